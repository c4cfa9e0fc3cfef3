#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "workflow/document_check.h"
#include "workflow/interview_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::vector<std::filesystem::path> paths;
    std::optional<std::filesystem::path> words;
    bool set = false;
    bool json = false;
};

/// Prints findings as they come, for people or for programs, and remembers whether one refuses.
class Teller {
public:
    explicit Teller(bool json) : json_(json) {}

    /// `file` is empty for what concerns no file alone.
    void tell(const std::filesystem::path& file, const Findings& findings) {
        for (const Finding& finding : findings) {
            all_.push_back(finding);
            if (json_) {
                std::cout << workflow::finding_line(file.string(), finding) << '\n';
            } else {
                print_findings({placed(file.filename().string(), finding)});
            }
        }
    }

    [[nodiscard]] Exit exit() const { return exit_for(all_); }

private:
    /// With several files a place must say which one it is in.
    static Finding placed(const std::string& name, Finding finding) {
        if (!name.empty() && !finding.location.starts_with(name)) {
            finding.location = name + (finding.location.empty() ? "" : ": " + finding.location);
        }
        return finding;
    }

    bool json_;
    Findings all_;
};

Exit run(const Arguments& arguments) {
    Teller teller(arguments.json);
    const auto words =
        workflow::lint_words(workflow::usual_folders().shipped / "lint.txt", arguments.words);
    teller.tell(arguments.words.value_or(""), words.findings);
    const auto documents = workflow::documents_at(arguments.paths);
    teller.tell("", documents.findings);
    if (!words.value) {
        return teller.exit();
    }
    std::vector<Rubric> rubrics;
    for (const std::filesystem::path& file : documents.files) {
        workflow::CheckedFile checked = workflow::check_file(file, *words.value);
        teller.tell(file, checked.findings);
        if (checked.rubric && arguments.set) {
            rubrics.push_back(std::move(*checked.rubric));
        }
    }
    if (arguments.set) {
        teller.tell("", workflow::check_set(rubrics, *words.value));
    }
    return teller.exit();
}

}  // namespace

Run add_check(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "check", "Say what is wrong with rubrics, scorecards, invitations, kits, debriefs, styles");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("FILE", arguments->paths, "The files to check, or folders of them")
        ->required();
    command->add_option(
        "--words", arguments->words, "Your own word lists, added to the program's (lint.txt)");
    command->add_flag("--set", arguments->set, "Check the rubrics as one library, too");
    command->add_flag("--json", arguments->json, "Print each finding as a line of JSON");
    return [arguments] { return run(*arguments); };
}

}  // namespace evenhand::cli
