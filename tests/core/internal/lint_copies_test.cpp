#include "core/internal/lint_copies.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using testing::Lines;
using testing::lint_after;

namespace {

/// Sample C says these words too.
auto saying(const std::string& words) {
    return [=](Rubric& rubric) { rubric.samples[2].passages[0].text += " So " + words + "."; };
}

Lines with_page(const Rubric& rubric, const std::vector<std::string>& page) {
    Lines lines;
    for (const Finding& finding : lint(rubric, testing::few_words(), page)) {
        lines.push_back(testing::line_of(finding) + ": " + finding.message);
    }
    return lines;
}

const std::string eight = "we ran the old plan once more today";

}  // namespace

TEST_CASE("eight words of the page are a copy, seven are none") {
    Rubric rubric = testing::sound_rubric();
    saying(eight)(rubric);
    CHECK(with_page(rubric, {"Yes:", "We ran the old plan", "once more, today"}) ==
          Lines{"error sample.copy sample 'C': \u201Cwe ran the old plan once more today\u201D "
                "stands in the page too; let the speaker say it in other words."});
    CHECK(with_page(rubric, {"We ran the old plan once more"}).empty());
}

TEST_CASE("a copy is named by its words, cut short") {
    CHECK(internal::copy_remark({"sample 'A'", std::string(81, 'a')}) ==
          "\u201C" + std::string(79, 'a') +
              "\u2026\u201D stands in sample 'A' too; let the speaker say it in other words.");
}

TEST_CASE("eight words of a look-for or of another sample are a copy") {
    CHECK(lint_after([](Rubric& rubric) {
              saying(eight)(rubric);
              rubric.items[0].text = eight;
          }) == Lines{"error sample.copy sample 'C'"});
    CHECK(lint_after([](Rubric& rubric) {
              saying(eight)(rubric);
              rubric.samples[0].passages[0].text += " " + eight;
          }) == Lines{"error sample.copy sample 'C'"});
}

TEST_CASE("six words of an anchor are asked about, five are not") {
    CHECK(lint_after(saying("that there was a part of theirs")) ==
          Lines{"warning sample.copy sample 'C'"});
    CHECK(lint_after(saying("was a part of theirs")).empty());
}

TEST_CASE("the page's own sample is the page's, and copying it is told once") {
    Rubric rubric = testing::sound_rubric();
    rubric.samples[2].passages[0].text += " " + eight;
    rubric.samples[2].provenance = {Origin::stated, {{1, 1, "So we"}}, "", false};
    const std::vector<std::string> page = {"So we " + rubric.samples[2].passages[0].text};
    CHECK(with_page(rubric, page).empty());
    rubric.samples[0].passages[0].text += " " + eight;
    CHECK(with_page(rubric, page).size() == 1);
}

TEST_CASE("the interviewer may ask the same in all samples") {
    CHECK(lint_after([](Rubric& rubric) {
              for (SampleAnswer& sample : rubric.samples) {
                  sample.passages.push_back({"Interviewer", "So " + eight + "?"});
              }
          }).empty());
}
