#pragma once

#include <string>
#include <vector>

#include "app/key_map.h"

namespace evenhand::app {

/// What the window remembers from one run to the next; nothing of any interview.
struct Settings {
    std::string interviewer;
    std::string author;          ///< Who published a rubric last.
    std::string rubrics_folder;  ///< Of a team, for instance; empty: the person's own.
    std::string archive;         ///< Folder or postgresql://…; empty: the usual one.
    int width = 1280;            ///< Of the window, in pixels.
    int height = 800;
    bool maximized = false;
    double zoom = 1;                  ///< Of all text, 0.8 to 2.
    bool completes = true;            ///< Words are offered while notes are typed.
    bool spells = true;               ///< Misspelled words of notes are underlined.
    std::string spelling;             ///< Their language, "en_GB"; empty: that of the locale.
    std::vector<KeyMap::Entry> keys;  ///< What the person has changed of the key map.

    /// What of the file could not be used, a sentence each, and where the file as it was is kept.
    /// Not written.
    std::vector<std::string> doubts;
    std::string kept_as;

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// From $XDG_CONFIG_HOME/evenhand/evenhand.conf; what is missing there, or cannot be used, has its
/// default. A file of which something cannot be used is copied beside it before anything is
/// written.
[[nodiscard]] Settings load_settings();

/// The path of that file.
[[nodiscard]] std::string settings_file();

/// A file that cannot be written is no loss worth a word: the settings are forgotten then.
void save_settings(const Settings& settings);

}  // namespace evenhand::app
