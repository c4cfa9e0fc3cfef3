#include "core/internal/draft_cut.h"

#include <doctest/doctest.h>

#include "core/page_maker.h"
#include "core/rubric_draft.h"

using namespace evenhand;
using evenhand::internal::cut_off_findings;
using evenhand::tests::page_with;
using evenhand::tests::section;

namespace {

using Places = std::vector<std::string>;

Places cut_places(const QuestionPage& page) {
    Places places;
    for (const Finding& finding : cut_off_findings(page, *draft_rubric(page, {}).value)) {
        CHECK(finding.code == "draft.cut-off");
        places.push_back(finding.location);
    }
    return places;
}

QuestionPage ending_with(const char* last) {
    return page_with({section(SectionKind::look_fors, 20, {"Ownership."}),
                      section(SectionKind::pitfalls, 30, {"Blame.", last})});
}

}  // namespace

TEST_CASE("the item at the end of a page that breaks off is kept and named") {
    const QuestionPage page = ending_with("Hiding the gap. Deflecting to the devel");
    const Rubric draft = *draft_rubric(page, {}).value;
    CHECK(draft.items.back().text == "deflecting to the devel");
    const Findings findings = cut_off_findings(page, draft);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front() ==
          Finding{Severity::warning,
                  "draft.cut-off",
                  "The page breaks off here, on line 31, so the end may be missing; complete it, "
                  "or take it out.",
                  "item 'PF3'"});
}

TEST_CASE("a page breaks off in brackets, in a phrase, and where its other lines do not") {
    CHECK(cut_places(ending_with("Deflecting (signals lack of own")) == Places{"item 'PF2'"});
    CHECK(cut_places(ending_with("Deflecting to the")) == Places{"item 'PF2'"});
    CHECK(cut_places(ending_with("Deflecting")) == Places{"item 'PF2'"});
}

TEST_CASE("a page that ends with a mark, or without any as all its lines do, is whole") {
    CHECK(cut_places(ending_with("Deflecting.")).empty());
    CHECK(cut_places(ending_with("Says \"it was not me\"")).empty());
    CHECK(
        cut_places(page_with({section(SectionKind::pitfalls, 30, {"Blame", "Silence"})})).empty());
    CHECK(cut_places(page_with({section(SectionKind::pitfalls, 30, {"Blame"})})).empty());
    CHECK(cut_places(page_with({})).empty());
}

TEST_CASE("a coverage part or a sample at the end is named too") {
    CHECK(cut_places(page_with({section(SectionKind::look_fors, 2, {"Ownership."}),
                                section(SectionKind::short_answer,
                                        9,
                                        {"Own it. Walk through the bug, and the immedia"})})) ==
          Places{"coverage 'CV2'"});
    CHECK(cut_places(page_with({section(
              SectionKind::detail, 9, {"Situation: It broke.", "Action: I looked. I fou"})})) ==
          Places{"sample 'S'"});
}
