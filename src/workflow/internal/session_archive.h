#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/scorecard.h"
#include "core/session.h"
#include "workflow/interview_desk.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// An interview's card in the archive.
struct KeptInterview {
    SubmittedCard card;                ///< The newest revision.
    std::vector<Scorecard> revisions;  ///< Those that can be read, the oldest first.

    /// Whether a revision says all that was recorded, but for the clock of an open question: then
    /// nothing is lost with the interview's journal.
    [[nodiscard]] bool tells(const Session& session) const;
};

/// The archive as submitting sees it. It is open only while a method runs.
class SessionArchive {
public:
    SessionArchive(const Folders& folders, const Services& services);

    /// Whether submitted cards go into an archive at all.
    [[nodiscard]] bool used() const noexcept { return !folders_.archive.empty(); }

    /// Keeps a sealed card, reads it back and compares. When the interview has a card already that
    /// says the same, that one is given; of one that says something else this is the next revision.
    /// Throws Error; the interview is to stay open then.
    [[nodiscard]] SubmittedCard keep(const Scorecard& card) const;

    /// The card of this interview; nothing when it has none, or when nobody can tell now.
    [[nodiscard]] std::optional<KeptInterview> kept(const Id<Session>& id) const;

    /// Whether this interview has a card there. Throws Error when the archive cannot be asked.
    [[nodiscard]] bool holds(const Id<Session>& id) const;

    /// Whether it is encrypted and locked, so that none of its cards can be told.
    [[nodiscard]] bool is_dark() const;

    /// What is known of the interviews on this computer.
    struct Known {
        /// Of those asked for, whose card is kept and unchanged.
        std::vector<std::pair<Id<Session>, KeptInterview>> submitted;
        std::vector<SessionEntry> newest;  ///< Submitted ones, the newest first.
    };
    /// Nothing while the archive is another program's, or is a server's, which may be slow.
    [[nodiscard]] Known known(const std::vector<Id<Session>>& asked, std::size_t most) const;

    /// The exact bytes of a kept card. Throws Error (unreadable_file) when they are not there.
    [[nodiscard]] std::string bytes_of(const SubmittedCard& card) const;

private:
    Folders folders_;
    Services services_;
};

}  // namespace evenhand::workflow::internal
