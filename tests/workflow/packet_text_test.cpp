#include "workflow/packet_text.h"

#include <doctest/doctest.h>

#include "workflow/committee_cards.h"

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

CommitteeCards committee(testing::CommitteeFixture& fixture) {
    fixture.write("Ana", {5, 4, 4});
    fixture.write("Chidi", {2, 4, 0});
    fixture.write("Dana", {4, 4, 0});
    auto cards = read_cards({fixture.folder / "cards"});
    return *gather_cards(std::move(*cards.value), Timestamp{std::chrono::seconds{1'770'000'000}})
                .value;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(testing::CommitteeFixture, "the grid in text has what is contested first") {
    const std::string text = packet_text(committee(*this));
    CAPTURE(text);
    const std::size_t head = text.find("Criterion");
    const std::size_t split = text.find("Split: 2 to 5");
    const std::size_t calm = text.find("All say 4");
    REQUIRE(head != std::string::npos);
    CHECK(head < split);
    CHECK(split < calm);
    CHECK(contains(text, "not seen"));
    CHECK(contains(text, "Discuss one split"));
    CHECK(contains(text, "The formula: the mean over 3 criteria"));
}

TEST_CASE_FIXTURE(testing::CommitteeFixture, "the grid as JSON has null where nothing was rated") {
    const std::string json = packet_json(committee(*this));
    CAPTURE(json);
    CHECK(contains(json, "\"standing\": \"split\""));
    CHECK(contains(json, "\"state\": \"not-observed\",\n          \"score\": null"));
    CHECK(contains(json, "\"interviewer\": \"Chidi\""));
    CHECK(contains(json, "\"formula\": {"));
}
