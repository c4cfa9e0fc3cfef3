#pragma once

#include <string>
#include <vector>

#include "core/kit_check.h"
#include "core/kit_plan.h"
#include "workflow/kit_library.h"
#include "workflow/kit_view.h"

namespace evenhand::workflow {

// What the command line prints of kits (docs/formats.md). Texts end with a line feed unless they
// are empty.

/// The kit's head, its questions with their times, and what it covers.
[[nodiscard]] std::string kit_text(const KitPlan& kit, const KitView& view);
/// The list of kits, a line each.
[[nodiscard]] std::string kits_text(const std::vector<KitListRow>& rows);

// docs/formats.md, "Kits as JSON".
[[nodiscard]] std::string kit_json(const KitPlan& kit,
                                   const std::vector<KitRubric>& rubrics,
                                   const KitView& view);
[[nodiscard]] std::string kits_json(const std::vector<KitFile>& kits);

}  // namespace evenhand::workflow
