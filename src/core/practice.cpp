#include "core/practice.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/utf8.h"

namespace evenhand {

namespace {

class Checker {
public:
    Checker(const Practice& practice, const CalibrationRound& round)
        : practice_(practice), round_(round) {}

    Findings check(const std::string& round_sha256) {
        if (practice_.round != round_.id || practice_.round_sha256 != round_sha256) {
            add(Severity::error,
                "practice.other-round",
                practice_.rater + " practised another round, or another text of it: '" +
                    practice_.round + "' where '" + round_.id + "' is compared.",
                "");
            return std::move(findings_);
        }
        check_invited();
        std::set<Id<SampleAnswer>> seen;
        for (const RatedAnswer& rated : practice_.answers) {
            if (!seen.insert(rated.answer).second) {
                error(rated, "practice.repeated", "The answer is rated twice; once is right.");
            }
            check_answer(rated);
        }
        return std::move(findings_);
    }

private:
    void add(Severity severity, std::string code, std::string message, std::string place) {
        findings_.push_back({severity, std::move(code), std::move(message), std::move(place)});
    }

    void error(const RatedAnswer& rated, std::string code, std::string message) {
        add(Severity::error,
            std::move(code),
            std::move(message),
            "answer '" + rated.answer.text() + "'");
    }

    void check_invited() {
        if (!round_.invited.empty() &&
            std::ranges::find(round_.invited, practice_.rater) == round_.invited.end()) {
            add(Severity::warning,
                "practice.not-invited",
                practice_.rater + " is not among those invited to the round.",
                "");
        }
    }

    void check_answer(const RatedAnswer& rated) {
        if (find_answer(round_, rated.answer) == nullptr) {
            error(rated, "practice.unknown-answer", "The round has no such answer.");
        }
        if (rated.sealed_at < rated.begun_at) {
            error(rated,
                  "practice.time",
                  "The answer was sealed before it was begun; a clock was wrong.");
        }
        for (const Criterion& criterion : round_.rubric.rubric.criteria) {
            if (std::ranges::count(rated.ratings, criterion.id, &Rating::criterion) != 1) {
                error(rated,
                      "practice.ratings",
                      "The answer must have one rating for " + criterion.title + ".");
            }
        }
        check_parts(rated);
    }

    void check_parts(const RatedAnswer& rated) {
        const Rubric& rubric = round_.rubric.rubric;
        for (const Rating& rating : rated.ratings) {
            if (find_criterion(rubric, rating.criterion) == nullptr) {
                error(rated,
                      "practice.unknown-criterion",
                      "The rubric has no criterion '" + rating.criterion.text() + "'.");
            }
            if (rating.score && !rubric.scale.score(rating.score->value())) {
                error(rated,
                      "practice.score",
                      "The score " + std::to_string(rating.score->value()) +
                          " is not on the scale, which runs from " +
                          std::to_string(rubric.scale.lowest()) + " to " +
                          std::to_string(rubric.scale.highest()) + ".");
            }
        }
        for (const Tick& tick : rated.ticks) {
            if (find_item(rubric, tick.item) == nullptr) {
                error(rated,
                      "practice.unknown-item",
                      "The rubric has no item '" + tick.item.text() + "'.");
            }
        }
    }

    const Practice& practice_;
    const CalibrationRound& round_;
    Findings findings_;
};

}  // namespace

const RatedAnswer* find_rated(const Practice& practice, const Id<SampleAnswer>& id) {
    const auto found = std::ranges::find(practice.answers, id, &RatedAnswer::answer);
    return found == practice.answers.end() ? nullptr : &*found;
}

bool continues(const Practice& longer, const Practice& shorter) {
    return longer.answers.size() >= shorter.answers.size() &&
           std::equal(shorter.answers.begin(), shorter.answers.end(), longer.answers.begin());
}

std::size_t next_answer(const CalibrationRound& round, const Practice& practice) {
    const std::vector<const SampleAnswer*> answers = answers_of(round);
    const std::vector<std::size_t> order = order_for(round, practice.rater);
    const auto next = std::ranges::find_if(order, [&](std::size_t index) {
        return find_rated(practice, answers[index]->id) == nullptr;
    });
    return next == order.end() ? answers.size() : *next;
}

Parsed<RatedAnswer> seal_answer(const Id<SampleAnswer>& answer,
                                const QuestionRecord& record,
                                const Rubric& rubric,
                                Timestamp begun_at,
                                Timestamp sealed_at) {
    RatedAnswer rated{answer, begun_at, sealed_at, {}, record.ticks, {}};
    Findings findings;
    for (const Criterion& criterion : rubric.criteria) {
        if (const Rating* rating = find_rating(record, criterion.id)) {
            rated.ratings.push_back(*rating);
        } else {
            findings.push_back(
                {Severity::error,
                 "practice.not-rated",
                 criterion.title + " has no score; give one, or say \"not observed\".",
                 "criterion '" + criterion.id.text() + "'"});
        }
    }
    std::ranges::copy_if(record.notes, std::back_inserter(rated.notes), [](const NoteLine& line) {
        return !trimmed(line.text).empty();
    });
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    return {std::move(rated), {}};
}

Findings check_practice(const Practice& practice,
                        const CalibrationRound& round,
                        const std::string& round_sha256) {
    return Checker(practice, round).check(round_sha256);
}

}  // namespace evenhand
