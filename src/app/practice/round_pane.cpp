#include "app/practice/round_pane.h"

#include <algorithm>
#include <string>

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

using Weight = ActionButton::Weight;

}  // namespace

RoundPane::RoundPane(wxWindow* parent, const Hooks& hooks)
    : DetailPane(parent, texts::chosen_round),
      practise_(add_button(texts::practise_round, texts::next_keys, Weight::next, hooks.practise)),
      hand_in_(add_button(
          texts::hand_in_round, texts::hand_in_round_keys, Weight::quiet, hooks.hand_in)),
      publish_(add_button(
          texts::publish_round, texts::publish_round_keys, Weight::quiet, hooks.publish)),
      gather_(
          add_button(texts::gather_round, texts::gather_round_keys, Weight::quiet, hooks.gather)),
      export_(add_button(
          texts::export_ratings, texts::export_keys, Weight::quiet, hooks.export_ratings)),
      repeat_(
          add_button(texts::repeat_round, texts::repeat_round_keys, Weight::quiet, hooks.repeat)) {}

void RoundPane::show_none() {
    progress_ = nullptr;
    show_nothing();
}

void RoundPane::arrange(const Look& look) {
    fit_drawing(text(), progress_, look.zoom);
    DetailPane::arrange(look);
}

void RoundPane::use_colours(const Palette& palette) {
    palette_ = palette;
    DetailPane::use_colours(palette);
    if (progress_ != nullptr) {
        progress_->use_colours(palette);
    }
}

void RoundPane::begin(const workflow::RoundEntry& round) {
    progress_ = nullptr;
    text().begin();
    platform::make_heading(text().add(round.title, {"heading"}, 0));
    const std::string by = round.lead.empty() ? "" : " · " + round.lead;
    text().add(round.rubric + " · " + short_date(round.made_at) + by, {"muted"}, 4);
    blind_ = round.blind && !round.finished();
    if (!round.fault.empty()) {
        text().add("! " + round.fault, {"error"}, section_gap);
    }
}

void RoundPane::end_round(const workflow::RoundEntry& round,
                          bool gathered,
                          const workflow::TeamSteps& team) {
    const bool readable = round.fault.empty();
    practise_->set_words(words(round.finished() ? texts::see_result : texts::practise_round));
    practise_->Show(readable && round.invited);
    hand_in_->Show(team.hand_in);
    publish_->Show(team.publish);
    repeat_->Show(readable && !blind_);
    gather_->Show(readable && !gathered && !blind_);
    export_->Show(readable && gathered);
    end();
}

void RoundPane::show(const workflow::RoundEntry& round,
                     const std::vector<workflow::RoundResultView>& results,
                     const workflow::TeamSteps& team) {
    begin(round);
    const auto own = std::ranges::find(results, round.id, &workflow::RoundResultView::round);
    if (round.fault.empty()) {
        text().add(texts::answers_sealed(round.sealed, round.answers), {"body"}, row_gap);
        text().add(words(round.invited  ? texts::blind_help
                         : !round.named ? texts::name_is_needed
                                        : texts::not_invited),
                   {"muted"},
                   row_gap);
    }
    if (!team.words.empty()) {
        text().add(team.words, {"muted"}, row_gap);
    }
    if (own != results.end()) {
        platform::make_heading(text().add(words(texts::how_you_rated), {"title"}, section_gap));
        add_result(text(), *own);
    }
    if (results.size() > 1) {
        progress_ = add_progress(text(), results);
        if (progress_ != nullptr) {
            progress_->use_colours(palette_);
        }
    }
    end_round(round, false, team);
}

void RoundPane::show(const workflow::RoundEntry& round,
                     const workflow::GatheredRound& gathered,
                     const workflow::TeamSteps& team) {
    begin(round);
    platform::make_heading(text().add(words(texts::handed_in_title), {"title"}, section_gap));
    text().add(state_of(gathered), {"body"}, row_gap);
    for (const workflow::GatheredRater& rater : gathered.raters) {
        text().add(rater.name, {"strong"}, row_gap);
        if (!rater.fault.empty()) {
            text().add("! " + rater.fault, {"error"}, line_gap);
            continue;
        }
        text().add_side(texts::answers_sealed(rater.sealed, round.answers));
        text().add(rater.fit.sentence, {"body"}, line_gap);
        if (rater.fit.fit) {
            text().add(
                texts::ranges_of(rater.fit.bias_range, rater.fit.mae_range), {"small"}, line_gap);
        }
    }
    end_round(round, true, team);
}

}  // namespace evenhand::app
