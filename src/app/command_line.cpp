#include "app/command_line.h"

namespace evenhand::app {

CommandLine read_command_line(const std::vector<std::string>& arguments) {
    CommandLine line;
    bool options = true;
    for (const std::string& argument : arguments) {
        if (options && argument == "--") {
            options = false;
        } else if (options && argument == "--help") {
            return {CommandLine::Wish::help, {}, ""};
        } else if (options && argument == "--version") {
            return {CommandLine::Wish::version, {}, ""};
        } else if (options && argument.starts_with("-")) {
            return {CommandLine::Wish::wrong, {}, "There is no option '" + argument + "'."};
        } else if (line.file) {
            return {CommandLine::Wish::wrong, {}, "Only one file can be opened at a time."};
        } else {
            line.file = argument;
        }
    }
    return line;
}

}  // namespace evenhand::app
