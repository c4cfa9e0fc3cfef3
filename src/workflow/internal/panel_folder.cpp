#include "workflow/internal/panel_folder.h"

#include <algorithm>
#include <utility>

#include "formats/debrief_file.h"
#include "formats/panel_file.h"
#include "workflow/internal/chair_key.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;
using formats::SealedCardFile;

constexpr std::string_view lock_ending = ".lock";
constexpr std::string_view sealed_ending = ".sealed";

Finding fault(const char* code, const std::string& message, const fs::path& place) {
    return {Severity::error, code, message, place.string()};
}

/// "p-014", of the second revision "p-014.2".
std::string revision_name(const Id<Panel>& id, int revision) {
    return revision == 1 ? id.text() : id.text() + "." + std::to_string(revision);
}

/// What speaks against the panel being the one that was locked.
std::optional<Finding> lock_fault(const Panel& panel,
                                  const formats::PanelLock& lock,
                                  const fs::path& file) {
    if (!is_signed(formats::lock_text(lock), lock.by, lock.signature) ||
        lock.revision != panel.revision) {
        return fault("panel.lock-broken",
                     "The panel's lock is not as its chair signed it; bring the file back.",
                     lock_path(file.parent_path(), panel.id, panel.revision));
    }
    if (formats::panel_hash(panel) != lock.panel.sha256 || lock.by != panel.chair.key) {
        return fault("panel.changed",
                     "The panel was changed after it was locked on " + to_iso(lock.at) +
                         ": its SHA-256 is " + formats::panel_hash(panel) + " and was " +
                         lock.panel.sha256 + ". Bring the file back as it was.",
                     file);
    }
    return std::nullopt;
}

/// Whether the revisions before were locked by the same chair: a revision is no way to become one.
std::optional<Finding> chair_fault(const Panel& panel, const PanelPlace& place) {
    for (int revision = 1; revision < panel.revision; ++revision) {
        const fs::path file = lock_path(place.path(), panel.id, revision);
        const auto lock = formats::read_lock(place.read(file), file.filename().string());
        if (!lock.value || lock.value->by != panel.chair.key) {
            return fault("panel.not-chair",
                         "An earlier revision of this panel was locked with another key than the "
                         "newest; only its first chair can lock a revision.",
                         file);
        }
    }
    return std::nullopt;
}

/// A sealed card as the panel has it, or why it is left out.
Parsed<SealedCardFile> card_in(const PanelPlace& place,
                               const PanelFolder& in,
                               const fs::path& file) {
    auto read = formats::read_sealed_card(place.read(file), file.filename().string());
    if (!read.value) {
        return read;
    }
    const formats::SealedCardHead& head = read.value->head;
    if (head.panel.id != in.panel.id || find_interviewer(in.panel, head.interviewer) == nullptr) {
        return {std::nullopt,
                {fault("panel.foreign-card",
                       "This card is of the interviewer '" + head.interviewer.text() +
                           "' for the panel '" + head.panel.id.text() +
                           "', who is not in this panel; it is left out.",
                       file)}};
    }
    if (head.panel.sha256 != in.lock.panel.sha256) {
        return {std::nullopt,
                {fault("panel.other-lock",
                       "This card was made for the panel as it was locked otherwise (" +
                           head.panel.sha256.substr(0, 12) + "\u2026); it is left out.",
                       file)}};
    }
    if (file.filename() != sealed_path("", head).filename()) {
        return {std::nullopt,
                {fault("panel.misnamed",
                       "This file says that it is " + sealed_path("", head).filename().string() +
                           "; it is a copy, or was renamed, and is left out.",
                       file)}};
    }
    return read;
}

void read_cards(const PanelPlace& place, PanelFolder& in, Findings& findings) {
    for (const fs::path& file : place.files_in(in.folder, sealed_ending)) {
        if (!file.filename().string().starts_with(in.panel.id.text() + ".")) {
            continue;
        }
        auto card = card_in(place, in, file);
        for (Finding& found : card.findings) {
            found.severity = Severity::warning;
            findings.push_back(std::move(found));
        }
        if (card.value) {
            in.cards.push_back(std::move(*card.value));
        } else {
            in.left_out.push_back(file);
        }
    }
    const auto order = [&](const SealedCardFile& card) {
        return std::pair(find_interviewer(in.panel, card.head.interviewer), card.head.revision);
    };
    std::ranges::sort(in.cards, {}, order);
    for (const PanelInterviewer& one : in.panel.interviewers) {
        if (const fs::path file = in.left_out_after(one.who.id); !file.empty()) {
            findings.push_back(
                {Severity::warning,
                 "panel.newest-left-out",
                 "The newest card of " + one.who.name +
                     " is damaged, or this file is none of theirs; the card before it is not taken "
                     "in its place. Bring the file back, remove it if it is no card, or let the "
                     "card be handed in again with a reason.",
                 file.string()});
        }
    }
}

/// The record of the opening, if there is one; the panel cannot be told without what it says.
std::optional<Finding> read_record(const PanelPlace& place, PanelFolder& in) {
    const fs::path file = opened_path(in.folder, in.panel.id) / record_name;
    if (!place.has(file)) {
        return std::nullopt;
    }
    auto record = formats::read_reveal(place.read(file), file.filename().string());
    if (!record.value) {
        return record.findings.front();
    }
    if (record.value->panel != in.lock.panel || record.value->by != in.panel.chair.key ||
        !is_signed(
            formats::reveal_text(*record.value), record.value->by, record.value->signature)) {
        return fault("panel.record-broken",
                     "The record of the opening is not as this panel's chair signed it; bring the "
                     "file back.",
                     file);
    }
    in.record = std::move(record.value);
    return std::nullopt;
}

}  // namespace

fs::path panel_path(const fs::path& folder, const Id<Panel>& id, int revision) {
    return folder / (revision_name(id, revision) + std::string(formats::panel_ending));
}

fs::path lock_path(const fs::path& folder, const Id<Panel>& id, int revision) {
    return folder / (revision_name(id, revision) + std::string(lock_ending));
}

fs::path invitation_path(const fs::path& folder,
                         const Id<Panel>& id,
                         const Id<Rater>& interviewer) {
    return folder / (id.text() + "." + interviewer.text() + std::string(invitation_ending));
}

fs::path begun_path(const fs::path& folder, const Id<Panel>& id, const Id<Rater>& interviewer) {
    return folder / (id.text() + "." + interviewer.text() + ".begun");
}

fs::path sealed_path(const fs::path& folder, const formats::SealedCardHead& head) {
    return folder / (head.panel.id.text() + "." + head.interviewer.text() + "." +
                     std::to_string(head.revision) + std::string(sealed_ending));
}

fs::path opened_path(const fs::path& folder, const Id<Panel>& id) {
    return folder / (id.text() + ".opened");
}

fs::path debrief_path(const fs::path& folder, const Id<Panel>& id) {
    return folder / (id.text() + ".debrief");
}

fs::path decision_path(const fs::path& folder, const Id<Panel>& id) {
    return debrief_path(folder, id) / (id.text() + std::string(formats::debrief_ending));
}

std::string opened_name(const formats::OpenedCard& card) {
    return card.interviewer.text() + "." + std::to_string(card.revision) + ".scorecard.xml";
}

const SealedCardFile* PanelFolder::newest_of(const Id<Rater>& interviewer) const {
    const auto found = std::find_if(cards.rbegin(), cards.rend(), [&](const auto& card) {
        return card.head.interviewer == interviewer;
    });
    return found == cards.rend() ? nullptr : &*found;
}

fs::path PanelFolder::left_out_after(const Id<Rater>& interviewer) const {
    const SealedCardFile* newest = newest_of(interviewer);
    if (newest == nullptr || record) {
        return {};
    }
    // Revisions have no gaps.
    formats::SealedCardHead next = newest->head;
    ++next.revision;
    const fs::path name = sealed_path("", next);
    const auto found = std::ranges::find(left_out, name, &fs::path::filename);
    return found == left_out.end() ? fs::path() : *found;
}

const SealedCardFile* PanelFolder::counting_of(const Id<Rater>& interviewer) const {
    return left_out_after(interviewer).empty() ? newest_of(interviewer) : nullptr;
}

int locked_revision(const PanelPlace& place, const Id<Panel>& id) {
    int revision = 0;
    while (place.has(lock_path(place.path(), id, revision + 1))) {
        ++revision;
    }
    return revision;
}

bool has_panel(const PanelPlace& place, const Id<Panel>& id) {
    return locked_revision(place, id) > 0;
}

Parsed<PanelFolder> read_panel_folder(const PanelPlace& place) {
    auto id = place.panel();
    if (!id.value) {
        return {std::nullopt, std::move(id.findings)};
    }
    return read_panel_folder(place, *id.value);
}

Parsed<PanelFolder> read_panel_folder(const PanelPlace& place, const Id<Panel>& id) {
    const fs::path& folder = place.path();
    const int revision = locked_revision(place, id);
    if (revision == 0) {
        return {std::nullopt,
                {fault("panel.not-locked",
                       "The panel is not locked yet; its chair does that: evenhand-cli panel "
                       "invite PANEL.panel.xml --into " +
                           in_command(folder),
                       panel_path(folder, id, 1))}};
    }
    const fs::path file = panel_path(folder, id, revision);
    auto panel = formats::read_panel(place.read(file), file.filename().string());
    const fs::path locked = lock_path(folder, id, revision);
    auto lock = formats::read_lock(place.read(locked), locked.filename().string());
    if (!panel.value || !lock.value) {
        append(panel.findings, std::move(lock.findings));
        return {std::nullopt, std::move(panel.findings)};
    }
    if (auto wrong = lock_fault(*panel.value, *lock.value, file)) {
        return {std::nullopt, {std::move(*wrong)}};
    }
    if (auto wrong = chair_fault(*panel.value, place)) {
        return {std::nullopt, {std::move(*wrong)}};
    }
    Parsed<PanelFolder> result{PanelFolder{folder, std::move(*panel.value), std::move(*lock.value)},
                               {}};
    if (auto wrong = read_record(place, *result.value)) {
        return {std::nullopt, {std::move(*wrong)}};
    }
    result.value->decided = result.value->record && place.has(decision_path(folder, id));
    read_cards(place, *result.value, result.findings);
    for (const PanelInterviewer& one : result.value->panel.interviewers) {
        if (place.has(begun_path(folder, id, one.who.id))) {
            result.value->begun.push_back(one.who.id);
        }
    }
    return result;
}

}  // namespace evenhand::workflow::internal
