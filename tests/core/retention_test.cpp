#include "core/retention.h"

#include <doctest/doctest.h>

using namespace evenhand;

namespace {

Timestamp on(const char* date) {
    return *from_iso(std::string(date) + "T09:30:00Z");
}

RetentionRule rule(RetentionKind kind, int months, RetentionClock clock) {
    RetentionRule made;
    made.id = "rule";
    made.kind = kind;
    made.months = months;
    made.clock = clock;
    return made;
}

RetentionRule keep(int months, RetentionClock clock = RetentionClock::record) {
    return rule(RetentionKind::keep_at_least, months, clock);
}

RetentionRule erase(int months, RetentionClock clock = RetentionClock::record) {
    return rule(RetentionKind::erase_after, months, clock);
}

std::string day(const std::optional<Timestamp>& moment) {
    return moment ? iso_date(*moment) : "none";
}

}  // namespace

TEST_CASE("months are counted on the calendar, to the last day of a shorter month") {
    struct Row {
        const char* from;
        int months;
        const char* to;
    };
    for (const Row& row : {Row{"2026-01-31", 1, "2026-02-28"},
                           Row{"2024-01-31", 1, "2024-02-29"},
                           Row{"2024-02-29", 12, "2025-02-28"},
                           Row{"2024-02-29", 48, "2028-02-29"},
                           Row{"2026-03-31", 6, "2026-09-30"},
                           Row{"2026-11-26", 2, "2027-01-26"},
                           Row{"2026-12-31", 12, "2027-12-31"},
                           Row{"2026-05-14", 0, "2026-05-14"}}) {
        CAPTURE(row.from);
        CAPTURE(row.months);
        CHECK(months_later(on(row.from), row.months) == on(row.to));
    }
}

TEST_CASE("without a rule nothing must be kept and nothing is due") {
    const RetentionStanding standing = retention_of({}, {on("2026-05-14"), on("2026-06-01")});
    CHECK_FALSE(standing.keep_until);
    CHECK_FALSE(standing.due);
    CHECK_FALSE(standing.must_keep(on("2026-05-15")));
}

TEST_CASE("each clock starts where it says") {
    struct Row {
        RetentionClock clock;
        const char* decided;
        const char* until;
    };
    for (const Row& row : {Row{RetentionClock::record, "", "2027-05-14"},
                           Row{RetentionClock::record, "2026-08-01", "2027-05-14"},
                           Row{RetentionClock::decision, "", "none"},
                           Row{RetentionClock::decision, "2026-08-01", "2027-08-01"},
                           Row{RetentionClock::decision, "2026-05-01", "2027-05-01"},
                           Row{RetentionClock::later_of, "", "none"},
                           Row{RetentionClock::later_of, "2026-08-01", "2027-08-01"},
                           Row{RetentionClock::later_of, "2026-05-01", "2027-05-14"}}) {
        const std::string decided = row.decided;
        CAPTURE(decided);
        CAPTURE(static_cast<int>(row.clock));
        const auto moment = decided.empty() ? std::nullopt : std::optional(on(row.decided));
        const RetentionFacts facts{on("2026-05-14"), moment};
        const RetentionStanding kept = retention_of({keep(12, row.clock)}, facts);
        CHECK(day(kept.keep_until) == row.until);
        CHECK(kept.keep_open == (std::string(row.until) == "none"));
        CHECK_FALSE(kept.due);
        CHECK(day(retention_of({erase(12, row.clock)}, facts).due) == row.until);
    }
}

TEST_CASE("the longest minimum and the shortest maximum count, and the minimum first") {
    const RetentionFacts facts{on("2026-05-14"), on("2026-06-01")};
    const RetentionStanding minimums =
        retention_of({keep(12), keep(24), keep(12, RetentionClock::later_of)}, facts);
    CHECK(day(minimums.keep_until) == "2028-05-14");
    CHECK(minimums.keep_rule == 1U);
    CHECK(minimums.reaches.size() == 3);
    const RetentionStanding maximums = retention_of({erase(12), erase(6)}, facts);
    CHECK(day(maximums.due) == "2026-11-14");
    CHECK(maximums.due_rule == 1U);
    const RetentionStanding both = retention_of({erase(6), keep(24)}, facts);
    CHECK(day(both.due) == "2028-05-14");
    CHECK(both.due_rule == 0U);
    CHECK(day(retention_of({keep(6), erase(24)}, facts).due) == "2028-05-14");
    CHECK(day(retention_of({keep(12), erase(0)}, facts).due) == "2027-05-14");
}

TEST_CASE("while a minimum waits for the decision nothing is due") {
    const RetentionStanding waiting =
        retention_of({keep(12, RetentionClock::later_of), erase(6)}, {on("2026-05-14"), {}});
    CHECK(waiting.keep_open);
    CHECK_FALSE(waiting.due);
    CHECK(waiting.must_keep(on("2126-05-14")));
}

TEST_CASE("a hold stops what is due and forbids erasure, whatever the rules say") {
    const RetentionStanding held =
        retention_of({keep(6), erase(12)}, {on("2026-05-14"), on("2026-05-20"), true});
    CHECK(held.stopped);
    CHECK(day(held.due) == "2027-05-14");
    CHECK(held.must_keep(on("2036-01-01")));
    const RetentionStanding free =
        retention_of({keep(6), erase(12)}, {on("2026-05-14"), on("2026-05-20")});
    CHECK_FALSE(free.stopped);
    CHECK(free.must_keep(on("2026-11-13")));
    CHECK_FALSE(free.must_keep(on("2026-11-14")));
}

TEST_CASE("a rule says in a sentence what it asks") {
    CHECK(words(keep(12, RetentionClock::later_of)) ==
          "Keep at least one year from the card or the decision, whichever is later.");
    CHECK(words(keep(24)) == "Keep at least 2 years from the card.");
    CHECK(words(erase(6, RetentionClock::decision)) == "Erase 6 months after the decision.");
    CHECK(words(erase(0, RetentionClock::later_of)) ==
          "Erase once no rule asks to keep it, counted from the card or the decision, whichever is "
          "later.");
    CHECK(months_words(1) == "one month");
    CHECK(months_words(18) == "18 months");
    CHECK(months_words(0) == "0 months");
}
