#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "app/preview/page_canvas.h"
#include "app/preview/preview_dialog.h"
#include "app/window/archive_driver.h"
#include "app/window/path_typist.h"
#include "formats/file.h"

using namespace evenhand;
using testing::ArchiveDriver;
using World = testing::MadeUpArchive::World;
using testing::PathTypist;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

const std::string newest = "c0ffee00000";

class ManyCards : public ArchiveDriver {
public:
    ManyCards() : ArchiveDriver(1200) {}
};

class CorrectingDriver : public ArchiveDriver {
public:
    void correct_take_aways() {
        alt('K');
        REQUIRE(wait_for([&] { return focus() == "Reason"; }));
        type("misheard");
        press(WXK_TAB, wxMOD_SHIFT);
        type("Blames others");
        press(WXK_TAB);
        press(WXK_RETURN);
        settle();
    }
};

}  // namespace

TEST_CASE_FIXTURE(ArchiveDriver,
                  "a legal hold is placed with its matter, and lifted with a reason") {
    alt('H');
    REQUIRE(wait_for([&] { return focus() == "Matter"; }));
    CHECK(says("Place a legal hold on Samira Haidari"));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! Type a reason; it is kept in the log."); }));
    type("complaint 7");
    press(WXK_RETURN);
    settle();
    CHECK(with_world([&](World& world) { return world.holds[newest] == "complaint 7"; }));
    CHECK(wait_for([&] { return says("■ On legal hold") && shows("Lift hold…"); }));
    CHECK(says("Erasing is not possible while a legal hold stands."));
    CHECK(frame().notice() == "Samira Haidari is on legal hold.");
    push("Lift hold…");
    REQUIRE(wait_for([&] { return focus() == "Reason"; }));
    type("settled");
    press(WXK_RETURN);
    settle();
    CHECK(wait_for([&] { return shows("Hold…"); }));
    CHECK(with_world([&](World& world) { return world.holds.empty(); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "Esc leaves a question without an answer") {
    alt('H');
    REQUIRE(wait_for([&] { return focus() == "Matter"; }));
    type("x");
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return !shows("Matter") && focus() == "Cards found"; }));
    CHECK(with_world([&](World& world) { return world.holds.empty(); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a day that is none stays in the sheet with the reason") {
    alt('D');
    REQUIRE(wait_for([&] { return focus() == "Day of the decision"; }));
    type("soon");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! “soon” is no day like 2026-05-14."); }));
    ctrl('A');
    type("2026-06-02");
    press(WXK_RETURN);
    settle();
    CHECK(comes_to([&](World& world) { return world.decided[newest] == "2026-06-02"; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a card is corrected by a revision, which needs its reason") {
    alt('K');
    REQUIRE(wait_for([&] { return focus() == "Reason"; }));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("are as they were: change what was wrong"); }));
    type("misheard");
    CHECK_FALSE(says("are as they were: change what was wrong"));
    press(WXK_TAB, wxMOD_SHIFT);
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(focus() == "Recommendation");
    press(WXK_UP);
    press(WXK_TAB);
    REQUIRE(focus() == "Key take-aways");
    ctrl('A');
    type("Blames others");
    press(WXK_RETURN);
    type("twice");
    press(WXK_TAB);
    press(WXK_RETURN);
    settle();
    CHECK(wait_for([&] {
        return last_act() ==
               "corrected " + std::string(newest) + ": No, Blames others\ntwice, misheard";
    }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a wrong score is corrected by choosing it and the right one") {
    with_world([](World& world) { world.scorable = true; });
    press(WXK_DOWN);
    settle();
    alt('K');
    REQUIRE(wait_for([&] { return focus() == "Reason"; }));
    type("a slip of the key");
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(focus() == "Right one");
    press(WXK_DOWN);
    press(WXK_DOWN);
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(focus() == "Wrong score");
    press(WXK_DOWN);
    press(WXK_DOWN);
    ctrl(WXK_RETURN);
    settle();
    CHECK(wait_for([&] { return last_act().ends_with("a slip of the key; q09/frame is 2"); }));
}

TEST_CASE_FIXTURE(ArchiveDriver,
                  "a correction against the scores is asked why, in a question of its own") {
    alt('K');
    REQUIRE(wait_for([&] { return focus() == "Reason"; }));
    type("misheard");
    press(WXK_TAB, wxMOD_SHIFT);
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(focus() == "Recommendation");
    press(WXK_UP);
    press(WXK_UP);
    press(WXK_TAB);
    press(WXK_TAB);
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("Say why it departs."); }));
    REQUIRE(wait_for([&] { return focus() == "Reason for departing from the scores"; }));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! Give the reason for departing from the scores."); }));
    type("The story was borrowed");
    press(WXK_RETURN);
    settle();
    CHECK(wait_for([&] { return last_act().ends_with(", misheard; The story was borrowed"); }));
}

TEST_CASE_FIXTURE(CorrectingDriver,
                  "a corrected card is handed in to its panel, or later by a command") {
    with_world([](World& world) {
        world.panel = {"p-014", "Panel p-014 has the card as it was.", "evenhand-cli panel submit"};
        return 0;
    });
    correct_take_aways();
    REQUIRE(wait_for([&] { return says("Hand the corrected card in to panel p-014?"); }));
    CHECK(says("Panel p-014 has the card as it was. Nothing that was handed in is lost"));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] {
        return frame().notice().ends_with(
            "Panel p-014 has the card as it was. The command is: evenhand-cli panel submit");
    }));
    correct_take_aways();
    REQUIRE(wait_for([&] { return says("Hand the corrected card in to panel p-014?"); }));
    REQUIRE(focus() == "Reason");
    ctrl('A');
    press(WXK_DELETE);
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("It takes its place with a reason."); }));
    type("misheard one word");
    press(WXK_RETURN);
    settle();
    CHECK(wait_for(
        [&] { return last_act() == "handed in " + std::string(newest) + ": misheard one word"; }));
    CHECK(frame().notice() == "Panel p-014 has the corrected card; the one before is kept.");
}

TEST_CASE_FIXTURE(CorrectingDriver, "a panel that is opened already is told with the correction") {
    with_world([](World& world) {
        world.panel = {"", "Panel p-014 keeps the card as it was handed in.", ""};
        return 0;
    });
    correct_take_aways();
    CHECK(wait_for([&] {
        return frame().notice().ends_with(
            "; the one before is kept.\nPanel p-014 keeps the card as it was handed in.");
    }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "erasing takes two steps, and the second says who asked and why") {
    press(WXK_DELETE);
    REQUIRE(wait_for([&] { return focus() == "Ground"; }));
    type("retention has ended");
    press(WXK_RETURN);
    settle();
    REQUIRE(wait_for([&] { return shows("Confirm erasure…"); }));
    CHECK(with_world([&](World& world) { return world.erased.empty(); }));
    press(WXK_DELETE);
    REQUIRE(wait_for([&] { return says("Second step: erase Samira Haidari for ever?"); }));
    CHECK(says("Ruth Bauer asked for it on 20 November 2026: retention has ended."));
    const fs::path certificate = folder() / "erased.pdf";
    {
        const PathTypist typist(certificate);
        push("Erase for ever…");
        REQUIRE(wait_for([&] { return fs::exists(certificate); }));
        CHECK(typist.proposed() == "c0ffee00000-erased.pdf");
    }
    settle();
    CHECK(wait_for([&] { return says("Erased candidate 0417"); }));
    CHECK(says("The card is erased; its entry and certificate stay."));
    CHECK(with_world([&](World& world) { return world.erased.contains(newest); }));
    CHECK(says("Certificate…"));
    {
        const PathTypist typist(folder() / "again.pdf");
        alt('R');
        CHECK(comes_to([&](World& world) {
            return std::ranges::count(world.done, "certified " + newest) == 1;
        }));
        CHECK(typist.proposed() == "c0ffee00000-erased.pdf");
    }
}

TEST_CASE_FIXTURE(ArchiveDriver, "the second step confirms the request whose words stand there") {
    with_world([&](World& world) { world.asked[newest] = "the wrong one"; });
    come_back();
    REQUIRE(wait_for([&] { return shows("Confirm erasure…"); }));
    press(WXK_DELETE);
    REQUIRE(wait_for(
        [&] { return says("Ruth Bauer asked for it on 20 November 2026: the wrong one."); }));
    with_world([&](World& world) { world.asked[newest] = "wish"; });
    const PathTypist typist(folder() / "erased.pdf");
    push("Erase for ever…");
    CHECK(wait_for([&] { return says("Another request stands."); }));
    CHECK(with_world([&](World& world) { return world.erased.empty(); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a request for erasure is taken back before its second step") {
    press(WXK_DELETE);
    REQUIRE(wait_for([&] { return focus() == "Ground"; }));
    type("wish");
    press(WXK_RETURN);
    settle();
    REQUIRE(wait_for([&] { return shows("Confirm erasure…"); }));
    press(WXK_DELETE);
    REQUIRE(wait_for([&] { return says("Second step: erase Samira Haidari for ever?"); }));
    push("Take the request back…");
    REQUIRE(wait_for([&] { return says("Take back the request to erase Samira Haidari?"); }));
    REQUIRE(wait_for([&] { return focus() == "Reason"; }));
    type("the wrong candidate");
    press(WXK_RETURN);
    settle();
    CHECK(wait_for([&] {
        return last_act() ==
               "took back the erasure of " + std::string(newest) + ": the wrong candidate";
    }));
    CHECK(wait_for([&] { return shows("Erase…"); }));
    CHECK(says("The request is taken back: nothing of Samira Haidari is erased."));
}

TEST_CASE_FIXTURE(ArchiveDriver, "what cannot be done has its reason beside it") {
    with_world([&](World& world) { world.read_only = true; });
    come_back();
    CHECK(wait_for([&] { return says("This archive is read-only."); }));
    alt('H');
    CHECK(wait_for([&] { return frame().notice() == "! This archive is read-only."; }));
    CHECK_FALSE(shows("Matter"));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a card that was changed is said first, and where") {
    with_world([&](World& world) { world.altered = newest; });
    come_back();
    CHECK(wait_for([&] { return says("▲ Changed since sealing"); }));
    CHECK(says("3 bytes of the note at 0:04:12 differ."));
    press(WXK_DOWN);
    settle();
    CHECK(wait_for([&] { return !says("▲ Changed since sealing"); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "the proof is written where the person says") {
    const fs::path proof = folder() / "one.proof";
    {
        const PathTypist typist(proof);
        alt('P');
        REQUIRE(wait_for([&] { return fs::exists(proof); }));
    }
    settle();
    CHECK(last_act() == "proved " + newest);
    CHECK(wait_for([&] { return frame().notice() == "Written to " + proof.string(); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "the card is exported as PDF") {
    const fs::path pdf = folder() / "one.pdf";
    {
        const PathTypist typist(pdf);
        alt('E');
        REQUIRE(wait_for([&] { return says("Export the scorecard of Samira Haidari"); }));
        press(WXK_SPACE);
        REQUIRE(wait_for([&] { return fs::exists(pdf); }));
    }
    settle();
    CHECK(wait_for([&] { return last_act() == "printed " + newest + " 0"; }));
    CHECK(wait_for([&] { return !shows("As XML…"); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "the card's pages are looked at before they are exported") {
    alt('E');
    REQUIRE(wait_for([&] { return shows("Preview…"); }));
    push("Preview…");
    const auto preview = [] {
        const auto found = std::ranges::find_if(wxTopLevelWindows, [](wxWindow* window) {
            return dynamic_cast<app::PreviewDialog*>(window) != nullptr;
        });
        return found == wxTopLevelWindows.end() ? nullptr
                                                : dynamic_cast<app::PreviewDialog*>(*found);
    };
    REQUIRE(wait_for([&] { return preview() != nullptr && preview()->canvas().drawn(); }));
    CHECK(wait_for([&] { return last_act() == "printed " + newest + " 0"; }));
    preview()->Close();
    CHECK(wait_for([&] { return preview() == nullptr; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "the card is exported as XML, byte for byte") {
    const fs::path xml = folder() / "one.scorecard.xml";
    {
        const PathTypist typist(xml);
        alt('E');
        REQUIRE(wait_for([&] { return shows("As XML…"); }));
        push("As XML…");
        REQUIRE(wait_for([&] { return fs::exists(xml); }));
        CHECK(typist.proposed() == newest + ".scorecard.xml");
    }
    CHECK(wait_for([&] { return last_act() == "exported " + newest; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a copy for others shows what it replaces, and then is saved") {
    const fs::path pdf = folder() / "copy.pdf";
    {
        const PathTypist typist(pdf);
        alt('E');
        REQUIRE(wait_for([&] { return shows("A copy for others…"); }));
        push("A copy for others…");
        REQUIRE(wait_for([&] { return says("A copy of the scorecard of Samira Haidari"); }));
        type("staging");
        press(WXK_RETURN);
        REQUIRE(wait_for([&] { return shows("Save the copy…"); }));
        CHECK(says("Anonymised copy"));
        CHECK_FALSE(fs::exists(pdf));
        press(WXK_SPACE);
        REQUIRE(wait_for([&] { return fs::exists(pdf); }));
        CHECK(typist.proposed().starts_with("anonymised-"));
    }
    CHECK(wait_for(
        [&] { return last_act() == "Anonymised copy of " + newest + " without staging"; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "how long a card is kept is a table, too") {
    alt('T');
    REQUIRE(wait_for([&] { return focus() == "How long it is kept, as a table"; }));
    CHECK_FALSE(shows("How long it is kept, as a picture"));
    press('T');
    CHECK(wait_for([&] { return shows("How long it is kept, as a picture"); }));
    CHECK_FALSE(shows("How long it is kept, as a table"));
}

TEST_CASE_FIXTURE(ArchiveDriver, "each revision of an opened card can be chosen") {
    press(WXK_RETURN);
    need_page(app::Place::card);
    REQUIRE(wait_for([&] { return shows("Revision"); }));
    for (int i = 0; i < 20 && focus() != "Revision"; ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == "Revision");
    press(WXK_UP);
    CHECK(wait_for([&] { return last_act() == "read " + newest + " 1"; }));
    need_page(app::Place::card);
}

TEST_CASE_FIXTURE(ArchiveDriver, "verifying says what was checked") {
    alt('V');
    REQUIRE(wait_for([&] { return says("nothing was changed"); }));
    CHECK(wait_for([&] { return focus().starts_with("✓ 12,408 entries"); }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return focus() == "Cards found"; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "verifying names what does not hold") {
    with_world([&](World& world) { world.altered = newest; });
    alt('V');
    CHECK(wait_for([&] { return says("▲ One card was changed since sealing"); }));
}

TEST_CASE_FIXTURE(ManyCards, "verifying can be stopped") {
    alt('V');
    REQUIRE(wait_for([&] { return shows("Stop"); }));
    push("Stop");
    CHECK(wait_for([&] { return frame().notice() == "Verifying was stopped."; }));
    CHECK_FALSE(says("nothing was changed"));
    CHECK(wait_for([&] { return focus() == "Cards found"; }));
}

TEST_CASE_FIXTURE(ManyCards, "while a task runs, no other archive is opened") {
    alt('V');
    REQUIRE(wait_for([&] { return shows("Stop"); }));
    push("More…");
    REQUIRE(wait_for([&] { return focus() == "Look after the archive"; }));
    press(WXK_END);
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Folder or server"; }));
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("! A task of this archive is running"); }));
    CHECK(with_world([](World& world) { return world.addresses.size() == 1; }));
    press(WXK_ESCAPE);
    push("Stop");
    CHECK(wait_for([&] { return frame().notice() == "Verifying was stopped."; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "the due list leads to a card and to its erasure") {
    push("Due list, 9…");
    REQUIRE(wait_for([&] { return focus() == "Due to be erased"; }));
    press(WXK_DOWN);
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return says("Erase Oskar Nyberg?"); }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return focus() == "Due to be erased"; }));
    push("Show the card");
    settle();
    CHECK(wait_for([&] { return says("Oskar Nyberg"); }));
}

TEST_CASE_FIXTURE(ManyCards, "the log is read page by page and exported whole") {
    alt('L');
    REQUIRE(wait_for([&] { return focus() == "The log"; }));
    CHECK(shows("Earlier entries"));
    push("Earlier entries");
    push("Earlier entries");
    CHECK(wait_for([&] { return shows("Export the log…") && !shows("Earlier entries"); }));
    const fs::path log = folder() / "log.csv";
    {
        const PathTypist typist(log);
        push("Export the log…");
        REQUIRE(wait_for([&] { return fs::exists(log); }));
    }
    CHECK(wait_for([&] { return frame().notice().starts_with("1,200 entries are in "); }));
    const std::string text = formats::read_file(log);
    CHECK(text.starts_with("entry,at,kind,who,card,what\r\n1,2026-05-14T00:01:00Z,\"viewed\","));
    CHECK(std::ranges::count(text, '\n') == 1201);
}

TEST_CASE_FIXTURE(ArchiveDriver, "a retention rule is taken into use and out of it") {
    push("Retention rules…");
    REQUIRE(wait_for([&] { return focus() == "Retention rules"; }));
    // The chosen row is in sight, and so is what stands before it.
    const auto* list = dynamic_cast<wxDataViewListCtrl*>(wxWindow::FindFocus());
    REQUIRE(list != nullptr);
    CHECK(wait_for([&] { return list->ItemToRow(list->GetTopItem()) == 0; }));
    press(WXK_DOWN);
    press(WXK_RETURN);
    settle();
    CHECK(comes_to([&](World& world) { return world.rules.size() == 2; }));
    REQUIRE(wait_for([&] { return focus() == "Retention rules"; }));
    press(WXK_RETURN);
    CHECK(comes_to([&](World& world) { return world.rules.size() == 1; }));
}
