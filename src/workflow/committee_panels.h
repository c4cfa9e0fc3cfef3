#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "workflow/panel_desk.h"

namespace evenhand::workflow {

/// A panel that this computer knows of, in words; nothing of what a card says.
struct PanelEntry {
    /// What the person can do next; all but the last are the chair's, and an interviewer's of a
    /// panel in the team's archive.
    enum class Step {
        none,
        interview,   ///< The person's own interview has not begun.
        open,        ///< All cards are in.
        open_early,  ///< Not all are, and the rule lets the chair close it with a reason.
        look         ///< They are opened: anybody can look.
    };
    std::filesystem::path folder;    ///< As it is known: the panel's folder, its file there, or
                                     ///< "archive:p-014".
    std::string lock;                ///< Which panel it is; empty when it cannot be read.
    std::string title;               ///< The candidate's name; the folder's when it cannot be read.
    std::string facts;               ///< "QA engineer · panel p-014"
    std::string state;               ///< "3 of 5 cards in"
    std::vector<std::string> lines;  ///< Who is missing, when, what comes next.
    std::vector<std::string> members;  ///< One each: "Ana Ferreira: in since 14 May 2026".
    std::string reminders;  ///< Of a chair: what is sent to whose card is missing; else empty.
    Step step = Step::none;
    bool decided = false;
    std::string fault;  ///< Why it cannot be read; else empty.
};

/// The panels that this person interviews for, and those that were looked at before, by their
/// folders or their files; in order of their names. Throws Error (unreadable_file).
[[nodiscard]] std::vector<std::filesystem::path> known_panels(const Folders& folders);

/// A panel in the team's archive.
struct ArchivedPanel {
    std::filesystem::path place;  ///< "archive:p-014".
    std::string member;           ///< Who the person is in it: an id; empty: nobody.
};

/// Those that the person may see, newest first; none when the folders name no team's archive.
/// Throws Error (unreachable, refused).
[[nodiscard]] std::vector<ArchivedPanel> archived_panels(const Folders& folders);

/// Notes a panel's folder, or its file there, among those that were looked at, as the last one. Of
/// several copies of one panel panel_entries() has the one noted last. Throws Error
/// (unwritable_file).
void note_panel(const Folders& folders, const std::filesystem::path& folder);
/// Takes it off that list; what lies there stays as it is.
void forget_panel(const Folders& folders, const std::filesystem::path& folder);

/// How the panel of a folder stands; `member`: who the person is in one of the archive, if anybody.
/// Does not throw: a folder that is away has a `fault`.
[[nodiscard]] PanelEntry panel_entry(const PanelDesk& desk,
                                     const std::filesystem::path& folder,
                                     const std::string& member = "");

/// All known panels and those of the team's archive, each once: those that wait first, then those
/// that are opened, those that are decided, and those with a fault; among these the archive when it
/// is away.
[[nodiscard]] std::vector<PanelEntry> panel_entries(const PanelDesk& desk, const Folders& folders);

}  // namespace evenhand::workflow
