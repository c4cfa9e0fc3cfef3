#include "app/calibration/figure_view.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <wx/dcbuffer.h>

#include "app/calibration/figure_canvas.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/wx_text.h"

namespace evenhand::app {

using workflow::Box;
using workflow::Mark;

namespace {

constexpr int inset = 6;  // Pixels at zoom 1, for the frame of the focus.

}  // namespace

FigureView::FigureView(wxWindow* parent, Hooks hooks)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS),
      hooks_(std::move(hooks)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    platform::make_picture(*this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { guarded([&] { paint(); }); });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { guarded([&] { on_key(event); }); });
    Bind(wxEVT_LEFT_DOWN,
         [this](wxMouseEvent& event) { guarded([&] { on_click(event.GetPosition()); }); });
    Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent&) { guarded([&] { open(); }); });
    const auto refresh = [this](wxEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SIZE, refresh);
    Bind(wxEVT_SET_FOCUS, refresh);
    Bind(wxEVT_KILL_FOCUS, refresh);
}

void FigureView::tell_all() {
    platform::describe(*this, figure_.question, figure_.description);
}

void FigureView::show(const workflow::Figure& figure) {
    figure_ = figure;
    mark_.reset();
    marks_.clear();
    tell_all();
    Refresh();
}

void FigureView::choose(const std::string& id) {
    if (id == chosen_) {
        return;
    }
    chosen_ = id;
    const auto found = std::ranges::find(marks_, id, &Mark::id);
    if (id.empty() || found == marks_.end()) {
        mark_.reset();
        tell_all();
    } else {
        mark_ = static_cast<std::size_t>(found - marks_.begin());
    }
    Refresh();
}

void FigureView::use_colours(const Palette& palette) {
    palette_ = palette;
    Refresh();
}

void FigureView::set_zoom(double zoom) {
    zoom_ = zoom;
    Refresh();
}

int FigureView::height_for(int width) const {
    if (!figure_.height) {
        return 0;
    }
    const double room = std::max(1.0, width / zoom_ - 2 * inset);
    return static_cast<int>((figure_.height(room, chosen_) + 2 * inset) * zoom_) + 1;
}

void FigureView::paint() {
    wxAutoBufferedPaintDC device(this);
    device.SetBackground(wxBrush(wxColour(to_wx(palette_.canvas))));
    device.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(device));
    if (!context || !figure_.paint) {
        return;
    }
    FigureCanvas canvas(*context, palette_, GetFont(), zoom_);
    marks_.clear();
    workflow::Scene scene;
    scene.chosen = chosen_;
    scene.marks = &marks_;
    const wxSize size = GetClientSize();
    const Box whole{0, 0, size.x / zoom_, size.y / zoom_};
    figure_.paint(canvas, {inset, inset, whole.width - 2 * inset, whole.height - 2 * inset}, scene);
    if (HasFocus()) {
        const workflow::Stroke frame{workflow::Ink::accent, 1.6};
        canvas.box({1, 1, whole.width - 2, whole.height - 2}, {std::nullopt, frame});
    }
}

void FigureView::come_to(std::size_t mark) {
    mark_ = mark;
    const Mark at = marks_[mark];
    // The new name of what has the keyboard is spoken.
    platform::describe(*this, at.sentence, figure_.description);
    if (!at.id.empty() && hooks_.choose) {
        hooks_.choose(at.id);
    }
    Refresh();
}

void FigureView::walk(int by) {
    if (marks_.empty()) {
        return;
    }
    const int last = static_cast<int>(marks_.size()) - 1;
    const int from = mark_ && *mark_ < marks_.size() ? static_cast<int>(*mark_)
                     : by > 0                        ? -1
                                                     : last + 1;
    come_to(static_cast<std::size_t>(std::clamp(from + by, 0, last)));
}

void FigureView::open() {
    if (mark_ && *mark_ < marks_.size() && marks_[*mark_].id.empty() && hooks_.table) {
        hooks_.table();
    } else if (!chosen_.empty() && hooks_.open) {
        hooks_.open(chosen_);
    }
}

void FigureView::on_key(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
        case WXK_TAB:
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                       : wxNavigationKeyEvent::IsForward);
            return;
        case WXK_DOWN:
        case WXK_RIGHT:
            walk(1);
            return;
        case WXK_UP:
        case WXK_LEFT:
            walk(-1);
            return;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            open();
            return;
        case 'T':
            if (hooks_.table) {
                hooks_.table();
            }
            return;
        default:
            event.Skip();
    }
}

void FigureView::on_click(const wxPoint& at) {
    SetFocus();
    const workflow::Point point{at.x / zoom_, at.y / zoom_};
    const auto found =
        std::ranges::find_if(marks_, [&](const Mark& mark) { return mark.box.holds(point); });
    if (found != marks_.end()) {
        come_to(static_cast<std::size_t>(found - marks_.begin()));
    }
}

}  // namespace evenhand::app
