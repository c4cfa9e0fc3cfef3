#include "cli/library_option.h"

#include <CLI/CLI.hpp>

#include "workflow/interview_desk.h"

namespace evenhand::cli {

LibraryOption::LibraryOption(CLI::App& command)
    : folder_(std::make_shared<std::filesystem::path>()) {
    command.add_option("--library",
                       *folder_,
                       "The folder of the rubric library [$EVENHAND_RUBRICS, else rubrics of your "
                       "data folder]");
}

workflow::Folders LibraryOption::folders() const {
    workflow::Folders folders = workflow::usual_folders();
    if (!folder_->empty()) {
        folders.rubrics = *folder_;
    }
    return folders;
}

workflow::RubricLibrary LibraryOption::library() const {
    return workflow::usual_library(folders(), workflow::system_services());
}

}  // namespace evenhand::cli
