#include "app/places_bar.h"

#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_calibration.h"
#include "app/texts_committee.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int bar_height = 42;   // Pixels at zoom 1.
constexpr int tab_padding = 10;  // Of a tab's words, so that they align with the page below.

/// As they stand in the bar.
constexpr std::array order = {PlacesBar::Destination::interviews,
                              PlacesBar::Destination::rubrics,
                              PlacesBar::Destination::kits,
                              PlacesBar::Destination::archive,
                              PlacesBar::Destination::committee,
                              PlacesBar::Destination::calibration,
                              PlacesBar::Destination::practice};
constexpr std::array<std::string_view, 7> names = {texts::interviews,
                                                   texts::rubrics,
                                                   texts::kits,
                                                   texts::archive,
                                                   texts::calibration,
                                                   texts::practice,
                                                   texts::committee};
constexpr std::array<std::string_view, 7> keys = {
    "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7"};

}  // namespace

PlacesBar::PlacesBar(wxWindow* parent, std::function<void(Destination)> go)
    : Pane(parent, texts::places, Scrolls::no, Ground::canvas) {
    static_assert(names.size() == count && keys.size() == count && order.size() == count);
    for (const Destination destination : order) {  // Tab walks in the order of making.
        const auto i = static_cast<std::size_t>(destination);
        auto* tab = new wxToggleButton(this, wxID_ANY, say(names.at(i)));
        platform::set_class(*tab, "place");
        tab->Bind(wxEVT_TOGGLEBUTTON, [this, go, i](wxCommandEvent&) {
            show_current(current_);  // The button has toggled by itself; where one is decides.
            guarded([&] { go(static_cast<Destination>(i)); });
        });
        tabs_.at(i) = tab;
    }
    rule_ = new wxStaticLine(this);
    PlacesBar::reword_keys();
}

void PlacesBar::reword_keys() {
    for (std::size_t i = 0; i < count; ++i) {
        const std::string key = with_keys(*this, keys.at(i));
        platform::describe(*tabs_.at(i), words(names.at(i)), key);
        tabs_.at(i)->SetToolTip(to_wx(key));
    }
}

void PlacesBar::show_current(Destination destination) {
    current_ = destination;
    for (std::size_t i = 0; i < count; ++i) {
        tabs_.at(i)->SetValue(i == static_cast<std::size_t>(destination));
    }
}

int PlacesBar::side_of(const Look& look) {
    return (look.compact() ? 12 : 24) - tab_padding;
}

/// A narrow window has the tabs in two rows.
int PlacesBar::rows(const Look& look) const {
    int width = 2 * side_of(look);
    for (const wxToggleButton* tab : tabs_) {
        width += platform::natural_width(*tab);
    }
    return width > look.width ? 2 : 1;
}

int PlacesBar::height_for(const Look& look) const {
    return rows(look) * look.px(bar_height) + 1;
}

void PlacesBar::arrange(const Look& look) {
    const int side = side_of(look);
    const int height = look.px(bar_height);
    int x = side;
    int y = 0;
    for (const Destination destination : order) {
        wxToggleButton* tab = tabs_.at(static_cast<std::size_t>(destination));
        const int width = platform::natural_width(*tab);
        if (x + width > look.width - side && y == 0 && rows(look) > 1) {
            x = side;
            y = height;
        }
        tab->SetSize(x, y, width, height);
        x += width;
    }
    rule_->SetSize(0, rows(look) * height, GetClientSize().x, 1);
}

}  // namespace evenhand::app
