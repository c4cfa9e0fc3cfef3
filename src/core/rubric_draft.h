#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/kit_plan.h"
#include "core/page_set.h"
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
/// The draft has one criterion with anchors for the top, middle and bottom level. Every item,
/// anchor, coverage part and sample is open for review; the findings tell the author what is left
/// to write, what to confirm, and what could not be read.
[[nodiscard]] Parsed<Rubric> draft_rubric(const QuestionPage& page,
                                          const TagVocabulary& vocabulary);

/// The drafts made from one file of questions.
struct DraftSet {
    std::vector<Rubric> drafts;  ///< In the order of the questions; their ids differ.
    std::optional<KitPlan> kit;  ///< Of a mock interview: all the drafts, in the same order.

    friend bool operator==(const DraftSet&, const DraftSet&) = default;
};

/// draft_rubric() for each page of a set, and the kit of a mock interview. In a set of several
/// drafts a finding about one names it first: "q02-late-release: item 'LF1'".
[[nodiscard]] Parsed<DraftSet> draft_all(const PageSet& set, const TagVocabulary& vocabulary);

}  // namespace evenhand
