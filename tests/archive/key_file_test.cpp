#include "archive/key_file.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/made_up_keys.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::all;

namespace {

const RecoveryKey recovery{all(0x5a)};

Secrets keeper() {
    return {all(1), all(2), all(3)};
}

std::array<std::uint8_t, 64> random_bytes() {
    std::array<std::uint8_t, 64> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::uint8_t>(i);
    }
    return bytes;
}

std::string file_of(const Secrets& secrets, std::string_view passphrase) {
    return key_file_bytes(secrets, passphrase, recovery, random_bytes(), Hardness::light);
}

KeyFile read(const std::string& bytes) {
    auto file = read_key_file(bytes, "keys");
    REQUIRE(file.value);
    CHECK(file.findings.empty());
    return *file.value;
}

std::string fault_of(std::string_view bytes) {
    const auto file = read_key_file(bytes, "keys");
    CHECK_FALSE(file.value);
    REQUIRE(file.findings.size() == 1);
    return file.findings[0].code + " " + file.findings[0].location;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("the passphrase opens the keys, another one does not") {
    for (const Secrets& secrets : {keeper(), Secrets{all(1), std::nullopt, std::nullopt}}) {
        const KeyFile file = read(file_of(secrets, "correct horse"));
        CHECK(file.sealed);
        CHECK(file.person == SigningKey(all(1)).public_key());
        CHECK(file.archive.has_value() == secrets.archive.has_value());
        CHECK(unlocked(file, "correct horse") == secrets);
        CHECK_FALSE(unlocked(file, "correct hors"));
        CHECK_FALSE(unlocked(file, "Correct horse"));
        CHECK_FALSE(unlocked(file, ""));
    }
}

TEST_CASE("the recovery key opens the keys, another one does not") {
    for (const char* passphrase : {"correct horse", ""}) {
        const KeyFile file = read(file_of(keeper(), passphrase));
        CHECK(recovered(file, recovery) == keeper());
        CHECK_FALSE(recovered(file, RecoveryKey{all(0x5b)}));
    }
}

TEST_CASE("without a passphrase the keys lie open") {
    const KeyFile file = read(file_of(keeper(), ""));
    CHECK_FALSE(file.sealed);
    CHECK(unlocked(file, "") == keeper());
    CHECK_FALSE(unlocked(file, "some"));
}

TEST_CASE("a sealed file shows no secret") {
    const std::string file = file_of(keeper(), "correct horse");
    for (const std::uint8_t byte : {std::uint8_t{1}, std::uint8_t{2}, std::uint8_t{3}}) {
        CHECK(file.find(hex_of(view_of(all(byte)))) == std::string::npos);
    }
    CHECK(file_of(keeper(), "").find(hex_of(view_of(all(1)))) != std::string::npos);
}

TEST_CASE("the usual effort is what it takes a second to try") {
    const std::string bytes =
        key_file_bytes(keeper(), "correct horse", recovery, random_bytes(), Hardness::usual);
    CHECK(bytes.find("\npassphrase argon2id 3 262144 ") != std::string::npos);
    CHECK(unlocked(read(bytes), "correct horse") == keeper());
    CHECK(file_of(keeper(), "x").find("\npassphrase argon2id 1 8 ") != std::string::npos);
}

TEST_CASE("a broken file is refused with what is wrong") {
    const std::string good = file_of(keeper(), "correct horse");
    const std::string archive_line =
        "archive " + hex_of(view_of(SigningKey(all(2)).public_key())) + "\n";
    CHECK(fault_of("") == "keys.foreign keys:1");
    CHECK(fault_of("hello\n") == "keys.foreign keys:1");
    CHECK(fault_of("evenhand-keys-2\nwhatever\n") == "keys.newer keys:1");
    CHECK(fault_of(good + "more\n") == "keys.line keys:6");
    CHECK(fault_of(good + "\n") == "keys.line keys:6");
    CHECK(fault_of(good + "recovery 00") == "keys.torn keys:6");
    CHECK(fault_of(replaced(good, "person ", "person 0")) == "keys.line keys:2");
    CHECK(fault_of(replaced(good, "person ", "Person ")) == "keys.line keys:2");
    CHECK(fault_of(replaced(good, "argon2id 1 ", "scrypt 1 ")) == "keys.line keys:4");
    CHECK(fault_of(replaced(good, "argon2id 1 ", "argon2id 17 ")) == "keys.line keys:4");
    CHECK(fault_of(replaced(good, "argon2id 1 ", "argon2id 0 ")) == "keys.line keys:4");
    CHECK(fault_of(replaced(good, " 1 8 ", " 1 7 ")) == "keys.line keys:4");
    CHECK(fault_of(replaced(good, " 1 8 ", " 1 1048577 ")) == "keys.line keys:4");
    CHECK(fault_of(replaced(good, " 1 8 ", " 1 8 00")) == "keys.line keys:4");
    CHECK(fault_of(replaced(good, " 1 8 ", " 01 8 ")) == "keys.incomplete keys");
    CHECK(fault_of(good + archive_line) == "keys.incomplete keys");
    CHECK(fault_of(replaced(good, "passphrase", "open")) == "keys.line keys:4");
    CHECK(fault_of(good.substr(0, good.find("recovery"))) == "keys.incomplete keys");
}

TEST_CASE("keys that do not belong together are refused") {
    const std::string person = hex_of(view_of(SigningKey(all(1)).public_key()));
    const std::string other = hex_of(view_of(SigningKey(all(9)).public_key()));
    CHECK(fault_of(replaced(file_of(keeper(), ""), person, other)) == "keys.other keys");
    const KeyFile file = read(replaced(file_of(keeper(), "correct horse"), person, other));
    CHECK_FALSE(unlocked(file, "correct horse"));
    CHECK_FALSE(recovered(file, recovery));
}

TEST_CASE("keys whose archive key was left out or put in are refused") {
    const std::string line = "archive " + hex_of(view_of(SigningKey(all(2)).public_key())) + "\n";
    CHECK(fault_of(replaced(file_of(keeper(), ""), line, "")) == "keys.other keys");
    const KeyFile file = read(replaced(file_of(keeper(), "correct horse"), line, ""));
    CHECK_FALSE(unlocked(file, "correct horse"));
}

TEST_CASE("a file cut off anywhere is refused") {
    for (const char* passphrase : {"correct horse", ""}) {
        const std::string good = file_of(keeper(), passphrase);
        for (std::size_t size = 0; size < good.size(); ++size) {
            CAPTURE(size);
            CHECK_FALSE(read_key_file(std::string_view(good).substr(0, size), "keys").value);
        }
    }
}

TEST_CASE("a changed digit of a seal opens nothing") {
    const std::string good = file_of(keeper(), "correct horse");
    const std::size_t seal = good.find("passphrase");
    const std::size_t paper = good.find("recovery");
    for (const std::size_t place : {good.find(' ', seal + 24) + 4, paper - 4}) {
        std::string bad = good;
        bad[place] = bad[place] == '0' ? '1' : '0';
        CHECK_FALSE(unlocked(read(bad), "correct horse"));
        CHECK(recovered(read(bad), recovery) == keeper());
    }
    std::string bad = good;
    bad[good.size() - 3] = bad[good.size() - 3] == '0' ? '1' : '0';
    CHECK_FALSE(recovered(read(bad), recovery));
    CHECK(unlocked(read(bad), "correct horse") == keeper());
}
