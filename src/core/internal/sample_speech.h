#pragma once

#include <string>
#include <vector>

#include "core/internal/lint_phrases.h"
#include "core/rubric.h"

namespace evenhand::internal {

/// Whether a passage is what the interviewer says in a sample.
[[nodiscard]] bool is_interviewer(const Passage& passage);

/// What the speaker says, without the interviewer.
[[nodiscard]] std::string speech_of(const SampleAnswer& sample);

/// Everything that is said.
[[nodiscard]] std::string answer_of(const SampleAnswer& sample);

/// "Nkiru, test engineer, city buses": name, job, industry, as far as they are given.
[[nodiscard]] std::vector<std::string> speaker_parts(const SampleAnswer& sample);

/// The name of the industry by the last of its words in the text, else the text itself: "city
/// buses" and "the railway" are both "transport".
[[nodiscard]] std::string industry_of(const std::string& text, const PhraseList& industries);

}  // namespace evenhand::internal
