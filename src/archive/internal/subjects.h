#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/internal/sealing.h"

namespace evenhand::archive::internal {

struct KnownSubject {
    StoredSubject known;
    std::vector<StoredCard> cards;
};

/// Throws Error (refused) when there is no such candidate.
[[nodiscard]] KnownSubject need_subject(const Vault& vault, const SubjectKey& subject);

[[nodiscard]] LogEntry about_subject(EntryKind kind,
                                     const SubjectKey& subject,
                                     const std::string& reference);

/// What the log and the store know of a candidate, in words.
[[nodiscard]] SubjectStanding standing_of(const Vault& vault, const SubjectKey& subject);

void record_decision(Vault& vault,
                     const SubjectKey& subject,
                     Timestamp decided,
                     const std::vector<StoredCard>& cards);

}  // namespace evenhand::archive::internal
