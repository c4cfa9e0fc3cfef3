#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/internal/stretch.h"
#include "core/rubric.h"

namespace evenhand::internal {

/// Where a sentence stands decides what its words may mean.
enum class Setting {
    guidance,  ///< In a section for interviewers: each sentence is a remark on answers.
    warnings,  ///< In a section on pitfalls: each sentence is a remark on what to avoid.
    advice     ///< In a text for candidates: only words about interviewers are cues.
};

/// What the words at the beginning of a sentence say of what follows.
struct Opening {
    ItemKind kind = ItemKind::look_for;
    std::size_t size = 0;  ///< Bytes that the words take.
};

/// "Look for", "Another common trap is", "What signals seniority", "Don't" ...; nothing for a
/// sentence that opens otherwise.
[[nodiscard]] std::optional<Opening> opening_of(std::string_view sentence, Setting setting);

/// "Blaming others is a red flag": the stretch without its end; nothing for any other sentence.
[[nodiscard]] std::optional<Stretch> before_red_flag(const Stretch& sentence);

/// The sentence without words that say no more than that a candidate acts: "The candidate shows
/// what they did" gives "what they did".
[[nodiscard]] Stretch without_subject(const Stretch& sentence);

}  // namespace evenhand::internal
