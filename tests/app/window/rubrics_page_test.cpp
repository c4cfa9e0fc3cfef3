#include <fstream>

#include <doctest/doctest.h>
#include <wx/modalhook.h>

#include "app/window/rubrics_driver.h"

using namespace evenhand;
using testing::copy;
using testing::RubricsDriver;
using testing::wait_for;
using testing::WindowDriver;
namespace fs = std::filesystem;

namespace {

const Id<Rubric> q9("q09-missed-bug-to-production");

/// Answers each dialog that opens, without a window.
class Answer : public wxModalDialogHook {
public:
    explicit Answer(int answer) : answer_(answer) { Register(); }
    ~Answer() override { Unregister(); }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;

    [[nodiscard]] int asked() const noexcept { return asked_; }

protected:
    int Enter(wxDialog* /*dialog*/) override {
        ++asked_;
        return answer_;
    }

private:
    int answer_;
    int asked_ = 0;
};

}  // namespace

TEST_CASE_FIXTURE(WindowDriver, "Ctrl and a digit lead from place to place") {
    ctrl('2');
    need_page(app::Place::rubrics);
    CHECK(is_on("Rubrics"));
    ctrl('1');
    need_page(app::Place::start);
    CHECK(is_on("Interviews"));
    start_interview();
    CHECK_FALSE(shows("Interviews"));
}

TEST_CASE_FIXTURE(RubricsDriver, "the chosen rubric is read beside the list") {
    CHECK(says("1 rubric"));
    CHECK(wait_for([&] { return says("Came with Evenhand"); }));
    CHECK(says("Q9 · Ownership"));
    CHECK(says("Owning the gap"));
    CHECK(says("Says what they left unchecked"));
    CHECK(says("Pitfalls"));
    CHECK(shows("Start version 2"));
    CHECK_FALSE(shows("Discard draft…"));
}

TEST_CASE_FIXTURE(RubricsDriver, "typing anywhere finds, and Esc shows all again") {
    publish("Missed fault", "In this job people release work that others rely on.", "");
    REQUIRE(focus() == "Rubrics");
    type("zzz");
    CHECK(focus() == "Find a rubric");
    CHECK(focused_text() == "zzz");
    CHECK(wait_for([&] { return says("No rubric has all of these words."); }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return focus() == "Rubrics"; }));
    CHECK_FALSE(says("No rubric has all of these words."));
    type("SELF-flag");
    CHECK(wait_for([&] { return says("1 rubric"); }));
}

TEST_CASE_FIXTURE(RubricsDriver, "in the search field Ctrl and V pastes words") {
    copy("missed");
    ctrl('F');
    REQUIRE(focus() == "Find a rubric");
    ctrl('V');
    CHECK(wait_for([&] { return focused_text() == "missed"; }));
    CHECK(frame().page().place() == app::Place::rubrics);
}

TEST_CASE_FIXTURE(RubricsDriver, "a new rubric is asked for its title and opened") {
    ctrl('N');
    REQUIRE(focus() == "Title of the new rubric");
    press(WXK_RETURN);
    CHECK(frame().page().place() == app::Place::rubrics);
    type("Delegating");
    press(WXK_RETURN);
    need_page(app::Place::rubric);
    press(WXK_ESCAPE);
    settle();
    CHECK_FALSE(shows("Title of the new rubric"));
    CHECK(says("2 rubrics"));
    CHECK(wait_for([&] { return says("Delegating"); }));
    CHECK(shows("Discard draft…"));
}

TEST_CASE_FIXTURE(RubricsDriver, "Esc gives up naming a rubric") {
    ctrl('N');
    type("Delegating");
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return focus() == "Rubrics"; }));
    CHECK_FALSE(shows("Title of the new rubric"));
    CHECK(library().entries().size() == 1);
}

TEST_CASE_FIXTURE(RubricsDriver, "a draft is discarded only after a yes, and is kept") {
    ctrl('N');
    type("Delegating");
    press(WXK_RETURN);
    need_page(app::Place::rubric);
    press(WXK_ESCAPE);
    settle();
    REQUIRE(wait_for([&] { return shows("Discard draft…"); }));
    {
        const Answer no(wxID_NO);
        press(WXK_DELETE);
        CHECK(no.asked() == 1);
    }
    CHECK(library().entries().size() == 2);
    {
        const Answer yes(wxID_YES);
        press(WXK_DELETE);
        CHECK(yes.asked() == 1);
    }
    CHECK(wait_for([&] { return says("1 rubric"); }));
    CHECK(library().entries().size() == 1);
    CHECK(frame().notice().find("drafts/discarded/delegating") != std::string::npos);
}

TEST_CASE_FIXTURE(RubricsDriver, "Enter starts the next version, and goes on with it later") {
    press(WXK_RETURN);
    need_page(app::Place::rubric);
    press(WXK_F2);
    type(" In short.");
    press(WXK_ESCAPE);
    press(WXK_ESCAPE);
    settle();
    const Parsed<Rubric> draft = library().draft(q9);
    REQUIRE(draft.value);
    CHECK(draft.value->version == 2);
    CHECK(draft.value->question.ends_with(" In short."));
    CHECK(wait_for([&] { return shows("Edit the draft"); }));
    press(WXK_RETURN);
    need_page(app::Place::rubric);
    CHECK(says("Draft of version 2"));
    CHECK(wait_for([&] { return focus().find(" In short.") != std::string::npos; }));
}

TEST_CASE_FIXTURE(RubricsDriver, "a key that is pressed twice opens one page and leaves it once") {
    press_twice(WXK_RETURN, wxMOD_CONTROL);
    need_page(app::Place::rubric);
    CHECK(pages<app::RubricPage>() == 1);
    press_twice(WXK_ESCAPE);
    settle();
    CHECK(pages<app::RubricPage>() == 0);
    press_twice('H', wxMOD_CONTROL);
    need_page(app::Place::versions);
    CHECK(pages<app::VersionsPage>() == 1);
    press_twice(WXK_ESCAPE);
    settle();
}

TEST_CASE_FIXTURE(RubricsDriver, "Ctrl and Enter in the title make the new rubric, and only one") {
    ctrl('N');
    type("Delegating");
    press_twice(WXK_RETURN, wxMOD_CONTROL);
    need_page(app::Place::rubric);
    CHECK(says("Delegating"));
    CHECK(library().entries().size() == 2);
}

TEST_CASE_FIXTURE(RubricsDriver, "any two versions are compared, word by word") {
    const std::string link = "In this job people release work that others rely on.";
    publish("Missed fault", link, "Said more exactly");
    publish("Missed fault in production", link, "");
    ctrl('1');
    need_page(app::Place::start);
    ctrl('2');
    settle();
    REQUIRE(wait_for([&] { return says("Said more exactly"); }));
    ctrl('H');
    need_page(app::Place::versions);
    CHECK(wait_for([&] { return says("1 change in 1 part"); }));
    CHECK(says("Version 3"));
    press(WXK_DOWN);
    CHECK(wait_for([&] { return says("2 changes in 1 part"); }));
    CHECK(says("Said more exactly"));
    tab_to("Compared with");
    press(WXK_UP);
    CHECK(wait_for([&] { return says("1 change in 1 part"); }));
    press(WXK_ESCAPE);
    need_page(app::Place::rubrics);
}

TEST_CASE_FIXTURE(RubricsDriver, "a published version is opened read-only and left again") {
    ctrl('H');
    need_page(app::Place::versions);
    CHECK(wait_for([&] { return says("The first version"); }));
    press(WXK_RETURN);
    need_page(app::Place::rubric);
    press(WXK_ESCAPE);
    need_page(app::Place::versions);
}

TEST_CASE_FIXTURE(RubricsDriver, "what cannot be read is listed with its reason") {
    const fs::path drafts = data() / "rubrics" / "drafts";
    fs::create_directories(drafts);
    std::ofstream(drafts / "broken.rubric.xml") << "<rubric";
    ctrl('1');
    need_page(app::Place::start);
    ctrl('2');
    settle();
    type("broken");
    CHECK(wait_for([&] { return says("Cannot be read"); }));
    CHECK_FALSE(shows("Edit the draft"));
}

TEST_CASE_FIXTURE(RubricsDriver,
                  "a team's folder is remembered until the usual one is taken again") {
    const fs::path team = folder() / "a team's $folder";
    fs::create_directories(team);
    restart_in(team);
    CHECK(says("a team's $folder"));
    CHECK(frame().notice().empty());
    ctrl('N');
    type("Delegating");
    press(WXK_RETURN);
    need_page(app::Place::rubric);
    CHECK(fs::exists(team / "drafts" / "delegating.rubric.xml"));
    press(WXK_ESCAPE);
    settle();
    tab_to("Usual folder");
    press(WXK_SPACE);
    CHECK(wait_for([&] { return says("1 rubric"); }));
    CHECK(says("data/rubrics"));
    CHECK_FALSE(shows("Usual folder"));
    CHECK(app::load_settings().rubrics_folder.empty());
}

TEST_CASE_FIXTURE(RubricsDriver, "into a team's folder that is away nothing is written") {
    const fs::path away = folder() / "away";
    restart_in(away);
    CHECK(frame().notice().find("The folder of the rubrics is not there.") != std::string::npos);
    ctrl('N');
    type("Delegating");
    press(WXK_RETURN);
    CHECK(frame().page().place() == app::Place::rubrics);
    CHECK_FALSE(fs::exists(away));
}

TEST_CASE_FIXTURE(RubricsDriver, "the interviews offer what the rubrics have published") {
    publish("Missed fault", "In this job people release work that others rely on.", "");
    ctrl('1');
    need_page(app::Place::start);
    REQUIRE(wait_for([&] { return says(", 8 min"); }));
    type("fault");
    CHECK(wait_for([&] { return says("1 question, 8 min"); }));
}

TEST_CASE_FIXTURE(RubricsDriver,
                  "F6 goes from the list to the text, to the field and round again") {
    REQUIRE(wait_for([&] { return says("Owning the gap"); }));
    REQUIRE(focus() == "Rubrics");
    press(WXK_F6);
    CHECK(wxWindow::FindFocus() != nullptr);
    CHECK(focus() != "Rubrics");
    press(WXK_F6);
    CHECK(focus() == "Find a rubric");
    press(WXK_F6);
    CHECK(focus() == "Rubrics");
}

TEST_CASE_FIXTURE(RubricsDriver, "what was sought is still there after a rubric was looked at") {
    type("missed");
    press(WXK_RETURN);
    need_page(app::Place::rubric);
    press(WXK_ESCAPE);
    settle();
    ctrl('F');
    CHECK(focused_text() == "missed");
}
