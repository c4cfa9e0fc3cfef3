#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/debrief.h"
#include "core/panel.h"
#include "core/panel_formula.h"
#include "core/redaction.h"
#include "report/figures/interviewer_severity.h"

namespace evenhand::report {

/// How a card of a panel came in.
struct HandedIn {
    Timestamp at;
    int revision = 1;
    std::string reason;  ///< Why it took the place of an earlier one; else empty.
};

/// The panel that a packet's cards were given in, and what its committee has made of them.
struct PacketPanel {
    evenhand::Panel panel;
    std::string lock = {};  ///< Its SHA-256.
    Timestamp locked_at = {};
    Timestamp opened_at = {};
    std::size_t begun_before = 0;  ///< How many of its interviews began before it was locked.
    std::string closed = {};       ///< Why not all cards were waited for; else empty.
    std::vector<std::string> missing = {};  ///< The names of those whose cards were not in.
    std::vector<HandedIn> cards = {};       ///< In the order of the packet's.
    std::vector<HandedIn> earlier = {};
    PanelFormula formula = {};
    std::optional<Debrief> debrief = {};  ///< Empty while there is no record of one.
    /// Set: nobody is named in it. Its panel has neither a chair nor interviewers, its lock is left
    /// out, and the moments of votes mean nothing.
    std::optional<CopyKind> copy = {};
    /// How strictly the interviewers score, one for each card; empty: it was not asked for.
    std::vector<figures::InterviewerSeverity> severity = {};
    std::string severity_basis = {};
    std::optional<figures::SeverityTakenOut> taken_out = {};  ///< Beside the formula.
};

}  // namespace evenhand::report
