#pragma once

#include <string>
#include <vector>

#include "core/rubric.h"
#include "core/rubric_place.h"

namespace evenhand::internal {

/// What an author writes or chooses in a part of this kind, in the order in which it is told.
[[nodiscard]] const std::vector<RubricField>& fields_of(RubricPart part);

/// The kinds of parts that a part holds in lists of their own.
[[nodiscard]] std::vector<RubricPart> held_by(RubricPart part);

[[nodiscard]] RubricPlace with_field(RubricPlace place, RubricField field);

/// All words of a part and of those that it holds, one text a line; each but its own main one is
/// named ("tick when: the gap is named").
[[nodiscard]] std::string words_of_part(const Rubric& rubric, const RubricPlace& part);

}  // namespace evenhand::internal
