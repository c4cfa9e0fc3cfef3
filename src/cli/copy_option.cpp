#include "cli/copy_option.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <string>
#include <vector>

namespace evenhand::cli {

struct CopyOption::Given {
    bool anonymised = false;
    bool subject_access = false;
    bool preview = false;
    std::vector<std::string> also;
};

CopyOption::CopyOption(CLI::App& command) : given_(std::make_shared<Given>()) {
    CLI::Option* anonymised =
        command.add_flag("--anonymised",
                         given_->anonymised,
                         "A redacted copy without the candidate’s name and pronouns");
    CLI::Option* access = command.add_flag(
        "--subject-access",
        given_->subject_access,
        "A redacted copy for the candidate: without the interviewer’s name and what is between "
        "colleagues");
    anonymised->excludes(access);
    CLI::Option* also = command.add_option(
        "--also", given_->also, "A further name or word to take out of the copy; may be repeated");
    also->take_all()->expected(1)->allow_extra_args(false);
    preview_ =
        command.add_flag("--preview",
                         given_->preview,
                         "Write nothing: say what a copy replaces, and what is to be looked at");
    command.final_callback([given = given_] {
        const bool copies = given->anonymised || given->subject_access;
        if ((given->preview || !given->also.empty()) && !copies) {
            throw CLI::ValidationError(
                "--preview and --also are for copies: say --anonymised or --subject-access.");
        }
    });
}

std::optional<workflow::CopyWish> CopyOption::wish() const {
    if (!given_->anonymised && !given_->subject_access) {
        return std::nullopt;
    }
    return workflow::CopyWish{given_->anonymised ? CopyKind::anonymised : CopyKind::subject_access,
                              given_->also};
}

bool CopyOption::preview() const {
    return given_->preview;
}

Exit CopyOption::show(const Parsed<workflow::ReadCard>& card) const {
    print_findings(card.findings);
    if (card.value) {
        const auto copy =
            workflow::redacted_copy(card.value->card, wish().value_or(workflow::CopyWish()));
        std::cout << workflow::copy_text(workflow::copy_view(copy.copy));
    }
    return exit_for(card.findings);
}

}  // namespace evenhand::cli
