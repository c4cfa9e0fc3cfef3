#include "workflow/internal/panel_drawer.h"

#include <algorithm>

#include "core/error.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;
using archive::DrawerFile;
using Again = archive::TeamDrawers::Again;

std::string name_in(const fs::path& place, const fs::path& file) {
    return file.lexically_relative(place).generic_string();
}

Findings strangers_told(const std::vector<std::string>& strangers, const fs::path& place) {
    Findings findings;
    for (const std::string& id : strangers) {
        findings.push_back(
            {Severity::error,
             "panel.no-login",
             "'" + id +
                 "' has no login of their own in the team's archive: nobody there has the name, or "
                 "the id as a login, or somebody else of the panel has it. An administrator adds "
                 "them: evenhand-cli team add LOGIN --name NAME",
             place.string()});
    }
    return findings;
}

Finding gone(const archive::DrawerEnd& end, const fs::path& place) {
    if (end.withdrawn_by.empty()) {
        return {Severity::error,
                "panel.erased",
                "The panel was erased from the team's archive at " + to_iso(end.at) + ".",
                place.string()};
    }
    return {Severity::error,
            "panel.withdrawn",
            "The panel was withdrawn from the team's archive by " + end.withdrawn_by + " at " +
                to_iso(end.at) + ": " + end.reason,
            place.string()};
}

}  // namespace

DrawerPlace::DrawerPlace(const std::string& archive, const Id<Panel>& panel)
    : drawers_(archive::TeamDrawers::open(archive)), panel_(panel), path_(in_archive(panel)) {
    load();
}

void DrawerPlace::load() {
    files_.clear();
    for (DrawerFile& file : drawers_->files(panel_.text())) {
        files_.emplace(path_ / file.name, std::move(file.bytes));
    }
}

std::optional<std::string> DrawerPlace::own_member() const {
    const auto drawer = drawers_->find(panel_.text());
    return drawer && !drawer->member.empty() ? std::optional(drawer->member) : std::nullopt;
}

Parsed<Id<Panel>> DrawerPlace::panel() const {
    if (!files_.empty()) {
        return {panel_, {}};
    }
    if (const auto end = drawers_->end_of(panel_.text())) {
        return {std::nullopt, {gone(*end, path_)}};
    }
    return {std::nullopt,
            {{Severity::error,
              "panel.none",
              "There is no panel '" + panel_.text() +
                  "' in the team's archive that you may see; its chair puts one there: "
                  "evenhand-cli panel invite PANEL.panel.xml --into archive:",
              path_.string()}}};
}

bool DrawerPlace::has(const fs::path& file) const {
    return files_.contains(file);
}

std::string DrawerPlace::read(const fs::path& file) const {
    const auto found = files_.find(file);
    if (found == files_.end()) {
        throw Error(ErrorCode::unreadable_file,
                    "There is no file " + file.string() + " in the team's archive.");
    }
    return found->second;
}

std::vector<fs::path> DrawerPlace::files_in(const fs::path& folder, std::string_view ending) const {
    std::vector<fs::path> found;
    for (const auto& [file, bytes] : files_) {
        if (file.parent_path() == folder && file.filename().string().ends_with(ending)) {
            found.push_back(file);
        }
    }
    return found;
}

Findings DrawerPlace::seat(const Panel& panel) {
    std::vector<Rater> interviewers;
    for (const PanelInterviewer& one : panel.interviewers) {
        interviewers.push_back(one.who);
    }
    const auto strangers = drawers_->make(panel_.text(), panel.candidate.id.text(), interviewers);
    load();
    return strangers_told(strangers, path_);
}

Findings DrawerPlace::seat_debrief(const Id<Panel>& panel, const std::vector<Rater>& members) {
    return strangers_told(drawers_->seat_debrief(panel.text(), members), path_);
}

bool DrawerPlace::put(const std::vector<DrawerFile>& files, Again again) {
    if (!drawers_->put(panel_.text(), files, again)) {
        load();
        return false;
    }
    for (const DrawerFile& file : files) {
        files_.insert_or_assign(path_ / file.name, file.bytes);
    }
    return true;
}

bool DrawerPlace::create(const fs::path& file,
                         const std::string& bytes,
                         formats::Permanence /*permanence*/) {
    return put({{name_in(path_, file), bytes}}, Again::never);
}

void DrawerPlace::replace(const fs::path& file, const std::string& bytes) {
    if (!put({{name_in(path_, file), bytes}}, Again::unlocked)) {
        throw Error(ErrorCode::locked,
                    "Somebody else has locked the panel meanwhile: " + file.string() + ".");
    }
}

void DrawerPlace::create_folder(const fs::path& folder,
                                const std::vector<std::pair<std::string, std::string>>& files) {
    std::vector<DrawerFile> together;
    together.reserve(files.size());
    for (const auto& [name, bytes] : files) {
        together.push_back({name_in(path_, folder / name), bytes});
    }
    if (!put(together, Again::never)) {
        throw Error(ErrorCode::unwritable_file,
                    "Cannot write " + folder.string() + ": it is there already.");
    }
}

}  // namespace evenhand::workflow::internal
