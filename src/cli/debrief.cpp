#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>

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

workflow::DebriefDesk debrief_desk() {
    return {workflow::usual_folders(), workflow::system_services()};
}

/// "q09-missed-bug/ownership"; what is no criterion the desk tells.
PanelFocus focus_of(const std::string& typed) {
    const std::size_t slash = typed.rfind('/');
    return slash == std::string::npos ? PanelFocus{Id<Rubric>(typed), Id<Criterion>("")}
                                      : PanelFocus{Id<Rubric>(typed.substr(0, slash)),
                                                   Id<Criterion>(typed.substr(slash + 1))};
}

void add_folder(CLI::App& command, std::filesystem::path& folder) {
    command.add_option("FOLDER", folder, "The panel's folder")->required();
}

void add_passphrase(CLI::App& command, std::filesystem::path& file) {
    command.add_option("--passphrase-file",
                       file,
                       "The file whose first line is the passphrase of the chair's key "
                       "[$EVENHAND_PASSPHRASE, else you are asked]");
}

/// Tells what came of a change, and how the debrief stands after it.
Exit tell(const Findings& findings, const std::filesystem::path& folder) {
    print_findings(findings);
    if (has_error(findings)) {
        return Exit::refused;
    }
    const auto standing = debrief_desk().standing(folder);
    if (standing.value) {
        std::cout << workflow::debrief_status_text(*standing.value);
    }
    return Exit::done;
}

void add_start(CLI::App& group, Commands& commands) {
    CLI::App* command =
        group.add_subcommand("start", "Begin the debrief of a panel whose cards are opened");
    struct Arguments {
        workflow::DebriefOrder order;
        std::filesystem::path passphrase;
    };
    const auto arguments = std::make_shared<Arguments>();
    add_folder(*command, arguments->order.folder);
    command
        ->add_option("--member",
                     arguments->order.members,
                     "Who votes: an id or a name; once for each [the interviewers]")
        ->allow_extra_args(false);
    command->add_option("--reading",
                        arguments->order.reading_minutes,
                        "Minutes of silent reading before the first vote [10]");
    add_passphrase(*command, arguments->passphrase);
    commands["start"] = [arguments] {
        workflow::DebriefOrder order = arguments->order;
        const auto passphrase = chair_passphrase(order.folder, arguments->passphrase);
        if (!passphrase) {
            return Exit::refused;
        }
        order.passphrase = *passphrase;
        return tell(debrief_desk().start(order), order.folder);
    };
}

struct Looking {
    std::filesystem::path place;
    bool json = false;
};

void add_status(CLI::App& group, Commands& commands) {
    CLI::App* command = group.add_subcommand(
        "status", "Say where a debrief is and who has voted; nothing of votes still hidden");
    const auto arguments = std::make_shared<Looking>();
    add_folder(*command, arguments->place);
    command->add_flag("--json", arguments->json, "Print it as JSON");
    commands["status"] = [arguments] {
        const auto standing = debrief_desk().standing(arguments->place);
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
        ->add_option("DEBRIEF", arguments->place, "The panel's folder, or a *.debrief.xml anywhere")
        ->required();
    command->add_flag("--json", arguments->json, "Print it as JSON");
    commands["show"] = [arguments] {
        const auto course = debrief_desk().course(arguments->place);
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
        std::filesystem::path folder;
        std::filesystem::path passphrase;
    };
    const auto arguments = std::make_shared<Arguments>();
    add_folder(*command, arguments->folder);
    add_passphrase(*command, arguments->passphrase);
    commands[name] = [arguments, step] {
        const auto passphrase = chair_passphrase(arguments->folder, arguments->passphrase);
        return passphrase
                   ? tell((debrief_desk().*step)(arguments->folder, *passphrase), arguments->folder)
                   : Exit::refused;
    };
}

void add_vote(CLI::App& group, Commands& commands) {
    CLI::App* command =
        group.add_subcommand("vote", "Cast a vote, sealed until all of the round are opened");
    struct Arguments {
        std::filesystem::path folder;
        std::string member;
        std::string vote;
        std::string reason;
    };
    const auto arguments = std::make_shared<Arguments>();
    add_folder(*command, arguments->folder);
    command->add_option("--as", arguments->member, "Who votes: an id or a name")->required();
    command->add_option("--say", arguments->vote, "strong-no, no, yes, strong-yes or no-decision")
        ->required()
        ->check(CLI::IsMember(votes));
    command->add_option("--reason", arguments->reason, "Why");
    commands["vote"] = [arguments] {
        const auto cast = debrief_desk().cast(
            arguments->folder, arguments->member, votes.at(arguments->vote), arguments->reason);
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
        std::filesystem::path folder;
        bool close = false;
        std::string reason;
        std::filesystem::path passphrase;
    };
    const auto arguments = std::make_shared<Arguments>();
    add_folder(*command, arguments->folder);
    CLI::Option* close =
        command->add_flag("--close", arguments->close, "Do not wait for votes that are missing");
    CLI::Option* reason = command->add_option("--reason", arguments->reason, "Why they are not");
    close->needs(reason);
    reason->needs(close);
    add_passphrase(*command, arguments->passphrase);
    commands["open"] = [arguments] {
        const auto passphrase = chair_passphrase(arguments->folder, arguments->passphrase);
        return passphrase ? tell(debrief_desk().open_votes(
                                     arguments->folder, arguments->reason, *passphrase),
                                 arguments->folder)
                          : Exit::refused;
    };
}

void add_discussed(CLI::App& group, Commands& commands) {
    CLI::App* command =
        group.add_subcommand("discussed", "Note that a criterion has been talked about");
    struct Arguments {
        std::filesystem::path folder;
        std::string what;
    };
    const auto arguments = std::make_shared<Arguments>();
    add_folder(*command, arguments->folder);
    command->add_option("WHAT", arguments->what, "RUBRIC/CRITERION")->required();
    commands["discussed"] = [arguments] {
        return tell(debrief_desk().discussed(arguments->folder, focus_of(arguments->what)),
                    arguments->folder);
    };
}

void add_note(CLI::App& group, Commands& commands) {
    CLI::App* command = group.add_subcommand("note", "Write down what was said");
    struct Arguments {
        std::filesystem::path folder;
        std::string text;
        std::string about;
    };
    const auto arguments = std::make_shared<Arguments>();
    add_folder(*command, arguments->folder);
    command->add_option("TEXT", arguments->text, "What was said")->required();
    command->add_option("--about", arguments->about, "RUBRIC/CRITERION that it is about");
    commands["note"] = [arguments] {
        const auto about =
            arguments->about.empty() ? std::nullopt : std::optional(focus_of(arguments->about));
        return tell(debrief_desk().note(arguments->folder, about, arguments->text),
                    arguments->folder);
    };
}

void add_decide(CLI::App& group, Commands& commands) {
    CLI::App* command =
        group.add_subcommand("decide", "Decide, as the chair; print the file of the signed record");
    struct Arguments {
        std::filesystem::path folder;
        std::string decision;
        Decided decided;
        std::filesystem::path passphrase;
    };
    const auto arguments = std::make_shared<Arguments>();
    add_folder(*command, arguments->folder);
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
        const auto passphrase = chair_passphrase(arguments->folder, arguments->passphrase);
        if (!passphrase) {
            return Exit::refused;
        }
        const auto record = debrief_desk().decide(arguments->folder, decided, *passphrase);
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
