#include <algorithm>
#include <optional>
#include <utility>

#include "core/error.h"
#include "formats/rubric_memo.h"
#include "workflow/calibration_files.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow::internal {

namespace {

constexpr std::size_t at_once = 200;

/// The scores of many cards, which share few rubrics.
class CardReader {
public:
    /// Without a body its findings say why.
    void add(const std::string& id, Parsed<std::string> body) {
        if (!body.value) {
            note(std::move(body.findings));
            return;
        }
        Parsed<formats::SealedCard> card = formats::read_scorecard(*body.value, id, memo_);
        if (card.value) {
            scores_.add(card.value->card);
        } else {
            note(std::move(card.findings));
        }
    }
    /// A card that cannot be read is left out, with a warning.
    Parsed<CalibrationData> take() {
        Parsed<CalibrationData> taken = scores_.take("the archive");
        append(taken.findings, std::move(findings_));
        return taken;
    }

private:
    void note(Findings findings) {
        for (Finding& finding : findings) {
            finding.severity = Severity::warning;
            findings_.push_back(std::move(finding));
        }
    }

    CardScores scores_;
    formats::RubricMemo memo_;
    Findings findings_;
};

Finding locked() {
    return {Severity::error,
            "archive.locked",
            "The archive is encrypted, and its scores cannot be read before your key is unlocked: "
            "unlock it under Archive, or give the passphrase.",
            "the archive"};
}

}  // namespace

Parsed<CalibrationData> Desk::scores(const Progress& progress) {
    std::vector<archive::RowId> rows;
    {
        const std::lock_guard lock(working_);
        const archive::Archive& archive = open();
        if (is_dark()) {
            return {std::nullopt, {locked()}};
        }
        rows = archive.rows({});
    }
    std::ranges::reverse(rows);  // The list is newest first; the last of several scores counts.
    CardReader reader;
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
            if (!card.erased && !card.facts.decision) {
                reader.add(archive::hex_of(card.key), body_of(card.key, 0));
            }
        }
    }
    return reader.take();
}

}  // namespace evenhand::workflow::internal
