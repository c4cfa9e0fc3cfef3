#pragma once

#include <string>
#include <string_view>

#include "archive/card_facts.h"
#include "formats/debrief_file.h"

namespace evenhand::workflow::internal {

/// Whether these bytes are to be read as the record of a panel's decision, not as a scorecard; by
/// how they begin.
[[nodiscard]] bool is_decision_record(std::string_view bytes);

/// What the archive lists and searches of a record.
[[nodiscard]] archive::CardFacts facts_in(const formats::DebriefRecord& record);

/// "QA engineer · decided 3 June 2026 · chair Keiko Abe · 4 vote"
[[nodiscard]] std::string decision_subtitle(const formats::DebriefRecord& record);

/// "Decided: no hire. The reason. Against the rule: …. Three of four say no after discussion."
[[nodiscard]] std::string decision_words(const formats::DebriefRecord& record);

}  // namespace evenhand::workflow::internal
