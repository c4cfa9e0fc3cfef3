#include "app/rubric/about_tab.h"

#include <algorithm>

#include "core/rubric_edit.h"

namespace evenhand::app {

AboutTab::AboutTab(wxWindow* parent, workflow::RubricEditor& editor)
    : FormTab(parent, editor),
      pane_(new AboutPane(this,
                          form(),
                          {[this](const RubricPlace& at, int by) { (void)move_part(at, by); },
                           [this](const RubricPlace& at) { (void)remove_part(at); },
                           [this] { (void)add_part({}); }})) {
    refresh();
}

void AboutTab::show(const workflow::FieldMaker& maker) {
    pane_->show(workflow::about_form(maker));
}

void AboutTab::place_panes(const Look& /*look*/) {
    pane_->SetSize(GetClientSize());
}

bool AboutTab::turn_to(const RubricPlace& place) {
    return (place.part == RubricPart::rubric || place.part == RubricPart::note) &&
           is_there(rubric(), place);
}

RubricPlace AboutTab::chosen_place() const {
    RubricPlace place;
    place.field = RubricField::title;
    return place;
}

bool AboutTab::add_part(const RubricPlace& /*at*/) {
    editor().edit([](Rubric rubric) { return with_new_note(std::move(rubric)); });
    go_to(workflow::note_place(rubric().rater_notes.size() - 1));
    return true;
}

bool AboutTab::move_part(const RubricPlace& at, int by) {
    if (at.part != RubricPart::note) {
        return false;
    }
    const auto last = static_cast<std::ptrdiff_t>(rubric().rater_notes.size()) - 1;
    const auto next =
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(at.index) + by, 0, last);
    editor().edit([&](Rubric rubric) { return with_note_moved(std::move(rubric), at.index, by); });
    go_to(workflow::note_place(static_cast<std::size_t>(next)));
    return true;
}

bool AboutTab::remove_part(const RubricPlace& at) {
    if (at.part != RubricPart::note) {
        return false;
    }
    editor().edit([&](Rubric rubric) { return without_note(std::move(rubric), at.index); });
    const std::size_t left = rubric().rater_notes.size();
    go_to(left == 0 ? chosen_place() : workflow::note_place(std::min(at.index, left - 1)));
    return true;
}

void AboutTab::take_focus() {
    go_to(chosen_place());
}

}  // namespace evenhand::app
