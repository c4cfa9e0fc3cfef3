#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::card;
using testing::Office;
using testing::refusal;

TEST_CASE("a person's views of a card are noted once an hour") {
    Office office;
    Archive& archive = office.begun();
    const CardKey one = archive.keep(card(1)).key;
    const CardKey two = archive.keep(card(2)).key;
    archive.enrol({"Ben", "", testing::key_of(testing::secrets_of(2)), {}, std::nullopt});
    const std::uint64_t before = archive.size();
    archive.note_viewed(one);
    archive.note_viewed(one);
    CHECK(archive.size() == before + 1);
    archive.note_viewed(two);
    CHECK(archive.size() == before + 2);
    archive.unlock(testing::secrets_of(2));
    archive.note_viewed(one);
    CHECK(archive.size() == before + 3);
    office.now += std::chrono::minutes(59);
    archive.note_viewed(one);
    CHECK(archive.size() == before + 3);
    office.now += std::chrono::minutes(1);
    archive.note_viewed(one);
    CHECK(archive.size() == before + 4);
    refusal(ErrorCode::refused, [&] { archive.note_viewed(CardKey()); });
    CHECK(office.faults().empty());
}

TEST_CASE("every export is noted, with what left") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    archive.note_exported(key, "PDF");
    archive.note_exported(key, "PDF");
    refusal(ErrorCode::refused, [&] { archive.note_exported(key, "of Candidate Number1"); });
    const auto lines = archive.log_lines(3, 10);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].entry.kind == EntryKind::exported);
    CHECK(lines[0].entry.card == key);
    CHECK(lines[0].entry.reference == "PDF");
    CHECK(lines[0].by == "Ana Ferreira");
    CHECK(lines[0].index == 3);
}

TEST_CASE("a card's history is its own and its candidate's, in order") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    CardFacts second = testing::facts_of(2);
    second.candidate_id = "candidate-1";
    const CardKey other = archive.keep(testing::pieces_of(second)).key;
    (void)archive.keep(card(3));
    const std::string hold = archive.hold(subject, "a complaint");
    archive.note_viewed(key);
    archive.note_viewed(other);
    archive.release(subject, hold, "settled");
    std::vector<EntryKind> kinds;
    std::vector<std::string> words;
    for (const LogLine& line : archive.history(key)) {
        kinds.push_back(line.entry.kind);
        words.push_back(line.words);
    }
    CHECK(kinds ==
          std::vector{EntryKind::submit, EntryKind::hold, EntryKind::viewed, EntryKind::release});
    CHECK(words == std::vector<std::string>{"", "a complaint", "", "settled"});
    CHECK(archive.history(CardKey()).empty());
    CHECK(archive.log_lines(0, 3).size() == 3);
    CHECK(archive.log_lines(archive.size(), 3).empty());
}

TEST_CASE("as what a card was exported is still told after its erasure") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    archive.note_exported(key, "XML");
    (void)archive.ask_erasure(subject, "asked for it");
    (void)archive.confirm_erasure(subject, {});
    archive.note_exported(key, "proof");
    const auto lines = archive.history(key);
    CHECK(lines[1].entry.kind == EntryKind::exported);
    CHECK(lines[1].entry.reference == "XML");
    CHECK(lines.back().entry.reference == "proof");
    CHECK_FALSE(lines.back().entry.words);
    CHECK(office.faults().empty());
}

TEST_CASE("an entry that cannot be read is listed as such, and those around it as they are") {
    Office office;
    office.begun();
    const CardKey key = office->keep(card(1)).key;
    office->note_viewed(key);
    office->note_exported(key, "PDF");
    office.tamper("UPDATE log SET header = CAST('nonsense' AS BLOB) WHERE place = 3");
    office.open();
    const auto lines = office->log_lines(0, 10);
    REQUIRE(lines.size() == 5);
    CHECK(lines[2].readable);
    CHECK_FALSE(lines[3].readable);
    CHECK(lines[3].index == 3);
    CHECK(lines[3].by.empty());
    CHECK(lines[4].entry.kind == EntryKind::exported);
    const auto history = office->history(key);
    REQUIRE(history.size() == 3);
    CHECK_FALSE(history[1].readable);
    office->unlock(testing::secrets_of(1));
}

TEST_CASE("a card that was taken over tells who sealed it first") {
    Office office;
    Office other(2);
    other.open().begin(testing::secrets_of(2), "Bo Lind");
    const CardKey key = other->keep(card(1)).key;
    (void)office.begun().take_over(*other, {});
    const auto lines = office->history(key);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].taken_over);
    CHECK(lines[0].by == "Ana Ferreira");
    CHECK(lines[0].sealed_by == "Bo Lind");
    CHECK_FALSE(other->history(key)[0].taken_over);
}

TEST_CASE("opening a card is recorded after a wrong clock was set right") {
    Office office;
    office.begun();
    const CardKey key = office->keep(card(1)).key;
    office.now += std::chrono::hours(24 * 365);
    office->note_viewed(key);
    office.now -= std::chrono::hours(24 * 365);
    const std::uint64_t before = office->size();
    office->note_viewed(key);
    CHECK(office->size() == before + 1);
}
