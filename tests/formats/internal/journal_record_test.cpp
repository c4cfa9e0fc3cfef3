#include "formats/internal/journal_record.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

std::string_view without_feed(const std::string& line) {
    return std::string_view(line).substr(0, line.size() - 1);
}

std::vector<SessionEvent> one_of_each() {
    const Id<Criterion> owning("owning");
    PinnedRubric added{testing::example_rubric(), ""};
    added.unplanned = true;
    const std::vector<SessionChange> changes = {
        QuestionOpened{0},
        QuestionShown{1},
        QuestionAdded{added},
        MarginOpened{Margin::opening},
        MarginShown{Margin::closing},
        ClockStopped{},
        QuestionSkipped{1, "no\ttime\nleft \\ sorry"},
        CriterionChosen{0, 1},
        RatingGiven{0, owning, 4},
        RatingGiven{0, owning, std::nullopt},
        RatingCleared{0, owning},
        ItemTicked{0, Id<Item>("LF1"), true, 3},
        ItemTicked{0, Id<Item>("LF1"), false, std::nullopt},
        ProbeMarked{0, Id<Probe>("P1"), true},
        ProbeMarked{0, Id<Probe>("P1"), false},
        NotesEdited{0, 2, 1, {"", "Nguy\u1ec5n said \"so\"", "-"}},
        NotesEdited{0, 0, 3, {}},
        LineEdited{0, 2, 300, 0, ""},
        LineEdited{1, 0, 270, 12, "\u1ec5n\tsaid\n\\"},
        MarkAbsorbed{0, 2},
        LineTied{0, 2, owning},
        LineTied{0, 2, std::nullopt},
        AboutCorrected{"Ada Lovelace", "QA\tengineer", "R\\"},
        HeldBefore{testing::at(-60)},
        HintRaised{{HintKind::late, 0, owning, "Scored\tlate."}},
        HintRaised{{HintKind::all_equal, std::nullopt, std::nullopt, "All alike."}},
        HintSettled{3, HintOutcome::changed},
    };
    std::vector<SessionEvent> events;
    for (const SessionChange& change : changes) {
        events.push_back({testing::at(7), change});
    }
    events.push_back({testing::at(8), Undone{}});
    events.push_back({testing::at(9), Redone{}});
    return events;
}

}  // namespace

TEST_CASE("every kind of event survives being written as a record") {
    for (const SessionEvent& event : one_of_each()) {
        const Fields fields = to_fields(event);
        CAPTURE(fields[1]);
        const std::string line = record_line(fields, "before");
        const auto read = fields_of(without_feed(line), "before");
        REQUIRE(read);
        CHECK(*read == fields);
        const auto again = to_event(*read);
        REQUIRE(again);
        CHECK(again->at == event.at);
        CHECK(to_fields(*again) == fields);
    }
}

TEST_CASE("several events are one record, each whole") {
    const std::vector<SessionEvent> all = one_of_each();
    const Fields record = record_of(all);
    const auto again = events_of(record);
    REQUIRE(again);
    REQUIRE(again->size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(to_fields(again->at(i)) == to_fields(all[i]));
    }
    CHECK(events_of(record_of(std::span(all).first(1)))->size() == 1);

    for (std::size_t size = 0; size < record.size(); ++size) {
        CAPTURE(size);
        const auto some =
            events_of(Fields(record.begin(), record.begin() + static_cast<std::ptrdiff_t>(size)));
        CHECK((!some || some->size() < all.size()));
    }
    CHECK_FALSE(events_of({record[0], "together"}));
    CHECK_FALSE(events_of({record[0], "together", "3", record[0], "stop"}));
    CHECK_FALSE(events_of({record[0], "together", "-1", record[0], "stop"}));
}

TEST_CASE("fields that are no event are refused") {
    const std::string time = "2026-03-02T09:00:00Z";
    const std::vector<Fields> wrong = {{},
                                       {time},
                                       {"today", "stop"},
                                       {time, "jump"},
                                       {time, "stop", "0"},
                                       {time, "open"},
                                       {time, "open", "-1"},
                                       {time, "open", "x"},
                                       {time, "rate", "0", "owning"},
                                       {time, "rate", "0", "owning", "4", "5"},
                                       {time, "rate", "0", "owning", "100"},
                                       {time, "tick", "0", "LF1", "x"},
                                       {time, "notes", "0", "1"},
                                       {time, "notes", "0", "a", "1"},
                                       {time, "mark", "0"},
                                       {time, "tie", "0", "1"},
                                       {time, "skip", "0"}};
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        CAPTURE(i);
        CHECK_FALSE(to_event(wrong[i]));
    }
}
