#include "workflow/committee_debrief.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/bar.h"
#include "core/number_text.h"
#include "core/utf8.h"
#include "report/figures/numbers.h"
#include "report/figures/votes.h"

namespace evenhand::workflow {

namespace {

using report::figures::listed_briefly;

constexpr std::array<const char*, 5> step_names = {"Read", "Vote", "Discuss", "Re-vote", "Decide"};

std::vector<DebriefStepView> steps_of(std::optional<DebriefStep> step) {
    std::vector<DebriefStepView> steps;
    for (std::size_t at = 0; at < step_names.size(); ++at) {
        const std::size_t here = step ? static_cast<std::size_t>(*step) : 0;
        steps.push_back({step_names.at(at),
                         !step || at > here ? DebriefStepView::State::ahead
                         : at == here       ? DebriefStepView::State::here
                                            : DebriefStepView::State::done});
    }
    return steps;
}

std::string title_of(DebriefStep step) {
    switch (step) {
        case DebriefStep::read:
            return "Silent reading";
        case DebriefStep::vote:
            return "First vote, hidden";
        case DebriefStep::discuss:
            return "Discussion";
        case DebriefStep::revote:
            return "Second vote, hidden";
        case DebriefStep::decide:
            return "Decision";
        case DebriefStep::decided:
            break;
    }
    return "Decided";
}

std::string voters_words(const DebriefStanding& standing) {
    std::vector<std::string> missing;
    for (const DebriefMemberView& member : standing.members) {
        if (member.votes == 0) {
            missing.push_back(member.who.name);
        }
    }
    std::string text = std::to_string(standing.voted()) + " of " +
                       std::to_string(standing.members.size()) + " have voted";
    return missing.empty()
               ? text + "."
               : text + "; still to vote: " + listed_briefly(missing, missing.size()) + ".";
}

std::string formula_of(const PanelFormula& formula, const DecisionRule& rule) {
    if (!formula.mean) {
        return "The locked rule says nothing: nobody could rate anything.";
    }
    const bool reached = reaches(*formula.mean, rule.bar);
    std::string text = "By the locked rule: " + mean_text(*formula.mean, rule.bar) +
                       (reached ? ", which reaches the bar of " : ", below the bar of ") +
                       exact_text(rule.bar);
    if (reached && formula.met == false) {
        text += "; but a criterion is below " + exact_text(rule.least.value_or(0));
    }
    return text + ".";
}

std::string moment_of(Timestamp moment) {
    return long_date(moment) + " " + to_iso(moment).substr(11, 5) + " UTC";
}

std::vector<std::string> decided_lines(const DebriefStanding& standing) {
    const DebriefEntry& entry = *decision_of(standing.debrief);
    const Decided& decided = std::get<Decided>(entry.change);
    std::vector<std::string> lines = {words(decided.decision) + ". " + decided.reason};
    if (!decided.departure.empty()) {
        lines.push_back("Departs from the formula: " + decided.departure);
    }
    lines.push_back("Sealed " + moment_of(entry.at) +
                    (standing.record ? ", " + standing.record->seal.substr(0, 16) : "") + ".");
    return lines;
}

std::string chair_words(const DebriefStanding& standing, const std::string& does) {
    return standing.panel.panel.chair.who.name + ", who chairs, " + does + ".";
}

std::vector<std::string> lines_of(const DebriefStanding& standing) {
    switch (standing.step) {
        case DebriefStep::read:
            return {"Everybody reads alone what the interviewers wrote; nobody says anything yet.",
                    chair_words(standing, "ends the reading")};
        case DebriefStep::vote:
            return {
                "Each member votes before anybody talks. Nobody sees a vote until all are "
                "opened together.",
                voters_words(standing)};
        case DebriefStep::discuss:
            return {"Talk about what is contested first; go by what was quoted.",
                    chair_words(standing, "ends the discussion")};
        case DebriefStep::revote:
            return {
                "Each member votes again, hidden as before. To stay with a vote is as good as "
                "to change it.",
                voters_words(standing)};
        case DebriefStep::decide:
            return {formula_of(standing.formula, standing.panel.panel.rule)};
        case DebriefStep::decided:
            break;
    }
    return decided_lines(standing);
}

/// "11:02 UTC, Owning the gap: Two heard it."
std::vector<std::string> notes_of(const DebriefStanding& standing) {
    std::vector<std::string> lines;
    for (const DebriefEntry& entry : standing.debrief.entries) {
        const auto* note = std::get_if<DebriefNote>(&entry.change);
        if (note == nullptr) {
            continue;
        }
        std::string line = to_iso(entry.at).substr(11, 5) + " UTC";
        if (note->about) {
            const auto topic =
                std::ranges::find(standing.topics, *note->about, &DebriefTopic::what);
            line += ", " +
                    (topic == standing.topics.end() ? note->about->criterion.text() : topic->title);
        }
        lines.push_back(line + ": " + note->text);
    }
    return lines;
}

/// In one line that names_in() parts again: by an id where a name does not tell who it is.
std::string joined(const std::vector<Rater>& people) {
    std::string line;
    for (const Rater& person : people) {
        const bool told = std::ranges::count(people, person.name, &Rater::name) == 1 &&
                          person.name.find(';') == std::string::npos;
        line += (line.empty() ? "" : "; ") + (told ? person.name : person.id.text());
    }
    return line;
}

std::optional<Figure> votes_of(const Debrief& debrief, DebriefStep step) {
    if (step < DebriefStep::discuss) {
        return std::nullopt;
    }
    report::figures::VotesView view;
    view.again = step >= DebriefStep::decide;
    view.reading = vote_words(debrief);
    for (const VoteLine& line : vote_lines(debrief)) {
        const auto& counts = view.again ? line.second : line.first;
        const auto vote = [](const std::optional<MemberVote>& cast) {
            return cast ? std::optional(cast->vote) : std::nullopt;
        };
        view.rows.push_back(
            {line.member.name, vote(line.first), vote(line.second), counts ? counts->reason : ""});
    }
    return report::figures::votes_figure(view);
}

}  // namespace

CommitteeDebriefView debrief_words(const DebriefStanding& standing,
                                   bool chair,
                                   const std::string& person) {
    CommitteeDebriefView view;
    view.step = standing.step;
    view.chair = chair;
    view.steps = steps_of(standing.step);
    view.title = title_of(standing.step);
    view.lines = lines_of(standing);
    for (const DebriefTopic& topic : standing.topics) {
        if (standing.step == DebriefStep::discuss) {
            view.topics.push_back((topic.discussed ? "✓ " : "") + topic.title + ": " +
                                  topic.standing);
        }
        if (topic.discussed) {
            view.discussed.push_back(topic.what);
        }
    }
    view.notes = notes_of(standing);
    view.takes_notes =
        standing.step >= DebriefStep::discuss && standing.step <= DebriefStep::decide;
    view.members = joined(standing.debrief.members);
    const auto me = std::ranges::find(standing.debrief.members, person, &Rater::name);
    view.member = me == standing.debrief.members.end() ? "" : me->name;
    view.all_voted = standing.all_voted();
    if (standing.step == DebriefStep::read) {
        view.reading_until = standing.reading_until();
    }
    view.formula = formula_of(standing.formula, standing.panel.panel.rule);
    view.hire_departs = departs(Decision::hire, standing.formula);
    view.no_hire_departs = departs(Decision::no_hire, standing.formula);
    view.votes = votes_of(standing.debrief, standing.step);
    return view;
}

CommitteeDebriefView no_debrief_words(const OpenedPanel& panel, bool chair) {
    CommitteeDebriefView view;
    view.chair = chair;
    view.steps = steps_of(std::nullopt);
    view.title = "Debrief";
    view.lines = {chair ? "It has not begun. Each member reads alone, votes hidden, talks about "
                          "what is contested, votes again; then you decide, beside the formula."
                        : "It has not begun; " + panel.panel.chair.who.name +
                              ", who chairs, begins it."};
    std::vector<Rater> people;
    for (const PanelInterviewer& one : panel.panel.interviewers) {
        people.push_back(one.who);
    }
    view.members = joined(people);
    return view;
}

std::string reading_words(Timestamp until, Timestamp now) {
    if (now >= until) {
        return "The time for reading is over.";
    }
    const auto left = std::chrono::ceil<std::chrono::minutes>(until - now).count();
    return std::to_string(left) + " min of silent reading left.";
}

std::vector<std::string> names_in(const std::string& line) {
    std::vector<std::string> names;
    std::string name;
    for (const char sign : line + ";") {
        if (sign != ';') {
            name += sign;
            continue;
        }
        if (const std::string_view whole = trimmed(name); !whole.empty()) {
            names.emplace_back(whole);
        }
        name.clear();
    }
    return names;
}

}  // namespace evenhand::workflow
