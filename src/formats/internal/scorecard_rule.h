#pragma once

#include "formats/internal/xml_grammar.h"

namespace evenhand::formats::internal {

/// Root element, namespace and version of a scorecard file.
[[nodiscard]] const DocumentKind& scorecard_kind();

/// The same of a redacted copy: no program may take one for a card.
[[nodiscard]] const DocumentKind& card_copy_kind();

/// The grammar of docs/scorecard.xsd, as far as one element tells.
[[nodiscard]] const ElementRule& scorecard_rule();

/// The same without the rubrics.
[[nodiscard]] const ElementRule& bare_scorecard_rule();

/// A card's, of a redacted copy.
[[nodiscard]] const ElementRule& card_copy_rule();

}  // namespace evenhand::formats::internal
