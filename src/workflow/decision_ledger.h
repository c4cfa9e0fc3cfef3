#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/debrief.h"
#include "core/finding.h"
#include "core/people.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow {

/// How one panel's committee decided, beside what the locked rule says.
struct DecisionLine {
    std::string panel;  ///< Its id.
    std::string lock;   ///< Its SHA-256.
    Candidate candidate;
    std::string role;
    std::string chair;
    Timestamp locked_at;
    double bar = 0;
    std::size_t seats = 0;               ///< Interviewers.
    std::optional<Timestamp> opened_at;  ///< Empty: its cards are not opened.
    std::size_t cards = 0;               ///< That count.
    std::optional<double> formula;       ///< What the rule comes to; empty when nothing does.
    std::optional<bool> met;
    std::optional<Timestamp> decided_at;  ///< Empty: nothing is decided.
    std::optional<Decision> decision;
    bool departs = false;   ///< Against what the rule says.
    std::string reason;     ///< Of the decision.
    std::string departure;  ///< Why against the rule.
    std::string votes;      ///< What both rounds came to, in a sentence.
    std::string seal;       ///< Of the decision's record.
};

/// The decisions of all panels in these places, as panels_in() finds them, by panel; of those for
/// a role alone, as is_role() takes it. A panel that cannot be read is left out with an error, the
/// others are told all the same. No value, and an error ("packet.no-panel"), when there is no
/// panel. Throws Error as panels_in() does.
[[nodiscard]] Parsed<std::vector<DecisionLine>> decisions_in(
    const Folders& folders,
    const std::vector<std::filesystem::path>& places,
    const std::string& role = {});

/// For a terminal. Ends with a line feed.
[[nodiscard]] std::string decisions_text(const std::vector<DecisionLine>& lines);
/// With a line of heads; what a spreadsheet would take for a formula gets an apostrophe.
[[nodiscard]] std::string decisions_csv(const std::vector<DecisionLine>& lines);
/// As one JSON array (docs/formats.md, "Decisions").
[[nodiscard]] std::string decisions_json(const std::vector<DecisionLine>& lines);

}  // namespace evenhand::workflow
