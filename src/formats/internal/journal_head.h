#pragma once

#include <optional>
#include <vector>

#include "formats/internal/journal_record.h"
#include "formats/session_journal.h"

namespace evenhand::formats::internal {

// What a journal says before its first event: "begin", the panel and the plan where there is
// one, and the rubrics.

[[nodiscard]] std::vector<Fields> head_fields(const JournalHead& head);

/// What a "begin" record says, or nothing for any other.
[[nodiscard]] std::optional<JournalSummary> to_summary(const Fields& fields);

/// Whether the record is one of a rubric, the panel or the plan.
[[nodiscard]] bool is_of_head(const Fields& fields);

/// Puts it into the head. False when it cannot be understood, or may not stand behind what was read
/// before.
[[nodiscard]] bool take_into_head(const Fields& fields, JournalHead& head);

}  // namespace evenhand::formats::internal
