#pragma once

#include <filesystem>
#include <memory>

#include "core/finding.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

/// A published version for looking at, with its page: its editor is read-only and there is nothing
/// to save. No value, and errors, when it cannot be read.
[[nodiscard]] Parsed<std::unique_ptr<OpenDraft>> open_read_only(const RubricLibrary& library,
                                                                const Id<Rubric>& id,
                                                                int version);

/// The same of a rubric that is no part of the library. `file`: where it lies.
[[nodiscard]] std::unique_ptr<OpenDraft> open_to_read(const RubricLibrary& library,
                                                      Rubric rubric,
                                                      const std::filesystem::path& file);

}  // namespace evenhand::workflow
