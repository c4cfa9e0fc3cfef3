#pragma once

#include <string>

#include "archive/archive_types.h"
#include "workflow/archive_view.h"

namespace evenhand::workflow::internal {

/// What the log says was exported when the pages were looked at before that.
inline constexpr const char* pages_shown = "preview";

/// "Keiko Mori put it on hold: complaint 2026-31": an entry of a card's history.
[[nodiscard]] std::string audit_sentence(const archive::LogLine& line);

[[nodiscard]] AuditLine audit_line(const archive::LogLine& line);

}  // namespace evenhand::workflow::internal
