#include "workflow/practice_result.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/key_comparison.h"
#include "core/number_text.h"
#include "core/words.h"
#include "report/figures/progress.h"

namespace evenhand::workflow {

namespace {

using calibration::GoldDistance;
using calibration::Interval;
using calibration::Outcome;

constexpr double printed_zero = 0.05;  // Less is 0.0 in print.

std::string direction(double points) {
    if (std::abs(points) < printed_zero) {
        return one_decimal(0);
    }
    return one_decimal(std::abs(points)) + (points > 0 ? " too high" : " too low");
}

std::string range_words(const Outcome<Interval>& limits, std::string (*words)(double)) {
    const auto* interval = std::get_if<Interval>(&limits);
    if (interval == nullptr) {
        return "not enough scores to say how sure this is";
    }
    const std::string low = words(interval->low);
    const std::string high = words(interval->high);
    return low == high ? low : low + " to " + high;
}

std::string points(double value) {
    return one_decimal(std::max(0.0, value));
}

std::string of(std::size_t part, std::size_t whole) {
    return std::to_string(part) + " of " + std::to_string(whole);
}

bool holds_both(const Outcome<Interval>& limits) {
    const auto* interval = std::get_if<Interval>(&limits);
    return interval != nullptr && interval->low < 0 && interval->high > 0;
}

/// Whether the mean is known well enough to say that it is about the key.
bool is_narrow(const Outcome<Interval>& limits) {
    constexpr double close = 0.3;  // Points: what matters in practice.
    const auto* interval = std::get_if<Interval>(&limits);
    return interval != nullptr && interval->low >= -close && interval->high <= close;
}

/// `open`: the scores do not tell on which side they lie.
std::string sentence_of(const GoldDistance& fit, const std::string& whose, bool open) {
    const bool you = whose == "you";
    const std::string are = you ? "you are " : whose + " is ";
    const std::string miss = you ? "miss" : "misses";
    std::string side = direction(fit.bias) + " on average";
    if (std::abs(fit.bias) < printed_zero && is_narrow(fit.bias_interval)) {
        side = "neither too high nor too low on average";
    } else if (open || std::abs(fit.bias) < printed_zero) {
        side = "neither clearly too high nor too low on average (" + direction(fit.bias) + ")";
    }
    return capitalised("against the key " + are + side + " and " + miss + " by " +
                       one_decimal(fit.mean_absolute_error) +
                       (one_decimal(fit.mean_absolute_error) == "1.0" ? " point typically."
                                                                      : " points typically."));
}

/// Items that were missed, or imagined, in more than one answer.
std::vector<std::string> often_missed(const Rubric& rubric,
                                      const std::vector<AnswerComparison>& answers) {
    std::vector<std::string> words;
    for (const Item& item : rubric.items) {
        std::map<TickMatch, std::size_t> counts;
        for (const AnswerComparison& answer : answers) {
            const auto tick = std::ranges::find(answer.ticks, item.id, &TickComparison::item);
            if (tick != answer.ticks.end()) {
                ++counts[tick->match];
            }
        }
        const std::string text = capitalised(item.text);
        if (const std::size_t heard = counts[TickMatch::heard] + counts[TickMatch::missed];
            counts[TickMatch::missed] > 1) {
            words.push_back(text + ": missed in " + of(counts[TickMatch::missed], heard) +
                            " answers that have it");
        }
        if (const std::size_t absent = counts[TickMatch::absent] + counts[TickMatch::imagined];
            counts[TickMatch::imagined] > 1) {
            words.push_back(text + ": ticked in " + of(counts[TickMatch::imagined], absent) +
                            " answers that lack it");
        }
    }
    return words;
}

/// Of few scores an interval can be wider than the scale: it tells nothing then. Of many it ends
/// where the scale does.
void keep_possible(Outcome<Interval>& limits, std::size_t scores, int widest) {
    const auto* interval = std::get_if<Interval>(&limits);
    if (interval == nullptr || (interval->low >= -widest && interval->high <= widest)) {
        return;
    }
    if (scores < least_for_progress) {
        limits = calibration::Undefined::too_few;
    } else {
        limits = Interval{std::max<double>(interval->low, -widest),
                          std::min<double>(interval->high, widest)};
    }
}

bool has_width(const Interval* interval) {
    return interval != nullptr && interval->high > interval->low;
}

/// What the typical miss of two rounds, each of enough scores, tells of chance.
std::string chance_words(const GoldDistance& first, const GoldDistance& last) {
    const auto* before = std::get_if<Interval>(&first.error_interval);
    const auto* after = std::get_if<Interval>(&last.error_interval);
    if (!has_width(before) || !has_width(after)) {
        return "; every score of a round missed by the same, which does not tell whether chance "
               "has done it.";
    }
    return before->low > after->high || after->low > before->high
               ? "; the intervals lie apart, so this is more than chance."
               : "; the intervals overlap, so chance may have done it.";
}

/// Rounds of one day are told apart by their number on it.
std::string dated(const RoundResultView& round, const report::figures::ProgressView& before) {
    const auto that_day = std::ranges::count_if(before.rounds, [&](const auto& other) {
        return other.date == round.date || other.date.starts_with(round.date + " (");
    });
    return that_day == 0 ? round.date : round.date + " (" + std::to_string(that_day + 1) + ")";
}

}  // namespace

int widest_difference(const Rubric& rubric) {
    return rubric.scale.highest() - rubric.scale.lowest();
}

FitView fit_view(const std::vector<int>& differences, const std::string& whose, int widest) {
    FitView view;
    view.scores = differences.size();
    auto outcome = calibration::distance_from_gold(
        std::vector<double>(differences.begin(), differences.end()));
    auto* fit = std::get_if<GoldDistance>(&outcome);
    if (fit == nullptr) {
        view.bias = "no score to compare";
        view.mae = view.bias;
        view.sentence = "There is no score to compare with the key yet.";
        return view;
    }
    const bool open = holds_both(fit->bias_interval);
    keep_possible(fit->bias_interval, fit->pairs, widest);
    keep_possible(fit->error_interval, fit->pairs, widest);
    view.fit = *fit;
    view.bias = direction(fit->bias);
    view.bias_range = range_words(fit->bias_interval, direction);
    view.mae = points(fit->mean_absolute_error);
    view.mae_range = range_words(fit->error_interval, points);
    view.exact = of(fit->exact, fit->pairs);
    view.within_one = of(fit->within_one, fit->pairs);
    view.sentence = sentence_of(*fit, whose, open);
    return view;
}

RoundResultView round_result(const CalibrationRound& round, const Practice& practice) {
    const std::vector<AnswerComparison> answers = compare(round, practice);
    const std::size_t count = answers_of(round).size();
    RoundResultView view;
    view.round = round.id;
    view.title = round.title;
    view.date =
        short_date(practice.answers.empty() ? round.made_at : practice.answers.back().sealed_at);
    view.progress = of(practice.answers.size(), count) + " answers";
    view.finished = practice.answers.size() == count;
    const int widest = widest_difference(round.rubric.rubric);
    view.fit = fit_view(differences_of(answers), "you", widest);
    for (const Criterion& criterion : round.rubric.rubric.criteria) {
        view.criteria.push_back(
            {criterion.title, fit_view(differences_of(answers, &criterion.id), "you", widest)});
    }
    view.often_missed = often_missed(round.rubric.rubric, answers);
    return view;
}

std::string progress_words(const std::vector<RoundResultView>& rounds) {
    std::vector<const GoldDistance*> told;
    for (const RoundResultView& round : rounds) {
        if (round.fit.fit && round.fit.fit->pairs >= least_for_progress) {
            told.push_back(&*round.fit.fit);
        }
    }
    const auto sealed = std::ranges::count_if(
        rounds, [](const RoundResultView& round) { return round.fit.fit.has_value(); });
    if (told.size() < 2 && sealed >= 2) {
        return "Not enough scores to tell whether the scores come nearer to the key: it takes two "
               "rounds with at least " +
               std::to_string(least_for_progress) + " scores each, and " +
               (told.empty() ? "none has" : "one has") + " as many.";
    }
    if (told.size() < 2) {
        return "Not enough rounds to tell whether the scores come nearer to the key: it takes two "
               "with at least " +
               std::to_string(least_for_progress) + " scores each.";
    }
    const GoldDistance& first = *told.front();
    const GoldDistance& last = *told.back();
    return "The typical miss went from " + points(first.mean_absolute_error) + " to " +
           points(last.mean_absolute_error) + " points" + chance_words(first, last);
}

static_assert(least_for_progress == report::figures::scores_needed);

Figure progress_drawing(const std::vector<RoundResultView>& rounds) {
    report::figures::ProgressView view;
    view.reading = progress_words(rounds);
    for (const RoundResultView& round : rounds) {
        if (round.fit.fit) {
            const GoldDistance& fit = *round.fit.fit;
            view.rounds.push_back({round.title,
                                   dated(round, view),
                                   fit.pairs,
                                   fit.bias,
                                   fit.bias_interval,
                                   fit.mean_absolute_error,
                                   fit.error_interval});
        }
    }
    return progress_figure(view);
}

}  // namespace evenhand::workflow
