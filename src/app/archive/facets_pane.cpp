#include "app/archive/facets_pane.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int top_gap = 14;
constexpr int facet_gap = 16;
constexpr int title_gap = 4;
constexpr std::size_t most_values = 6;  // Of a facet, before the rest is asked for.
constexpr std::size_t few_values = 5;

bool is_box(const Row& row) {
    return dynamic_cast<wxCheckBox*>(row.window) != nullptr;
}

}  // namespace

FacetsPane::FacetsPane(wxWindow* parent, std::function<void()> changed)
    : Pane(parent, texts::facets, Scrolls::vertically, Ground::canvas),
      changed_(std::move(changed)) {}

void FacetsPane::show(const std::vector<workflow::FacetView>& facets) {
    facets_ = facets;
    Show(!facets.empty());  // First: Tab never reaches boxes that are made in a hidden pane.
    rows_.clear();
    for (const workflow::FacetView& facet : facets_) {
        add_facet(facet);
    }
    show_only(*content(), rows_);
    put_in_order();
    platform::restyle(*this);
    arrange(look_);
}

void FacetsPane::add_facet(const workflow::FacetView& facet) {
    if (facet.values.empty()) {
        return;
    }
    Head& head = head_of(facet.id);
    set_words(*head.title, facet.title);
    rows_.push_back({head.title, rows_.empty() ? top_gap : facet_gap});
    const bool all = head.all || facet.values.size() <= most_values;
    std::size_t shown = 0;
    for (const workflow::FacetView::Value& value : facet.values) {
        if (all || shown < few_values || value.ticked) {
            add_value(facet, value);
            ++shown;
        }
    }
    if (facet.values.size() > most_values) {
        head.more->set_words(all ? to_utf8(say(texts::fewer_values))
                                 : texts::more_values(facet.values.size() - shown));
        rows_.push_back({head.more, title_gap});
    }
    if (all && !facet.note.empty()) {
        set_words(*head.note, facet.note);
        rows_.push_back({head.note, title_gap});
    }
}

void FacetsPane::add_value(const workflow::FacetView& facet,
                           const workflow::FacetView::Value& value) {
    Box& box = box_of({facet.id, value.value});
    box.control->SetValue(value.ticked);
    box.label->lead(value.ticked ? "✓" : " ");
    box.label->body(value.label);
    box.label->trail(texts::grouped(value.count));
    box.control->SetToolTip(to_wx(value.label));
    platform::describe(*box.control, texts::facet_value(facet.title, value.label, value.count));
    rows_.push_back({box.control, rows_.back().window == head_of(facet.id).title ? title_gap : 0});
}

FacetsPane::Box& FacetsPane::box_of(const Key& key) {
    Box& box = boxes_[key];
    if (box.control == nullptr) {
        box.control = new wxCheckBox(content(), wxID_ANY, wxString());
        box.label =
            std::make_unique<platform::RichLabel>(*box.control, platform::RichLabel::Shape::row);
        box.label->one_line(true);
        platform::set_class(*box.control, "plain");
        platform::set_class(*box.control, "item");
        platform::set_class(*box.control, "facet");
        box.control->Bind(wxEVT_CHECKBOX, [this, key](wxCommandEvent& event) {
            guarded([&] { set_ticked(key, event.IsChecked()); });
        });
        box.control->Bind(wxEVT_KEY_DOWN, [this, control = box.control](wxKeyEvent& event) {
            const int code = event.GetKeyCode();
            if ((code == WXK_DOWN || code == WXK_UP) && !event.HasAnyModifiers()) {
                guarded([&] { step(control, code == WXK_DOWN ? 1 : -1); });
            } else {
                event.Skip();
            }
        });
        box.control->Bind(wxEVT_SET_FOCUS, [this, control = box.control](wxFocusEvent& event) {
            const wxRect place = control->GetRect();
            bring_into_view(place.GetTop(), place.GetBottom());
            event.Skip();
        });
    }
    return box;
}

FacetsPane::Head& FacetsPane::head_of(const std::string& facet) {
    Head& head = heads_[facet];
    if (head.title == nullptr) {
        head.title = add_text("", {"title"});
        platform::make_heading(*head.title);
        head.more = new ActionButton(content(), "", "", ActionButton::Weight::quiet, [this, facet] {
            heads_[facet].all = !heads_[facet].all;
            show(std::vector(facets_));
        });
        platform::set_class(*head.more, "small");
        head.note = add_text("", {"small"});
        platform::wrap(*head.note);
    }
    return head;
}

void FacetsPane::set_ticked(const Key& key, bool on) {
    boxes_[key].label->lead(on ? "✓" : " ");
    std::set<std::string>& values = ticked_[key.first];
    if (on) {
        values.insert(key.second);
    } else {
        values.erase(key.second);
    }
    if (values.empty()) {
        ticked_.erase(key.first);
    }
    changed_();
}

bool FacetsPane::clear() {
    const bool any = !ticked_.empty();
    ticked_.clear();
    if (any) {
        changed_();
    }
    return any;
}

/// Values come and go; Tab goes from the top to the bottom all the same.
void FacetsPane::put_in_order() {
    wxWindow* before = nullptr;
    for (const Row& row : rows_) {
        if (before != nullptr) {
            row.window->MoveAfterInTabOrder(before);
        }
        before = row.window;
    }
}

bool FacetsPane::focus_first() {
    const auto box = std::ranges::find_if(rows_, is_box);
    if (box != rows_.end()) {
        box->window->SetFocus();
    }
    return box != rows_.end();
}

/// From one box to another by the arrows.
void FacetsPane::step(const wxWindow* from, int by) {
    const auto begin = rows_.begin();
    auto at = std::ranges::find(rows_, from, &Row::window);
    while (at != rows_.end() && (by > 0 || at != begin)) {
        at += by;
        if (at != rows_.end() && is_box(*at)) {
            at->window->SetFocus();
            return;
        }
    }
}

void FacetsPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 18;
    const wxRect area = content_area(side, side);
    settle(stack(rows_, {area.x, 0, std::max(1, area.width), 0}) + top_gap);
}

}  // namespace evenhand::app
