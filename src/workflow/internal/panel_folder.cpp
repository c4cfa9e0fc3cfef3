#include "workflow/internal/panel_folder.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/panel_file.h"
#include "workflow/internal/chair_key.h"
#include "workflow/internal/library_paths.h"

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

/// The ids of the panels that are locked there, or of those that wait for it when none is: a file
/// of another name may be what a locked one was made from.
std::set<std::string> panels_in(const fs::path& folder) {
    std::set<std::string> ids;
    std::set<std::string> locked;
    for (const fs::path& file : files_in(folder, formats::panel_ending)) {
        const std::string name = file.filename().string();
        const std::string id = name.substr(0, name.find('.'));
        ids.insert(id);
        if (has_panel(folder, Id<Panel>(id))) {
            locked.insert(id);
        }
    }
    return locked.empty() ? ids : locked;
}

/// Which panel is meant; nothing, and why, when that cannot be told.
Parsed<Id<Panel>> meant(const fs::path& place, const fs::path& folder) {
    std::error_code none;
    if (!fs::is_directory(place, none)) {
        const std::string name = place.filename().string();
        if (!name.ends_with(formats::panel_ending) || !fs::exists(place, none)) {
            return {std::nullopt,
                    {fault("panel.none",
                           "There is no panel here; name a panel's folder, or its *.panel.xml.",
                           place)}};
        }
        return {Id<Panel>(name.substr(0, name.find('.'))), {}};
    }
    const std::set<std::string> ids = panels_in(folder);
    if (ids.empty()) {
        return {std::nullopt,
                {fault("panel.none",
                       "There is no panel in this folder; its chair puts one there: evenhand-cli "
                       "panel invite PANEL.panel.xml --into FOLDER",
                       place)}};
    }
    if (ids.size() > 1) {
        std::string names;
        for (const std::string& id : ids) {
            names += (names.empty() ? "" : ", ") + id + std::string(formats::panel_ending);
        }
        return {std::nullopt,
                {fault("panel.several",
                       "There are several panels in this folder; name the file of one: " + names,
                       place)}};
    }
    return {Id<Panel>(*ids.begin()), {}};
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
std::optional<Finding> chair_fault(const Panel& panel, const fs::path& folder) {
    for (int revision = 1; revision < panel.revision; ++revision) {
        const fs::path file = lock_path(folder, panel.id, revision);
        const auto lock = formats::read_lock(formats::read_file(file), file.filename().string());
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
Parsed<SealedCardFile> card_in(const PanelFolder& in, const fs::path& file) {
    auto read = formats::read_sealed_card(formats::read_file(file), file.filename().string());
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

void read_cards(PanelFolder& in, Findings& findings) {
    for (const fs::path& file : files_in(in.folder, sealed_ending)) {
        if (!file.filename().string().starts_with(in.panel.id.text() + ".")) {
            continue;
        }
        auto card = card_in(in, file);
        for (Finding& found : card.findings) {
            found.severity = Severity::warning;
            findings.push_back(std::move(found));
        }
        if (card.value) {
            in.cards.push_back(std::move(*card.value));
        }
    }
    const auto place = [&](const SealedCardFile& card) {
        return std::pair(find_interviewer(in.panel, card.head.interviewer), card.head.revision);
    };
    std::ranges::sort(in.cards, {}, place);
}

/// The record of the opening, if there is one; the panel cannot be told without what it says.
std::optional<Finding> read_record(PanelFolder& in) {
    const fs::path file = opened_path(in.folder, in.panel.id) / record_name;
    std::error_code none;
    if (!fs::exists(file, none)) {
        return std::nullopt;
    }
    auto record = formats::read_reveal(formats::read_file(file), file.filename().string());
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
    return folder / (id.text() + "." + interviewer.text() + ".invitation.xml");
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

std::string opened_name(const formats::OpenedCard& card) {
    return card.interviewer.text() + "." + std::to_string(card.revision) + ".scorecard.xml";
}

const SealedCardFile* PanelFolder::newest_of(const Id<Rater>& interviewer) const {
    const auto found = std::find_if(cards.rbegin(), cards.rend(), [&](const auto& card) {
        return card.head.interviewer == interviewer;
    });
    return found == cards.rend() ? nullptr : &*found;
}

int locked_revision(const fs::path& folder, const Id<Panel>& id) {
    std::error_code none;
    int revision = 0;
    while (fs::exists(lock_path(folder, id, revision + 1), none)) {
        ++revision;
    }
    return revision;
}

bool has_panel(const fs::path& folder, const Id<Panel>& id) {
    return locked_revision(folder, id) > 0;
}

Parsed<PanelFolder> read_panel_folder(const fs::path& place) {
    std::error_code none;
    // A file that is named alone lies in a folder all the same.
    const fs::path whole = fs::absolute(place);
    const fs::path folder = fs::is_directory(whole, none) ? whole : whole.parent_path();
    const auto id = meant(whole, folder);
    if (!id.value) {
        return {std::nullopt, id.findings};
    }
    const int revision = locked_revision(folder, *id.value);
    if (revision == 0) {
        return {std::nullopt,
                {fault("panel.not-locked",
                       "The panel is not locked yet; its chair does that: evenhand-cli panel "
                       "invite PANEL.panel.xml --into FOLDER",
                       panel_path(folder, *id.value, 1))}};
    }
    const fs::path file = panel_path(folder, *id.value, revision);
    auto panel = formats::read_panel(formats::read_file(file), file.filename().string());
    const fs::path locked = lock_path(folder, *id.value, revision);
    auto lock = formats::read_lock(formats::read_file(locked), locked.filename().string());
    if (!panel.value || !lock.value) {
        append(panel.findings, std::move(lock.findings));
        return {std::nullopt, std::move(panel.findings)};
    }
    if (auto wrong = lock_fault(*panel.value, *lock.value, file)) {
        return {std::nullopt, {std::move(*wrong)}};
    }
    if (auto wrong = chair_fault(*panel.value, folder)) {
        return {std::nullopt, {std::move(*wrong)}};
    }
    Parsed<PanelFolder> result{PanelFolder{folder, std::move(*panel.value), std::move(*lock.value)},
                               {}};
    if (auto wrong = read_record(*result.value)) {
        return {std::nullopt, {std::move(*wrong)}};
    }
    read_cards(*result.value, result.findings);
    for (const PanelInterviewer& one : result.value->panel.interviewers) {
        if (fs::exists(begun_path(folder, *id.value, one.who.id), none)) {
            result.value->begun.push_back(one.who.id);
        }
    }
    return result;
}

}  // namespace evenhand::workflow::internal
