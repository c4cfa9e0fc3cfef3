#include "app/report_style/style_dialog.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "app/window/kits_driver.h"
#include "formats/file.h"
#include "workflow/print_style.h"

using namespace evenhand;
using testing::KitsDriver;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

/// The window, and the style of its person.
struct Styles : KitsDriver {
    [[nodiscard]] fs::path file() const { return data() / "style.xml"; }
    /// The dialog, once it is there and has drawn its page.
    [[nodiscard]] app::StyleDialog& open_dialog() const {
        REQUIRE(wait_for([] {
            app::StyleDialog* dialog = app::StyleDialog::shown();
            return dialog != nullptr && dialog->IsActive();
        }));
        return *app::StyleDialog::shown();
    }
    [[nodiscard]] ReportStyle style() const {
        return *workflow::style_of({data(), fs::path(EVENHAND_SOURCE_DIR) / "rubrics"}).value;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Styles, "how documents look is typed, seen on a page, and saved by keys") {
    go_to_kits();
    press('L', wxMOD_CONTROL | wxMOD_SHIFT);
    app::StyleDialog& dialog = open_dialog();
    CHECK(wait_for([&] { return dialog.canvas().drawn(); }));
    CHECK_FALSE(dialog.editor().changed());
    type("Zebra Works");
    CHECK(wait_for([&] { return dialog.editor().form().organisation == "Zebra Works"; }));
    CHECK(wait_for([&] { return dialog.canvas().drawn(); }));
    CHECK_FALSE(fs::exists(file()));
    ctrl('S');
    REQUIRE(wait_for([&] { return dialog.sentence().starts_with("From now on"); }));
    CHECK(style().organisation == "Zebra Works");
    press(WXK_ESCAPE);
    CHECK(wait_for([] { return app::StyleDialog::shown() == nullptr; }));
}

TEST_CASE_FIXTURE(Styles,
                  "a style's file opens where the look is changed, and is taken over there") {
    frame().open_files({fs::path(EVENHAND_SOURCE_DIR) / "reports/style.xml"});
    app::StyleDialog& dialog = open_dialog();
    CHECK(dialog.editor().form().organisation == "Fairview Software");
    CHECK(wait_for([&] { return dialog.canvas().drawn(); }));
    ctrl('S');
    REQUIRE(wait_for([&] { return fs::exists(file()); }));
    CHECK(wait_for([&] { return !dialog.editor().changed(); }));
    CHECK(style().logo);
    press(WXK_ESCAPE);
    CHECK(wait_for([] { return app::StyleDialog::shown() == nullptr; }));
}

TEST_CASE_FIXTURE(Styles, "what is wrong with a style's file is told with its line") {
    formats::write_file(file(),
                        "<style xmlns=\"urn:evenhand:style:1\">\n"
                        "<organisation>Ours</organisation>\n<accent colour=\"#FFFF00\"/>\n"
                        "</style>\n");
    frame().open_files({file()});
    app::StyleDialog& dialog = open_dialog();
    CHECK(dialog.sentence().find("style.xml:3: Text in #FFFF00 would be too pale") !=
          std::string::npos);
    CHECK(dialog.editor().form().organisation == "Ours");
    ctrl('S');
    CHECK(
        wait_for([&] { return dialog.sentence().find("Nothing was saved") != std::string::npos; }));
    dialog.Destroy();
    CHECK(wait_for([] { return app::StyleDialog::shown() == nullptr; }));
}
