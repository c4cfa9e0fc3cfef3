#include <algorithm>

#include <doctest/doctest.h>
#include <wx/button.h>
#include <wx/dataview.h>

#include "app/window/archive_driver.h"

using namespace evenhand;
using testing::ArchiveDriver;
using World = testing::MadeUpArchive::World;
using testing::made_up_candidate;
using testing::wait_for;

namespace {

class EmptyArchive : public ArchiveDriver {
public:
    EmptyArchive() : ArchiveDriver(0) {}
};

class MillionCards : public ArchiveDriver {
public:
    MillionCards() : ArchiveDriver(1000000) {}
};

/// The labels of buttons that their pane shows a part of.
std::string partly_shown(const wxWindow& window) {
    std::string all;
    for (const wxWindow* child : window.GetChildren()) {
        if (!child->IsShownOnScreen()) {
            continue;
        }
        if (dynamic_cast<const wxButton*>(child) != nullptr &&
            !wxRect(window.GetClientSize()).Contains(child->GetRect())) {
            all += child->GetLabel().utf8_string() + "; ";
        }
        all += partly_shown(*child);
    }
    return all;
}

const wxDataViewCtrl* shown_list(const wxWindow& window) {
    for (const wxWindow* child : window.GetChildren()) {
        const auto* list = dynamic_cast<const wxDataViewCtrl*>(child);
        if (list == nullptr) {
            list = shown_list(*child);
        }
        if (list != nullptr && list->IsShownOnScreen()) {
            return list;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE_FIXTURE(ArchiveDriver, "the archive opens at its newest card") {
    CHECK(wait_for([&] { return says("40 cards") && says("Samira Haidari"); }));
    CHECK(wait_for([&] { return focus() == "Cards found"; }));
    CHECK(says("Is it unchanged?"));
    CHECK(says("How long is this card kept?"));
    CHECK(says("Who has seen it?"));
    CHECK(description("How long it is kept, as a picture") == "May be erased from 3 June 2027 on.");
}

TEST_CASE_FIXTURE(ArchiveDriver, "what is typed is found when typing pauses") {
    find("Priya");
    CHECK(wait_for([&] { return says("2 of 40 cards") && says("Priya Nair"); }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return !says("2 of 40 cards"); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "letters typed into the field are no commands") {
    ctrl('F');
    type("fve");
    CHECK(wait_for([&] { return focused_text() == "fve"; }));
    CHECK(focus() == "Find a card");
}

TEST_CASE_FIXTURE(ArchiveDriver, "a word typed in the list is searched for, and runs no command") {
    REQUIRE(wait_for([&] { return focus() == "Cards found"; }));
    type("five");
    CHECK(wait_for([&] { return focused_text() == "five"; }));
    CHECK(focus() == "Find a card");
    CHECK(wait_for([&] { return says("Wei-Lin Zhao") && says("of 40 cards"); }));
    CHECK_FALSE(shows("Day of the decision"));
    CHECK(last_act().empty());
}

TEST_CASE_FIXTURE(ArchiveDriver, "while the card is read, letters are its keys") {
    press(WXK_F6);
    press('F');
    CHECK(wait_for([&] { return focus() == "Role: Backend engineer, 14 cards"; }));
    type("five");
    CHECK(wait_for([&] { return focused_text() == "five"; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "down leads to the list, Enter opens, Esc leads back to the row") {
    find("root");
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return focus() == "Cards found"; }));
    press(WXK_DOWN);
    press(WXK_DOWN);
    settle();
    REQUIRE(wait_for([&] { return says("Lucía Paredes"); }));
    press(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(last_act().starts_with("read c0ffee00002"));
    press(WXK_ESCAPE);
    settle();
    CHECK(wait_for([&] { return focus() == "Cards found" && says("Lucía Paredes"); }));
    press(WXK_ESCAPE);
    CHECK(focus() == "Find a card");
    CHECK(focused_text() == "root");
}

TEST_CASE_FIXTURE(ArchiveDriver,
                  "a tick narrows the list, and stays when no card has it any more") {
    alt('F');
    REQUIRE(wait_for([&] { return focus() == "Role: Backend engineer, 14 cards"; }));
    press(WXK_SPACE);
    settle();
    CHECK(wait_for([&] { return says("14 of 40 cards"); }));
    CHECK(is_on("Role: Backend engineer, 14 cards"));
    press(WXK_DOWN);
    CHECK(focus().starts_with("Recommendation: "));
    find("zzz");
    CHECK(wait_for([&] { return is_on("Role: Backend engineer, 0 cards"); }));
    press(WXK_ESCAPE);
    press(WXK_ESCAPE);
    settle();
    CHECK(wait_for([&] { return says("40 cards") && !says(" of 40 cards"); }));
}

TEST_CASE_FIXTURE(ArchiveDriver,
                  "where large text leaves the list too little, facets wait behind it") {
    constexpr int steps = 3;
    const auto columns_end = [](const wxDataViewCtrl& list) {
        int all = 0;
        for (unsigned i = 0; i < list.GetColumnCount(); ++i) {
            all += list.GetColumn(i)->IsHidden() ? 0 : list.GetColumn(i)->GetWidth();
        }
        return all;
    };
    frame().SetClientSize(wxSize(1024, 700));
    for (int i = 0; i < steps; ++i) {
        ctrl('+');
    }
    const wxDataViewCtrl* list = shown_list(frame());
    REQUIRE(list != nullptr);
    CHECK(wait_for([&] { return columns_end(*list) <= list->GetClientSize().x; }));
    CHECK(columns_end(*list) <= list->GetClientSize().x);
    alt('F');
    CHECK(wait_for([&] { return focus() == "Role: Backend engineer, 14 cards"; }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return list->IsShownOnScreen(); }));
    push("Filter…");
    CHECK(wait_for([&] { return focus() == "Role: Backend engineer, 14 cards"; }));
    push("Back to the cards");
    CHECK(wait_for([&] { return focus() == "Cards found"; }));
    for (int i = 0; i < steps; ++i) {
        ctrl('-');
    }
    frame().SetClientSize(wxSize(1278, 773));
    CHECK(wait_for([&] { return !shows("Filter…"); }));
}

TEST_CASE_FIXTURE(ArchiveDriver,
                  "beside a question the card of a narrow window has whole buttons") {
    frame().SetClientSize(wxSize(480, 800));
    REQUIRE(wait_for([&] { return frame().GetClientSize().x == 480; }));
    push("Correct…");
    REQUIRE(wait_for([&] { return says("What is to be corrected"); }));
    CHECK(wait_for([&] { return partly_shown(frame()).empty(); }));
    CHECK(partly_shown(frame()) == "");
    CHECK_FALSE(shows("Retention rules…"));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return shows("Retention rules…"); }));
    frame().SetClientSize(wxSize(1278, 773));
}

TEST_CASE_FIXTURE(ArchiveDriver, "more than six values wait behind a button") {
    CHECK(shows("7 more…"));
    CHECK_FALSE(shows("Fewer"));
    alt('F');
    push("7 more…");
    CHECK(wait_for([&] { return shows("Fewer"); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a search that runs is called off by the next one") {
    with_world([&](World& world) { world.find_ms = 2000; });
    ctrl('F');
    type("z");
    REQUIRE(wait_for([&] { return frame().archive().loading(); }));
    wxMilliSleep(100);
    type("q");
    CHECK(comes_to([&](World& world) { return world.interrupts > 0; }));
    CHECK(says("Samira Haidari"));
    with_world([&](World& world) { world.find_ms = 0; });
    CHECK(wait_for([&] { return says("0 of 40 cards"); }));
}

TEST_CASE_FIXTURE(MillionCards, "the end of a million rows is there at once") {
    REQUIRE(wait_for([&] { return says("1,000,000 cards"); }));
    REQUIRE(wait_for([&] { return focus() == "Cards found"; }));
    press(WXK_END);
    CHECK(wait_for([&] { return says(made_up_candidate(999999)); }));
    press(WXK_UP);
    CHECK(wait_for([&] { return says(made_up_candidate(999998)); }));
    CHECK(with_world([&](World& world) { return world.fetched_rows <= 400; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a search is kept under a name, found again, and dropped") {
    find("root cause");
    ctrl('S');
    REQUIRE(wait_for([&] { return focus() == "Under the name"; }));
    CHECK(focused_text() == "root cause");
    press(WXK_RETURN);
    settle();
    CHECK(wait_for([&] { return shows("Saved searches") && shows("Drop search"); }));
    CHECK(
        with_world([&](World& world) { return world.searches.at("root cause") == "root cause"; }));
    for (int i = 0; i < 30 && focus() != "Saved searches"; ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == "Saved searches");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return focus() == "Cards found"; }));
    ctrl('S');
    settle();
    CHECK(wait_for([&] { return !shows("Saved searches") && shows("Save search…"); }));
    CHECK(with_world([&](World& world) { return world.searches.empty(); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "another program that has the archive is waited for, and said") {
    with_world([&](World& world) { world.held_ms = 1500; });
    push("More…");
    REQUIRE(wait_for([&] { return focus() == "Look after the archive"; }));
    press(WXK_END);
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Folder or server"; }));
    type("/srv/cards");
    press(WXK_RETURN);
    CHECK(wait_for([&] {
        return frame().notice() == "Waiting for another program that has the archive cards open…";
    }));
    CHECK(focus() == "More…");
    settle();
    CHECK(wait_for([&] { return frame().notice().empty(); }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "where nothing is found, the page says what to drop") {
    find("zzz");
    CHECK(wait_for([&] { return says("No card has all of this"); }));
    CHECK(says("Without “Recommendation: strong no” there would be 12."));
    press(WXK_DOWN);
    CHECK(focus() == "Clear the words");
    press(WXK_SPACE);
    settle();
    CHECK(wait_for([&] { return says("Samira Haidari"); }));
    CHECK(wait_for([&] { return focus() == "Cards found"; }));
}

TEST_CASE_FIXTURE(EmptyArchive, "an empty archive shows two ways to fill it") {
    CHECK(wait_for([&] { return says("Nothing is kept yet"); }));
    CHECK(shows("Import folder…"));
    CHECK(shows("Import archive…"));
    CHECK_FALSE(shows("Export…"));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a server that is away is said, and tried again") {
    with_world([&](World& world) { world.fails = ErrorCode::unreachable; });
    come_back();
    CHECK(wait_for([&] { return says("The server is away") && says("does not answer"); }));
    const std::vector<std::string> said = texts();
    CHECK(std::ranges::count_if(said, [](const std::string& text) {
              return text.find("does not answer") != std::string::npos;
          }) == 1);
    with_world([&](World& world) { world.fails.reset(); });
    push("Try again");
    settle();
    CHECK(wait_for([&] { return says("Samira Haidari"); }));
    CHECK(wait_for([&] { return focus() == "Cards found"; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "another archive is opened by its address") {
    push("More…");
    REQUIRE(wait_for([&] { return focus() == "Look after the archive"; }));
    press(WXK_END);
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus() == "Folder or server"; }));
    type("postgresql://db/cards");
    press(WXK_RETURN);
    settle();
    CHECK(
        comes_to([&](World& world) { return world.addresses.back() == "postgresql://db/cards"; }));
    CHECK(app::load_settings().archive == "postgresql://db/cards");
}

TEST_CASE_FIXTURE(ArchiveDriver, "who leaves the archive lets others have it") {
    const int before = with_world([](World& world) { return world.rests; });
    ctrl('1');
    need_page(app::Place::start);
    CHECK(comes_to([&](World& world) { return world.rests > before; }));
}

TEST_CASE_FIXTURE(ArchiveDriver, "a card that comes late is not opened where one has gone") {
    REQUIRE(wait_for([&] { return focus() == "Cards found"; }));
    settle();
    with_world([&](World& world) { world.read_ms = 400; });
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return frame().archive().loading(); }));
    ctrl('1');
    need_page(app::Place::start);
    REQUIRE(wait_for([&] { return !frame().archive().loading(); }));
    CHECK(last_act() == "read c0ffee00000 0");
    CHECK(frame().page().place() == app::Place::start);
}
