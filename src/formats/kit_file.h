#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/kit_plan.h"

namespace evenhand::formats {

/// The kit in its canonical form (docs/formats.md, "Kit"). Throws Error (invalid_value) when a text
/// holds a character that XML cannot hold.
[[nodiscard]] std::string kit_bytes(const KitPlan& kit);

/// Reads a kit as strictly as read_rubric() reads a rubric. `name` is what findings call the file.
[[nodiscard]] Parsed<KitPlan> read_kit(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats
