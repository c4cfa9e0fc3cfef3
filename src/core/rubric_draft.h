#pragma once

#include <string>
#include <vector>

#include "core/finding.h"
#include "core/question_page.h"
#include "core/rubric.h"

namespace evenhand {

/// Words that a run-together tags line may be made of.
struct TagVocabulary {
    std::vector<std::string> tags;        ///< "ownership", "post-mortem", … as they are written.
    std::vector<std::string> levels;      ///< "Junior", "Mid", "Senior", "Lead".
    std::vector<std::string> categories;  ///< "Behavioural", "Technical", ...
};

/// A rubric to be edited, made from nothing but the page's own words: every look-for, pitfall and
/// anchor keeps its place on the page. Deterministic.
///
/// The draft has one criterion with anchors for the top, middle and bottom level; the findings tell
/// the author what is left to write, and what could not be read.
[[nodiscard]] Parsed<Rubric> draft_rubric(const QuestionPage& page,
                                          const TagVocabulary& vocabulary);

}  // namespace evenhand
