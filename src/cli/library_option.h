#pragma once

#include <filesystem>
#include <memory>

#include "workflow/rubric_library.h"

namespace CLI {  // NOLINT(readability-identifier-naming): as the library calls itself
class App;
}

namespace evenhand::cli {

/// Which library a command works in.
class LibraryOption {
public:
    /// Adds --library to the command.
    explicit LibraryOption(CLI::App& command);

    /// The usual folders, with the library that was given.
    [[nodiscard]] workflow::Folders folders() const;
    /// The folder that was given, else $EVENHAND_RUBRICS, else rubrics/ of the data folder.
    [[nodiscard]] workflow::RubricLibrary library() const;

private:
    std::shared_ptr<std::filesystem::path> folder_;
};

}  // namespace evenhand::cli
