#include "workflow/internal/debrief_members.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "workflow/people_desk.h"

namespace evenhand::workflow::internal {

namespace {

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

/// Who is unknown may be mistyped, or is still to be imported.
Findings with_a_way(Findings findings, const std::vector<Rater>& people) {
    std::string of_the_panel;
    for (const Rater& one : people) {
        of_the_panel += (of_the_panel.empty() ? "" : ", ") + one.name + " (" + one.id.text() + ")";
    }
    for (Finding& finding : findings) {
        if (finding.code == "people.unknown") {
            finding.message += " Of the panel are " + of_the_panel +
                               "; import whoever else votes first: evenhand-cli people import "
                               "PEOPLE.csv";
        }
    }
    return findings;
}

}  // namespace

Parsed<std::vector<Rater>> debrief_members(const Folders& folders,
                                           const Services& services,
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
        auto imported = PeopleDesk(folders, services).find(name);
        if (imported.value) {
            result.value->push_back({Id<Rater>(imported.value->id.text()), imported.value->name});
        } else {
            append(result.findings, with_a_way(std::move(imported.findings), people));
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
