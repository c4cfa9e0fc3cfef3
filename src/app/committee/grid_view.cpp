#include "app/committee/grid_view.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <wx/dcbuffer.h>

#include "app/calibration/figure_canvas.h"
#include "app/committee/grid_painter.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int bar_width = 12;  // Of a scroll bar, in pixels.
constexpr double wheel_rows = 2;

}  // namespace

CommitteeGridView::CommitteeGridView(wxWindow* parent, Hooks hooks)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS),
      hooks_(std::move(hooks)),
      down_bar_(new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL)),
      across_bar_(
          new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_HORIZONTAL)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    platform::make_picture(*this);
    for (wxScrollBar* bar : {down_bar_, across_bar_}) {
        bar->SetCanFocus(false);
        bar->Hide();
    }
    bind();
}

void CommitteeGridView::bind() {
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { guarded([&] { paint(); }); });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { guarded([&] { on_key(event); }); });
    Bind(wxEVT_LEFT_DOWN,
         [this](wxMouseEvent& event) { guarded([&] { on_click(event.GetPosition(), false); }); });
    Bind(wxEVT_LEFT_DCLICK,
         [this](wxMouseEvent& event) { guarded([&] { on_click(event.GetPosition(), true); }); });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { guarded([&] { on_wheel(event); }); });
    Bind(wxEVT_MOTION,
         [this](wxMouseEvent& event) { guarded([&] { on_move(event.GetPosition()); }); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        guarded([&] { settle(); });
        event.Skip();
    });
    const auto refresh = [this](wxEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, refresh);
    Bind(wxEVT_KILL_FOCUS, refresh);
    const auto scrolled = [this](wxScrollEvent&) {
        down_ = down_bar_->GetThumbPosition() / zoom_;
        // No column is left cut in half.
        const double column = std::max(1.0, layout().column);
        across_ = std::round(across_bar_->GetThumbPosition() / zoom_ / column) * column;
        Refresh();
    };
    for (wxScrollBar* bar : {down_bar_, across_bar_}) {
        for (const auto& turned : {wxEVT_SCROLL_THUMBTRACK,
                                   wxEVT_SCROLL_LINEUP,
                                   wxEVT_SCROLL_LINEDOWN,
                                   wxEVT_SCROLL_PAGEUP,
                                   wxEVT_SCROLL_PAGEDOWN,
                                   wxEVT_SCROLL_CHANGED}) {
            bar->Bind(turned, scrolled);
        }
    }
}

void CommitteeGridView::show(const workflow::CommitteeView& view, workflow::RowOrder order) {
    view_ = view;
    order_ = order;
    row_ = view_.rows.empty() ? 0 : std::min(row_, view_.rows.size() - 1);
    column_ = view_.columns.empty() ? 0 : std::min(column_, view_.columns.size() - 1);
    platform::describe(*this, view_.question, view_.reading);
    settle();
}

/// What is left of the window beside the scroll bars that are needed.
GridLayout CommitteeGridView::layout() const {
    const wxSize size = GetClientSize();
    const auto laid = [&](bool down, bool across) {
        return grid_layout(view_,
                           std::max(1.0, (size.x - (down ? bar_width : 0)) / zoom_),
                           std::max(1.0, (size.y - (across ? bar_width : 0)) / zoom_));
    };
    GridLayout layout = laid(false, false);
    bool down = layout.most_down() > 0;
    bool across = layout.most_across() > 0;
    if (down || across) {
        layout = laid(down, across);
        down = layout.most_down() > 0;
        across = layout.most_across() > 0;
        layout = laid(down, across);
    }
    layout.down = std::clamp(down_, 0.0, layout.most_down());
    layout.across = std::clamp(across_, 0.0, layout.most_across());
    return layout;
}

/// The scroll bars get their places, ranges and thumbs.
void CommitteeGridView::settle() {
    const GridLayout now = layout();
    down_ = now.down;
    across_ = now.across;
    const auto px = [this](double length) { return static_cast<int>(std::lround(length * zoom_)); };
    const bool down = now.most_down() > 0;
    const bool across = now.most_across() > 0;
    down_bar_->Show(down);
    across_bar_->Show(across);
    const wxSize size = GetClientSize();
    if (down) {
        down_bar_->SetSize(
            size.x - bar_width, px(now.head), bar_width, std::max(1, px(now.rows_room())));
        down_bar_->SetScrollbar(
            px(down_), px(now.rows_room()), px(now.rows_all()), px(now.rows_room()));
    }
    if (across) {
        across_bar_->SetSize(
            px(now.titles), size.y - bar_width, std::max(1, px(now.columns_room())), bar_width);
        across_bar_->SetScrollbar(
            px(across_), px(now.columns_room()), px(now.columns_all()), px(now.columns_room()));
    }
    Refresh();
}

void CommitteeGridView::bring_into_view() {
    const GridLayout now = layout();
    const double top = now.row * static_cast<double>(row_);
    const double left = now.column * static_cast<double>(column_);
    const double room = std::max(now.row, now.rows_room());
    const double width = std::max(now.column, now.columns_room());
    down_ = std::clamp(down_, top + now.row - room, top);
    across_ = std::clamp(across_, left + now.column - width, left);
    settle();
}

void CommitteeGridView::choose(std::size_t row, std::size_t column) {
    if (view_.rows.empty() || view_.columns.empty()) {
        return;
    }
    row_ = std::min(row, view_.rows.size() - 1);
    column_ = std::min(column, view_.columns.size() - 1);
    bring_into_view();
    tell();
}

/// The new name of what has the keyboard is spoken.
void CommitteeGridView::tell() {
    platform::describe(*this, view_.rows[row_].cells[column_].sentence, view_.reading);
    hooks_.choose();
}

void CommitteeGridView::use_colours(const Palette& palette) {
    palette_ = palette;
    Refresh();
}

void CommitteeGridView::set_zoom(double zoom) {
    if (zoom_ != zoom) {
        zoom_ = zoom;
        settle();
    }
}

int CommitteeGridView::natural_height() const {
    const int across = layout().most_across() > 0 ? bar_width : 0;
    return static_cast<int>(std::ceil(natural_grid_height(view_) * zoom_)) + across + 1;
}

int CommitteeGridView::least_height(std::size_t rows) const {
    const int across = layout().most_across() > 0 ? bar_width : 0;
    return static_cast<int>(std::ceil(least_grid_height(view_, rows) * zoom_)) + across + 1;
}

wxRect CommitteeGridView::place_of(std::size_t row, std::size_t column) const {
    const GridLayout now = layout();
    const workflow::Box cell = now.cell_box(row, column);
    const auto seen = now.at({cell.x + cell.width / 2, cell.y + cell.height / 2});
    if (!seen || seen->first != row || seen->second != column) {
        return {};
    }
    return {static_cast<int>(cell.x * zoom_),
            static_cast<int>(cell.y * zoom_),
            static_cast<int>(cell.width * zoom_),
            static_cast<int>(cell.height * zoom_)};
}

void CommitteeGridView::paint() {
    wxAutoBufferedPaintDC device(this);
    device.SetBackground(wxBrush(wxColour(to_wx(palette_.canvas))));
    device.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(device));
    if (!context || view_.rows.empty()) {
        return;
    }
    FigureCanvas canvas(*context, palette_, GetFont(), zoom_);
    const GridLayout now = layout();
    paint_grid(canvas, *context, view_, now, {row_, column_, order_});
    if (HasFocus()) {
        const workflow::Stroke frame{workflow::Ink::accent, 1.6};
        canvas.box({1, 1, now.width - 2, now.height - 2}, {std::nullopt, frame});
    }
}

void CommitteeGridView::walk(int down, int right) {
    if (view_.rows.empty() || view_.columns.empty()) {
        return;
    }
    const auto moved = [](std::size_t from, int by, std::size_t count) {
        return static_cast<std::size_t>(
            std::clamp(static_cast<int>(from) + by, 0, static_cast<int>(count) - 1));
    };
    choose(moved(row_, down, view_.rows.size()), moved(column_, right, view_.columns.size()));
}

void CommitteeGridView::on_key(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
        case WXK_TAB:
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                       : wxNavigationKeyEvent::IsForward);
            return;
        case WXK_DOWN:
            walk(1, 0);
            return;
        case WXK_UP:
            walk(-1, 0);
            return;
        case WXK_RIGHT:
            walk(0, 1);
            return;
        case WXK_LEFT:
            walk(0, -1);
            return;
        case WXK_PAGEDOWN:
            walk(8, 0);
            return;
        case WXK_PAGEUP:
            walk(-8, 0);
            return;
        case WXK_HOME:
            choose(0, 0);
            return;
        case WXK_SPACE:
            hooks_.next();
            return;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            hooks_.open();
            return;
        default:
            event.Skip();
    }
}

void CommitteeGridView::on_click(const wxPoint& at, bool opens) {
    SetFocus();
    const auto found = layout().at({at.x / zoom_, at.y / zoom_});
    if (found) {
        choose(found->first, found->second.value_or(column_));
        if (opens && found->second) {
            hooks_.open();
        }
    }
}

/// What the grid does not need scrolls the pane around it.
void CommitteeGridView::on_wheel(wxMouseEvent& event) {
    const GridLayout now = layout();
    const bool across = event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL || event.ShiftDown();
    const double most = across ? now.most_across() : now.most_down();
    if (most <= 0) {
        event.Skip();
        return;
    }
    const double turns = static_cast<double>(event.GetWheelRotation()) / event.GetWheelDelta();
    if (across) {
        across_ -= turns * now.column;
    } else {
        down_ -= turns * wheel_rows * now.row;
    }
    settle();
}

void CommitteeGridView::on_move(const wxPoint& at) {
    const std::string tip = tip_at({at.x / zoom_, at.y / zoom_});
    if (tip != tip_) {
        tip_ = tip;
        SetToolTip(to_wx(tip));
    }
}

/// What may be cut where it is drawn, or is not drawn at all.
std::string CommitteeGridView::tip_at(const workflow::Point& point) const {
    const GridLayout now = layout();
    if (point.y < now.head) {
        const auto below = now.at({point.x, now.head + 1});
        if (!below || !below->second) {
            return "";
        }
        const workflow::CommitteeColumnView& head = view_.columns[*below->second];
        return head.severity_words.empty() ? head.name : head.name + ": " + head.severity_words;
    }
    const auto found = now.at(point);
    if (!found) {
        return "";
    }
    const workflow::CommitteeRowView& row = view_.rows[found->first];
    if (!found->second) {
        return row.title + ": " + row.words;
    }
    const workflow::CommitteeCellView& cell = row.cells[*found->second];
    return cell.anchor.empty() ? cell.sentence : cell.anchor;
}

}  // namespace evenhand::app
