#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/retention.h"

namespace evenhand::formats {

/// The rules in their canonical form (docs/formats.md, "Retention rules"). Throws Error
/// (invalid_value) when a text holds a character that XML cannot hold.
[[nodiscard]] std::string retention_bytes(const RetentionRules& rules);

/// Reads retention rules as strictly as read_rubric() reads a rubric. `name` is what findings call
/// the file.
[[nodiscard]] Parsed<RetentionRules> read_retention(std::string_view bytes,
                                                    const std::string& name);

}  // namespace evenhand::formats
