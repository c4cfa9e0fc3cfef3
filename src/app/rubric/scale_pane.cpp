#include "app/rubric/scale_pane.h"

#include <algorithm>

#include <wx/panel.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 24;
constexpr int top = 14;
constexpr int label_gap = 8;
constexpr int label_width = 320;  // Pixels at zoom 1.
constexpr int section_gap = 24;
constexpr int column_gap = 56;
constexpr int narrow = 600;
constexpr int own_width = 120;
constexpr int foot = 24;
constexpr std::size_t kinds = 5;

std::vector<std::string> level_counts() {
    std::vector<std::string> counts;
    for (int levels = workflow::fewest_levels; levels <= workflow::most_levels; ++levels) {
        counts.push_back(std::to_string(levels));
    }
    return counts;
}

int levels_of(const Scale& scale) {
    return scale.highest() - scale.lowest() + 1;
}

}  // namespace

ScalePane::ScalePane(wxWindow* parent, Form& form)
    : FieldsPane(parent, form, texts::scale, Ground::surface),
      present_(form.editor().rubric().scale),
      labels_title_(new_form_text(content(), "subheading")),
      summary_(new_form_text(content(), "small")),
      change_title_(new_form_text(content(), "subheading")),
      effect_(new_form_text(content(), "muted")),
      change_(nullptr) {
    set_words(*labels_title_, to_utf8(say(texts::scale_labels)));
    set_words(*change_title_, to_utf8(say(texts::change_scale_to)));
    platform::make_heading(*labels_title_);
    platform::make_heading(*change_title_);
    platform::wrap(*effect_);
    for (int i = 0; i < workflow::most_levels; ++i) {
        add_label();
    }
    add_choices();
    own_ = std::make_unique<ChoiceBox>(content(), form);
    own_->on_choose([this](std::size_t index) {
        own_levels_ = static_cast<int>(index) + workflow::fewest_levels;
        choose(kinds - 1);
    });
    change_ = new ActionButton(
        content(), texts::change_scale, "", ActionButton::Weight::next, [this] { change(); });
}

void ScalePane::add_label() {
    boxes_.push_back(std::make_unique<FieldBox>(content(), form(), FieldBox::Kind::line));
}

void ScalePane::add_choices() {
    for (std::size_t i = 0; i < kinds; ++i) {
        auto* button = new ChoiceButton(
            content(), i == 0 ? ChoiceButton::Group::begins : ChoiceButton::Group::goes_on);
        button->Hide();  // Until it is laid out: GTK would give it room for no words.
        platform::set_class(*button, "plain");
        platform::set_class(*button, "choice");
        choices_.push_back({button, {*button, platform::RichLabel::Shape::row}});
        choices_.back().label.lead(" ");
        button->Bind(wxEVT_RADIOBUTTON,
                     [this, i](wxCommandEvent&) { guarded([&] { choose(i); }); });
    }
    walk_by_arrows(buttons(), [this](std::size_t index) { choose(index); });
}

std::vector<ChoiceButton*> ScalePane::buttons() const {
    std::vector<ChoiceButton*> buttons;
    std::ranges::transform(choices_, std::back_inserter(buttons), &Choice::button);
    return buttons;
}

void ScalePane::show(const workflow::FieldMaker& maker) {
    const Scale& scale = maker.rubric().scale;
    const bool is_new = own_levels_ == 0 || !(scale == present_);
    present_ = scale;
    if (own_levels_ == 0) {
        own_levels_ = levels_of(scale);
    }
    view_ = workflow::scale_form(maker, own_levels_);
    if (is_new) {
        const auto present =
            std::ranges::find(view_.choices, true, &workflow::ScaleForm::Choice::present);
        chosen_ = present == view_.choices.end()
                      ? kinds - 1
                      : static_cast<std::size_t>(present - view_.choices.begin());
    }
    set_words(*summary_, view_.summary);
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        if (i < view_.labels.size()) {
            boxes_[i]->show(view_.labels[i]);
        } else {
            boxes_[i]->hide();
        }
    }
    show_choices();
}

void ScalePane::show_choices() {
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        const workflow::ScaleForm::Choice& choice = view_.choices[i];
        choices_[i].label.body(choice.words);
        if (choices_[i].button->GetValue() != (i == chosen_)) {
            choices_[i].button->SetValue(i == chosen_);
            platform::restyle(*choices_[i].button);  // The chosen one's mark is larger.
        }
        platform::describe(*choices_[i].button, choice.words, choice.effect);
    }
    place_tab_stop(buttons());
    RubricPlace place;
    place.field = RubricField::scale;
    own_->show({place,
                to_utf8(say(texts::own_levels)),
                to_utf8(say(texts::own_levels)),
                level_counts(),
                static_cast<std::size_t>(own_levels_ - workflow::fewest_levels),
                {}});
    const workflow::ScaleForm::Choice& chosen = view_.choices[chosen_];
    set_words(*effect_,
              chosen.effect.empty() ? to_utf8(say(texts::scale_is_present)) : chosen.effect);
    change_->Enable(!chosen.effect.empty() && !form().editor().read_only());
}

void ScalePane::choose(std::size_t index) {
    chosen_ = index;
    form().redraw();
}

void ScalePane::change() {
    const workflow::ScaleKind kind = view_.choices.at(chosen_).kind;
    on_change_(workflow::scale_of(kind, own_levels_, present_));
}

void ScalePane::focus_first() {
    boxes_.front()->focus();
}

/// The labels, and beside them, or below where it is narrow, what they can be changed to.
int ScalePane::lay_out(const Look& look) {
    const int all = room() - 2 * margin;
    const bool is_narrow = all < look.px(narrow);
    const int width = std::min(look.px(label_width), all);
    Flow labels{margin, top, width};
    lay_out_labels(labels);
    Flow change = is_narrow ? Flow{margin, labels.y + section_gap, all}
                            : Flow{margin + width + column_gap, top, all - width - column_gap};
    lay_out_change(look, change);
    return std::max(labels.y, change.y) + foot;
}

void ScalePane::lay_out_labels(Flow& flow) {
    flow.put(*labels_title_, 0);
    flow.put(*summary_, 2);
    for (std::size_t i = 0; i < view_.labels.size(); ++i) {
        flow.y += label_gap;
        flow.y += boxes_[i]->arrange({flow.x, flow.y, flow.width, 0});
    }
}

void ScalePane::lay_out_change(const Look& look, Flow& flow) {
    flow.put(*change_title_, 0);
    flow.y += 4;
    const int width = std::min(flow.width, look.px(label_width));
    for (const Choice& choice : choices_) {
        choice.button->Show();
        const int height = platform::height_for(*choice.button, width + 2 * row_inset);
        choice.button->SetSize(flow.x - row_inset, flow.y, width + 2 * row_inset, height);
        flow.y += height;
    }
    if (chosen_ == kinds - 1) {
        flow.y += label_gap;
        flow.y += own_->arrange(flow.x, flow.y, std::min(look.px(own_width), flow.width));
    } else {
        own_->hide();
    }
    flow.width = width;
    flow.put(*effect_, section_gap / 2);
    change_->Show();
    const int height = platform::height_for(*change_, width);
    flow.y += section_gap / 2;
    change_->place_after(flow.x, flow.y + height / 2);
    flow.y += height;
}

}  // namespace evenhand::app
