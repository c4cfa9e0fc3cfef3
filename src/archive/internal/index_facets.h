#pragma once

#include <string>

#include "archive/internal/sqlite_index.h"
#include "archive/query.h"

namespace evenhand::archive::internal {

/// "SELECT …" of what facet_counts() counts, over `item`. `soon`: until when "due soon" is.
[[nodiscard]] std::string facet_columns(Timestamp soon);

/// Counts the rows of such a statement.
[[nodiscard]] FacetCounts facet_counts(Statement& rows, SqliteIndex& index);

}  // namespace evenhand::archive::internal
