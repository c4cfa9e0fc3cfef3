#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "app/window/archive_driver.h"
#include "app/window/path_typist.h"
#include "formats/file.h"
#include "workflow/archive_desk.h"

using namespace evenhand;
using testing::ArchiveDriver;
using World = testing::MadeUpArchive::World;
using testing::MadeUpArchive;
using testing::PathTypist;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

const std::string new_key(64, 'a');

/// Where what is done seldom is listed.
class AtMore : public ArchiveDriver {
public:
    AtMore() {
        push("More…");
        REQUIRE(wait_for([&] { return focus() == "Look after the archive"; }));
    }

    /// Begins the task at this place of the list.
    void begin(int place) {
        for (int i = 0; i < place; ++i) {
            press(WXK_DOWN);
        }
        press(WXK_RETURN);
    }
};

constexpr int signers = 0;
constexpr int checkpoint = 3;
constexpr int back_up = 4;
constexpr int restore = 5;
constexpr int recovery = 6;

}  // namespace

TEST_CASE_FIXTURE(AtMore, "a signer is enrolled with name and key, and shown") {
    begin(signers);
    REQUIRE(wait_for([&] { return focus() == "Who signs in this archive"; }));
    CHECK(says(std::string("Your own public key is ") + MadeUpArchive::key_of_ana));
    push("Enrol…");
    REQUIRE(wait_for([&] { return focus() == "Name"; }));
    type("Keiko Mori");
    press(WXK_RETURN);
    type("abc");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! A public key is 64 hex digits."); }));
    CHECK(focus() == "Public key");
    type(new_key);
    press(WXK_RETURN);
    CHECK(wait_for(
        [&] { return frame().notice() == "Keiko Mori signs in this archive from now on."; }));
    CHECK(wait_for([&] { return focus() == "Who signs in this archive"; }));
    press(WXK_END);
    CHECK(wait_for([&] { return says("Public key of Keiko Mori: " + new_key); }));
}

TEST_CASE_FIXTURE(AtMore, "a key is revoked for a reason, once") {
    begin(signers);
    REQUIRE(wait_for([&] { return focus() == "Who signs in this archive"; }));
    push("Revoke…");
    REQUIRE(wait_for([&] { return focus() == "Reason"; }));
    CHECK(says("Revoke the key of Ana Ferreira?"));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! Type a reason; it is kept in the log."); }));
    type("left the team");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return frame().notice() == "The key of Ana Ferreira is revoked."; }));
    CHECK(last_act() == std::string("revoked ") + MadeUpArchive::key_of_ana + ": left the team");
    REQUIRE(wait_for([&] { return focus() == "Who signs in this archive"; }));
    push("Revoke…");
    CHECK(wait_for([&] { return frame().notice() == "! This key is revoked already."; }));
}

TEST_CASE_FIXTURE(AtMore, "the archive is backed up under a passphrase that was typed twice") {
    begin(back_up);
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    press(WXK_RETURN);
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! Type a passphrase: the backup holds keys"); }));
    CHECK(focus() == "Passphrase");
    type("four other words");
    press(WXK_RETURN);
    type("four other words");
    const fs::path file = folder() / "all.backup";
    {
        const PathTypist typist(file);
        press(WXK_RETURN);
        REQUIRE(wait_for([&] { return fs::exists(file); }));
        CHECK(typist.proposed() == "archive.backup");
    }
    CHECK(wait_for(
        [&] { return frame().notice() == "The archive is backed up in " + file.string(); }));
    CHECK(last_act() == "backed up under four other words");
}

TEST_CASE_FIXTURE(AtMore, "a checkpoint is signed, read and saved to be kept elsewhere") {
    begin(checkpoint);
    REQUIRE(wait_for([&] { return says("A checkpoint of the log"); }));
    CHECK(wait_for([&] { return says("evenhand/9f3c"); }));
    const fs::path file = folder() / "note.txt";
    {
        const PathTypist typist(file);
        ctrl(WXK_RETURN);
        REQUIRE(wait_for([&] { return fs::exists(file); }));
        CHECK(typist.proposed() == "evenhand-checkpoint.txt");
    }
    CHECK(formats::read_file(file).starts_with("evenhand/9f3c\n3\n"));
    CHECK(wait_for([&] { return frame().notice().find(file.string()) != std::string::npos; }));
    press(WXK_ESCAPE);
    alt('C');
    CHECK(wait_for([&] { return says("A checkpoint of the log"); }));
    CHECK(with_world(
        [](World& world) { return std::ranges::count(world.done, "signed a checkpoint") == 2; }));
}

TEST_CASE_FIXTURE(AtMore, "a backup is restored into an empty folder, which is opened then") {
    const fs::path file = folder() / "all.backup";
    const fs::path into = folder() / "restored";
    {
        workflow::Services services = workflow::system_services();
        services.light_keys = true;
        const auto desk = workflow::ArchiveDesk::open(
            {folder() / "other", {}, {}, (folder() / "old").string()}, services, {});
        (void)desk->set_passphrase("Ana Ferreira", "");
        desk->backup(file, "four words");
    }
    begin(restore);
    REQUIRE(wait_for([&] { return focus() == "Backup file"; }));
    type(file.string());
    press(WXK_RETURN);
    type("wrong");
    press(WXK_RETURN);
    type(into.string());
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! The passphrase of the backup " + file.string()); }));
    CHECK_FALSE(says("Restoring the backup"));
    CHECK_FALSE(fs::exists(into));
    for (int i = 0; i < 20 && focus() != "Passphrase"; ++i) {
        press(WXK_TAB);
    }
    ctrl('A');
    type("four words");
    ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return says("The backup is restored"); }));
    CHECK(fs::exists(into / "archive.db"));
    ctrl(WXK_RETURN);
    settle();
    CHECK(comes_to([&](World& world) { return world.addresses.back() == into.string(); }));
}

TEST_CASE_FIXTURE(AtMore, "the recovery key sets a new passphrase while the key is open, too") {
    begin(recovery);
    REQUIRE(wait_for([&] { return focus() == "Recovery key"; }));
    type("K7QF-2M9X");
    press(WXK_RETURN);
    type("seven grey owls");
    press(WXK_RETURN);
    type("seven grey owls");
    press(WXK_RETURN);
    CHECK(comes_to([&](World& world) { return world.passphrase == "seven grey owls"; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "an archive in another one's place is accepted knowingly") {
    with_world([](World& world) {
        world.fault =
            "This is not the archive that was here before: log 11 was expected, 22 is here.";
    });
    push("More…");
    REQUIRE(wait_for([&] { return focus() == "Look after the archive"; }));
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return says("Accept another archive in its place?"); }));
    CHECK(says("log 11 was expected, 22 is here."));
    press(WXK_SPACE);
    CHECK(wait_for([&] { return frame().notice() == "This archive is accepted."; }));
    CHECK(last_act() == "accepted the log 22");
}
