#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/internal/lint_lists.h"
#include "core/internal/rubric_remarks.h"
#include "core/readability.h"
#include "core/rubric.h"
#include "core/rubric_place.h"

namespace evenhand::internal {

/// Whose words a text is.
enum class Voice {
    author,      ///< Of the rubric's authors, to be used in interviews.
    stated,      ///< The page's, kept as they are.
    guard,       ///< Of the authors, on what must not count: it may name what is protected.
    sample,      ///< Spoken in a sample answer, or quoted from one.
    page_sample  ///< Spoken in the page's own sample.
};

/// One run of the lint over one rubric: what its rules share. Borrows everything.
struct LintRun {
    const Rubric& rubric;
    const LintLists& lists;
    const std::optional<std::vector<std::string>>& page_lines;
    RubricRemarks& remarks;
};

[[nodiscard]] inline bool is_stated(const Provenance& provenance) {
    return provenance.origin == Origin::stated;
}

/// The place of one field of a part: "item 'LF1', tick when".
[[nodiscard]] std::string at_field(const std::string& part, RubricField field);

/// "fair.*": what the law protects, gendered and American words, idioms.
void lint_fairness(const LintRun& run, const LintText& text, Voice voice, const std::string& where);

enum class Weight { hint, warning, error };

/// A remark for each word of `list` in the text, each word once. Quoted speech is let be.
void lint_words(const LintRun& run,
                const LintText& text,
                const PhraseList& list,
                Weight weight,
                const char* code,
                const std::string& against,
                const std::string& where);

/// "*.grade": warns when what is measured reads above the highest school grade.
void lint_grade(const LintRun& run,
                const ReadingMeasure& measure,
                int highest,
                const char* code,
                const std::string& what,
                const std::string& where);

}  // namespace evenhand::internal
