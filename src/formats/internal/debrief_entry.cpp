#include "formats/internal/debrief_entry.h"

#include <utility>
#include <vector>

#include "formats/internal/record_parts.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats::internal {

namespace {

constexpr int rounds = 2;

constexpr std::array<Word<Decision>, 3> decision_words{{
    {Decision::hire, "hire"},
    {Decision::no_hire, "no-hire"},
    {Decision::another_interview, "another-interview"},
}};

ElementRule bare_element(const char* name) {
    return {name, at_most_once, {}, {}, {}};
}

ElementRule votes_rule() {
    return {"votes",
            at_most_once,
            {required("round", whole_number(1, rounds))},
            {text_element("closed", at_most_once, some_text()),
             {"vote",
              any_number,
              {required("member", part_id()),
               required("at", moment()),
               required("says", one_of(recommendation_words))},
              {},
              {any_text()}}},
            {}};
}

void add_focus(pugi::xml_node element, const PanelFocus& focus) {
    set(element, "rubric", focus.rubric.text());
    set(element, "criterion", focus.criterion.text());
}

void add_change(pugi::xml_node entry, const ReadingEnded& /*ended*/) {
    entry.append_child("reading-ended");
}

void add_change(pugi::xml_node entry, const VotesOpened& opened) {
    pugi::xml_node votes = entry.append_child("votes");
    set(votes, "round", opened.round);
    add_unless_empty(votes, "closed", opened.closed);
    for (const MemberVote& vote : opened.votes) {
        pugi::xml_node element = add_text(votes, "vote", vote.reason);
        set(element, "member", vote.member.text());
        set(element, "at", to_iso(vote.at));
        set(element, "says", word_for(recommendation_words, vote.vote));
    }
}

void add_change(pugi::xml_node entry, const Discussed& discussed) {
    add_focus(entry.append_child("discussed"), discussed.what);
}

void add_change(pugi::xml_node entry, const DebriefNote& note) {
    pugi::xml_node element = add_text(entry, "note", note.text);
    if (note.about) {
        add_focus(element, *note.about);
    }
}

void add_change(pugi::xml_node entry, const DiscussionEnded& /*ended*/) {
    entry.append_child("discussion-ended");
}

void add_change(pugi::xml_node entry, const Decided& decided) {
    pugi::xml_node element = entry.append_child("decided");
    set(element, "decision", word_for(decision_words, decided.decision));
    add_text(element, "reason", decided.reason);
    add_unless_empty(element, "departure", decided.departure);
}

PanelFocus focus_of(const XmlElement& element) {
    return {Id<Rubric>(element.attribute("rubric")), Id<Criterion>(element.attribute("criterion"))};
}

VotesOpened votes_of(const XmlElement& votes) {
    VotesOpened opened{votes.number("round"), {}, votes.text_of("closed")};
    for (const XmlElement& vote : votes.children("vote")) {
        opened.votes.push_back({Id<Rater>(vote.attribute("member")),
                                opened.round,
                                *value_of(recommendation_words, vote.attribute("says")),
                                vote.text(),
                                moment_of(vote, "at")});
    }
    return opened;
}

DebriefNote note_of(const XmlElement& note, XmlDocument& document) {
    const bool whole = note.has("rubric") && note.has("criterion");
    if (!whole && (note.has("rubric") || note.has("criterion"))) {
        document.error(note,
                       "debrief.focus",
                       "A note is about a criterion, which has both the attributes rubric and "
                       "criterion, or about none.");
    }
    return {whole ? std::optional(focus_of(note)) : std::nullopt, note.text()};
}

Decided decided_of(const XmlElement& decided) {
    return {*value_of(decision_words, decided.attribute("decision")),
            decided.text_of("reason"),
            decided.text_of("departure")};
}

}  // namespace

ElementRule debrief_entry_rule(Count count) {
    const auto criterion = [](auto need) {
        return std::vector<AttributeRule>{need("rubric", file_id()), need("criterion", part_id())};
    };
    return {"entry",
            count,
            {required("at", moment())},
            {bare_element("reading-ended"),
             votes_rule(),
             {"discussed", at_most_once, criterion(required), {}, {}},
             {"note", at_most_once, criterion(optional), {}, {some_text()}},
             bare_element("discussion-ended"),
             {"decided",
              at_most_once,
              {required("decision", one_of(decision_words))},
              {text_element("reason", once, some_text()),
               text_element("departure", at_most_once, some_text())},
              {}}},
            {}};
}

void add_debrief_entry(pugi::xml_node parent, const DebriefEntry& entry) {
    pugi::xml_node element = parent.append_child("entry");
    set(element, "at", to_iso(entry.at));
    std::visit([&](const auto& change) { add_change(element, change); }, entry.change);
}

std::optional<DebriefEntry> debrief_entry_of(const XmlElement& entry, XmlDocument& document) {
    std::vector<DebriefChange> changes;
    if (entry.child("reading-ended")) {
        changes.emplace_back(ReadingEnded{});
    }
    if (const auto votes = entry.child("votes")) {
        changes.emplace_back(votes_of(*votes));
    }
    if (const auto discussed = entry.child("discussed")) {
        changes.emplace_back(Discussed{focus_of(*discussed)});
    }
    if (const auto note = entry.child("note")) {
        changes.emplace_back(note_of(*note, document));
    }
    if (entry.child("discussion-ended")) {
        changes.emplace_back(DiscussionEnded{});
    }
    if (const auto decided = entry.child("decided")) {
        changes.emplace_back(decided_of(*decided));
    }
    if (changes.size() != 1) {
        document.error(entry,
                       "debrief.entry",
                       "An entry says one thing that happened; this one says " +
                           std::to_string(changes.size()) + ".");
        return std::nullopt;
    }
    DebriefEntry read;
    read.at = moment_of(entry, "at");
    read.change = std::move(changes.front());
    return read;
}

}  // namespace evenhand::formats::internal
