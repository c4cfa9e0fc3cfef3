#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/report_style.h"
#include "report/comparison_view.h"
#include "workflow/live_interview.h"
#include "workflow/packet_desk.h"

namespace evenhand::workflow {

/// Several candidates for one role, each with the scorecards about them.
struct Candidates {
    report::CandidatesView view;
    std::string identity;  ///< Other scorecards, other digits: 64 of them.
};

/// Reads what is to be compared: folders of panels whose cards are opened, scorecards, folders of
/// scorecards; those of one candidate are put together, with the cards of `others` too, which were
/// read elsewhere. Errors and no value when one cannot be read, or as gather_cards() and
/// gather_panel(). Throws Error (unreadable_file).
[[nodiscard]] Parsed<std::vector<CommitteeCards>> gather_candidates(
    const Folders& folders,
    const std::vector<std::filesystem::path>& places,
    Timestamp now,
    std::vector<PlacedCard> others = {});

/// Puts candidates beside each other by the criteria that all have, whose rubrics are the very
/// same. Errors and no value when there are fewer than two candidates ("compare.candidates"), one
/// stands there twice ("compare.twice"), no criterion is everybody's ("compare.criteria"), or the
/// scales differ ("compare.scale"). Warnings: roles that differ ("compare.roles"), weights that
/// panels have locked otherwise ("compare.weights").
[[nodiscard]] Parsed<Candidates> compare_candidates(const std::vector<CommitteeCards>& candidates);

/// Writes it as PDF. Errors, and nothing written, when the name is none for a PDF; warnings as
/// document_pdf(). Throws Error (unwritable_file); an earlier file is kept then.
[[nodiscard]] Findings print_comparison(const Candidates& candidates,
                                        Timestamp made_at,
                                        const std::filesystem::path& pdf,
                                        const ReportStyle& style = {});

}  // namespace evenhand::workflow
