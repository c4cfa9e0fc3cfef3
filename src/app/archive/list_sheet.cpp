#include "app/archive/list_sheet.h"

#include <algorithm>
#include <utility>

#include "app/archive/tab_round.h"
#include "app/flow.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int top_gap = 18;
constexpr int gap = 8;
constexpr int list_gap = 14;
constexpr std::size_t most_rows = 2000;    // A native list fills by the square of its rows.
constexpr std::size_t most_measured = 50;  // Details; of more the longest stands for all.

}  // namespace

ListSheet::ListSheet(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::list_sheet, Scrolls::no, Ground::canvas), hooks_(std::move(hooks)) {
    Hide();
    tab_round(*this, [this] {
        std::vector<wxWindow*> stops = {list_};
        const std::vector<wxWindow*> ways = buttons();
        stops.insert(stops.end(), ways.begin(), ways.end());
        return stops;
    });
}

void ListSheet::show(Listing listing, std::size_t row) {
    DestroyChildren();
    ways_.clear();
    listing_ = std::move(listing);
    cut();
    showing_ = true;
    title_ = add_text("", {"heading"});
    set_words(*title_, listing_.title);
    platform::make_heading(*title_);
    text_ = add_text("", {"plain"});
    platform::wrap(*text_);
    platform::wrap(*title_);
    set_words(*text_, listing_.text);
    empty_ = add_text("", {"muted"});
    platform::wrap(*empty_);
    set_words(*empty_, listing_.empty);
    list_ = new ListView(this, listing_.title, listing_.columns, ListView::Selection::one);
    list_->show(listing_.rows);
    list_->on_select([this] { show_details(); });
    list_->on_activate([this] { take(0); });
    details_ = add_text("", {"plain"});
    platform::wrap(*details_);
    for (std::size_t i = 0; i < listing_.ways.size(); ++i) {
        const Listing::Way& way = listing_.ways[i];
        auto* button =
            new ActionButton(this,
                             way.words,
                             way.keys,
                             i == 0 ? ActionButton::Weight::next : ActionButton::Weight::quiet,
                             [this, i] { take(i); });
        button->Enable(!way.needs_row || !listing_.rows.empty());
        ways_.push_back(button);
    }
    back_ = new ActionButton(
        this, texts::back_to_cards, texts::esc_key, ActionButton::Weight::quiet, [this] {
            CallAfter([this] { guarded([&] { close(); }); });
        });
    Show();
    platform::restyle(*this);
    hooks_.changed();
    if (row < listing_.rows.size()) {
        list_->select(row);
    }
    show_details();
    take_focus();
}

/// Of more rows than the list can take at once the first ones are shown, and that is said.
void ListSheet::cut() {
    const std::size_t all = listing_.rows.size();
    if (all > most_rows) {
        listing_.rows.resize(most_rows);
        listing_.text += (listing_.text.empty() ? "" : "\n") + texts::first_rows(most_rows, all);
    }
}

void ListSheet::show_details() {
    const std::size_t row = chosen();
    set_words(*details_, row < listing_.details.size() ? listing_.details[row] : "");
}

/// Of the longest ones: the list does not jump while one goes through it.
int ListSheet::details_height(int width) const {
    if (listing_.details.size() > most_measured) {
        const auto longest = std::ranges::max_element(listing_.details, {}, &std::string::size);
        return platform::text_height(*details_, *longest, width);
    }
    int most = 0;
    for (const std::string& words : listing_.details) {
        most = std::max(most, platform::text_height(*details_, words, width));
    }
    return most;
}

/// After the event: what is done may show another listing, which destroys the button.
void ListSheet::take(std::size_t way) {
    if (way >= listing_.ways.size() || (listing_.ways[way].needs_row && listing_.rows.empty())) {
        return;
    }
    CallAfter([this, take = listing_.ways[way].take, row = chosen()] {
        if (showing_) {
            guarded([&] { take(row); });
        }
    });
}

void ListSheet::take_first() {
    take(0);
}

void ListSheet::close() {
    showing_ = false;
    listing_ = {};
    Hide();
    hooks_.changed();
    hooks_.left();
}

std::size_t ListSheet::chosen() const {
    const std::vector<std::size_t> rows = list_->selected();
    return rows.empty() ? 0 : rows.front();
}

void ListSheet::take_focus() {
    if (listing_.rows.empty()) {
        back_->SetFocus();
    } else {
        list_->SetFocus();
    }
}

std::vector<wxWindow*> ListSheet::buttons() const {
    std::vector<wxWindow*> all(ways_.begin(), ways_.end());
    all.push_back(back_);
    return all;
}

void ListSheet::arrange(const Look& look) {
    look_ = look;
    if (!showing_ || look.width == 0) {
        return;
    }
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 24;
    const int width = std::max(1, size.x - 2 * side);
    int y = top_gap;
    for (wxStaticText* text : {title_, text_}) {
        text->Show(!text->GetLabelText().empty());
        if (text->IsShown()) {
            const int high = platform::height_for(*text, width);
            text->SetSize(side, y, width, high);
            y += high + gap;
        }
    }
    y += list_gap - gap;
    const int bar = flow_height(buttons(), width);
    const int foot = size.y - list_gap - bar;
    const bool none = listing_.rows.empty();
    list_->Show(!none);
    empty_->Show(none);
    const int details = none ? 0 : details_height(width);
    const int list_foot = foot - list_gap - (details > 0 ? details + list_gap : 0);
    details_->Show(details > 0);
    if (details > 0) {
        details_->SetSize(side, list_foot + list_gap, width, details);
    }
    list_->SetSize(side, y, width, std::max(1, list_foot - y));
    list_->arrange(look);
    empty_->SetSize(side, y, width, platform::height_for(*empty_, width));
    flow(buttons(), {side, foot}, width);
}

}  // namespace evenhand::app
