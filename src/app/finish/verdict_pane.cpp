#include "app/finish/verdict_pane.h"

#include <algorithm>
#include <array>

#include "app/guarded.h"
#include "app/page_column.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr std::array choices = {Recommendation::strong_no,
                                Recommendation::no,
                                Recommendation::yes,
                                Recommendation::strong_yes,
                                Recommendation::no_decision};
constexpr int section_gap = 20;
constexpr int area_height = 96;  // Pixels at zoom 1; about four lines.
constexpr int score_gap = 16;

}  // namespace

VerdictPane::VerdictPane(wxWindow* parent)
    : Pane(parent, texts::recommendation, Scrolls::vertically, Ground::surface),
      heading_(add_text(texts::nothing_left, {"heading"})),
      scores_title_(add_text(texts::what_you_scored, {"title"})),
      second_look_(add_text(texts::second_look, {"title"})),
      second_look_hint_(add_text(texts::second_look_hint, {"small"})),
      question_(add_text(texts::recommendation, {"title"})),
      by_scores_text_(add_text("", {"muted"})),
      error_(add_text("", {"error"})),
      hints_(content()) {
    platform::wrap(*by_scores_text_);
    platform::make_heading(*heading_);
    platform::align_right(*error_);
    add_choices();
    add_areas();
}

/// After the choices: controls are walked in the order in which they were made.
void VerdictPane::add_areas() {
    departure_ = new TextArea(content(), texts::departure, texts::departure_hint);
    departure_->Hide();
    take_aways_ = new TextArea(content(), texts::take_aways, texts::take_aways_hint);
    next_ = new TextArea(content(), texts::next_interviewer, texts::take_aways_hint);
    private_ = new TextArea(content(), texts::private_notes, texts::private_hint);
    for (TextArea* area : {take_aways_, next_, private_}) {
        area->on_edit([this] { changed(); });
    }
    departure_->on_edit([this] {
        set_words(*error_, "");
        changed();
    });
}

void VerdictPane::add_choices() {
    for (const Recommendation recommendation : choices) {
        auto* button = new ChoiceButton(
            content(),
            choices_.empty() ? ChoiceButton::Group::begins : ChoiceButton::Group::goes_on);
        platform::set_class(*button, "plain");
        platform::set_class(*button, "choice");
        choices_.push_back({button, {*button, platform::RichLabel::Shape::row}, recommendation});
        choices_.back().label.lead(" ");
        choices_.back().label.body(words(recommendation));
        platform::describe(*button, words(recommendation), to_utf8(say(texts::recommendation)));
        button->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { guarded([&] { chosen(); }); });
    }
    none_ = new ChoiceButton(content(), ChoiceButton::Group::goes_on);
    none_->Hide();
    none_->SetValue(true);
    walk_by_arrows(buttons(), [this](std::size_t) { chosen(); });
    place_tab_stop(buttons());
}

std::vector<ChoiceButton*> VerdictPane::buttons() const {
    std::vector<ChoiceButton*> buttons;
    std::ranges::transform(choices_, std::back_inserter(buttons), &Choice::button);
    return buttons;
}

void VerdictPane::chosen() {
    set_words(*error_, "");
    place_tab_stop(buttons());
    changed();
    arrange(look_);
}

bool VerdictPane::apart() const {
    const auto chosen = recommendation();
    return chosen && departs(*chosen, by_scores_);
}

void VerdictPane::show_second_look(const workflow::LiveView& view,
                                   std::optional<Recommendation> by_scores) {
    hints_.show(view.hints, *choices_.front().button);
    by_scores_ = by_scores;
    set_words(*by_scores_text_, view.by_scores.empty() ? "" : texts::by_scores(view.by_scores));
}

void VerdictPane::changed() {
    if (on_edit_) {
        on_edit_();
    }
}

void VerdictPane::show_scores(const std::vector<workflow::LiveView>& questions) {
    std::size_t row = 0;
    for (const workflow::LiveView& question : questions) {
        for (const workflow::LiveView::CriterionBlock& criterion : question.criteria) {
            if (row == names_.size()) {
                names_.push_back(add_text("", {}));
                scores_.push_back(add_text("", {"strong"}));
                platform::ellipsize(*names_.back());
            }
            set_words(*names_[row], criterion.title);
            set_words(*scores_[row],
                      question.skipped ? to_utf8(say(texts::skipped_short)) : criterion.score);
            ++row;
        }
    }
    // A question that was not planned can be taken back.
    for (; names_.size() > row; names_.pop_back(), scores_.pop_back()) {
        names_.back()->Destroy();
        scores_.back()->Destroy();
    }
}

std::optional<Recommendation> VerdictPane::recommendation() const {
    const auto chosen = std::ranges::find_if(
        choices_, [](const Choice& choice) { return choice.button->GetValue(); });
    return chosen == choices_.end() ? std::nullopt : std::optional(chosen->recommendation);
}

void VerdictPane::set_recommendation(Recommendation recommendation) {
    for (const Choice& choice : choices_) {
        if (choice.recommendation == recommendation) {
            choice.button->SetValue(true);
        }
    }
    place_tab_stop(buttons());
}

void VerdictPane::say_wrong(const std::string& sentence) {
    set_words(*error_, "! " + sentence);
    platform::announce(*error_, sentence);
    arrange(look_);
}

void VerdictPane::ask_for_recommendation() {
    say_wrong(to_utf8(say(texts::choose_recommendation)));
    choices_.front().button->SetFocus();
}

void VerdictPane::ask_for_departure() {
    say_wrong(to_utf8(say(texts::needs_departure)));
    departure_->focus();
}

void VerdictPane::ask_to_look_again() {
    say_wrong(to_utf8(say(texts::look_again)));
    hints_.focus_first();
}

void VerdictPane::focus_text(std::size_t which) {
    const std::array areas = {departure_, take_aways_, next_};
    areas.at(which)->focus();
}

int VerdictPane::arrange_hints(const wxRect& area) {
    const bool some = !hints_.empty();
    second_look_->Show(some);
    second_look_hint_->Show(some);
    if (!some) {
        return 0;
    }
    const bool beside = fit_beside(*second_look_, *second_look_hint_, area.width);
    const int head = stack(beside ? std::vector<Row>{{second_look_, 0, second_look_hint_}}
                                  : std::vector<Row>{{second_look_}, {second_look_hint_, 2}},
                           area) +
                     4;
    return head + hints_.arrange(wxRect(area.x, area.y + head, area.width, area.height - head)) +
           section_gap - 4;
}

void VerdictPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const wxRect column = page_column(*this, look);
    wxRect area = column;
    const auto take = [&](int height) { area.y += height; };
    take(stack({{heading_, 28}, {scores_title_, section_gap}}, area) + 4);
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const int line = platform::height_for(*names_[i], area.width);
        const int left = place_before(*scores_[i], area.GetRight() + 1, area.y + line);
        names_[i]->SetSize(area.x, area.y, std::max(1, left - score_gap - area.x), line);
        take(line + 6);
    }
    take(section_gap - 6);
    take(arrange_hints(area));
    take(arrange_choices(look, area) + section_gap);
    departure_->Show(apart());
    const int height = look.px(area_height);
    for (TextArea* text : {departure_, take_aways_, next_, private_}) {
        if (!text->IsShown()) {
            continue;
        }
        const int all = text->head_height(area.width) + height;
        text->SetSize(area.x, area.y, area.width, all);
        text->arrange(look);
        take(all + section_gap);
    }
    settle(area.y - column.y);
}

int VerdictPane::arrange_choices(const Look& look, const wxRect& area) {
    const int title = platform::height_for(*question_, area.width);
    const int words = platform::natural_width(*question_);
    question_->SetSize(area.x, area.y, words, title);
    const int beside = area.width - words - score_gap;
    const int wanted = error_->GetLabel().empty() ? 0 : platform::natural_width(*error_);
    int head = title;
    if (wanted <= beside) {
        error_->SetSize(area.x + words + score_gap, area.y, beside, title);
    } else {
        head += stack({{error_, 2}}, wxRect(area.x, area.y + title, area.width, 1));
    }
    by_scores_text_->Show(by_scores_.has_value());
    const int said =
        by_scores_text_->IsShown()
            ? stack({{by_scores_text_, 2}}, wxRect(area.x, area.y + head, area.width, 1))
            : 0;
    const int top = area.y + head + said + 4;
    int x = area.x - row_inset;
    int y = top;
    int height = 0;
    for (const Choice& choice : choices_) {
        const int width =
            std::min(platform::natural_width(*choice.button) + 10, area.width + row_inset);
        height = platform::height_for(*choice.button, width);
        choice.button->SetSize(x, y, width, height);
        if (look.compact()) {
            y += height;
        } else {
            x += width + 4;
        }
    }
    return (look.compact() ? y : top + height) - area.y;
}

void VerdictPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    for (TextArea* area : {departure_, take_aways_, next_, private_}) {
        area->use_colours(palette);
    }
}

void VerdictPane::focus_first() {
    const auto chosen = std::ranges::find_if(
        choices_, [](const Choice& choice) { return choice.button->GetValue(); });
    (chosen == choices_.end() ? choices_.front() : *chosen).button->SetFocus();
}

}  // namespace evenhand::app
