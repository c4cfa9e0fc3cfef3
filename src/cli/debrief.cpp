#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "cli/archive_option.h"
#include "cli/commands.h"
#include "cli/panel.h"
#include "workflow/debrief_desk.h"
#include "workflow/debrief_text.h"
#include "workflow/interview_desk.h"

namespace evenhand::cli {

namespace {

using Commands = std::map<std::string, Run>;

const std::map<std::string, Recommendation> votes = {
    {"strong-no", Recommendation::strong_no},
    {"no", Recommendation::no},
    {"yes", Recommendation::yes},
    {"strong-yes", Recommendation::strong_yes},
    {"no-decision", Recommendation::no_decision},
};

const std::map<std::string, Decision> decisions = {
    {"hire", Decision::hire},
    {"no-hire", Decision::no_hire},
    {"another-interview", Decision::another_interview},
};

/// The panel that a command is about, and where it is looked for.
struct Where {
    std::filesystem::path panel;
    std::optional<AddressOption> archive;

    void add_to(CLI::App& command) {
        command.add_option("PANEL", panel, panel_place_help)->required();
        archive.emplace(command);
    }
    [[nodiscard]] workflow::DebriefDesk desk() const {
        return {archive->folders(), workflow::system_services()};
    }
    /// As of cli::chair_passphrase().
    [[nodiscard]] std::optional<std::string> passphrase(const std::filesystem::path& file) const {
        return chair_passphrase(panel_desk(archive->folders()), panel, file);
    }
};

/// "q09-missed-bug/ownership"; what is no criterion the desk tells.
PanelFocus focus_of(const std::string& typed) {
    const std::size_t slash = typed.rfind('/');
    return slash == std::string::npos ? PanelFocus{Id<Rubric>(typed), Id<Criterion>("")}
                                      : PanelFocus{Id<Rubric>(typed.substr(0, slash)),
                                                   Id<Criterion>(typed.substr(slash + 1))};
}

void add_passphrase(CLI::App& command, std::filesystem::path& file) {
    command.add_option("--passphrase-file",
                       file,
                       "The file whose first line is the passphrase of the chair's key "
                       "[$EVENHAND_PASSPHRASE, else you are asked]");
}

/// Tells what came of a change, and how the debrief stands after it.
Exit tell(const Findings& findings, const Where& where) {
    print_findings(findings);
    if (has_error(findings)) {
        return Exit::refused;
    }
    const auto standing = where.desk().standing(where.panel);
    if (standing.value) {
        std::cout << workflow::debrief_status_text(*standing.value);
    }
    return Exit::done;
}

void add_start(CLI::App& group, Commands& commands) {
    CLI::App* command =
        group.add_subcommand("start", "Begin the debrief of a panel whose cards are opened");
    struct Arguments {
        Where where;
        workflow::DebriefOrder order;
        std::filesystem::path passphrase;
    };
    const auto arguments = std::make_shared<Arguments>();
    arguments->where.add_to(*command);
    command
        ->add_option("--member",
                     arguments->order.members,
                     "Who votes: an id or a name, in the team's archive also a login; once for "
                     "each [the interviewers]")
        ->allow_extra_args(false);
    command
        ->add_option("--reading",
                     arguments->order.reading_minutes,
                     "Minutes of silent reading before the first vote, 0: none [10]")
        ->check(is_whole_number);
    add_passphrase(*command, arguments->passphrase);
    commands["start"] = [arguments] {
        workflow::DebriefOrder order = arguments->order;
        order.folder = arguments->where.panel;
        const auto passphrase = arguments->where.passphrase(arguments->passphrase);
        if (!passphrase) {
            return Exit::refused;
        }
        order.passphrase = *passphrase;
        return tell(arguments->where.desk().start(order), arguments->where);
    };
}

struct Looking {
    Where where;
    bool json = false;
};

void add_status(CLI::App& group, Commands& commands) {
    CLI::App* command = group.add_subcommand(
        "status", "Say where a debrief is and who has voted; nothing of votes still hidden");
    const auto arguments = std::make_shared<Looking>();
    arguments->where.add_to(*command);
    command->add_flag("--json", arguments->json, "Print it as JSON");
    commands["status"] = [arguments] {
        const auto standing = arguments->where.desk().standing(arguments->where.panel);
        print_findings(standing.findings);
        if (!standing.value) {
            return Exit::refused;
        }
        std::cout << (arguments->json ? workflow::debrief_status_json(*standing.value)
                                      : workflow::debrief_status_text(*standing.value));
        return Exit::done;
    };
}

void add_show_debrief(CLI::App& group, Commands& commands) {
    CLI::App* command = group.add_subcommand(
        "show", "Print the whole course of a debrief with its times, and check it");
    const auto arguments = std::make_shared<Looking>();
    command
        ->add_option("DEBRIEF",
                     arguments->where.panel,
                     "The panel's folder, archive:ID, or a *.debrief.xml anywhere")
        ->required();
    arguments->where.archive.emplace(*command);
    command->add_flag("--json", arguments->json, "Print it as JSON");
    commands["show"] = [arguments] {
        const auto course = arguments->where.desk().course(arguments->where.panel);
        print_findings(course.findings);
        if (!course.value) {
            return Exit::refused;
        }
        std::cout << (arguments->json ? workflow::debrief_course_json(*course.value)
                                      : workflow::debrief_course_text(*course.value));
        return Exit::done;
    };
}

/// A step that the chair ends.
void add_step(CLI::App& group,
              Commands& commands,
              const std::string& name,
              const std::string& about,
              Findings (workflow::DebriefDesk::*step)(const std::filesystem::path&,
                                                      const std::string&) const) {
    CLI::App* command = group.add_subcommand(name, about);
    struct Arguments {
        Where where;
        std::filesystem::path passphrase;
    };
    const auto arguments = std::make_shared<Arguments>();
    arguments->where.add_to(*command);
    add_passphrase(*command, arguments->passphrase);
    commands[name] = [arguments, step] {
        const Where& where = arguments->where;
        const auto passphrase = where.passphrase(arguments->passphrase);
        return passphrase ? tell((where.desk().*step)(where.panel, *passphrase), where)
                          : Exit::refused;
    };
}

void add_vote(CLI::App& group, Commands& commands) {
    CLI::App* command =
        group.add_subcommand("vote", "Cast a vote, sealed until all of the round are opened");
    struct Arguments {
        Where where;
        std::string member;
        std::string vote;
        std::string reason;
    };
    const auto arguments = std::make_shared<Arguments>();
    arguments->where.add_to(*command);
    command->add_option("--as", arguments->member, "Who votes: an id or a name")->required();
    command->add_option("--say", arguments->vote, "strong-no, no, yes, strong-yes or no-decision")
        ->required()
        ->check(CLI::IsMember(votes));
    command->add_option("--reason", arguments->reason, "Why");
    commands["vote"] = [arguments] {
        const auto cast = arguments->where.desk().cast(arguments->where.panel,
                                                       arguments->member,
                                                       votes.at(arguments->vote),
                                                       arguments->reason);
        print_findings(cast.findings);
        if (!cast.value) {
            return Exit::refused;
        }
        std::cout << cast.value->file.string() << '\n';
        return Exit::done;
    };
}

void add_open(CLI::App& group, Commands& commands) {
    CLI::App* command =
        group.add_subcommand("open", "Open all votes of a round together, as the chair");
    struct Arguments {
        Where where;
        bool close = false;
        std::string reason;
        std::filesystem::path passphrase;
    };
    const auto arguments = std::make_shared<Arguments>();
    arguments->where.add_to(*command);
    CLI::Option* close =
        command->add_flag("--close", arguments->close, "Do not wait for votes that are missing");
    CLI::Option* reason =
        command->add_option("--reason", arguments->reason, "Why they are not")->check(is_reason);
    close->needs(reason);
    reason->needs(close);
    add_passphrase(*command, arguments->passphrase);
    commands["open"] = [arguments] {
        const auto passphrase = arguments->where.passphrase(arguments->passphrase);
        return passphrase ? tell(arguments->where.desk().open_votes(
                                     arguments->where.panel, arguments->reason, *passphrase),
                                 arguments->where)
                          : Exit::refused;
    };
}

void add_discussed(CLI::App& group, Commands& commands) {
    CLI::App* command =
        group.add_subcommand("discussed", "Note that a criterion has been talked about");
    struct Arguments {
        Where where;
        std::string what;
    };
    const auto arguments = std::make_shared<Arguments>();
    arguments->where.add_to(*command);
    command->add_option("WHAT", arguments->what, "RUBRIC/CRITERION")->required();
    commands["discussed"] = [arguments] {
        return tell(
            arguments->where.desk().discussed(arguments->where.panel, focus_of(arguments->what)),
            arguments->where);
    };
}

void add_note(CLI::App& group, Commands& commands) {
    CLI::App* command = group.add_subcommand("note", "Write down what was said");
    struct Arguments {
        Where where;
        std::string text;
        std::string about;
    };
    const auto arguments = std::make_shared<Arguments>();
    arguments->where.add_to(*command);
    command->add_option("TEXT", arguments->text, "What was said")->required();
    command->add_option("--about", arguments->about, "RUBRIC/CRITERION that it is about");
    commands["note"] = [arguments] {
        const auto about =
            arguments->about.empty() ? std::nullopt : std::optional(focus_of(arguments->about));
        return tell(arguments->where.desk().note(arguments->where.panel, about, arguments->text),
                    arguments->where);
    };
}

void add_decide(CLI::App& group, Commands& commands) {
    CLI::App* command =
        group.add_subcommand("decide", "Decide, as the chair; print the file of the signed record");
    struct Arguments {
        Where where;
        std::string decision;
        Decided decided;
        std::filesystem::path passphrase;
    };
    const auto arguments = std::make_shared<Arguments>();
    arguments->where.add_to(*command);
    command->add_option("DECISION", arguments->decision, "hire, no-hire or another-interview")
        ->required()
        ->check(CLI::IsMember(decisions));
    command->add_option("--reason", arguments->decided.reason, "Why")->required();
    command->add_option("--departure",
                        arguments->decided.departure,
                        "Why against the rule; must be given when it is");
    add_passphrase(*command, arguments->passphrase);
    commands["decide"] = [arguments] {
        Decided decided = arguments->decided;
        decided.decision = decisions.at(arguments->decision);
        const auto passphrase = arguments->where.passphrase(arguments->passphrase);
        if (!passphrase) {
            return Exit::refused;
        }
        const auto record =
            arguments->where.desk().decide(arguments->where.panel, decided, *passphrase);
        print_findings(record.findings);
        if (!record.value) {
            return Exit::refused;
        }
        std::cout << record.value->file.string() << "\nseal " << record.value->seal << '\n';
        return Exit::done;
    };
}

}  // namespace

Run add_debrief(CLI::App& program) {
    CLI::App* group = program.add_subcommand(
        "debrief", "Decide as a committee: read, vote unseen, discuss, vote again, decide");
    group->require_subcommand(1);
    const auto commands = std::make_shared<Commands>();
    using Desk = workflow::DebriefDesk;
    add_start(*group, *commands);
    add_status(*group, *commands);
    add_step(*group,
             *commands,
             "end-reading",
             "End the silent reading, as the chair: the first vote begins",
             &Desk::end_reading);
    add_vote(*group, *commands);
    add_open(*group, *commands);
    add_discussed(*group, *commands);
    add_note(*group, *commands);
    add_step(*group,
             *commands,
             "end-discussion",
             "End the discussion, as the chair: the second vote begins",
             &Desk::end_discussion);
    add_decide(*group, *commands);
    add_show_debrief(*group, *commands);
    return
        [group, commands] { return commands->at(group->get_subcommands().front()->get_name())(); };
}

}  // namespace evenhand::cli
