#include "app/practice/trials_page.h"

#include <algorithm>
#include <utility>

#include "app/key_event.h"
#include "app/platform/accessible.h"
#include "app/texts.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int bar_height = 44;  // Pixels at zoom 1.
constexpr int about_width = 340;
constexpr int about_height = 300;
constexpr int text_gap = 10;
constexpr int button_gap = 10;

}  // namespace

TrialsPage::TrialsPage(wxWindow* parent, workflow::TrialDesk desk, Hooks hooks)
    : Page(parent),
      desk_(std::move(desk)),
      hooks_(std::move(hooks)),
      about_(new ReadingPane(this, texts::try_interview, Pane::Ground::surface)),
      about_rule_(new wxStaticLine(this)),
      list_(new TrialListPane(this, {[this] { name_step(); }, [this] { begin(); }})),
      rule_(new wxStaticLine(this)),
      leave_(new ActionButton(this,
                              texts::interviews,
                              texts::esc_key,
                              ActionButton::Weight::quiet,
                              [this] { hooks_.leave(); })),
      next_(new ActionButton(
          this, texts::begin_trial, texts::next_keys, ActionButton::Weight::next, [this] {
              begin();
          })) {
    about_->begin();
    platform::make_heading(about_->add(words(texts::try_interview), {"heading"}, 0));
    for (const std::string_view paragraph :
         {texts::about_trials, texts::about_trial_keys, texts::about_trial_data}) {
        about_->add(words(paragraph), {}, text_gap);
    }
    about_->end();
}

void TrialsPage::reload() {
    reading_.run([desk = desk_] { return desk.offers(); },
                 [this](std::vector<workflow::TrialOffer> offers) { show(std::move(offers)); });
}

void TrialsPage::show(std::vector<workflow::TrialOffer> offers) {
    list_->show(std::move(offers));
    name_step();
    if (waits_for_list_ && list_->focus_list()) {
        waits_for_list_ = false;
    }
}

void TrialsPage::name_step() {
    const workflow::TrialOffer* offer = list_->chosen();
    next_->Enable(offer != nullptr);
    next_->set_words(
        words(offer != nullptr && offer->under_way ? texts::continue_trial : texts::begin_trial));
    arrange(look_);
}

void TrialsPage::begin() {
    if (const workflow::TrialOffer* offer = list_->chosen()) {
        hooks_.begin(offer->rubric, offer->answer);
    }
}

bool TrialsPage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            begin();
            return true;
        case Command::back:
            hooks_.leave();
            return true;
        default:
            return false;
    }
}

void TrialsPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int bar = look.px(bar_height);
    const int side = look.compact() ? 12 : 20;
    const int body = std::max(1, look.height - bar - 1);
    if (look.compact()) {
        const int about = std::min(look.px(about_height), body / 2);
        about_->SetSize(0, 0, look.width, about);
        about_rule_->SetSize(0, about, look.width, 1);
        list_->SetSize(0, about + 1, look.width, body - about - 1);
    } else {
        const int about = look.px(about_width);
        about_->SetSize(look.width - about, 0, about, body);
        about_rule_->SetSize(look.width - about - 1, 0, 1, body);
        list_->SetSize(0, 0, look.width - about - 1, body);
    }
    about_->arrange(look);
    list_->arrange(look);
    rule_->SetSize(0, body, look.width, 1);
    const int middle = look.height - bar / 2;
    leave_->place_before(next_->place_before(look.width - side, middle) - button_gap, middle);
}

void TrialsPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    about_->use_colours(palette);
    list_->use_colours(palette);
}

void TrialsPage::take_focus() {
    waits_for_list_ = !list_->focus_list();
    if (waits_for_list_) {
        about_->SetFocus();
    }
}

}  // namespace evenhand::app
