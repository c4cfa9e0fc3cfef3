#include "workflow/internal/panel_invitation.h"

#include <optional>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "workflow/internal/archive_access.h"
#include "workflow/internal/panel_drawer.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_hand_in.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow::internal {

InvitationBytes invitation_file(const Folders& folders, const std::filesystem::path& path) {
    if (!is_in_archive(path)) {
        return {formats::read_file(path), path};
    }
    const Id<Panel> id = panel_in_archive(path);
    const DrawerPlace place(archive_address(folders, "").address, id);
    const auto who = place.own_member();
    const auto file = invitation_path(place.path(), id, Id<Rater>(who.value_or("")));
    if (!who || !place.has(file)) {
        throw Error(ErrorCode::refused,
                    "There is no panel '" + id.text() +
                        "' in the team's archive that invites you to an interview.");
    }
    return {place.read(file), file};
}

Findings too_late(const Folders& folders, const Invitation& invitation) {
    if (!invitation.panel || invitation.panel_folder.empty()) {
        return {};
    }
    try {
        const auto place = open_place(folders, invitation.panel_folder);
        const auto in = read_panel_folder(*place, invitation.panel->id);
        auto late = in.value ? takes_no_card(*in.value, invitation.panel->id.text()) : std::nullopt;
        if (!late) {
            return {};
        }
        late->severity = Severity::warning;
        return {std::move(*late)};
    } catch (const Error&) {
        return {};
    }
}

}  // namespace evenhand::workflow::internal
