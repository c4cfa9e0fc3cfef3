#include "workflow/candidate_compare.h"

#include <doctest/doctest.h>

#include "opened_panel.h"
#include "workflow/committee_cards.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::codes;

namespace {

struct Fixture : testing::CommitteeFixture {
    /// Cards about a candidate, by as many raters as there are scores for the first criterion.
    void about(const std::string& candidate, const std::vector<int>& scores) {
        for (std::size_t rater = 0; rater < scores.size(); ++rater) {
            write("R" + std::to_string(rater) + "-" + candidate, {scores[rater], 4, 0}, candidate);
        }
    }
    [[nodiscard]] Parsed<Candidates> compared() const {
        const auto gathered = gather_candidates({}, {folder / "cards"}, testing::at(0));
        REQUIRE(gathered.value);
        return compare_candidates(*gathered.value);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "cards are put together by candidate, and candidates stand by name") {
    about("Zed", {5, 5, 5, 5});
    about("Amy", {1, 1, 1, 1});
    const auto compared = this->compared();
    REQUIRE(compared.value);
    CHECK(compared.findings.empty());
    const report::CandidatesView& view = compared.value->view;
    REQUIRE(view.people.size() == 2);
    CHECK(view.people[0].name == "Amy");
    CHECK(view.people[0].cells[0].scores == std::vector<int>{1, 1, 1, 1});
    CHECK(view.people[0].cells[2].not_seen == 4);
    CHECK(view.groups == std::vector<std::vector<std::size_t>>{{1}, {0}});
    CHECK(view.weights == "Means are by the weights of the rubrics.");
    const auto mean = std::get<calibration::CommitteeMean>(view.people[1].mean);
    CHECK(mean.value == doctest::Approx(4.5));
    CHECK(std::get<calibration::Interval>(mean.interval).high <= 5.0);
    CHECK(compared.value->identity.size() == 64);
}

TEST_CASE_FIXTURE(Fixture, "one candidate alone is compared with nobody") {
    about("Amy", {3, 3, 3});
    const auto compared = this->compared();
    CHECK_FALSE(compared.value);
    CHECK(codes(compared.findings) == "compare.candidates");
}

TEST_CASE_FIXTURE(Fixture, "a candidate given twice is refused") {
    about("Amy", {3, 3, 3});
    auto gathered = gather_candidates({}, {folder / "cards"}, testing::at(0));
    gathered.value->push_back(gathered.value->front());
    CHECK(codes(compare_candidates(*gathered.value).findings) == "compare.twice");
}

TEST_CASE_FIXTURE(Fixture, "different roles are warned of") {
    about("Amy", {3, 3, 3});
    about("Zed", {3, 3, 3});
    auto gathered = gather_candidates({}, {folder / "cards"}, testing::at(0));
    gathered.value->front().packet.role = "Cook";
    const auto compared = compare_candidates(*gathered.value);
    CHECK(compared.value);
    CHECK(codes(compared.findings) == "compare.roles");
    CHECK(compared.value->view.role ==
          gathered.value->front().packet.role + " / " + gathered.value->back().packet.role);
}

TEST_CASE_FIXTURE(Fixture, "candidates of one name are told apart by their ids") {
    about("Amy", {3, 3, 3});
    about("Zed", {3, 3, 3});
    auto gathered = gather_candidates({}, {folder / "cards"}, testing::at(0));
    gathered.value->back().packet.candidate.name = "Amy";
    const auto compared = compare_candidates(*gathered.value);
    REQUIRE(compared.value);
    CHECK(compared.value->view.people[1].name == "Amy (Zed)");
}

TEST_CASE_FIXTURE(Fixture, "a card that cannot be read, and no candidate, are told") {
    formats::write_file(folder / "x.scorecard.xml", "<other/>\n");
    CHECK_FALSE(gather_candidates({}, {folder / "x.scorecard.xml"}, testing::at(0)).value);
    CHECK(codes(compare_candidates({}).findings) == "compare.candidates");
}

TEST_CASE("panels with the same locked weights are compared by them") {
    testing::OpenedPanelFixture one;
    auto gathered = gather_candidates({}, {one.shared}, testing::at(0));
    REQUIRE(gathered.value);
    CommitteeCards other = gathered.value->front();
    other.packet.candidate = {Id<Candidate>("c2"), "Candidate Two"};
    gathered.value->push_back(other);
    const auto locked = compare_candidates(*gathered.value);
    REQUIRE(locked.value);
    CHECK(locked.value->view.weights == "Means are by the weights that the panels have locked.");
    CHECK(locked.value->view.untold.size() == 2);
    gathered.value->back().panel->panel.questions[0].criteria[0].weight = 5;
    const auto apart = compare_candidates(*gathered.value);
    CHECK(codes(apart.findings) == "compare.weights");
    CHECK(apart.value->view.weights == "Means are by the weights of the rubrics.");
}

TEST_CASE("of several panels that are compared the one is named whose cards are not opened") {
    testing::OpenedPanelFixture one;
    std::filesystem::remove_all(one.shared / "p-014.opened");
    const auto gathered = gather_candidates({}, {one.shared}, testing::at(0));
    REQUIRE(codes(gathered.findings) == "panel.not-opened");
    CHECK(gathered.findings[0].location == one.shared.string());
}

TEST_CASE_FIXTURE(Fixture, "a comparison is printed, and only into a PDF") {
    about("Amy", {3, 3, 3});
    about("Zed", {4, 4, 4});
    const auto compared = this->compared();
    CHECK(print_comparison(*compared.value, testing::at(0), folder / "c.pdf").empty());
    CHECK(formats::read_file(folder / "c.pdf").starts_with("%PDF"));
    CHECK(has_error(print_comparison(*compared.value, testing::at(0), folder / "c.panel.xml")));
}
