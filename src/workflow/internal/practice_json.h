#pragma once

#include "formats/json_writer.h"
#include "workflow/practice_desk.h"
#include "workflow/practice_gather.h"
#include "workflow/practice_result.h"
#include "workflow/practice_view.h"
#include "workflow/team_practice.h"

namespace evenhand::workflow::internal {

// The objects of docs/formats.md, "Rounds as JSON". Each writes one whole object.

void put_entry(formats::JsonWriter& json, const RoundEntry& round);
void put_team_round(formats::JsonWriter& json, const TeamRoundEntry& round);
void put_round(formats::JsonWriter& json, const CalibrationRound& round, bool with_keys);
void put_gathered(formats::JsonWriter& json, const GatheredRound& gathered);
void put_answer(formats::JsonWriter& json, const PracticeView& view, const Rubric& rubric);
void put_comparison(formats::JsonWriter& json, const ComparisonView& view);
void put_result(formats::JsonWriter& json, const RoundResultView& result);

}  // namespace evenhand::workflow::internal
