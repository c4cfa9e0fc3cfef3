#include "cli/style_option.h"

#include <CLI/CLI.hpp>

namespace evenhand::cli {

StyleOption::StyleOption(CLI::App& command) : file_(std::make_shared<std::filesystem::path>()) {
    command.add_option(
        "--style",
        *file_,
        "How a PDF looks: a style (docs/formats.md) [style.xml of your data folder]");
}

workflow::Folders StyleOption::in(workflow::Folders folders) const {
    if (!file_->empty()) {
        folders.style = *file_;
    }
    return folders;
}

}  // namespace evenhand::cli
