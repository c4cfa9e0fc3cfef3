#pragma once

#include "formats/internal/xml_grammar.h"

namespace evenhand::formats::internal {

/// Root element, namespace and version of a rubric file.
[[nodiscard]] const DocumentKind& rubric_kind();

/// The grammar of docs/rubric.xsd, as far as one element tells: references between elements, and
/// scores on the rubric's own scale, are for to_rubric() to check.
[[nodiscard]] const ElementRule& rubric_rule();

/// What a score may read before the scale is known.
[[nodiscard]] ValueRule score_or_not_observed();

}  // namespace evenhand::formats::internal
