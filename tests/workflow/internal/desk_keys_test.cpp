#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "workflow/internal/desk.h"

using namespace evenhand;
using testing::ArchiveFixture;
using workflow::KeyState;

TEST_CASE("a fresh archive begins with its first card, with a key that has no passphrase") {
    ArchiveFixture office;
    const auto desk = office.desk();
    CHECK(desk->keys() == KeyState::none);
    (void)office.keep(*desk);
    CHECK(desk->keys() == KeyState::open);
    CHECK(std::filesystem::exists(office.folder / "archive/keys"));
    CHECK(desk->standing().person == "Ana Ferreira");
}

TEST_CASE("a passphrase locks the key for every later run, and unlocks it") {
    ArchiveFixture office;
    std::string recovery;
    {
        const auto desk = office.desk();
        recovery = desk->set_passphrase("Ana Ferreira", "first words");
        CHECK(desk->keys() == KeyState::unlocked);
        (void)office.keep(*desk);
    }
    const auto desk = office.desk();
    CHECK(desk->keys() == KeyState::locked);
    CHECK_THROWS_AS((void)desk->keep(testing::told_bytes({.session = "s2"}), "card"), Error);
    CHECK_FALSE(desk->unlock("other words"));
    CHECK(desk->keys() == KeyState::locked);
    CHECK(desk->unlock("first words"));
    CHECK(desk->keys() == KeyState::unlocked);
    CHECK(office.keep(*desk, {.session = "s2"}).size() == 32);
    desk->lock();
    CHECK(desk->keys() == KeyState::locked);

    CHECK_FALSE(desk->recover("nonsense", "new words"));
    CHECK(desk->recover(recovery, "new words"));
    CHECK(desk->keys() == KeyState::unlocked);
    desk->lock();
    CHECK_FALSE(desk->unlock("first words"));
    CHECK(desk->unlock("new words"));
}

TEST_CASE("a key that was revoked is unlocked by its passphrase, and says why it signs nothing") {
    namespace fs = std::filesystem;
    ArchiveFixture office;
    std::string recovery;
    {
        const auto before = office.desk();
        recovery = before->set_passphrase("Ana Ferreira", "first words");
        (void)office.keep(*before);
        before->lock();
        (void)before->replace_keys("Ana Ferreira", "new", "laptop lost");
    }
    const fs::path keys = office.folder / "archive/keys";
    fs::copy_file(keys.string() + ".1", keys, fs::copy_options::overwrite_existing);
    const auto desk = office.desk();
    const auto refusal = [&] {
        try {
            (void)desk->keep(testing::told_bytes({.session = "s2"}), "card");
            return std::string();
        } catch (const Error& error) {
            return std::string(error.what());
        }
    };
    desk->lock();
    CHECK_FALSE(desk->unlock("other words"));
    CHECK(desk->unlock("first words"));
    CHECK(refusal().find("revoked") != std::string::npos);
    CHECK(refusal().find("passphrase") == std::string::npos);
    CHECK(desk->standing().notice.find("revoked") != std::string::npos);
    CHECK(desk->recover(recovery, "new words"));
}

TEST_CASE("another passphrase needs the old one, and gives another recovery key") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string first = desk->set_passphrase("Ana", "one");
    const std::string second = desk->set_passphrase("Ana", "two");
    CHECK(first != second);
    desk->lock();
    CHECK_THROWS_AS((void)desk->set_passphrase("Ana", "three"), Error);
    CHECK_FALSE(desk->recover(first, "four"));
    CHECK(desk->recover(second, "four"));
}

TEST_CASE("keys that nothing opens any more are replaced, and old cards still verify") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)desk->set_passphrase("Ana Ferreira", "forgotten");
    const std::string card = office.keep(*desk);
    desk->lock();
    CHECK_THROWS_AS((void)desk->replace_keys("Ana Ferreira", "new", " "), Error);
    (void)desk->replace_keys("Ana Ferreira", "new", "passphrase lost");
    CHECK(office.keep(*desk, {.session = "s2"}).size() == 32);
    CHECK(desk->verify({}).holds);
    desk->lock();
    CHECK(desk->unlock("new"));
    CHECK(desk->card(card, {}).value->checks[1].mark == workflow::CheckLine::Mark::holds);
}

TEST_CASE("an archive needs a name to begin with") {
    ArchiveFixture office;
    CHECK_THROWS_AS((void)office.desk()->set_passphrase(" ", "x"), Error);
}

TEST_CASE("a sealed key file is not written over when the archive beside it is gone") {
    ArchiveFixture office;
    (void)office.desk()->set_passphrase("Ana Ferreira", "words");
    const auto keys = office.folder / "archive/keys";
    const std::string before = formats::read_file(keys);
    for (const char* name : {"archive.db", "archive.db-wal", "archive.db-shm"}) {
        std::filesystem::remove(office.folder / "archive" / name);
    }
    const auto desk = office.desk();
    REQUIRE(desk->trust("empty").empty());
    CHECK_THROWS_WITH_AS((void)desk->keep(testing::told_bytes(), "card"),
                         doctest::Contains("is there and locked"),
                         Error);
    CHECK_THROWS_AS((void)desk->set_passphrase("Ana Ferreira", "other"), Error);
    CHECK(formats::read_file(keys) == before);
    CHECK(desk->unlock("words"));
    CHECK(office.keep(*desk).size() == 32);
    CHECK(formats::read_file(keys) == before);
}

TEST_CASE("an encrypted archive whose key is at hand is read with the new keys as before") {
    ArchiveFixture office;
    office.encrypt = true;
    std::string card;
    {
        const auto desk = office.desk();
        (void)desk->set_passphrase("Ana Ferreira", "old");
        card = office.keep(*desk);
        (void)desk->replace_keys("Ana Ferreira", "new", "the paper was seen");
        CHECK(desk->read(card, 0).value);
    }
    CHECK(std::filesystem::exists(office.folder / "archive/keys.1"));
    CHECK_FALSE(std::filesystem::exists(office.folder / "archive/keys.new"));
    const auto desk = office.desk();
    CHECK(desk->unlock("new"));
    CHECK(desk->read(card, 0).value);
    CHECK(desk->verify({}).warnings.size() == 1);
}

TEST_CASE("new keys that would leave an encrypted archive unreadable are refused") {
    ArchiveFixture office;
    office.encrypt = true;
    const auto desk = office.desk();
    (void)desk->set_passphrase("Ana Ferreira", "old");
    const std::string card = office.keep(*desk);
    desk->lock();
    CHECK_THROWS_WITH_AS((void)desk->replace_keys("Ana Ferreira", "new", "stolen"),
                         doctest::Contains("nobody could ever read them again"),
                         Error);
    CHECK_FALSE(std::filesystem::exists(office.folder / "archive/keys.1"));
    REQUIRE(desk->unlock("old"));
    CHECK(desk->read(card, 0).value);
    CHECK_THROWS_WITH_AS((void)desk->set_passphrase("Ana Ferreira", ""),
                         doctest::Contains("could read every card"),
                         Error);
    desk->lock();
    CHECK(desk->unlock("old"));
}

TEST_CASE("keys whose file cannot be written are not replaced") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)office.keep(*desk);
    const std::uint64_t entries = desk->standing().entries;
    std::filesystem::create_directory(office.folder / "archive/keys.new");
    CHECK_THROWS_AS((void)desk->replace_keys("Ana Ferreira", "new", "lost"), Error);
    std::filesystem::remove(office.folder / "archive/keys.new");
    CHECK(desk->standing().entries == entries);
    CHECK(desk->standing().person == "Ana Ferreira");
}
