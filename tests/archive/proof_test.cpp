#include "archive/proof.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/made_up_keys.h"
#include "archive/merkle.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::all;
using testing::token;

namespace {

const std::string card = "<scorecard>what was said</scorecard>\n";

/// A proof of the fourth of seven entries.
Proof made_proof() {
    const SigningKey author(all(1));
    const SigningKey archive(all(2));
    Proof proof;
    proof.salt = all(3);
    LogEntry entry;
    entry.log = token<LogIdentity>(4);
    entry.kind = EntryKind::submit;
    entry.card = token<ArchivedCard>(5);
    entry.revision = 1;
    entry.body = commitment(proof.salt, card);
    entry.by = author.public_key();
    entry.at = *from_iso("2026-11-26T09:30:05Z");
    proof.header = header_bytes(entry);
    const Digest leaf = leaf_of(proof.header);
    proof.signature = author.sign(signed_bytes(leaf));
    proof.card_sha256 = formats::sha256_hex(card);
    proof.author = "Ana Ferreira";
    proof.index = 3;
    std::vector<Digest> leaves(7, leaf_of("another"));
    leaves[3] = leaf;
    proof.path = inclusion_path(leaves, 3);
    proof.note = signed_note({entry.log, 7, root_of(leaves)}, archive);
    proof.archive = archive.public_key();
    return proof;
}

std::string fault_of(std::string_view bytes) {
    const auto proof = read_proof(bytes, "p");
    CHECK_FALSE(proof.value);
    REQUIRE(proof.findings.size() == 1);
    return proof.findings[0].code + " " + proof.findings[0].location;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("a proof holds by itself") {
    const ProofResult result = checked(made_proof(), card);
    CHECK(result.holds());
    CHECK(result.checkpoint.size == 7);
    CHECK(result.entry.card == token<ArchivedCard>(5));
    CHECK(result.entry.kind == EntryKind::submit);
}

TEST_CASE("a proof is written and read back, byte for byte") {
    const std::string bytes = proof_bytes(made_proof());
    CHECK(bytes.starts_with("evenhand-proof-1\ncard " + formats::sha256_hex(card) + "\nsalt 0303"));
    const auto read = read_proof(bytes, "p");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(proof_bytes(*read.value) == bytes);
    CHECK(read.value->author == "Ana Ferreira");
    CHECK(checked(*read.value, card).holds());
}

TEST_CASE("a name on two lines is one line in a proof") {
    Proof proof = made_proof();
    proof.author = "Ana\nnote x";
    const auto read = read_proof(proof_bytes(proof), "p");
    REQUIRE(read.value);
    CHECK(read.value->author == "Ana note x");
    CHECK(checked(*read.value, card).holds());
    proof.author = "";
    CHECK(read_proof(proof_bytes(proof), "p").value);
}

TEST_CASE("each part of a proof fails for itself") {
    CHECK_FALSE(checked(made_proof(), card + " ").card_is_the_one);
    CHECK(checked(made_proof(), card + " ").in_the_log);

    Proof proof = made_proof();
    proof.salt = all(9);
    CHECK_FALSE(checked(proof, card).card_is_the_one);
    CHECK(checked(proof, card).author_signed);

    proof = made_proof();
    proof.signature[5] ^= 1;
    CHECK_FALSE(checked(proof, card).author_signed);
    CHECK(checked(proof, card).in_the_log);

    proof = made_proof();
    proof.path[1][0] ^= 1;
    CHECK_FALSE(checked(proof, card).in_the_log);
    CHECK(checked(proof, card).archive_signed);

    proof = made_proof();
    proof.index = 4;
    CHECK_FALSE(checked(proof, card).in_the_log);

    proof = made_proof();
    proof.archive = SigningKey(all(8)).public_key();
    CHECK_FALSE(checked(proof, card).archive_signed);
    CHECK(checked(proof, card).in_the_log);
    CHECK_FALSE(checked(proof, card).holds());

    proof = made_proof();
    proof.header = replaced(proof.header, "09:30:05", "09:30:06");
    const ProofResult backdated = checked(proof, card);
    CHECK(backdated.card_is_the_one);
    CHECK_FALSE(backdated.author_signed);
    CHECK_FALSE(backdated.in_the_log);
}

TEST_CASE("an entry of one log is not proven by another log's checkpoint") {
    Proof proof = made_proof();
    const auto noted = read_note(proof.note, proof.archive);
    REQUIRE(noted);
    Checkpoint other = noted->checkpoint;
    other.log = token<LogIdentity>(6);
    proof.note = signed_note(other, SigningKey(all(2)));
    CHECK_FALSE(checked(proof, card).in_the_log);
}

TEST_CASE("a proof of nothing proves nothing") {
    CHECK_FALSE(checked(Proof(), "").card_is_the_one);
    CHECK_FALSE(checked(Proof(), "").holds());
}

TEST_CASE("a broken proof is refused with what is wrong") {
    const std::string good = proof_bytes(made_proof());
    CHECK(fault_of("") == "proof.foreign p:1");
    CHECK(fault_of("<html>\n") == "proof.foreign p:1");
    CHECK(fault_of("evenhand-proof-2\n") == "proof.newer p:1");
    CHECK(fault_of(replaced(good, "card ", "cards ")) == "proof.line p:2");
    CHECK(fault_of(replaced(good, "salt 03", "salt 3")) == "proof.line p:3");
    CHECK(fault_of(replaced(good, "index 3", "index three")) == "proof.line p:14");
    CHECK(fault_of(replaced(good, "index 3", "index 03")) == "proof.incomplete p");
    CHECK(fault_of(replaced(good, "index 3\n", "")) == "proof.incomplete p");
    CHECK(fault_of(replaced(good, "kind submit", "kind bogus")) == "proof.incomplete p");
    CHECK(fault_of(replaced(good, "\nnote\n", "\n")) == "proof.incomplete p");
    CHECK(fault_of(good + "path " + std::string(64, '0') + "\n") == "proof.incomplete p");
    CHECK(fault_of(good + "more") == "proof.torn p:24");
}

TEST_CASE("a proof cut off anywhere is refused") {
    const std::string good = proof_bytes(made_proof());
    for (std::size_t size = 0; size < good.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(read_proof(std::string_view(good).substr(0, size), "p").value);
    }
}
