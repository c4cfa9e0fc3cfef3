#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "core/utf8.h"
#include "workflow/interview_desk.h"
#include "workflow/kit_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::string kit;
    std::string candidate;
    std::optional<std::string> role;
    std::string interviewer;
    std::string candidate_id;
    std::string interviewer_id;
    std::filesystem::path file;
};

Exit run(const Arguments& arguments, const LibraryOption& option) {
    const workflow::RubricLibrary rubrics = option.library();
    const workflow::Services services = workflow::system_services();
    const auto plan = workflow::KitLibrary(rubrics, services).kit(arguments.kit);
    print_findings(plan.findings);
    if (!plan.value) {
        return Exit::refused;
    }
    workflow::Folders folders = workflow::usual_folders();
    folders.rubrics = rubrics.folder();
    const workflow::InterviewDesk desk(folders, services);
    const auto questions = desk.questions_of(*plan.value);
    print_findings(questions.findings);
    if (!questions.value) {
        return Exit::refused;
    }
    if (!arguments.role && trimmed(plan.value->role).empty()) {
        print_findings({{Severity::error,
                         "invitation.role",
                         "The role is missing, for the kit has none; say it: --role ROLE",
                         arguments.kit}});
        return Exit::refused;
    }
    auto invitation = desk.invitation(arguments.candidate,
                                      arguments.role.value_or(plan.value->role),
                                      arguments.interviewer,
                                      *questions.value,
                                      margins_of(*plan.value));
    print_findings(invitation.findings);
    if (!invitation.value) {
        return Exit::refused;
    }
    if (!arguments.candidate_id.empty()) {
        invitation.value->candidate.id = Id<Candidate>(arguments.candidate_id);
    }
    if (!arguments.interviewer_id.empty()) {
        invitation.value->interviewer.id = Id<Rater>(arguments.interviewer_id);
    }
    const Findings findings = workflow::write_invitation(*invitation.value, arguments.file);
    print_findings(findings);
    if (findings.empty()) {
        std::cout << arguments.file.string() << '\n';
    }
    return exit_for(findings);
}

}  // namespace

Run add_invite(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "invite", "Write an invitation: who interviews whom with the questions of a kit");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("KIT", arguments->kit, "The kit's id in the library")->required();
    command->add_option("--candidate", arguments->candidate, "The candidate's name")->required();
    command->add_option("--interviewer", arguments->interviewer, "The interviewer's name")
        ->required();
    command->add_option("--candidate-id",
                        arguments->candidate_id,
                        "The id that all invitations for this candidate share [a fresh one]");
    command->add_option("--interviewer-id",
                        arguments->interviewer_id,
                        "The interviewer's id, as among the people [a fresh one]");
    command->add_option(
        "--role", arguments->role, "The role [the kit's; those that come with Evenhand have none]");
    command->add_option("-o,--output", arguments->file, "The file: NAME.invitation.xml")
        ->required();
    const LibraryOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
