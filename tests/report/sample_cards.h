#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scorecard.h"

namespace evenhand::report {

/// 64 hex digits that stand for a card's seal.
inline const std::string sample_seal =
    "9f3c1e77a0b45d2286ce91f04b7d3a5512e8f6c09d7b4a3e1f20c5d8b6a79e34";

/// A rubric with three criteria on five levels, look-fors, pitfalls and probes.
[[nodiscard]] Rubric missed_bug_rubric();

/// A rubric with this many criteria "Criterion 1", ... , each with anchors and one look-for.
[[nodiscard]] Rubric plain_rubric(const std::string& id, int criteria);

/// An interview with notes, ticks and probes; the criteria score 5, 4 and 5.
[[nodiscard]] Session sample_session();
[[nodiscard]] Kit sample_kit();
[[nodiscard]] Verdict sample_verdict();

/// An interview in which every criterion of the kit got `level`, with one note line as evidence, or
/// was not observed.
[[nodiscard]] Session uniform_session(const Kit& kit, std::optional<int> level);

/// The card; a session with gaps is a mistake of the test and throws.
[[nodiscard]] Scorecard card_of(const Session& session,
                                const Kit& kit,
                                const Verdict& verdict = sample_verdict());

[[nodiscard]] Scorecard sample_card();

/// The rating of the criterion becomes this one, or "not observed".
void rate(Session& session, const Kit& kit, const std::string& criterion, std::optional<int> level);

}  // namespace evenhand::report
