#pragma once

#include <string>

#include "workflow/panel_view.h"

namespace evenhand::workflow {

/// The whole panel in words: who asks what, weights, rule, when it is opened.
[[nodiscard]] std::string panel_text(const Panel& panel);
/// docs/formats.md, "Panels as JSON", as are the next.
[[nodiscard]] std::string panel_json(const Panel& panel);

/// Who is in, who is late; nothing of what a card says.
[[nodiscard]] std::string status_text(const PanelStatus& status);
[[nodiscard]] std::string status_json(const PanelStatus& status);

/// Who opened what, and each card's file.
[[nodiscard]] std::string opened_text(const OpenedPanel& panel);
[[nodiscard]] std::string opened_json(const OpenedPanel& panel);

/// A message to each whose card is missing, to be sent by e-mail; says so when there is none.
[[nodiscard]] std::string reminders_text(const PanelStatus& status);

}  // namespace evenhand::workflow
