#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include <wx/scrolbar.h>
#include <wx/window.h>

#include "app/committee/grid_layout.h"
#include "app/palette.h"
#include "workflow/committee_view.h"

namespace evenhand::app {

/// Criteria by interviewers, painted. Arrows walk the cells, and a screen reader hears each one's
/// sentence. Where there is not room for all, rows and columns scroll inside; names, criteria and
/// verdicts stay.
class CommitteeGridView final : public wxWindow {
public:
    struct Hooks {
        std::function<void()> choose;  ///< Another cell was come to.
        std::function<void()> open;    ///< The note behind the cell.
        std::function<void()> next;    ///< To the next contested row.
    };

    CommitteeGridView(wxWindow* parent, Hooks hooks);

    /// Keeps the cell that is chosen, when there is still such a one.
    void show(const workflow::CommitteeView& view, workflow::RowOrder order);
    /// Row as it is shown, from 0; brought into view.
    void choose(std::size_t row, std::size_t column);
    [[nodiscard]] std::size_t row() const noexcept { return row_; }
    [[nodiscard]] std::size_t column() const noexcept { return column_; }
    void use_colours(const Palette& palette);
    void set_zoom(double zoom);
    /// The height at which nothing has to scroll, in pixels.
    [[nodiscard]] int natural_height() const;
    /// The same for at most so many rows, as low as they can be.
    [[nodiscard]] int least_height(std::size_t rows) const;
    /// Where the cell is drawn, in pixels; empty while it is scrolled away.
    [[nodiscard]] wxRect place_of(std::size_t row, std::size_t column) const;

private:
    void paint();
    void on_key(wxKeyEvent& event);
    void on_click(const wxPoint& at, bool opens);
    void on_wheel(wxMouseEvent& event);
    void on_move(const wxPoint& at);
    void bind();
    [[nodiscard]] std::string tip_at(const workflow::Point& point) const;
    void walk(int down, int right);
    void settle();
    void bring_into_view();
    void tell();
    [[nodiscard]] GridLayout layout() const;

    Hooks hooks_;
    workflow::CommitteeView view_;
    workflow::RowOrder order_ = workflow::RowOrder::contested_first;
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    double down_ = 0;  ///< Scrolled by so much, at zoom 1.
    double across_ = 0;
    Palette palette_;
    double zoom_ = 1;
    std::string tip_;
    wxScrollBar* down_bar_;
    wxScrollBar* across_bar_;
};

}  // namespace evenhand::app
