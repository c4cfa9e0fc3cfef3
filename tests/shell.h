#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>
#include <sys/wait.h>

namespace evenhand::testing {

struct Ran {
    int status = -1;     ///< What the command returned; -1 when it did not end by itself.
    std::string output;  ///< Both streams.
};

/// Runs a command line in the shell.
inline Ran run(const std::string& command) {
    Ran ran;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) {
        return ran;
    }
    std::array<char, 4096> buffer{};
    for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        ran.output.append(buffer.data(), got);
    }
    const int status = ::pclose(pipe);
    ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
}

inline std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

/// What xmllint says of the file by a grammar of docs/. Status: 0 it follows the grammar, 1 it is
/// no well-formed XML, 3 it does not follow it.
inline Ran validate(const std::filesystem::path& file, const std::string& grammar) {
    const auto schema = std::filesystem::path(EVENHAND_SOURCE_DIR) / "docs" / grammar;
    return run("xmllint --nonet --noout --schema " + quoted(schema) + " " + quoted(file));
}

}  // namespace evenhand::testing
