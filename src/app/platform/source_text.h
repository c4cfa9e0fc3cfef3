#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <wx/textctrl.h>

#include "app/palette.h"
#include "workflow/source_view.h"

namespace evenhand::app::platform {

/// A page as it was read, with its line numbers, in a native text that nobody writes in. Stretches
/// that something was made from are underlined, those of what is chosen stand on a ground.
class SourceText {
public:
    using Spans = std::vector<workflow::SourceSpan>;

    /// The control is a child of `parent`.
    explicit SourceText(wxWindow* parent);
    ~SourceText();
    SourceText(const SourceText&) = delete;
    SourceText& operator=(const SourceText&) = delete;

    [[nodiscard]] wxTextCtrl& control() const noexcept { return *control_; }

    void load(const std::vector<std::string>& lines);
    void show_used(const Spans& spans);
    /// Brings the first of them into view.
    void show_chosen(const Spans& spans);

    void use_colours(const Palette& palette);
    /// `zoom` scales the gutter.
    void arrange(double zoom);

    /// Called with the line and the character in it, both from 0, that the person points at: by a
    /// click, or by Enter at the cursor.
    void on_point(std::function<void(std::size_t, std::size_t)> hook) {
        on_point_ = std::move(hook);
    }

private:
    struct Signals;
    friend struct Signals;

    void point_at_cursor();
    void scroll_soon();
    void scroll_to_chosen();

    wxTextCtrl* control_;
    Spans used_;
    Spans chosen_;
    Palette palette_;
    int width_ = 0;  ///< Of the view, in pixels.
    int height_ = 0;
    unsigned scroll_source_ = 0;  ///< GLib source that will scroll, or 0.
    std::function<void(std::size_t, std::size_t)> on_point_;
};

}  // namespace evenhand::app::platform
