#include "workflow/rubric_editor.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/error.h"
#include "workflow/standing_clock.h"

using namespace evenhand;
using testing::item_place;
using testing::place;
using testing::StandingClock;
using workflow::RubricEditor;

namespace {

/// An editor of the example, what it tells, and a clock to set.
struct Desk {
    StandingClock clock;
    RubricEditor editor{testing::example_draft(), std::nullopt, {}, clock.clock()};
    int changes = 0;

    Desk() {
        editor.on_change([this] { ++changes; });
    }
    void type(const RubricPlace& at, const std::string& text, int second) {
        clock.set(second);
        editor.type(at, text);
    }
};

const RubricPlace gap = item_place("LF1");
const RubricPlace fix = item_place("LF2");

Rubric without_gap(Rubric rubric) {
    return without_item(std::move(rubric), Id<Item>("LF1"));
}

}  // namespace

TEST_CASE("an edit is made, told once, and taken back") {
    Desk desk;
    const Rubric before = desk.editor.rubric();
    desk.editor.edit(without_gap);
    CHECK(desk.changes == 1);
    CHECK(find_item(desk.editor.rubric(), Id<Item>("LF1")) == nullptr);
    CHECK(desk.editor.can_undo());
    CHECK(desk.editor.undo() == gap);
    CHECK(desk.changes == 2);
    CHECK(desk.editor.rubric() == before);
    CHECK_FALSE(desk.editor.can_undo());
    CHECK(desk.editor.can_redo());
}

TEST_CASE("an edit that changes nothing is none") {
    Desk desk;
    desk.editor.edit([](const Rubric& rubric) { return rubric; });
    desk.editor.type(gap, "names the gap");
    CHECK(desk.changes == 0);
    CHECK_FALSE(desk.editor.can_undo());
    CHECK_FALSE(desk.editor.undo());
    CHECK_FALSE(desk.editor.redo());
}

TEST_CASE("a refused edit changes nothing") {
    Desk desk;
    desk.editor.edit(without_gap);
    const Rubric before = desk.editor.rubric();
    CHECK_THROWS_AS(desk.editor.edit(without_gap), Error);
    CHECK_THROWS_AS(desk.editor.type(gap, "x"), Error);
    CHECK(desk.editor.rubric() == before);
    CHECK(desk.changes == 1);
}

TEST_CASE("typing in one text is one edit until a pause of more than a second") {
    Desk desk;
    desk.type(gap, "a", 0);
    desk.type(gap, "ab", 1);
    desk.type(gap, "abc", 3);
    CHECK(desk.changes == 3);
    CHECK(desk.editor.undo() == item_place("LF1", RubricField::text));
    CHECK(text_at(desk.editor.rubric(), gap) == "ab");
    (void)desk.editor.undo();
    CHECK(text_at(desk.editor.rubric(), gap) == "names the gap");
    CHECK_FALSE(desk.editor.can_undo());
}

TEST_CASE("typing elsewhere or another edit ends an edit") {
    Desk desk;
    desk.type(gap, "a", 0);
    desk.type(fix, "b", 0);
    desk.type(gap, "ab", 0);
    (void)desk.editor.undo();
    CHECK(text_at(desk.editor.rubric(), gap) == "a");
    desk.type(gap, "ac", 0);
    desk.editor.edit([](Rubric rubric) { return with_new_note(std::move(rubric)); });
    desk.type(gap, "acd", 0);
    (void)desk.editor.undo();
    (void)desk.editor.undo();
    CHECK(text_at(desk.editor.rubric(), gap) == "ac");
}

TEST_CASE("typing that comes back to where it began is no edit and leaves the origin") {
    Desk desk;
    const Rubric before = desk.editor.rubric();
    desk.type(gap, "other", 0);
    desk.type(fix, "the immediate fix and the lesson.", 10);
    desk.type(fix, "the immediate fix and the lesson", 10);
    CHECK(desk.editor.rubric().items[1] == before.items[1]);
    CHECK_FALSE(desk.editor.can_redo());
    desk.type(fix, "x", 10);
    (void)desk.editor.undo();
    CHECK(text_at(desk.editor.rubric(), gap) == "other");
    (void)desk.editor.undo();
    CHECK(desk.editor.rubric() == before);
}

TEST_CASE("undo and redo give the place that changed") {
    Desk desk;
    desk.editor.edit([](Rubric rubric) {
        return with_key(std::move(rubric), Id<SampleAnswer>("B"), Id<Criterion>("repair"), 5);
    });
    CHECK(desk.editor.undo() == testing::key_place("B", "repair", RubricField::score));
    CHECK(desk.editor.redo() == testing::key_place("B", "repair", RubricField::score));
    desk.editor.edit([](Rubric rubric) { return with_accepted(std::move(rubric), fix); });
    CHECK(desk.editor.undo() == fix);
    CHECK(desk.editor.redo() == fix);
}

TEST_CASE("a step that takes a part away leads to what stands in its place") {
    Desk desk;
    desk.editor.edit([](Rubric rubric) { return with_new_coverage(std::move(rubric)); });
    CHECK(desk.editor.undo() == place(RubricPart::coverage, "CV2"));
    desk.editor.edit(without_gap);
    (void)desk.editor.undo();
    CHECK(desk.editor.redo() == fix);
    desk.editor.edit([](Rubric rubric) {
        return with_tick(std::move(rubric), Id<SampleAnswer>("B"), Id<Item>("PF2"), true);
    });
    CHECK(desk.editor.undo() == place(RubricPart::sample, "B"));
    desk.editor.edit([](Rubric rubric) { return with_new_note(std::move(rubric)); });
    CHECK(desk.editor.undo() == testing::note_place(1));
}

TEST_CASE("a step that takes the last part of a kind away leads to their list") {
    Rubric empty = testing::example_draft();
    empty.coverage.clear();
    StandingClock clock;
    RubricEditor editor(empty, std::nullopt, {}, clock.clock());
    editor.edit([](Rubric rubric) { return with_new_coverage(std::move(rubric)); });
    CHECK(editor.undo() == place(RubricPart::coverage, ""));
}

TEST_CASE("another author's rubric comes in as one edit") {
    Desk desk;
    Rubric theirs = desk.editor.rubric();
    theirs.title = "Theirs";
    theirs.minutes = 20;
    desk.editor.replace(theirs);
    CHECK(desk.editor.rubric() == theirs);
    CHECK(desk.changes == 1);
    CHECK(desk.editor.undo() == testing::rubric_place(RubricField::title));
    CHECK(desk.editor.rubric() == testing::example_draft());
}

TEST_CASE("the version that a draft will be is told when it changes, and is no edit") {
    Desk desk;
    desk.editor.renumber(5);
    CHECK(desk.editor.rubric().version == 5);
    CHECK(desk.changes == 1);
    CHECK_FALSE(desk.editor.can_undo());
    desk.editor.renumber(5);
    CHECK(desk.changes == 1);
    desk.editor.make_read_only();
    desk.editor.renumber(7);
    CHECK(desk.editor.rubric().version == 5);
}

TEST_CASE("a read-only editor ignores edits") {
    Desk desk;
    desk.type(gap, "a", 0);
    desk.editor.make_read_only();
    const Rubric before = desk.editor.rubric();
    desk.type(gap, "b", 0);
    desk.editor.edit(without_gap);
    desk.editor.replace(testing::example_draft());
    CHECK_FALSE(desk.editor.can_undo());
    CHECK_FALSE(desk.editor.undo());
    CHECK(desk.editor.rubric() == before);
    CHECK(desk.changes == 1);
}

TEST_CASE("a published version is read-only from the beginning") {
    StandingClock clock;
    Rubric published = testing::example_draft();
    published.status = RubricStatus::published;
    CHECK(RubricEditor(published, std::nullopt, {}, clock.clock()).read_only());
    CHECK_FALSE(Desk().editor.read_only());
}

TEST_CASE("findings are made anew after each change, most severe first") {
    Desk desk;
    const auto count = [&](const char* code) {
        return std::ranges::count(desk.editor.findings(), code, &Finding::code);
    };
    CHECK(count("rubric.minutes") == 0);
    desk.editor.edit([](Rubric rubric) {
        rubric.samples.front().panel = -1;
        rubric.minutes = 0;
        return rubric;
    });
    CHECK(count("rubric.minutes") == 1);
    const Findings& findings = desk.editor.findings();
    CHECK(std::ranges::is_sorted(findings, std::ranges::greater{}, &Finding::severity));
    CHECK(findings[0].code == "rubric.minutes");
    CHECK(findings[1].location == "sample 'A'");
    (void)desk.editor.undo();
    CHECK(count("rubric.minutes") == 0);
}

TEST_CASE("findings of one severity come in the order of the rubric") {
    Desk desk;
    desk.editor.edit([](Rubric rubric) {
        rubric.title.clear();
        rubric.question.clear();
        rubric.samples[1].keys.clear();
        return without_sample(std::move(rubric), Id<SampleAnswer>("C"));
    });
    std::vector<std::string> hints;
    for (const Finding& finding : desk.editor.findings()) {
        if (finding.severity == Severity::hint) {
            hints.push_back(finding.location);
        }
    }
    std::size_t last = 0;
    for (const char* location : {"title",
                                 "question",
                                 "item 'SA1'",
                                 "item 'PF2'",
                                 "samples",
                                 "sample 'A', item 'LF3'",
                                 "sample 'B', criterion 'owning'",
                                 "sample 'B', item 'PF2'"}) {
        CAPTURE(location);
        const auto at =
            static_cast<std::size_t>(std::ranges::find(hints, location) - hints.begin());
        CHECK(at < hints.size());
        CHECK(at >= last);
        last = at;
    }
}

TEST_CASE("the findings of publishing weigh what a draft only lacks yet") {
    Desk desk;
    desk.editor.edit([](Rubric rubric) {
        return with_text_at(std::move(rubric), testing::rubric_place(RubricField::question), "");
    });
    const auto severity = [](const Findings& findings) {
        return std::ranges::find(findings, "question", &Finding::location)->severity;
    };
    CHECK(severity(desk.editor.findings()) == Severity::hint);
    CHECK(severity(desk.editor.publishing_findings()) == Severity::error);
    CHECK(desk.editor.rubric().status == RubricStatus::draft);
}

TEST_CASE("the lint knows the words that are given and the page beside the draft") {
    StandingClock clock;
    const Rubric draft = testing::example_draft();
    const LintWords words = {{"quality", {{"plainly", "name the words", ""}}}};
    const auto has = [](const RubricEditor& editor, const char* code, const char* location) {
        return std::ranges::any_of(editor.findings(), [&](const Finding& finding) {
            return finding.code == code && finding.location == location;
        });
    };
    const RubricEditor without(draft, std::nullopt, {}, clock.clock());
    CHECK_FALSE(has(without, "anchor.vague", "item 'SA1'"));
    CHECK_FALSE(has(without, "item.mark", "item 'LF2'"));
    const workflow::SourcePage page{"q.txt", {"Another line."}};
    const RubricEditor with(draft, page, words, clock.clock());
    CHECK(has(with, "anchor.vague", "item 'SA1'"));
    CHECK(has(with, "item.mark", "item 'LF2'"));
}

TEST_CASE("open parts are counted and visited until all are accepted") {
    Desk desk;
    desk.editor.edit([](Rubric rubric) {
        rubric.items[4].provenance.open = true;
        return rubric;
    });
    CHECK(desk.editor.open_parts() == 2);
    CHECK(desk.editor.next_open({}) == fix);
    CHECK(desk.editor.next_open(fix) == item_place("PF1"));
    desk.editor.edit([](Rubric rubric) { return with_accepted(std::move(rubric), fix); });
    desk.type(item_place("PF1"), "blaming", 0);
    CHECK(desk.editor.open_parts() == 0);
    CHECK_FALSE(desk.editor.next_open({}));
}
