#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "archive/internal/faults.h"
#include "archive/internal/store.h"

namespace evenhand::archive::internal {

/// What an entry of kind `link` says of another archive's log: how long it was, and its root.
struct Link {
    std::uint64_t size = 0;
    std::string root;  ///< 64 hex digits.
};
using Links = std::map<LogId, std::vector<Link>>;

/// Adds what the entry links to; nothing unless it is a link.
void note_link(Links& links, const LogEntry& entry);

/// Checks the logs that an archive keeps as evidence: each whole in itself, and bound by a link of
/// the archive's own log (`links`) or of a log that is bound so.
void check_foreign_logs(Store& store, Links links, Faults& faults);

}  // namespace evenhand::archive::internal
