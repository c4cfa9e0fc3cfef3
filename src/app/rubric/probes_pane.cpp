#include "app/rubric/probes_pane.h"

#include <algorithm>

#include <wx/panel.h>

#include "app/page_column.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 24;
constexpr int narrow_margin = 16;
constexpr int widest = 920;  // Pixels at zoom 1.
constexpr int top = 14;
constexpr int row_gap = 20;
constexpr int line_gap = 8;
constexpr int column_gap = 14;
constexpr int section_gap = 34;
constexpr int draws_width = 220;
constexpr int element_width = 128;
constexpr int filler_width = 240;
constexpr int narrow = 640;
constexpr int foot = 28;
constexpr int head_room = 9;  // From the top of a row to the middle of its buttons' line.

}  // namespace

ProbesPane::Probe::Probe(wxWindow* parent, Form& form, RowActions::Hooks hooks)
    : text(parent, form, FieldBox::Kind::growing, FieldBox::Head::strong),
      draws(parent, form),
      ask_when(parent, form, FieldBox::Kind::growing),
      actions(parent, RowActions::Direction::vertical, std::move(hooks)) {}

void ProbesPane::Probe::hide() {
    text.hide();
    draws.hide();
    ask_when.hide();
    actions.hide();
}

ProbesPane::Part::Part(wxWindow* parent, Form& form, RowActions::Hooks hooks)
    : element(parent, form),
      text(parent, form, FieldBox::Kind::growing),
      filler(parent, form),
      actions(parent, RowActions::Direction::vertical, std::move(hooks)) {}

void ProbesPane::Part::hide() {
    element.hide();
    text.hide();
    filler.hide();
    actions.hide();
}

ProbesPane::ProbesPane(wxWindow* parent, Form& form, Hooks hooks)
    : FieldsPane(parent, form, texts::probes_and_story, Ground::surface),
      hooks_(std::move(hooks)),
      probes_title_(new_form_text(content(), "subheading")),
      probes_help_(new_form_text(content(), "small")),
      of_probes_(content()),
      probe_rows_(new wxPanel(content())),
      add_probe_(new ActionButton(content(),
                                  texts::add_probe,
                                  "",
                                  ActionButton::Weight::quiet,
                                  [this] { hooks_.add_probe(ProbeKind::general); })),
      add_fallback_(new ActionButton(content(),
                                     texts::add_fallback,
                                     "",
                                     ActionButton::Weight::quiet,
                                     [this] { hooks_.add_probe(ProbeKind::fallback); })),
      story_title_(new_form_text(content(), "subheading")),
      story_help_(new_form_text(content(), "small")),
      story_rows_(new wxPanel(content())),
      add_part_(new ActionButton(
          content(), texts::add_story_part, "", ActionButton::Weight::quiet, [this] {
              hooks_.add_part();
          })) {
    set_words(*probes_title_, to_utf8(say(texts::probes)));
    set_words(*probes_help_, to_utf8(say(texts::probes_help)));
    set_words(*story_title_, to_utf8(say(texts::story)));
    set_words(*story_help_, to_utf8(say(texts::story_help)));
    for (wxStaticText* title : {probes_title_, story_title_}) {
        platform::make_heading(*title);
    }
    for (wxStaticText* help : {probes_help_, story_help_}) {
        platform::wrap(*help);
    }
}

void ProbesPane::add_probe_row() {
    const std::size_t index = probe_list_.size();
    const auto place = [this, index] { return view_.probes[index].text.place; };
    probe_list_.push_back(std::make_unique<Probe>(
        probe_rows_,
        form(),
        RowActions::Hooks{[this, place](int by) { hooks_.move(place(), by); },
                          [this, place] { hooks_.remove(place()); }}));
    probe_list_.back()->draws.on_choose(
        [this, index](std::size_t choice) { hooks_.use(view_.probes[index].id, choice); });
}

void ProbesPane::add_part_row() {
    const std::size_t index = story_list_.size();
    const auto place = [this, index] { return view_.story[index].text.place; };
    story_list_.push_back(std::make_unique<Part>(
        story_rows_,
        form(),
        RowActions::Hooks{[this, place](int by) { hooks_.move(place(), by); },
                          [this, place] { hooks_.remove(place()); }}));
    Part& row = *story_list_.back();
    row.element.on_choose(
        [this, index](std::size_t choice) { hooks_.element(view_.story[index].id, choice); });
    row.filler.on_choose(
        [this, index](std::size_t choice) { hooks_.fill(view_.story[index].id, choice); });
}

void ProbesPane::show(const workflow::ProbesForm& view) {
    view_ = view;
    while (probe_list_.size() < view_.probes.size()) {
        add_probe_row();
    }
    while (story_list_.size() < view_.story.size()) {
        add_part_row();
    }
    for (std::size_t i = 0; i < probe_list_.size(); ++i) {
        show_probe(i);
    }
    for (std::size_t i = 0; i < story_list_.size(); ++i) {
        show_part(i);
    }
    of_probes_.show(view_.of_probes);
    const bool writable = !form().editor().read_only();
    add_probe_->Show(writable);
    add_fallback_->Show(writable && !view_.has_fallback);
    add_part_->Show(writable);
}

void ProbesPane::show_probe(std::size_t index) {
    Probe& row = *probe_list_[index];
    if (index >= view_.probes.size()) {
        row.hide();
        return;
    }
    const workflow::ProbesForm::ProbeRow& view = view_.probes[index];
    row.text.show(view.text);
    row.draws.show({workflow::probe_place(view.id, RubricField::criterion),
                    to_utf8(say(texts::draws_out)),
                    to_utf8(say(texts::draws_out)) + ", " + view.name,
                    view_.draws,
                    view.draws,
                    view.tie});
    row.ask_when.show(view.ask_when);
    row.actions.show(view.name);
}

void ProbesPane::show_part(std::size_t index) {
    Part& row = *story_list_[index];
    if (index >= view_.story.size()) {
        row.hide();
        return;
    }
    const workflow::ProbesForm::StoryRow& view = view_.story[index];
    row.element.show({workflow::story_place(view.id, RubricField::element),
                      to_utf8(say(texts::story_element)),
                      to_utf8(say(texts::story_element)) + ", " + view.name,
                      view_.elements,
                      view.element,
                      {}});
    row.text.show(view.text);
    row.filler.show({workflow::story_place(view.id, RubricField::probe),
                     to_utf8(say(texts::filled_by)),
                     to_utf8(say(texts::filled_by)) + ", " + view.name,
                     view_.fillers,
                     view.probe,
                     view.filler});
    row.actions.show(view.name);
}

int ProbesPane::place_buttons(const std::vector<ActionButton*>& buttons, int x, int y) {
    int height = 0;
    for (ActionButton* button : buttons) {
        if (button->IsShown()) {
            height = std::max(height, platform::height_for(*button, widest));
            x = button->place_after(x, y + height / 2) + line_gap;
        }
    }
    return height;
}

int ProbesPane::lay_out_probes(const Look& look, int width) {
    const bool writable = !form().editor().read_only();
    const bool is_narrow = width < look.px(narrow);
    int y = 0;
    for (std::size_t i = 0; i < view_.probes.size(); ++i) {
        Probe& row = *probe_list_[i];
        y += i == 0 ? 0 : row_gap;
        const int middle = y + look.px(head_room);
        const int left = writable ? row.actions.arrange(width, middle) - column_gap : width;
        if (!writable) {
            row.actions.hide();
        }
        // The head of the field ends before the buttons; the field itself may be as wide as both.
        y += row.text.arrange({0, y, width, 0}, left) + line_gap;
        const int draws = is_narrow ? width : std::min(look.px(draws_width), width / 2);
        const int first = row.draws.arrange(0, y, draws);
        if (is_narrow) {
            y += first + line_gap;
            y += row.ask_when.arrange({0, y, width, 0});
            continue;
        }
        const int x = draws + column_gap;
        y += std::max(first, row.ask_when.arrange({x, y, width - x, 0}));
    }
    return y;
}

int ProbesPane::lay_out_part(Part& row, const Look& look, int y, int width) {
    const bool writable = !form().editor().read_only();
    const bool is_narrow = width < look.px(narrow);
    const int middle = y + look.px(head_room);
    const int left = writable ? row.actions.arrange(width, middle) - column_gap : width;
    if (!writable) {
        row.actions.hide();
    }
    const int element = look.px(element_width);
    const int filler = is_narrow ? width : std::min(look.px(filler_width), width / 3);
    const int x = element + column_gap;
    const int text = is_narrow ? width - x : width - x - filler - column_gap;
    const int first = row.element.arrange(0, y, element);
    const int second = row.text.arrange({x, y, text, 0}, is_narrow ? left - x : text);
    const int height = std::max(first, second);
    if (is_narrow) {
        return y + height + line_gap + row.filler.arrange(0, y + height + line_gap, width);
    }
    return y + std::max(height, row.filler.arrange(width - filler, y, filler));
}

int ProbesPane::lay_out_story(const Look& look, int width) {
    int y = 0;
    for (std::size_t i = 0; i < view_.story.size(); ++i) {
        y = lay_out_part(*story_list_[i], look, y + (i == 0 ? 0 : row_gap), width);
    }
    return y;
}

int ProbesPane::lay_out(const Look& look) {
    const int client = room();
    const int side = client < look.px(narrow) ? narrow_margin : margin;
    const int width = std::min(look.px(widest), client - 2 * side);
    Flow flow{side, top, width};
    const auto put_rows = [&](wxWindow& rows, int height) {
        flow.y += row_gap / 2;
        rows.SetSize(flow.x, flow.y, width, std::max(1, height));
        flow.y += height + row_gap;
    };
    flow.put(*probes_title_, 0);
    flow.put(*probes_help_, 2);
    flow.y += of_probes_.arrange(flow.x, flow.y, flow.width);
    put_rows(*probe_rows_, lay_out_probes(look, width));
    flow.y += place_buttons({add_probe_, add_fallback_}, flow.x, flow.y);
    flow.put(*story_title_, section_gap);
    flow.put(*story_help_, 2);
    put_rows(*story_rows_, lay_out_story(look, width));
    flow.y += place_buttons({add_part_}, flow.x, flow.y);
    return flow.y + foot;
}

}  // namespace evenhand::app
