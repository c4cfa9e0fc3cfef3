#pragma once

#include <string>

#include <wx/panel.h>

#include "app/look.h"
#include "app/palette.h"
#include "workflow/archive_view.h"

namespace evenhand::app {

/// How long a card is kept: bars on a line of time, today as an upright line. Painted; its sentence
/// says the same to a screen reader.
class RetentionDrawing final : public wxPanel {
public:
    RetentionDrawing(wxWindow* parent, const workflow::RetentionView& view);

    void use_colours(const Palette& palette);
    void set_zoom(double zoom);
    /// The height that it wants, in pixels.
    [[nodiscard]] int height() const;

private:
    void paint();
    void paint_axis(wxDC& canvas) const;
    void paint_today(wxDC& canvas) const;
    void paint_bar(wxDC& canvas, const workflow::RetentionView::Bar& bar, int middle) const;
    void paint_mark(wxDC& canvas, const workflow::RetentionView::Mark& mark, int middle) const;
    void paint_marks(wxDC& canvas, int middle) const;
    int paint_words(
        wxDC& canvas, const wxString& words, const wxPoint& at, int edge, bool bold) const;
    [[nodiscard]] int x_of(Timestamp moment) const;
    [[nodiscard]] int px(int length) const;
    [[nodiscard]] int label_width() const;
    [[nodiscard]] wxFont type(double size, bool bold) const;

    workflow::RetentionView view_;
    Palette palette_;
    double zoom_ = 1;
};

}  // namespace evenhand::app
