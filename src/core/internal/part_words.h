#pragma once

#include <string>

#include "core/rubric.h"
#include "core/rubric_place.h"

namespace evenhand::internal {

/// How a choice of another part is told.
enum class Choices {
    in_words,  ///< By the words of the part that is chosen.
    by_id      ///< By its id, so that equal texts are equal choices.
};

/// What text_at() gives; the parts differ in what they hold besides plain texts.
[[nodiscard]] std::string text_at(const Rubric& rubric, const RubricPlace& place, Choices choices);

/// "1 Well below, 2 Below, …"
[[nodiscard]] std::string scale_text(const Scale& scale);

/// Whether the place is the label of one level of the scale.
[[nodiscard]] bool is_scale_label(const RubricPlace& place) noexcept;

}  // namespace evenhand::internal
