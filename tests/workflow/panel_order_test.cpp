#include "workflow/panel_order.h"

#include <limits>

#include <doctest/doctest.h>

#include "panel_fixture.h"
#include "workflow/kit_library.h"
#include "workflow/people_desk.h"

using namespace evenhand;
using testing::codes;
using testing::seed_id;
using workflow::PanelOrder;

namespace {

/// A chair with a key, a kit of one question, and two people.
struct Office {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::Folders folders{folder / "data", testing::shipped_rubrics};
    std::string kit;

    Office() {
        kit = make_kit("Short one", "QA engineer");
        formats::write_file(folder / "p.csv",
                            "id,name,mail\nana,Ana Ferreira,ana@example.org\nbo,Bo Lind,\n");
        REQUIRE(workflow::PeopleDesk(folders, services()).import(folder / "p.csv").value);
    }
    /// Gives its id.
    std::string make_kit(const std::string& name, const std::string& role) {
        const workflow::KitLibrary kits(workflow::usual_library(folders, services()), services());
        const auto open = kits.create(name);
        REQUIRE((*open.value)->add(seed_id).value);
        (*open.value)->editor().type_role(role);
        REQUIRE((*open.value)->save().empty());
        return (*open.value)->editor().kit().id;
    }
    workflow::Services services() {
        workflow::Services services = time.services();
        services.light_keys = true;
        return services;
    }
    void make_key() { REQUIRE(workflow::PanelDesk(folders, services()).make_key("x").value); }
    [[nodiscard]] PanelOrder order() const {
        PanelOrder order;
        order.candidate = "Candidate One";
        order.chair = "Keiko Abe";
        order.kit = kit;
        order.interviewers = {"ana", "Bo Lind"};
        order.bar = 3.5;
        order.due = "2026-12-01";
        return order;
    }
    Parsed<Panel> make(const PanelOrder& order) {
        return workflow::make_panel(folders, services(), order);
    }
};

}  // namespace

TEST_CASE("a panel that no file of it could say is not made") {
    Office office;
    office.make_key();
    PanelOrder order = office.order();
    order.bar = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(office.make(order).value);
    order = office.order();
    order.id = std::string(65, 'a');
    CHECK_FALSE(office.make(order).value);
    order.id = std::string(64, 'a');
    CHECK(office.make(order).value);
}

TEST_CASE("of a kit without a role it is told that the role is missing, and how it is said") {
    Office office;
    office.make_key();
    PanelOrder order = office.order();
    order.kit = office.make_kit("Roleless", "");
    const auto made = office.make(order);
    REQUIRE(codes(made.findings) == "panel.names");
    CHECK(made.findings[0].message ==
          "The role is missing, for the kit has none; say it: --role ROLE");
    order.role = "QA engineer";
    CHECK(office.make(order).value);
}

TEST_CASE("a panel is made of a kit and people, all of its criteria weighing as the rubric says") {
    Office office;
    office.make_key();
    PanelOrder order = office.order();
    order.focus = {"Bo Lind=" + seed_id.text() + "/ownership"};
    const auto made = office.make(order);
    CAPTURE(codes(made.findings));
    REQUIRE(made.value);
    CHECK(made.value->id.text().starts_with("p-"));
    CHECK(made.value->role == "QA engineer");
    CHECK(made.value->chair.who.id == Id<Rater>("keiko-abe"));
    REQUIRE(made.value->questions.size() == 1);
    CHECK(made.value->questions[0].criteria.size() == 3);
    CHECK(made.value->questions[0].title == "Missed bug in production");
    CHECK(made.value->questions[0].criteria[0].title == "Owning the gap");
    CHECK(made.value->rule == DecisionRule{3.5, {}, 1, 5});
    CHECK(to_iso(made.value->due) == "2026-12-01T23:59:59Z");
    REQUIRE(made.value->interviewers.size() == 2);
    CHECK(made.value->interviewers[0].mail == "ana@example.org");
    CHECK(made.value->interviewers[1].who == Rater{Id<Rater>("bo"), "Bo Lind"});
    CHECK(made.value->interviewers[1].asks == std::vector{seed_id});
    CHECK(made.value->interviewers[1].focus ==
          std::vector{PanelFocus{seed_id, Id<Criterion>("ownership")}});
}

TEST_CASE("weights are taken with their reason, and refused without") {
    Office office;
    office.make_key();
    PanelOrder order = office.order();
    order.weights = {seed_id.text() + "/ownership=2"};
    CHECK(codes(office.make(order).findings) == "panel.weights");
    order.weights_reason = "Ownership is most of the job.";
    const auto made = office.make(order);
    REQUIRE(made.value);
    CHECK(made.value->questions[0].criteria[0].weight == 2);
}

TEST_CASE("what cannot be understood in an order of a panel is told, and all of it") {
    Office office;
    CHECK(codes(office.make(office.order()).findings) == "panel.no-key");
    office.make_key();
    const auto with = [&](const auto& change) {
        PanelOrder order = office.order();
        change(order);
        const auto made = office.make(order);
        CHECK_FALSE(made.value);
        return codes(made.findings);
    };
    PanelOrder over = office.order();
    over.due = "1999-12-01";
    const auto late = office.make(over);
    CHECK(late.value);
    CHECK(codes(late.findings) == "panel.due-past");
    CHECK(with([](PanelOrder& order) { order.due = "soon"; }) == "panel.typed");
    CHECK(with([](PanelOrder& order) { order.id = "P 1"; }) == "panel.typed");
    CHECK(with([](PanelOrder& order) { order.kit = "none"; }) == "kit.none");
    CHECK(with([](PanelOrder& order) { order.kit.clear(); }) == "panel.kit");
    CHECK(with([](PanelOrder& order) { order.focus = {"Eve=x/y"}; }) == "panel.typed");
    CHECK(with([](PanelOrder& order) { order.focus = {"ana=x/y"}; }) == "panel.typed");
    CHECK(with([](PanelOrder& order) { order.weights = {"x/y=2"}; }) == "panel.typed");
    CHECK(with([](PanelOrder& order) { order.weights = {seed_id.text() + "/ownership=heavy"}; }) ==
          "panel.typed");
    CHECK(with([](PanelOrder& order) { order.bar = 7; }) == "panel.bar");
    CHECK(with([](PanelOrder& order) {
              order.interviewers = {"ana", "Ana Ferreira"};
          }) == "panel.repeated");
}

TEST_CASE("an interviewer who was merged is invited by the id that counts") {
    Office office;
    office.make_key();
    REQUIRE(workflow::PeopleDesk(office.folders, office.services())
                .merge("bo", "ana", "Lead", "one person")
                .empty());
    PanelOrder order = office.order();
    order.interviewers = {"bo", "Cy Moss"};
    const auto made = office.make(order);
    REQUIRE(made.value);
    CHECK(made.value->interviewers[0].who.id == Id<Rater>("ana"));
    CHECK(made.value->interviewers[1].who.id == Id<Rater>("cy-moss"));
}
