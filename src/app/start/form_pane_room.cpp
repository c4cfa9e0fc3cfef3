#include <algorithm>

#include "app/platform/measure.h"
#include "app/start/form_pane.h"

// The part of the form that lays its controls out.

namespace evenhand::app {

namespace {

constexpr int least_list = 116;  // Pixels: head and a row and a half; GTK's bar wants no less.
constexpr int field_gap = 14;
constexpr int bar_height = 46;
constexpr int heading_height = 62;

}  // namespace

int FormPane::fields_height(const Look& look, int width) const {
    const int held = held_->IsShown() ? held_->height_for_width(width / 2) + 10 : 0;
    const int half = (width - field_gap) / 2;
    const int third = (width - 2 * field_gap) / 3;
    if (look.compact()) {
        return held + candidate_->height_for_width(width) + 10 +
               std::max(role_->height_for_width(half), interviewer_->height_for_width(half));
    }
    return held + std::max({candidate_->height_for_width(third),
                            role_->height_for_width(third),
                            interviewer_->height_for_width(third)});
}

int FormPane::least_height(const Look& look, int width) const {
    const int inner = width - 2 * (look.compact() ? 12 : 24);
    return look.px(heading_height) + search_height(inner) + 12 + look.px(least_list) + 14 +
           fields_height(look, inner) + look.px(bar_height) + 14;
}

void FormPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int width = GetClientSize().x;
    settle(place_all(look));
    if (GetClientSize().x != width) {  // A scroll bar has come, or gone.
        settle(place_all(look));
    }
}

/// Gives the height that all takes.
int FormPane::place_all(const Look& look) {
    const wxRect area = content_area(look.compact() ? 12 : 24, look.compact() ? 12 : 24);
    const int top = look.px(heading_height);
    const int middle = top / 2 + 4;
    open_->Show(!invitation_);
    put_away_->Show(invitation_.has_value());
    remark_->Show(invitation_.has_value());
    find_->Show(finding());
    kit_->Show(!invitation_ && kit_->any());
    const int right = invitation_ ? put_away_->place_before(area.GetRight() + 1, middle)
                                  : open_->place_before(area.GetRight() + 1, middle);
    const int heading = platform::natural_width(*heading_);
    const int line = platform::height_for(*heading_, heading);
    heading_->Show(heading < right - area.x);  // With the largest text the place's name says it.
    heading_->SetSize(area.x, middle - line / 2, heading, line);
    remark_->SetSize(area.x + heading + field_gap,
                     middle - platform::height_for(*remark_, 1000) / 2 + 2,
                     std::max(0, right - area.x - heading - 2 * field_gap),
                     platform::height_for(*remark_, 1000));
    int y = top;
    if (!invitation_) {
        y += arrange_search(look, {area.x, y, area.width, 0}) + 12;
    }
    const int fields = fields_height(look, area.width);
    const int bar = look.px(bar_height);
    const int list = std::max(look.px(least_list), area.height - y - 14 - fields - bar - 14);
    list_->SetSize(area.x, y, area.width, list);
    list_->arrange(look);
    y += list + 14;
    arrange_fields(look, {area.x, y, area.width, fields});
    y += fields + 14 + bar / 2 - 4;
    const int next = start_->place_before(area.GetRight() + 1, y);
    const int left = later_->place_before(next - field_gap / 2, y);
    sum_->Show();  // A hidden one is measured as nothing.
    const int words = platform::height_for(*sum_, 1000);
    sum_->Show(platform::natural_width(*sum_) <= left - area.x - field_gap);
    sum_->SetSize(area.x, y - words / 2, std::max(1, left - area.x - field_gap), words);
    return y + bar / 2;
}

int FormPane::search_height(int width) const {
    return kit_->any() ? std::max(kit_->height_for_width(width), find_->height_for_width(width))
                       : find_->height_for_width(width);
}

/// The kit and, for single questions, the search beside it; gives their height.
int FormPane::arrange_search(const Look& look, const wxRect& area) {
    const bool both = kit_->any() && finding();
    const int half = (area.width - field_gap) / 2;
    const int height = search_height(area.width);
    if (kit_->any()) {
        kit_->SetSize(area.x, area.y, both ? half : area.width, height);
        kit_->arrange(look);
    }
    if (finding()) {
        const int left = both ? half + field_gap : 0;
        find_->SetSize(area.x + left, area.y, area.width - left, height);
        find_->arrange(look);
    }
    return height;
}

void FormPane::arrange_fields(const Look& look, const wxRect& area) {
    const auto put = [&](TextField& field, int x, int y, int width) {
        field.SetSize(x, y, width, field.height_for_width(width));
        field.arrange(look);
    };
    if (held_->IsShown()) {
        const int half = (area.width - field_gap) / 2;
        put(*held_, area.x, area.y + area.height - held_->height_for_width(half), half);
    }
    if (look.compact()) {
        const int half = (area.width - field_gap) / 2;
        const int second = area.y + candidate_->height_for_width(area.width) + 10;
        put(*candidate_, area.x, area.y, area.width);
        put(*role_, area.x, second, half);
        put(*interviewer_, area.x + half + field_gap, second, half);
        return;
    }
    const int third = (area.width - 2 * field_gap) / 3;
    put(*candidate_, area.x, area.y, third);
    put(*role_, area.x + third + field_gap, area.y, third);
    const int last = area.x + 2 * (third + field_gap);
    put(*interviewer_, last, area.y, area.GetRight() + 1 - last);
}

}  // namespace evenhand::app
