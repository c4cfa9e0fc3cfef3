#include "formats/internal/journal_head.h"

#include <doctest/doctest.h>

#include "example_interview.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"

using namespace evenhand;
using namespace evenhand::formats;
using namespace evenhand::formats::internal;
using testing::at;

namespace {

JournalHead example() {
    Kit kit = testing::example_kit(2);
    for (PinnedRubric& pinned : kit) {
        pinned.sha256 = sha256_hex(rubric_bytes(pinned.rubric));
    }
    return {testing::example_head(), at(0), kit};
}

JournalHead planned() {
    JournalHead head = example();
    head.interview.margins = {5, 4};
    head.kit[1].minutes = 12;
    return head;
}

/// What the records say, or nothing when one is refused.
std::optional<JournalHead> read(const std::vector<Fields>& records) {
    const auto summary = to_summary(records.front());
    REQUIRE(summary);
    JournalHead head{summary->interview, summary->opened_at, {}};
    for (std::size_t i = 1; i < records.size(); ++i) {
        if (!is_of_head(records[i]) || !take_into_head(records[i], head)) {
            return std::nullopt;
        }
    }
    return head;
}

}  // namespace

TEST_CASE("a journal's head is read back with the minutes that a kit plans") {
    for (const JournalHead& head : {example(), planned()}) {
        const auto again = read(head_fields(head));
        REQUIRE(again);
        CHECK(again->interview == head.interview);
        CHECK(again->opened_at == head.opened_at);
        CHECK(again->kit == head.kit);
    }
}

TEST_CASE("what a panel asks to look at has a record each, behind the panel's") {
    JournalHead head = example();
    head.interview.panel = PanelPin{Id<Panel>("p-014"), std::string(64, 'a')};
    head.focus = {{Id<Rubric>("q01-example"), Id<Criterion>("owning")},
                  {Id<Rubric>("q01-example"), Id<Criterion>("repair")}};
    const std::vector<Fields> records = head_fields(head);
    const auto again = read(records);
    REQUIRE(again);
    CHECK(again->focus == head.focus);
    CHECK(again->kit == head.kit);
    CHECK_FALSE(read({records[0], records[2]}));
    CHECK_FALSE(read({records[0], records[1], records[4], records[2]}));
    Fields shorter = records[2];
    shorter.pop_back();
    CHECK_FALSE(read({records[0], records[1], shorter}));
}

TEST_CASE("an interview of a panel has a record of it, before the rubrics and once") {
    JournalHead head = planned();
    head.interview.panel = PanelPin{Id<Panel>("p-014"), std::string(64, 'a')};
    const std::vector<Fields> records = head_fields(head);
    REQUIRE(records.size() == 5);
    const auto again = read(records);
    REQUIRE(again);
    CHECK(again->interview == head.interview);
    CHECK_FALSE(read({records[0], records[1], records[1]}));
    CHECK_FALSE(read({records[0], records[2], records[1]}));
    Fields longer = records[1];
    longer.emplace_back("x");
    CHECK_FALSE(read({records[0], longer}));
}

TEST_CASE("where nothing is planned the head has no record of a plan") {
    CHECK(head_fields(example()).size() == 3);
    CHECK(head_fields(planned()).size() == 4);
}

TEST_CASE("a plan is refused before the rubrics, twice, or when it is not about them") {
    const std::vector<Fields> good = head_fields(planned());
    CHECK_FALSE(read({good[0], good[3], good[1], good[2]}));
    CHECK_FALSE(read({good[0], good[1], good[3], good[2]}));
    CHECK_FALSE(read({good[0], good[1], good[2], good[3], good[3]}));
    for (const char* bad : {"241", "-1", "x", ""}) {
        std::vector<Fields> records = good;
        records[3].back() = bad;
        CAPTURE(bad);
        CHECK_FALSE(read(records));
    }
    std::vector<Fields> more = good;
    more[3].emplace_back("7");
    CHECK_FALSE(read(more));
}
