#include <algorithm>

#include <doctest/doctest.h>
#include <wx/dialog.h>

#include "app/settings.h"
#include "app/window/driver.h"
#include "formats/file.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;
namespace fs = std::filesystem;

namespace {

/// The list of keys has a window of its own.
class KeysDriver : public WindowDriver {
public:
    void open_list() {
        press(WXK_F1);
        REQUIRE(wait_for([&] { return list() != nullptr && list()->IsActive(); }));
        looking_at_list_ = true;
        REQUIRE(wait_for([&] { return focus() == "Keys"; }));
    }
    void close_list() {
        looking_at_list_ = false;
        press(WXK_ESCAPE);
        REQUIRE(wait_for([&] { return list() == nullptr; }));
        REQUIRE(wait_for([&] { return frame().IsActive(); }));
    }
    [[nodiscard]] bool list_says(std::string_view words) {
        return wait_for([&] { return says(words); });
    }
    /// Chooses the row by going down the list.
    void go_down(int rows) {
        for (int i = 0; i < rows; ++i) {
            press(WXK_DOWN);
        }
    }

    void look_at_list() { looking_at_list_ = true; }
    /// The list stays open behind it.
    void go_to_the_window() {
        looking_at_list_ = false;
        frame().Raise();
        REQUIRE(wait_for([&] { return frame().IsActive(); }));
    }
    [[nodiscard]] bool list_is_active() const { return list() != nullptr && list()->IsActive(); }
    [[nodiscard]] static std::ptrdiff_t lists() {
        return std::ranges::count_if(wxTopLevelWindows, [](const wxWindow* top) {
            return dynamic_cast<const wxDialog*>(top) != nullptr && top->IsShown() &&
                   !top->IsBeingDeleted();
        });
    }
    /// The row in the middle of what is seen of the list, some rows below its head.
    void click_in_list(int row) {
        const wxRect table = place_of("Keys");
        const int row_height = 34;
        simulator_.MouseMove(table.x + table.width / 3, table.y + row_height * (row + 1));
        simulator_.MouseClick();
    }

protected:
    [[nodiscard]] const wxWindow& window() const override {
        return looking_at_list_ ? *list() : WindowDriver::window();
    }

private:
    [[nodiscard]] wxTopLevelWindow* list() const {
        for (wxWindow* top : wxTopLevelWindows) {
            if (top != &frame() && top->IsShown() && !top->IsBeingDeleted()) {
                return dynamic_cast<wxTopLevelWindow*>(top);
            }
        }
        return nullptr;
    }

    bool looking_at_list_ = false;
};

int row_of(std::string_view id) {
    const auto rows = app::KeyMap().rows(app::Place::live);
    const auto row = std::ranges::find(rows, id, &app::KeyRow::id);
    return static_cast<int>(row - rows.begin());
}

}  // namespace

TEST_CASE_FIXTURE(KeysDriver, "a key is changed in the list, works at once, and is kept") {
    start_interview();
    CHECK(says("Ctrl G"));
    open_list();
    go_down(row_of("next_gap"));
    press(WXK_RETURN);
    CHECK(list_says("Press the new key for “go to the next gap”. Esc leaves it as it is."));
    ctrl('K');
    CHECK(
        list_says("! Ctrl+K does something else already (An interview): “skip the question, with "
                  "a reason”. Press another key, or change that one first."));
    press('J', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(list_says("“go to the next gap” is Ctrl+Shift+J now."));
    close_list();
    CHECK(says("Ctrl Shift J"));
    CHECK_FALSE(says("Ctrl G"));
    CHECK(app::load_settings().keys ==
          std::vector<app::KeyMap::Entry>{{"next_gap", "Ctrl+Shift+J"}});

    press(WXK_F6);
    REQUIRE(wait_for([&] { return focus() != "Notes"; }));
    ctrl('G');
    CHECK(focus() != "Notes");
    press('J', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(wait_for([&] { return focus() == "Notes"; }));

    open_list();
    go_down(row_of("next_gap"));
    press(WXK_DELETE);
    CHECK(list_says("“go to the next gap” is Ctrl+G now."));
    close_list();
    CHECK(says("Ctrl G"));
    CHECK(app::load_settings().keys.empty());
}

TEST_CASE_FIXTURE(KeysDriver,
                  "the list of keys is left by Esc, and one key makes all as they were") {
    open_list();
    press(WXK_RETURN);
    CHECK(
        list_says("Press the new key for “do the highlighted next step”. Esc leaves it as it is."));
    press(WXK_ESCAPE);
    CHECK(
        list_says("Enter changes the chosen key: press the new one then. What you change is "
                  "kept."));
    press(WXK_RETURN);
    press(WXK_F5);
    CHECK(list_says("“do the highlighted next step” is F5 now."));
    ctrl(WXK_DELETE);
    CHECK(list_says("All keys are as they were."));
    CHECK(app::load_settings().keys.empty());
    close_list();
}

TEST_CASE_FIXTURE(KeysDriver,
                  "a second F1 brings the list that is shown to the front, at its place") {
    open_list();
    go_to_the_window();
    start_interview();
    press(WXK_F1);
    REQUIRE(wait_for([&] { return lists() == 1 && list_is_active(); }));
    look_at_list();
    press(WXK_HOME);
    press(WXK_RETURN);
    CHECK(list_says("Press the new key for “score the current criterion”."));
    press(WXK_ESCAPE);
    close_list();
    CHECK(lists() == 0);
}

TEST_CASE_FIXTURE(KeysDriver, "a new key is awaited for its row alone, not for another one") {
    open_list();
    press(WXK_RETURN);
    CHECK(list_says("Press the new key for “do the highlighted next step”."));
    click_in_list(3);
    CHECK(list_says("Enter changes the chosen key: press the new one then."));
    press(WXK_F9);
    CHECK(list_says("Enter changes the chosen key: press the new one then."));
    CHECK(app::load_settings().keys.empty());
    close_list();
}

TEST_CASE_FIXTURE(WindowDriver, "settings that cannot be used are told of and kept aside") {
    const fs::path file = app::settings_file();
    restart([&] {
        formats::write_file(file,
                            "interviewer=Rater One\nwidth=wide\n[keys]\nskip_question=Ctrl+Kay\n"
                            "next_gap=Ctrl+Shift+J\n");
    });
    CHECK(frame().notice().find("width=wide: this is no number that it can be.") !=
          std::string::npos);
    CHECK(frame().notice().find("[keys] skip_question=Ctrl+Kay: no key is called so") !=
          std::string::npos);
    CHECK(frame().notice().find("is kept as " + file.string() + ".bad") != std::string::npos);
    CHECK(formats::read_file(file.string() + ".bad").find("width=wide") != std::string::npos);
    restart();
    CHECK(frame().notice().find("width") == std::string::npos);
    CHECK(frame().notice().find("skip_question=Ctrl+Kay") != std::string::npos);
    CHECK(formats::read_file(file).find("skip_question=Ctrl+Kay") != std::string::npos);
    CHECK(frame().key_map().keys_for({app::Command::next_gap, 0}, app::Place::live) ==
          "Ctrl+Shift+J");
}
