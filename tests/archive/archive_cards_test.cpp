#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::bytes_of;
using testing::card;
using testing::corrected;
using testing::Office;
using testing::refusal;

TEST_CASE("a card is kept with its bytes, its seal and its place") {
    Office office;
    Archive& archive = office.begun();
    const KeptCard kept = archive.keep(card(1));
    CHECK(kept.revision == 1);
    CHECK(kept.index == 2);
    CHECK_FALSE(kept.kept_before);
    CHECK(kept.sha256 == formats::sha256_hex(bytes_of(card(1))));
    CHECK(archive.body(kept.key) == bytes_of(card(1)));
    CHECK(archive.body(kept.key, 1) == bytes_of(card(1)));
    CHECK_FALSE(archive.body(kept.key, 2));
    CHECK(office.again().body(kept.key) == bytes_of(card(1)));
}

TEST_CASE("the same card is kept once, another one of its interview is refused") {
    Office office;
    Archive& archive = office.begun();
    const KeptCard first = archive.keep(card(1));
    const KeptCard again = archive.keep(card(1));
    CHECK(again.kept_before);
    CHECK(again.key == first.key);
    CHECK(again.index == first.index);
    CHECK(archive.size() == 3);
    refusal(ErrorCode::refused, [&] { (void)archive.keep(corrected(1)); });
    refusal(ErrorCode::refused, [&] { (void)archive.keep({{"no card", false}}); });
    CHECK(archive.size() == 3);
}

TEST_CASE("a correction is the next revision, the earlier ones stay") {
    Office office;
    Archive& archive = office.begun();
    const KeptCard first = archive.keep(card(1));
    office.now += std::chrono::minutes(5);
    const KeptCard second = archive.revise(first.key, corrected(1), "The verdict was mistaken");
    CHECK(second.revision == 2);
    CHECK(second.key == first.key);
    CHECK(archive.body(first.key) == bytes_of(corrected(1)));
    CHECK(archive.body(first.key, 1) == bytes_of(card(1)));
    const auto revisions = archive.revisions(first.key);
    REQUIRE(revisions.size() == 2);
    CHECK(revisions[0].reason.empty());
    CHECK(revisions[0].by == "Ana Ferreira");
    CHECK(revisions[1].number == 2);
    CHECK(revisions[1].reason == "The verdict was mistaken");
    CHECK(revisions[1].at == office.now);
    CHECK(revisions[1].index == second.index);
    CHECK(archive.found(first.key)->facts.recommendation == Recommendation::no);
    // What was kept before is found again, whichever revision it is.
    CHECK(archive.keep(card(1)).revision == 1);
    CHECK(archive.keep(corrected(1)).revision == 2);
    CHECK(archive.revise(first.key, corrected(1), "twice").kept_before);
    CHECK(archive.size() == 4);
    CHECK(office.faults().empty());
}

TEST_CASE("a correction that is none is refused") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    (void)archive.keep(card(2));
    CardFacts other = testing::facts_of(1);
    other.candidate_id = "candidate-2";
    refusal(ErrorCode::refused, [&] { (void)archive.revise(key, corrected(1), ""); });
    refusal(ErrorCode::refused, [&] { (void)archive.revise(key, corrected(2), "other session"); });
    refusal(ErrorCode::refused,
            [&] { (void)archive.revise(key, testing::pieces_of(other), "other candidate"); });
    refusal(ErrorCode::refused, [&] { (void)archive.revise(CardKey(), corrected(1), "no card"); });
    CHECK(archive.size() == 4);
}

TEST_CASE("cards of one candidate belong together") {
    Office office;
    Archive& archive = office.begun();
    CardFacts second = testing::facts_of(2);
    second.candidate_id = "candidate-1";
    const CardKey one = archive.keep(card(1)).key;
    const CardKey two = archive.keep(testing::pieces_of(second)).key;
    const CardKey three = archive.keep(card(3)).key;
    CHECK(archive.subject_of(one) == archive.subject_of(two));
    CHECK(archive.subject_of(one) != archive.subject_of(three));
    CHECK_FALSE(archive.subject_of(CardKey()));
}

TEST_CASE("a card is found by its interview and by the beginning of its key") {
    Office office;
    Archive& archive = office.begun();
    const CardKey one = archive.keep(card(1)).key;
    (void)archive.keep(card(2));
    CHECK(archive.card_of_session("session-1") == one);
    CHECK_FALSE(archive.card_of_session("session-9"));
    const std::string hex = hex_of(one);
    CHECK(archive.card_beginning(hex) == one);
    CHECK(archive.card_beginning(hex.substr(0, 6)) == one);
    CHECK(archive.card_beginning(hex.substr(0, 7)) == one);
    std::string capitals = hex.substr(0, 9);
    for (char& digit : capitals) {
        digit = digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
    }
    CHECK(archive.card_beginning(capitals) == one);
    CHECK_FALSE(archive.card_beginning(hex.substr(0, 5)));
    CHECK_FALSE(archive.card_beginning("gggggg"));
    CHECK_FALSE(archive.card_beginning(hex + "0"));
    CHECK_FALSE(archive.card_beginning(hex.substr(0, 31) + (hex[31] == '0' ? "1" : "0")));
}

TEST_CASE("the log never goes back when the clock does") {
    Office office;
    Archive& archive = office.begun();
    const Timestamp then = office.now;
    (void)archive.keep(card(1));
    office.now -= std::chrono::days(3);
    const KeptCard kept = archive.keep(card(2));
    CHECK(archive.log_lines(kept.index, 1)[0].entry.at == then);
    CHECK(office.faults().empty());
}

TEST_CASE("a body that was changed is not given out") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    office.tamper(
        "UPDATE content SET own = CAST(replace(CAST(own AS TEXT), 'root', 'loot') AS BLOB)");
    const std::string sentence =
        refusal(ErrorCode::unreadable_file, [&] { (void)office.again().body(key); });
    CHECK(sentence ==
          "The text of card " + hex_of(key).substr(0, 8) + " was changed since it was sealed.");
}

TEST_CASE("an older revision never stands for a newest one whose entry cannot be read") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    const KeptCard second = office->revise(key, corrected(1), "misheard");
    const std::string older = office->body(key, 1).value();
    office.tamper("UPDATE log SET header = CAST('x' AS BLOB) WHERE place = " +
                  std::to_string(second.index));
    Archive& archive = office.again();
    const auto unreadable = [&](const std::function<void()>& work) {
        CHECK(refusal(ErrorCode::unreadable_file, work)
                  .starts_with("The entry of revision 2 of this card cannot be read"));
    };
    unreadable([&] { (void)archive.body(key); });
    unreadable([&] { (void)archive.prove(key); });
    unreadable([&] { (void)archive.revise(key, card(1), "again"); });
    CHECK(archive.body(key, 1) == older);
    CHECK(archive.check(key).changed());
}

TEST_CASE("keeping says so when the archive does not hold what was written") {
    Office office;
    office.begun();
    office.tamper(
        "CREATE TRIGGER spoil AFTER INSERT ON content BEGIN "
        "UPDATE content SET salt = zeroblob(32) WHERE rowid = new.rowid; END");
    Archive& archive = office.again();
    CHECK(refusal(ErrorCode::unreadable_file, [&] { (void)archive.keep(card(1)); }) ==
          "The card was written to the archive but is not there as it was written: the text of "
          "entry 3 differs.");
}

TEST_CASE("a card whose kept text was changed is not said to be kept before") {
    Office office;
    office.begun();
    (void)office->keep(card(1));
    office.tamper(
        "UPDATE content SET own = CAST(replace(CAST(own AS TEXT), 'root', 'loot') "
        "AS BLOB)");
    office.again();
    CHECK_FALSE(refusal(ErrorCode::unreadable_file, [&] { (void)office->keep(card(1)); }).empty());
}

TEST_CASE("a decision is kept, proved and moved as the cards that it is about") {
    for (const bool encrypt : {false, true}) {
        CAPTURE(encrypt);
        Office office;
        Archive& archive = office.begun(encrypt);
        const CardKey scored = archive.keep(card(1)).key;
        const auto decision = testing::pieces_of(testing::decision_of(2, 1, Decision::hire));
        const KeptCard kept = archive.keep(decision);
        CHECK(archive.keep(decision).kept_before);
        CHECK(archive.subject_of(kept.key) == archive.subject_of(scored));
        CHECK(archive.body(kept.key) == bytes_of(decision));
        CHECK(archive.found(kept.key)->facts.decision == Decision::hire);
        CHECK_FALSE(archive.found(scored)->facts.decision);
        (void)archive.sign_checkpoint();
        CHECK(checked(archive.prove(kept.key), bytes_of(decision)).holds());
        CHECK(archive.standing(*archive.subject_of(kept.key)).cards.size() == 2);
        CHECK(office.faults().empty());

        Office other(2);
        Archive& target = other.begun();
        CHECK(target.take_over(archive, {}).cards == 2);
        const auto there = target.card_of_session("decision-2");
        REQUIRE(there);
        CHECK(target.found(*there)->facts.decision == Decision::hire);
        CHECK(target.body(*there) == bytes_of(decision));
    }
}

TEST_CASE("a changed decision is named by the check") {
    Office office;
    (void)office.begun().keep(testing::pieces_of(testing::decision_of(2, 1, Decision::hire)));
    office.tamper(
        "UPDATE content SET own = CAST(replace(CAST(own AS TEXT), 'owned', 'tuned') AS BLOB)");
    (void)office.again();
    CHECK(office.faults().starts_with("archive.body-changed: "));
}
