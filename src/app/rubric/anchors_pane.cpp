#include "app/rubric/anchors_pane.h"

#include <algorithm>

#include "app/key_hints.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/rubric/form/remark_line.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 24;
constexpr int narrow_margin = 16;
constexpr int top = 14;
constexpr int column_gap = 14;
constexpr int row_gap = 12;
constexpr int section_gap = 22;
constexpr int handle_width = 176;  // Pixels at zoom 1: twenty characters.
constexpr int weight_width = 76;
constexpr int narrow = 480;
constexpr int foot = 24;

}  // namespace

AnchorsPane::Row::Row(wxWindow* parent, Form& form)
    : text(parent, form, FieldBox::Kind::growing, FieldBox::Head::strong),
      handle(parent, form, FieldBox::Kind::line) {}

AnchorsPane::AnchorsPane(wxWindow* parent, Form& form)
    : FieldsPane(parent, form, texts::criterion_form, Ground::surface),
      nothing_(new_form_text(content(), "muted")),
      title_(content(), form, FieldBox::Kind::line),
      weight_(content(), form, FieldBox::Kind::line),
      handle_(content(), form, FieldBox::Kind::line),
      weight_reason_(content(), form, FieldBox::Kind::growing),
      dimension_(content(), form, FieldBox::Kind::growing),
      terms_(content(), form, FieldBox::Kind::growing),
      anchors_(new_form_text(content(), "subheading")),
      order_(new_form_text(content(), "small")) {
    platform::wrap(*nothing_);
    set_words(*nothing_, to_utf8(say(texts::no_criteria)));
    set_words(*anchors_, to_utf8(say(texts::anchors)));
    platform::make_heading(*anchors_);
    hide_all();
}

void AnchorsPane::hide_all() {
    for (FieldBox* box : {&title_, &handle_, &weight_, &weight_reason_, &dimension_, &terms_}) {
        box->hide();
    }
    for (wxStaticText* text : {nothing_, anchors_, order_}) {
        text->Hide();
    }
    show_rows({});
}

void AnchorsPane::show_none() {
    hide_all();
    none_ = true;
}

void AnchorsPane::show(const workflow::CriterionForm& view) {
    none_ = false;
    reason_ = view.weights_differ;
    title_.show(view.title);
    handle_.show(view.handle);
    weight_.show(view.weight);
    dimension_.show(view.dimension);
    terms_.show(view.terms);
    if (reason_) {
        weight_reason_.show(view.weight_reason);
    } else {
        weight_reason_.hide();
    }
    set_words(*order_,
              view.writing_order + "     " + with_keys(*this, words(texts::next_anchor_keys)));
    show_rows(view.anchors);
}

void AnchorsPane::show_rows(const std::vector<workflow::CriterionForm::AnchorRow>& rows) {
    while (rows_.size() < rows.size()) {
        rows_.push_back(std::make_unique<Row>(content(), form()));
    }
    rows_shown_ = rows.size();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (i < rows.size()) {
            rows_[i]->text.show(rows[i].text);
            rows_[i]->handle.show(rows[i].handle);
        } else {
            rows_[i]->text.hide();
            rows_[i]->handle.hide();
        }
    }
}

int AnchorsPane::lay_out(const Look& look) {
    const int width = room();
    const bool is_narrow = width < look.px(narrow);
    const int side = is_narrow ? narrow_margin : margin;
    Flow flow{side, top, width - 2 * side};
    nothing_->Hide();
    if (none_) {
        flow.put(*nothing_, top);
        return flow.y + foot;
    }
    lay_out_head(look, flow);
    flow.y += section_gap;
    anchors_->Show();
    order_->Show();
    const int line = platform::height_for(*anchors_, flow.width);
    const int order = platform::natural_width(*order_);
    const int quiet = platform::height_for(*order_, order);
    anchors_->SetSize(flow.x, flow.y, std::max(1, flow.width - order - column_gap), line);
    order_->SetSize(flow.x + flow.width - order, flow.y + line - quiet, order, quiet);
    flow.y += line - row_gap + 6;
    const int handle = look.px(handle_width);
    for (std::size_t i = 0; i < rows_shown_; ++i) {
        flow.y += row_gap;
        Row& row = *rows_[i];
        const int text = is_narrow ? flow.width : flow.width - handle - column_gap;
        const int height = row.text.arrange({flow.x, flow.y, text, 0});
        const wxRect beside = is_narrow ? wxRect(flow.x, flow.y + height + 4, flow.width, 0)
                                        : wxRect(flow.x + text + column_gap, flow.y, handle, 0);
        const int other = row.handle.arrange(beside);
        flow.y += is_narrow ? height + 4 + other : std::max(height, other);
    }
    return flow.y + foot;
}

int AnchorsPane::lay_out_head(const Look& look, Flow& flow) {
    const int weight = look.px(weight_width);
    const int handle = std::min(look.px(handle_width), flow.width / 3);
    const int title = flow.width - weight - handle - 2 * column_gap;
    int x = flow.x;
    int height = 0;
    const auto put = [&](FieldBox& box, int width) {
        height = std::max(height, box.arrange({x, flow.y, width, 0}));
        x += width + column_gap;
    };
    put(title_, title);
    put(weight_, weight);
    put(handle_, handle);
    flow.y += height;
    if (reason_) {
        flow.put(weight_reason_, row_gap);
    }
    flow.put(dimension_, row_gap);
    flow.put(terms_, row_gap);
    return flow.y;
}

}  // namespace evenhand::app
