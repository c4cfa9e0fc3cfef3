#include "core/panel_copy.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "debrief_example.h"
#include "plain_words.h"

using namespace evenhand;

namespace {

PanelPeople people() {
    const Debrief debrief = testing::debrief_until(DebriefStep::decided);
    // Not in the debrief's order: letters are given by who makes the copy.
    return {{"Priya Sharma"},
            {"Ana Ferreira", "Chair Person"},
            {debrief.members[2], debrief.members[0], debrief.members[3], debrief.members[1]}};
}

PanelCopy whole(CopyKind kind) {
    PanelCopy copy{kind,
                   testing::at(0),
                   testing::at(500),
                   {3.5, 2, 1, 5},
                   testing::example_panel().questions,
                   "Ferreira asked for it.",
                   "Okafor is ill.",
                   1,
                   {{testing::at(100), 2, "Sharma was meant."}},
                   testing::debrief_until(DebriefStep::decided)};
    std::vector<DebriefEntry>& entries = copy.debrief->entries;
    auto& first = std::get<VotesOpened>(entries[1].change);
    first.votes[1].reason = "Sharma owns it, says Marsh.";
    first.votes.push_back(testing::vote_of("ana", 1, Recommendation::no));
    entries.insert(entries.begin() + 2,
                   {testing::at(720), DebriefNote{std::nullopt, "Ferreira heard Sharma say so."}});
    entries.back().change =
        Decided{Decision::hire, "Okafor trusts Sharma.", "Ferreira had heard less."};
    return copy;
}

RedactedPanel redacted(CopyKind kind, const std::vector<std::string>& also = {}) {
    return redacted_panel(whole(kind), people(), also, {}, testing::plain_words);
}

std::string texts_of(const PanelCopy& copy) {
    std::string all = copy.weights_reason + copy.closed + copy.cards[0].reason;
    for (const Rater& member : copy.debrief->members) {
        all += member.name + member.id.text();
    }
    for (const DebriefEntry& entry : copy.debrief->entries) {
        if (const auto* votes = std::get_if<VotesOpened>(&entry.change)) {
            for (const MemberVote& vote : votes->votes) {
                all += vote.member.text() + vote.reason;
            }
        } else if (const auto* note = std::get_if<DebriefNote>(&entry.change)) {
            all += note->text;
        } else if (const auto* decided = std::get_if<Decided>(&entry.change)) {
            all += decided->reason + decided->departure;
        }
    }
    return all;
}

}  // namespace

TEST_CASE("an anonymised panel names nobody, and keeps every text with marks") {
    const RedactedPanel made = redacted(CopyKind::anonymised);
    const std::string all = texts_of(made.copy);
    for (const char* name : {"Sharma", "Ferreira", "Okafor", "Marsh", "Lind", "Person"}) {
        CAPTURE(name);
        CHECK(all.find(name) == std::string::npos);
    }
    CHECK(std::get<Decided>(made.copy.debrief->entries.back().change).reason ==
          "[member] trusts [candidate].");
    CHECK(made.copy.weights_reason == "[interviewer] asked for it.");
    CHECK(made.replaced.size() == 10);
    CHECK(made.copy.debrief->panel.sha256.empty());
}

TEST_CASE("the candidate's copy keeps the candidate and the decision, and no colleague's notes") {
    const RedactedPanel made = redacted(CopyKind::subject_access);
    const auto& entries = made.copy.debrief->entries;
    CHECK(std::get<Decided>(entries.back().change).reason == "[member] trusts Sharma.");
    CHECK(std::ranges::none_of(entries, [](const DebriefEntry& entry) {
        return std::holds_alternative<DebriefNote>(entry.change);
    }));
    CHECK(std::get<VotesOpened>(entries[1].change).votes[3].reason.empty());
    CHECK(texts_of(made.copy).find("Ferreira") == std::string::npos);
}

TEST_CASE("the ids of candidate and panel go from an anonymised panel, and colleagues' from both") {
    PanelPeople known = people();
    known.candidate_ids = {"c-9"};
    known.panel_id = "p-anon";
    known.interviewers.emplace_back("r_1");
    known.members[0].id = Id<Rater>("m-4");
    const auto reason_of = [&](CopyKind kind) {
        PanelCopy copy = whole(kind);
        copy.debrief.reset();
        copy.closed = "So c-9 of p-anon, by r_1 and m-4.";
        return redacted_panel(copy, known, {}, {}, testing::plain_words).copy.closed;
    };
    CHECK(reason_of(CopyKind::anonymised) ==
          "So [candidate] of [panel], by [interviewer] and [member].");
    CHECK(reason_of(CopyKind::subject_access) ==
          "So c-9 of p-anon, by [interviewer] and [member].");
}

TEST_CASE("votes stand under letters in the order of these, at one moment, and count alone") {
    const RedactedPanel made = redacted(CopyKind::anonymised);
    const Debrief& debrief = *made.copy.debrief;
    REQUIRE(debrief.members.size() == 4);
    CHECK(debrief.members[1].name == "Member B");
    const auto& votes = std::get<VotesOpened>(debrief.entries[1].change).votes;
    REQUIRE(votes.size() == 4);
    CHECK(votes[1].member == debrief.members[1].id);
    CHECK(votes[1].vote == Recommendation::no);  // Ana's second took the place of her first.
    CHECK(std::ranges::all_of(
        votes, [&](const MemberVote& vote) { return vote.at == debrief.entries[1].at; }));
    CHECK(vote_words(debrief) == vote_words(*whole(CopyKind::anonymised).debrief));
}

TEST_CASE("a further word goes from a panel's texts too, and what is no longer there is not") {
    const RedactedPanel made = redacted(CopyKind::subject_access, {"trusts", " "});
    CHECK(std::get<Decided>(made.copy.debrief->entries.back().change).reason ==
          "[member] [removed] Sharma.");
    PanelCopy undecided = whole(CopyKind::anonymised);
    undecided.debrief.reset();
    CHECK_FALSE(redacted_panel(undecided, people(), {}, {}, testing::plain_words).copy.debrief);
}

TEST_CASE("members beyond the alphabet have two letters") {
    CHECK(member_letter(0) == "Member A");
    CHECK(member_letter(25) == "Member Z");
    CHECK(member_letter(26) == "Member AA");
    CHECK(member_letter(27) == "Member AB");
}
