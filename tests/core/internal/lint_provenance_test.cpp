#include "core/internal/lint_provenance.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using namespace evenhand::internal;

namespace {

const std::vector<std::string> page = {"Tell me about it.", "", "Gr\u00fc\u00dfe from the page"};

Findings told(const Provenance& provenance,
              RubricStatus status = RubricStatus::published,
              const std::optional<std::vector<std::string>>& lines = page) {
    Rubric rubric = testing::sound_rubric();
    rubric.status = status;
    const LintWords words = testing::few_words();
    const LintLists lists(words);
    RubricRemarks remarks(rubric);
    lint_provenance({rubric, lists, lines, remarks}, provenance, "here");
    return std::move(remarks).findings();
}

Provenance stated(int line, int column, const std::string& quote) {
    return {Origin::stated, {{line, column, quote}}, "", false};
}

}  // namespace

TEST_CASE("words that stand at their place are fine, counted in characters") {
    CHECK(told(stated(1, 6, "me about")).empty());
    CHECK(told(stated(3, 7, "from the")).empty());
    CHECK(told(stated(9, 1, "anything"), RubricStatus::published, std::nullopt).empty());
}

TEST_CASE("words that go on in the next line stand at their place") {
    const std::vector<std::string> wrapped = {"- They name the gap", "", "  and the fix."};
    CHECK(told(stated(1, 8, "name the gap and the fix"), RubricStatus::published, wrapped).empty());
    CHECK(told(stated(1, 8, "name the gap and a fix"), RubricStatus::published, wrapped).size() ==
          1);
}

TEST_CASE("words that do not stand at their place are told with the line that does") {
    const Findings moved = told(stated(3, 1, "from the"), RubricStatus::draft);
    REQUIRE(moved.size() == 1);
    CHECK(moved[0] == Finding{Severity::error,
                              "item.mark",
                              "\u201Cfrom the\u201D does not stand in line 3, column 1 of the "
                              "page; the line is \u201CGr\u00fc\u00dfe from the page\u201D.",
                              "here"});
    const Findings beyond = told(stated(4, 1, "me"));
    REQUIRE(beyond.size() == 1);
    CHECK(beyond[0].message ==
          "\u201Cme\u201D should stand in line 4 of the page, which has 3 lines.");
    CHECK(told(stated(1, 99, "me")).size() == 1);
    CHECK(told(stated(2, 1, "")).size() == 1);
}

TEST_CASE("a part that is open is a hint in a draft and holds a derived one back") {
    const auto severity = [](Origin origin, RubricStatus status) {
        const Findings findings = told({origin, {}, "LF1", true}, status);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == "review.open");
        return findings[0].severity;
    };
    CHECK(severity(Origin::derived, RubricStatus::draft) == Severity::hint);
    CHECK(severity(Origin::stated, RubricStatus::draft) == Severity::hint);
    CHECK(severity(Origin::derived, RubricStatus::published) == Severity::error);
    CHECK(severity(Origin::stated, RubricStatus::published) == Severity::warning);
    CHECK(told({Origin::derived, {}, "LF1", false}).empty());
}
