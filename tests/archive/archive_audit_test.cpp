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
    archive.note_exported(key, "PDF, revision 1");
    archive.note_exported(key, "PDF, revision 1");
    const auto lines = archive.log_lines(3, 10);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].entry.kind == EntryKind::exported);
    CHECK(lines[0].entry.card == key);
    CHECK(lines[0].words == "PDF, revision 1");
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

TEST_CASE("what is noted of an erased card has no words") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    (void)archive.ask_erasure(subject, "asked for it");
    (void)archive.confirm_erasure(subject, {});
    archive.note_exported(key, "certificate of Candidate Number1");
    const auto lines = archive.log_lines(archive.size() - 1, 1);
    CHECK(lines[0].entry.kind == EntryKind::exported);
    CHECK(lines[0].words.empty());
    CHECK_FALSE(lines[0].entry.words);
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
