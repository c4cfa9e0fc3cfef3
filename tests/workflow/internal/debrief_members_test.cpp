#include "workflow/internal/debrief_members.h"

#include <doctest/doctest.h>

#include "panel_example.h"
#include "workflow/debrief_fixture.h"
#include "workflow/people_desk.h"

using namespace evenhand;
using testing::codes;

namespace {

std::string ids(const Parsed<std::vector<Rater>>& members) {
    std::string text;
    for (const Rater& member : members.value.value_or(std::vector<Rater>{})) {
        text += (text.empty() ? "" : ", ") + member.id.text() + " " + member.name;
    }
    return text;
}

}  // namespace

TEST_CASE("without a choice the interviewers vote, the chair first where the chair is one") {
    const testing::ScratchFolder folder;
    testing::StandingClock time;
    const workflow::Folders folders{folder / "data", testing::shipped_rubrics};
    Panel panel = testing::example_panel();
    const auto members = [&](const std::vector<std::string>& typed) {
        return workflow::internal::debrief_members(
            folders, time.services(), folder.path(), panel, typed);
    };
    CHECK(ids(members({})) == "ana Ana Ferreira, bo Bo Lind");
    panel.chair.who = panel.interviewers[1].who;
    CHECK(ids(members({})) == "bo Bo Lind, ana Ana Ferreira");
}

TEST_CASE("members are told by an id or a name, of the panel, or imported, and nobody else") {
    const testing::ScratchFolder folder;
    testing::StandingClock time;
    const workflow::Folders folders{folder / "data", testing::shipped_rubrics};
    formats::write_file(folder / "people.csv", "id,name\nc7,Cy Okafor\nd1,Di Marsh\nd2,Di Marsh\n");
    REQUIRE_FALSE(has_error(
        workflow::PeopleDesk(folders, time.services()).import(folder / "people.csv").findings));
    const auto members = [&](const std::vector<std::string>& typed) {
        return workflow::internal::debrief_members(
            folders, time.services(), folder.path(), testing::example_panel(), typed);
    };
    CHECK(ids(members({"chair", "bo lind", "Cy Okafor"})) ==
          "chair Chair One, bo Bo Lind, c7 Cy Okafor");
    const auto mistyped = members({"bo", "Ana Fereira"});
    CHECK_FALSE(mistyped.value);
    REQUIRE(codes(mistyped.findings) == "people.unknown");
    CHECK(
        mistyped.findings[0].message ==
        "There is nobody called \u201CAna Fereira\u201D among the people who were imported. Of the "
        "panel are Chair One (chair), Ana Ferreira (ana), Bo Lind (bo); import whoever else votes "
        "first: evenhand-cli people import PEOPLE.csv");
    CHECK(codes(members({"Di Marsh"}).findings) == "people.several");
    CHECK(codes(members({" "}).findings) == "debrief.members");
    CHECK_FALSE(members({"bo", " "}).value);
}

TEST_CASE(
    "somebody of a debrief is meant by the id or the name alone, and others are told the ids") {
    using workflow::internal::member_meant;
    const Rater ana{Id<Rater>("ana"), "Ana Ferreira"};
    const Debrief debrief{
        .panel = {Id<Panel>("p-014"), ""},
        .members = {ana, {Id<Rater>("bo"), "Bo Lind"}, {Id<Rater>("bo-2"), "Bo Lind"}},
        .began = {},
        .entries = {}};
    CHECK(member_meant(debrief, "ana").value == ana);
    CHECK(member_meant(debrief, "ana ferreira").value == ana);
    CHECK(member_meant(debrief, "bo-2").value == debrief.members[2]);
    CHECK(codes(member_meant(debrief, "Bo Lind").findings) == "debrief.member");
    CHECK(member_meant(debrief, "Cy")
              .findings.front()
              .message.ends_with("is not in this debrief; give one of the ids: ana, bo, bo-2."));
}
