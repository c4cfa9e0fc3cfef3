#include "workflow/internal/shared_panels.h"

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "workflow/committee_panels.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow::internal {

namespace fs = std::filesystem;

Findings shared_panels(const Folders& folders, const CandidateIds& ids) {
    Findings findings;
    const auto tell = [&](const fs::path& place, const std::string& sentence) {
        findings.push_back({Severity::warning, "archive.panel-remains", sentence, place.string()});
    };
    std::vector<fs::path> known;
    try {
        known = known_panels(folders);
    } catch (const Error& error) {
        tell(folders.data / "panels",
             "Which hiring panels were looked at here cannot be read: " +
                 std::string(error.what()) + " Look for folders with one of this candidate.");
    }
    std::set<std::pair<fs::path, std::string>> told;
    for (const fs::path& place : known) {
        if (is_in_archive(place)) {
            continue;
        }
        std::string away;
        try {
            const auto in = read_panel_folder(*open_place(folders, place));
            if (!in.value) {
                away = "is not to be read";
            } else if (const std::string& id = in.value->panel.id.text();
                       ids.candidates.contains(in.value->panel.candidate.id.text()) &&
                       told.emplace(in.value->folder, id).second) {
                tell(in.value->folder,
                     "A hiring panel of this candidate lies in this folder, which the archive does "
                     "not reach, with its cards, votes and decision: delete what is called " +
                         id + ".* there, and in every copy of the folder.");
            }
        } catch (const Error&) {
            away = "is away";
        }
        if (!away.empty()) {
            tell(place,
                 "A hiring panel was looked at in this folder, which " + away +
                     " now: if it is one of this candidate, delete it there.");
        }
    }
    return findings;
}

}  // namespace evenhand::workflow::internal
