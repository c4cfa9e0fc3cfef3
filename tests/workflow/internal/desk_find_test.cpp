#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "workflow/internal/desk.h"

using namespace evenhand;
using testing::ArchiveFixture;
using workflow::ArchiveRequest;

namespace {

void fill(ArchiveFixture& office, workflow::ArchiveDesk& desk) {
    (void)office.keep(desk, {.session = "s1", .opened = 0});
    (void)office.keep(desk,
                      {.session = "s2",
                       .candidate = "Chidi Okafor",
                       .candidate_id = "c2",
                       .role = "Designer",
                       .interviewer = "Keiko Mori",
                       .note = "names the root cause at once",
                       .says = Recommendation::strong_yes,
                       .opened = 60});
}

std::vector<std::string> names(const workflow::ArchiveFound& found) {
    std::vector<std::string> names;
    for (const workflow::ArchiveRowView& row : found.first) {
        names.push_back(row.candidate);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("cards are found by words, names, fields and what is ticked, the newest first") {
    ArchiveFixture office;
    const auto desk = office.desk();
    fill(office, *desk);
    const auto found = [&](const std::string& words) { return names(desk->find({words, {}})); };
    CHECK(found("") == Names{"Chidi Okafor", "Ines Moreau"});
    CHECK(found("\"root cause\"") == Names{"Chidi Okafor"});
    CHECK(found("sign*") == Names{"Ines Moreau"});
    CHECK(found("candidate:chidi") == Names{"Chidi Okafor"});
    CHECK(found("role:design") == Names{"Chidi Okafor"});
    CHECK(found("interviewer:ana") == Names{"Ines Moreau"});
    CHECK(found("says:strong-yes") == Names{"Chidi Okafor"});
    CHECK(found("rubric:example") == Names{"Chidi Okafor", "Ines Moreau"});
    CHECK(found("year:2026 score:4").size() == 2);
    CHECK(found("before:2026").empty());
    CHECK(names(desk->find({"", {{"role", {"Designer"}}}})) == Names{"Chidi Okafor"});
    const auto rows = desk->all_rows({"", {}});
    REQUIRE(rows.size() == 2);
    CHECK(desk->rows({rows[1]}, {}).front().candidate == "Ines Moreau");
}

TEST_CASE("what was not found says which choice to drop") {
    ArchiveFixture office;
    const auto desk = office.desk();
    fill(office, *desk);
    const auto none = desk->find({"root", {{"role", {"QA engineer"}}}});
    CHECK(none.count == "0 of 2 cards");
    CHECK(none.empty_title == "Nothing found");
    CHECK(none.empty_text == "Without \u201CRole\u201D there would be 1 card.");
    CHECK(desk->find({"says:perhaps", {}}).remark.find("is searched as words") !=
          std::string::npos);
}

TEST_CASE("facets count what was found and keep what is ticked") {
    ArchiveFixture office;
    const auto desk = office.desk();
    fill(office, *desk);
    (void)desk->find({});
    const auto facets = desk->facets({"root", {{"role", {"Gone"}}}});
    REQUIRE_FALSE(facets.empty());
    CHECK(facets.front().id == "role");
    const auto& roles = facets.front().values;
    const auto gone = std::ranges::find(roles, "Gone", &workflow::FacetView::Value::value);
    REQUIRE(gone != roles.end());
    CHECK(gone->ticked);
    CHECK(gone->count == 0);
    const auto all = desk->facets({});
    CHECK(all.size() == 8);
    CHECK(all[5].values.front().label == "Missed bug");
    CHECK(all[6].id == "candidate");
}

TEST_CASE("other values of a facet that is ticked stay, for ticking them finds more") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)office.keep(*desk, {.session = "s1", .interviewer = "Ana Ferreira"});
    (void)office.keep(*desk, {.session = "s2", .interviewer = "Keiko Mori"});
    const auto facets = desk->facets({"", {{"interviewer", {"Ana Ferreira"}}}});
    const auto who = std::ranges::find(facets, "interviewer", &workflow::FacetView::id);
    REQUIRE(who != facets.end());
    REQUIRE(who->values.size() == 2);
    CHECK(std::ranges::count(who->values, true, &workflow::FacetView::Value::ticked) == 1);
    const auto role = std::ranges::find(facets, "role", &workflow::FacetView::id);
    REQUIRE(role != facets.end());
    CHECK(role->values.front().count == 1);
    CHECK(desk->find({"", {{"interviewer", {"Ana Ferreira", "Keiko Mori"}}}}).all == 2);
}

TEST_CASE("searches are kept by name") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)office.keep(*desk);
    desk->save_search("Mine", " interviewer:ana ");
    desk->save_search("Mine", "interviewer:ferreira");
    REQUIRE(desk->searches().size() == 1);
    CHECK(desk->searches().front().words == "interviewer:ferreira");
    CHECK_THROWS_AS(desk->save_search(" ", "x"), Error);
    desk->drop_search("Mine");
    CHECK(desk->searches().empty());
}

TEST_CASE("an encrypted archive is found in once its key is unlocked, and shows nothing before") {
    ArchiveFixture office;
    office.encrypt = true;
    const auto desk = office.desk();
    (void)desk->set_passphrase("Ana Ferreira", "words");
    const std::string card = office.keep(*desk);
    CHECK(desk->standing().encrypted);
    CHECK(names(desk->find({"signed", {}})) == Names{"Ines Moreau"});
    CHECK(office.file_with("Moreau").empty());
    desk->lock();
    CHECK(desk->find({"signed", {}}).empty_title == "The archive is locked");
    CHECK(desk->all_rows({}).empty());
    CHECK(desk->facets({}).empty());
    CHECK(desk->find({}).locked);
    CHECK(desk->find({}).empty_text.find("not known") != std::string::npos);
    CHECK_FALSE(desk->standing().counted);
    CHECK_THROWS_AS((void)desk->due_list(), Error);
    CHECK(desk->unlock("words"));
    CHECK(desk->standing().counted);
    CHECK(desk->standing().cards == 1);
    CHECK(names(desk->find({"signed", {}})) == Names{"Ines Moreau"});
    CHECK(desk->read(card, 0).value->card.session().head.candidate.name == "Ines Moreau");
}
