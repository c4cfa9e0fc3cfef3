#include "core/key_comparison.h"

#include <algorithm>

#include "core/error.h"

namespace evenhand {

namespace {

const Rating& rating_for(const RatedAnswer& rated, const Criterion& criterion) {
    const auto found = std::ranges::find(rated.ratings, criterion.id, &Rating::criterion);
    if (found == rated.ratings.end()) {
        throw Error(
            ErrorCode::invalid_value,
            "The answer '" + rated.answer.text() + "' has no rating for " + criterion.title + ".");
    }
    return *found;
}

const Key& key_for(const SampleAnswer& answer, const Criterion& criterion) {
    const Key* key = find_key(answer, criterion.id);
    if (key == nullptr) {
        throw Error(
            ErrorCode::invalid_value,
            "The answer '" + answer.id.text() + "' has no key for " + criterion.title + ".");
    }
    return *key;
}

ScoreComparison compare_score(const SampleAnswer& answer,
                              const RatedAnswer& rated,
                              const Criterion& criterion) {
    const Rating& given = rating_for(rated, criterion);
    const Key& key = key_for(answer, criterion);
    ScoreComparison compared{
        criterion.id, given.score, key.score, std::nullopt, key.reason, key.not_neighbour};
    if (given.score && key.score) {
        compared.difference = given.score->value() - key.score->value();
    }
    return compared;
}

TickMatch match_of(bool ticked, bool in_key) {
    if (ticked) {
        return in_key ? TickMatch::heard : TickMatch::imagined;
    }
    return in_key ? TickMatch::missed : TickMatch::absent;
}

}  // namespace

AnswerComparison compare(const CalibrationRound& round, const RatedAnswer& rated) {
    const SampleAnswer* answer = find_answer(round, rated.answer);
    if (answer == nullptr) {
        throw Error(ErrorCode::invalid_value,
                    "The round '" + round.id + "' has no answer '" + rated.answer.text() + "'.");
    }
    AnswerComparison compared{rated.answer, {}, {}};
    for (const Criterion& criterion : round.rubric.rubric.criteria) {
        compared.scores.push_back(compare_score(*answer, rated, criterion));
    }
    for (const Item& item : round.rubric.rubric.items) {
        const auto key = std::ranges::find(answer->ticks, item.id, &KeyTick::item);
        if (key == answer->ticks.end()) {
            continue;
        }
        const bool ticked =
            std::ranges::find(rated.ticks, item.id, &Tick::item) != rated.ticks.end();
        compared.ticks.push_back({item.id, match_of(ticked, key->heard), key->reason});
    }
    return compared;
}

std::vector<AnswerComparison> compare(const CalibrationRound& round, const Practice& practice) {
    std::vector<AnswerComparison> all;
    std::ranges::transform(practice.answers,
                           std::back_inserter(all),
                           [&](const RatedAnswer& rated) { return compare(round, rated); });
    return all;
}

std::vector<int> differences_of(const std::vector<AnswerComparison>& answers,
                                const Id<Criterion>* criterion) {
    std::vector<int> differences;
    for (const AnswerComparison& answer : answers) {
        for (const ScoreComparison& score : answer.scores) {
            const bool wanted = criterion == nullptr || score.criterion == *criterion;
            if (wanted && score.difference) {
                differences.push_back(*score.difference);
            }
        }
    }
    return differences;
}

}  // namespace evenhand
