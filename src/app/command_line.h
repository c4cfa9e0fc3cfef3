#pragma once

#include <optional>
#include <string>
#include <vector>

namespace evenhand::app {

/// What the program was asked for.
struct CommandLine {
    enum class Wish { open, help, version, wrong };
    Wish wish = Wish::open;
    std::optional<std::string> file;  ///< To be opened.
    std::string complaint;            ///< For wrong: one sentence.
};

/// `arguments` are those after the program's name.
[[nodiscard]] CommandLine read_command_line(const std::vector<std::string>& arguments);

}  // namespace evenhand::app
