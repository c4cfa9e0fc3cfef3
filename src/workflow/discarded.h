#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// Why an interview has no card.
enum class DiscardKind {
    cancelled,  ///< It was called off.
    no_show,    ///< The candidate did not come.
    discarded   ///< It was begun and is not to count.
};

/// In words, as people read it: "Cancelled", "No-show", "Discarded".
[[nodiscard]] std::string words(DiscardKind kind);
/// As the command line and the file spell it: "cancelled", "no-show", "discarded".
[[nodiscard]] std::string_view name_of(DiscardKind kind);
[[nodiscard]] std::optional<DiscardKind> discard_kind_of(std::string_view name);

/// How long an interview that was put aside can be brought back.
inline constexpr std::chrono::days discarded_kept{30};

/// An interview that was put aside.
struct DiscardedInterview {
    Id<Session> id;
    std::string candidate;
    std::string role;
    Timestamp opened_at;
    DiscardKind kind = DiscardKind::discarded;
    std::string reason;
    std::optional<Timestamp> at;  ///< Empty when the note of why is gone: it is kept then.

    /// When it is to be removed.
    [[nodiscard]] std::optional<Timestamp> kept_until() const;
};

/// Puts an unfinished interview aside, with its private notes and drafts, in the data folder that
/// it is kept in: nothing is sealed, and nobody else sees it. Findings, and nothing is done, when
/// there is no such interview, it was submitted or put aside already, or there is no reason. Throws
/// Error (locked) while a program has it open, when the disk fails, or when nothing is missing in
/// it and the archive cannot be asked whether it was submitted.
[[nodiscard]] Findings discard_interview(const Folders& folders,
                                         const Services& services,
                                         const Id<Session>& id,
                                         DiscardKind kind,
                                         const std::string& reason);

/// Brings it back, as it was and where it was. Findings when there is none. Throws Error.
[[nodiscard]] Findings restore_interview(const Folders& folders, const Id<Session>& id);

/// Whether the interview was put aside, in whatever folder it was kept.
[[nodiscard]] bool is_put_aside(const Folders& folders, const Id<Session>& id);

/// Those that can be brought back, of the usual data folder and of the others in which interviews
/// were gone on with; the newest first.
[[nodiscard]] std::vector<DiscardedInterview> discarded_interviews(const Folders& folders);

/// Removes those whose time is over, with their private notes and drafts; gives how many. One that
/// cannot be removed stays for the next time.
std::size_t remove_overdue(const Folders& folders, const Services& services);

}  // namespace evenhand::workflow
