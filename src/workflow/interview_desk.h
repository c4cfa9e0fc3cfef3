#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/kit_plan.h"
#include "core/scorecard.h"
#include "workflow/followed_interview.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"
#include "workflow/session_editor.h"

namespace evenhand::workflow {

/// The usual places: $EVENHAND_DATA, else $XDG_DATA_HOME/evenhand, else ~/.local/share/evenhand;
/// the shipped rubrics beside the program or where it was built; the archive of $EVENHAND_ARCHIVE,
/// else archive/ of the data folder. Throws Error (unreadable_file)
/// when the shipped rubrics are nowhere.
[[nodiscard]] Folders usual_folders();

/// A rubric that can be chosen for an interview.
struct RubricEntry {
    std::filesystem::path path;
    PinnedRubric pinned;
};

/// An interview on this computer.
struct SessionEntry {
    enum class State {
        unfinished,
        elsewhere,  ///< Unfinished, and another program has it open.
        submitted,
        unreadable,
        discarded
    };
    Id<Session> id;
    std::string candidate;
    std::string role;
    Timestamp opened_at;
    State state = State::unfinished;
    /// "Missed bug in production"; why it cannot be read; "No-show: waited 20 minutes".
    std::string detail;
    CardPlace card;  ///< Set when submitted.

    friend bool operator==(const SessionEntry&, const SessionEntry&) = default;
};

/// Where interviews begin and are found again.
class InterviewDesk {
public:
    InterviewDesk(Folders folders, Services services);

    [[nodiscard]] const Folders& folders() const noexcept { return folders_; }
    [[nodiscard]] const Services& services() const noexcept { return services_; }

    /// The newest published version of each rubric of the library and of the program that has no
    /// errors, by title. Files that cannot be used, a version that was altered among them, are
    /// named in the findings; no older version stands in for one.
    [[nodiscard]] Parsed<std::vector<RubricEntry>> rubrics() const;

    /// Newest first, those that were put aside last; of those submitted into an archive in a folder
    /// the newest 50. A journal that a killed run left beside its card in the archive is dropped
    /// when the card is unchanged and says all that the journal does.
    [[nodiscard]] std::vector<SessionEntry> sessions() const;

    /// Whether an interview has been begun, opened, closed, submitted or put aside since `sessions`
    /// were read. Looks at the names and locks of unfinished ones alone, so that it can be asked
    /// every few seconds.
    [[nodiscard]] bool has_changed(const std::vector<SessionEntry>& sessions) const;

    /// Reads an invitation and finds its rubrics, old versions too, by their hash. No value, and
    /// errors that say what is missing, when it cannot be followed.
    [[nodiscard]] Parsed<Invitation> open_invitation(const std::filesystem::path& path) const;

    /// The rubrics of a kit, ready to be asked in the minutes that it plans. No value, and the
    /// errors of check_kit(), when one is a draft, is not in the library, or is not fit for an
    /// interview.
    [[nodiscard]] Parsed<Kit> questions_of(const KitPlan& plan) const;

    /// What a person typed instead of an invitation; `margins` are those of the kit that was
    /// chosen. Errors name an empty field.
    [[nodiscard]] Parsed<Invitation> invitation(const std::string& candidate,
                                                const std::string& role,
                                                const std::string& interviewer,
                                                Kit kit,
                                                InterviewMargins margins = {}) const;

    /// Begins an interview and its journal. Throws Error when the journal cannot be written.
    [[nodiscard]] std::unique_ptr<LiveInterview> start(const Invitation& invitation) const;

    /// Begins one in another data folder, for the usual one is full or cannot be written; later
    /// starts find it there. Throws Error when it cannot be written there either. A warning when
    /// the place could not be noted.
    [[nodiscard]] Parsed<std::unique_ptr<LiveInterview>> start_in(
        const Invitation& invitation, const std::filesystem::path& folder) const;

    /// Tells the panel that has invited, where there is one, that this interview has begun, for
    /// those who wait for its card. That the panel's folder or archive is away stops nothing, but
    /// may take long.
    void tell_begun(const Invitation& invitation, const Session& session) const;

    /// Takes an interview up exactly where it stopped; a submitted one opens read-only. No value,
    /// and errors, when the journal cannot be read. Throws Error when another program has it open.
    [[nodiscard]] Parsed<std::unique_ptr<LiveInterview>> resume(const Id<Session>& id) const;

    /// What opening an interview gave: one of the two.
    struct Opened {
        std::unique_ptr<LiveInterview> own;
        std::unique_ptr<FollowedInterview> followed;  ///< Another program has it open.
        std::string fixed = {};  ///< Why it can be read but not be written; then `followed` has it.
    };
    /// As resume(), but an interview that another program has open can be read and followed, and
    /// one where nothing can be written be read.
    [[nodiscard]] Parsed<Opened> open(const Id<Session>& id) const;

private:
    Folders folders_;
    Services services_;
};

}  // namespace evenhand::workflow
