#pragma once

#include <optional>

#include "core/rubric.h"
#include "formats/internal/xml.h"

namespace evenhand::formats::internal {

/// The rubric of an element that follows rubric_rule(). Notes in `document` each id that is used
/// twice, each reference to a part that there is not and each score off the scale. Nothing when the
/// document has errors.
[[nodiscard]] std::optional<Rubric> to_rubric(const XmlElement& element, XmlDocument& document);

}  // namespace evenhand::formats::internal
