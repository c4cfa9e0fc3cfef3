#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <vector>

#include "cli/commands.h"
#include "workflow/rubric_author.h"

namespace evenhand::cli {

namespace {

using Files = std::vector<std::filesystem::path>;

Exit run(const Files& files) {
    Findings all;
    for (const std::filesystem::path& file : files) {
        for (Finding& finding : workflow::check_file(file)) {
            // With several files a place must say which one it is in.
            if (!finding.location.starts_with(file.filename().string())) {
                finding.location = file.filename().string() +
                                   (finding.location.empty() ? "" : ": " + finding.location);
            }
            all.push_back(std::move(finding));
        }
    }
    print_findings(all);
    return exit_for(all);
}

}  // namespace

Run add_check(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("check", "Say what is wrong with rubrics, scorecards, invitations");
    const auto files = std::make_shared<Files>();
    command->add_option("FILE", *files, "The files to check")->required();
    return [files] { return run(*files); };
}

}  // namespace evenhand::cli
