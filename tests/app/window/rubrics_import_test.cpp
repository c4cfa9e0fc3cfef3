#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "app/window/rubrics_driver.h"

using namespace evenhand;
using testing::copy;
using testing::page_with;
using testing::RubricsDriver;
using testing::wait_for;
namespace fs = std::filesystem;

TEST_CASE_FIXTURE(RubricsDriver, "two pages become drafts, what is no page says why") {
    const fs::path one = page("one.txt", page_with("Tell me about a time you disagreed."));
    const fs::path two = page("two.txt", page_with("Tell me about a time you learned fast."));
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
    frame().open_files({page("one.txt", page_with("Tell me about a time you disagreed.")),
                        page("two.txt", page_with("Tell me about a time you learned fast."))});
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
    frame().open_files({page("one.txt", page_with("Tell me about a time you disagreed."))});
    need_page(app::Place::rubric);
    CHECK(library().entries().size() == 2);
    CHECK(wait_for([&] { return focus().starts_with("Look-for 1: "); }));
    CHECK(says("Tell me about a time you disagreed."));
}

TEST_CASE_FIXTURE(RubricsDriver, "a copied page is pasted as a draft") {
    copy(page_with("Tell me about a time you disagreed."));
    REQUIRE(focus() == "Rubrics");
    ctrl('V');
    need_page(app::Place::rubric);
    CHECK(library().entries().size() == 2);
}

TEST_CASE_FIXTURE(RubricsDriver, "an empty clipboard is told") {
    copy(" \n");
    ctrl('V');
    CHECK(frame().notice().find("There is no text to paste.") != std::string::npos);
}

TEST_CASE_FIXTURE(RubricsDriver, "the window closes while an import is running") {
    frame().open_files({many_pages(300)});
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
                        page("one.txt", page_with("Tell me about a time you disagreed."))});
    need_page(app::Place::imported);
    CHECK(is_on("Rubrics"));
}

TEST_CASE_FIXTURE(RubricsDriver, "an import that fails is told, and the next one works") {
    const fs::path one = page("one.txt", page_with("Tell me about a time you disagreed."));
    const fs::path rubrics = library().folder();
    REQUIRE_FALSE(fs::exists(rubrics));
    fs::create_directories(rubrics.parent_path());
    std::ofstream(rubrics) << "a file where the folder would be";
    frame().open_files({one});
    CHECK(wait_for([&] { return frame().notice().find("Cannot write") != std::string::npos; }));
    CHECK(wait_for([&] { return !shows("Stop"); }));
    fs::remove(rubrics);
    frame().open_files({one});
    need_page(app::Place::rubric);
}

TEST_CASE_FIXTURE(RubricsDriver, "the folder stays while an import writes into it") {
    const fs::path team = folder() / "team";
    fs::create_directories(team);
    restart_in(team);
    tab_to("Usual folder");
    frame().open_files({many_pages(300)});
    REQUIRE(wait_for([&] { return shows("Stop"); }));
    press(WXK_SPACE);
    CHECK(frame().notice().find("An import is writing into this folder.") != std::string::npos);
    CHECK(shows("Usual folder"));
    CHECK(app::load_settings().rubrics_folder == team.string());
}
