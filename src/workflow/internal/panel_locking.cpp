#include "workflow/internal/panel_locking.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/error.h"
#include "formats/invitation_file.h"
#include "formats/panel_file.h"
#include "workflow/internal/chair_key.h"
#include "workflow/internal/panel_folder.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

Finding fault(const char* code, const std::string& message, const fs::path& place) {
    return {Severity::error, code, message, place.string()};
}

formats::InvitationFile invitation_of(const Panel& panel,
                                      const std::string& lock,
                                      const PanelInterviewer& one) {
    formats::InvitationFile invitation{panel.candidate, panel.role, one.who, {}, panel.margins};
    for (const Id<Rubric>& asked : one.asks) {
        const PanelQuestion& question = *find_question(panel, asked);
        invitation.rubrics.push_back(
            {question.rubric, question.version, question.sha256, question.minutes});
    }
    invitation.panel = {{panel.id, lock}, panel.application, one.focus};
    return invitation;
}

/// Whether these very bytes are there.
bool is_there(const PanelPlace& place, const fs::path& file, const std::string& bytes) {
    return place.has(file) && place.read(file) == bytes;
}

std::vector<fs::path> write_invitations(const Panel& panel, PanelPlace& place) {
    const std::string lock = formats::panel_hash(panel);
    std::vector<fs::path> files;
    for (const PanelInterviewer& one : panel.interviewers) {
        const fs::path file = invitation_path(place.path(), panel.id, one.who.id);
        const std::string bytes = formats::invitation_bytes(invitation_of(panel, lock, one));
        if (!is_there(place, file, bytes)) {
            place.replace(file, bytes);
        }
        files.push_back(file);
    }
    return files;
}

/// Why the panel that is locked cannot become another one; nothing when it can.
std::optional<Finding> revision_fault(const PanelFolder& locked, const std::string& reason) {
    if (!locked.begun.empty() || !locked.cards.empty() || locked.record) {
        const Id<Rater>& who =
            locked.begun.empty() ? locked.panel.interviewers.front().who.id : locked.begun.front();
        return fault("panel.begun",
                     "An interview of this panel has begun (" + who.text() +
                         "), so it stays as it was locked on " + to_iso(locked.lock.at) + ".",
                     locked.folder);
    }
    if (reason.empty()) {
        return fault("panel.other-panel",
                     "The panel '" + locked.panel.id.text() +
                         "' is locked here with other content. Give a reason to make this its "
                         "next revision, or give the panel an id of its own.",
                     locked.folder);
    }
    return std::nullopt;
}

/// Puts panel and lock there; the lock last.
void put_locked(const Panel& panel, PanelPlace& place, const archive::Seed& key, Timestamp now) {
    formats::PanelLock lock{
        {panel.id, formats::panel_hash(panel)}, panel.revision, now, panel.chair.key};
    lock.signature = signature_of(key, formats::lock_text(lock));
    const fs::path file = panel_path(place.path(), panel.id, panel.revision);
    const std::string bytes = formats::panel_bytes(panel);
    // A run that was cut off before its lock, or the coordinator, may have put one there.
    if (!is_there(place, file, bytes)) {
        place.replace(file, bytes);
    }
    const fs::path locked = lock_path(place.path(), panel.id, panel.revision);
    if (!place.create(locked, formats::lock_bytes(lock), formats::Permanence::read_only)) {
        throw Error(ErrorCode::locked,
                    "Somebody else has locked the panel meanwhile: " + locked.string() + ".");
    }
}

}  // namespace

Parsed<std::vector<fs::path>> lock_and_invite(Panel panel,
                                              PanelPlace& place,
                                              const std::string& reason,
                                              const archive::Seed& key,
                                              Timestamp now) {
    panel.revision = 1;
    panel.revised.clear();
    if (const int before = locked_revision(place, panel.id); before > 0) {
        auto locked = read_panel_folder(place, panel.id);
        if (!locked.value) {
            return {std::nullopt, std::move(locked.findings)};
        }
        Panel same = locked.value->panel;
        same.revision = 1;
        same.revised.clear();
        if (same == panel) {
            return {write_invitations(locked.value->panel, place), std::move(locked.findings)};
        }
        if (locked.value->panel.chair.key != panel.chair.key) {
            return {std::nullopt,
                    {fault("panel.not-chair",
                           "The panel is locked here by another chair, " +
                               locked.value->panel.chair.who.name +
                               "; only its chair can lock a revision.",
                           place.path())}};
        }
        if (auto wrong = revision_fault(*locked.value, reason)) {
            return {std::nullopt, {std::move(*wrong)}};
        }
        panel.revision = before + 1;
        panel.revised = reason;
    }
    Findings seated = place.seat(panel);
    if (has_error(seated)) {
        return {std::nullopt, std::move(seated)};
    }
    put_locked(panel, place, key, now);
    return {write_invitations(panel, place), std::move(seated)};
}

}  // namespace evenhand::workflow::internal
