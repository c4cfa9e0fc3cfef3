#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::bytes_of;
using testing::card;
using testing::Office;
using testing::refusal;
using testing::secrets_of;

TEST_CASE("a card that nothing was done to is unchanged, signed and in the log") {
    Office office;
    Archive& archive = office.begun();
    const KeptCard kept = archive.keep(card(1));
    (void)archive.keep(card(2));
    const CardCheck check = archive.check(kept.key);
    CHECK(check.text);
    CHECK(check.signed_by_author);
    CHECK(check.in_chain);
    CHECK(check.author == "Ana Ferreira");
    CHECK(check.index == 2);
    CHECK(check.size == 4);
    REQUIRE(check.checkpoint);
    CHECK(check.checkpoint->size == 4);
    CHECK(check.faults.empty());
    refusal(ErrorCode::refused, [&] { (void)archive.check(CardKey()); });
}

TEST_CASE("a card tells which of text, signature and place was changed") {
    struct Fault {
        const char* sql;
        bool text;
        bool author;
        bool chain;
        const char* sentence;
        const char* more = "";
    };
    const Fault faults[] = {
        {"UPDATE content SET salt = zeroblob(32)",
         false,
         true,
         true,
         "Revision 1 (entry 3) was changed since it was sealed."},
        {"DELETE FROM content",
         false,
         true,
         true,
         "Revision 1 (entry 3) has no text, and was not erased."},
        {"UPDATE log SET signature = zeroblob(64) WHERE place = 2",
         true,
         false,
         true,
         "Revision 1 (entry 3) does not bear its author's signature."},
        {"UPDATE log SET chain = zeroblob(32) WHERE place = 2",
         true,
         true,
         false,
         "Revision 1 (entry 3) does not stand in the log as it was sealed."},
        {"DELETE FROM log WHERE place = 3",
         true,
         true,
         false,
         "Revision 1 (entry 3) does not stand in the log as it was sealed.",
         "The log is not the one whose checkpoint was signed."},
        {"DELETE FROM person",
         true,
         false,
         true,
         "Revision 1 (entry 3) does not bear its author's signature."},
    };
    for (const Fault& fault : faults) {
        CAPTURE(fault.sql);
        Office office;
        const CardKey key = office.begun().keep(card(1)).key;
        (void)office->keep(card(2));
        (void)office->keep(card(3));
        office.tamper(fault.sql);
        const CardCheck check = office.open().check(key);
        CHECK(check.text == fault.text);
        CHECK(check.signed_by_author == fault.author);
        CHECK(check.in_chain == fault.chain);
        std::vector<std::string> sentences{fault.sentence};
        if (*fault.more != '\0') {
            sentences.emplace_back(fault.more);
        }
        CHECK(check.faults == sentences);
    }
}

TEST_CASE("a card whose log was cut off shows it by the checkpoint") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    (void)office->keep(card(2));
    office.tamper(
        "DELETE FROM log WHERE place = 3;"
        "UPDATE head SET count = 3, chain = (SELECT chain FROM log WHERE place = 2),"
        "roots = x'" +
        [&] {
            std::vector<Digest> leaves;
            for (const LogLine& line : office->log_lines(0, 3)) {
                leaves.push_back(leaf_of(header_bytes(line.entry)));
            }
            Frontier frontier;
            for (const Digest& leaf : leaves) {
                frontier.append(leaf);
            }
            std::string hex;
            for (const Digest& root : frontier.roots()) {
                hex += hex_of(root);
            }
            return hex;
        }() +
        "'");
    const CardCheck check = office.open().check(key);
    CHECK(check.text);
    CHECK(check.faults ==
          std::vector<std::string>{"The log is shorter than a checkpoint that was signed: entries "
                                   "after entry 3 were cut off."});
}

TEST_CASE("a checkpoint kept elsewhere covers a card, or shows that the log is another one") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    Office longer;  // Draws the same, so that it is the same log up to here.
    (void)longer.begun().keep(card(1));
    (void)longer->keep(card(2));
    const std::string note = longer->sign_checkpoint();
    CHECK(longer->check(key, {note}).outside == read_note(note, longer->archive_key())->checkpoint);
    CHECK(longer->check(key, {note}).faults.empty());
    CHECK_FALSE(longer->check(key).outside);

    const CardCheck shorter = office->check(key, {note});
    CHECK_FALSE(shorter.outside);
    CHECK(shorter.faults ==
          std::vector<std::string>{"The log is shorter than a checkpoint that was kept elsewhere: "
                                   "entries after entry 3 were cut off."});
    (void)office->keep(card(3));
    const std::vector<std::string> anew{
        "The log is not the one whose checkpoint was kept elsewhere: entries were written anew."};
    CHECK(office->check(key, {note}).faults == anew);
    (void)office->keep(card(4));
    CHECK(office->check(key, {note}).faults == anew);
    CHECK(longer->fault_against(note).empty());
    CHECK(office->fault_against(note) == anew.front());
    CHECK(office->check(key, {"nonsense"}).faults ==
          std::vector{office->fault_against("nonsense")});
    CHECK(office->check(key, {"nonsense"}).faults ==
          std::vector<std::string>{"A checkpoint of this archive that was kept elsewhere does not "
                                   "bear the archive's signature."});
}

TEST_CASE("a proof holds without the archive, for every card and later too") {
    Office office;
    Archive& archive = office.begun();
    std::vector<KeptCard> kept;
    for (int number = 0; number < 12; ++number) {
        kept.push_back(archive.keep(card(number)));
    }
    for (int number = 0; number < 12; ++number) {
        const Proof proof = archive.prove(kept.at(static_cast<std::size_t>(number)).key);
        const auto read = read_proof(proof_bytes(proof), "proof");
        REQUIRE(read.value);
        CHECK(checked(*read.value, bytes_of(card(number))).holds());
        CHECK_FALSE(checked(*read.value, bytes_of(card(number + 1))).holds());
        CHECK(proof.author == "Ana Ferreira");
        CHECK(proof.archive == archive.archive_key());
    }
    CHECK(office.faults().empty());
    refusal(ErrorCode::refused, [&] { (void)archive.prove(CardKey()); });
}

TEST_CASE("a proof is of the newest revision") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    (void)archive.revise(key, testing::corrected(1), "mistaken");
    const Proof proof = archive.prove(key);
    CHECK(checked(proof, bytes_of(testing::corrected(1))).holds());
    CHECK(checked(proof, bytes_of(testing::corrected(1))).entry.revision == 2);
}

TEST_CASE("who has not the archive's key proves by the newest checkpoint that covers the card") {
    Office office;
    Archive& archive = office.begun();
    archive.enrol({"Ben", "", testing::key_of(secrets_of(2)), {}, std::nullopt});
    const CardKey one = archive.keep(card(1)).key;
    Secrets colleague = secrets_of(2);
    colleague.archive.reset();
    archive.unlock(colleague);
    const CardKey two = archive.keep(card(2)).key;
    refusal(ErrorCode::refused, [&] { (void)archive.sign_checkpoint(); });
    CHECK(checked(archive.prove(one), bytes_of(card(1))).holds());
    CHECK(refusal(ErrorCode::refused, [&] { (void)archive.prove(two); }) ==
          "No checkpoint covers this card yet: a keeper of the archive must sign one first.");
    archive.unlock(secrets_of(1));
    (void)archive.sign_checkpoint();
    archive.unlock(colleague);
    CHECK(checked(archive.prove(two), bytes_of(card(2))).holds());
}

TEST_CASE("checkpoints that were signed are kept, and the newest of all") {
    Office office;
    Archive& archive = office.begun();
    const std::string note = archive.sign_checkpoint();
    (void)archive.keep(card(1));
    (void)archive.keep(card(2));
    const auto checkpoints = archive.checkpoints();
    REQUIRE(checkpoints.size() == 2);
    CHECK(checkpoints[0].note == note);
    CHECK(checkpoints[0].checkpoint.size == 2);
    CHECK(checkpoints[1].checkpoint.size == 4);
    for (const NotedCheckpoint& noted : checkpoints) {
        CHECK(noted.signature_holds);
        CHECK(noted.checkpoint.log == archive.log());
    }
}
