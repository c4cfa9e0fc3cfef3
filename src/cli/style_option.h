#pragma once

#include <filesystem>
#include <memory>

#include "workflow/live_interview.h"

namespace CLI {  // NOLINT(readability-identifier-naming): as the library calls itself
class App;
}

namespace evenhand::cli {

/// In which style a command prints.
class StyleOption {
public:
    /// Adds --style to the command.
    explicit StyleOption(CLI::App& command);

    /// The same folders, with the style that was given.
    [[nodiscard]] workflow::Folders in(workflow::Folders folders) const;

private:
    std::shared_ptr<std::filesystem::path> file_;
};

}  // namespace evenhand::cli
