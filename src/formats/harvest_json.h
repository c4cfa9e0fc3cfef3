#pragma once

#include <string>

#include "core/finding.h"
#include "core/scorecard.h"

namespace evenhand::formats {

/// A text, and warnings about what it cannot say as the card does.
struct HarvestJson {
    std::string bytes;
    Findings findings;
};

/// The card as Greenhouse's Harvest interface gives scorecards: a JSON array of one
/// (docs/formats.md, "Scorecards for other programs"). read_scorecard_export() reads it back.
///
/// Harvest has five words for a score. Scores on a scale of another number of levels get the
/// nearest (the one nearer the middle when two are as near), each with its own number in its note,
/// and one warning for each such question ("export.scale").
[[nodiscard]] HarvestJson harvest_json(const Scorecard& card);

}  // namespace evenhand::formats
