#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/group_selection.h"

namespace evenhand::formats {

/// Reads how many of each group were considered and selected from comma-separated values in UTF-8:
/// the first line names the columns "group", "considered" (or "applied", "applicants") and
/// "selected" (or "hired"), in any order, and no other: the table holds counts, not people. A
/// group of whom nobody was considered is left out with a warning ("groups.nobody"). No value, and
/// an error for each fault
/// ("groups.column", "groups.name", "groups.repeated", "groups.number", "groups.more", "table.…").
[[nodiscard]] Parsed<std::vector<GroupSelection>> read_group_selections(
    std::string_view bytes, const std::string& source_name);

}  // namespace evenhand::formats
