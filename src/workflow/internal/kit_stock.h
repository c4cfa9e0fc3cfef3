#pragma once

#include <string>
#include <vector>

#include "core/kit_check.h"
#include "core/kit_plan.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/version_shelf.h"

namespace evenhand::workflow::internal {

/// The rubrics of a library as the entries of kits name them, as they were when it was made.
class KitStock {
public:
    KitStock(LibraryPaths paths, const std::filesystem::path& shipped);

    /// Reads the version or draft that the entry asks.
    [[nodiscard]] KitRubric find(const KitEntry& entry) const;

    /// How a kit asks a rubric: its newest published version, or its draft when there is none, with
    /// the minutes that it plans. No value, and an error ("kit.missing"), when neither can be read.
    [[nodiscard]] Parsed<KitEntry> newest(const Id<Rubric>& id) const;

private:
    [[nodiscard]] KitRubric find_version(const KitEntry& entry) const;
    [[nodiscard]] KitRubric find_draft(const Id<Rubric>& id) const;

    LibraryPaths paths_;
    VersionShelf shelf_;
};

}  // namespace evenhand::workflow::internal
