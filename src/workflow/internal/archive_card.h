#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive_types.h"
#include "archive/query.h"
#include "core/retention.h"
#include "formats/debrief_file.h"
#include "formats/scorecard_file.h"
#include "workflow/archive_view.h"
#include "workflow/internal/corrections.h"

namespace evenhand::workflow::internal {

/// What a person may do in the archive.
struct Powers {
    bool read_only = false;
    bool retention = true;      ///< Decisions, holds and erasure are for this person to record.
    bool others_sign = false;   ///< Two people or more sign here.
    bool asked_myself = false;  ///< The open request is this person's.
};

/// Everything that the panel beside the list is made of.
struct CardParts {
    archive::FoundCard found;
    std::optional<formats::SealedCard> card;  ///< The newest revision; empty when it was erased.
    std::optional<formats::SealedDebrief> decision = {};  ///< In its place, where it is one.
    std::vector<archive::Revision> revisions;
    std::vector<Correction> corrections;  ///< Empty when the card was erased.
    archive::CardCheck check;
    std::string stranger = {};  ///< Why the archive is not the one that was here; else empty.
    std::chrono::milliseconds took{0};  ///< Checking it.
    std::vector<RetentionRule> rules;
    archive::SubjectStanding subject;
    std::vector<archive::LogLine> history;
    std::vector<archive::Term> terms;  ///< Asked for, to be set bold.
    Powers powers;
};

[[nodiscard]] ArchiveCardView card_view(const CardParts& parts, Timestamp now);

/// Why a candidate may not be erased now; empty when nothing forbids it.
[[nodiscard]] std::string keep_reason(const std::vector<RetentionRule>& rules,
                                      const archive::SubjectStanding& subject,
                                      Timestamp now);

/// "Asked by Keiko Mori on 3 June 2026: the candidate's wish."
[[nodiscard]] std::string request_words(const archive::SubjectStanding::Request& request);

}  // namespace evenhand::workflow::internal
