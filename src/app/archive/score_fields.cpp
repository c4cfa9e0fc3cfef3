#include "app/archive/score_fields.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/texts_archive_care.h"
#include "app/wx_text.h"

namespace evenhand::app {

using workflow::ArchiveCardView;

void add_score_fields(const std::vector<ArchiveCardView::Scorable>& scorable,
                      const std::vector<std::string>& levels,
                      Question& question) {
    if (scorable.empty()) {
        return;
    }
    std::vector<std::string> scores = {words(texts::no_wrong_score)};
    std::ranges::transform(scorable, std::back_inserter(scores), &ArchiveCardView::Scorable::words);
    question.fields.push_back(
        {words(texts::score_field), scores.front(), "", false, std::move(scores)});
    question.fields.push_back({words(texts::right_score_field), levels.front(), "", false, levels});
}

std::vector<workflow::ScoreCorrection> chosen_scores(
    const std::vector<ArchiveCardView::Scorable>& scorable,
    const Question::Answers& answers,
    std::size_t first) {
    const auto wrong =
        scorable.empty()
            ? scorable.end()
            : std::ranges::find(scorable, answers.at(first), &ArchiveCardView::Scorable::words);
    return wrong == scorable.end()
               ? std::vector<workflow::ScoreCorrection>()
               : std::vector<workflow::ScoreCorrection>{{wrong->place, answers.at(first + 1)}};
}

}  // namespace evenhand::app
