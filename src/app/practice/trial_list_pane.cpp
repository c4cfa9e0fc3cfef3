#include "app/practice/trial_list_pane.h"

#include <utility>

#include "app/texts.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"
#include "core/timestamp.h"

namespace evenhand::app {

namespace {

constexpr int state_width = 210;  // Pixels at zoom 1.

std::string facts_of(const workflow::TrialOffer& offer) {
    return (offer.level.empty() ? "" : offer.level + " · ") +
           texts::sample_of(offer.answer, clock_text(offer.length));
}

std::string state_of(const workflow::TrialOffer& offer) {
    return offer.under_way ? to_utf8(say(texts::trial_under_way)) : offer.tried;
}

}  // namespace

TrialListPane::TrialListPane(wxWindow* parent, const Hooks& hooks)
    : ListPane(parent,
               texts::sample_answers,
               {{texts::question_column, 0}, {texts::last_trial_column, state_width, true}},
               hooks),
      empty_(add_lead(texts::nothing_to_try)) {}

void TrialListPane::show(std::vector<workflow::TrialOffer> offers) {
    offers_ = std::move(offers);
    std::vector<std::string> ids;
    std::vector<ListView::Cells> cells;
    for (const workflow::TrialOffer& offer : offers_) {
        ids.push_back(offer.rubric + "/" + offer.answer);
        cells.push_back(
            {{offer.title, facts_of(offer)}, {state_of(offer), "", ListView::Weight::plain}});
    }
    show_rows(std::move(ids), cells, empty_);
}

const workflow::TrialOffer* TrialListPane::chosen() const {
    const auto index = chosen_index();
    return index ? &offers_[*index] : nullptr;
}

}  // namespace evenhand::app
