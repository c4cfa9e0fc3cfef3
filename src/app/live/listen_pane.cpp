#include "app/live/listen_pane.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/tooltip.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using platform::RichLabel;

constexpr int compact_row = 27;  // Pixels at zoom 1.
constexpr int compact_head = 26;
constexpr int compact_columns = 2;
constexpr int compact_foot = 4;

int compact_lines(std::size_t items) {
    return (static_cast<int>(items) + compact_columns - 1) / compact_columns;
}

}  // namespace

ListenPane::ListenPane(wxWindow* parent)
    : Pane(parent, texts::listen_for, Scrolls::vertically, Ground::canvas),
      title_(add_text(texts::listen_for, {"title"})),
      keys_(add_keys(texts::item_keys, {"small"})),
      pitfalls_(add_text(texts::pitfalls, {"title"})),
      gaps_title_(add_text(texts::before_submit, {"title"})),
      gaps_keys_(add_keys(texts::gap_keys, {"small"})),
      nothing_(add_text(texts::nothing_missing, {"muted"})) {}

void ListenPane::build(const std::vector<workflow::LiveView::ItemRow>& items) {
    for (Item& item : items_) {
        item.box->Destroy();
    }
    items_.clear();
    for (GapButton& gap : gaps_) {
        gap.button->Destroy();  // They are made anew after the items: that is the order of Tab.
    }
    gaps_.clear();
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto* box = new wxCheckBox(content(), wxID_ANY, wxString());
        platform::set_class(*box, "plain");
        platform::set_class(*box, "item");
        platform::keep_focus_on_click(*box);
        items_.push_back({box, {*box, RichLabel::Shape::row}, items[i]});
        box->Bind(wxEVT_CHECKBOX, [this, i](wxCommandEvent&) { guarded([&] { on_item_(i); }); });
    }
    platform::restyle(*this);
    disorder();
}

void ListenPane::show(const workflow::LiveView& view) {
    if (items_.size() != view.items.size()) {
        build(view.items);
    }
    if (question_ != view.question) {
        question_ = view.question;
        Scroll(0, 0);
    }
    closed_ = view.closed;
    look_fors_ = static_cast<std::size_t>(
        std::ranges::count(view.items, false, &workflow::LiveView::ItemRow::pitfall));
    for (std::size_t i = 0; i < items_.size(); ++i) {
        items_[i].view = view.items[i];
        show_item(items_[i]);
    }
    show_gaps(view.gaps);
}

void ListenPane::show_item(Item& item) {
    const workflow::LiveView::ItemRow& view = item.view;
    const std::string full = view.signal.empty() ? view.text : view.text + ": " + view.signal;
    item.label.lead(view.ticked ? "✓" : view.key);
    disorder(item.label.body(compact_ || brief_ ? view.handle : full));
    disorder(
        item.label.trail(view.at, compact_ ? RichLabel::Room::as_needed : RichLabel::Room::kept));
    disorder(item.label.one_line(compact_));
    item.box->SetValue(view.ticked);
    platform::set_class(*item.box, "sealed", closed_);
    set_tooltip(*item.box, view.tooltip);
    platform::describe(*item.box, view.spoken, view.spoken_state);
}

void ListenPane::show_gaps(const std::vector<workflow::LiveView::GapRow>& gaps) {
    gap_views_ = gaps;
    disorder(gaps_shown_ != gaps.size());
    gaps_shown_ = gaps.size();
    while (gaps_.size() < gaps.size()) {
        add_gap_button();
    }
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        GapButton& gap = gaps_[i];
        gap.gap = gaps[i].gap;
        disorder(gap.label.body(gaps[i].text));
        disorder(gap.label.trail(gaps[i].where));
        platform::describe(*gap.button, gaps[i].text, texts::go_to_question(gaps[i].where));
    }
}

void ListenPane::add_gap_button() {
    auto* button = new wxButton(content(), wxID_ANY, wxString());
    platform::set_class(*button, "plain");
    platform::keep_focus_on_click(*button);
    const std::size_t index = gaps_.size();
    gaps_.push_back({button, {*button, RichLabel::Shape::row}, {}});
    button->Bind(wxEVT_BUTTON,
                 [this, index](wxCommandEvent&) { guarded([&] { on_gap_(gaps_[index].gap); }); });
}

void ListenPane::show_all_items(bool brief) {
    brief_ = brief;
    for (Item& item : items_) {
        show_item(item);
    }
}

std::vector<Row> ListenPane::rows() const {
    std::vector<Row> all = item_rows();
    if (!closed_) {
        add_gap_rows(all);
    }
    return all;
}

std::vector<Row> ListenPane::item_rows() const {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (i == 0 && look_fors_ > 0) {
            rows.push_back({title_, 18, keys()});
        }
        if (i == look_fors_) {
            rows.push_back({pitfalls_, rows.empty() ? 18 : 14, rows.empty() ? keys() : nullptr});
        }
        rows.push_back({items_[i].box, i == 0 || i == look_fors_ ? 4 : 0});
    }
    return rows;
}

void ListenPane::add_gap_rows(std::vector<Row>& rows) const {
    rows.push_back({gaps_title_, rows.empty() ? 18 : 16, gaps_keys_});
    for (std::size_t i = 0; i < gaps_shown_; ++i) {
        rows.push_back({gaps_[i].button, i == 0 ? 2 : 0});
    }
    if (gaps_shown_ == 0) {
        rows.push_back({nothing_, 6});
    }
}

void ListenPane::arrange(const Look& look) {
    if (compact_ != look.compact() && !items_.empty()) {
        // GTK goes on measuring a label that was one line as one line.
        std::vector<workflow::LiveView::ItemRow> views;
        std::ranges::transform(items_, std::back_inserter(views), &Item::view);
        compact_ = look.compact();
        build(views);
        gaps_shown_ = 0;
        show_gaps(gap_views_);
    }
    compact_ = look.compact();
    show_all_items(false);
    if (compact_) {
        arrange_compact(look);
        return;
    }
    const wxRect area = content_area(20, 16, 8);
    show_only(*content(), rows());
    if (stack_height(rows(), area.width) > area.height) {
        show_all_items(true);
    }
    tell_of_more(stack_height(item_rows(), area.width) > area.height);
    const std::vector<Row> shown = rows();
    show_only(*content(), shown);
    settle(stack(shown, area) + 8);
}

/// GTK shows no scroll bar before the mouse comes near.
void ListenPane::tell_of_more(bool more) {
    more_ = more;
    const bool pitfalls_alone = look_fors_ == 0;
    const auto tell = [](wxStaticText& heading, std::string_view name, bool goes_on) {
        (void)set_words(heading, goes_on ? texts::more_below(words(name)) : words(name));
    };
    tell(*title_, texts::listen_for, more && !pitfalls_alone);
    tell(*pitfalls_, texts::pitfalls, more && pitfalls_alone);
}

/// Beside a heading that says more they have no room.
wxStaticText* ListenPane::keys() const {
    return more_ && !compact_ ? nullptr : keys_;
}

int ListenPane::compact_height(const Look& look) const {
    const int groups = (look_fors_ > 0 ? 1 : 0) + (look_fors_ < items_.size() ? 1 : 0);
    const int lines = compact_lines(look_fors_) + compact_lines(items_.size() - look_fors_);
    return groups == 0 ? 0 : look.px(groups * compact_head + lines * compact_row) + compact_foot;
}

void ListenPane::arrange_compact(const Look& look) {
    const bool both = look_fors_ > 0 && look_fors_ < items_.size();
    wxStaticText* first = look_fors_ > 0 ? title_ : pitfalls_;
    std::vector<Row> heads = {{first, 0, keys_}};
    if (both) {
        heads.push_back({pitfalls_, 0});
    }
    show_only(*content(), heads);
    const wxRect area = content_area(12, 12);
    const int head = look.px(compact_head);
    const std::size_t split = both ? look_fors_ : items_.size();
    const int y = place_compact(look, 0, split, area.y + head);
    if (both) {
        stack({{pitfalls_, 4}}, {area.x, y, area.width, head});
        (void)place_compact(look, split, items_.size(), y + head);
    }
    settle(compact_height(look));
    // The last row's own margin may be cut: nothing is to be read there.
    const int seen = GetClientSize().y + look.px(compact_foot);
    const bool more = !items_.empty() && items_.back().box->GetRect().GetBottom() > seen;
    tell_of_more(more);
    stack({{first, 4, keys_}}, {area.x, area.y, area.width, head});
}

/// The items from `first` to before `last` in columns; gives where they end.
int ListenPane::place_compact(const Look& look, std::size_t first, std::size_t last, int y) {
    const wxRect area = content_area(12, 12);
    const int row = look.px(compact_row);
    const int wide = area.width / compact_columns + row_inset;
    for (std::size_t i = first; i < last; ++i) {
        const int column = static_cast<int>(i - first) % compact_columns;
        const int line = static_cast<int>(i - first) / compact_columns;
        items_[i].box->Show();
        const int high = std::min(row, platform::height_for(*items_[i].box, wide));
        items_[i].box->SetSize(
            area.x - row_inset + column * wide, y + line * row + (row - high) / 2, wide, high);
    }
    return y + compact_lines(last - first) * row;
}

void ListenPane::focus_first() {
    if (!items_.empty()) {
        items_.front().box->SetFocus();
    }
}

}  // namespace evenhand::app
