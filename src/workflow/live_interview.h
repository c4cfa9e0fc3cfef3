#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/finding.h"
#include "core/scorecard.h"
#include "workflow/autosave.h"
#include "workflow/services.h"
#include "workflow/session_editor.h"

namespace evenhand::workflow {

/// Where things lie.
struct Folders {
    std::filesystem::path data;     ///< The person's own: sessions/, cards/, private/, rubrics/.
    std::filesystem::path shipped;  ///< The program's own rubrics; read only.
    std::filesystem::path rubrics = {};  ///< The rubric library of a person or team; empty:
                                         ///< rubrics/ of the data folder.
    std::string archive = {};  ///< Where submitted cards are kept: a folder or postgresql://…;
                               ///< empty: as files in cards/ of the data folder.
    std::filesystem::path settings = {};  ///< Where it is noted which interviews were gone on with
                                          ///< elsewhere when the data folder cannot be written;
                                          ///< empty: in the data folder only.
    std::filesystem::path style = {};     ///< How documents are printed (print_style.h); empty:
                                          ///< style.xml of the data folder, if it is there.
};

[[nodiscard]] std::filesystem::path rubrics_folder(const Folders& folders);

/// Who is to be interviewed with what, read from an *.invitation.xml or typed.
struct Invitation {
    Candidate candidate;
    std::string role;
    Rater interviewer;
    Kit kit;
    InterviewMargins margins = {};
    std::optional<Timestamp> held_at = {};    ///< Set when it was held on paper and is entered now.
    std::optional<PanelPin> panel = {};       ///< Set when a panel has invited.
    std::filesystem::path panel_folder = {};  ///< Where the card is handed in; empty: nowhere.
    std::vector<PanelFocus> focus = {};       ///< What the panel asks to look at above all.
};

/// Where a submitted card lies: in a file, or in the archive.
struct CardPlace {
    std::filesystem::path path;  ///< Empty when it is in the archive.
    std::string archived = {};   ///< Its id there, 32 hex digits; empty when it is a file.

    friend bool operator==(const CardPlace&, const CardPlace&) = default;
};

/// What submitting gave.
struct SubmittedCard {
    std::filesystem::path path;  ///< Empty when it is in the archive.
    std::string sha256;          ///< The seal: 64 hex digits.
    std::string archived = {};   ///< As in CardPlace.

    [[nodiscard]] CardPlace place() const { return {path, archived}; }
};

/// The texts of a verdict.
enum class VerdictText { take_aways, next_interviewer, departure };

/// One interview going on: the editor, and the journal that keeps every change. Saving happens on a
/// thread of its own; no call of this class waits for the disk but submit() and the destructor.
class LiveInterview {
public:
    virtual ~LiveInterview() = default;
    LiveInterview(const LiveInterview&) = delete;
    LiveInterview& operator=(const LiveInterview&) = delete;

    [[nodiscard]] virtual SessionEditor& editor() noexcept = 0;

    /// "saving" only when the oldest change not yet on disk is older than 250 ms.
    [[nodiscard]] virtual SaveState save_state() const = 0;

    /// Waits until everything is on disk or saving has failed.
    virtual void flush() = 0;

    /// Goes on in another data folder, for the usual one is full or cannot be written: everything
    /// on disk so far is copied there, what could not be saved is written there, and the files in
    /// the old place go if they can. Throws Error when it cannot be written there either; the
    /// interview stays where it was then. Findings: a warning when it could not be noted anywhere,
    /// so that the next start will not find it by itself.
    [[nodiscard]] virtual Findings move_to(const std::filesystem::path& folder) = 0;

    /// The data folder in which the interview is kept.
    [[nodiscard]] virtual std::filesystem::path kept_in() const = 0;

    /// Looks whether the computer was suspended since the last look: that is no time on the
    /// question whose clock runs. Gives how long, once for each sleep.
    [[nodiscard]] virtual std::optional<std::chrono::seconds> notice_sleep() = 0;

    /// While a clock runs, that it still did at this moment is kept too, at most every few seconds:
    /// a program that is killed while the person only listens loses no more. To be called every
    /// second or oftener.
    virtual void keep_time() = 0;

    /// Private notes: a local file of their own, never part of a card.
    [[nodiscard]] virtual std::string private_notes() const = 0;
    virtual void set_private_notes(const std::string& text) = 0;

    /// A text of the verdict as far as it is written: a local file of its own until the card is
    /// sealed.
    [[nodiscard]] virtual std::string draft(VerdictText which) const = 0;
    virtual void set_draft(VerdictText which, const std::string& text) = 0;

    /// The recommendation that was chosen and not sealed yet: a local file of its own, as the
    /// texts'. Nothing while none was chosen, and when the file cannot be understood.
    [[nodiscard]] virtual std::optional<Recommendation> recommendation_draft() const = 0;
    virtual void set_recommendation_draft(Recommendation recommendation) = 0;

    /// Waits until private notes, drafts and choice are on disk. Throws Error (unwritable_file,
    /// disk_full, refused) when they cannot be written; what was there before is kept then, and
    /// the new is tried again.
    virtual void keep_texts() = 0;

    /// Seals the card, keeps it, reads it back and compares, then closes the editor; once it is in
    /// an archive, journal and drafts go. Gives no card, and errors, while there are gaps, or a
    /// departure from the scores has no reason. Throws Error when the disk fails, another program
    /// has the archive, or the key is locked; the session stays open then and nothing is lost.
    [[nodiscard]] virtual Parsed<SubmittedCard> submit(const Verdict& verdict) = 0;

    /// Set once the card is submitted.
    [[nodiscard]] virtual std::optional<SubmittedCard> submitted() const = 0;

protected:
    LiveInterview() = default;
};

/// Begins an interview and its journal. Throws Error when the journal cannot be written, or one
/// that is entered later is said to be held after now (invalid_value).
[[nodiscard]] std::unique_ptr<LiveInterview> begin_interview(const Folders& folders,
                                                             const Services& services,
                                                             const Invitation& invitation);

/// Begins one in another data folder, for the usual one is full or cannot be written. Throws Error
/// when it cannot be written there either. Findings as of LiveInterview::move_to().
[[nodiscard]] Parsed<std::unique_ptr<LiveInterview>> begin_elsewhere(
    const Folders& folders,
    const Services& services,
    const Invitation& invitation,
    const std::filesystem::path& folder);

/// Takes an interview up exactly where it stopped; a submitted one opens read-only. The clock of
/// the question then under way stands at the last moment kept and runs on from now. No value,
/// and errors, when the journal cannot be read. Throws Error (locked) when another program has it
/// open.
[[nodiscard]] Parsed<std::unique_ptr<LiveInterview>> resume_interview(const Folders& usual,
                                                                      const Services& services,
                                                                      const Id<Session>& id);

/// Where a session's files lie.
[[nodiscard]] std::filesystem::path journal_path(const Folders& folders, const Id<Session>& id);
[[nodiscard]] std::filesystem::path card_path(const Folders& folders, const Id<Session>& id);

}  // namespace evenhand::workflow
