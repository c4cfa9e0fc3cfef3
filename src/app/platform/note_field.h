#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wx/textctrl.h>

#include "app/palette.h"
#include "workflow/live_view.h"

namespace evenhand::app::platform {

/// A native text field for notes with painted gutters: time and mark of each line at the left, the
/// criterion that it is tied to at the right. The text is the person's; the gutters show what
/// show() was given.
class NoteField {
public:
    using Line = workflow::LiveView::Line;

    /// The control is a child of `parent`.
    explicit NoteField(wxWindow* parent);
    ~NoteField();
    NoteField(const NoteField&) = delete;
    NoteField& operator=(const NoteField&) = delete;

    [[nodiscard]] wxTextCtrl& control() const noexcept { return *control_; }

    /// A whole new text; the caret goes to its end.
    void load(const std::vector<Line>& lines);
    /// Brings text and gutters in line with `lines`, changing as little as can be: the caret stays.
    void show(const std::vector<Line>& lines);

    /// What show() or load() was given last.
    [[nodiscard]] const std::vector<Line>& shown() const noexcept { return lines_; }

    [[nodiscard]] std::vector<std::string> lines() const;
    [[nodiscard]] std::size_t caret_line() const;
    /// Nothing can be typed: no caret blinks there.
    void fix(bool fixed);
    /// Puts the caret at the beginning of a line, and brings it into view.
    void go_to_line(std::size_t line);

    /// The text of the line up to the caret; nothing when the caret is not at its end, or some text
    /// is selected.
    [[nodiscard]] std::optional<std::string> line_to_caret() const;
    /// Shows, in a quiet colour behind the caret, what could be typed next, until the caret moves
    /// or the text changes; an empty one shows nothing.
    void offer(const std::string& text);
    [[nodiscard]] const std::string& offered() const noexcept { return offer_; }
    /// Types what is offered, as the person would.
    void take_offer();

    /// Tells of typing that has not been told yet, now.
    void settle();

    void use_colours(const Palette& palette);
    /// `zoom` scales the gutters. The right one is as wide as the widest of `links` needs, within
    /// limits, and is left out when there are none.
    void arrange(double zoom, const std::vector<std::string>& links);
    /// Where the field is lower than a scroll bar can be, it has none: GTK would complain.
    void fit_bar();
    /// Keeps the last line in view while writing at the end.
    void scroll_to_end();

    /// Called after each change of the text by the person, before the next frame.
    void on_edit(std::function<void()> hook) { on_edit_ = std::move(hook); }
    /// Called when the caret has come to another line, or has left what was offered.
    void on_line(std::function<void()> hook) { on_line_ = std::move(hook); }

private:
    struct Signals;
    friend struct Signals;

    [[nodiscard]] std::string text() const;
    void edited();
    void caret_moved();

    wxTextCtrl* control_;
    std::vector<Line> lines_{1};
    Palette palette_;
    std::string offer_;
    double zoom_ = 1;
    int link_room_ = 0;  ///< Width of the right gutter, in pixels.
    bool loading_ = false;
    bool touched_ = false;        ///< The text may differ from what was shown last.
    std::size_t line_ = 0;        ///< Where the caret was last.
    unsigned edit_source_ = 0;    ///< GLib source that will call edited(), or 0.
    unsigned scroll_source_ = 0;  ///< GLib source that will scroll, or 0.
    std::function<void()> on_edit_;
    std::function<void()> on_line_;
};

}  // namespace evenhand::app::platform
