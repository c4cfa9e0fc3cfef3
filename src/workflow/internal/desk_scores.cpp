#include <span>

#include "core/error.h"
#include "workflow/calibration_files.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow::internal {

namespace {

constexpr std::size_t at_once = 200;

}  // namespace

Parsed<CalibrationData> Desk::scores(const Progress& progress) {
    CardScores scores;
    std::vector<archive::RowId> rows;
    {
        const std::lock_guard lock(working_);
        const archive::Archive& archive = open();
        if (!is_dark()) {
            rows = archive.rows({});
        }
    }
    Findings findings;
    for (std::size_t begin = 0; begin < rows.size(); begin += at_once) {
        if (progress && !progress(begin, rows.size())) {
            throw Error(ErrorCode::cancelled, "Reading the archive was stopped.");
        }
        // Others can have the archive between two stretches.
        const std::lock_guard lock(working_);
        const std::size_t end = std::min(begin + at_once, rows.size());
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(begin);
        const std::vector<archive::RowId> some(first,
                                               rows.begin() + static_cast<std::ptrdiff_t>(end));
        for (const archive::FoundCard& card : open().at(some, {})) {
            if (card.erased) {
                continue;
            }
            const Parsed<formats::SealedCard> content = content_of(card.key, 0);
            if (content.value) {
                scores.add(content.value->card);
            } else {
                findings.insert(findings.end(), content.findings.begin(), content.findings.end());
            }
        }
    }
    Parsed<CalibrationData> taken = scores.take("the archive");
    for (Finding& finding : findings) {
        finding.severity = Severity::warning;
        taken.findings.push_back(std::move(finding));
    }
    return taken;
}

}  // namespace evenhand::workflow::internal
