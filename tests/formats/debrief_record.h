#pragma once

#include <string>

#include "debrief_example.h"
#include "formats/debrief_file.h"
#include "formats/panel_file.h"

/// The record of the example's debrief, that the tests of several folders share.
namespace evenhand::testing {

/// Everything that can happen in a debrief has happened in it.
inline formats::DebriefRecord example_record() {
    formats::DebriefRecord record{.panel = example_panel(),
                                  .cards = {{Id<Rater>("ana"), 1, std::string(64, '1'), false},
                                            {Id<Rater>("ana"), 2, std::string(64, '2'), true},
                                            {Id<Rater>("bo"), 1, std::string(64, '3'), true}},
                                  .formula = {},
                                  .debrief = debrief_until(DebriefStep::decided),
                                  .signature = std::string(128, 'e')};
    record.debrief.panel.sha256 = formats::panel_hash(record.panel);
    std::vector<PanelMean> means = example_formula(false).means;
    means[1].scores = 0;
    means[1].mean.reset();
    record.formula = formula_of_means(record.panel, means);
    auto& entries = record.debrief.entries;
    auto& first = std::get<VotesOpened>(entries[1].change);
    first.votes.pop_back();
    first.closed = "Di is ill.";
    first.votes[0].reason = "Owns <it>,\nand says so.";
    entries.back().change =
        Decided{Decision::hire, "Strong & plain.", "The repair was never asked about."};
    entries.insert(entries.begin() + 2,
                   {{at(720), Discussed{means[0].what}},
                    {at(730), DebriefNote{means[0].what, "Bo heard \"we\",\nAna heard \"I\"."}},
                    {at(740), DebriefNote{std::nullopt, "Start in June."}}});
    return record;
}

}  // namespace evenhand::testing
