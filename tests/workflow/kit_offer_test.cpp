#include "workflow/kit_offer.h"

#include <doctest/doctest.h>

#include "library_fixture.h"
#include "workflow/kit_library.h"

using namespace evenhand;
using workflow::KitOffer;

namespace {

struct Desk : testing::LibraryFixture {
    workflow::KitLibrary kits{library, time.services()};
    workflow::InterviewDesk desk{{folder / "data", testing::shipped_rubrics, library.folder()},
                                 time.services()};

    void add_kit(const std::string& title, const std::vector<Id<Rubric>>& rubrics) const {
        const auto kit = kits.create(title);
        for (const Id<Rubric>& rubric : rubrics) {
            REQUIRE((*kit.value)->add(rubric).value);
        }
        (*kit.value)->editor().type_role("QA");
        CHECK((*kit.value)->save().empty());
    }
    [[nodiscard]] KitOffer offered(const std::string& id) const {
        for (const KitOffer& offer : workflow::offered_kits(desk)) {
            if (offer.plan.id == id) {
                return offer;
            }
        }
        FAIL("It is not offered.");
        return {};
    }
};

}  // namespace

TEST_CASE_FIXTURE(Desk, "a kit is offered with its questions, ready to be asked") {
    add_kit("Mine", {testing::seed_id});
    const KitOffer offer = offered("mine");
    CHECK(offer.label == "Mine \u00B7 1 question \u00B7 8 min \u00B7 QA");
    CHECK(offer.plan.role == "QA");
    CHECK(offer.minutes == 8);
    REQUIRE(offer.questions.size() == 1);
    CHECK(offer.questions.front().rubric.id == testing::seed_id);
    CHECK(offer.fault.empty());
}

TEST_CASE_FIXTURE(Desk, "a kit that cannot be asked says why") {
    REQUIRE(library.add_draft(testing::fit_draft()).empty());
    add_kit("Drafts", {testing::seed_id, Id<Rubric>("q01-example")});
    add_kit("Nothing", {});
    CHECK(offered("drafts").questions.empty());
    CHECK(offered("drafts").fault.find("draft") != std::string::npos);
    CHECK(offered("nothing").fault == "The kit asks nothing yet; add a question.");
}

TEST_CASE_FIXTURE(Desk, "a kit whose file cannot be read is not offered") {
    const std::size_t before = workflow::offered_kits(desk).size();
    put("kits/broken.kit.xml", "<kit");
    CHECK(workflow::offered_kits(desk).size() == before);
}
