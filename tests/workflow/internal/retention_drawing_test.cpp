#include "workflow/internal/retention_drawing.h"

#include <doctest/doctest.h>

using namespace evenhand;
using workflow::internal::retention_view;
using workflow::internal::RetentionCase;

namespace {

Timestamp on(const char* date) {
    return *from_iso(std::string(date) + "T00:00:00Z");
}

const RetentionRule eeoc{"us-eeoc",
                         1,
                         "US EEOC",
                         "",
                         "29 CFR 1602.14",
                         RetentionKind::keep_at_least,
                         12,
                         RetentionClock::later_of,
                         "",
                         false};
const RetentionRule six{"six",
                        1,
                        "Six months",
                        "",
                        "",
                        RetentionKind::erase_after,
                        6,
                        RetentionClock::decision,
                        "",
                        false};

RetentionCase of(std::optional<Timestamp> decided) {
    RetentionCase of{on("2026-05-14"), {}};
    of.subject.decided = decided;
    return of;
}

}  // namespace

TEST_CASE("without a rule the drawing says so") {
    const auto view = retention_view({}, of({}), on("2026-11-20"));
    CHECK(view.sentence == "No retention rule is chosen: nothing is due for erasure.");
    CHECK(view.bars.empty());
    REQUIRE(view.marks.size() == 1);
    CHECK(view.marks[0].words == "sealed");
    CHECK(view.from < on("2026-05-14"));
    CHECK(view.until > on("2026-11-20"));
}

TEST_CASE("a bar waits for the decision, and gets its end by it") {
    const auto waiting = retention_view({eeoc, six}, of({}), on("2026-11-20"));
    REQUIRE(waiting.bars.size() == 1);
    CHECK_FALSE(waiting.bars[0].until);
    CHECK(waiting.bars[0].words == "its end starts to count at the decision");
    CHECK(waiting.sentence ==
          "It must be kept; how long counts from the decision, which is not recorded yet.");
    CHECK(
        waiting.rules[0] ==
        "US EEOC, 29 CFR 1602.14: keep at least one year from the card or the decision, whichever "
        "is later.");
    const auto decided = retention_view({eeoc, six}, of(on("2026-06-03")), on("2026-11-20"));
    CHECK(decided.bars[0].until == on("2027-06-03"));
    CHECK(decided.sentence ==
          "It must be kept until 3 June 2027 (US EEOC, 29 CFR 1602.14). It is to be erased on 3 "
          "June 2027 (Six months).");
    REQUIRE(decided.marks.size() == 3);
    CHECK(decided.marks[2].words == "erasure");
    CHECK(decided.marks[2].cross);
    CHECK(decided.until > on("2027-06-03"));
    CHECK(retention_view({eeoc}, of(on("2026-06-03")), on("2027-11-20")).sentence ==
          "It had to be kept until 3 June 2027 (US EEOC, 29 CFR 1602.14). No rule says when it is "
          "to be erased.");
    CHECK(retention_view({six}, of({}), on("2026-11-20")).sentence ==
          "When it is to be erased counts from the decision, which is not recorded yet.");
    CHECK(retention_view({six}, of(on("2026-06-03")), on("2027-01-20")).sentence ==
          "It is to be erased since 3 December 2026 (Six months).");
}

TEST_CASE("a hold stops erasure and has a bar of its own") {
    RetentionCase held = of(on("2026-06-03"));
    held.subject.holds = {{"h1", "complaint 2026-31", "Keiko Mori", on("2026-08-20")}};
    const auto view = retention_view({six}, held, on("2026-11-20"));
    CHECK(view.sentence ==
          "Erasure on 3 December 2026 is stopped: a legal hold since 20 August 2026 (complaint "
          "2026-31).");
    REQUIRE(view.bars.size() == 1);
    CHECK(view.bars[0].hold);
    CHECK(view.bars[0].words == "since 20 August 2026, no end date");
    CHECK(view.marks.back().words == "erasure stopped");
    CHECK(retention_view({}, held, on("2026-11-20")).sentence ==
          "It may not be erased: a legal hold since 20 August 2026 (complaint 2026-31).");
}

TEST_CASE("what was erased says when") {
    RetentionCase erased = of({});
    erased.subject.erased = on("2026-12-01");
    const auto view = retention_view({eeoc}, erased, on("2026-12-02"));
    CHECK(view.sentence == "Erased on 1 December 2026; the log keeps that it was there.");
    CHECK(view.bars.empty());
    CHECK(view.marks.back().words == "erased");
}

TEST_CASE("a rule is shown with everything that helps to choose it") {
    const auto view = workflow::internal::rule_view(eeoc, true);
    CHECK(view.used);
    CHECK(view.citation == "29 CFR 1602.14");
    CHECK(view.says == "Keep at least one year from the card or the decision, whichever is later.");
}
