#include "workflow/internal/practice_json.h"

#include <optional>

namespace evenhand::workflow::internal {

namespace {

using formats::JsonWriter;

std::int64_t count(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

void put_level(JsonWriter& json, const char* name, const std::optional<int>& level) {
    if (level) {
        json.number(name, *level);
    } else {
        json.null(name);
    }
}

/// The mean with both ends of its interval, which are null when there is none.
void put_mean(JsonWriter& json,
              const char* name,
              double mean,
              const calibration::Outcome<calibration::Interval>& limits) {
    json.begin_object(name);
    json.real("mean", mean);
    if (const auto* interval = std::get_if<calibration::Interval>(&limits)) {
        json.real("low", interval->low);
        json.real("high", interval->high);
    } else {
        json.null("low");
        json.null("high");
    }
    json.end();
}

void put_fit(JsonWriter& json, const char* name, const FitView& fit) {
    if (!fit.fit) {
        json.null(name);
        return;
    }
    json.begin_object(name);
    json.number("scores", count(fit.fit->pairs));
    put_mean(json, "bias", fit.fit->bias, fit.fit->bias_interval);
    put_mean(json, "mae", fit.fit->mean_absolute_error, fit.fit->error_interval);
    json.number("exact", count(fit.fit->exact));
    json.number("within_one", count(fit.fit->within_one));
    json.end();
}

void put_passages(JsonWriter& json, const std::vector<Passage>& passages) {
    json.begin_array("passages");
    for (const Passage& passage : passages) {
        json.begin_object();
        json.text_or_null("label", passage.label);
        json.text("text", passage.text);
        json.end();
    }
    json.end();
}

void put_keys(JsonWriter& json, const SampleAnswer& answer) {
    json.begin_array("keys");
    for (const Key& key : answer.keys) {
        json.begin_object();
        json.text_or_null("criterion", key.criterion ? key.criterion->text() : "");
        put_level(json, "score", key.score ? std::optional(key.score->value()) : std::nullopt);
        json.text_or_null("reason", key.reason);
        json.text_or_null("not_neighbour", key.not_neighbour);
        json.end();
    }
    json.end();
}

void put_items(JsonWriter& json, const char* name, const std::vector<ComparisonView::Item>& items) {
    json.begin_array(name);
    for (const ComparisonView::Item& item : items) {
        json.begin_object();
        json.text("text", item.text);
        json.truth("pitfall", item.pitfall);
        json.text_or_null("reason", item.reason);
        json.end();
    }
    json.end();
}

void put_criterion(JsonWriter& json,
                   const Criterion& criterion,
                   const LiveView::CriterionBlock& block) {
    json.begin_object();
    json.text("id", criterion.id.text());
    json.text("title", block.title);
    json.begin_array("levels");
    for (const LiveView::LevelRow& level : block.levels) {
        if (level.level > 0) {
            json.begin_object();
            json.number("score", level.level);
            json.text("text", level.text);
            json.end();
        }
    }
    json.end();
    json.end();
}

}  // namespace

void put_entry(JsonWriter& json, const RoundEntry& round) {
    json.begin_object();
    json.text("id", round.id);
    json.text("title", round.title);
    json.text_or_null("lead", round.lead);
    json.text_or_null("rubric", round.rubric);
    json.text("made_at", to_iso(round.made_at));
    json.number("answers", count(round.answers));
    json.number("sealed", count(round.sealed));
    json.truth("invited", round.invited);
    json.truth("under_way", round.under_way);
    json.text_or_null("fault", round.fault);
    json.end();
}

void put_team_round(JsonWriter& json, const TeamRoundEntry& round) {
    json.begin_object();
    json.text("id", round.id);
    json.text("lead", round.lead);
    json.text("login", round.login);
    json.text("published_at", to_iso(round.published_at));
    json.truth("leads", round.leads);
    json.truth("handed_in", round.handed_in);
    json.number("results", count(round.results));
    json.end();
}

void put_round(JsonWriter& json, const CalibrationRound& round, bool with_keys) {
    json.begin_object();
    json.text("id", round.id);
    json.text("title", round.title);
    json.text_or_null("lead", round.lead);
    json.text("made_at", to_iso(round.made_at));
    json.text("rubric", round.rubric.rubric.id.text());
    json.number("version", round.rubric.rubric.version);
    json.text("sha256", round.rubric.sha256);
    json.number("seed", round.seed);
    json.text_or_null("repeats", round.repeats);
    json.begin_array("invited");
    for (const std::string& name : round.invited) {
        json.text({}, name);
    }
    json.end();
    json.begin_array("answers");
    for (const SampleAnswer* answer : answers_of(round)) {
        json.begin_object();
        json.text("id", answer->id.text());
        put_passages(json, answer->passages);
        if (with_keys) {
            put_keys(json, *answer);
        }
        json.end();
    }
    json.end();
    json.end();
}

void put_gathered(JsonWriter& json, const GatheredRound& gathered) {
    json.begin_object();
    json.text("round", gathered.round.id);
    json.number("answers", count(answers_of(gathered.round).size()));
    json.begin_array("raters");
    for (const GatheredRater& rater : gathered.raters) {
        json.begin_object();
        json.text("name", rater.name);
        json.number("sealed", count(rater.sealed));
        put_fit(json, "fit", rater.fit);
        json.text_or_null("fault", rater.fault);
        json.end();
    }
    json.end();
    json.begin_array("missing");
    for (const std::string& name : gathered.missing) {
        json.text({}, name);
    }
    json.end();
    json.findings("findings", gathered.findings);
    json.end();
}

void put_answer(JsonWriter& json, const PracticeView& view, const Rubric& rubric) {
    json.begin_object();
    json.text("title", view.answer);
    json.text("question", view.live.question);
    put_passages(json, view.passages);
    json.begin_array("criteria");
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        put_criterion(json, rubric.criteria[i], view.live.criteria.at(i));
    }
    json.end();
    json.begin_array("items");
    for (std::size_t i = 0; i < rubric.items.size(); ++i) {
        json.begin_object();
        json.text("id", rubric.items[i].id.text());
        json.text("text", view.live.items.at(i).text);
        json.truth("pitfall", view.live.items.at(i).pitfall);
        json.end();
    }
    json.end();
    json.end();
}

void put_comparison(JsonWriter& json, const ComparisonView& view) {
    json.begin_object();
    json.text("title", view.title);
    json.begin_array("scores");
    for (const ComparisonView::Score& score : view.scores) {
        json.begin_object();
        json.text("criterion", score.criterion);
        put_level(json, "given", score.given_level);
        put_level(json, "key", score.key_level);
        json.truth("agrees", score.agrees);
        json.text_or_null("reason", score.reason);
        json.text_or_null("not_neighbour", score.not_neighbour);
        json.end();
    }
    json.end();
    put_items(json, "missed", view.missed);
    put_items(json, "imagined", view.imagined);
    json.end();
}

void put_result(JsonWriter& json, const RoundResultView& result) {
    json.begin_object();
    json.text("round", result.round);
    json.text("title", result.title);
    json.truth("finished", result.finished);
    put_fit(json, "fit", result.fit);
    json.begin_array("criteria");
    for (const RoundResultView::Criterion& criterion : result.criteria) {
        json.begin_object();
        json.text("title", criterion.title);
        put_fit(json, "fit", criterion.fit);
        json.end();
    }
    json.end();
    json.end();
}

}  // namespace evenhand::workflow::internal
