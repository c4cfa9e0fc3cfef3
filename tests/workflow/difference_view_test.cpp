#include "workflow/difference_view.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using workflow::difference_view;
using workflow::DifferenceView;

namespace {

DifferenceView view_of(const Rubric& older, const Rubric& newer) {
    return difference_view(differences(older, newer), older, newer);
}

std::string shown(const DifferenceView::Change& change) {
    std::string text;
    for (const TextPiece& piece : change.pieces) {
        const char* mark = piece.kind == TextPiece::Kind::added     ? "+"
                           : piece.kind == TextPiece::Kind::removed ? "-"
                                                                    : "";
        text += mark + piece.text + mark;
    }
    return text;
}

std::string numbered_words(int first, int last) {
    std::string text;
    for (int i = first; i <= last; ++i) {
        text += (text.empty() ? "" : " ") + ("w" + std::to_string(i));
    }
    return text;
}

}  // namespace

TEST_CASE("two equal rubrics have nothing to show") {
    const Rubric rubric = testing::example_rubric();
    const DifferenceView view = view_of(rubric, rubric);
    CHECK(view.groups.empty());
    CHECK(view.summary == "Nothing differs.");
}

TEST_CASE("a changed word is marked in its text, under the part that it belongs to") {
    const Rubric older = testing::example_rubric();
    Rubric newer = older;
    newer.question = "Tell me about a fault that you missed.";
    const DifferenceView view = view_of(older, newer);
    REQUIRE(view.groups.size() == 1);
    CHECK(view.groups[0].title == "The question and its setting");
    REQUIRE(view.groups[0].changes.size() == 1);
    CHECK(view.groups[0].changes[0].kind == "Changed");
    CHECK(shown(view.groups[0].changes[0]).find("-bug -+fault +") != std::string::npos);
    CHECK(view.summary == "1 change in 1 part");
}

TEST_CASE("a criterion and its anchors are one part, named by the criterion's title") {
    const Rubric older = testing::example_rubric();
    Rubric newer = older;
    newer.criteria[0].dimension = "how much was owned";
    newer.criteria[0].anchors[4].text = "Tells all of it.";
    newer.probes.pop_back();
    const DifferenceView view = view_of(older, newer);
    REQUIRE(view.groups.size() == 2);
    CHECK(view.groups[0].title == "Owning the gap");
    CHECK(view.groups[0].changes.size() == 2);
    CHECK(view.groups[1].title == "Probes");
    CHECK(view.groups[1].changes[0].kind == "Removed");
    CHECK(view.summary == "3 changes in 2 parts");
}

TEST_CASE("a criterion that was removed is named by its old title") {
    const Rubric older = testing::example_rubric();
    Rubric newer = older;
    newer.criteria.pop_back();
    const DifferenceView view = view_of(older, newer);
    REQUIRE_FALSE(view.groups.empty());
    CHECK(view.groups[0].title == "Repairing the harm");
}

TEST_CASE("what is marked can also be heard") {
    const Rubric older = testing::example_rubric();
    Rubric newer = older;
    newer.title = "Missed fault";
    const DifferenceView view = view_of(older, newer);
    REQUIRE(view.groups.size() == 1);
    const std::string spoken = view.groups[0].changes[0].spoken;
    CHECK(spoken.find(": changed. Before: Missed bug Now: Missed fault") != std::string::npos);
}

TEST_CASE("of a long text only what stands beside the change is shown") {
    const Rubric older = testing::example_rubric();
    Rubric newer = older;
    Rubric before = older;
    before.job_link = numbered_words(1, 100) + " old " + numbered_words(101, 130);
    newer.job_link = numbered_words(1, 100) + " new " + numbered_words(101, 130);
    const DifferenceView view = view_of(before, newer);
    REQUIRE(view.groups.size() == 1);
    const std::string text = shown(view.groups[0].changes[0]);
    CHECK(text.starts_with("… w89 w90"));
    CHECK(text.ends_with("w111 w112 …"));
    CHECK(text.find("-old -+new +") != std::string::npos);
}

TEST_CASE("a short text is never cut") {
    const Rubric older = testing::example_rubric();
    Rubric before = older;
    Rubric newer = older;
    before.job_link = "old " + numbered_words(1, 20);
    newer.job_link = "new " + numbered_words(1, 20);
    const std::string text = shown(view_of(before, newer).groups.at(0).changes.at(0));
    CHECK(text.find("…") == std::string::npos);
    CHECK(text.ends_with("w19 w20"));
}
