#pragma once

#include <string>
#include <vector>

#include "report/figures/views.h"

namespace evenhand::report::figures {

/// "Strict", "Stays in the middle", "Getting stricter": what stands out, for people.
[[nodiscard]] std::string flag_words(const Flag& flag);

/// The numbers behind it: "0.6 points less (0.5 to 0.7)".
[[nodiscard]] std::string flag_evidence(const Flag& flag, int lowest, int highest);

/// What the effect means for who has it, and what may help, in two sentences.
[[nodiscard]] std::string flag_meaning(Effect effect);

/// "no check for one impression" and the like: what the effect is called where it cannot be told.
[[nodiscard]] std::string effect_words(Effect effect);

/// How many interviews the effect needs.
[[nodiscard]] int interviews_needed(Effect effect);

/// Why there is nothing to draw, and what would change it. A sentence.
[[nodiscard]] std::string obstacle_sentence(const Obstacle& obstacle);

/// "9 of 15 interviews"
[[nodiscard]] std::string so_many_of(int interviews, int needed);

/// "9 of 15 interviews", or "fewer than 30 scores" where there are interviews enough: why nothing
/// is said of how strict somebody is.
[[nodiscard]] std::string what_lacks(int interviews);

/// Of an interviewer without a flag; `all_told`: enough is known to look for every effect.
[[nodiscard]] std::string in_short(bool all_told);

/// What stands out (`found`, or that nothing does), and what could not be looked for.
[[nodiscard]] std::string stands_out(std::string found, const std::vector<Effect>& untold);

/// "not enough interviews to tell: strict and lenient"
[[nodiscard]] std::string untold_words(const std::vector<Effect>& untold);

/// What of a design is not linked, as part of a sentence: "some interviewers share no criterion
/// with the others, so …".
[[nodiscard]] std::string disconnected_words(Link broken);

inline constexpr const char* not_enough = "not enough interviews to tell";

}  // namespace evenhand::report::figures
