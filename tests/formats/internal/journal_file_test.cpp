#include "formats/internal/journal_file.h"

#include <array>

#include <doctest/doctest.h>

#include "core/error.h"
#include "example_interview.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "scratch_folder.h"

using namespace evenhand;
using formats::JournalWriter;
using formats::read_file;
using testing::at;

namespace {

formats::JournalHead example_head() {
    Kit kit = testing::example_kit();
    kit[0].sha256 = formats::sha256_hex(formats::rubric_bytes(kit[0].rubric));
    return {testing::example_head(), at(0), kit};
}

}  // namespace

TEST_CASE("a journal is open in one program at a time") {
    const testing::ScratchFolder folder;
    const auto writer = JournalWriter::create(folder / "j", example_head());
    CHECK_THROWS_WITH_AS((void)JournalWriter::reopen(folder / "j"),
                         doctest::Contains("open in another Evenhand"),
                         Error);
}

TEST_CASE("a journal never takes the place of another file") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "j", "mine");
    CHECK_THROWS_AS((void)JournalWriter::create(folder / "j", example_head()), Error);
    CHECK(read_file(folder / "j") == "mine");
}

TEST_CASE("a journal has its name only once its head is on disk") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "j.begun", "left by a power cut");
    CHECK_THROWS_AS((void)JournalWriter::create(folder / "j", example_head()), Error);
    CHECK_FALSE(std::filesystem::exists(folder / "j"));
    std::filesystem::remove(folder / "j.begun");
    const auto writer = JournalWriter::create(folder / "j", example_head());
    CHECK(std::filesystem::exists(folder / "j"));
    CHECK_FALSE(std::filesystem::exists(folder / "j.begun"));
}

TEST_CASE("a copy goes on where the journal stopped, which stays as it is") {
    const testing::ScratchFolder folder;
    const auto first = JournalWriter::create(folder / "j", example_head());
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
