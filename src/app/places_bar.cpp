#include "app/places_bar.h"

#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_calibration.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int bar_height = 42;   // Pixels at zoom 1.
constexpr int tab_padding = 10;  // Of a tab's words, so that they align with the page below.

constexpr std::array<std::string_view, 6> names = {texts::interviews,
                                                   texts::rubrics,
                                                   texts::kits,
                                                   texts::archive,
                                                   texts::calibration,
                                                   texts::practice};
constexpr std::array<std::string_view, 6> keys = {
    "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6"};

}  // namespace

PlacesBar::PlacesBar(wxWindow* parent, std::function<void(Destination)> go)
    : Pane(parent, texts::places, Scrolls::no, Ground::canvas) {
    static_assert(names.size() == count && keys.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
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

int PlacesBar::height_for(const Look& look) const {
    return look.px(bar_height) + 1;
}

void PlacesBar::arrange(const Look& look) {
    const int side = look.compact() ? 12 : 24;
    const int height = look.px(bar_height);
    int x = side - tab_padding;
    for (wxToggleButton* tab : tabs_) {
        const int width = platform::natural_width(*tab);
        tab->SetSize(x, 0, width, height);
        x += width;
    }
    rule_->SetSize(0, height, GetClientSize().x, 1);
}

}  // namespace evenhand::app
