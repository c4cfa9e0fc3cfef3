#include "workflow/people_desk.h"

#include <cerrno>

#include <doctest/doctest.h>

#include "core/error.h"
#include "failing_disk.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "standing_clock.h"

using namespace evenhand;

namespace {

struct Office {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::PeopleDesk desk{{folder / "data", {}}, time.services()};

    Parsed<workflow::ImportedPeople> import(const std::string& lines) const {
        formats::write_file(folder / "people.csv", "id,name,mail\n" + lines);
        return desk.import(folder / "people.csv");
    }
    [[nodiscard]] std::string kept(const std::string& name) const {
        return formats::read_file(folder / "data/people" / name);
    }
};

std::string code(const Findings& findings) {
    return findings.empty() ? "" : findings.front().code;
}

const std::string two = "ana,Ana Ferreira,ana@example.org\na.ferreira,Ana Ferreira,\n";

}  // namespace

TEST_CASE("people are imported, changed and listed, and the table of before is kept") {
    const Office office;
    const auto first = office.import(two);
    REQUIRE(first.value);
    CHECK(first.value->added == 2);
    CHECK(first.value->before.empty());
    const auto second = office.import("ana,Ana F. Ferreira,ana@example.org\nbo,Bo Lind,\n");
    REQUIRE(second.value);
    CHECK(second.value->added == 1);
    CHECK(second.value->changed == 1);
    CHECK(second.value->before.filename() == "people.1.csv");
    CHECK(office.kept("people.1.csv").find("Ana Ferreira,ana@") != std::string::npos);
    CHECK(workflow::people_text(*office.desk.people().value) ==
          "a.ferreira  Ana Ferreira\n"
          "ana  Ana F. Ferreira  ana@example.org\n"
          "bo  Bo Lind\n");
    CHECK(office.import("bo,Bo Lind,\n").value->same == 1);
}

TEST_CASE("a table with a fault changes nothing") {
    const Office office;
    REQUIRE(office.import(two).value);
    const std::string before = office.kept("people.csv");
    CHECK_FALSE(office.import("bo,Bo,\nbo,Bo,\n").value);
    CHECK(office.kept("people.csv") == before);
}

TEST_CASE("a merge counts until it is undone, and both are kept with who, when and why") {
    Office office;
    REQUIRE(office.import(two).value);
    CHECK(code(office.desk.find("Ana Ferreira").findings) == "people.several");
    CHECK(office.desk.merge("a.ferreira", "ana", "Lead", "the same person").empty());
    CHECK(office.desk.find("Ana Ferreira").value->id == Id<Person>("ana"));
    CHECK(office.desk.find("a.ferreira").value->id == Id<Person>("ana"));
    CHECK(code(office.desk.merge("a.ferreira", "ana", "Lead", "again")) == "merge.already");
    const std::string first = office.kept("merges");
    office.time.set(60);
    CHECK(office.desk.unmerge("a.ferreira", "Lead", "two after all").empty());
    CHECK(office.kept("merges").starts_with(first));
    CHECK(office.desk.find("a.ferreira").value->id == Id<Person>("a.ferreira"));
    CHECK(code(office.desk.unmerge("a.ferreira", "Lead", "again")) == "merge.none");
    CHECK(workflow::ledger_text(*office.desk.ledger().value) ==
          "2026-03-02T09:00:00Z  Lead: a.ferreira stands for ana: the same person\n"
          "2026-03-02T09:01:00Z  Lead: a.ferreira stands no longer for ana: two after all\n");
}

TEST_CASE("a ledger that was changed stops every merge and list, and is not written over") {
    const Office office;
    REQUIRE(office.import(two).value);
    REQUIRE(office.desk.merge("a.ferreira", "ana", "Lead", "the same person").empty());
    std::string ledger = office.kept("merges");
    ledger.replace(ledger.find("same"), 4, "SAME");
    formats::write_file(office.folder / "data/people/merges", ledger);
    CHECK(code(office.desk.people().findings) == "merges.damaged");
    CHECK(code(office.desk.unmerge("a.ferreira", "Lead", "x")) == "merges.damaged");
    CHECK(office.kept("merges") == ledger);
}

TEST_CASE("a full disk changes no table of people") {
    const Office office;
    REQUIRE(office.import(two).value);
    const std::string before = office.kept("people.csv");
    formats::write_file(office.folder / "more.csv", "id,name\nbo,Bo Lind\n");
    {
        const testing::FailingDisk full(office.folder / "data/people", ENOSPC);
        CHECK_THROWS_AS((void)office.desk.import(office.folder / "more.csv"), Error);
    }
    CHECK(office.kept("people.csv") == before);
}

TEST_CASE("people and merges are told as JSON") {
    const Office office;
    REQUIRE(office.import(two).value);
    REQUIRE(office.desk.merge("a.ferreira", "ana", "Lead", "one").empty());
    const std::string json =
        workflow::people_json(*office.desk.people().value, *office.desk.ledger().value);
    CHECK(json.find("\"stands_for\": \"ana\"") != std::string::npos);
    CHECK(json.find("\"kind\": \"merge\"") != std::string::npos);
    CHECK(json.find("\"mail\": null") != std::string::npos);
}
