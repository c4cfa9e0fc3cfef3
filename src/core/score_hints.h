#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/rubric_lint.h"
#include "core/scorecard.h"
#include "core/session.h"

namespace evenhand {

/// What is worth a second look once every question that was asked is scored; nothing before. In
/// the order of the kit, what is about the whole interview first.
///
/// - All equal, and all in the middle, are told from three observed scores on: the same score, on
///   one scale; the middle of each scale that has one.
/// - Evidence contradicts a score when a pitfall of the criterion was ticked and the score is the
///   top of the scale, or when all its look-fors, two at least, were ticked and it is the bottom.
/// - A score is late when it was given a minute or more after the question's clock stopped; not in
///   an interview that was held on paper and entered later.
/// - Words about the person are those of the sections of hint_sections() in `words`. A quotation is
///   the candidate's own speech and is left alone.
[[nodiscard]] std::vector<ScoreHint> score_hints(const Session& session,
                                                 const Kit& kit,
                                                 const LintWords& words);

/// Words about the person, by the same sections, in what the rater says at the end; each once.
[[nodiscard]] std::vector<ScoreHint> verdict_hints(const Verdict& verdict, const LintWords& words);

/// Which text one of verdict_hints() is about: 0 the departure, 1 the take-aways, 2 the notes for
/// the next interviewer; nothing for any other hint.
[[nodiscard]] std::optional<std::size_t> verdict_text_of(const ScoreHint& hint);

/// The sections of the word lists that hold words about a person, whom no score may be about.
[[nodiscard]] std::span<const std::string_view> hint_sections() noexcept;

/// The hints of the session that wait for an answer, as indices.
[[nodiscard]] std::vector<std::size_t> open_hints(const Session& session);

}  // namespace evenhand
