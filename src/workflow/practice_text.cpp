#include "workflow/practice_text.h"

#include <algorithm>
#include <utility>

#include "core/key_comparison.h"
#include "core/utf8.h"
#include "formats/json_writer.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/practice_json.h"

namespace evenhand::workflow {

namespace {

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width - std::min(width, length(text)), ' ');
}

std::string state_words(const RoundEntry& round) {
    if (!round.fault.empty()) {
        return round.fault;
    }
    if (!round.invited) {
        return "not invited";
    }
    return std::to_string(round.sealed) + " of " + std::to_string(round.answers) + " answers" +
           (round.under_way ? ", one under way" : "");
}

std::string source_word(OfferedAnswer::Source source) {
    switch (source) {
        case OfferedAnswer::Source::version:
            return "version";
        case OfferedAnswer::Source::own_answers:
            return "own";
        case OfferedAnswer::Source::draft:
            return "draft";
        case OfferedAnswer::Source::repeated:
            break;
    }
    return "repeated";
}

std::string state_words(const TeamRoundEntry& round) {
    if (round.leads) {
        return internal::counted(round.results, "result");
    }
    return round.handed_in ? "handed in" : "not handed in yet";
}

std::string passages_text(const std::vector<Passage>& passages) {
    std::string text;
    for (const Passage& passage : passages) {
        text += (passage.label.empty() ? "" : passage.label + ": ") + passage.text + "\n\n";
    }
    return text;
}

std::string level_text(const std::optional<Score>& score) {
    return score ? std::to_string(score->value()) : "not observed";
}

std::string keys_text(const SampleAnswer& answer, const Rubric& rubric) {
    std::string text;
    for (const Key& key : answer.keys) {
        const Criterion* criterion =
            key.criterion ? find_criterion(rubric, *key.criterion) : nullptr;
        text += "    " + (criterion == nullptr ? std::string("all") : criterion->title) + ": " +
                level_text(key.score) + (key.reason.empty() ? "" : ". " + key.reason) + "\n";
    }
    return text;
}

std::string fit_text(const FitView& fit) {
    if (!fit.fit) {
        return fit.bias;
    }
    return fit.bias + " (" + fit.bias_range + "), miss " + fit.mae + " (" + fit.mae_range +
           "), exact " + fit.exact + ", within one " + fit.within_one;
}

std::string items_text(const std::vector<ComparisonView::Item>& items) {
    std::string text;
    for (const ComparisonView::Item& item : items) {
        text += "  " + item.words + ": " + item.text +
                (item.reason.empty() ? "" : " (" + item.reason + ")") + "\n";
    }
    return text;
}

}  // namespace

std::string rounds_text(const std::vector<RoundEntry>& rounds) {
    std::size_t ids = 0;
    std::size_t titles = 0;
    for (const RoundEntry& round : rounds) {
        ids = std::max(ids, length(round.id));
        titles = std::max(titles, length(round.title));
    }
    std::string text;
    for (const RoundEntry& round : rounds) {
        text += padded(round.id, ids) + "  " + padded(round.title, titles) + "  " +
                state_words(round) + "\n";
    }
    return text;
}

std::string offered_text(const std::vector<OfferedAnswer>& answers) {
    std::size_t ids = 0;
    std::size_t keys = 0;
    for (const OfferedAnswer& answer : answers) {
        ids = std::max(ids, length(answer.id));
        keys = std::max(keys, length(answer.keys));
    }
    std::string text;
    for (const OfferedAnswer& answer : answers) {
        const bool published = answer.source == OfferedAnswer::Source::version;
        text += padded(answer.id, ids) + "  " + padded(answer.keys, keys) + "  " +
                (published ? "" : "(" + source_word(answer.source) + ") ") + answer.begins + "\n";
    }
    return text;
}

std::string team_rounds_text(const std::vector<TeamRoundEntry>& rounds) {
    std::size_t ids = 0;
    for (const TeamRoundEntry& round : rounds) {
        ids = std::max(ids, length(round.id));
    }
    std::string text;
    for (const TeamRoundEntry& round : rounds) {
        text += padded(round.id, ids) + "  " + long_date(round.published_at) + ", " + round.lead +
                ": " + state_words(round) + "\n";
    }
    return text;
}

std::string round_text(const CalibrationRound& round, bool with_keys) {
    const Rubric& rubric = round.rubric.rubric;
    std::string text =
        round.title + "\n" + rubric.title + ", version " + std::to_string(rubric.version) + "\n";
    text += "Made on " + long_date(round.made_at) +
            (round.lead.empty() ? "" : " by " + round.lead) + "\n";
    for (const std::string& name : round.invited) {
        text += "Invited: " + name + "\n";
    }
    text += "\n";
    for (const SampleAnswer* answer : answers_of(round)) {
        text += "  " + answer->id.text() + "\n" + (with_keys ? keys_text(*answer, rubric) : "");
    }
    return text;
}

std::string gathered_text(const GatheredRound& gathered) {
    std::string text = gathered.round.title + "\n" + state_of(gathered) + "\n";
    for (const GatheredRater& rater : gathered.raters) {
        text += "\n" + rater.name + ": ";
        text += rater.fault.empty() ? std::to_string(rater.sealed) + " of " +
                                          std::to_string(answers_of(gathered.round).size()) +
                                          " answers\n  " + fit_text(rater.fit) + "\n"
                                    : rater.fault + "\n";
    }
    return text;
}

std::string answer_text(const PracticeView& view, const Rubric& rubric) {
    std::string text =
        view.answer + "\n" + view.live.question + "\n\n" + passages_text(view.passages);
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        const LiveView::CriterionBlock& block = view.live.criteria.at(i);
        text += rubric.criteria[i].id.text() + ": " + block.title + "\n";
        for (const LiveView::LevelRow& level : block.levels) {
            text += "  " + std::to_string(level.level) + "  " + level.text + "\n";
        }
    }
    for (std::size_t i = 0; i < rubric.items.size(); ++i) {
        const LiveView::ItemRow& row = view.live.items.at(i);
        text +=
            rubric.items[i].id.text() + ": " + (row.pitfall ? "Pitfall: " : "") + row.text + "\n";
    }
    return text;
}

std::string comparison_text(const ComparisonView& view) {
    std::string text = view.title + "\n" + view.summary + "\n\n";
    for (const ComparisonView::Score& score : view.scores) {
        text += score.criterion + ": " + score.given + ". " + score.words + "\n  Key " + score.key +
                ": " + score.reason + "\n";
        text += score.not_neighbour.empty() ? "" : "  " + score.not_neighbour + "\n";
    }
    text += (view.missed.empty() && view.imagined.empty() ? "" : "\n") + items_text(view.missed) +
            items_text(view.imagined);
    return text + (view.agreed.empty() ? "" : "\n" + view.agreed + "\n") + view.panel + "\n";
}

std::string results_text(const std::vector<RoundResultView>& results) {
    std::string text;
    for (const RoundResultView& result : results) {
        text += result.title + ", " + result.date + ", " + result.progress + "\n  " +
                fit_text(result.fit) + "\n";
        for (const RoundResultView::Criterion& criterion : result.criteria) {
            text += "  " + criterion.title + ": " + fit_text(criterion.fit) + "\n";
        }
        for (const std::string& item : result.often_missed) {
            text += "  " + item + "\n";
        }
    }
    return text + (results.empty() ? "" : progress_words(results) + "\n");
}

std::string rounds_json(const std::vector<RoundEntry>& rounds) {
    formats::JsonWriter json;
    json.begin_array();
    for (const RoundEntry& round : rounds) {
        internal::put_entry(json, round);
    }
    json.end();
    return std::move(json).document();
}

std::string offered_json(const std::vector<OfferedAnswer>& answers) {
    formats::JsonWriter json;
    json.begin_array();
    for (const OfferedAnswer& answer : answers) {
        json.begin_object();
        json.text("id", answer.id);
        json.text("source", source_word(answer.source));
        json.text("keys", answer.keys);
        json.text("begins", answer.begins);
        json.end();
    }
    json.end();
    return std::move(json).document();
}

std::string team_rounds_json(const std::vector<TeamRoundEntry>& rounds) {
    formats::JsonWriter json;
    json.begin_array();
    for (const TeamRoundEntry& round : rounds) {
        internal::put_team_round(json, round);
    }
    json.end();
    return std::move(json).document();
}

std::string round_json(const CalibrationRound& round, bool with_keys) {
    formats::JsonWriter json;
    internal::put_round(json, round, with_keys);
    return std::move(json).document();
}

std::string gathered_json(const GatheredRound& gathered) {
    formats::JsonWriter json;
    internal::put_gathered(json, gathered);
    return std::move(json).document();
}

std::string answer_json(const PracticeView& view, const Rubric& rubric) {
    formats::JsonWriter json;
    internal::put_answer(json, view, rubric);
    return std::move(json).document();
}

std::string comparison_json(const ComparisonView& view) {
    formats::JsonWriter json;
    internal::put_comparison(json, view);
    return std::move(json).document();
}

std::string results_json(const std::vector<RoundResultView>& results) {
    formats::JsonWriter json;
    json.begin_array();
    for (const RoundResultView& result : results) {
        internal::put_result(json, result);
    }
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
