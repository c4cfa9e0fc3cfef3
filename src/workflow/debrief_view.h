#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/debrief.h"
#include "core/panel_formula.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow {

/// How one member stands in the vote that is under way; nothing of what the vote says.
struct DebriefMemberView {
    Rater who;
    int votes = 0;  ///< Cast in this round; 0: not yet, and always 0 where no vote is under way.
    std::optional<Timestamp> at;  ///< When the last one was cast.
};

/// A criterion to be talked about.
struct DebriefTopic {
    PanelFocus what;
    std::string title;     ///< Of the criterion.
    std::string standing;  ///< How the raters stand to each other: "Split: 2 to 5".
    bool discussed = false;
};

/// The signed record of a debrief that is decided.
struct DebriefRecordFile {
    std::filesystem::path file;
    std::string seal;  ///< 64 hex digits.
};

/// How a debrief stands.
struct DebriefStanding {
    std::filesystem::path folder;  ///< The panel's.
    OpenedPanel panel;
    PanelFormula formula;  ///< What the locked rule says of the panel's cards.
    Debrief debrief;       ///< As far as it has come; votes of opened rounds alone.
    DebriefStep step = DebriefStep::read;
    Timestamp now;                                 ///< When this was asked.
    std::vector<DebriefMemberView> members;        ///< In the debrief's order.
    std::vector<DebriefTopic> topics;              ///< What is contested first.
    std::optional<DebriefRecordFile> record = {};  ///< Set once it is decided.

    /// When the silent reading is over, unless the chair ends it.
    [[nodiscard]] Timestamp reading_until() const;
    /// 0 when it is over.
    [[nodiscard]] std::chrono::seconds reading_left() const;
    /// The round that is under way; 0: no vote is.
    [[nodiscard]] int round() const;
    [[nodiscard]] std::size_t voted() const;
    [[nodiscard]] bool all_voted() const { return voted() == members.size(); }
};

/// What has happened in a debrief, and what the rule says beside it.
struct DebriefCourseView {
    Panel panel;
    PanelFormula formula;
    Debrief debrief;
    std::optional<DebriefRecordFile> record;  ///< Set once it is decided.
};

/// A vote that was cast.
struct CastVote {
    std::filesystem::path file;
    int round = 1;
    int number = 1;  ///< Of this member's votes in this round.
};

}  // namespace evenhand::workflow
