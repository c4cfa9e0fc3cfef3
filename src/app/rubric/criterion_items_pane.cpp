#include "app/rubric/criterion_items_pane.h"

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 20;
constexpr int top = 14;
constexpr int foot = 16;

}  // namespace

CriterionItemsPane::CriterionItemsPane(wxWindow* parent, Form& form)
    : FieldsPane(parent, form, texts::its_items, Ground::canvas),
      title_(new_form_text(content(), "title")),
      hint_(new_form_text(content(), "small")),
      remark_(content()) {
    set_words(*title_, to_utf8(say(texts::its_items)));
    platform::make_heading(*title_);
    platform::wrap(*title_);
    platform::wrap(*hint_);
}

void CriterionItemsPane::add_row() {
    const std::size_t index = rows_.size();
    rows_.push_back(std::make_unique<TickRow>(content(), form()));
    rows_.back()->on_tick([this, index](bool on) { on_tie_(view_[index].id, on); });
}

void CriterionItemsPane::show(const workflow::CriterionForm& view) {
    view_ = view.items;
    while (rows_.size() < view_.size()) {
        add_row();
    }
    set_words(*hint_, to_utf8(say(view_.empty() ? texts::no_items : texts::its_items_hint)));
    remark_.show(view.evidence);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (i >= view_.size()) {
            rows_[i]->hide();
            continue;
        }
        const workflow::CriterionForm::ItemRow& row = view_[i];
        RubricPlace place;
        place.part = RubricPart::item;
        place.id = row.id;
        place.field = RubricField::criterion;
        const std::string kind = row.kind.empty() ? "" : row.kind + ": ";
        rows_[i]->show({place, kind + row.text, "", row.owner, row.spoken, row.owner, row.tied});
    }
}

int CriterionItemsPane::lay_out(const Look& /*look*/) {
    Flow flow{margin, top, room() - 2 * margin};
    flow.put(*title_, 0);
    flow.put(*hint_, 2);
    flow.y += remark_.arrange(flow.x, flow.y, flow.width) + 8;
    for (std::size_t i = 0; i < view_.size(); ++i) {
        flow.y += rows_[i]->arrange(flow.x, flow.y, flow.width);
    }
    return flow.y + foot;
}

}  // namespace evenhand::app
