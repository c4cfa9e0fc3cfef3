#include "core/rubric_draft.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/page_maker.h"

using namespace evenhand;
using evenhand::tests::page_with;
using evenhand::tests::section;

namespace {

const TagVocabulary vocabulary = {{"ownership", "star"}, {"Mid"}, {"Behavioural"}};

QuestionPage whole_page() {
    QuestionPage page = page_with(
        {section(SectionKind::short_answer, 9, {"Walk through the bug, and the fix."}),
         section(SectionKind::detail,
                 13,
                 {"This question tests care.", "Situation: It broke.", "Why it works: plain."}),
         section(SectionKind::look_fors, 20, {"Ownership."}),
         section(SectionKind::pitfalls, 30, {"Blame."})});
    page.header = PageLine{"Q9 of 32 \u00B7 Behavioural", 1, 1, false, {}};
    page.number = 9;
    page.set_size = 32;
    page.category = "Behavioural";
    page.tags = PageLine{"BehaviouralMidownershipstar", 5, 1, false, {}};
    page.sha256 = std::string(64, 'a');
    return page;
}

PageSet mock_interview() {
    PageSet set;
    set.title = "Mock interview";
    set.role = "QA engineer";
    set.level = "Mid";
    set.opening_minutes = 5;
    set.rounds = {{"Round 1", 15, 2}, {"Round 2", std::nullopt, 1}};
    for (const char* const which : {"first", "second", "third"}) {
        QuestionPage page = page_with({section(SectionKind::look_fors, 20, {"Ownership."})});
        page.question.text = "Tell me about the " + std::string(which) + " thing.";
        page.number = static_cast<int>(set.pages.size()) + 1;
        page.set_size = 3;
        set.pages.push_back(std::move(page));
    }
    set.pages[1].minutes = 20;
    return set;
}

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> result;
    for (const Finding& finding : findings) {
        result.push_back(finding.code);
    }
    return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a draft holds what the page says of its question") {
    const Parsed<Rubric> parsed = draft_rubric(whole_page(), vocabulary);
    REQUIRE(parsed.value);
    const Rubric& rubric = *parsed.value;
    CHECK(rubric.id.text() == "q09-missed-a-bug");
    CHECK(rubric.version == 1);
    CHECK(rubric.status == RubricStatus::draft);
    CHECK(rubric.number == 9);
    CHECK(rubric.set_size == 32);
    CHECK(rubric.category == "Behavioural");
    CHECK(rubric.level == "Mid");
    CHECK(rubric.tags == Texts{"ownership", "star"});
    CHECK(rubric.construct == "care");
    CHECK(rubric.question_provenance ==
          Provenance{Origin::stated, {{3, 1, "Tell me about a time you missed a bug."}}, ""});
    CHECK(rubric.scale == default_scale());
    CHECK(rubric.source_name == "page.txt");
    CHECK(rubric.source_sha256 == std::string(64, 'a'));
    CHECK(rubric.probes.empty());
}

TEST_CASE("a draft has one criterion, named after the first tag, and every item is tied to it") {
    const Rubric rubric = *draft_rubric(whole_page(), vocabulary).value;
    REQUIRE(rubric.criteria.size() == 1);
    const Criterion& criterion = rubric.criteria.front();
    CHECK(criterion.id.text() == "ownership");
    CHECK(criterion.title == "Ownership");
    CHECK(criterion.handle == "Ownership");
    CHECK(criterion.provenance == Provenance{Origin::derived, {{5, 15, "ownership"}}, "tag"});
    REQUIRE(rubric.items.size() == 2);
    for (const Item& item : rubric.items) {
        CHECK(item.criterion == criterion.id);
    }
}

TEST_CASE("a criterion is not named after tags that run together") {
    QuestionPage page = whole_page();
    page.tags = PageLine{"BehaviouralMidblamestormingstar", 5, 1, false, {}};
    const Parsed<Rubric> parsed = draft_rubric(page, vocabulary);
    CHECK(parsed.value->criteria.front().title == "Behavioural");
    REQUIRE_FALSE(parsed.findings.empty());
    CHECK(parsed.findings.front() ==
          Finding{
              Severity::warning,
              "page.tags-not-split",
              "\u201Cblamestormingstar\u201D is not made of known tags, so it stays one tag; split "
              "it yourself, or add its words to rubrics/tags.txt.",
              "page.txt:5"});
}

TEST_CASE("the findings tell the author what is left to do") {
    const Parsed<Rubric> parsed = draft_rubric(whole_page(), vocabulary);
    CHECK(codes(parsed.findings) == Texts{"draft.one-criterion",
                                          "draft.anchor-missing",
                                          "draft.anchor-half",
                                          "draft.anchor-missing",
                                          "draft.no-probes",
                                          "draft.key-of-whole-answer"});
    CHECK(std::ranges::all_of(parsed.findings, [](const Finding& finding) {
        return finding.severity == Severity::hint;
    }));
    CHECK(parsed.findings[1].message ==
          "Level 2 (Below) has no anchor; write the acts that are heard at this level.");
    CHECK(parsed.findings[1].location == "criterion 'ownership'");
}

TEST_CASE("a page with a question alone gives an empty draft, and findings name each gap") {
    const Parsed<Rubric> parsed = draft_rubric(page_with({}), vocabulary);
    REQUIRE(parsed.value);
    CHECK(parsed.value->criteria.front().title == "Answer");
    CHECK(parsed.value->criteria.front().anchors.size() == 5);
    CHECK(codes(parsed.findings) == Texts{"page.no-tags",
                                          "page.no-look-fors",
                                          "page.no-pitfalls",
                                          "draft.one-criterion",
                                          "draft.anchor-missing",
                                          "draft.anchor-missing",
                                          "draft.anchor-missing",
                                          "draft.anchor-missing",
                                          "draft.anchor-missing",
                                          "draft.no-probes",
                                          "draft.no-coverage",
                                          "draft.no-sample"});
}

TEST_CASE("without a category in the header the tags line gives it") {
    QuestionPage page = whole_page();
    page.category = "";
    CHECK(draft_rubric(page, vocabulary).value->category == "Behavioural");
}

TEST_CASE("a page without a question gives no draft") {
    QuestionPage page = whole_page();
    page.question.text = "  ";
    const Parsed<Rubric> parsed = draft_rubric(page, vocabulary);
    CHECK_FALSE(parsed.value);
    REQUIRE(parsed.findings.size() == 1);
    CHECK(parsed.findings.front() == Finding{Severity::error,
                                             "page.no-question",
                                             "The page has no question; a rubric is made for one.",
                                             "page.txt"});
}

TEST_CASE("every part of a draft that an import made is open for review") {
    const Rubric rubric = *draft_rubric(whole_page(), vocabulary).value;
    CHECK(rubric.items.size() == 2);
    CHECK(rubric.coverage.size() == 2);
    CHECK(rubric.samples.size() == 1);
    for (const Item& item : rubric.items) {
        CHECK(item.provenance.open);
    }
    for (const CoverageItem& part : rubric.coverage) {
        CHECK(part.provenance.open);
    }
    CHECK(rubric.samples.front().provenance.open);
    for (const Anchor& anchor : rubric.criteria.front().anchors) {
        CHECK(anchor.provenance.open == !anchor.text.empty());
    }
}

TEST_CASE("one page gives its draft as draft_rubric does, and no kit") {
    const Parsed<DraftSet> all = draft_all({{whole_page()}, {}, "", "", "", {}, {}}, vocabulary);
    const Parsed<Rubric> one = draft_rubric(whole_page(), vocabulary);
    REQUIRE(all.value);
    CHECK(all.value->drafts == std::vector<Rubric>{*one.value});
    CHECK_FALSE(all.value->kit);
    CHECK(all.findings == one.findings);
}

TEST_CASE("a mock interview gives a draft for each question, and the kit that asks them") {
    const Parsed<DraftSet> all = draft_all(mock_interview(), vocabulary);
    REQUIRE(all.value);
    const std::vector<Rubric>& drafts = all.value->drafts;
    REQUIRE(drafts.size() == 3);
    CHECK(drafts[0].id.text() == "q01-the-first-thing");
    CHECK(drafts[1].id.text() == "q02-the-second-thing");
    CHECK(drafts[2].title == "The third thing");
    CHECK(drafts[2].number == 3);
    CHECK(drafts[2].set_size == 3);
    CHECK(drafts[0].level == "Mid");
    CHECK(drafts[0].minutes == 7);
    REQUIRE(all.value->kit);
    const KitPlan expected = {"mock-interview",
                              "Mock interview",
                              "QA engineer",
                              "Mid",
                              5,
                              0,
                              {{Id<Rubric>("q01-the-first-thing"), 0, "", 7, "Round 1"},
                               {Id<Rubric>("q02-the-second-thing"), 0, "", 20, "Round 1"},
                               {Id<Rubric>("q03-the-third-thing"), 0, "", 8, "Round 2"}}};
    CHECK(*all.value->kit == expected);
}

TEST_CASE("in a set of several drafts a finding says which draft it is about") {
    const Parsed<DraftSet> all = draft_all(mock_interview(), vocabulary);
    const auto told = [&](const std::string& code, const std::string& location) {
        return std::ranges::count_if(all.findings, [&](const Finding& finding) {
            return finding.code == code && finding.location == location;
        });
    };
    CHECK(told("draft.no-probes", "q01-the-first-thing") == 1);
    CHECK(told("draft.no-probes", "q03-the-third-thing") == 1);
    CHECK(told("draft.one-criterion", "q02-the-second-thing: criterion 'answer'") == 1);
    CHECK(told("page.no-tags", "page.txt") == 1);
}

TEST_CASE("a set with a page without a question gives no drafts") {
    PageSet set = mock_interview();
    set.pages[1].question.text.clear();
    const Parsed<DraftSet> all = draft_all(set, vocabulary);
    CHECK_FALSE(all.value);
    REQUIRE(all.findings.size() == 1);
    CHECK(all.findings.front().code == "page.no-question");
}

TEST_CASE("the same page gives the same draft") {
    const Parsed<Rubric> once = draft_rubric(whole_page(), vocabulary);
    const Parsed<Rubric> again = draft_rubric(whole_page(), vocabulary);
    CHECK(*once.value == *again.value);
    CHECK(once.findings == again.findings);
}
