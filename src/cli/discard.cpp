#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "workflow/discarded.h"
#include "workflow/interview_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::string session;
    std::string kind;
    std::string reason;
};

Exit list() {
    const workflow::Folders folders = workflow::usual_folders();
    (void)workflow::remove_overdue(folders, workflow::system_services());
    for (const workflow::DiscardedInterview& entry : workflow::discarded_interviews(folders)) {
        const auto until = entry.kept_until();
        std::cout << entry.id.text() << "  " << workflow::words(entry.kind) << "  "
                  << entry.candidate << ", " << entry.role
                  << (until ? "  kept until " + to_iso(*until) : "") << "  " << entry.reason
                  << '\n';
    }
    return Exit::done;
}

Exit discard(const Arguments& arguments) {
    if (arguments.session.empty()) {
        return list();
    }
    const Findings findings =
        workflow::discard_interview(workflow::usual_folders(),
                                    workflow::system_services(),
                                    Id<Session>(arguments.session),
                                    *workflow::discard_kind_of(arguments.kind),
                                    arguments.reason);
    print_findings(findings);
    if (findings.empty()) {
        std::cout << "Put aside for " << workflow::discarded_kept.count()
                  << " days: evenhand-cli restore " << arguments.session << " brings it back.\n";
    }
    return exit_for(findings);
}

Exit restore(const std::string& session) {
    const Findings findings =
        workflow::restore_interview(workflow::usual_folders(), Id<Session>(session));
    print_findings(findings);
    return exit_for(findings);
}

}  // namespace

Run add_discard(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "discard", "Put an unfinished interview aside, or list those that were");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("SESSION",
                        arguments->session,
                        "The interview's id; without it, those put aside are listed");
    command->add_option("--as", arguments->kind, "cancelled, no-show or discarded")
        ->check(CLI::IsMember({"cancelled", "no-show", "discarded"}))
        ->default_val("discarded");
    command->add_option("--reason", arguments->reason, "Why; kept with the interview");
    return [arguments] { return discard(*arguments); };
}

Run add_restore(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("restore", "Bring back an interview that was put aside");
    const auto session = std::make_shared<std::string>();
    command->add_option("SESSION", *session, "The interview's id")->required();
    return [session] { return restore(*session); };
}

}  // namespace evenhand::cli
