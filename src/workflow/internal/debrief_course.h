#pragma once

#include <filesystem>
#include <vector>

#include "archive/signing.h"
#include "core/debrief.h"
#include "core/finding.h"
#include "core/panel_formula.h"
#include "workflow/debrief_view.h"
#include "workflow/internal/debrief_place.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow::internal {

/// A debrief that was found, checked against its panel, signatures and commitments.
struct DebriefCourse {
    OpenedPanel panel;
    PanelFormula formula;
    DebriefContents contents;
    Debrief debrief;
    DebriefStep step = DebriefStep::read;
    /// Votes that do not count yet: those before them are not there. They are not in `contents`.
    std::vector<formats::SealedVoteHead> aside = {};

    /// The round whose votes are being cast; 0: none.
    [[nodiscard]] int round() const;
    /// When the next thing can have happened at the earliest, whatever a clock says.
    [[nodiscard]] Timestamp not_before(Timestamp now) const;
};

/// What the next entry follows: the SHA-256 of the last one's file, or of the beginning's.
[[nodiscard]] std::string head_of(const DebriefContents& contents);

/// Reads the debrief of this panel. No value, and errors: those of DebriefPlace::read(), a
/// beginning, opened votes or record that the panel's chair did not sign ("debrief.start-broken",
/// "debrief.votes-broken", "debrief.record-broken"), an entry that is missing, another one than the
/// next one followed, or of another panel ("debrief.entry-missing", "debrief.entry-replaced",
/// "debrief.foreign-entry"), a record of another course
/// ("debrief.record-differs"), an opened vote that is not the one that was cast
/// ("debrief.not-committed"), and what check_debrief() says. Warnings: a vote that is gone
/// ("debrief.vote-gone"), of somebody else ("debrief.foreign-vote"), numbered beyond the next one
/// while its round is not opened ("debrief.vote-gap"), or not among the opened ones, or an entry
/// not in the record ("debrief.left-out").
[[nodiscard]] Parsed<DebriefCourse> read_course(const DebriefPlace& place,
                                                const OpenedPanel& panel);

/// Reads a record that lies somewhere by itself: as read_debrief(), and that the panel's chair has
/// signed it ("debrief.record-broken"). Throws Error (unreadable_file).
[[nodiscard]] Parsed<DebriefCourseView> recorded_course(const std::filesystem::path& file);

/// What the chair signs when it is decided, with this last entry.
[[nodiscard]] formats::DebriefRecord signed_record(const DebriefCourse& course,
                                                   const DebriefEntry& decision,
                                                   const archive::Seed& key);

}  // namespace evenhand::workflow::internal
