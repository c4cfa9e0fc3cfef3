#pragma once

#include <string>

#include "workflow/autosave.h"

namespace evenhand::app {

/// "✓ Saved", "Saving", or why it is not.
[[nodiscard]] std::string words_for(const workflow::SaveState& state);

}  // namespace evenhand::app
