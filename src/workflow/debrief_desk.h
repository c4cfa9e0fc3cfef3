#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/debrief.h"
#include "core/finding.h"
#include "workflow/debrief_view.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// What a chair says of a debrief that is to begin.
struct DebriefOrder {
    std::filesystem::path folder;  ///< The panel's, whose cards are opened.
    /// Who votes: ids or names, as for interviewers. Empty: the panel's interviewers, the chair
    /// first where the chair is one of them.
    std::vector<std::string> members;
    int reading_minutes = 10;  ///< 0: nobody reads, and the first vote begins at once.
    std::string passphrase;    ///< Of the chair's key.
};

/// A committee's debrief in the folder of a panel whose cards are opened (docs/formats.md,
/// "Debrief"): reading, a hidden vote, discussion, a second hidden vote, the decision. Holds
/// nothing but the names of the data folders: every call reads the shared folder anew, and `folder`
/// is the panel's. All throw Error when a folder cannot be read or written.
///
/// What cannot be done now is told by check_change()'s findings. Findings without an error: it is
/// done, and on disk.
class DebriefDesk {
public:
    DebriefDesk(Folders folders, Services services);

    /// Begins the debrief, as the chair. A warning ("debrief.reading-stands") when nobody is to
    /// read and the first vote could not begin at once. Errors: "panel.not-opened",
    /// "debrief.begun", "debrief.start-missing", "panel.typed", "people.several",
    /// "debrief.members", "debrief.minutes", "panel.not-chair", "panel.passphrase".
    [[nodiscard]] Findings start(const DebriefOrder& order) const;

    /// How it stands. No value, and an error, where none was begun ("debrief.none"), or what lies
    /// there is not what was written ("debrief.start-broken", "debrief.entry-missing",
    /// "debrief.not-committed", "debrief.record-broken", …).
    [[nodiscard]] Parsed<DebriefStanding> standing(const std::filesystem::path& folder) const;

    /// All that has happened so far: of a panel's folder, or of a record alone (*.debrief.xml),
    /// whose seal and signature are checked. Errors as standing(), and what read_debrief() says.
    [[nodiscard]] Parsed<DebriefCourseView> course(const std::filesystem::path& place) const;

    /// Leads from reading to the first vote, as the chair: signed, so that nobody else can. Errors
    /// also "panel.not-chair", "panel.passphrase".
    [[nodiscard]] Findings end_reading(const std::filesystem::path& folder,
                                       const std::string& passphrase) const;

    /// Casts a member's vote in the round under way, sealed so that nobody reads it before the
    /// round is opened. Cast again it takes the place of the one before, and both are kept.
    /// `member`: an id or a name. Errors: "debrief.step", "debrief.member", "debrief.text",
    /// "debrief.vote-numbers"; "debrief.too-late" when the chair has opened the round meanwhile: it
    /// does not count, though it lies there.
    [[nodiscard]] Parsed<CastVote> cast(const std::filesystem::path& folder,
                                        const std::string& member,
                                        Recommendation vote,
                                        const std::string& reason) const;

    /// Opens all votes of the round under way together, as the chair; `closed`: why not all are
    /// waited for, else empty. Errors also "debrief.box-damaged", "debrief.not-committed",
    /// "panel.not-chair", "panel.passphrase".
    [[nodiscard]] Findings open_votes(const std::filesystem::path& folder,
                                      const std::string& closed,
                                      const std::string& passphrase) const;

    [[nodiscard]] Findings discussed(const std::filesystem::path& folder,
                                     const PanelFocus& what) const;
    [[nodiscard]] Findings note(const std::filesystem::path& folder,
                                const std::optional<PanelFocus>& about,
                                const std::string& text) const;
    /// Leads from discussion to the second vote, as end_reading().
    [[nodiscard]] Findings end_discussion(const std::filesystem::path& folder,
                                          const std::string& passphrase) const;

    /// Decides, as the chair: writes the record of the whole debrief, signed and sealed; gives its
    /// file, and keeps it in the person's archive ("debrief.not-kept" when it is not kept: a
    /// warning, or a hint where there is no archive). A departure that is none is left out, with a
    /// warning ("debrief.departure"). Errors also "panel.not-chair", "panel.passphrase".
    [[nodiscard]] Parsed<DebriefRecordFile> decide(const std::filesystem::path& folder,
                                                   const Decided& decided,
                                                   const std::string& passphrase) const;

private:
    [[nodiscard]] Findings vote_at_once(const DebriefOrder& order) const;
    [[nodiscard]] Findings lead(const std::filesystem::path& folder,
                                const DebriefChange& change,
                                const std::string& passphrase) const;

    Folders folders_;
    Services services_;
};

}  // namespace evenhand::workflow
