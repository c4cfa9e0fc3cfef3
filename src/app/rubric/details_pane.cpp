#include "app/rubric/details_pane.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int above = 10;
constexpr int below = 12;
constexpr int title_line = 30;
constexpr int row_gap = 8;
constexpr int column_gap = 12;
constexpr int button_gap = 2;
constexpr int least_column = 150;
constexpr int side_right = 20;  // The scroll bar comes and goes in it.

int side_of(const Look& look) {
    return look.compact() ? 12 : 20;
}

}  // namespace

DetailsPane::DetailsPane(wxWindow* parent, Form& form, Hooks hooks)
    : FieldsPane(parent, form, texts::chosen_part, Ground::canvas),
      title_(add_text("", {"title"})),
      criterion_(content(), form),
      short_one_(content(), form, FieldBox::Kind::line),
      short_two_(content(), form, FieldBox::Kind::line),
      long_one_(content(), form, FieldBox::Kind::growing),
      long_two_(content(), form, FieldBox::Kind::growing),
      split_(new ActionButton(content(),
                              texts::split_words,
                              texts::split_keys,
                              ActionButton::Weight::quiet,
                              std::move(hooks.split))),
      join_(new ActionButton(content(),
                             texts::join_words,
                             texts::join_keys,
                             ActionButton::Weight::quiet,
                             std::move(hooks.join))),
      add_(new ActionButton(content(),
                            texts::add_words,
                            texts::add_keys,
                            ActionButton::Weight::quiet,
                            std::move(hooks.add))),
      remove_(new ActionButton(content(),
                               texts::delete_words,
                               texts::delete_keys,
                               ActionButton::Weight::quiet,
                               std::move(hooks.remove))) {
    platform::make_heading(*title_);
    for (ActionButton* button : {split_, join_, add_, remove_}) {
        platform::set_class(*button, "small");
        platform::keep_focus_on_click(*button);  // The cursor says where to split.
    }
    platform::ellipsize(*title_);
    criterion_.on_choose(std::move(hooks.tie));
}

DetailsPane::~DetailsPane() {
    DestroyChildren();  // A control that goes tells its box of the keyboard it loses.
}

void DetailsPane::show(const workflow::ChosenView& view) {
    view_ = view;
    read_only_ = form().editor().read_only();
    set_words(*title_, view_.title);
    if (view_.criteria.empty()) {
        criterion_.hide();
    } else {
        criterion_.show({view_.tie,
                         to_utf8(say(texts::criterion)),
                         view_.spoken_tie,
                         view_.criteria,
                         view_.criterion,
                         view_.tie_remark});
    }
    const auto fill =
        [](FieldBox& box, const std::vector<workflow::FieldView>& fields, std::size_t i) {
            if (i < fields.size()) {
                box.show(fields[i]);
            } else {
                box.hide();
            }
        };
    fill(short_one_, view_.short_fields, 0);
    fill(short_two_, view_.short_fields, 1);
    fill(long_one_, view_.long_fields, 0);
    fill(long_two_, view_.long_fields, 1);
    disorder();
}

bool DetailsPane::focus_first() {
    for (FormPart* part : std::initializer_list<FormPart*>{
             &criterion_, &short_one_, &short_two_, &long_one_, &long_two_}) {
        if (part->is_shown()) {
            part->focus();
            return true;
        }
    }
    return false;
}

bool DetailsPane::has_content() const {
    return view_.removable || !view_.short_fields.empty() || !view_.long_fields.empty();
}

int DetailsPane::lay_out(const Look& look) {
    const int side = side_of(look);
    const int width = GetSize().x - side - side_right;
    lay_out_actions(look, look.px(above));
    int y = look.px(above + title_line);
    y = lay_out_row(look, {side, y, width, 0}, {&criterion_, &short_one_, &short_two_});
    y = lay_out_row(look, {side, y, width, 0}, {&long_one_, &long_two_});
    height_ = y + look.px(below - row_gap);
    return height_;
}

/// Side by side, as many as fit; gives where the next row begins.
int DetailsPane::lay_out_row(const Look& look,
                             const wxRect& area,
                             const std::vector<FormPart*>& parts) {
    std::vector<FormPart*> shown;
    std::ranges::copy_if(
        parts, std::back_inserter(shown), [](const FormPart* part) { return part->is_shown(); });
    const int count = static_cast<int>(shown.size());
    const int fitting = (area.width + column_gap) / (look.px(least_column) + column_gap);
    const int columns = std::clamp(fitting, 1, std::max(1, count));
    const int width = (area.width - (columns - 1) * column_gap) / columns;
    int y = area.y;
    int tallest = 0;
    for (int i = 0; i < count; ++i) {
        const int column = i % columns;
        if (column == 0 && i > 0) {
            y += tallest + look.px(row_gap);
            tallest = 0;
        }
        const wxRect place(area.x + column * (width + column_gap), y, width, 0);
        tallest = std::max(tallest, arrange_part(*shown[static_cast<std::size_t>(i)], place));
    }
    return count == 0 ? y : y + tallest + look.px(row_gap);
}

int DetailsPane::arrange_part(FormPart& part, const wxRect& place) {
    return &part == &criterion_ ? criterion_.arrange(place.x, place.y, place.width)
                                : static_cast<FieldBox&>(part).arrange(place);
}

void DetailsPane::lay_out_actions(const Look& look, int top) {
    const int side = side_of(look);
    const int middle = top + look.px(title_line) / 2 - 2;
    const std::vector<std::pair<ActionButton*, std::string_view>> all = {
        {remove_, texts::delete_keys},
        {add_, texts::add_keys},
        {join_, texts::join_keys},
        {split_, texts::split_keys}};
    const int title = platform::natural_width(*title_);
    const int room = GetSize().x - side - side_right - title;
    int width = 0;
    for (const auto& [button, keys] : all) {
        const bool fits = button == join_ || button == split_ ? view_.item : view_.removable;
        button->Show(fits && !read_only_);
        button->set_keys(to_utf8(say(keys)));
        width += button->IsShown() ? platform::natural_width(*button) + button_gap : 0;
    }
    int right = GetSize().x - side_right + row_inset;
    for (const auto& [button, keys] : all) {
        if (button->IsShown()) {
            button->set_keys(width > room ? "" : to_utf8(say(keys)));
            right = button->place_before(right, middle) - button_gap;
        }
    }
    const int line = platform::height_for(*title_, title);
    title_->SetSize(side, middle - line / 2, std::max(1, right - side), line);
}

}  // namespace evenhand::app
