#pragma once

#include <string>
#include <string_view>

#include "formats/internal/xml.h"

namespace evenhand::formats::internal {

/// What `grep -av '<seal '` leaves of a document.
[[nodiscard]] std::string without_seal(std::string_view bytes);

/// The document, which ends with the end tag of its root on a line of its own, with the line of the
/// seal before that one.
[[nodiscard]] std::string sealed(std::string unsealed, const std::string& sha256);

/// Notes in the document when the hash in its seal is another one ("card.seal-broken").
void check_seal(XmlDocument& document, const std::string& sha256);

}  // namespace evenhand::formats::internal
