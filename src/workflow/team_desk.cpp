#include "workflow/team_desk.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "archive/team.h"
#include "core/utf8.h"
#include "workflow/internal/archive_words.h"
#include "workflow/internal/team_words.h"

namespace evenhand::workflow {

namespace {

using archive::Team;

Finding error_about(const std::string& what, const char* code, const char* sentence) {
    return {Severity::error, code, sentence, what};
}

/// A member who is changed keeps name and groups unless other ones are given.
void keep_what_is_not_said(const std::vector<archive::TeamMember>& members,
                           archive::NewMember& member) {
    const auto before = std::ranges::find(members, member.login, &archive::TeamMember::login);
    if (before != members.end()) {
        member.name = member.name.empty() ? before->name : member.name;
        member.groups = member.groups.empty() ? before->groups : member.groups;
    }
    if (member.groups.empty()) {
        member.groups = {archive::TeamGroup::interviewer};
    }
}

std::optional<archive::Panel> panel_of(Team& team,
                                       const std::string& candidate,
                                       const std::string& role) {
    const std::vector<archive::Panel> panels = team.status().panels;
    const auto found = std::ranges::find_if(panels, [&](const archive::Panel& one) {
        return one.candidate == candidate && one.role == role;
    });
    return found == panels.end() ? std::nullopt : std::optional(*found);
}

/// A panel is meant by its role, too: those of the candidate, where there are some and none is
/// of this role.
std::optional<Finding> told_roles(Team& team,
                                  const std::string& candidate,
                                  const std::string& role) {
    std::vector<std::string> roles;
    for (const archive::Panel& one : team.status().panels) {
        if (one.candidate == candidate) {
            if (one.role == role) {
                return std::nullopt;
            }
            roles.push_back(one.role.empty() ? "for any role" : "for \u201C" + one.role + "\u201D");
        }
    }
    if (roles.empty()) {
        return std::nullopt;
    }
    return Finding{Severity::error,
                   "team.role",
                   "There is no panel of this candidate " +
                       (role.empty() ? "for any role" : "for \u201C" + role + "\u201D") +
                       "; there is one " + internal::listed_words(roles) +
                       ". Say which is meant (--role ROLE).",
                   candidate};
}

/// Whose cards an open panel waits for.
std::vector<std::string> missing_from(const archive::Panel& panel) {
    std::vector<std::string> logins;
    for (const archive::Panel::Seat& seat : panel.seats) {
        if (!seat.in && !panel.closed) {
            logins.push_back(seat.login);
        }
    }
    return logins;
}

Finding told_missing(const std::vector<std::string>& logins, Missing missing) {
    const std::string whose =
        logins.size() == 1 ? "The card of " + logins.front() + " is not in"
                           : "The cards of " + internal::listed_words(logins) + " are not in";
    if (missing == Missing::left_out) {
        return {Severity::warning,
                "team.cards-missing",
                whose +
                    ": the committee reads the others' cards now, and one that still comes is no "
                    "longer written before anybody has read them. Reopening does not undo that.",
                ""};
    }
    return {Severity::error,
            "team.cards-missing",
            whose +
                ", so the panel stays open: once it is closed the committee reads the others' "
                "cards, and one that still comes is no longer written before anybody has read "
                "them. Wait, take out who will not interview (team panel), or close it all the "
                "same with --early --reason WHY.",
            ""};
}

}  // namespace

std::string prepare_team(const std::string& address) {
    return internal::made_words(Team::open(address)->init());
}

Parsed<std::string> put_team_person(const std::string& address, const TeamPerson& person) {
    archive::NewMember member{person.login, person.name, {}, person.password};
    for (const std::string& name : person.groups) {
        const auto group = archive::team_group_named(name);
        if (!group) {
            return {
                std::nullopt,
                {error_about(name, "team.group", "A group is interviewer, committee or keeper.")}};
        }
        member.groups.push_back(*group);
    }
    member.same_person = person.same_person;
    const auto team = Team::open(address);
    keep_what_is_not_said(team->status().members, member);
    return {internal::made_words(team->add_user(member)), {}};
}

Parsed<std::string> remove_team_person(const std::string& address, const std::string& login) {
    if (!Team::open(address)->remove_user(login)) {
        return {std::nullopt,
                {error_about(login, "team.nobody", "Nobody of this login is in the team.")}};
    }
    return {login +
                " can do nothing here any more; the login itself stays. Revoke the key too "
                "(team revoke).",
            {}};
}

Parsed<std::string> put_team_panel(const std::string& address, const TeamPanel& panel) {
    const auto peers = archive::peers_seen_named(panel.peers);
    if (!panel.peers.empty() && !peers) {
        return {std::nullopt,
                {error_about(panel.peers,
                             "team.peers",
                             "When members see the others' cards is all, own or never.")}};
    }
    const auto team = Team::open(address);
    archive::NewPanel made{panel.candidate, panel.role, panel.members};
    if (peers) {
        made.peers = *peers;
    } else if (const auto before = panel_of(*team, panel.candidate, panel.role)) {
        made.peers = before->peers;
    }
    return {internal::made_words(team->add_panel(made)), {}};
}

Parsed<std::string> close_team_panel(const std::string& address,
                                     const std::string& candidate,
                                     const std::string& role,
                                     Missing missing,
                                     const std::string& reason) {
    const auto team = Team::open(address);
    if (auto other = told_roles(*team, candidate, role)) {
        return {std::nullopt, {std::move(*other)}};
    }
    Findings findings;
    if (const auto panel = panel_of(*team, candidate, role)) {
        if (const auto logins = missing_from(*panel); !logins.empty()) {
            findings.push_back(told_missing(logins, missing));
            if (missing == Missing::left_out && trimmed(reason).empty()) {
                findings.front() = error_about(
                    candidate,
                    "team.reason",
                    "Say why the cards that are missing are not waited for; the archive keeps it.");
            }
        }
    }
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    const auto early = missing == Missing::left_out ? std::optional(reason) : std::nullopt;
    return {internal::panel_words(team->close_panel(candidate, role, early)) + ".",
            std::move(findings)};
}

Parsed<std::string> withdraw_team_panel(const std::string& address,
                                        const std::string& candidate,
                                        const std::string& role,
                                        const std::string& reason) {
    if (trimmed(reason).empty()) {
        return {std::nullopt,
                {error_about(candidate,
                             "team.reason",
                             "Say why the panel is withdrawn; the archive keeps it.")}};
    }
    const auto team = Team::open(address);
    if (auto other = told_roles(*team, candidate, role)) {
        return {std::nullopt, {std::move(*other)}};
    }
    team->withdraw_panel(candidate, role, reason);
    return {"The panel of " + candidate + (role.empty() ? "" : ", " + role) +
                " is withdrawn; the reason is kept (team status).",
            {}};
}

Parsed<std::string> reopen_team_panel(const std::string& address,
                                      const std::string& candidate,
                                      const std::string& role) {
    const auto team = Team::open(address);
    if (auto other = told_roles(*team, candidate, role)) {
        return {std::nullopt, {std::move(*other)}};
    }
    return {internal::panel_words(team->reopen_panel(candidate, role)) + ".", {}};
}

std::string team_text(const std::string& address) {
    return internal::team_words(Team::open(address)->status());
}

std::string team_json(const std::string& address) {
    return internal::team_json(Team::open(address)->status());
}

}  // namespace evenhand::workflow
