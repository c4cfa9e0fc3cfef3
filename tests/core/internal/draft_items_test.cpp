#include "core/internal/draft_items.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/page_maker.h"

using namespace evenhand;
using evenhand::internal::draft_items;
using evenhand::internal::DraftItems;
using evenhand::internal::Stretch;
using evenhand::tests::page_with;
using evenhand::tests::section;

namespace {

using Lines = std::initializer_list<const char*>;

/// "LF1 the text" for each item.
std::vector<std::string> listed(const DraftItems& drafted) {
    std::vector<std::string> items;
    for (const Item& item : drafted.items) {
        items.push_back(item.id.text() + " " + item.text);
    }
    return items;
}

std::vector<std::string> codes(const DraftItems& drafted) {
    std::vector<std::string> result;
    for (const Finding& finding : drafted.findings) {
        result.push_back(finding.code);
    }
    return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("items are numbered by kind in the order of the screen") {
    const QuestionPage page = page_with(
        {section(SectionKind::pitfalls, 30, {"Blame. The strongest answers name the gap."}),
         section(SectionKind::look_fors, 20, {"Bonus points for a list. Ownership.", "A fix."})});
    const DraftItems drafted = draft_items(page, {});
    CHECK(listed(drafted) ==
          Texts{"LF1 ownership", "LF2 a fix", "LF3 a list", "SA1 name the gap", "PF1 blame"});
    CHECK(drafted.items[2].kind == ItemKind::bonus);
    CHECK(drafted.findings.empty());
    for (const Item& item : drafted.items) {
        CHECK(item.provenance.origin == Origin::stated);
    }
}

TEST_CASE("a sentence that no cue covers is kept whole and named") {
    const QuestionPage page =
        page_with({section(SectionKind::look_fors,
                           20,
                           {"In most teams people remember what was said about it years later."}),
                   section(SectionKind::pitfalls, 30, {"Blame."})});
    const DraftItems drafted = draft_items(page, {});
    CHECK(listed(drafted).front() ==
          "LF1 in most teams people remember what was said about it years later");
    REQUIRE(drafted.findings.size() == 1);
    CHECK(
        drafted.findings.front() ==
        Finding{Severity::warning,
                "draft.uncued-sentence",
                "No cue word says what this sentence asks for, so it is kept whole as a look-for; "
                "trim it to one act: \u201CIn most teams people remember what was said about it "
                "years later\u201D.",
                "page.txt:20"});
}

TEST_CASE("what to tell is drafted from a sentence as long as a page") {
    std::string told = "Walk me through the bug";
    for (int i = 0; i < 16000; ++i) {
        told += ", including the gap";
    }
    const QuestionPage page = page_with({section(SectionKind::short_answer, 10, {told.c_str()}),
                                         section(SectionKind::look_fors, 20, {"Ownership."}),
                                         section(SectionKind::pitfalls, 30, {"Blame."})});
    const DraftItems drafted = draft_items(page, {});
    REQUIRE(drafted.coverage.size() == 1);
    CHECK(drafted.coverage[0].text.starts_with("the bug, including the gap, including"));
    CHECK(codes(drafted) == Texts{"draft.uncued-sentence"});
}

TEST_CASE("a cue on a line of its own holds for the lines below it") {
    const QuestionPage page = page_with(
        {section(SectionKind::look_fors,
                 20,
                 {"Ownership.", "What signals junior thinking:", "Luck.", "Look for:", "A fix."}),
         section(SectionKind::pitfalls, 30, {"Blame."})});
    CHECK(listed(draft_items(page, {})) ==
          Texts{"LF1 ownership", "LF2 a fix", "PF1 luck", "PF2 blame"});
}

TEST_CASE("a signal in a sentence of its own belongs to the pitfall before it") {
    const QuestionPage page =
        page_with({section(SectionKind::look_fors, 20, {"Ownership."}),
                   section(SectionKind::pitfalls, 30, {"Blame. This signals fear."})});
    const DraftItems drafted = draft_items(page, {});
    CHECK(listed(drafted) == Texts{"LF1 ownership", "PF1 blame"});
    CHECK(drafted.items.back().signal == "fear");
    CHECK(drafted.items.back().signal_provenance.places ==
          std::vector<SourcePlace>{{30, 13, "signals fear"}});
}

TEST_CASE("marks without a word give no item") {
    const QuestionPage page =
        page_with({section(SectionKind::look_fors, 20, {"Ownership.", "\"", "("}),
                   section(SectionKind::pitfalls, 30, {"Blame."})});
    CHECK(listed(draft_items(page, {})) == Texts{"LF1 ownership", "PF1 blame"});
}

TEST_CASE("the same act said twice is one item with two places") {
    const QuestionPage page =
        page_with({section(SectionKind::look_fors, 20, {"Ownership.", "ownership"}),
                   section(SectionKind::pitfalls, 30, {"Blame."})});
    const DraftItems drafted = draft_items(page, {});
    CHECK(listed(drafted) == Texts{"LF1 ownership", "PF1 blame"});
    CHECK(drafted.items.front().provenance.places.size() == 2);
}

TEST_CASE("'Walk through' gives the parts of the story, and the rest of the advice is named") {
    const QuestionPage page = page_with(
        {section(
             SectionKind::short_answer,
             9,
             {"Own it. Walk through the bug's nature, your task, the fix, what came of the result, "
              "and the change you made \u2014 including sharing it."}),
         section(SectionKind::look_fors, 20, {"Ownership."}),
         section(SectionKind::pitfalls, 30, {"Blame."})});
    const DraftItems drafted = draft_items(page, {});
    REQUIRE(drafted.coverage.size() == 6);
    const Texts elements = {"Situation", "Task", "Action", "Result", "Change", "Sharing"};
    for (std::size_t i = 0; i < elements.size(); ++i) {
        CHECK(drafted.coverage[i].element == elements[i]);
        CHECK(drafted.coverage[i].id.text() == "CV" + std::to_string(i + 1));
        CHECK(drafted.coverage[i].provenance.origin == Origin::stated);
    }
    CHECK(drafted.coverage[4].text == "the change");
    CHECK(drafted.coverage[4].provenance.places.front().quote == "the change you made");
    CHECK(codes(drafted) == Texts{"draft.unused-sentence"});
    CHECK(drafted.findings.front().location == "page.txt:9");
}

TEST_CASE("a part of the story that fits no element has none") {
    const QuestionPage page =
        page_with({section(SectionKind::short_answer, 9, {"Cover the weather, and the outcome."}),
                   section(SectionKind::look_fors, 20, {"Ownership."}),
                   section(SectionKind::pitfalls, 30, {"Blame."})});
    const DraftItems drafted = draft_items(page, {});
    REQUIRE(drafted.coverage.size() == 2);
    CHECK(drafted.coverage[0].element.empty());
    CHECK(drafted.coverage[1].element == "Result");
}

TEST_CASE(
    "without a section for interviewers the items are derived from advice, and a warning says so") {
    const PageLine remark{"Interviewers want plain words.", 13, 1, false, {}};
    const QuestionPage page =
        page_with({section(SectionKind::short_answer,
                           9,
                           {"Own it, then walk through the bug, and the fix. Avoid: blame."})});
    const DraftItems drafted = draft_items(page, {Stretch(remark)});
    CHECK(listed(drafted) ==
          Texts{"LF1 the bug", "LF2 the fix", "LF3 own it", "LF4 plain words", "PF1 blame"});
    for (const Item& item : drafted.items) {
        CHECK(item.provenance.origin == Origin::derived);
        CHECK(item.provenance.places.size() == 1);
    }
    CHECK(codes(drafted) == Texts{"page.no-look-fors",
                                  "page.no-pitfalls",
                                  "draft.confirm",
                                  "draft.confirm",
                                  "draft.confirm",
                                  "draft.confirm",
                                  "draft.confirm"});
    CHECK(drafted.findings.front().severity == Severity::warning);
    CHECK(drafted.findings.front().message ==
          "The page does not say what interviewers look for; the look-fors are derived from its "
          "advice to candidates. Confirm or change each.");
}

TEST_CASE("each derived item asks its author to confirm it, with the sentence it came from") {
    const QuestionPage page = page_with(
        {section(SectionKind::short_answer, 9, {"Own it. Don't blame others. Avoid: excuses."})});
    const DraftItems drafted = draft_items(page, {});
    CHECK(listed(drafted) == Texts{"LF1 own it", "PF1 blame others", "PF2 excuses"});
    REQUIRE(drafted.findings.size() == 5);
    CHECK(drafted.findings[2] ==
          Finding{Severity::hint,
                  "draft.confirm",
                  "This look-for is derived from advice on line 9: \u201COwn it\u201D; confirm it, "
                  "change it, or take it out.",
                  "item 'LF1'"});
    CHECK(drafted.findings[3].location == "item 'PF1'");
    CHECK(drafted.findings[3].message ==
          "This pitfall is derived from advice on line 9: \u201CDon't blame others\u201D; confirm "
          "it, "
          "change it, or take it out.");
    CHECK(drafted.findings[4].location == "item 'PF2'");
}

TEST_CASE("what juniors and seniors do becomes pitfalls and strengths where sections are missing") {
    const PageLine remark{
        "What signals seniority: naming the trade-off. What signals junior thinking: luck.",
        13,
        1,
        false,
        {}};
    const PageLine flag{"Silence is a red flag.", 14, 1, false, {}};
    const QuestionPage page = page_with({section(SectionKind::short_answer, 9, {"Own it."})});
    const auto sentences = internal::sentences_in(Stretch(remark));
    const DraftItems drafted = draft_items(
        page, {sentences[0], sentences[1], internal::sentences_in(Stretch(flag)).front()});
    CHECK(listed(drafted) ==
          Texts{"LF1 own it", "SA1 naming the trade-off", "PF1 luck", "PF2 silence"});
    for (const Item& item : drafted.items) {
        CHECK(item.provenance.origin == Origin::derived);
        CHECK(item.provenance.open);
    }
}

TEST_CASE("a sentence that may name several acts is kept whole, and the author is told") {
    const QuestionPage page =
        page_with({section(SectionKind::look_fors, 20, {"Ownership."}),
                   section(SectionKind::pitfalls, 30, {"Naming the fix and skipping the cause."})});
    const DraftItems drafted = draft_items(page, {});
    CHECK(listed(drafted) == Texts{"LF1 ownership", "PF1 naming the fix and skipping the cause"});
    REQUIRE(drafted.findings.size() == 1);
    CHECK(drafted.findings.front() ==
          Finding{Severity::warning,
                  "draft.uncued-sentence",
                  "This sentence may name several acts, but cutting it could turn its meaning, so "
                  "it is kept whole as a pitfall; split it yourself: \u201CNaming the fix and "
                  "skipping the cause\u201D.",
                  "page.txt:30"});
}

TEST_CASE("advice to candidates under a heading of its own is derived, and the section is missed") {
    PageSection avoid = section(SectionKind::pitfalls, 30, {"Blame."});
    avoid.heading.text = "Avoid";
    PageSection seniority = section(SectionKind::look_fors, 20, {"Naming the trade-off."});
    seniority.heading.text = "What signals seniority";
    const DraftItems drafted = draft_items(page_with({seniority, avoid}), {});
    CHECK(listed(drafted) == Texts{"SA1 naming the trade-off", "PF1 blame"});
    for (const Item& item : drafted.items) {
        CHECK(item.provenance.origin == Origin::derived);
    }
    CHECK(codes(drafted) ==
          Texts{"page.no-look-fors", "page.no-pitfalls", "draft.confirm", "draft.confirm"});
}

TEST_CASE("pitfalls that stand among the look-fors are stated, and no section is missed") {
    const QuestionPage page =
        page_with({section(SectionKind::look_fors, 20, {"Ownership.", "Red flags: blame."})});
    const DraftItems drafted = draft_items(page, {});
    CHECK(listed(drafted) == Texts{"LF1 ownership", "PF1 blame"});
    CHECK(drafted.items.back().provenance.origin == Origin::stated);
    CHECK(drafted.findings.empty());
}

TEST_CASE("what not to walk through is no part of the story") {
    const QuestionPage page =
        page_with({section(SectionKind::short_answer, 9, {"Don't walk through every ticket."}),
                   section(SectionKind::look_fors, 20, {"Ownership."}),
                   section(SectionKind::pitfalls, 30, {"Blame."})});
    const DraftItems drafted = draft_items(page, {});
    CHECK(drafted.coverage.empty());
    CHECK(listed(drafted) == Texts{"LF1 ownership", "PF1 walk through every ticket", "PF2 blame"});
}

TEST_CASE("a story that cannot be cut safely is one part, and the author is told") {
    const QuestionPage page = page_with({section(SectionKind::short_answer,
                                                 9,
                                                 {"Walk through the fix of the bug, the test, and "
                                                  "the plan."}),
                                         section(SectionKind::look_fors, 20, {"Ownership."}),
                                         section(SectionKind::pitfalls, 30, {"Blame."})});
    const DraftItems drafted = draft_items(page, {});
    CHECK(drafted.coverage.size() == 1);
    CHECK(codes(drafted) == Texts{"draft.uncued-sentence"});
}

TEST_CASE("a page without any advice has no items, and findings ask for them") {
    const DraftItems drafted = draft_items(page_with({}), {});
    CHECK(drafted.items.empty());
    CHECK(codes(drafted) == Texts{"page.no-look-fors", "page.no-pitfalls"});
    CHECK(
        drafted.findings.front().message ==
        "The page does not say what interviewers look for, and gives no advice to derive it from; "
        "write the look-fors.");
}

TEST_CASE("a remark without a cue is named, so that nothing is lost") {
    const PageLine remark{"Most people skip this.", 13, 1, false, {}};
    const QuestionPage page = page_with({section(SectionKind::look_fors, 20, {"Ownership."}),
                                         section(SectionKind::pitfalls, 30, {"Blame."})});
    const DraftItems drafted = draft_items(page, {Stretch(remark)});
    REQUIRE(drafted.findings.size() == 1);
    CHECK(drafted.findings.front() ==
          Finding{
              Severity::hint,
              "draft.unused-sentence",
              "Nothing in the draft comes from this sentence; add what you need of it: \u201CMost "
              "people skip this.\u201D.",
              "page.txt:13"});
}
