#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/palette.h"
#include "workflow/figures.h"

namespace evenhand::app {

/// The drawing of one figure. Arrows walk its marks; a screen reader hears each one's sentence.
class FigureView final : public wxPanel {
public:
    struct Hooks {
        // Any of them may be empty: then there is no such thing to do.
        std::function<void(const std::string&)> choose;  ///< The interviewer's id.
        std::function<void(const std::string&)> open;    ///< What is behind a mark.
        std::function<void()> table;                     ///< Show the table instead.
    };

    FigureView(wxWindow* parent, Hooks hooks);

    void show(const workflow::Figure& figure);
    /// Marks this interviewer; empty: nobody.
    void choose(const std::string& id);
    void use_colours(const Palette& palette);
    void set_zoom(double zoom);
    /// The height at which the drawing is at its best, in pixels.
    [[nodiscard]] int height_for(int width) const;
    /// What can be chosen, as it was last drawn.
    [[nodiscard]] const std::vector<workflow::Mark>& marks() const noexcept { return marks_; }

private:
    void paint();
    void on_key(wxKeyEvent& event);
    void on_click(const wxPoint& at);
    void walk(int by);
    void come_to(std::size_t mark);
    void open();
    void tell_all();

    Hooks hooks_;
    workflow::Figure figure_;
    std::vector<workflow::Mark> marks_;
    std::optional<std::size_t> mark_;  ///< Where the arrows are.
    std::string chosen_;
    Palette palette_;
    double zoom_ = 1;
};

}  // namespace evenhand::app
