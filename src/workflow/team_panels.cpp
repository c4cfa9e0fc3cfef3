#include "workflow/team_panels.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "archive/archive.h"
#include "archive/team_drawers.h"
#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/json_writer.h"
#include "formats/shared_folder.h"
#include "workflow/committee_panels.h"
#include "workflow/internal/archive_access.h"
#include "workflow/internal/kept_file.h"
#include "workflow/internal/panel_invitation.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

/// Throws Error (refused) where there are no panels.
void require_team(const std::string& address) {
    if (!archive::is_server(address)) {
        (void)archive::TeamDrawers::open(address);
    }
}

std::optional<Finding> not_in_archive(const fs::path& panel) {
    if (is_in_archive(panel) && !panel_in_archive(panel).text().empty()) {
        return std::nullopt;
    }
    return Finding{Severity::error,
                   "panel.archive",
                   "Name a panel of the team's archive: archive:ID.",
                   panel.string()};
}

/// The folders with the team's archive.
Folders in_team(const Folders& folders) {
    Folders named = folders;
    named.archive = internal::archive_address(folders, "").address;
    require_team(named.archive);
    return named;
}

/// What one panel cannot tell keeps nobody from reading of the others.
Parsed<PanelStatus> status_of(const PanelDesk& desk, const fs::path& place) {
    try {
        Parsed<PanelStatus> status = desk.status(place);
        std::erase_if(status.findings,
                      [](const Finding& one) { return one.severity != Severity::error; });
        return status;
    } catch (const Error& error) {
        return {std::nullopt,
                {{Severity::error, "panel.unreadable", error.what(), place.string()}}};
    }
}

void write_standing(formats::JsonWriter& json, const PanelStatus& status) {
    json.text("panel", status.panel.id.text());
    json.text("candidate_name", status.panel.candidate.name);
    json.text("role", status.panel.role);
    json.text("due", to_iso(status.panel.due));
    json.number("in", static_cast<int>(std::ranges::count_if(status.members, [](const auto& one) {
                    return one.at.has_value();
                })));
    json.number("interviewers", static_cast<int>(status.members.size()));
    json.truth("overdue", status.overdue());
    json.truth("opened", status.opened.has_value());
    json.truth("decided", status.decided);
}

}  // namespace

std::string team_panels_text(const Services& services, const Folders& folders) {
    const Folders named = in_team(folders);
    const PanelDesk desk(named, services);
    std::string text;
    for (const ArchivedPanel& panel : archived_panels(named)) {
        const PanelEntry entry = panel_entry(desk, panel.place);
        text += entry.folder.string() + "  " +
                (entry.fault.empty() ? entry.title + ", " + entry.facts + ": " + entry.state
                                     : entry.fault) +
                "\n";
    }
    return text;
}

std::string team_panels_json(const Services& services, const Folders& folders) {
    const Folders named = in_team(folders);
    const PanelDesk desk(named, services);
    formats::JsonWriter json;
    json.begin_object();
    json.begin_array("panels");
    for (const ArchivedPanel& panel : archived_panels(named)) {
        const Parsed<PanelStatus> status = status_of(desk, panel.place);
        json.begin_object();
        json.text("place", panel.place.string());
        if (status.value) {
            json.null("fault");
            write_standing(json, *status.value);
        } else {
            json.text("fault", status.findings.front().message);
        }
        json.end();
    }
    json.end();
    json.end();
    return std::move(json).document();
}

Parsed<fs::path> fetch_invitation(const Folders& folders,
                                  const fs::path& panel,
                                  const fs::path& into) {
    if (auto wrong = not_in_archive(panel)) {
        return {std::nullopt, {std::move(*wrong)}};
    }
    const internal::InvitationBytes invitation = internal::invitation_file(folders, panel);
    const fs::path file = into / invitation.file.filename();
    if (!formats::create_file(file, invitation.bytes, formats::Permanence::changeable) &&
        internal::bytes_if_readable(file) != invitation.bytes) {
        return {std::nullopt,
                {{Severity::error,
                  "panel.exists",
                  "There is another file of this name already, which was left as it is; give "
                  "another folder.",
                  file.string()}}};
    }
    return {file, {}};
}

Findings withdraw_panel(const Folders& folders, const fs::path& panel, const std::string& reason) {
    if (!is_in_archive(panel)) {
        return {{Severity::error,
                 "panel.archive",
                 "Only a panel of the team's archive is withdrawn (archive:ID). One in a folder is "
                 "taken away with its files by whoever sees to the folder, while no card is handed "
                 "in; one with cards is closed: panel reveal --close --reason WHY.",
                 panel.string()}};
    }
    if (auto wrong = not_in_archive(panel)) {
        return {std::move(*wrong)};
    }
    if (trimmed(reason).empty()) {
        return {{Severity::error,
                 "panel.reason",
                 "Say why the panel is withdrawn; the archive keeps it.",
                 panel.string()}};
    }
    const std::size_t boxes =
        archive::TeamDrawers::open(internal::archive_address(folders, "").address)
            ->withdraw(panel_in_archive(panel).text(), reason);
    if (boxes == 0) {
        return {};
    }
    return {{Severity::warning,
             "panel.cards-gone",
             "Sealed cards that were handed in went with the panel: " + std::to_string(boxes) +
                 ". The archive keeps no card of the candidate; who interviewed has the own one.",
             panel.string()}};
}

}  // namespace evenhand::workflow
