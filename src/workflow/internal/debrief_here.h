#pragma once

#include <filesystem>
#include <memory>

#include "core/finding.h"
#include "workflow/internal/debrief_course.h"
#include "workflow/internal/debrief_place.h"
#include "workflow/live_interview.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow::internal {

/// A panel whose cards are opened, and the place of its debrief.
struct PanelHere {
    std::filesystem::path folder;
    OpenedPanel panel;
    std::unique_ptr<DebriefPlace> place;
};

/// A debrief that was begun.
struct DebriefHere {
    std::filesystem::path folder;
    std::unique_ptr<DebriefPlace> place;
    DebriefCourse course;
};

/// Of the panel in this folder, or in the archive. No value, and errors, when its cards are not
/// opened or cannot be read. Throws Error when the place cannot be read.
[[nodiscard]] Parsed<PanelHere> panel_here(const Folders& folders,
                                           const std::filesystem::path& folder);

/// The same of its debrief; errors also as of read_course().
[[nodiscard]] Parsed<DebriefHere> debrief_here(const Folders& folders,
                                               const std::filesystem::path& folder);

}  // namespace evenhand::workflow::internal
