#include "core/given_score.h"

namespace evenhand {

std::optional<Score> score_of(const QuestionRecord& record, const Criterion& criterion) {
    const Rating* rating = record.skipped ? nullptr : find_rating(record, criterion.id);
    return rating == nullptr ? std::nullopt : rating->score;
}

}  // namespace evenhand
