#include "app/rubric/form/level_row.h"

#include <algorithm>

#include <wx/panel.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int gap = 2;  // Pixels between two levels.

}  // namespace

LevelRow::LevelRow(wxWindow* parent, Form& form)
    : parent_(parent), form_(form), group_(new wxPanel(parent)) {
    hide();
    form.add(*this);
}

std::vector<ChoiceButton*> LevelRow::buttons() const {
    std::vector<ChoiceButton*> buttons;
    std::ranges::transform(levels_, std::back_inserter(buttons), &Level::button);
    return buttons;
}

void LevelRow::build(std::size_t count) {
    levels_.clear();
    group_->DestroyChildren();
    for (std::size_t i = 0; i < count; ++i) {
        auto* button = new ChoiceButton(
            group_, i == 0 ? ChoiceButton::Group::begins : ChoiceButton::Group::goes_on);
        button->Hide();  // Until it is laid out: GTK would give it room for no words.
        platform::set_class(*button, "plain");
        platform::set_class(*button, "level");
        levels_.push_back({button, {*button, platform::RichLabel::Shape::row}});
        bind(i);
    }
    walk_by_arrows(buttons(), [this](std::size_t index) { on_level_(view_[index].level); });
    none_ = new ChoiceButton(group_, ChoiceButton::Group::goes_on);
    none_->Hide();
    platform::restyle(*group_);
}

void LevelRow::bind(std::size_t index) {
    ChoiceButton* button = levels_[index].button;
    button->Bind(wxEVT_RADIOBUTTON, [this, index](wxCommandEvent&) {
        guarded([&] { on_level_(view_[index].level); });
    });
    button->Bind(wxEVT_CHAR, [this](wxKeyEvent& event) { on_key(event); });
}

void LevelRow::on_key(wxKeyEvent& event) {
    const int level = event.GetKeyCode() - '0';
    const auto wanted =
        std::ranges::find(view_, level, &workflow::SampleForm::KeyBlock::Level::level);
    if (event.HasAnyModifiers() || wanted == view_.end()) {
        event.Skip();
        return;
    }
    guarded([&] {
        on_level_(level);
        focus();
    });
}

void LevelRow::show(const RubricPlace& place,
                    const std::vector<workflow::SampleForm::KeyBlock::Level>& levels) {
    if (levels_.size() != levels.size()) {
        build(levels.size());
    }
    shown_ = true;
    place_ = place;
    view_ = levels;
    bool any = false;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        Level& level = levels_[i];
        level.label.lead(std::to_string(levels[i].level));
        level.label.body(levels[i].level == 0 ? to_utf8(say(texts::not_observed)) : "");
        level.button->SetValue(levels[i].chosen);
        level.button->Enable(!form_.editor().read_only() || levels[i].chosen);
        platform::describe(*level.button, levels[i].spoken);
        any = any || levels[i].chosen;
    }
    if (!any) {
        none_->SetValue(true);
    }
    place_tab_stop(buttons());
}

void LevelRow::hide() {
    shown_ = false;
    group_->Hide();
}

bool LevelRow::has_keyboard() const {
    return std::ranges::any_of(
        levels_, [](const Level& level) { return platform::has_keyboard(*level.button); });
}

wxRect LevelRow::area() const {
    return {parent_->ClientToScreen(area_.GetPosition()), area_.GetSize()};
}

void LevelRow::focus() {
    const auto chosen =
        std::ranges::find_if(levels_, [](const Level& level) { return level.button->GetValue(); });
    (chosen == levels_.end() ? levels_.front() : *chosen).button->SetFocus();
}

int LevelRow::arrange(int x, int y, int width) {
    group_->Show();
    int right = 0;
    int height = 0;
    int top = 0;
    for (const Level& level : levels_) {
        level.button->Show();
        const int wanted = platform::natural_width(*level.button);
        height = platform::height_for(*level.button, wanted);
        if (right > 0 && right + wanted > width + 2 * row_inset) {
            right = 0;
            top += height + gap;
        }
        level.button->SetSize(right, top, wanted, height);
        right += wanted + gap;
    }
    area_ = {x - row_inset, y, width + 2 * row_inset, top + height};
    group_->SetSize(area_);
    return area_.height;
}

}  // namespace evenhand::app
