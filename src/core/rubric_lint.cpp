#include "core/rubric_lint.h"

#include <array>
#include <utility>

#include "core/internal/lint_anchors.h"
#include "core/internal/lint_evidence.h"
#include "core/internal/lint_question.h"
#include "core/internal/lint_samples.h"
#include "core/internal/set_counts.h"
#include "core/internal/set_likeness.h"

namespace evenhand {

namespace {

constexpr std::array<std::string_view, 42> sections = {"question-opening",
                                                       "question-hypothetical",
                                                       "question-joined",
                                                       "question-second",
                                                       "question-loaded",
                                                       "question-frame",
                                                       "title-joined",
                                                       "title-trait",
                                                       "quality",
                                                       "degree",
                                                       "frequency",
                                                       "quantity",
                                                       "mind",
                                                       "display",
                                                       "trait",
                                                       "office",
                                                       "open-end",
                                                       "delivery",
                                                       "opening",
                                                       "alone",
                                                       "pronoun",
                                                       "verdict",
                                                       "unasked",
                                                       "alternative",
                                                       "count",
                                                       "signal",
                                                       "probe-opening",
                                                       "probe-why",
                                                       "probe-loaded",
                                                       "protected",
                                                       "gendered",
                                                       "american",
                                                       "idiom",
                                                       "competency",
                                                       "industry",
                                                       "not-first-or-last",
                                                       "note-age",
                                                       "note-family",
                                                       "note-health",
                                                       "note-speech",
                                                       "note-looks",
                                                       "note-person"};

}  // namespace

std::span<const std::string_view> lint_sections() noexcept {
    return sections;
}

Findings lint(const Rubric& rubric,
              const LintWords& words,
              const std::optional<std::vector<std::string>>& page_lines) {
    const internal::LintLists lists(words);
    internal::RubricRemarks remarks(rubric);
    const internal::LintRun run{rubric, lists, page_lines, remarks};
    internal::lint_head(run);
    for (const Criterion& criterion : rubric.criteria) {
        internal::lint_criterion(run, criterion);
    }
    internal::lint_items(run);
    internal::lint_probes(run);
    internal::lint_coverage(run);
    internal::lint_samples(run);
    internal::lint_notes(run);
    return std::move(remarks).findings();
}

Findings lint_set(std::span<const Rubric> rubrics, const LintWords& words) {
    Findings findings;
    internal::lint_counts(rubrics, words, findings);
    internal::lint_likeness(rubrics, words, findings);
    return findings;
}

}  // namespace evenhand
