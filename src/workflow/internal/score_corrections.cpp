#include "workflow/internal/score_corrections.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>

#include "core/number_text.h"
#include "core/session_change.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::workflow::internal {

namespace {

constexpr const char* not_observed = "not observed";

std::string place_of(const Rubric& rubric, const Criterion& criterion) {
    return rubric.id.text() + "/" + criterion.id.text();
}

/// A criterion of a question that counts.
struct Counted {
    std::size_t question = 0;
    const Rubric* rubric = nullptr;
    const Criterion* criterion = nullptr;
    const Rating* rating = nullptr;
};

std::vector<Counted> counted_of(const Scorecard& card) {
    std::vector<Counted> all;
    for (std::size_t at = 0; at < card.kit().size(); ++at) {
        const Rubric& rubric = card.kit()[at].rubric;
        const QuestionRecord& record = card.session().questions[at];
        for (const Criterion& criterion : rubric.criteria) {
            const Rating* rating = find_rating(record, criterion.id);
            if (!record.skipped && rating != nullptr) {
                all.push_back({at, &rubric, &criterion, rating});
            }
        }
    }
    return all;
}

std::string score_text(const Rating& rating) {
    return rating.score ? std::to_string(rating.score->value()) : not_observed;
}

/// A level of a scale, or "not observed".
struct Typed {
    std::optional<int> level;
};

/// Nothing when it is neither.
std::optional<Typed> typed_score(const Rubric& rubric, const std::string& typed) {
    const std::string text = lowered(std::string(trimmed(typed)));
    if (text == not_observed || text == "not-observed") {
        return Typed{};
    }
    const auto level = to_int(text);
    if (!level || !rubric.scale.score(*level)) {
        return std::nullopt;
    }
    return Typed{level};
}

Finding no_score(const std::string& message, const std::string& place) {
    return {Severity::error, "archive.score", message, place};
}

/// What speaks against what was typed for it.
std::optional<Finding> score_fault(const Counted& counted,
                                   const std::optional<Typed>& typed,
                                   const ScoreCorrection& correction) {
    const std::string& title = counted.criterion->title;
    if (!typed) {
        const Scale& scale = counted.rubric->scale;
        return no_score("\u201C" + correction.score + "\u201D is no score of " + title +
                            ": write a number from " + std::to_string(scale.lowest()) + " to " +
                            std::to_string(scale.highest()) + ", or \u201Cnot observed\u201D.",
                        correction.place);
    }
    const std::string before = score_text(*counted.rating);
    if (before == (typed->level ? std::to_string(*typed->level) : std::string(not_observed))) {
        return no_score(title + " is \u201C" + before + "\u201D already: give the right score.",
                        correction.place);
    }
    return std::nullopt;
}

}  // namespace

std::vector<ArchiveCardView::Scorable> scorable_of(const Scorecard& card) {
    std::vector<ArchiveCardView::Scorable> scorable;
    for (const Counted& each : counted_of(card)) {
        const std::string of =
            card.kit().size() > 1 ? " (" + each.rubric->title + ")" : std::string();
        scorable.push_back({place_of(*each.rubric, *each.criterion),
                            each.criterion->title + ": " + score_text(*each.rating) + of});
    }
    return scorable;
}

std::vector<std::string> levels_of(const Scorecard& card) {
    std::set<int> levels;
    for (const PinnedRubric& pinned : card.kit()) {
        for (int level = pinned.rubric.scale.lowest(); level <= pinned.rubric.scale.highest();
             ++level) {
            levels.insert(level);
        }
    }
    std::vector<std::string> all = {not_observed};
    for (const int level : levels) {
        all.push_back(std::to_string(level));
    }
    return all;
}

Parsed<Session> corrected_scores(const Scorecard& card,
                                 const std::vector<ScoreCorrection>& corrections) {
    const std::vector<Counted> counted = counted_of(card);
    Session session = card.session();
    Findings findings;
    for (const ScoreCorrection& correction : corrections) {
        const auto found = std::ranges::find_if(counted, [&](const Counted& each) {
            return place_of(*each.rubric, *each.criterion) == trimmed(correction.place);
        });
        if (found == counted.end()) {
            std::string places;
            for (const Counted& each : counted) {
                places += (places.empty() ? "" : ", ") + place_of(*each.rubric, *each.criterion);
            }
            findings.push_back(no_score("The card has no score of \u201C" + correction.place +
                                            "\u201D that counts. Those that do are " + places + ".",
                                        correction.place));
            continue;
        }
        const auto typed = typed_score(*found->rubric, correction.score);
        if (auto fault = score_fault(*found, typed, correction)) {
            findings.push_back(std::move(*fault));
            continue;
        }
        session = apply(std::move(session),
                        RatingGiven{found->question, found->criterion->id, typed->level},
                        card.kit(),
                        found->rating->given_at);
    }
    if (!findings.empty()) {
        return {std::nullopt, std::move(findings)};
    }
    return {std::move(session), {}};
}

}  // namespace evenhand::workflow::internal
