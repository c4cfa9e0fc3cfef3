#pragma once

#include "formats/internal/xml_grammar.h"

namespace evenhand::formats::internal {

/// Root element, namespace and version of a scorecard file.
[[nodiscard]] const DocumentKind& scorecard_kind();

/// The grammar of docs/scorecard.xsd, as far as one element tells.
[[nodiscard]] const ElementRule& scorecard_rule();

/// The same without the rubrics.
[[nodiscard]] const ElementRule& bare_scorecard_rule();

}  // namespace evenhand::formats::internal
