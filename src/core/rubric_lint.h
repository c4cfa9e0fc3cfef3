#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"

namespace evenhand {

/// A word or phrase that the lint looks for, as docs/formats.md, "Word lists" describes it.
struct LintWord {
    std::string phrase;  ///< Lower case; a "*" at the end stands for any further letters.
    std::string advice;  ///< What to write instead; may be empty.
    std::string rule;    ///< The file and line it comes from, for people; may be empty.

    friend bool operator==(const LintWord&, const LintWord&) = default;
};

/// The word lists of rubrics/lint.txt and of an organisation, by section: "quality" (V1), "degree"
/// (V2), "frequency" (V3), "quantity" (V4), "mind" (V5), "display" (V6), "trait" (V7), "office"
/// (V8), "open-end" (V9), "delivery" (D), "opening" (O), "protected" (P), and those of single rules
/// ("question-hypothetical", "verdict", "pronoun", ...). The sections "note-..." are for the hints
/// of score_hints.h. A rule without its list says nothing.
using LintWords = std::map<std::string, std::vector<LintWord>>;

/// Every section that there is.
[[nodiscard]] std::span<const std::string_view> lint_sections() noexcept;

/// What is better written otherwise, in the order of the rubric: wording, fairness, samples and
/// keys. check() of rubric_check.h says what is missing or does not fit; the two share codes, and
/// no fault is told twice. In a draft, what blocks publishing is told with the severity it will
/// have.
///
/// `page_lines`: the source page as it was read, line by line, when there is one: stated words are
/// looked for at their place ("item.mark"), and samples are compared with it ("sample.copy").
[[nodiscard]] Findings lint(const Rubric& rubric,
                            const LintWords& words,
                            const std::optional<std::vector<std::string>>& page_lines);

/// What only shows in a whole library (docs/formats.md, "Fitness of a library"): counts, doubled
/// numbers, questions that overlap, copied samples, uses of names, industries and levels. A place
/// begins with the rubric's id: "q09-missed-bug: sample 'A'"; it is empty for the library itself.
[[nodiscard]] Findings lint_set(std::span<const Rubric> rubrics, const LintWords& words);

}  // namespace evenhand
