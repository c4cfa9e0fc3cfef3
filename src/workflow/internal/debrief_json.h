#pragma once

#include "formats/json_writer.h"
#include "workflow/debrief_view.h"

namespace evenhand::workflow::internal {

// Parts of docs/formats.md, "Debriefs as JSON".

/// Panel, candidate, role, lock, and what the rule says.
void write_debrief_head(formats::JsonWriter& json,
                        const Panel& panel,
                        const PanelFormula& formula,
                        const Debrief& debrief);

/// "votes": each member's of opened rounds.
void write_vote_lines(formats::JsonWriter& json, const Debrief& debrief);

/// "entries": everything that happened.
void write_debrief_entries(formats::JsonWriter& json, const Debrief& debrief);

/// "record" and "seal", null before it is decided.
void write_record(formats::JsonWriter& json, const std::optional<DebriefRecordFile>& record);

}  // namespace evenhand::workflow::internal
