#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <wx/panel.h>

#include "app/look.h"
#include "app/palette.h"
#include "workflow/kit_view.h"

namespace evenhand::app {

/// The kit as a time line: one segment a stretch, as wide as its minutes. Painted; a click chooses
/// a question. Its owner says in words what it shows.
class TimeBar final : public wxPanel {
public:
    TimeBar(wxWindow* parent, std::function<void(std::size_t)> choose);

    void show(const workflow::KitView& view, std::optional<std::size_t> chosen);
    void use_colours(const Palette& palette);
    void set_zoom(double zoom);

    /// What a click there chooses; pixels from the left.
    [[nodiscard]] std::optional<std::size_t> question_at(int x) const;

private:
    struct Stretch {
        workflow::KitSegment segment;
        wxRect place;
    };

    [[nodiscard]] std::vector<Stretch> stretches() const;
    void paint();
    void paint_stretch(wxDC& canvas, const Stretch& stretch) const;
    void paint_words(wxDC& canvas, const Stretch& stretch) const;
    void paint_end(wxDC& canvas) const;
    [[nodiscard]] int width_of(int minutes) const;

    std::function<void(std::size_t)> choose_;
    std::vector<workflow::KitSegment> segments_;
    int over_ = 0;
    std::optional<std::size_t> chosen_;
    Palette palette_;
    double zoom_ = 1;
};

}  // namespace evenhand::app
