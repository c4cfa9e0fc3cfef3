#pragma once

#include <optional>

#include "core/scorecard.h"
#include "formats/internal/xml.h"

namespace evenhand::formats::internal {

/// The card of a root element that follows scorecard_rule(), made by finish(). Notes in `document`
/// what its parts say against one another, rubrics that are not the ones scored with, and whatever
/// finish() refuses. Nothing when the document has errors.
[[nodiscard]] std::optional<Scorecard> to_scorecard(const XmlElement& root, XmlDocument& document);

/// The same of a root element that follows bare_scorecard_rule(); `kit`: its rubrics, in order.
[[nodiscard]] std::optional<Scorecard> to_scorecard(const XmlElement& root,
                                                    const Kit& kit,
                                                    XmlDocument& document);

}  // namespace evenhand::formats::internal
