#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "cli/archive.h"
#include "cli/passphrase.h"
#include "workflow/archive_steps.h"
#include "workflow/team_desk.h"

namespace evenhand::cli {

namespace {

/// What the commands of the group share.
struct Team {
    ArchiveOption option;
    workflow::TeamPerson person;
    workflow::TeamPanel panel;
    std::filesystem::path password_file;
    std::string key;
    std::string reason;
    bool json = false;
    bool early = false;

    [[nodiscard]] std::string address() const { return option.folders().archive; }
};

using Act = std::function<Exit(Team&)>;

Exit say(const Parsed<std::string>& said) {
    print_findings(said.findings);
    if (said.value) {
        std::cout << *said.value << '\n';
    }
    return exit_for(said.findings);
}

Exit say(const Findings& findings, const std::string& done) {
    return say(has_error(findings) ? Parsed<std::string>{std::nullopt, findings}
                                   : Parsed<std::string>{done, findings});
}

Exit add(Team& team) {
    if (!team.password_file.empty()) {
        team.person.password = first_line(team.password_file);
    }
    return say(workflow::put_team_person(team.address(), team.person));
}

Exit status(Team& team) {
    std::cout << (team.json ? workflow::team_json(team.address())
                            : workflow::team_text(team.address()));
    return Exit::done;
}

/// The person's key, made when there is none; a keeper enrols it.
Exit own_key(Team& team) {
    const auto desk = team.option.desk();
    if (const workflow::ArchiveBrief archive = desk->brief(); !workflow::has_logins(archive)) {
        print_findings({{Severity::warning,
                         "team.own-archive",
                         "This is the key of the archive " + archive.name +
                             " on this computer, and of no team's. For a team's archive name it: "
                             "--archive postgresql://\u2026, or $EVENHAND_ARCHIVE.",
                         ""}});
    }
    if (desk->keys() == workflow::KeyState::none) {
        auto passphrase = given_passphrase(team.option.passphrase_file());
        if (!passphrase) {
            passphrase = asked_new_passphrase("New passphrase");
        }
        std::cerr << "Recovery key: "
                  << desk->set_passphrase(team.person.name, passphrase.value_or(""))
                  << "\nPrint it; it is not shown again.\n";
    }
    std::cout << desk->own_key() << '\n';
    return Exit::done;
}

Exit enrol(Team& team) {
    return say(team.option.desk()->enrol(team.person.name, team.person.login, team.key),
               team.person.name + " signs with this key from now on.");
}

Exit revoke(Team& team) {
    return say(team.option.desk()->revoke(team.person.login, team.reason),
               "The key of " + team.person.login + " counts no longer.");
}

Exit signers(Team& team) {
    for (const workflow::SignerView& signer : team.option.desk()->signers()) {
        std::cout << signer.key << "  " << signer.name
                  << (signer.login.empty() ? "" : " (" + signer.login + ")") << ", since "
                  << signer.since << (signer.revoked.empty() ? "" : ", revoked " + signer.revoked)
                  << '\n';
    }
    return Exit::done;
}

void add_people(CLI::App& group, const std::shared_ptr<Team>& team) {
    CLI::App* added = group.get_subcommand("add");
    added->add_option("LOGIN", team->person.login, "The role of the database")->required();
    added->add_option(
        "--name", team->person.name, "The name, for people [as before, else the login]");
    added->add_option("--group",
                      team->person.groups,
                      "interviewer, committee or keeper [as before, else interviewer]");
    added->add_option("--password-file",
                      team->password_file,
                      "The file whose first line is to be the password [none is set]");
    added->add_flag("--same-person",
                    team->person.same_person,
                    "Who comes again after leaving, to the cards of this login");
    group.get_subcommand("remove")
        ->add_option("LOGIN", team->person.login, "The role of the database")
        ->required();
    group.get_subcommand("key")->add_option("--name", team->person.name, "Your name");
    CLI::App* enrolled = group.get_subcommand("enrol");
    enrolled->add_option("LOGIN", team->person.login, "The role of the database")->required();
    enrolled->add_option("KEY", team->key, "What \"team key\" prints there")->required();
    enrolled->add_option("--name", team->person.name, "The name, for people")->required();
    CLI::App* revoked = group.get_subcommand("revoke");
    revoked->add_option("WHOSE", team->person.login, "A login, a name or a key")->required();
    revoked->add_option("--reason", team->reason, "Why; the log keeps it")->required();
}

void add_panels(CLI::App& group, const std::shared_ptr<Team>& team) {
    for (const char* name : {"panel", "close", "reopen", "withdraw"}) {
        CLI::App* command = group.get_subcommand(name);
        command->add_option("CANDIDATE", team->panel.candidate, "The candidate's id")->required();
        command->add_option("--role", team->panel.role, "The role [any]");
    }
    CLI::App* close = group.get_subcommand("close");
    CLI::Option* early =
        close->add_flag("--early", team->early, "Close it though cards are missing");
    CLI::Option* why =
        close->add_option("--reason", team->reason, "Why they are not waited for; it is kept");
    early->needs(why);
    why->needs(early);
    group.get_subcommand("withdraw")
        ->add_option("--reason", team->reason, "Why; the archive keeps it")
        ->required();
    CLI::App* panel = group.get_subcommand("panel");
    panel->add_option("--member", team->panel.members, "A member's login; once for each")
        ->required();
    panel->add_option("--see",
                      team->panel.peers,
                      "When members see the others' cards: all (all are in), own (the own one is "
                      "in) or never [as before, else all]");
    group.get_subcommand("status")->add_flag("--json", team->json, "Print it as JSON");
}

}  // namespace

Run add_team(CLI::App& program) {
    CLI::App* group = program.add_subcommand(
        "team", "A team's archive on a PostgreSQL server: its people, keys and panels");
    group->require_subcommand(1);
    const auto team =
        std::make_shared<Team>(Team{ArchiveOption(*group), {}, {}, {}, "", "", false, false});
    const auto acts = std::make_shared<std::map<std::string, Act>>();
    const auto add_act = [&](const char* name, const char* description, Act act) {
        (void)add_below(*group, name, description);
        (*acts)[name] = std::move(act);
    };
    add_act("init", "Make the database ready, or bring it up", [](Team& given) {
        return say({workflow::prepare_team(given.address()), {}});
    });
    add_act("add", "Let somebody log in and work, or change the groups", add);
    add_act("remove", "Let somebody work here no longer", [](Team& given) {
        return say(workflow::remove_team_person(given.address(), given.person.login));
    });
    add_act("key", "Print your public key, for a keeper to enrol", own_key);
    add_act("enrol", "Let a key sign for somebody (keepers)", enrol);
    add_act("revoke", "Let a key sign no longer (keepers)", revoke);
    add_act("signers", "List whose keys sign", signers);
    add_act("panel", "Say whose scorecards of a candidate are independent", [](Team& given) {
        return say(workflow::put_team_panel(given.address(), given.panel));
    });
    add_act("close", "Close a panel: the committee sees its scorecards", [](Team& given) {
        return say(workflow::close_team_panel(
            given.address(),
            given.panel.candidate,
            given.panel.role,
            given.early ? workflow::Missing::left_out : workflow::Missing::waited_for,
            given.reason));
    });
    add_act("reopen", "Open a closed panel again", [](Team& given) {
        return say(
            workflow::reopen_team_panel(given.address(), given.panel.candidate, given.panel.role));
    });
    add_act(
        "withdraw", "Take out a panel that was made by mistake and has no card", [](Team& given) {
            return say(workflow::withdraw_team_panel(
                given.address(), given.panel.candidate, given.panel.role, given.reason));
        });
    add_act("status", "Say who is in the team and how its panels stand", status);
    add_people(*group, team);
    add_panels(*group, team);
    return [group, team, acts] {
        return acts->at(group->get_subcommands().front()->get_name())(*team);
    };
}

}  // namespace evenhand::cli
