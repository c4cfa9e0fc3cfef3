#include <chrono>
#include <fstream>

#include <doctest/doctest.h>
#include <wx/clipbrd.h>
#include <wx/modalhook.h>

#include "app/window/driver.h"
#include "app/wx_text.h"
#include "formats/file.h"
#include "rubric_places.h"
#include "workflow/rubric_library.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;
namespace fs = std::filesystem;

namespace {

fs::path q9_page() {
    return fs::path(EVENHAND_SOURCE_DIR) / "tests/data/pages/q09-missed-bug-to-production.txt";
}

/// Another page of the same layout, with another question.
std::string other_page(const std::string& question) {
    std::string text = formats::read_file(q9_page());
    const std::string old = "Tell me about a time you missed a bug that reached production.";
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), question);
}

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

/// The window at the rubrics, read from the disk.
class RubricsDriver : public WindowDriver {
public:
    RubricsDriver() {
        ctrl('2');
        settle();
    }

    /// Another window, whose settings name this folder for the rubrics.
    void restart_in(const fs::path& rubrics_folder) {
        restart([&] {
            app::Settings settings = app::load_settings();
            settings.rubrics_folder = rubrics_folder.string();
            app::save_settings(settings);
        });
        ctrl('2');
        settle();
    }

    void tab_to(const std::string& name) {
        for (int i = 0; i < 20 && focus() != name; ++i) {
            press(WXK_TAB);
        }
        REQUIRE(focus() == name);
    }

    void settle() {
        need_page(app::Place::rubrics);
        REQUIRE(wait_for([&] { return !frame().rubrics().loading(); }));
        REQUIRE(wait_for([&] { return says(" rubric"); }));
    }

    [[nodiscard]] workflow::RubricLibrary library() const {
        return workflow::usual_library({data(), fs::path(EVENHAND_SOURCE_DIR) / "rubrics"},
                                       workflow::system_services());
    }

    [[nodiscard]] fs::path page(const std::string& name, const std::string& text) const {
        const fs::path file = folder() / name;
        std::ofstream(file) << text;
        return file;
    }

    /// Publishes the shipped rubric's next version with this title.
    void publish(const std::string& title, const std::string& job_link, const std::string& note) {
        workflow::RubricLibrary rubrics = library();
        auto draft = rubrics.open(Id<Rubric>("q09-missed-bug-to-production"));
        REQUIRE(draft.value);
        (*draft.value)->editor().type(testing::place_of(RubricField::job_link), job_link);
        (*draft.value)->editor().type(testing::place_of(RubricField::title), title);
        const auto published = rubrics.publish(**draft.value, "Author One", note);
        REQUIRE(published.value);
    }
};

void copy(const std::string& text) {
    REQUIRE(wxTheClipboard->Open());
    wxTheClipboard->SetData(new wxTextDataObject(app::to_wx(text)));
    wxTheClipboard->Close();
}

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

TEST_CASE_FIXTURE(RubricsDriver, "two pages become drafts, what is no page says why") {
    const fs::path one = page("one.txt", other_page("Tell me about a time you disagreed."));
    const fs::path two = page("two.txt", other_page("Tell me about a time you learned fast."));
    const fs::path none = page("none.txt", "Ten tips for a better CV.\n\nUse one page.\n");
    frame().open_files({one, two, none});
    need_page(app::Place::imported);
    CHECK(says("2 of 3 pages became drafts"));
    CHECK(wait_for([&] { return shows("Review the draft"); }));
    CHECK(focus() == "Imported");
    CHECK(library().entries().size() == 3);
    alt('R');
    CHECK(is_on("Only those refused"));
    CHECK(wait_for([&] { return says("none.txt"); }));
    CHECK(wait_for([&] { return says("! ") && !shows("Review the draft"); }));
}

TEST_CASE_FIXTURE(RubricsDriver, "the report is walked through by keys, draft by draft") {
    frame().open_files({page("one.txt", other_page("Tell me about a time you disagreed.")),
                        page("two.txt", other_page("Tell me about a time you learned fast."))});
    need_page(app::Place::imported);
    press(WXK_DOWN);
    press(WXK_RETURN);
    need_page(app::Place::rubric);
    press(WXK_ESCAPE);
    need_page(app::Place::imported);
    press(WXK_ESCAPE);
    settle();
    CHECK(says("3 rubrics"));
    CHECK(wait_for([&] { return says(" to look at"); }));
}

TEST_CASE_FIXTURE(RubricsDriver, "one page is reviewed at once") {
    frame().open_files({page("one.txt", other_page("Tell me about a time you disagreed."))});
    need_page(app::Place::rubric);
}

TEST_CASE_FIXTURE(RubricsDriver, "a copied page is pasted as a draft") {
    copy(other_page("Tell me about a time you disagreed."));
    REQUIRE(focus() == "Rubrics");
    ctrl('V');
    need_page(app::Place::rubric);
    CHECK(library().entries().size() == 2);
}

TEST_CASE_FIXTURE(RubricsDriver, "in the search field Ctrl and V pastes words") {
    copy("missed");
    ctrl('F');
    REQUIRE(focus() == "Find a rubric");
    ctrl('V');
    CHECK(wait_for([&] { return focused_text() == "missed"; }));
    CHECK(frame().page().place() == app::Place::rubrics);
}

TEST_CASE_FIXTURE(RubricsDriver, "an empty clipboard is told") {
    copy(" \n");
    ctrl('V');
    CHECK(frame().notice().find("There is no text to paste.") != std::string::npos);
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
    press(WXK_ESCAPE);
    settle();
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

TEST_CASE_FIXTURE(RubricsDriver, "the window closes while an import is running") {
    const fs::path many = folder() / "many";
    fs::create_directories(many);
    for (int i = 0; i < 300; ++i) {
        std::ofstream(many / (std::to_string(i) + ".txt"))
            << other_page("Tell me about time " + std::to_string(i) + " you disagreed.");
    }
    frame().open_files({many});
    REQUIRE(wait_for([&] { return shows("Stop"); }));
    restart();
    ctrl('2');
    settle();
    CHECK(library().entries().size() < 301);
}

TEST_CASE_FIXTURE(RubricsDriver, "files dropped on the interviews are imported under the rubrics") {
    ctrl('1');
    need_page(app::Place::start);
    frame().open_files({page("none.txt", "Ten tips for a better CV.\n"),
                        page("one.txt", other_page("Tell me about a time you disagreed."))});
    need_page(app::Place::imported);
    CHECK(is_on("Rubrics"));
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
