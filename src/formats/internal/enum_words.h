#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/redaction.h"
#include "core/rubric.h"
#include "core/scorecard.h"

namespace evenhand::formats::internal {

/// A value as our documents spell it.
template <typename Value>
struct Word {
    Value value;
    std::string_view text;
};

constexpr std::array<Word<RubricStatus>, 2> status_words{{
    {RubricStatus::draft, "draft"},
    {RubricStatus::published, "published"},
}};

constexpr std::array<Word<Origin>, 3> origin_words{{
    {Origin::stated, "stated"},
    {Origin::derived, "derived"},
    {Origin::added, "added"},
}};

constexpr std::array<Word<ItemKind>, 4> item_words{{
    {ItemKind::look_for, "look-for"},
    {ItemKind::bonus, "bonus"},
    {ItemKind::strongest, "strongest"},
    {ItemKind::pitfall, "pitfall"},
}};

constexpr std::array<Word<ProbeKind>, 4> probe_words{{
    {ProbeKind::criterion, "criterion"},
    {ProbeKind::coverage, "coverage"},
    {ProbeKind::general, "general"},
    {ProbeKind::fallback, "fallback"},
}};

constexpr std::array<Word<bool>, 2> heard_words{{{true, "yes"}, {false, "no"}}};

constexpr std::array<Word<Recommendation>, 5> recommendation_words{{
    {Recommendation::strong_no, "strong-no"},
    {Recommendation::no, "no"},
    {Recommendation::yes, "yes"},
    {Recommendation::strong_yes, "strong-yes"},
    {Recommendation::no_decision, "no-decision"},
}};

constexpr std::array<Word<CopyKind>, 2> copy_words{{
    {CopyKind::anonymised, "anonymised"},
    {CopyKind::subject_access, "subject-access"},
}};

constexpr std::array<Word<NoteMark>, 9> mark_words{{
    {NoteMark::none, "none"},
    {NoteMark::plus, "plus"},
    {NoteMark::minus, "minus"},
    {NoteMark::ask, "ask"},
    {NoteMark::quote, "quote"},
    {NoteMark::situation, "situation"},
    {NoteMark::task, "task"},
    {NoteMark::action, "action"},
    {NoteMark::result, "result"},
}};

constexpr std::array<Word<HintKind>, 7> hint_words{{
    {HintKind::all_equal, "all-equal"},
    {HintKind::all_middle, "all-middle"},
    {HintKind::no_evidence, "no-evidence"},
    {HintKind::pitfall_and_top, "pitfall-and-top"},
    {HintKind::look_fors_and_bottom, "look-fors-and-bottom"},
    {HintKind::late, "late"},
    {HintKind::about_person, "about-person"},
}};

constexpr std::array<Word<HintOutcome>, 3> outcome_words{{
    {HintOutcome::open, "open"},
    {HintOutcome::dismissed, "dismissed"},
    {HintOutcome::changed, "changed"},
}};

constexpr std::array<Word<Severity>, 3> severity_words{{
    {Severity::hint, "hint"},
    {Severity::warning, "warning"},
    {Severity::error, "error"},
}};

/// A score that was not given, because nothing was there to judge.
constexpr std::string_view not_observed = "not-observed";

/// The word for the value. Every value of the type has one.
template <typename Words, typename Value>
[[nodiscard]] std::string word_for(const Words& words, Value value) {
    const auto found = std::ranges::find(words, value, [](const auto& word) { return word.value; });
    return std::string(found->text);
}

/// The value that the word stands for, or nothing.
template <typename Value, std::size_t count>
[[nodiscard]] std::optional<Value> value_of(const std::array<Word<Value>, count>& words,
                                            std::string_view text) {
    const auto found = std::ranges::find(words, text, [](const auto& word) { return word.text; });
    return found == words.end() ? std::nullopt : std::optional<Value>(found->value);
}

}  // namespace evenhand::formats::internal
