#include "workflow/internal/debrief_members.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "archive/team.h"
#include "core/error.h"
#include "core/rubric_check.h"
#include "core/utf8.h"
#include "core/words.h"
#include "workflow/internal/archive_access.h"
#include "workflow/internal/practice_folder.h"
#include "workflow/panel_view.h"
#include "workflow/people_desk.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

/// The chair and the interviewers, each once.
std::vector<Rater> people_of(const Panel& panel) {
    std::vector<Rater> people{panel.chair.who};
    for (const PanelInterviewer& one : panel.interviewers) {
        if (one.who.id != panel.chair.who.id) {
            people.push_back(one.who);
        }
    }
    return people;
}

/// Somebody of the panel, told by an id or a name that only one of them has.
std::optional<Rater> known(const std::vector<Rater>& people, const std::string& typed) {
    const auto by_id =
        std::ranges::find(people, typed, [](const Rater& one) { return one.id.text(); });
    if (by_id != people.end()) {
        return *by_id;
    }
    const auto is_named = [&](const Rater& one) { return lowered(one.name) == lowered(typed); };
    return std::ranges::count_if(people, is_named) == 1
               ? std::optional(*std::ranges::find_if(people, is_named))
               : std::nullopt;
}

/// The id becomes part of files' names; the archive knows whom the name means.
Rater rater_of(const std::string& id, const std::string& name) {
    return {Id<Rater>(is_part_id(id) ? id : part_id_of(name)), name};
}

/// Nothing when the person may not see who is in the team.
std::optional<std::vector<archive::TeamMember>> team_of(const Folders& folders) {
    try {
        return archive::Team::open(archive_address(folders, "").address)->status().members;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::refused) {
            throw;
        }
        return std::nullopt;
    }
}

Parsed<Rater> in_team(const Folders& folders, const std::string& typed) {
    const auto team = team_of(folders);
    if (!team) {
        return {rater_of(typed, typed), {}};
    }
    const auto by_login = std::ranges::find(*team, typed, &archive::TeamMember::login);
    if (by_login != team->end()) {
        return {rater_of(by_login->login, by_login->name), {}};
    }
    std::vector<const archive::TeamMember*> named;
    for (const archive::TeamMember& one : *team) {
        if (lowered(one.name) == lowered(typed)) {
            named.push_back(&one);
        }
    }
    if (named.size() == 1) {
        return {rater_of(named.front()->login, named.front()->name), {}};
    }
    if (named.empty()) {
        return {std::nullopt,
                {{Severity::error,
                  "people.unknown",
                  "There is nobody called \u201C" + typed +
                      "\u201D in the team, nor among the people who were imported.",
                  ""}}};
    }
    return {std::nullopt,
            {{Severity::error,
              "people.several",
              "There are " + std::to_string(named.size()) + " people called \u201C" + typed +
                  "\u201D in the team; give the login: " + named[0]->login + ", " +
                  named[1]->login + ".",
              ""}}};
}

/// Who is unknown may be mistyped, or is still to become known.
Findings with_a_way(Findings findings, const std::vector<Rater>& people, const char* way) {
    std::string of_the_panel;
    for (const Rater& one : people) {
        of_the_panel += (of_the_panel.empty() ? "" : ", ") + one.name + " (" + one.id.text() + ")";
    }
    for (Finding& finding : findings) {
        if (finding.code == "people.unknown") {
            finding.message += " Of the panel are " + of_the_panel + "; " + way;
        }
    }
    return findings;
}

/// Somebody who is none of the panel's people.
Parsed<Rater> another(const Folders& folders,
                      const Services& services,
                      const fs::path& place,
                      const std::vector<Rater>& people,
                      const std::string& typed) {
    auto imported = PeopleDesk(folders, services).find(typed);
    if (imported.value) {
        return {Rater{Id<Rater>(imported.value->id.text()), imported.value->name}, {}};
    }
    if (!is_in_archive(place)) {
        return {std::nullopt,
                with_a_way(std::move(imported.findings),
                           people,
                           "import whoever else votes first: evenhand-cli people import "
                           "PEOPLE.csv")};
    }
    if (first_error(imported.findings)->code != "people.unknown") {
        return {std::nullopt, std::move(imported.findings)};
    }
    auto member = in_team(folders, typed);
    member.findings = with_a_way(std::move(member.findings),
                                 people,
                                 "whoever else votes is named by the login: evenhand-cli team "
                                 "status");
    return member;
}

}  // namespace

Parsed<std::vector<Rater>> debrief_members(const Folders& folders,
                                           const Services& services,
                                           const fs::path& place,
                                           const Panel& panel,
                                           const std::vector<std::string>& typed) {
    std::vector<Rater> people = people_of(panel);
    if (typed.empty()) {
        if (find_interviewer(panel, panel.chair.who.id) == nullptr) {
            people.erase(people.begin());
        }
        return {std::move(people), {}};
    }
    Parsed<std::vector<Rater>> result{std::vector<Rater>{}, {}};
    for (const std::string& each : typed) {
        std::string name = clean_text(each);
        std::ranges::replace(name, '\n', ' ');
        name = trimmed(name);
        if (name.empty()) {
            result.findings.push_back(
                {Severity::error, "debrief.members", "A member has an id or a name.", ""});
            continue;
        }
        if (auto one = known(people, name)) {
            result.value->push_back(std::move(*one));
            continue;
        }
        auto one = another(folders, services, place, people, name);
        append(result.findings, std::move(one.findings));
        if (one.value) {
            result.value->push_back(std::move(*one.value));
        }
    }
    if (has_error(result.findings)) {
        result.value.reset();
    }
    return result;
}

Parsed<Rater> member_meant(const Debrief& debrief, const std::string& typed) {
    std::vector<Rater> named;
    for (const Rater& member : debrief.members) {
        if (member.id.text() == typed) {
            return {member, {}};
        }
        if (lowered(member.name) == lowered(typed)) {
            named.push_back(member);
        }
    }
    if (named.size() == 1) {
        return {named.front(), {}};
    }
    std::string members;
    for (const Rater& member : debrief.members) {
        members += (members.empty() ? "" : ", ") + member.id.text();
    }
    return {std::nullopt,
            {{Severity::error,
              "debrief.member",
              (named.empty() ? "\u201C" + typed + "\u201D is not in this debrief"
                             : "Several in this debrief are called \u201C" + typed + "\u201D") +
                  "; give one of the ids: " + members + ".",
              ""}}};
}

}  // namespace evenhand::workflow::internal
