#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/panel.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// What a coordinator says of a panel that is to be made.
struct PanelOrder {
    std::string id;            ///< Empty: a fresh one, which names nobody.
    std::string candidate;     ///< The name.
    std::string candidate_id;  ///< Empty: a fresh one.
    std::string application;
    std::string role;   ///< Empty: the first kit's.
    std::string chair;  ///< An id or a name; as for interviewers.
    std::string kit;    ///< Of those who have none of their own.
    /// "WHO" or "WHO=KIT": the id or whole name of somebody who was imported, or a name alone, of
    /// which an id is made.
    std::vector<std::string> interviewers;
    std::vector<std::string> focus;    ///< "WHO=RUBRIC/CRITERION"; WHO as among the interviewers.
    std::vector<std::string> weights;  ///< "RUBRIC/CRITERION=NUMBER"; else the rubrics' own.
    std::string weights_reason;        ///< Empty: the rubrics' own reasons.
    double bar = 0;
    std::optional<double> least;
    bool all_in = false;  ///< The chair may not close it earlier.
    std::string due;      ///< "2026-12-01", the end of that day in UTC, or a moment.
};

/// Makes a panel of kits and people, to the chair's key of this computer; what check_panel() says
/// is among the findings. No value, and errors, when a kit cannot be asked ("panel.kit"), something
/// typed cannot be understood ("panel.typed", "people.several"), two questions have different
/// scales ("panel.scales"), there is no chair's key ("panel.no-key"), or the panel is not fit.
[[nodiscard]] Parsed<Panel> make_panel(const Folders& folders,
                                       const Services& services,
                                       const PanelOrder& order);

}  // namespace evenhand::workflow
