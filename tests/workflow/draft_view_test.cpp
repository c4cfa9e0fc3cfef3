#include "workflow/draft_view.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "example_draft.h"
#include "standing_clock.h"

using namespace evenhand;
using workflow::RubricEditor;

namespace {

RubricEditor editor_of(const Rubric& rubric, testing::StandingClock& clock) {
    return {rubric, testing::q09_source(), {}, clock.clock()};
}

}  // namespace

TEST_CASE("the head of a draft names its version and its page, and counts what is open") {
    testing::StandingClock clock;
    const RubricEditor editor = editor_of(testing::open_q09(), clock);
    const workflow::DraftView view = workflow::draft_view(editor);
    CHECK(view.title == "Missed bug in production");
    CHECK(view.state == "Draft of version 1 · question page q09-missed-bug-to-production.txt");
    CHECK(view.open == std::to_string(editor.open_parts()) + " to accept");
    CHECK_FALSE(view.read_only);
}

TEST_CASE(
    "the next step is to accept what is open, then to publish, and none of what is published") {
    testing::StandingClock clock;
    RubricEditor editor = editor_of(testing::open_q09(), clock);
    CHECK(workflow::draft_view(editor).next == workflow::DraftStep::accept);
    editor.edit([](Rubric rubric) { return with_all_accepted(std::move(rubric)); });
    CHECK(workflow::draft_view(editor).next == workflow::DraftStep::publish);
    editor.make_read_only();
    CHECK(workflow::draft_view(editor).next == workflow::DraftStep::none);
}

TEST_CASE("a rubric without title and page is told as that") {
    testing::StandingClock clock;
    Rubric rubric = testing::open_q09();
    rubric.title.clear();
    rubric.source_name.clear();
    rubric.version = 2;
    RubricEditor editor = editor_of(rubric, clock);
    CHECK(workflow::draft_view(editor).title == "Untitled rubric");
    CHECK(workflow::draft_view(editor).state == "Draft of version 2");
}

TEST_CASE("findings stand by what they ask, the gravest first, each with its place in words") {
    testing::StandingClock clock;
    Rubric rubric = testing::open_q09();
    rubric.items.front().criterion.reset();
    rubric.items[1].id = rubric.items[2].id;  // An error already in a draft.
    const RubricEditor editor = editor_of(rubric, clock);
    const workflow::FindingsView view = workflow::findings_view(editor);
    REQUIRE(view.groups.size() >= 2);
    CHECK(view.groups.front().title == "Before publishing");
    CHECK(view.groups.back().title == "To know");
    std::size_t count = 0;
    const workflow::FindingsView::Row* untied = nullptr;
    for (const workflow::FindingsView::Group& group : view.groups) {
        CHECK_FALSE(group.rows.empty());
        count += group.rows.size();
        for (const workflow::FindingsView::Row& row : group.rows) {
            const bool here = row.place.part == RubricPart::item && row.place.id == "LF1";
            untied = here ? &row : untied;
        }
    }
    CHECK(count == editor.findings().size());
    REQUIRE(untied != nullptr);
    CHECK(untied->where.starts_with("Look-for 1"));
    CHECK(view.count.starts_with(std::to_string(view.groups.front().rows.size()) +
                                 " before publishing, "));
}

TEST_CASE("publishing says what it does and names what is in the way") {
    testing::StandingClock clock;
    Rubric rubric = testing::open_q09();
    rubric.question.clear();
    const RubricEditor editor = editor_of(rubric, clock);
    const workflow::PublishView view = workflow::publish_view(editor);
    CHECK(view.title == "Publish version 1");
    CHECK(view.meaning ==
          "Version 1 never changes. Interviews use it from now on, and every scorecard names it. "
          "Editing later starts version 2.");
    REQUIRE_FALSE(view.blocks.empty());
    const std::string count = std::to_string(view.blocks.size());
    CHECK(view.blocked ==
          (view.blocks.size() == 1 ? "1 thing is in the way" : count + " things are in the way"));
}

TEST_CASE("the shipped rubric, all accepted, has nothing in the way") {
    testing::StandingClock clock;
    RubricEditor editor = editor_of(testing::open_q09(), clock);
    editor.edit([](Rubric rubric) { return with_all_accepted(std::move(rubric)); });
    const workflow::PublishView view = workflow::publish_view(editor);
    CHECK(view.blocks.empty());
    CHECK(view.blocked.empty());
}

TEST_CASE("what another author has done is told with what can be done about it") {
    using Conflict = workflow::OpenDraft::Conflict;
    const workflow::ConflictView changed =
        workflow::conflict_view({Conflict::Kind::changed, testing::open_q09(), {}, ""});
    CHECK(changed.sentence ==
          "Someone else saved this draft meanwhile. Your words and theirs are both kept.");
    CHECK(changed.has_differences);
    CHECK(changed.take_theirs == "Take theirs");
    const workflow::ConflictView gone =
        workflow::conflict_view({Conflict::Kind::gone, std::nullopt, {}, ""});
    CHECK_FALSE(gone.has_differences);
    CHECK(gone.keep_mine == "Go on as the next version");
    CHECK(gone.take_theirs == "Let it go");
    const workflow::ConflictView unreadable =
        workflow::conflict_view({Conflict::Kind::unreadable, std::nullopt, {}, "It is no XML."});
    CHECK(unreadable.sentence ==
          "Another program has written this draft’s file: It is no XML. Your words are kept "
          "beside it.");
    CHECK(unreadable.take_theirs.empty());
}
