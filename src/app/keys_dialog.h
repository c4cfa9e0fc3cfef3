#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/window.h>

#include "app/key_map.h"

namespace evenhand::app {

/// A way of typing that the person can have or not.
struct KeysOption {
    std::string words;
    bool on = false;
    std::function<void(bool)> set;
};

/// What the list of keys is opened with.
struct KeysList {
    KeyMap map;
    Place place = Place::start;     ///< Whose keys are shown first.
    std::optional<DraftSide> side;  ///< The tab that is shown there.
    double zoom = 1;
    /// The person has changed a key: from now on this map holds.
    std::function<void(const KeyMap&)> changed;
    std::vector<KeysOption> options = {};
};

/// Shows the keys of each place, and lets the person change them. The window beneath stays usable.
/// One list at a time, for two would undo each other's changes: one that is shown already turns to
/// the place and comes to the front.
void show_keys(wxWindow& parent, KeysList list);

}  // namespace evenhand::app
