#include "app/practice/round_pane.h"

#include <algorithm>
#include <string>

#include "app/flow.h"
#include "app/platform/accessible.h"
#include "app/practice/comparison_page.h"
#include "app/texts.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int section_gap = 20;
constexpr int row_gap = 10;
constexpr int line_gap = 3;
constexpr int bar_margin = 8;

}  // namespace

RoundPane::RoundPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::chosen_round, Scrolls::no, Ground::canvas),
      text_(new ReadingPane(this, texts::chosen_round, Ground::canvas)),
      rule_(new wxStaticLine(this)),
      practise_(new ActionButton(this,
                                 texts::practise_round,
                                 texts::next_keys,
                                 ActionButton::Weight::next,
                                 hooks.practise)),
      repeat_(new ActionButton(this,
                               texts::repeat_round,
                               texts::repeat_round_keys,
                               ActionButton::Weight::quiet,
                               hooks.repeat)),
      gather_(new ActionButton(this,
                               texts::gather_round,
                               texts::gather_round_keys,
                               ActionButton::Weight::quiet,
                               hooks.gather)),
      export_(new ActionButton(this,
                               texts::export_ratings,
                               texts::export_keys,
                               ActionButton::Weight::quiet,
                               hooks.export_ratings)) {
    show_nothing();
}

void RoundPane::show_nothing() {
    text_->begin();
    text_->end();
    for (wxWindow* button : {practise_, repeat_, gather_, export_}) {
        button->Hide();
    }
    rule_->Hide();
}

void RoundPane::begin(const workflow::RoundEntry& round) {
    text_->begin();
    platform::make_heading(text_->add(round.title, {"heading"}, 0));
    const std::string by = round.lead.empty() ? "" : " · " + round.lead;
    text_->add(round.rubric + " · " + short_date(round.made_at) + by, {"muted"}, 4);
    if (!round.fault.empty()) {
        text_->add("! " + round.fault, {"error"}, section_gap);
    }
}

void RoundPane::end(const workflow::RoundEntry& round, bool gathered) {
    text_->end();
    const bool readable = round.fault.empty();
    practise_->set_words(words(round.finished() ? texts::see_result : texts::practise_round));
    practise_->Show(readable && round.invited);
    repeat_->Show(readable);
    gather_->Show(readable && !gathered);
    export_->Show(readable && gathered);
    rule_->Show(readable);
    arrange(look_);
}

void RoundPane::show(const workflow::RoundEntry& round,
                     const std::vector<workflow::RoundResultView>& results) {
    begin(round);
    const auto own = std::ranges::find(results, round.id, &workflow::RoundResultView::round);
    if (round.fault.empty()) {
        text_->add(texts::answers_sealed(round.sealed, round.answers), {"body"}, row_gap);
        text_->add(
            words(round.invited ? texts::blind_help : texts::not_invited), {"muted"}, row_gap);
    }
    if (own != results.end()) {
        platform::make_heading(text_->add(words(texts::how_you_rated), {"title"}, section_gap));
        add_result(*text_, *own);
    }
    if (results.size() > 1) {
        add_progress(*text_, results);
    }
    end(round, false);
}

void RoundPane::show(const workflow::RoundEntry& round, const workflow::GatheredRound& gathered) {
    begin(round);
    platform::make_heading(text_->add(words(texts::handed_in), {"title"}, section_gap));
    text_->add(state_of(gathered), {"body"}, row_gap);
    for (const workflow::GatheredRater& rater : gathered.raters) {
        text_->add(rater.name, {"strong"}, row_gap);
        if (!rater.fault.empty()) {
            text_->add("! " + rater.fault, {"error"}, line_gap);
            continue;
        }
        text_->add_side(texts::answers_sealed(rater.sealed, round.answers));
        text_->add(rater.fit.sentence, {"body"}, line_gap);
        if (rater.fit.fit) {
            text_->add(
                texts::ranges_of(rater.fit.bias_range, rater.fit.mae_range), {"small"}, line_gap);
        }
    }
    end(round, true);
}

std::vector<wxWindow*> RoundPane::buttons() const {
    std::vector<wxWindow*> shown;
    for (wxWindow* button : {static_cast<wxWindow*>(practise_),
                             static_cast<wxWindow*>(gather_),
                             static_cast<wxWindow*>(export_),
                             static_cast<wxWindow*>(repeat_)}) {
        if (button->IsShown()) {
            shown.push_back(button);
        }
    }
    return shown;
}

void RoundPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int width = std::max(1, size.x - 2 * side);
    const std::vector<wxWindow*> shown = buttons();
    const int bar = shown.empty() ? 0 : flow_height(shown, width) + 2 * bar_margin + 1;
    text_->SetSize(0, 0, size.x, std::max(1, size.y - bar));
    text_->arrange(look);
    rule_->SetSize(0, size.y - bar, size.x, 1);
    flow(shown, {side, size.y - bar + 1 + bar_margin}, width);
}

void RoundPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    text_->use_colours(palette);
}

}  // namespace evenhand::app
