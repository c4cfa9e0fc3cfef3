#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scorecard.h"
#include "report/figures/figure.h"

namespace evenhand::report::figures {

/// One member's votes that were opened.
struct VoteRow {
    std::string name;
    std::optional<Recommendation> first;   ///< Before talking; no_decision: abstains.
    std::optional<Recommendation> second;  ///< After.
    std::string reason;                    ///< Of the vote that counts; may be empty.
};

struct VotesView {
    std::vector<VoteRow> rows;  ///< In the order in which they are drawn.
    bool again = false;         ///< The second votes are opened, too.
    std::string reading;        ///< What the votes come to, in a sentence.
};

/// How the committee voted: hollow before talking, filled after.
[[nodiscard]] Figure votes_figure(const VotesView& view);

}  // namespace evenhand::report::figures
