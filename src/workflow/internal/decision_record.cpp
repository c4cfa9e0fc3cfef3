#include "workflow/internal/decision_record.h"

#include <variant>

#include "core/utf8.h"
#include "core/words.h"
#include "workflow/internal/archive_words.h"

namespace evenhand::workflow::internal {

namespace {

/// A record is always decided: nothing else is read as one.
const DebriefEntry& decided_in(const formats::DebriefRecord& record) {
    return *decision_of(record.debrief);
}

const Decided& decision_in(const formats::DebriefRecord& record) {
    return std::get<Decided>(decided_in(record).change);
}

std::vector<std::string> passages_of(const formats::DebriefRecord& record) {
    std::vector<std::string> passages;
    const auto add = [&](const std::string& text) {
        if (!trimmed(text).empty()) {
            passages.push_back(text);
        }
    };
    add(decision_in(record).reason);
    add(decision_in(record).departure);
    for (const DebriefEntry& entry : record.debrief.entries) {
        if (const auto* opened = std::get_if<VotesOpened>(&entry.change)) {
            for (const MemberVote& vote : opened->votes) {
                add(vote.reason);
            }
            add(opened->closed);
        } else if (const auto* note = std::get_if<DebriefNote>(&entry.change)) {
            add(note->text);
        }
    }
    return passages;
}

}  // namespace

bool is_decision_record(std::string_view bytes) {
    constexpr std::size_t beginning = 200;
    return bytes.substr(0, beginning).find("<debrief ") != std::string_view::npos;
}

archive::CardFacts facts_in(const formats::DebriefRecord& record) {
    const Panel& panel = record.panel;
    archive::CardFacts facts;
    // No interview has such an id; a panel that was locked anew decides anew.
    facts.session = "decision:" + panel.id.text() + ":" + record.debrief.panel.sha256;
    facts.candidate_id = panel.candidate.id.text();
    facts.candidate = panel.candidate.name;
    facts.role = panel.role;
    facts.interviewer_id = panel.chair.who.id.text();
    facts.interviewer = panel.chair.who.name;
    facts.interviewed = decided_in(record).at;
    facts.submitted = decided_in(record).at;
    facts.decision = decision_in(record).decision;
    facts.passages = passages_of(record);
    return facts;
}

std::string decision_subtitle(const formats::DebriefRecord& record) {
    constexpr const char* separator = " \u00B7 ";
    return record.panel.role + separator + "decided " + long_date(decided_in(record).at) +
           separator + "chair " + record.panel.chair.who.name + separator +
           counted_thousands(record.debrief.members.size(), "member");
}

std::string decision_words(const formats::DebriefRecord& record) {
    const Decided& decided = decision_in(record);
    std::string text =
        "Decided: " + lowered(words(decided.decision)) + ". " + as_sentence(decided.reason);
    if (!decided.departure.empty()) {
        text += " Against the panel\u2019s rule: " + as_sentence(decided.departure);
    }
    const std::string votes = vote_words(record.debrief);
    return text + (votes.empty() ? "" : " " + votes);
}

}  // namespace evenhand::workflow::internal
