#pragma once

#include <string>

#include "archive/team.h"

namespace evenhand::workflow::internal {

[[nodiscard]] std::string made_words(const archive::TeamMade& made);
[[nodiscard]] std::string made_words(const archive::MemberMade& made);
[[nodiscard]] std::string made_words(const archive::PanelMade& made);

/// "c7, QA engineer: ana (in), bo; the others' cards are seen when all are in; open"
[[nodiscard]] std::string panel_words(const archive::Panel& panel);

[[nodiscard]] std::string team_words(const archive::TeamStatus& status);
[[nodiscard]] std::string team_json(const archive::TeamStatus& status);

}  // namespace evenhand::workflow::internal
