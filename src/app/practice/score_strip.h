#pragma once

#include <optional>
#include <string>

#include <wx/dc.h>
#include <wx/window.h>

#include "app/look.h"
#include "app/palette.h"

namespace evenhand::app {

/// The levels of a scale in a row: the one that was given filled, the key's in a frame with the
/// word "key" below; where both are one, it is both.
class ScoreStrip final : public wxWindow {
public:
    struct Levels {
        int lowest = 1;
        int highest = 5;
        std::optional<int> given;
        std::optional<int> key;
    };

    /// `spoken`: what it shows, in a sentence.
    ScoreStrip(wxWindow* parent, const Levels& levels, const std::string& spoken);

    void use_colours(const Palette& palette);
    void set_zoom(double zoom);
    [[nodiscard]] int height() const;
    /// It never takes the keyboard from the text that it stands in.
    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    void paint();
    void paint_level(wxDC& canvas, int level) const;
    [[nodiscard]] int px(int length) const { return static_cast<int>(length * zoom_); }

    Levels levels_;
    Palette palette_;
    double zoom_ = 1;
};

}  // namespace evenhand::app
