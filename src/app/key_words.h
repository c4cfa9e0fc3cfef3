#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/keys.h"

namespace evenhand::app {

/// Words in which every key that they name is replaced by what `instead` gives for it; what it
/// gives back unchanged stays as it is written. Keys are written "Ctrl N", "Ctrl+Shift+S",
/// "Ctrl ⇧ ↵", "Alt ↑ ↓" (both with Alt), "Alt + letter" for a run of letters (`instead` is asked
/// for A), "Ctrl + digit" (asked for 1); a key alone counts when the words are nothing else.
[[nodiscard]] std::string reword_keys(std::string_view words,
                                      const std::function<Chord(const Chord&)>& instead);

}  // namespace evenhand::app
