#include "app/rubric/items_pane.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/drag.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using platform::RichLabel;

constexpr int side_left = 20;
constexpr int side_right = 20;
constexpr int above_first = 14;
constexpr int above_group = 16;
constexpr int below_title = 4;
constexpr int between_rows = 2;
constexpr int below_last = 14;

}  // namespace

ItemsPane::ItemsPane(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::parts_of_draft, Scrolls::vertically, Ground::surface),
      hooks_(std::move(hooks)),
      keys_(add_text(texts::parts_keys, {"small"})),
      field_(content(),
             {[this](const RubricPlace& place, const std::string& text) {
                  hooks_.type(place, text);
                  disorder();
              },
              [this] { end_editing(); },
              [this] {
                  end_editing();
                  focus_chosen();
                  hooks_.settle();
              }}),
      mark_(new wxPanel(content())) {
    mark_->Hide();
    platform::let_drop(*content(),
                       {[this](int y) { return drag_over(y); },
                        [this] { mark_->Hide(); },
                        [this](int y) { dropped(y); }});
}

ItemsPane::~ItemsPane() {
    DestroyChildren();  // A field that goes tells of the keyboard it loses.
}

// Showing

void ItemsPane::add_row() {
    const std::size_t index = parts_.size();
    auto* button = new ChoiceButton(
        content(), index == 0 ? ChoiceButton::Group::begins : ChoiceButton::Group::goes_on);
    platform::set_class(*button, "plain");
    platform::set_class(*button, "part");
    parts_.push_back({button, {*button, RichLabel::Shape::part}, {}, {}});
    button->Bind(wxEVT_RADIOBUTTON, [this, index](wxCommandEvent&) {
        guarded([&] { hooks_.choose(parts_[index].view.place); });
    });
    button->Bind(wxEVT_KEY_DOWN,
                 [this, index](wxKeyEvent& event) { guarded([&] { on_row_key(index, event); }); });
    button->Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent&) { guarded([&] { begin_editing(); }); });
    make_movable(index);
}

void ItemsPane::add_head() {
    const std::size_t index = heads_.size();
    wxStaticText* title = add_text("", {"title"});
    platform::make_heading(*title);
    wxStaticText* state = add_text("", {"small"});
    auto* add = new wxButton(content(), wxID_ANY, wxString());
    platform::set_class(*add, "plain");
    platform::set_class(*add, "part");
    heads_.push_back({title, state, add, {*add, RichLabel::Shape::row}, {}, 0});
    heads_.back().add_label.body(to_utf8(say(texts::add_to_group)));
    add->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) {
        guarded([&] {
            if (heads_[index].kind) {
                hooks_.add(*heads_[index].kind);
            }
        });
    });
}

void ItemsPane::fit_to(const workflow::ReviewView& view) {
    std::size_t rows = 0;
    for (const auto& group : view.groups) {
        rows += group.rows.size();
    }
    const bool more = heads_.size() < view.groups.size() || parts_.size() < rows;
    while (heads_.size() < view.groups.size()) {
        add_head();
    }
    while (parts_.size() < rows) {
        add_row();
    }
    if (more) {
        platform::restyle(*this);
        mark_->Raise();
    }
    disorder(more || shown_ != rows || shown_heads_ != view.groups.size());
    shown_ = rows;
    shown_heads_ = view.groups.size();
}

void ItemsPane::show(const workflow::ReviewView& view, const RubricPlace& chosen, Access access) {
    access_ = access;
    fit_to(view);
    std::size_t row = 0;
    for (std::size_t i = 0; i < view.groups.size(); ++i) {
        const workflow::ReviewView::Group& group = view.groups[i];
        GroupHead& head = heads_[i];
        disorder(set_words(*head.title, group.title));
        disorder(set_words(*head.state, group.state));
        disorder(head.rows != group.rows.size());
        head.rows = group.rows.size();
        head.kind = group.kind;
        platform::describe(*head.add, to_utf8(say(texts::add_to_group)) + ": " + group.title);
        for (const workflow::ReviewView::Row& shown : group.rows) {
            PartRow& part = parts_[row];
            part.view = shown;
            part.kind = group.kind;
            const bool here = workflow::same_part(shown.place, chosen);
            if (here && chosen_ != row) {
                chosen_ = row;
                lead_to_chosen_ = true;
                disorder();
            }
            show_row(part, here);
            ++row;
        }
    }
    chosen_ = std::min(chosen_, shown_ == 0 ? 0 : shown_ - 1);
    show_chosen();
    show_edited();
}

void ItemsPane::show_row(PartRow& row, bool chosen) {
    const workflow::ReviewView::Row& view = row.view;
    const std::string& text = view.brief;
    const std::string parted = view.source.empty() || view.tie.empty() ? "" : " · ";
    disorder(row.label.lead(view.badge));
    disorder(row.label.body(text.empty() ? to_utf8(say(texts::nothing_written)) : text));
    disorder(row.label.meta(view.source + parted + view.tie));
    const std::string_view accepted = text.empty() ? "" : texts::part_accepted;
    disorder(row.label.trail(to_utf8(say(view.open ? texts::part_open : accepted))));
    platform::set_class(*row.button, "open", view.open);
    platform::set_class(*row.button, "blank", text.empty());
    platform::describe(*row.button, view.spoken);
    if (row.button->GetValue() != chosen && chosen) {
        row.button->SetValue(true);
    }
}

/// Tab stops at the chosen row alone.
void ItemsPane::show_chosen() {
    std::vector<ChoiceButton*> buttons;
    std::ranges::transform(parts_, std::back_inserter(buttons), &PartRow::button);
    if (!buttons.empty()) {
        place_tab_stop(buttons);
    }
}

void ItemsPane::focus_chosen() {
    if (shown_ > 0) {
        const bool edited = is_edited(parts_[chosen_]);
        (edited ? static_cast<wxWindow&>(field_.control()) : *parts_[chosen_].button).SetFocus();
        lead_to_chosen_ = true;
        disorder();
    }
}

// Editing in place

bool ItemsPane::is_edited(const PartRow& row) const {
    return field_.shows(row.view.place);
}

void ItemsPane::begin_editing() {
    if (!may_edit() || shown_ == 0) {
        return;
    }
    field_.begin(parts_[chosen_].view);
    lead_to_chosen_ = true;
    disorder();
    hooks_.settle();
}

void ItemsPane::end_editing() {
    if (field_.is_shown()) {
        field_.end();
        disorder();
        hooks_.settle();
    }
}

/// The draft has the last word.
void ItemsPane::show_edited() {
    if (!field_.is_shown()) {
        return;
    }
    const auto end = parts_.begin() + static_cast<std::ptrdiff_t>(shown_);
    const auto row =
        std::find_if(parts_.begin(), end, [&](const PartRow& part) { return is_edited(part); });
    if (row == end) {
        field_.end();
    } else {
        field_.show(row->view.text);
    }
    disorder();
}

void ItemsPane::on_row_key(std::size_t row, wxKeyEvent& event) {
    if (event.HasAnyModifiers()) {
        event.Skip();
        return;
    }
    switch (event.GetKeyCode()) {
        case WXK_UP:
            step_to(row == 0 ? 0 : row - 1);
            break;
        case WXK_DOWN:
            step_to(std::min(row + 1, shown_ - 1));
            break;
        case WXK_HOME:
            step_to(0);
            break;
        case WXK_END:
            step_to(shown_ - 1);
            break;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            begin_editing();
            break;
        case WXK_SPACE:
            hooks_.accept();
            break;
        case WXK_DELETE:
        case WXK_NUMPAD_DELETE:
            hooks_.remove();
            break;
        default:
            event.Skip();
    }
}

void ItemsPane::step_to(std::size_t row) {
    hooks_.choose(parts_[row].view.place);
    parts_[chosen_].button->SetFocus();
}

// Laying out

std::vector<Row> ItemsPane::rows(int width) const {
    std::vector<Row> rows;
    std::size_t first = 0;
    for (std::size_t group = 0; group < shown_heads_; ++group) {
        const GroupHead& head = heads_[group];
        wxStaticText* side = group == 0 ? keys_ : head.state;
        rows.push_back({head.title, group == 0 ? above_first : above_group, side});
        add_group_rows(rows, group, {first, width});
        first += head.rows;
    }
    return rows;
}

void ItemsPane::add_group_rows(std::vector<Row>& rows, std::size_t group, Stretch stretch) const {
    const GroupHead& head = heads_[group];
    for (std::size_t i = stretch.first; i < stretch.first + head.rows; ++i) {
        const int gap = i == stretch.first ? below_title : between_rows;
        if (is_edited(parts_[i])) {
            rows.push_back({&field_.control(), gap, nullptr, field_.height_for(stretch.width)});
        } else {
            rows.push_back({parts_[i].button, gap});
        }
    }
    if (head.rows == 0 && head.kind && may_edit()) {
        rows.push_back({head.add, below_title});
    }
}

void ItemsPane::arrange(const Look& look) {
    lead_to_chosen_ = lead_to_chosen_ || GetSize() != arranged_size_;
    arranged_size_ = GetSize();
    look_ = look;
    lay_out();
    show_chosen_in_view();
}

/// The scroll bar comes and goes in the right margin, so that nothing moves.
void ItemsPane::lay_out() {
    const Look& look = look_;
    const int left = look.compact() ? 12 : side_left;
    const wxRect area(left, 0, GetSize().x - left - side_right, 0);  // It scrolls: no row grows.
    const std::vector<Row> shown = rows(area.width);
    show_only(*content(), shown);
    settle(stack(shown, area) + below_last);
}

void ItemsPane::show_chosen_in_view() {
    if (lead_to_chosen_ && shown_ > 0) {
        lead_to_chosen_ = false;
        const wxWindow& row = is_edited(parts_[chosen_])
                                  ? static_cast<const wxWindow&>(field_.control())
                                  : static_cast<const wxWindow&>(*parts_[chosen_].button);
        const wxRect place = row.GetRect();
        bring_into_view(place.y - above_group, place.GetBottom() + above_group);
    }
}

void ItemsPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    mark_->SetBackgroundColour(wxColour(palette.accent));
}

}  // namespace evenhand::app
