#pragma once

#include <filesystem>
#include <memory>

namespace CLI {  // NOLINT(readability-identifier-naming): as the library calls itself
class App;
class Option;
}  // namespace CLI

namespace evenhand::cli {

/// Whether a command that prints may write over what lies there.
class ReplaceOption {
public:
    /// Adds --replace to the command, which goes with the option that names the PDF.
    ReplaceOption(CLI::App& command, CLI::Option* pdf);

    /// Whether something lies there that would be lost (workflow::taken_pdf()), which is then said.
    /// Nothing lies at an empty path.
    [[nodiscard]] bool refuses(const std::filesystem::path& pdf) const;

private:
    std::shared_ptr<bool> replace_;
};

}  // namespace evenhand::cli
