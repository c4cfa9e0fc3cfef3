#include <algorithm>
#include <cstdlib>

#include "app/platform/drag.h"
#include "app/rubric/items_pane.h"

// The part of the items pane that is dragging: an item to another place or group.

namespace evenhand::app {

namespace {

constexpr int mark_height = 2;  // Pixels
constexpr int edge = 28;        // So near the pane's edge a drag scrolls, in pixels.

}  // namespace

void ItemsPane::make_movable(std::size_t row) {
    platform::let_drag(
        *parts_[row].button,
        [this, row] {
            const bool movable = may_edit() && parts_[row].kind;
            dragged_ = movable ? std::optional(row) : std::nullopt;
        },
        [this] {
            dragged_.reset();
            mark_->Hide();
        });
}

std::vector<ItemsPane::Slot> ItemsPane::slots() const {
    std::vector<Slot> slots;
    std::size_t first = 0;
    for (std::size_t group = 0; group < shown_heads_; ++group) {
        const GroupHead& head = heads_[group];
        for (std::size_t i = first; head.kind && i < first + head.rows; ++i) {
            slots.push_back({*head.kind,
                             Id<Item>(parts_[i].view.place.id),
                             parts_[i].button->GetPosition().y - mark_height});
        }
        if (head.kind) {
            const wxWindow& last =
                head.rows == 0
                    ? static_cast<const wxWindow&>(*head.add)
                    : static_cast<const wxWindow&>(*parts_[first + head.rows - 1].button);
            slots.push_back({*head.kind, std::nullopt, last.GetRect().GetBottom() + 1});
        }
        first += head.rows;
    }
    return slots;
}

std::optional<ItemsPane::Slot> ItemsPane::slot_at(int y) const {
    const std::vector<Slot> all = slots();
    const auto nearest =
        std::ranges::min_element(all, {}, [y](const Slot& slot) { return std::abs(slot.y - y); });
    return !dragged_ || nearest == all.end() ? std::nullopt : std::optional(*nearest);
}

bool ItemsPane::drag_over(int y) {
    const auto slot = slot_at(y);
    mark_->Show(slot.has_value());
    if (slot) {
        const wxRect row = parts_[*dragged_].button->GetRect();
        mark_->SetSize(row.x, slot->y, row.width, mark_height);
        scroll_near_edge(y);
    }
    return slot.has_value();
}

void ItemsPane::scroll_near_edge(int y) {
    const int seen = -content()->GetPosition().y;
    if (y - seen < edge) {
        Scroll(0, GetViewStart().y - 1);
    } else if (y - seen > GetClientSize().y - edge) {
        Scroll(0, GetViewStart().y + 1);
    }
}

void ItemsPane::dropped(int y) {
    mark_->Hide();
    if (const auto slot = slot_at(y)) {
        const RubricPlace place = parts_[*dragged_].view.place;
        dragged_.reset();
        hooks_.drop(place, slot->kind, slot->before);
    }
}

}  // namespace evenhand::app
