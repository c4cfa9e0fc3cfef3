#include "formats/internal/journal_file.h"

#include <array>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/example_journal.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using formats::JournalWriter;
using formats::read_file;
using testing::at;

TEST_CASE("a journal is open in one program at a time") {
    const testing::ScratchFolder folder;
    const auto writer = JournalWriter::create(folder / "j", testing::example_journal());
    CHECK_THROWS_WITH_AS((void)JournalWriter::reopen(folder / "j"),
                         doctest::Contains("open in another Evenhand"),
                         Error);
}

TEST_CASE("a journal never takes the place of another file") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "j", "mine");
    CHECK_THROWS_AS((void)JournalWriter::create(folder / "j", testing::example_journal()), Error);
    CHECK(read_file(folder / "j") == "mine");
}

TEST_CASE("what a power cut left of a beginning is written over, whatever it held") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "j.begun", "left by a power cut");
    const auto writer = JournalWriter::create(folder / "j", testing::example_journal());
    CHECK_FALSE(std::filesystem::exists(folder / "j.begun"));
    const auto read = formats::read_journal(read_file(folder / "j"), "j");
    CHECK(read.value);
    CHECK(read.findings.empty());
}

TEST_CASE("a copy goes on where the journal stopped, which stays as it is") {
    const testing::ScratchFolder folder;
    const auto first = JournalWriter::create(folder / "j", testing::example_journal());
    const std::array one = {SessionEvent{at(1), SessionChange(QuestionOpened{0})}};
    first->append(one);
    const std::string before = read_file(folder / "j");
    const auto second = first->copy_to(folder / "k");
    CHECK(read_file(folder / "k") == before);
    second->append(one);
    const auto read = formats::read_journal(read_file(folder / "k"), "k");
    REQUIRE(read.value);
    CHECK(read.value->events.size() == 2);
    CHECK(read_file(folder / "j") == before);
    CHECK_THROWS_AS((void)first->copy_to(folder / "k"), Error);
    CHECK_THROWS_AS((void)first->copy_to(folder / "missing" / "k"), Error);
}
