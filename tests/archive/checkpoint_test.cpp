#include "archive/checkpoint.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/made_up_keys.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::rfc_seed;
using testing::unhex;

namespace {

Checkpoint eight_entries() {
    return {
        *token_of<LogIdentity>("000102030405060708090a0b0c0d0e0f"),
        8,
        *array_of<32>(unhex("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"))};
}

// Made with python3-cryptography:
//   text = name + "\n8\n" + b64encode(root) + "\n"
//   id = sha256(name + "\n\x01" + public key)[:4]
//   "\u2014 " + name + " " + b64encode(id + key.sign(text))
const std::string note =
    "evenhand/000102030405060708090a0b0c0d0e0f\n"
    "8\n"
    "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n"
    "\n"
    "\u2014 evenhand/000102030405060708090a0b0c0d0e0f "
    "kDmEm+nkfXn4aqr2eVVbkSdHj36PEBjl5tM1BTHCMRlKPEgynowMjw9byLzeWk2o135lx5QahpmtuKgdLIy+f54Eywk="
    "\n";

const std::string witness = "\u2014 witness.example/w " + std::string(96, 'A') + "\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("a checkpoint is signed as another program signs it") {
    CHECK(signed_note(eight_entries(), SigningKey(rfc_seed())) == note);
}

TEST_CASE("a note is read back and its signature is checked") {
    const SigningKey key(rfc_seed());
    const auto read = read_note(note, key.public_key());
    REQUIRE(read);
    CHECK(read->checkpoint == eight_entries());
    CHECK(read->note == note);
    CHECK(read->signature_holds);
    const auto other = read_note(note, SigningKey(testing::all(1)).public_key());
    REQUIRE(other);
    CHECK_FALSE(other->signature_holds);
}

TEST_CASE("signatures of witnesses stand beside ours and do not replace it") {
    const PublicKey key = SigningKey(rfc_seed()).public_key();
    CHECK(read_note(note + witness, key)->signature_holds);
    const std::string ours = note.substr(note.find("\u2014"));
    CHECK_FALSE(read_note(replaced(note, ours, witness), key)->signature_holds);
}

TEST_CASE("another size, another root or another log breaks the signature") {
    const PublicKey key = SigningKey(rfc_seed()).public_key();
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"\n8\n", "\n9\n"},
             {"XcnaeacG", "XcnaeacH"},
             {"\u2014 evenhand/00", "\u2014 evenhand/10"},
             {"kDmEm+nk", "kDmEm+nl"}}) {
        CAPTURE(from);
        const auto read = read_note(replaced(note, from, to), key);
        REQUIRE(read);
        CHECK_FALSE(read->signature_holds);
    }
}

TEST_CASE("what is no checkpoint of ours is none") {
    const PublicKey key = SigningKey(rfc_seed()).public_key();
    for (const std::string& text : {
             std::string(),
             std::string("\n\n"),
             replaced(note, "evenhand/00", "example/00"),
             replaced(note, "evenhand/0001", "evenhand/00"),
             replaced(note, "\n8\n", "\n08\n"),
             replaced(note, "\n8\n", "\n-8\n"),
             replaced(note, "\n8\n", "\n99999999999999999999\n"),
             replaced(note, "Qyg=\n", "Qyh=\n"),
             replaced(note, "Qyg=\n", "Qyg\n"),
             replaced(note, "Qyg=\n", "Qyg=\nextension\n"),
             replaced(note, "\u2014 ", "- "),
             note + "a line\n",
             note + "\u2014 name\n",
             note + "\u2014  AAAAAAAA\n",
             note + "\u2014 name AAAA\n",
             note + "\u2014 name A-_=\n",
         }) {
        CAPTURE(text);
        CHECK_FALSE(read_note(text, key));
    }
    std::string many = note;
    for (int i = 0; i < 100; ++i) {
        many += witness;
    }
    CHECK_FALSE(read_note(many, key));
}

TEST_CASE("a note cut off anywhere is none") {
    const PublicKey key = SigningKey(rfc_seed()).public_key();
    for (std::size_t size = 0; size < note.size(); ++size) {
        CHECK_FALSE(read_note(std::string_view(note).substr(0, size), key));
    }
}
