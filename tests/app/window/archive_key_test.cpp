#include <filesystem>

#include <doctest/doctest.h>

#include "app/window/archive_driver.h"
#include "app/window/path_typist.h"
#include "formats/file.h"

using namespace evenhand;
using testing::ArchiveDriver;
using testing::PathTypist;
using testing::wait_for;
using workflow::KeyState;
namespace fs = std::filesystem;

namespace {

/// The archive with a key that is locked under "four words".
class LockedKey : public ArchiveDriver {
public:
    LockedKey() {
        world().key = KeyState::locked;
        world().passphrase = "four words";
    }
};

}  // namespace

TEST_CASE_FIXTURE(ArchiveDriver, "a passphrase is set, and the recovery key shown once and saved") {
    push("Key…");
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    type("abc");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Once more"; }));
    type("abd");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! The two passphrases differ."); }));
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    press(WXK_TAB);
    ctrl('A');
    type("abc");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return shows("Recovery key"); }));
    CHECK(world().passphrase == "abc");
    const fs::path page = folder() / "key.txt";
    {
        const PathTypist typist(page);
        push("Save to print…");
        REQUIRE(wait_for([&] { return fs::exists(page); }));
    }
    CHECK(formats::read_file(page).find("K7QF-2M9X") != std::string::npos);
    const fs::perms others = fs::perms::group_all | fs::perms::others_all;
    CHECK((fs::status(page).permissions() & others) == fs::perms::none);
    CHECK(wait_for([&] { return !shows("Recovery key"); }));
}

TEST_CASE_FIXTURE(LockedKey, "what needs the key asks for the passphrase first, then goes on") {
    press('H');
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    CHECK(says("Your signing key is locked"));
    type("wrong");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! That is not the passphrase."); }));
    ctrl('A');
    type("four words");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Matter"; }));
    CHECK(world().key == KeyState::unlocked);
}

TEST_CASE_FIXTURE(LockedKey, "an encrypted archive is read once the key is unlocked") {
    world().encrypted = true;
    come_back();
    REQUIRE(wait_for([&] { return says("The archive is locked"); }));
    push("Unlock…");
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    type("four words");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("Samira Haidari"); }));
}

TEST_CASE_FIXTURE(LockedKey, "a forgotten passphrase is replaced with the recovery key") {
    push("Key…");
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    push("Forgotten…");
    REQUIRE(wait_for([&] { return focus() == "Recovery key"; }));
    type("nonsense");
    press(WXK_RETURN);
    type("new");
    press(WXK_RETURN);
    type("new");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! That recovery key does not fit."); }));
    ctrl('A');
    type("K7QF-2M9X");
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return world().passphrase == "new"; }));
    CHECK(wait_for([&] { return !shows("Recovery key"); }));
}

TEST_CASE_FIXTURE(LockedKey, "submitting an interview asks for the passphrase of the archive") {
    restart([&] {
        app::Settings settings = app::load_settings();
        settings.archive = (folder() / "archive").string();
        app::save_settings(settings);
    });
    start_interview();
    ctrl(WXK_RETURN);
    type("told it plainly");
    ctrl('L');
    ctrl('4');
    alt(WXK_DOWN);
    ctrl('0');
    alt(WXK_DOWN);
    ctrl('0');
    ctrl(WXK_RETURN);
    need_page(app::Place::finish);
    press(WXK_SPACE);
    ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    CHECK(frame().page().place() == app::Place::finish);
    type("four words");
    press(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(fs::exists(folder() / "archive"));
}
