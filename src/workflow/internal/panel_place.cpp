#include "workflow/internal/panel_place.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "core/error.h"
#include "formats/file.h"
#include "formats/panel_file.h"
#include "workflow/internal/archive_access.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/panel_drawer.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

Parsed<Id<Panel>> no_panel(const char* code, const std::string& message, const fs::path& place) {
    return {std::nullopt, {{Severity::error, code, message, place.string()}}};
}

/// "p-014" of "p-014.2.panel.xml".
std::string id_in(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.substr(0, name.find('.'));
}

/// The ids of the panels that are locked there, or of those that wait for it when none is: a file
/// of another name may be what a locked one was made from.
std::set<std::string> panels_in(const FolderPlace& place) {
    std::set<std::string> ids;
    std::set<std::string> locked;
    for (const fs::path& file : files_in(place.path(), formats::panel_ending)) {
        const std::string id = id_in(file);
        ids.insert(id);
        if (has_panel(place, Id<Panel>(id))) {
            locked.insert(id);
        }
    }
    return locked.empty() ? ids : locked;
}

}  // namespace

std::string in_command(const fs::path& place) {
    static constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+:@%,";
    std::string text = place.string();
    if (!text.empty() && text.find_first_not_of(plain) == std::string::npos) {
        return text;
    }
    std::string quoted = "'";
    for (const char each : text) {
        quoted += each == '\'' ? std::string("'\\''") : std::string(1, each);
    }
    return quoted + "'";
}

// A file that is named alone lies in a folder all the same.
FolderPlace::FolderPlace(const fs::path& folder_or_file) : whole_(fs::absolute(folder_or_file)) {
    const bool is_file = whole_.filename().string().ends_with(formats::panel_ending);
    std::error_code none;
    folder_ = is_file && !fs::is_directory(whole_, none) ? whole_.parent_path() : whole_;
}

Parsed<Id<Panel>> FolderPlace::panel() const {
    std::error_code none;
    if (!fs::is_directory(whole_, none)) {
        if (whole_ == folder_ || !fs::exists(whole_, none)) {
            return no_panel("panel.none",
                            "There is no panel here; name a panel's folder, or its *.panel.xml.",
                            whole_);
        }
        return {Id<Panel>(id_in(whole_)), {}};
    }
    const std::set<std::string> ids = panels_in(*this);
    if (ids.empty()) {
        return no_panel("panel.none",
                        "There is no panel in this folder; its chair puts one there: evenhand-cli "
                        "panel invite PANEL.panel.xml --into " +
                            in_command(whole_),
                        whole_);
    }
    if (ids.size() > 1) {
        std::string names;
        for (const std::string& id : ids) {
            names += (names.empty() ? "" : ", ") + id + std::string(formats::panel_ending);
        }
        return no_panel("panel.several",
                        "There are several panels in this folder; name the file of one: " + names,
                        whole_);
    }
    return {Id<Panel>(*ids.begin()), {}};
}

bool FolderPlace::has(const fs::path& file) const {
    std::error_code none;
    return fs::exists(file, none);
}

std::string FolderPlace::read(const fs::path& file) const {
    return formats::read_file(file);
}

std::vector<fs::path> FolderPlace::files_in(const fs::path& folder, std::string_view ending) const {
    return internal::files_in(folder, ending);
}

Findings FolderPlace::seat(const Panel& panel) {
    std::error_code none;
    Findings findings;
    if (!fs::is_directory(folder_, none)) {
        // A name that is mistyped would look like a folder that nobody else has.
        if (!fs::is_directory(folder_.parent_path(), none)) {
            return {{Severity::error,
                     "panel.no-place",
                     "There is no folder " + folder_.parent_path().string() +
                         " in which this one could be made. Look whether the name is right and the "
                         "shared disk is there.",
                     folder_.string()}};
        }
        findings.push_back({Severity::hint,
                            "panel.folder-made",
                            "This folder was not there, and was made: all who interview must reach "
                            "it.",
                            folder_.string()});
    }
    formats::make_shared_folder(folder_);
    for (const std::string& id : panels_in(*this)) {
        if (id != panel.id.text() && has_panel(*this, Id<Panel>(id))) {
            findings.push_back({Severity::warning,
                                "panel.beside",
                                "The panel '" + id +
                                    "' lies in this folder, too: from now on each of them is named "
                                    "by its file and not by the folder: " +
                                    in_command(panel_path(folder_, panel.id, panel.revision)) +
                                    " is this one's.",
                                folder_.string()});
            break;
        }
    }
    const std::string before = panel.id.text() + ".";
    for (const fs::path& file : files_in(folder_, invitation_ending)) {
        const bool kept = std::ranges::any_of(panel.interviewers, [&](const auto& one) {
            return file == invitation_path(folder_, panel.id, one.who.id);
        });
        if (!kept && file.filename().string().starts_with(before)) {
            formats::remove_file(file);
        }
    }
    return findings;
}

Findings FolderPlace::seat_debrief(const Id<Panel>& /*panel*/,
                                   const std::vector<Rater>& /*members*/) {
    return {};
}

bool FolderPlace::create(const fs::path& file,
                         const std::string& bytes,
                         formats::Permanence permanence) {
    // The panel's own folder is not made: it may be away.
    if (file.parent_path() != folder_) {
        formats::make_shared_folder(file.parent_path());
    }
    if (!formats::create_file(file, bytes, permanence)) {
        return false;
    }
    if (formats::read_file(file) != bytes) {
        throw Error(ErrorCode::unwritable_file,
                    "What was read back from " + file.string() + " is not what was written.");
    }
    return true;
}

void FolderPlace::replace(const fs::path& file, const std::string& bytes) {
    formats::replace_file(file, bytes);
}

/// Writes into a hidden folder, which then gets its name.
void FolderPlace::create_folder(const fs::path& folder,
                                const std::vector<std::pair<std::string, std::string>>& files) {
    const fs::path hidden = folder_ / ("." + folder.filename().string());
    std::error_code error;
    fs::remove_all(hidden, error);  // What a run that was cut off has left.
    try {
        formats::make_shared_folder(hidden);
        const fs::perms shared = fs::status(hidden, error).permissions();
        const fs::perms readable =
            (shared & (fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read)) |
            fs::perms::owner_read;
        // Until all is there it is nobody's to read.
        fs::permissions(hidden, fs::perms::owner_all, error);
        for (const auto& [name, bytes] : files) {
            (void)formats::create_file(hidden / name, bytes, formats::Permanence::read_only);
            fs::permissions(hidden / name, readable, error);  // It is made as closed as the folder.
        }
        fs::permissions(hidden, shared, error);
        fs::rename(hidden, folder, error);
        if (error) {
            throw Error(ErrorCode::unwritable_file,
                        "Cannot write " + folder.string() + ": " +
                            formats::system_reason(error.value()) + ".");
        }
        formats::sync_folder(folder_);
    } catch (const Error&) {
        fs::remove_all(hidden, error);
        throw;
    }
}

namespace {

/// A command may be given a name that turned out to be empty.
std::unique_ptr<FolderPlace> open_folder(const fs::path& place) {
    if (place.empty()) {
        throw Error(ErrorCode::invalid_value,
                    "The panel's place has an empty name: give its folder, its *.panel.xml, or "
                    "archive:ID.");
    }
    return std::make_unique<FolderPlace>(place);
}

}  // namespace

std::unique_ptr<PanelPlace> open_place(const Folders& folders, const fs::path& place) {
    if (!is_in_archive(place)) {
        return open_folder(place);
    }
    return std::make_unique<DrawerPlace>(archive_address(folders, "").address,
                                         panel_in_archive(place));
}

std::unique_ptr<PanelPlace> open_place_for(const Folders& folders,
                                           const fs::path& place,
                                           const Id<Panel>& panel) {
    if (!is_in_archive(place)) {
        return open_folder(place);
    }
    const Id<Panel> named = panel_in_archive(place);
    if (!named.text().empty() && named != panel) {
        throw Error(ErrorCode::refused,
                    "The panel's id is " + panel.text() + ", and not " + named.text() +
                        ": name it archive: alone, or archive:" + panel.text() + ".");
    }
    return std::make_unique<DrawerPlace>(archive_address(folders, "").address, panel);
}

}  // namespace evenhand::workflow::internal
