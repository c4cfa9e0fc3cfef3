#include "workflow/library_view.h"

#include <doctest/doctest.h>

#include "rubric_places.h"
#include "scratch_folder.h"
#include "workflow/pinned_example.h"
#include "workflow/standing_clock.h"

using namespace evenhand;
using workflow::library_view;
using workflow::LibraryEntry;
using workflow::LibraryView;
using workflow::RubricDetail;
using workflow::RubricOpening;
using workflow::VersionEntry;

namespace {

LibraryEntry bare_entry(const std::string& id) {
    return {Id<Rubric>(id), "", "", "", "", {}, {}, 0, {}, false, "", ""};
}

LibraryEntry entry_of(const std::string& id) {
    LibraryEntry entry = bare_entry(id);
    entry.title = "Missed bug";
    entry.question = "Tell me about a bug that you missed.";
    entry.competency = "Ownership";
    entry.level = "Mid";
    entry.found_in = "missed bug tell me about a bug that you missed. ownership mid";
    return entry;
}

LibraryEntry published_entry(int version) {
    LibraryEntry entry = entry_of("q1");
    entry.published = version;
    return entry;
}

workflow::LibraryRow row_of(const LibraryEntry& entry) {
    return library_view({entry}, "").rows.at(0);
}

}  // namespace

TEST_CASE("the state of a rubric is said in words") {
    CHECK(row_of(published_entry(2)).state == "Published, version 2");

    LibraryEntry next = published_entry(2);
    next.draft = 3;
    CHECK(row_of(next).state == "Published, version 2");
    CHECK(row_of(next).pending == "Draft of version 3");

    LibraryEntry imported = entry_of("q2");
    imported.draft = 1;
    CHECK(row_of(imported).state == "Draft");
    imported.open_parts = 4;
    CHECK(row_of(imported).state == "Draft, 4 to look at");

    LibraryEntry shipped = published_entry(1);
    shipped.shipped = true;
    CHECK(row_of(shipped).state == "Came with Evenhand");
    shipped.draft = 2;
    CHECK(row_of(shipped).pending == "Draft of version 2");
}

TEST_CASE("Enter goes on with a draft and begins the next version of a published rubric") {
    LibraryEntry entry = published_entry(2);
    CHECK(row_of(entry).opens == RubricOpening::next_version);
    CHECK(row_of(entry).has_versions);
    CHECK_FALSE(row_of(entry).has_draft);
    entry.draft = 3;
    CHECK(row_of(entry).opens == RubricOpening::draft);
    CHECK(row_of(entry).has_draft);
}

TEST_CASE("what cannot be read says why and cannot be opened") {
    LibraryEntry entry = bare_entry("broken");
    entry.draft = 1;
    entry.unreadable = "The file ends in the middle.";
    const workflow::LibraryRow row = row_of(entry);
    CHECK(row.title == "broken");
    CHECK(row.question == "The file ends in the middle.");
    CHECK(row.state == "Cannot be read");
    CHECK(row.opens == RubricOpening::none);
}

TEST_CASE("a version that cannot be read keeps nobody from its draft") {
    LibraryEntry entry = published_entry(2);
    entry.draft = 3;
    entry.version_fault = "Version 2 was altered.";
    const workflow::LibraryRow row = row_of(entry);
    CHECK(row.question == entry.question);
    CHECK(row.state == "Version 2 cannot be read");
    CHECK(row.pending == "Draft of version 3");
    CHECK(row.opens == RubricOpening::draft);
    CHECK(workflow::rubric_detail(entry, testing::example_rubric(), {}).unreadable.empty());
}

TEST_CASE("the count says how many were found of how many") {
    std::vector<LibraryEntry> entries = {entry_of("q1"), entry_of("q2")};
    entries[1].found_in = "delegating";
    CHECK(library_view(entries, "").count == "2 rubrics");
    CHECK(library_view(entries, "missed").count == "1 of 2 rubrics");
    CHECK(library_view({entries[0]}, "").count == "1 rubric");
    CHECK(library_view(entries, "zzz").rows.empty());
    CHECK_FALSE(library_view(entries, "zzz").empty);
    CHECK(library_view({}, "").empty);
}

TEST_CASE("a level that is chosen finds what one that is typed finds") {
    std::vector<LibraryEntry> entries = {entry_of("q1"), entry_of("q2")};
    entries[1].level = "Lead";
    const workflow::LibraryQuery chosen{"", "", "Lead", ""};
    CHECK(library_view(entries, chosen).count == "1 of 2 rubrics");
    CHECK(library_view(entries, "level:lead") == library_view(entries, chosen));
}

TEST_CASE("the detail shows the question, the top anchors, look-fors and pitfalls") {
    const Rubric rubric = testing::example_rubric();
    const RubricDetail detail = workflow::rubric_detail(published_entry(1), rubric, {});
    CHECK(detail.title == "Missed bug");
    CHECK(detail.facets == "Q1 · Ownership · Mid · 9 min");
    CHECK(detail.question == rubric.question);
    REQUIRE(detail.criteria.size() == 2);
    CHECK(detail.criteria[0] == RubricDetail::Top{"Owning the gap", "5", "Tells 5 of five acts."});
    REQUIRE(detail.look_fors.size() == 2);
    CHECK(detail.look_fors[0] == "Names the gap");
    REQUIRE(detail.pitfalls.size() == 1);
    CHECK(detail.next_version == 2);
}

TEST_CASE("a bonus and what a pitfall signals are told as such") {
    Rubric rubric = testing::example_rubric();
    rubric.items[1].kind = ItemKind::bonus;
    rubric.items[1].text = "sharing the lesson";
    rubric.items.back().text = "deflecting";
    rubric.items.back().signal = "lack of ownership";
    const RubricDetail detail = workflow::rubric_detail(published_entry(1), rubric, {});
    CHECK(detail.look_fors[1] == "Bonus: sharing the lesson");
    CHECK(detail.pitfalls.back() == "Deflecting: signals lack of ownership");
}

TEST_CASE("an anchor that is not written yet is empty") {
    Rubric rubric = testing::example_rubric();
    rubric.criteria[0].anchors.clear();
    CHECK(workflow::rubric_detail(published_entry(1), rubric, {}).criteria[0].anchor.empty());
}

TEST_CASE("a draft beside a published version is told in one line") {
    LibraryEntry entry = published_entry(2);
    entry.draft = 3;
    const RubricDetail detail = workflow::rubric_detail(entry, testing::example_rubric(), {});
    CHECK(detail.state == "Published, version 2 · Draft of version 3");
    CHECK(detail.next_version == 3);
    CHECK(detail.has_draft);
}

TEST_CASE("versions are shown newest first, with who and when and what is wrong with them") {
    const std::vector<VersionEntry> versions = {
        {1, "aa", std::nullopt, "", "", true, false, "", {}},
        {2,
         "bb",
         testing::at(0),
         "Author One",
         "Shorter anchors",
         false,
         true,
         "The file was altered.",
         {}}};
    const auto rows = workflow::version_rows(versions);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].title == "Version 2");
    CHECK(rows[0].at == testing::at(0));
    CHECK(rows[0].author == "Author One");
    CHECK(rows[0].note == "Shorter anchors");
    CHECK(rows[0].warning == "The file was altered.");
    CHECK(rows[0].altered);
    CHECK(rows[1].author == "Came with Evenhand");
    CHECK(rows[1].warning.empty());
}

TEST_CASE("the detail read from the library is the draft's, not the published version's") {
    const testing::ScratchFolder folder;
    testing::StandingClock clock;
    workflow::RubricLibrary library(folder / "own", EVENHAND_ONE_RUBRIC, clock.services());
    const LibraryEntry shipped = library.entries().at(0);
    const RubricDetail before = workflow::read_detail(library, shipped);
    CHECK(before.question.starts_with("Tell me about a time you missed a bug"));
    CHECK(before.versions.size() == 1);

    auto draft = library.open(shipped.id);
    REQUIRE(draft.value);
    (*draft.value)->editor().type(testing::place_of(RubricField::question), "What did you miss?");
    REQUIRE((*draft.value)->save().empty());
    const RubricDetail after = workflow::read_detail(library, library.entries().at(0));
    CHECK(after.question == "What did you miss?");
    CHECK(after.state == "Came with Evenhand · Draft of version 2");
}
