#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <wx/uiaction.h>

#include "app/main_frame.h"
#include "scratch_folder.h"
#include "workflow/services.h"

namespace evenhand::testing {

/// Lets the window work until the condition holds. False when it does not within some seconds.
[[nodiscard]] bool wait_for(const std::function<bool()>& condition);

/// The real window on a data folder of its own, driven by keys as a person would.
class WindowDriver {
public:
    WindowDriver();
    ~WindowDriver();
    WindowDriver(const WindowDriver&) = delete;
    WindowDriver& operator=(const WindowDriver&) = delete;

    [[nodiscard]] app::MainFrame& frame() const { return *frame_; }
    [[nodiscard]] const ScratchFolder& folder() const { return folder_; }
    /// The data folder of the person.
    [[nodiscard]] std::filesystem::path data() const { return folder_ / "data"; }

    /// Closes the window and opens another one on the same data.
    void restart();

    void type(std::string_view text);
    void press(int key, int modifiers = wxMOD_NONE);
    void ctrl(int key) { press(key, wxMOD_CONTROL); }
    void alt(int key) { press(key, wxMOD_ALT); }

    /// Waits for the page; fails the test when it does not come.
    void need_page(app::Place place);
    /// Rater One starts an interview with Ada L as QA on the Q9 rubric, up to the live page.
    void start_interview();

    /// The accessible name of what has the keyboard.
    [[nodiscard]] std::string focus() const;
    /// What stands in the text field that has the keyboard, and where the caret is.
    [[nodiscard]] std::string focused_text() const;
    [[nodiscard]] int caret() const;
    /// Whether a control of this accessible name can be seen.
    [[nodiscard]] bool shows(std::string_view name) const;
    /// The accessible description of the visible control of this name.
    [[nodiscard]] std::string description(std::string_view name) const;
    /// Whether the visible toggle of this name is on.
    [[nodiscard]] bool is_on(std::string_view name) const;
    /// Every visible text of the window.
    [[nodiscard]] std::vector<std::string> texts() const;
    [[nodiscard]] bool says(std::string_view text) const;

private:
    void open();
    void close();

    ScratchFolder folder_;
    app::MainFrame* frame_ = nullptr;
    wxUIActionSimulator simulator_;
};

}  // namespace evenhand::testing
