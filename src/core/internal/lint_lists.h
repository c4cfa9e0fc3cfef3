#pragma once

#include <string>

#include "core/internal/lint_phrases.h"
#include "core/rubric_lint.h"

namespace evenhand::internal {

/// The word lists, ready for use by the rules. Borrows `words`.
struct LintLists {
    explicit LintLists(const LintWords& words);

    PhraseList question_opening;
    PhraseList question_hypothetical;
    PhraseList question_joined;
    PhraseList question_second;
    PhraseList question_loaded;
    PhraseList title_joined;
    PhraseList title_trait;  ///< With the traits.
    PhraseList vague;        ///< V1 to V4, V7 to V9, D.
    PhraseList inward;       ///< V5 and V6.
    PhraseList opening;
    PhraseList alone;
    PhraseList pronoun;
    PhraseList verdict;
    PhraseList unasked;
    PhraseList alternative;
    PhraseList count;
    PhraseList signal;
    PhraseList probe_opening;
    PhraseList probe_why;
    PhraseList probe_loaded;
    PhraseList fairness;  ///< Protected, gendered, American, idiom.
    PhraseList industry;
};

/// "“clearly” is a word of degree; better: leave it out." The word as it is written, what the rule
/// holds against it, and the list's advice.
[[nodiscard]] std::string word_remark(const LintText& text,
                                      const PhraseMatch& match,
                                      const std::string& against);

/// What speaks against a word of a vague or inward section: "is a word of degree".
[[nodiscard]] const char* against_vague(std::string_view section);

}  // namespace evenhand::internal
