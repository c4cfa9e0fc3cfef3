#include "workflow/internal/debrief_folder.h"

#include <doctest/doctest.h>

#include "formats/debrief_record.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using testing::at;
using workflow::internal::DebriefFolder;
using workflow::internal::FolderPlace;

namespace {

const PanelPin pin{Id<Panel>("p-014"), std::string(64, 'a')};

formats::DebriefStart start() {
    return {pin,
            std::string(64, 'c'),
            at(0),
            10,
            {{Id<Rater>("ana"), "Ana Ferreira"}},
            std::string(128, 'e')};
}

formats::SealedVoteFile vote(const std::string& who, int number) {
    return {{pin, Id<Rater>(who), 1, number, at(0)}, std::string(64, '1'), "00"};
}

formats::DebriefEntryFile entry(int number) {
    return {pin, number, {at(number), DebriefNote{std::nullopt, "Said."}}, {}};
}

struct Place {
    testing::ScratchFolder folder;
    DebriefFolder debrief{std::make_unique<FolderPlace>(folder.path()), Id<Panel>("p-014")};
};

}  // namespace

TEST_CASE("what is put into a debrief's folder is found there, in order") {
    Place place;
    CHECK(place.debrief.read().findings[0].code == "debrief.none");
    CHECK(place.debrief.put(start()));
    for (const int number : {10, 2, 1}) {
        CHECK(place.debrief.put(entry(number)));
    }
    CHECK(place.debrief.put(vote("bo", 1)));
    CHECK(place.debrief.put(vote("ana", 2)));
    CHECK(place.debrief.put(vote("ana", 1)));
    CHECK(place.debrief.put(testing::example_record()));
    const auto read = place.debrief.read();
    CHECK(read.findings.empty());
    REQUIRE(read.value);
    CHECK(read.value->start == start());
    REQUIRE(read.value->entries.size() == 3);
    CHECK(read.value->entries[2].number == 10);
    REQUIRE(read.value->votes.size() == 3);
    CHECK(read.value->votes[1] == vote("ana", 2));
    CHECK(read.value->record->record == testing::example_record());
    CHECK(place.debrief.name_of_entry(7).ends_with("/p-014.debrief/0007.entry.xml"));
    CHECK(place.debrief.name_of_record().ends_with("/p-014.debrief/p-014.debrief.xml"));
}

TEST_CASE("what lies in a debrief's folder is never written over") {
    Place place;
    CHECK(place.debrief.put(start()));
    auto other = start();
    other.reading_minutes = 5;
    CHECK_FALSE(place.debrief.put(other));
    CHECK(place.debrief.put(entry(1)));
    CHECK_FALSE(place.debrief.put(entry(1)));
    CHECK(place.debrief.put(vote("ana", 1)));
    CHECK_FALSE(place.debrief.put(vote("ana", 1)));
    CHECK(place.debrief.read().value->start == start());
}

TEST_CASE("a damaged vote is left out with a warning, a damaged entry stops the reading") {
    Place place;
    REQUIRE(place.debrief.put(start()));
    const auto inside = place.folder / "p-014.debrief";
    formats::write_file(inside / "ana.1.1.vote", "nothing\n");
    formats::write_file(inside / "ana.1.3.vote", formats::sealed_vote_bytes(vote("ana", 2)));
    auto read = place.debrief.read();
    REQUIRE(read.value);
    CHECK(read.value->votes.empty());
    REQUIRE(read.findings.size() == 2);
    CHECK(read.findings[0].code == "vote.foreign");
    CHECK(read.findings[1].code == "debrief.misnamed");
    CHECK(read.findings[1].message ==
          "This file says that it is ana.1.2.vote; it is a copy, or was renamed. Bring the folder "
          "back as it was.");
    CHECK_FALSE(has_error(read.findings));
    formats::write_file(inside / "0001.entry.xml", formats::debrief_entry_bytes(entry(2)));
    read = place.debrief.read();
    CHECK_FALSE(read.value);
    CHECK(first_error(read.findings)->code == "debrief.misnamed");
}
