#include "formats/card_json.h"

#include <array>
#include <nlohmann/json.hpp>

#include "formats/internal/card_words.h"
#include "formats/internal/enum_words.h"

namespace evenhand::formats {

namespace {

using Json = nlohmann::ordered_json;

const char* word(NoteMark mark) {
    static constexpr std::array<const char*, 9> names = {
        "none", "for", "against", "ask", "quote", "situation", "task", "action", "result"};
    return names.at(static_cast<std::size_t>(mark));
}

Json scale_json(const Scale& scale) {
    Json levels = Json::array();
    for (int value = scale.lowest(); value <= scale.highest(); ++value) {
        levels.push_back({{"value", value}, {"label", scale.label(*scale.score(value))}});
    }
    return levels;
}

Json criterion_json(const Session& session,
                    const Criterion& criterion,
                    const QuestionRecord& record) {
    const Rating* rating = find_rating(record, criterion.id);
    Json json = {{"id", criterion.id.text()},
                 {"title", criterion.title},
                 {"weight", criterion.weight},
                 {"score", nullptr},
                 {"anchor", nullptr},
                 {"rated_at", nullptr},
                 {"late_seconds", nullptr}};
    if (rating != nullptr) {
        json["rated_at"] = to_iso(rating->given_at);
        if (const auto late = late_by(session, record, *rating)) {
            json["late_seconds"] = late->count();
        }
    }
    if (rating != nullptr && rating->score) {
        json["score"] = rating->score->value();
        if (const Anchor* anchor = find_anchor(criterion, *rating->score)) {
            json["anchor"] = anchor->text;
        }
    }
    return json;
}

Json note_json(const NoteLine& note) {
    Json json = {{"at", to_iso(note.at)},
                 {"mark", word(note.mark)},
                 {"text", note.text},
                 {"criterion", nullptr}};
    if (note.criterion) {
        json["criterion"] = note.criterion->text();
    }
    return json;
}

Json question_json(const Session& session,
                   const PinnedRubric& pinned,
                   const QuestionRecord& record) {
    const Rubric& rubric = pinned.rubric;
    Json json = {
        {"question", rubric.question},
        {"rubric",
         {{"id", rubric.id.text()}, {"version", rubric.version}, {"sha256", pinned.sha256}}},
        {"scale", scale_json(rubric.scale)},
        {"skipped", nullptr},
        {"unplanned", pinned.unplanned},
        {"planned_minutes", planned_minutes(pinned)},
        {"criteria", Json::array()},
        {"heard", Json::array()},
        {"probes", Json::array()},
        {"notes", Json::array()}};
    if (record.skipped) {
        json["skipped"] = *record.skipped;
    }
    for (const Criterion& criterion : rubric.criteria) {
        json["criteria"].push_back(criterion_json(session, criterion, record));
    }
    for (const Tick& tick : record.ticks) {
        json["heard"].push_back({{"item", tick.item.text()}, {"at", to_iso(tick.at)}});
    }
    for (const ProbeUse& use : record.probes) {
        json["probes"].push_back({{"probe", use.probe.text()}, {"at", to_iso(use.at)}});
    }
    for (const NoteLine& note : record.notes) {
        json["notes"].push_back(note_json(note));
    }
    return json;
}

Json hint_json(const ShownHint& shown) {
    Json json = {{"kind", internal::word_for(internal::hint_words, shown.hint.kind)},
                 {"question", nullptr},
                 {"criterion", nullptr},
                 {"reason", shown.hint.reason},
                 {"shown_at", to_iso(shown.shown_at)},
                 {"outcome", internal::word_for(internal::outcome_words, shown.outcome)},
                 {"settled_at", nullptr}};
    if (shown.hint.question) {
        json["question"] = *shown.hint.question + 1;
    }
    if (shown.hint.criterion) {
        json["criterion"] = shown.hint.criterion->text();
    }
    if (shown.settled_at) {
        json["settled_at"] = to_iso(*shown.settled_at);
    }
    return json;
}

}  // namespace

std::string card_json(const Scorecard& card, const std::string& sha256) {
    const InterviewHead& head = card.session().head;
    Json json = {
        {"id", head.id.text()},
        {"candidate", {{"id", head.candidate.id.text()}, {"name", head.candidate.name}}},
        {"role", head.role},
        {"interviewer", {{"id", head.interviewer.id.text()}, {"name", head.interviewer.name}}},
        {"entered_later", card.session().held_at.has_value()},
        {"interviewed_at", to_iso(interviewed_at(card.session()))},
        {"submitted_at", to_iso(card.submitted_at())},
        {"overall_recommendation", internal::exchange_word(card.verdict().recommendation)},
        {"summary", card.verdict().summary},
        {"next_interviewer", card.verdict().next_interviewer},
        {"by_scores", nullptr},
        {"departure", card.verdict().departure},
        {"overall_score", nullptr},
        {"hints", Json::array()},
        {"questions", Json::array()},
        {"sha256", sha256}};
    if (const auto by_scores = recommendation_of(card.session(), card.kit())) {
        json["by_scores"] = internal::exchange_word(*by_scores);
    }
    for (const ShownHint& shown : card.session().hints) {
        json["hints"].push_back(hint_json(shown));
    }
    if (const auto mean = card.weighted_mean()) {
        json["overall_score"] = *mean;
    }
    for (std::size_t i = 0; i < card.kit().size(); ++i) {
        json["questions"].push_back(
            question_json(card.session(), card.kit()[i], card.session().questions[i]));
    }
    return json.dump(2);
}

}  // namespace evenhand::formats
