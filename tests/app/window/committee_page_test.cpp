#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "app/window/committee_window.h"
#include "app/window/made_up_panel.h"
#include "app/window/path_typist.h"
#include "app/window/shown_preview.h"
#include "app/wx_text.h"
#include "formats/file.h"
#include "workflow/archive_fixture.h"
#include "workflow/committee_panels.h"
#include "workflow/panel_desk.h"
#include "workflow/pdf_check.h"
#include "workflow/standing_clock.h"

using namespace evenhand;
using testing::open_preview;
using testing::wait_for;

namespace {

const std::vector<std::string> five = {
    "Ana Ferreira", "Chidi Okonkwo", "Dana Weiss", "Emre Yıldız", "Mei Tanaka"};

/// The window of the chair.
class Committee : public testing::CommitteeWindow {
public:
    explicit Committee(testing::MadeUpPanel& panel)
        : CommitteeWindow({}, panel.chair()), panel_(panel) {}

    /// The place as a chair comes to it, who knows the folder.
    void enter() {
        workflow::note_panel({data(), EVENHAND_ONE_RUBRIC}, panel_.shared());
        go_to_panels();
    }
    void open_cards() {
        enter();
        ctrl(WXK_RETURN);
        REQUIRE(wait_for([&] { return focus() == "Passphrase of the chair’s key"; }));
        type(testing::MadeUpPanel::passphrase);
        press(WXK_RETURN);
        need_cards();
        REQUIRE(wait_for([&] { return focus() == page().view().question; }));
    }

private:
    testing::MadeUpPanel& panel_;
};

/// The first interviewer and the others part at the fourth criterion.
void hand_in_split(testing::MadeUpPanel& panel) {
    panel.hand_in(0, {4, 4, 4, 2, 4, 4}, Recommendation::yes);
    for (std::size_t other = 1; other < five.size(); ++other) {
        panel.hand_in(other, {4, 4, 0, 5, 4, 4}, Recommendation::yes);
    }
}

/// All five, on the three criteria of one question.
void hand_in_all(testing::MadeUpPanel& panel) {
    panel.hand_in(0, {5, 4, 4}, Recommendation::yes);
    panel.hand_in(1, {2, 3, 4}, Recommendation::no);
    panel.hand_in(2, {4, 4, 4}, Recommendation::strong_yes);
    panel.hand_in(3, {3, 4, 0}, Recommendation::yes);
    panel.hand_in(4, {2, 4, 4}, Recommendation::no);
}

/// The chair's archive: other candidates, each scored by all three. Ana gives a point less.
void archive_others(const testing::MadeUpPanel& panel) {
    testing::StandingClock time;
    workflow::Services services = time.services();
    services.light_keys = true;
    workflow::ArchiveDesk::Options options;
    options.create = true;
    options.person = "Ruth Bauer";
    const auto desk =
        workflow::ArchiveDesk::open({panel.chair(), EVENHAND_ONE_RUBRIC}, services, options);
    for (int candidate = 0; candidate < 40; ++candidate) {
        for (int who = 0; who < 3; ++who) {
            const int level = 3 + (candidate * 7 + who) % 3 - (candidate + who) % 2;
            testing::Heard heard;
            heard.session = "s-" + std::to_string(candidate) + "-" + std::to_string(who);
            heard.candidate = "Candidate " + std::to_string(candidate);
            heard.candidate_id = "other-" + std::to_string(candidate);
            heard.interviewer = five[static_cast<std::size_t>(who)];
            heard.score = std::max(1, level - (who == 0 ? 1 : 0));
            heard.opened = 86400 * candidate;
            REQUIRE(desk->keep(testing::told_bytes(heard), "card").value);
        }
    }
}

bool begins(const testing::WindowDriver& window, const std::string& words) {
    return std::ranges::any_of(window.texts(),
                               [&](const std::string& text) { return text.starts_with(words); });
}

}  // namespace

TEST_CASE("a chair copies messages to those whose cards are missing") {
    testing::MadeUpPanel panel(five, 1);
    panel.hand_in(0, {4, 4, 4}, Recommendation::yes);
    Committee window(panel);
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("Remind…"); }));
    while (window.focus() != "Remind…") {
        window.press(WXK_TAB);
    }
    window.press(WXK_SPACE);
    REQUIRE(wait_for([&] { return window.focus() == "Messages"; }));
    CHECK(window.focused_text().find("To: Chidi Okonkwo") != std::string::npos);
    CHECK(window.focused_text().find("Ana Ferreira") == std::string::npos);
    window.ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return window.frame().notice() == "The messages are copied."; }));
}

TEST_CASE("where no panel is known the place says what one is and how to begin") {
    testing::WindowDriver window;
    window.ctrl('7');
    window.need_page(app::Place::panels);
    CHECK(wait_for([&] { return begins(window, "No panel is known on this computer yet."); }));
    CHECK(window.shows("Another panel’s folder…"));
    CHECK_FALSE(window.shows("Look at the cards"));
}

TEST_CASE("a waiting panel says whose cards are missing, and can be closed with a reason alone") {
    testing::MadeUpPanel panel(five, 1);
    panel.hand_in(0, {5, 4, 4}, Recommendation::yes);
    Committee window(panel);
    window.enter();
    CHECK(wait_for([&] { return begins(window, "1 of 5 cards in, due "); }));
    CHECK(window.says("Mei Tanaka: not in, not begun"));
    CHECK_FALSE(begins(window, "“"));
    window.ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.focus() == "Why not wait"; }));
    window.type("Four are ill");
    window.press(WXK_RETURN);
    window.type("wrong");
    window.press(WXK_RETURN);
    CHECK(wait_for([&] { return begins(window, "! "); }));
    CHECK(window.place().page() != nullptr);
    window.type(testing::MadeUpPanel::passphrase);
    window.press(WXK_RETURN);
    window.need_page(app::Place::committee);
    CHECK(window.page().view().facts.find("Four are ill") != std::string::npos);
}

TEST_CASE("the chair opens all cards, and they stand side by side") {
    testing::MadeUpPanel panel(five, 1);
    hand_in_all(panel);
    Committee window(panel);
    window.open_cards();
    CHECK(window.says("Samira Haidari"));
    CHECK(window.says("Where do the five interviewers agree, and where not?"));
    CHECK(window.says("What does the formula say?"));
    CHECK(window.says("Who heard what?"));
    CHECK(window.page().view().rows[0].words == "Split: 2 to 5");
}

TEST_CASE("arrows walk the cells, each is spoken, and Enter leads to the note behind it") {
    testing::MadeUpPanel panel(five, 1);
    hand_in_all(panel);
    Committee window(panel);
    window.open_cards();
    window.press(WXK_RIGHT);
    const std::string title = window.page().view().rows[0].title;
    CHECK(wait_for(
        [&] { return window.focus() == title + ", Chidi Okonkwo: 2, one quote. Split: 2 to 5"; }));
    window.press(WXK_RETURN);
    window.need_page(app::Place::live);
    CHECK(begins(window, "Samira Haidari"));
    CHECK(window.caret() == 0);
    CHECK(begins(window, title));
    window.press(WXK_ESCAPE);
    window.need_page(app::Place::card);
    window.press(WXK_ESCAPE);
    window.need_page(app::Place::committee);
    CHECK(window.page().grid().column() == 1);
    window.press(WXK_ESCAPE);
    window.need_page(app::Place::panels);
}

TEST_CASE("keys go to the next contested row, a row by number, all anchors, and another order") {
    testing::MadeUpPanel panel(five, 2);
    hand_in_split(panel);
    Committee window(panel);
    window.open_cards();
    const auto row = [&] { return window.page().view().rows[window.page().grid().row()]; };
    CHECK(row().words == "Split: 2 to 5");
    window.press('3');
    CHECK(window.page().grid().row() == 2);
    window.press(WXK_SPACE);
    CHECK(wait_for([&] { return row().contested; }));
    const std::string title = row().title;
    window.press('R');
    CHECK(wait_for([&] { return window.page().grid().row() != 0; }));
    CHECK(row().title == title);
    const auto anchors = [&] {
        const auto all = window.texts();
        return std::ranges::count_if(all, [](const std::string& text) {
            return text.size() > 4 && text.substr(1, 3) == " = ";
        });
    };
    CHECK(anchors() < 5);
    window.press('A');
    CHECK(wait_for([&] { return anchors() == 5; }));
}

TEST_CASE("T shows the grid as a table and back") {
    testing::MadeUpPanel panel(five, 1);
    hand_in_all(panel);
    Committee window(panel);
    window.open_cards();
    window.press('T');
    CHECK(wait_for([&] { return window.page().board().grid().shows_table(); }));
    CHECK(window.shows(window.page().view().question));
    window.press('T');
    CHECK(wait_for([&] { return !window.page().board().grid().shows_table(); }));
}

TEST_CASE("the table and the evidence speak of one criterion, whichever keys choose it") {
    testing::MadeUpPanel panel(five, 2);
    hand_in_split(panel);
    Committee window(panel);
    window.open_cards();
    const app::GridCard& card = window.page().board().grid();
    const auto together = [&] {
        const std::size_t row = card.grid().row();
        const std::string& title = window.page().view().rows[row].title;
        return card.table()->selected() == std::vector{row} &&
               std::ranges::any_of(window.texts(),
                                   [&](const std::string& text) { return text == title; });
    };
    window.press('3');
    window.press('T');
    REQUIRE(wait_for([&] { return card.shows_table() && card.table() != nullptr; }));
    CHECK(wait_for([&] { return card.grid().row() == 2 && together(); }));
    window.press('5');
    CHECK(wait_for([&] { return card.grid().row() == 4 && together(); }));
    window.press('N');
    CHECK(wait_for([&] { return card.grid().row() < 2 && together(); }));
    const std::string title = window.page().view().rows[card.grid().row()].title;
    window.press('R');
    CHECK(wait_for([&] { return together(); }));
    CHECK(window.page().view().rows[card.grid().row()].title == title);
    // The keyboard stays in the table, though its rows are new.
    const std::size_t row = card.grid().row();
    window.press(row == 0 ? WXK_DOWN : WXK_UP);
    CHECK(wait_for([&] { return card.grid().row() == (row == 0 ? 1 : row - 1) && together(); }));
}

TEST_CASE("severity is taken out of the formula when it is asked for, and then of the packet") {
    testing::MadeUpPanel panel({"Ana Ferreira", "Chidi Okonkwo", "Dana Weiss"}, 1);
    panel.hand_in(0, {3, 3, 3}, Recommendation::no);
    panel.hand_in(1, {4, 4, 4}, Recommendation::yes);
    panel.hand_in(2, {4, 4, 5}, Recommendation::yes);
    archive_others(panel);
    Committee window(panel);
    window.open_cards();
    const std::string take = "Take severity out, as a second line";
    REQUIRE(wait_for([&] { return window.shows(take); }));
    CHECK_FALSE(window.page().shown_severity());
    window.press('F');
    REQUIRE(wait_for([&] { return window.shows("The locked formula alone"); }));
    const auto shown = window.page().shown_severity();
    REQUIRE(shown);
    CHECK(shown->interviewers[0].known == SeverityKnown::stricter);
    CHECK(window.says("Severity taken out is a second look and no rule"));
    window.ctrl('P');
    const app::PreviewDialog* preview = nullptr;
    REQUIRE(wait_for([&] { return (preview = open_preview()) != nullptr; }));
    bool printed = false;
    for (std::size_t page = 0; page < preview->preview().pages(); ++page) {
        const std::string text = preview->preview().images()->text(page);
        printed = printed || text.find("With severity taken out") != std::string::npos;
    }
    CHECK(printed);
    REQUIRE(wait_for([&] { return open_preview()->IsActive(); }));
    window.press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return open_preview() == nullptr; }));
    window.press('F');
    CHECK(wait_for([&] { return window.shows(take); }));
}

TEST_CASE("twelve interviewers and forty criteria scroll inside, with the chosen cell in view") {
    std::vector<std::string> twelve;
    for (int number = 1; number <= 12; ++number) {
        twelve.push_back("Maximiliane Theodora von der Hohenstaufen-Wittelsbach the " +
                         std::to_string(number) + "th");
    }
    testing::MadeUpPanel panel(twelve, 13);
    for (std::size_t who = 0; who < twelve.size(); ++who) {
        testing::Given given;
        for (std::size_t at = 0; at < panel.criteria(); ++at) {
            given.push_back(static_cast<int>((at * 7 + who * 3) % 6));
        }
        panel.hand_in(who, given, Recommendation::yes);
    }
    Committee window(panel);
    window.open_cards();
    CHECK(window.page().view().rows.size() >= 39);
    const app::CommitteeGridView& grid = window.page().grid();
    CHECK(grid.place_of(38, 11).IsEmpty());
    CHECK_FALSE(grid.place_of(0, 0).IsEmpty());
    for (int step = 0; step < 5; ++step) {
        window.press(WXK_PAGEDOWN);
    }
    for (int step = 0; step < 11; ++step) {
        window.press(WXK_RIGHT);
    }
    CHECK(wait_for([&] { return grid.column() == 11; }));
    CHECK_FALSE(grid.place_of(grid.row(), 11).IsEmpty());
    CHECK(grid.place_of(0, 0).IsEmpty());
}

TEST_CASE("the packet of the panel's cards is shown before it is written") {
    testing::MadeUpPanel panel(five, 1);
    hand_in_all(panel);
    Committee window(panel);
    window.open_cards();
    window.ctrl('P');
    CHECK(wait_for([&] { return wxTopLevelWindows.size() == 2; }));
}

TEST_CASE("the packet is written where the chair says, and verifies without the panel") {
    testing::MadeUpPanel panel(five, 1);
    hand_in_all(panel);
    Committee window(panel);
    window.open_cards();
    const std::filesystem::path file = window.folder() / "written.pdf";
    {
        const testing::PathTypist typist(file);
        window.ctrl('E');
        CHECK(typist.proposed() == "p-014.packet.pdf");
    }
    REQUIRE(wait_for([&] { return std::filesystem::exists(file); }));
    REQUIRE(wait_for([&] { return window.frame().notice().starts_with("Exported to "); }));
    const auto check = workflow::check_pdf(file);
    CAPTURE(check.title);
    CHECK(check.result == workflow::PdfCheck::Result::intact);
}

TEST_CASE("a packet without names is looked at, then written, under nobody's name") {
    testing::MadeUpPanel panel(five, 1);
    hand_in_all(panel);
    Committee window(panel);
    window.open_cards();
    for (int step = 0; step < 40 && window.focus() != "Redacted…"; ++step) {
        window.press(WXK_TAB);
    }
    REQUIRE(window.focus() == "Redacted…");
    window.press(WXK_SPACE);
    REQUIRE(wait_for([&] { return window.focus() == "Also take out"; }));
    window.ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.shows("Save the packet…"); }));
    CHECK(window.says("Anonymised copy"));
    CHECK(window.says(" replaced in 6 files, "));
    const std::filesystem::path file = window.folder() / "redacted.pdf";
    {
        const testing::PathTypist typist(file);
        window.ctrl(WXK_RETURN);
        CHECK(typist.proposed().starts_with("anonymised-"));
        CHECK(typist.proposed().find("p-014") == std::string::npos);
    }
    REQUIRE(wait_for([&] { return std::filesystem::exists(file); }));
    REQUIRE(wait_for([&] { return window.frame().notice().starts_with("Exported to "); }));
    CHECK(window.frame().notice().find("look") == std::string::npos);
    CHECK(workflow::check_pdf(file).result == workflow::PdfCheck::Result::redacted_copy);
}

namespace {

using Ballots = std::vector<std::pair<std::string, std::string>>;

/// Each votes on this computer; then the chair opens the votes.
void vote_and_open(Committee& window, const Ballots& ballots) {
    for (const auto& [who, button] : ballots) {
        window.vote(button, who, "It held");
    }
    REQUIRE(wait_for([&] { return window.page().debrief().all_voted; }));
    window.lead_on(testing::MadeUpPanel::passphrase);
}

}  // namespace

TEST_CASE("a committee reads, votes, discusses, votes again and decides in the window") {
    testing::MadeUpPanel panel({"Ana Ferreira", "Chidi Okonkwo", "Dana Weiss"}, 1);
    panel.hand_in(0, {5, 4, 4}, Recommendation::yes);
    panel.hand_in(1, {2, 3, 3}, Recommendation::no);
    panel.hand_in(2, {4, 4, 4}, Recommendation::yes);
    Committee window(panel);
    window.open_cards();
    const auto step = [&] { return window.page().debrief().step; };
    REQUIRE(wait_for([&] { return window.page().debrief().chair; }));
    window.ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.focus() == "Passphrase of the chair’s key"; }));
    CHECK(window.page().sheet().answers().front() == "Ana Ferreira; Chidi Okonkwo; Dana Weiss");
    window.answer({testing::MadeUpPanel::passphrase});
    REQUIRE(wait_for([&] { return step() == DebriefStep::read; }));
    CHECK(begins(window, "10 min of silent reading left."));
    window.lead_on(testing::MadeUpPanel::passphrase);
    REQUIRE(wait_for([&] { return step() == DebriefStep::vote; }));
    vote_and_open(
        window,
        {{"Ana Ferreira", "Yes…"}, {"Chidi Okonkwo", "No…"}, {"Dana Weiss", "Strong yes…"}});
    REQUIRE(wait_for([&] { return step() == DebriefStep::discuss; }));
    CHECK(wait_for([&] { return window.says("How did the committee vote?"); }));
    window.press('D');
    CHECK(wait_for([&] { return window.page().debrief().discussed.size() == 1; }));
    window.press('W');
    REQUIRE(wait_for([&] { return window.focus() == "Note"; }));
    window.answer({"Ana heard the merge gate, Chidi did not ask"});
    window.lead_on(testing::MadeUpPanel::passphrase);
    REQUIRE(wait_for([&] { return step() == DebriefStep::revote; }));
    CHECK(window.page().debrief().notes.size() == 1);
    CHECK(window.says("Notes of the debrief"));
    CHECK(window.says(window.page().debrief().notes.front()));
    CHECK(window.shows("Note…"));
    vote_and_open(window,
                  {{"Ana Ferreira", "Yes…"}, {"Chidi Okonkwo", "Yes…"}, {"Dana Weiss", "Yes…"}});
    REQUIRE(wait_for([&] { return step() == DebriefStep::decide; }));
    window.choose("Hire…");
    window.type("The low scores come from one who did not ask");
    window.press(WXK_RETURN);
    window.press(WXK_RETURN);
    window.type(testing::MadeUpPanel::passphrase);
    window.press(WXK_RETURN);
    CHECK(wait_for([&] { return window.says("! Say why the committee departs from the rule."); }));
    CHECK(window.focus() == "Why against the formula");
    window.answer({"Two quote a change that held", ""});
    REQUIRE(wait_for([&] { return step() == DebriefStep::decided; }));
    CHECK(wait_for(
        [&] { return window.says("Hire. The low scores come from one who did not ask"); }));
    CHECK(begins(window, "Departs from the formula: Two quote"));
    CHECK_FALSE(window.shows("Hire…"));
    window.ctrl(WXK_RETURN);  // No step is left; Enter would show the note behind the cell.
    CHECK(window.frame().page().place() == app::Place::committee);
}

TEST_CASE("what is asked about one panel is not answered about another") {
    testing::MadeUpPanel other({"Ana Ferreira", "Chidi Okonkwo"}, 1);
    other.hand_in(0, {5, 4, 4}, Recommendation::yes);
    other.hand_in(1, {5, 4, 4}, Recommendation::yes);
    testing::StandingClock clock;
    workflow::Services services = clock.services();
    services.light_keys = true;
    const workflow::PanelDesk desk({other.chair(), EVENHAND_ONE_RUBRIC}, services);
    REQUIRE(desk.reveal(other.shared(), "", testing::MadeUpPanel::passphrase).value);
    testing::MadeUpPanel panel({"Dana Weiss", "Mei Tanaka"}, 1);
    panel.hand_in(0, {5, 4, 4}, Recommendation::yes);
    panel.hand_in(1, {5, 4, 4}, Recommendation::yes);
    Committee window(panel);
    window.open_cards();
    REQUIRE(wait_for([&] { return window.page().debrief().chair; }));
    window.ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.page().sheet().asking(); }));
    workflow::note_panel({window.data(), EVENHAND_ONE_RUBRIC}, other.shared());
    window.go_to_panels();
    const auto is_chosen = [&] {
        return window.place().panels()->chosen()->folder == other.shared();
    };
    REQUIRE(wait_for([&] { return !window.place().busy(); }));
    for (const int key : {WXK_HOME, WXK_DOWN}) {
        if (!is_chosen()) {
            window.press(key);
        }
    }
    REQUIRE(wait_for(is_chosen));
    window.ctrl(WXK_RETURN);
    window.need_cards();
    CHECK_FALSE(window.page().sheet().asking());
}

TEST_CASE("in a narrow window all of the debrief is seen, with larger text by scrolling") {
    testing::MadeUpPanel panel({"Ana Ferreira", "Chidi Okonkwo", "Dana Weiss"}, 1);
    for (std::size_t who = 0; who < 3; ++who) {
        panel.hand_in(who, {5, 4, 4}, Recommendation::yes);
    }
    Committee window(panel);
    window.open_cards();
    REQUIRE(wait_for([&] { return window.page().debrief().chair; }));
    window.ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.focus() == "Passphrase of the chair’s key"; }));
    window.answer({testing::MadeUpPanel::passphrase});
    REQUIRE(wait_for([&] { return window.page().debrief().step == DebriefStep::read; }));
    window.lead_on(testing::MadeUpPanel::passphrase);
    REQUIRE(wait_for([&] { return window.page().debrief().step == DebriefStep::vote; }));
    window.frame().SetClientSize(wxSize(480, 740));
    REQUIRE(wait_for([&] { return window.frame().GetClientSize().x == 480; }));
    const auto is_whole = [](const wxWindow* control) {
        REQUIRE(control != nullptr);
        const wxRect own = control->GetScreenRect();
        for (const wxWindow* each = control->GetParent(); !each->IsTopLevel();
             each = each->GetParent()) {
            const wxRect room = each->GetScreenRect();
            if (!room.Contains(own)) {
                return false;
            }
        }
        return true;
    };
    const auto votes_are_whole = [&] {
        for (const char* vote :
             {"Strong yes…", "Yes…", "No…", "Strong no…", "Abstain…", "Open the votes…"}) {
            for (int step = 0; step < 60 && window.focus() != vote; ++step) {
                window.press(WXK_TAB);
            }
            REQUIRE(window.focus() == vote);
            CHECK_MESSAGE(wait_for([&] { return is_whole(wxWindow::FindFocus()); }),
                          std::string(vote));
        }
    };
    const wxString first = app::to_wx(window.page().debrief().lines.front());
    CHECK(wait_for([&] { return is_whole(wxWindow::FindWindowByLabel(first)); }));
    votes_are_whole();
    for (int step = 0; step < 5; ++step) {
        window.ctrl('+');
    }
    votes_are_whole();
    for (int step = 0; step < 5; ++step) {
        window.ctrl('-');
    }
    window.frame().SetClientSize(wxSize(1278, 773));
}
