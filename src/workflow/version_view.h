#pragma once

#include <vector>

#include "core/finding.h"
#include "workflow/difference_view.h"
#include "workflow/library_view.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

/// All versions of a rubric, newest first, before them the draft of the next one when there is one.
/// May run on any thread.
[[nodiscard]] std::vector<VersionRow> read_versions(const RubricLibrary& library,
                                                    const Id<Rubric>& id);

/// What the newer of two versions has otherwise than the older. No value, and errors, when one of
/// them cannot be read. May run on any thread.
[[nodiscard]] Parsed<DifferenceView> compare_versions(const RubricLibrary& library,
                                                      const Id<Rubric>& id,
                                                      const VersionRow& older,
                                                      const VersionRow& newer);

}  // namespace evenhand::workflow
