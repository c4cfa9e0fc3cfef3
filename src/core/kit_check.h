#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/kit_plan.h"
#include "core/rubric.h"
#include "core/rubric_lint.h"

namespace evenhand {

/// What a library has for one entry of a kit.
struct KitRubric {
    std::optional<Rubric> rubric;  ///< The version, or the draft, that the entry names.
    std::string fault;             ///< Why there is none: a sentence; else empty.
    int newest = 0;                ///< The newest published version; 0 when there is none.

    friend bool operator==(const KitRubric&, const KitRubric&) = default;
};

/// The minutes of a kit.
struct KitTime {
    int questions = 0;
    int total = 0;  ///< With opening and closing.
    int spare = 0;  ///< Of the length that is set; below 0 when the parts are longer.

    friend bool operator==(const KitTime&, const KitTime&) = default;
};

[[nodiscard]] KitTime time_of(const KitPlan& kit);

/// How one competency fares in a kit.
struct KitCoverage {
    std::string competency;
    bool chosen = false;               ///< The kit is to cover it.
    std::vector<std::size_t> entries;  ///< Those that ask about it, by their index.

    friend bool operator==(const KitCoverage&, const KitCoverage&) = default;
};

/// The chosen competencies in their order, then those that the kit asks about all the same, then
/// those of the word list "competency" that it leaves to another interview. Names are compared
/// without regard to case. `rubrics`: one for each entry.
[[nodiscard]] std::vector<KitCoverage> coverage_of(const KitPlan& kit,
                                                   const std::vector<KitRubric>& rubrics,
                                                   const LintWords& words);

/// What speaks against an interview with this kit (docs/formats.md, "Fitness of a kit"): nothing is
/// asked, a rubric is missing or a draft (errors: nobody can be invited with it); the parts are
/// longer than the interview, a chosen competency is not asked about, a question is for another
/// level, or opens or closes the interview although the word list "not-first-or-last" has its id, a
/// round begins twice (warnings); minutes left over or fewer than a rubric plans, a newer version
/// (hints).
///
/// A place is "question 2", counted from 1, or empty for the kit itself.
[[nodiscard]] Findings check_kit(const KitPlan& kit,
                                 const std::vector<KitRubric>& rubrics,
                                 const LintWords& words);

/// Whether the entry could ask a newer published version: it is behind, or what it names is not
/// there any more. A draft that is there is newer than what is published.
[[nodiscard]] bool can_be_newer(const KitEntry& entry, const KitRubric& found);

/// The index of the entry that a place of check_kit() names; nothing for the kit itself.
[[nodiscard]] std::optional<std::size_t> question_at(const std::string& location);

}  // namespace evenhand
