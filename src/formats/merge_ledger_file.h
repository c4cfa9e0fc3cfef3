#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/person.h"

namespace evenhand::formats {

/// The ledger's bytes (docs/formats.md, "People folder"): a line for each entry, which bears a
/// check that rests on the line before, as in a session journal. More entries lengthen the text and
/// change none of it.
[[nodiscard]] std::string ledger_bytes(const MergeLedger& ledger);

/// Reads a ledger: a line that was changed, moved or taken out, or a torn last one, is an error
/// ("merges.foreign", "merges.newer", "merges.damaged"), and there is no value then. What was cut
/// off behind a whole line cannot be seen. `name` is what findings call the file.
[[nodiscard]] Parsed<MergeLedger> read_ledger(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats
