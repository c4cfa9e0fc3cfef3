#include "report/internal/score_words.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/number_text.h"
#include "core/utf8.h"
#include "report/internal/pdf_text.h"

namespace evenhand::report {

namespace {

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

bool weigh_the_same(const std::vector<ScoredCriterion>& criteria) {
    return std::ranges::all_of(criteria, [&](const ScoredCriterion& each) {
        return each.criterion->weight == criteria.front().criterion->weight;
    });
}

/// "(2 × 5 + 1 × 4) / 3"; without the weights when they are equal.
std::string formula(const std::vector<ScoredCriterion>& observed, bool equal) {
    std::string terms;
    double divisor = 0;
    for (const ScoredCriterion& each : observed) {
        terms += terms.empty() ? "" : " + ";
        terms += equal ? "" : exact_text(each.criterion->weight) + " × ";
        terms += std::to_string(each.score->value());
        divisor += equal ? 1 : each.criterion->weight;
    }
    return "(" + terms + ") / " + number(divisor, 5);
}

std::string mean_sentence(const std::vector<ScoredCriterion>& observed, double mean) {
    if (observed.size() == 1) {
        return "The score of the one criterion that was observed.";
    }
    const bool equal = weigh_the_same(observed);
    const std::string text = one_decimal(mean);
    const bool exact = std::abs(mean * 10 - std::round(mean * 10)) < 1e-9;
    return "Mean of " + std::to_string(observed.size()) + " observed criteria, " +
           (equal ? "equal weights" : "each by its weight") + ": " + formula(observed, equal) +
           (exact ? " = " : " ≈ ") + text + ".";
}

std::string left_out_sentence(const std::vector<std::string>& not_observed) {
    constexpr std::size_t named = 4;  // More names would bury the sentence.
    if (not_observed.empty()) {
        return {};
    }
    const std::string who = not_observed.size() <= named
                                ? listed(not_observed)
                                : std::to_string(not_observed.size()) + " criteria";
    return " Not observed, so left out: " + who + ".";
}

std::string skipped_sentence(const Scorecard& card) {
    const auto skipped = static_cast<std::size_t>(std::ranges::count_if(
        card.session().questions,
        [](const QuestionRecord& record) { return record.skipped.has_value(); }));
    return skipped == 0
               ? std::string()
               : " Skipped, so left out: " + counted(skipped, "question", "questions") + ".";
}

}  // namespace

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (at > 0) {
            text += at + 1 == names.size() ? " and " : ", ";
        }
        text += names[at];
    }
    return text;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            text += (text.empty() ? "" : "  ·  ") + beside_others(part);
        }
    }
    return text;
}

std::vector<ScoredCriterion> scored_criteria(const Scorecard& card) {
    std::vector<ScoredCriterion> criteria;
    for (std::size_t question = 0; question < card.kit().size(); ++question) {
        const QuestionRecord& record = card.session().questions[question];
        if (record.skipped) {
            continue;
        }
        for (const Criterion& criterion : card.kit()[question].rubric.criteria) {
            const Rating* rating = find_rating(record, criterion.id);
            criteria.push_back({&criterion, rating == nullptr ? std::nullopt : rating->score});
        }
    }
    return criteria;
}

std::string rubric_name(const Rubric& rubric) {
    return trimmed(rubric.title).empty() ? rubric.id.text() : rubric.title;
}

std::string range_text(const Scale& scale) {
    return std::to_string(scale.lowest()) + "–" + std::to_string(scale.highest());
}

std::string levels_text(const Scale& scale) {
    std::string text;
    for (int value = scale.lowest(); value <= scale.highest(); ++value) {
        text += (text.empty() ? "" : ", ") + std::to_string(value) + " " +
                scale.label(*scale.score(value));
    }
    return text;
}

bool has_equal_weights(const Kit& kit) {
    const double first =
        kit.front().rubric.criteria.empty() ? 1 : kit.front().rubric.criteria.front().weight;
    return std::ranges::all_of(kit, [&](const PinnedRubric& pinned) {
        return std::ranges::all_of(pinned.rubric.criteria, [&](const Criterion& criterion) {
            return criterion.weight == first;
        });
    });
}

std::string explain_score(const Scorecard& card) {
    std::vector<ScoredCriterion> observed;
    std::vector<std::string> not_observed;
    for (const ScoredCriterion& each : scored_criteria(card)) {
        if (each.score) {
            observed.push_back(each);
        } else {
            not_observed.push_back(each.criterion->title);
        }
    }
    if (observed.empty()) {
        return "No criterion was observed, so there is no number to compute." +
               skipped_sentence(card);
    }
    const std::optional<double> mean = card.weighted_mean();
    if (!mean) {
        return "The questions are scored on different scales, so no mean is formed; each score "
               "stands by itself below." +
               skipped_sentence(card);
    }
    return mean_sentence(observed, *mean) + left_out_sentence(not_observed) +
           skipped_sentence(card);
}

}  // namespace evenhand::report
