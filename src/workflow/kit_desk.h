#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "workflow/kit_library.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow {

// The tasks of a person who makes kits without a window.

/// What is to be changed in a kit; what is empty stays as it is.
struct KitOrder {
    std::optional<std::string> title;
    std::optional<std::string> role;
    std::optional<std::string> level;
    std::optional<int> length;  ///< Minutes, as are the next two; 0 means none.
    std::optional<int> opening;
    std::optional<int> closing;
    std::vector<std::string> covers;     ///< Competencies to be covered, in place of the earlier
                                         ///< ones; a blank one alone means none.
    std::vector<std::string> questions;  ///< "ID" or "ID=MINUTES"; added at the end, or changed.
    std::vector<std::string> dropped;    ///< Ids of rubrics.
    std::vector<std::string> moved;      ///< "ID=PLACE", counted from 1; after the others.
    bool newest = false;                 ///< OpenKit::ask_newest()

    [[nodiscard]] bool empty() const;
};

/// Does all of it as one step, or nothing: errors name what is not there or no number
/// ("kit.minutes-typed", "kit.place-typed", "kit.missing", "kit.not-asked").
[[nodiscard]] Findings change_kit(OpenKit& kit, const KitOrder& order);

/// Writes an *.invitation.xml. Errors, and nothing is written, when the file is not named so
/// ("invite.name") or there is one of that name already ("invite.exists"). Throws Error when the
/// disk fails.
[[nodiscard]] Findings write_invitation(const Invitation& invitation,
                                        const std::filesystem::path& file);

}  // namespace evenhand::workflow
