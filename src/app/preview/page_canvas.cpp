#include "app/preview/page_canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/image.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 16;
constexpr int scroll_step = 24;
constexpr double screen_inch = 96;  // Pixels, before the screen's own scale.
constexpr double points_per_inch = 72;
constexpr std::size_t most_kept = 6;

wxImage to_image(const workflow::PageImage& image) {
    wxImage copy(image.width, image.height, false);
    std::copy(image.pixels.begin(), image.pixels.end(), copy.GetData());
    return copy;
}

}  // namespace

PageCanvas::PageCanvas(wxWindow* parent, const Palette& palette) : palette_(palette) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS);
    SetScrollRate(scroll_step, scroll_step);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { guarded([this] { paint(); }); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        guarded([this] { refresh(Place::kept); });
        event.Skip();
    });
}

void PageCanvas::show(const workflow::PrintPreview& preview) {
    const wxBitmap* seen = preview_ == nullptr ? nullptr : in_sight();
    before_ = seen == nullptr ? wxBitmap() : *seen;
    drawn_.clear();
    preview_ = &preview;
    refresh(Place::kept);
}

double PageCanvas::shown_scale() const {
    const wxSize room = GetSize();
    return preview_->scale({room.x - 2 * margin, room.y - 2 * margin}, screen_inch);
}

wxSize PageCanvas::page_size() const {
    const double scale = shown_scale() * screen_inch / points_per_inch;
    const auto size = preview_->size();
    return {static_cast<int>(std::lround(size.width * scale)),
            static_cast<int>(std::lround(size.height * scale))};
}

int PageCanvas::picture_width() const {
    return static_cast<int>(std::lround(page_size().x * GetContentScaleFactor()));
}

wxPoint PageCanvas::corner() const {
    const wxSize room = GetVirtualSize();
    const wxSize page = page_size();
    return {std::max(margin, (room.x - page.x) / 2), std::max(margin, (room.y - page.y) / 2)};
}

void PageCanvas::fit_room() {
    const wxSize page = page_size();
    const wxSize wanted(page.x + 2 * margin, page.y + 2 * margin);
    if (GetVirtualSize() != wanted) {
        SetVirtualSize(wanted);
    }
}

void PageCanvas::refresh(Place place) {
    if (preview_ == nullptr) {
        return;
    }
    fit_room();
    if (place != Place::kept) {
        Scroll(-1, place == Place::top ? 0 : GetVirtualSize().y / scroll_step);
    }
    order();
    Refresh();
}

const PageCanvas::Drawn* PageCanvas::picture() const {
    const auto found = std::ranges::find_if(drawn_, [&](const Drawn& each) {
        return each.page == preview_->page() && each.width == picture_width();
    });
    return found == drawn_.end() ? nullptr : &*found;
}

bool PageCanvas::drawn() const {
    return preview_ != nullptr && picture() != nullptr;
}

/// Of another size it would be no picture of this page.
const wxBitmap* PageCanvas::in_sight() const {
    if (const Drawn* drawn = picture()) {
        return &drawn->bitmap;
    }
    const bool fits = before_.IsOk() && wxSize(before_.GetLogicalSize()) == page_size();
    return fits ? &before_ : nullptr;
}

/// One page at a time is drawn; when it is there, what is in sight by then is ordered.
void PageCanvas::order() {
    if (ordered_ || picture() != nullptr) {
        return;
    }
    const std::size_t page = preview_->page();
    const int width = picture_width();
    const double resolution = width * points_per_inch / preview_->size().width;
    ordered_ = page;
    background_.run(
        [images = preview_->images(), page, resolution] { return images->image(page, resolution); },
        [this, page, width, of = preview_](const workflow::PageImage& image) {
            if (of == preview_) {
                keep(page, width, image);
            } else {
                order();
            }
        },
        [this] { ordered_.reset(); });
}

void PageCanvas::keep(std::size_t page, int width, const workflow::PageImage& image) {
    drawn_.push_front({page, width, wxBitmap(to_image(image), -1, GetContentScaleFactor())});
    if (drawn_.size() > most_kept) {
        drawn_.pop_back();
    }
    order();
    Refresh();
}

wxRect PageCanvas::place_of(const workflow::PageHit& hit) const {
    const double scale = shown_scale() * screen_inch / points_per_inch;
    const auto pixels = [&](double points) {
        return static_cast<int>(std::lround(points * scale));
    };
    wxRect place(corner().x + pixels(hit.x),
                 corner().y + pixels(hit.y),
                 pixels(hit.width),
                 pixels(hit.height));
    return place.Inflate(2);
}

void PageCanvas::paint() {
    wxAutoBufferedPaintDC device(this);
    DoPrepareDC(device);
    device.SetBackground(wxBrush(wxColour(to_wx(palette_.canvas))));
    device.Clear();
    if (preview_ == nullptr) {
        return;
    }
    const wxRect page(corner(), page_size());
    device.SetPen(wxPen(wxColour(to_wx(palette_.edge))));
    device.SetBrush(*wxWHITE_BRUSH);
    device.DrawRectangle(wxRect(page).Inflate(1));
    if (const wxBitmap* bitmap = in_sight()) {
        device.DrawBitmap(*bitmap, page.x, page.y);
    }
    const std::unique_ptr<wxGraphicsContext> over(wxGraphicsContext::Create(device));
    for (const workflow::PageHit& hit : preview_->hits()) {
        if (over && hit.page == preview_->page()) {
            const bool chosen = preview_->chosen_hit() == &hit;
            const wxRect place = place_of(hit);
            over->SetPen(chosen ? wxPen(wxColour(11, 102, 100), 2) : *wxTRANSPARENT_PEN);
            over->SetBrush(wxBrush(wxColour(11, 102, 100, chosen ? 70 : 40)));
            over->DrawRoundedRectangle(place.x, place.y, place.width, place.height, 2);
        }
    }
}

bool PageCanvas::scroll_page(int direction) {
    const int before = GetViewStart().y;
    const int by = std::max(1, GetClientSize().y / scroll_step - 1);
    Scroll(-1, std::max(0, before + direction * by));
    return GetViewStart().y != before;
}

void PageCanvas::show_hit() {
    if (const workflow::PageHit* hit = preview_->chosen_hit()) {
        const wxRect place = place_of(*hit);
        const int top = GetViewStart().y * scroll_step;
        const bool in_sight = place.y >= top && place.GetBottom() <= top + GetClientSize().y;
        if (!in_sight) {
            Scroll(-1, std::max(0, place.y - GetClientSize().y / 3) / scroll_step);
        }
    }
}

}  // namespace evenhand::app
