#include "workflow/kit_desk.h"

#include <doctest/doctest.h>

#include "formats/invitation_file.h"
#include "library_fixture.h"
#include "workflow/interview_desk.h"

using namespace evenhand;
using testing::LibraryFixture;
using testing::Told;
using testing::told;
using workflow::change_kit;
using workflow::KitLibrary;
using workflow::KitOrder;
using workflow::OpenKit;

namespace {

struct Desk : LibraryFixture {
    KitLibrary kits{library, time.services()};
    std::unique_ptr<OpenKit> kit = std::move(*kits.create("Mine").value);

    Findings change(const KitOrder& order) const { return change_kit(*kit, order); }
    [[nodiscard]] const KitPlan& plan() const { return kit->editor().kit(); }
};

KitOrder asking(const std::vector<std::string>& questions) {
    KitOrder order;
    order.questions = questions;
    return order;
}

}  // namespace

TEST_CASE("a kit is ordered in one go") {
    const Desk desk;
    REQUIRE(desk.library.shipped() == testing::shipped_rubrics);
    KitOrder order = asking({testing::seed_id.text() + "=12"});
    order.title = "Renamed";
    order.role = "QA";
    order.level = "Mid";
    order.length = 20;
    order.opening = 3;
    order.closing = 5;
    order.covers = {"Ownership", "Quality"};
    CHECK_FALSE(order.empty());
    CHECK(desk.change(order).empty());
    CHECK(desk.plan().title == "Renamed");
    CHECK(desk.plan().role == "QA");
    CHECK(desk.plan().level == "Mid");
    CHECK(time_of(desk.plan()) == KitTime{12, 20, 0});
    CHECK(desk.plan().competencies == order.covers);
    CHECK(desk.plan().entries.at(0).version == 1);
    KitOrder other;
    CHECK(other.empty());
    other.covers = {"Delivery"};
    other.dropped = {testing::seed_id.text()};
    other.length = 0;
    CHECK(desk.change(other).empty());
    CHECK(desk.plan().competencies == other.covers);
    CHECK(desk.plan().entries.empty());
    CHECK(desk.plan().length_minutes == 0);
    CHECK(desk.plan().role == "QA");
}

TEST_CASE("asking what is asked already changes its minutes alone") {
    const Desk desk;
    CHECK(desk.change(asking({testing::seed_id.text()})).empty());
    CHECK(desk.change(asking({testing::seed_id.text() + "=15"})).empty());
    REQUIRE(desk.plan().entries.size() == 1);
    CHECK(desk.plan().entries[0].minutes == 15);
    CHECK(desk.change(asking({testing::seed_id.text()})).empty());
    CHECK(desk.plan().entries[0].minutes == 15);
}

TEST_CASE("an order with a fault does nothing, and names every fault") {
    const Desk desk;
    const KitPlan before = desk.plan();
    KitOrder order = asking({testing::seed_id.text(), "q98", testing::seed_id.text() + "=241"});
    order.title = "Renamed";
    order.length = 481;
    order.dropped = {"q99"};
    CHECK(told(desk.change(order)) == Told{"kit.minutes-typed length",
                                           "kit.not-asked q99",
                                           "kit.missing q98",
                                           "kit.minutes-typed " + testing::seed_id.text()});
    CHECK(desk.plan() == before);
}

TEST_CASE("an invitation is written once, and can be opened") {
    Desk desk;
    KitOrder order = asking({testing::seed_id.text() + "=12"});
    order.opening = 5;
    order.closing = 4;
    CHECK(desk.change(order).empty());
    const workflow::InterviewDesk interviews(
        {desk.folder / "data", testing::shipped_rubrics, desk.library.folder()},
        desk.time.services());
    const auto questions = interviews.questions_of(desk.plan());
    REQUIRE(questions.value);
    CHECK(questions.value->front().minutes == 12);
    const auto invitation =
        interviews.invitation("Ann", "QA", "Bo", *questions.value, margins_of(desk.plan()));
    const auto file = desk.folder / "ann.invitation.xml";
    CHECK(workflow::write_invitation(*invitation.value, file).empty());
    const auto opened = interviews.open_invitation(file);
    REQUIRE(opened.value);
    CHECK(opened.value->candidate == invitation.value->candidate);
    CHECK(opened.value->interviewer == invitation.value->interviewer);
    CHECK(opened.value->role == "QA");
    CHECK(opened.value->kit == *questions.value);
    CHECK(opened.value->margins == InterviewMargins{5, 4});
    const std::string bytes = formats::read_file(file);
    const auto other = interviews.invitation("Other", "QA", "Bo", *questions.value);
    CHECK(told(workflow::write_invitation(*other.value, file)) ==
          Told{"invite.exists " + file.string()});
    CHECK(formats::read_file(file) == bytes);
}

TEST_CASE("nobody is invited with a kit that is empty, asks a draft or what is not there") {
    Desk desk;
    const workflow::InterviewDesk interviews(
        {desk.folder / "data", testing::shipped_rubrics, desk.library.folder()},
        desk.time.services());
    CHECK(told(interviews.questions_of(desk.plan()).findings) == Told{"kit.empty "});
    const Rubric draft = testing::fit_draft();
    REQUIRE(desk.library.add_draft(draft).empty());
    CHECK(desk.change(asking({testing::seed_id.text(), draft.id.text()})).empty());
    KitPlan plan = desk.plan();
    plan.entries.push_back({Id<Rubric>("q98"), 3, std::string(64, '0'), 8, ""});
    const auto questions = interviews.questions_of(plan);
    CHECK_FALSE(questions.value);
    CHECK(told(questions.findings) == Told{"kit.draft question 2", "kit.missing question 3"});
}

TEST_CASE("questions are moved to a place that there is") {
    Desk desk;
    const Rubric draft = testing::fit_draft();
    REQUIRE(desk.library.add_draft(draft).empty());
    CHECK(desk.change(asking({testing::seed_id.text(), draft.id.text()})).empty());
    KitOrder order;
    order.moved = {draft.id.text() + "=1"};
    CHECK(desk.change(order).empty());
    CHECK(desk.plan().entries[0].rubric == draft.id);
    for (const char* const wrong : {"=0", "=3", "=x", ""}) {
        CAPTURE(wrong);
        order.moved = {draft.id.text() + wrong};
        CHECK(told(desk.change(order)) == Told{"kit.place-typed " + draft.id.text()});
    }
    order.moved = {"q99=1"};
    CHECK(told(desk.change(order)) == Told{"kit.not-asked q99"});
}

TEST_CASE("one order is one step, and a blank competency alone clears the list") {
    const Desk desk;
    KitOrder order = asking({testing::seed_id.text() + "=12"});
    order.covers = {"Ownership"};
    const KitPlan before = desk.plan();
    CHECK(desk.change(order).empty());
    order = {};
    order.covers = {""};
    CHECK(desk.change(order).empty());
    CHECK(desk.plan().competencies.empty());
    desk.kit->editor().undo();
    desk.kit->editor().undo();
    CHECK(desk.plan() == before);
}

TEST_CASE("an order of hundreds of questions with a fault ends, and changes nothing") {
    const Desk desk;
    const KitPlan before = desk.plan();
    KitOrder order;
    for (int i = 0; i < 500; ++i) {
        order.questions.push_back(testing::seed_id.text() + (i % 2 == 0 ? "=1" : "=2"));
    }
    order.questions.emplace_back("bogus");
    CHECK(told(desk.change(order)) == Told{"kit.missing bogus"});
    CHECK(desk.plan() == before);
}

TEST_CASE("an invitation is not written under another kind's name") {
    const Desk desk;
    const auto file = desk.folder / "ann.xml";
    CHECK(told(workflow::write_invitation(
              {{Id<Candidate>("c"), "Ann"}, "QA", {Id<Rater>("r"), "Bo"}, {}}, file)) ==
          Told{"invite.name " + file.string()});
    CHECK_FALSE(std::filesystem::exists(file));
}
