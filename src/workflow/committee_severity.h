#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calibration/progress.h"
#include "core/panel.h"
#include "core/scorecard.h"
#include "report/figures/interviewer_severity.h"
#include "workflow/archive_desk.h"
#include "workflow/calibration_data.h"

namespace evenhand::workflow {

/// How strictly the interviewers of a panel score, as far as their interviews with other candidates
/// tell.
struct CommitteeSeverity {
    /// One for each card, in their order; empty when nothing could be compared at all.
    std::vector<report::figures::InterviewerSeverity> interviewers;
    std::string basis;  ///< What it was told from, or why there is nothing. A sentence.

    /// Whether there is enough to tell of at least one: else nothing is shown but `basis`.
    [[nodiscard]] bool known() const;
};

/// Tells it by the scores of the archive. What they say of the very candidate is left out, so that
/// nobody looks strict by the scores in dispute. Where interviewers fall into groups that share no
/// candidate, the group that most of these are of counts. The measures and thresholds are the
/// Calibration place's (docs/statistics.md, "Rater effects"). `cards`: one for each interviewer, at
/// least one; people are known as CardScores knows them. Takes up to seconds. Throws Error
/// (cancelled).
[[nodiscard]] CommitteeSeverity committee_severity(const CalibrationData& archived,
                                                   const DecisionRule& rule,
                                                   const std::vector<Scorecard>& cards,
                                                   const calibration::Progress& progress = {});

/// The same of the person's archive as it is now, which is only read. Nothing, and no sentence,
/// where it holds no score that this person may read. Throws Error as ArchiveDesk::open() and
/// scores(): unreadable_file where there is no archive.
[[nodiscard]] CommitteeSeverity archived_severity(const Folders& folders,
                                                  const Services& services,
                                                  const DecisionRule& rule,
                                                  const std::vector<Scorecard>& cards,
                                                  const Progress& progress);

/// The mean of the locked rule with dependable severities taken out of the cards' scores. Nothing
/// when no severity is known, or nothing was observed.
[[nodiscard]] std::optional<report::figures::SeverityTakenOut> severity_taken_out(
    const Panel& panel, const std::vector<Scorecard>& cards, const CommitteeSeverity& severity);

}  // namespace evenhand::workflow
