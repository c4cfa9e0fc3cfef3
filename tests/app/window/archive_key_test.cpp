#include <filesystem>

#include <doctest/doctest.h>

#include "app/window/archive_driver.h"
#include "app/window/path_typist.h"
#include "formats/file.h"

using namespace evenhand;
using testing::ArchiveDriver;
using World = testing::MadeUpArchive::World;
using testing::PathTypist;
using testing::wait_for;
using workflow::KeyState;
namespace fs = std::filesystem;

namespace {

/// The archive with a key that is locked under "four words".
class LockedKey : public ArchiveDriver {
public:
    LockedKey() {
        with_world([&](World& world) { world.key = KeyState::locked; });
        with_world([&](World& world) { world.passphrase = "four words"; });
    }
};

}  // namespace

TEST_CASE_FIXTURE(ArchiveDriver, "a passphrase is set, and the recovery key shown once and saved") {
    push("Key…");
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    type("seven grey owls");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Once more"; }));
    type("abd");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! The two passphrases differ."); }));
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    press(WXK_TAB);
    ctrl('A');
    type("seven grey owls");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return shows("Recovery key"); }));
    CHECK(with_world([&](World& world) { return world.passphrase == "seven grey owls"; }));
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

TEST_CASE_FIXTURE(ArchiveDriver, "a weak passphrase is remarked upon, and taken when one insists") {
    push("Key…");
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    type("abc");
    press(WXK_RETURN);
    type("abc");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! This passphrase is short"); }));
    CHECK(with_world([&](World& world) { return world.passphrase.empty(); }));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return shows("Recovery key"); }));
    CHECK(with_world([&](World& world) { return world.passphrase == "abc"; }));
}

TEST_CASE_FIXTURE(LockedKey, "what needs the key asks for the passphrase first, then goes on") {
    alt('H');
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    CHECK(says("Your signing key is locked"));
    type("wrong");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! That is not the passphrase."); }));
    ctrl('A');
    type("four words");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Matter"; }));
    CHECK(with_world([&](World& world) { return world.key == KeyState::unlocked; }));
}

TEST_CASE_FIXTURE(LockedKey, "Esc does not take back a passphrase that is being tried") {
    alt('H');
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    with_world([&](World& world) { world.unlock_ms = 500; });
    type("four words");
    press(WXK_RETURN);
    press(WXK_ESCAPE);
    CHECK(shows("Passphrase"));
    CHECK(wait_for([&] { return focus() == "Matter"; }));
}

TEST_CASE_FIXTURE(LockedKey, "a passphrase that is tried with the button is typed again at once") {
    alt('H');
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    type("wrong");
    push("Unlock");
    CHECK(wait_for([&] { return says("! That is not the passphrase."); }));
    CHECK(wait_for([&] { return focus() == "Passphrase"; }));
}

TEST_CASE_FIXTURE(LockedKey, "an encrypted archive is read once the key is unlocked") {
    with_world([&](World& world) { world.encrypted = true; });
    come_back();
    REQUIRE(wait_for([&] { return says("The archive is locked"); }));
    push("Unlock…");
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    type("four words");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("Samira Haidari"); }));
}

TEST_CASE_FIXTURE(LockedKey,
                  "whoever searches in a locked archive and presses Enter is asked to unlock it") {
    with_world([&](World& world) { world.encrypted = true; });
    come_back();
    REQUIRE(wait_for([&] { return says("The archive is locked"); }));
    type("five");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    type("four words");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("Wei-Lin Zhao") && says("of 40 cards"); }));
}

TEST_CASE_FIXTURE(LockedKey, "a forgotten passphrase is replaced with the recovery key") {
    push("Key…");
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    push("Forgotten passphrase…");
    REQUIRE(wait_for([&] { return focus() == "Recovery key"; }));
    type("nonsense");
    press(WXK_RETURN);
    type("seven grey owls");
    press(WXK_RETURN);
    type("seven grey owls");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! That recovery key does not fit."); }));
    CHECK(focus() == "Recovery key");
    ctrl('A');
    type("K7QF-2M9X");
    ctrl(WXK_RETURN);
    CHECK(comes_to([&](World& world) { return world.passphrase == "seven grey owls"; }));
    CHECK(wait_for([&] { return !shows("Recovery key"); }));
}

TEST_CASE_FIXTURE(LockedKey,
                  "two new passphrases that differ are typed again, the recovery key not") {
    push("Key…");
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    push("Forgotten passphrase…");
    REQUIRE(wait_for([&] { return focus() == "Recovery key"; }));
    type("K7QF-2M9X");
    press(WXK_RETURN);
    type("one");
    press(WXK_RETURN);
    type("two");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! The two passphrases differ."); }));
    CHECK(focus() == "New passphrase");
}

TEST_CASE_FIXTURE(LockedKey, "opening a card asks for the passphrase, then opens it") {
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    CHECK(says("The log records who opens a scorecard"));
    type("four words");
    press(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(last_act() == "read c0ffee00000 0");
}

TEST_CASE_FIXTURE(LockedKey, "where only reading is allowed no passphrase is asked for") {
    with_world([&](World& world) { world.read_only = true; });
    come_back();
    press(WXK_RETURN);
    CHECK(wait_for([&] { return frame().notice() == "! Your key is locked."; }));
    CHECK_FALSE(shows("Passphrase"));
}

namespace {

/// At the end of an interview whose card goes to the archive.
class LockedSubmit : public LockedKey {
public:
    LockedSubmit() {
        restart([&] {
            app::Settings settings = app::load_settings();
            settings.archive = (folder() / "archive").string();
            app::save_settings(settings);
        });
        start_interview();
        ctrl(WXK_RETURN);
        type("told it plainly");
        ctrl('L');
        ctrl('1');
        alt(WXK_DOWN);
        ctrl('0');
        alt(WXK_DOWN);
        ctrl('0');
        ctrl(WXK_RETURN);
        need_page(app::Place::finish);
        press(WXK_SPACE);
    }
};

}  // namespace

TEST_CASE_FIXTURE(LockedSubmit,
                  "a passphrase forgotten at submitting is set anew, then submitted") {
    ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    push("Forgotten passphrase…");
    REQUIRE(wait_for([&] { return focus() == "Recovery key"; }));
    type("K7QF-2M9X");
    press(WXK_RETURN);
    type("seven grey owls");
    press(WXK_RETURN);
    type("seven grey owls");
    press(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(with_world([&](World& world) { return world.passphrase == "seven grey owls"; }));
}

TEST_CASE_FIXTURE(LockedSubmit,
                  "a recommendation that was chosen is kept when one leaves for now") {
    push("Leave for now");
    need_page(app::Place::start);
    restart();
    REQUIRE(wait_for([&] { return shows("Continue"); }));
    push("Continue");
    need_page(app::Place::live);
    ctrl(WXK_RETURN);
    need_page(app::Place::finish);
    CHECK(wait_for([&] { return focus() == "Strong no"; }));
    CHECK(is_on("Strong no"));
}

TEST_CASE_FIXTURE(LockedSubmit, "submitting an interview asks for the passphrase of the archive") {
    ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    CHECK(frame().page().place() == app::Place::finish);
    type("four words");
    press(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(fs::exists(folder() / "archive"));
}

namespace {

/// At the start page, asked for the passphrase of a card that is to be opened.
class LockedCard : public LockedSubmit {
public:
    LockedCard() {
        with_world([&](World& world) { world.key = KeyState::open; });
        ctrl(WXK_RETURN);
        need_page(app::Place::card);
        with_world([&](World& world) { world.key = KeyState::locked; });
        press(WXK_ESCAPE);
        need_page(app::Place::start);
        REQUIRE(wait_for([&] { return shows("Open read-only"); }));
        push("Open read-only");
        REQUIRE(wait_for([&] { return focus() == "Passphrase"; }));
    }
};

}  // namespace

TEST_CASE_FIXTURE(LockedCard, "a submitted card is opened once the key is unlocked") {
    CHECK(says("The log records who opens a scorecard"));
    type("four words");
    press(WXK_RETURN);
    need_page(app::Place::card);
}

TEST_CASE_FIXTURE(LockedCard, "the question for the passphrase goes with its page") {
    ctrl('2');
    need_page(app::Place::rubrics);
    CHECK(wait_for([&] { return !shows("Passphrase"); }));
    ctrl('1');
    need_page(app::Place::start);
    CHECK_FALSE(shows("Passphrase"));
}

TEST_CASE_FIXTURE(LockedCard, "a card is not opened once one has gone elsewhere") {
    with_world([&](World& world) { world.unlock_ms = 300; });
    type("four words");
    press(WXK_RETURN);
    ctrl('2');
    need_page(app::Place::rubrics);
    REQUIRE(wait_for([&] { return !frame().archive().busy(); }));
    CHECK_FALSE(shows("Passphrase"));
    CHECK(frame().page().place() == app::Place::rubrics);
}
