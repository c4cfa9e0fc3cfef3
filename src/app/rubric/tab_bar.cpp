#include "app/rubric/tab_bar.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using platform::RichLabel;

constexpr int tab_gap = 2;

}  // namespace

TabBar::TabBar(wxWindow* parent, const std::vector<std::string_view>& titles)
    : Pane(parent, texts::sides_of_draft, Scrolls::no, Ground::canvas), keys_(nullptr) {
    for (const std::string_view title : titles) {
        add_tab(title);
    }
    keys_ = add_keys(texts::side_keys, {"small"});
    walk_by_arrows(buttons(), [this](std::size_t tab) { on_choose_(tab); });
    show_chosen(0);
}

void TabBar::add_tab(std::string_view title) {
    const std::size_t index = tabs_.size();
    auto* button = new ChoiceButton(
        this, index == 0 ? ChoiceButton::Group::begins : ChoiceButton::Group::goes_on);
    platform::set_class(*button, "plain");
    platform::set_class(*button, "side");
    platform::keep_focus_on_click(*button);
    tabs_.push_back({button, {*button, RichLabel::Shape::row}});
    tabs_.back().label.one_line(true);
    tabs_.back().label.lead(std::to_string(index + 1));
    tabs_.back().label.body(to_utf8(say(title)));
    platform::describe(*button, to_utf8(say(title)));
    button->Bind(wxEVT_RADIOBUTTON,
                 [this, index](wxCommandEvent&) { guarded([&] { on_choose_(index); }); });
}

std::vector<ChoiceButton*> TabBar::buttons() const {
    std::vector<ChoiceButton*> buttons;
    std::ranges::transform(tabs_, std::back_inserter(buttons), &Tab::button);
    return buttons;
}

void TabBar::show_chosen(std::size_t tab) {
    chosen_ = tab;
    tabs_[tab].button->SetValue(true);
    place_tab_stop(buttons());
    platform::restyle(*this);  // The chosen tab is bold, and measured as that.
    disorder();
}

void TabBar::focus_chosen() {
    tabs_[chosen_].button->SetFocus();
}

/// The widths of the tabs; in a narrow window they do without their badges, and at last are cut.
std::vector<int> TabBar::widths(int room) {
    std::vector<int> widths;
    const auto measure = [&] {
        widths.clear();
        std::ranges::transform(tabs_, std::back_inserter(widths), [](const Tab& tab) {
            return platform::natural_width(*tab.button) + tab_gap;
        });
        return std::accumulate(widths.begin(), widths.end(), 0);
    };
    show_badges(Badges::shown);
    if (measure() > room) {
        show_badges(Badges::hidden);
    }
    if (const int all = measure(); all > room) {
        std::ranges::transform(
            widths, widths.begin(), [&](int width) { return width * room / all; });
    }
    return widths;
}

void TabBar::show_badges(Badges badges) {
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        tabs_[i].label.lead(badges == Badges::shown ? std::to_string(i + 1) : "");
    }
}

void TabBar::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    int x = side - row_inset;
    const std::vector<int> all = widths(size.x - 2 * side + 2 * row_inset);
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        const int height = platform::height_for(*tabs_[i].button, all[i] - tab_gap);
        tabs_[i].button->SetSize(x, size.y - height, all[i] - tab_gap, height);
        x += all[i];
    }
    keys_->Show();  // GTK measures a hidden text as nothing.
    keys_->Show(x + platform::natural_width(*keys_) < size.x - side);
    place_before(*keys_, size.x - side, size.y - 11);
}

}  // namespace evenhand::app
