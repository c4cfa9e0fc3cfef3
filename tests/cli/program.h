#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <vector>

#include "formats/file.h"
#include "scratch_folder.h"

namespace evenhand::testing {

/// What a run of evenhand-cli left.
struct Ran {
    int exit = -1;
    std::string out;
    std::string err;
};

/// evenhand-cli with a data folder of its own.
class Program {
public:
    /// Arguments are passed as they are; none may hold a single quote.
    [[nodiscard]] Ran run(const std::vector<std::string>& arguments) const {
        return run_with("", arguments);
    }

    /// The same with more of an environment: "NAME='value'".
    [[nodiscard]] Ran run_with(const std::string& environment,
                               const std::vector<std::string>& arguments) const {
        const std::filesystem::path errors = folder_ / "stderr";
        std::string command =
            "EVENHAND_ARCHIVE= EVENHAND_PASSPHRASE= XDG_RUNTIME_DIR= "
            "EVENHAND_DATA='" +
            data().string() + "' " + environment + " '" EVENHAND_CLI "'";
        for (const std::string& argument : arguments) {
            command += " '" + argument + "'";
        }
        command += " 2>'" + errors.string() + "'";
        Ran ran;
        std::FILE* pipe = ::popen(command.c_str(), "r");
        std::array<char, 4096> block{};
        for (std::size_t got = 0; (got = std::fread(block.data(), 1, block.size(), pipe)) > 0;) {
            ran.out.append(block.data(), got);
        }
        ran.exit = WEXITSTATUS(::pclose(pipe));
        ran.err = formats::read_file(errors);
        return ran;
    }

    [[nodiscard]] std::filesystem::path data() const { return folder_ / "data"; }
    [[nodiscard]] std::string path(const std::string& name) const {
        return (folder_ / name).string();
    }

private:
    ScratchFolder folder_;
};

inline const std::string source_folder = EVENHAND_SOURCE_DIR;

}  // namespace evenhand::testing
