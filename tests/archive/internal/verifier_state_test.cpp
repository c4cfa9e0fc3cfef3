#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/internal/verifier.h"
#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::card;
using testing::Office;
using testing::secrets_of;

namespace {

/// "x'…'": the roots of these leaves as the head has them.
std::string roots_of(const std::vector<Digest>& leaves) {
    Frontier frontier;
    for (const Digest& leaf : leaves) {
        frontier.append(leaf);
    }
    std::string hex;
    for (const Digest& root : frontier.roots()) {
        hex += hex_of(root);
    }
    return "x'" + hex + "'";
}

std::vector<Digest> leaves_of(Archive& archive, std::size_t count) {
    std::vector<Digest> leaves;
    for (const LogLine& line : archive.log_lines(0, count)) {
        leaves.push_back(leaf_of(header_bytes(line.entry)));
    }
    return leaves;
}

/// Cuts the log off after `count` entries, as well as it can be done by who knows the tables.
std::string cut_off(Archive& archive, std::size_t count) {
    const std::string left = std::to_string(count);
    return "DELETE FROM words WHERE place >= " + left +
           "; DELETE FROM policy WHERE place >= " + left +
           "; DELETE FROM log WHERE place >= " + left + "; UPDATE head SET count = " + left +
           ", chain = (SELECT chain FROM log WHERE place = " + std::to_string(count - 1) +
           "), roots = " + roots_of(leaves_of(archive, count)) + ";";
}

}  // namespace

TEST_CASE("a tail that was cut off shows against a checkpoint kept elsewhere") {
    Office office;
    office.begun();
    (void)office->keep(card(1));
    const CardKey last = office->keep(card(2)).key;
    const std::string note = office->sign_checkpoint();
    office.tamper(cut_off(*office, 3) +
                  "DELETE FROM checkpoint; DELETE FROM setting;"
                  "DELETE FROM content WHERE card = 2; DELETE FROM card WHERE id = 2");
    office.open();
    // Without a checkpoint nothing tells that there ever was a fourth entry.
    CHECK(office.faults().find("archive.log-shortened") == std::string::npos);
    CHECK(office.faults({note}) ==
          "archive.log-shortened: A checkpoint kept elsewhere, of 4 entries, is longer than the "
          "log: its last 1 were cut off after entry 3.\n");
    CHECK_FALSE(office->body(last));
}

TEST_CASE("a tail that was cut off shows against the checkpoints kept in the archive") {
    Office office;
    office.begun();
    (void)office->keep(card(1));
    const std::string name = "card " + hex_of(office->keep(card(2)).key).substr(0, 8);
    office.tamper(cut_off(*office, 3));
    office.open();
    const std::string faults = office.faults();
    CHECK(faults.find("archive.log-shortened: A checkpoint kept here, of 4 entries,") !=
          std::string::npos);
    CHECK(faults.find("archive.card-without-entry: The log no longer tells of every revision of " +
                      name + ": 0 of 1.\n") != std::string::npos);
}

TEST_CASE("a log written anew shows against a checkpoint kept elsewhere") {
    Office office;
    office.begun();
    (void)office->keep(card(1));
    const std::string note = office->sign_checkpoint();
    // The owner, with all keys, puts another card in the place of the last one.
    office.tamper(cut_off(*office, 2) +
                  "DELETE FROM checkpoint; DELETE FROM setting;"
                  "DELETE FROM content; DELETE FROM card;"
                  "DELETE FROM subject");
    (void)office.again().keep(card(7));
    CHECK(office.faults().empty());
    CHECK(office.faults({note}) ==
          "archive.log-rewritten: A checkpoint kept elsewhere, of 3 entries, does not fit the log: "
          "entries up to there were written anew.\n");
}

TEST_CASE("checkpoints that are none, forged, or of another archive are named") {
    Office office;
    office.begun();
    Office other(2);
    const std::string foreign = other.begun().sign_checkpoint();
    const auto noted = read_note(office->sign_checkpoint(), office->archive_key());
    const std::string forged = signed_note(noted->checkpoint, SigningKey(*secrets_of(5).archive));
    CHECK(office.faults({"no note"}) ==
          "archive.checkpoint-unreadable: A checkpoint kept elsewhere cannot be read.\n");
    CHECK(office.faults({foreign}) ==
          "archive.checkpoint-other-log: A checkpoint kept elsewhere, of 2 entries, is of another "
          "archive.\n");
    CHECK(office.faults({forged}) ==
          "archive.checkpoint-signature: A checkpoint kept elsewhere, of 2 entries, does not bear "
          "the archive's signature.\n");
}

TEST_CASE("a hold that was taken away behind the log's back is named") {
    Office office;
    const SubjectKey subject = *office.begun().subject_of(office->keep(card(1)).key);
    const std::string hold = office->hold(subject, "complaint");
    office.tamper("DELETE FROM hold");
    office.open();
    CHECK(office.faults() == "archive.hold-lost: The legal hold " + hold +
                                 " stands in the log, but the archive no longer heeds it.\n");
}

TEST_CASE("an erasure under a hold, and one that left the text, are named") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    const SubjectKey subject = *office->subject_of(key);
    const std::string hold = office->hold(subject, "complaint");
    office.tamper("CREATE TABLE saved AS SELECT * FROM content; DELETE FROM hold");
    office.again();
    (void)office->ask_erasure(subject, "asked for it");
    (void)office->confirm_erasure(subject, {});
    office.tamper("INSERT INTO content SELECT * FROM saved");
    office.open();
    const std::string faults = office.faults();
    CHECK(
        faults.find("archive.erased-on-hold: A candidate was erased on legal hold (entry 6).\n") !=
        std::string::npos);
    CHECK(faults.find("archive.erased-remains: The text of card " + hex_of(key).substr(0, 8) +
                      ", revision 1, is there though entry 6 says that it was erased.\n") !=
          std::string::npos);
}

TEST_CASE("an erasure whose request was taken back is named, though it was put back by hand") {
    Office office;
    const SubjectKey subject = *office.begun().subject_of(office->keep(card(1)).key);
    const std::string request = office->ask_erasure(subject, "asked for it");
    office->withdraw_erasure(subject, "a mistake");
    office.tamper("UPDATE subject SET request = '" + request + "', asked = 1");
    office.again();
    (void)office->confirm_erasure(subject, {});
    CHECK(office.faults() ==
          "archive.erased-unasked: A candidate was erased without a request that stood (entry "
          "6).\n");
}

TEST_CASE("people and rules that are not those of the log are named") {
    Office office;
    office.begun();
    office->enrol({"Ben", "", testing::key_of(secrets_of(2)), {}, std::nullopt});
    office->revoke(testing::key_of(secrets_of(2)), "left");
    office->put_policy("7", "a rule");
    office.tamper("UPDATE person SET revoked = NULL WHERE name = 'Ben'");
    office.open();
    CHECK(
        office.faults() ==
        "archive.person-changed: Whether a key of Ben counts is told otherwise by the log than by "
        "the list of people.\n");
    office.tamper(
        "DELETE FROM person WHERE name = 'Ben';"
        "INSERT INTO person VALUES(zeroblob(32), 'Eve', '', 0, NULL)");
    office.open();
    CHECK(office.faults() ==
          "archive.person-unknown: A key of Eve counts though no entry enrols it.\n");
    office.tamper(
        "DELETE FROM person WHERE name = 'Eve';"
        "UPDATE policy SET bytes = CAST('1' AS BLOB)");
    office.open();
    CHECK(office.faults() ==
          "archive.policy-changed: The retention rules are not those that the log says were "
          "chosen.\n");
}

TEST_CASE("a note of the head that does not fit the log is named") {
    Office office;
    office.begun();
    (void)office->keep(card(1));
    office.tamper("UPDATE head SET roots = zeroblob(64)");
    office.open();
    const std::string faults = office.faults();
    CHECK(faults.find("archive.head: The archive's note of how far its log has come does not fit "
                      "its entries.\n") != std::string::npos);
    office.tamper("DELETE FROM log WHERE place = 2");
    testing::refusal(ErrorCode::unreadable_file, [&] { office.open(); });
}

TEST_CASE("nothing is signed on top of a log whose end was cut off") {
    Office office;
    office.begun();
    (void)office->keep(card(1));
    (void)office->keep(card(2));
    office.tamper(cut_off(*office, 3) +
                  "DELETE FROM content WHERE card = 2; DELETE FROM card WHERE id = 2");
    Archive& archive = office.again();
    testing::refusal(ErrorCode::refused, [&] { (void)archive.sign_checkpoint(); });
    testing::refusal(ErrorCode::refused, [&] { (void)archive.keep(card(3)); });
    CHECK(office.faults().find("archive.log-shortened") != std::string::npos);
}

TEST_CASE("an entry that is hidden from its card's history is told") {
    Office office;
    office.begun();
    const CardKey key = office->keep(card(1)).key;
    office->note_exported(key, "PDF");
    office.tamper("UPDATE log SET card = NULL, subject = NULL WHERE place = 3");
    office.open();
    CHECK(office.faults() ==
          "archive.engine: Entry 4 is listed of another card or candidate than it is about.\n");
}
