#include "app/rubric/about_pane.h"

#include <algorithm>

#include <wx/panel.h>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 24;
constexpr int narrow_margin = 16;
constexpr int widest = 720;  // Pixels at zoom 1: some 90 characters.
constexpr int narrow = 520;
constexpr int top = 14;
constexpr int row_gap = 12;
constexpr int column_gap = 14;
constexpr int section_gap = 28;
constexpr int minutes_width = 90;
constexpr int fact_label = 160;
constexpr int head_room = 9;
constexpr int foot = 28;

}  // namespace

AboutPane::Note::Note(wxWindow* parent, Form& form, RowActions::Hooks hooks)
    : text(parent, form, FieldBox::Kind::growing),
      actions(parent, RowActions::Direction::vertical, std::move(hooks)) {}

AboutPane::AboutPane(wxWindow* parent, Form& form, Hooks hooks)
    : FieldsPane(parent, form, texts::about_rubric, Ground::surface),
      hooks_(std::move(hooks)),
      title_(content(), form, FieldBox::Kind::line),
      minutes_(content(), form, FieldBox::Kind::line),
      question_(content(), form, FieldBox::Kind::growing),
      read_aloud_(content(), form, FieldBox::Kind::growing),
      job_link_(content(), form, FieldBox::Kind::growing),
      construct_(content(), form, FieldBox::Kind::growing),
      category_(content(), form, FieldBox::Kind::line),
      level_(content(), form, FieldBox::Kind::offered),
      competency_(content(), form, FieldBox::Kind::line),
      number_(content(), form, FieldBox::Kind::line),
      tags_(content(), form, FieldBox::Kind::line),
      notes_title_(new_form_text(content(), "subheading")),
      notes_help_(new_form_text(content(), "small")),
      note_rows_(new wxPanel(content())),
      add_note_(
          new ActionButton(content(), texts::add_note, "", ActionButton::Weight::quiet, [this] {
              hooks_.add_note();
          })) {
    set_words(*notes_title_, to_utf8(say(texts::notes_for_raters)));
    set_words(*notes_help_, to_utf8(say(texts::notes_for_raters_help)));
    platform::make_heading(*notes_title_);
    platform::wrap(*notes_help_);
    level_.offer(workflow::usual_levels());
}

void AboutPane::add_note_row() {
    const std::size_t index = notes_.size();
    const auto place = [this, index] { return view_.notes[index].place; };
    notes_.push_back(std::make_unique<Note>(
        note_rows_,
        form(),
        RowActions::Hooks{[this, place](int by) { hooks_.move(place(), by); },
                          [this, place] { hooks_.remove(place()); }}));
}

void AboutPane::show(const workflow::AboutForm& view) {
    view_ = view;
    title_.show(view.title);
    minutes_.show(view.minutes);
    question_.show(view.question);
    read_aloud_.show(view.read_aloud);
    job_link_.show(view.job_link);
    construct_.show(view.construct);
    category_.show(view.category);
    level_.show(view.level);
    competency_.show(view.competency);
    number_.show(view.number);
    tags_.show(view.tags);
    show_notes();
    show_facts();
    add_note_->Show(!form().editor().read_only());
}

void AboutPane::show_notes() {
    while (notes_.size() < view_.notes.size()) {
        add_note_row();
    }
    for (std::size_t i = 0; i < notes_.size(); ++i) {
        if (i < view_.notes.size()) {
            notes_[i]->text.show(view_.notes[i]);
            notes_[i]->actions.show("note " + std::to_string(i + 1));
        } else {
            notes_[i]->text.hide();
            notes_[i]->actions.hide();
        }
    }
}

void AboutPane::show_facts() {
    while (facts_.size() < view_.facts.size()) {
        facts_.push_back({new_form_text(content(), "muted"), new_form_text(content(), "")});
        platform::wrap(*facts_.back().text);
    }
    for (std::size_t i = 0; i < facts_.size(); ++i) {
        const bool shown = i < view_.facts.size();
        facts_[i].label->Show(shown);
        facts_[i].text->Show(shown);
        if (shown) {
            set_words(*facts_[i].label, view_.facts[i].label);
            set_words(*facts_[i].text, view_.facts[i].text);
        }
    }
}

void AboutPane::lay_out_head(const Look& look, Flow& flow) {
    const auto side_by_side = [&](FieldBox& left, FieldBox& right, int right_width) {
        flow.y += flow.y == top ? 0 : row_gap;
        const int width = flow.width - right_width - column_gap;
        const int height = left.arrange({flow.x, flow.y, width, 0});
        flow.y +=
            std::max(height, right.arrange({flow.x + width + column_gap, flow.y, right_width, 0}));
    };
    const int half = (flow.width - column_gap) / 2;
    side_by_side(title_, minutes_, look.px(minutes_width));
    flow.put(question_, row_gap);
    flow.put(read_aloud_, row_gap);
    flow.put(job_link_, row_gap);
    flow.put(construct_, row_gap);
    side_by_side(category_, level_, half);
    side_by_side(competency_, number_, half);
    flow.put(tags_, row_gap);
}

int AboutPane::lay_out_notes(const Look& look, int width) {
    const bool writable = !form().editor().read_only();
    int y = 0;
    for (std::size_t i = 0; i < view_.notes.size(); ++i) {
        Note& note = *notes_[i];
        y += i == 0 ? 0 : row_gap;
        int left = width;
        if (writable) {
            left = note.actions.arrange(width, y + look.px(head_room)) - column_gap;
        } else {
            note.actions.hide();
        }
        y += note.text.arrange({0, y, width, 0}, left);
    }
    return y;
}

void AboutPane::lay_out_facts(const Look& look, Flow& flow) {
    const int label = std::min(look.px(fact_label), flow.width / 3);
    for (std::size_t i = 0; i < view_.facts.size(); ++i) {
        const Fact& fact = facts_[i];
        flow.y += i == 0 ? section_gap : 4;
        const int width = flow.width - label;
        const int height = platform::height_for(*fact.text, width);
        fact.label->SetSize(flow.x, flow.y, label, platform::height_for(*fact.label, label));
        fact.text->SetSize(flow.x + label, flow.y, width, height);
        flow.y += height;
    }
}

int AboutPane::lay_out(const Look& look) {
    const int client = room();
    const int side = client < look.px(narrow) ? narrow_margin : margin;
    Flow flow{side, top, std::min(look.px(widest), client - 2 * side)};
    lay_out_head(look, flow);
    flow.put(*notes_title_, section_gap);
    flow.put(*notes_help_, 2);
    const int notes = lay_out_notes(look, flow.width);
    flow.y += row_gap;
    note_rows_->SetSize(flow.x, flow.y, flow.width, std::max(1, notes));
    flow.y += notes + row_gap;
    if (add_note_->IsShown()) {
        const int height = platform::height_for(*add_note_, flow.width);
        add_note_->place_after(flow.x, flow.y + height / 2);
        flow.y += height;
    }
    lay_out_facts(look, flow);
    return flow.y + foot;
}

}  // namespace evenhand::app
