#pragma once

#include <string>
#include <string_view>

// What is said of keys and of changing them.

namespace evenhand::app::texts {

inline constexpr std::string_view key_unknown = "This key has no name here. Press another one.";
inline constexpr std::string_view key_leads =
    "Tab, Enter and Esc lead through the window. Press another key.";
inline constexpr std::string_view key_types =
    "Alone, this key writes or moves in a text. Hold Ctrl or Alt with it, or press F2 to F12.";
inline constexpr std::string_view key_of_texts =
    "The text fields or the desktop use this key themselves. Press another one.";
inline constexpr std::string_view key_is_fixed = "This key stays, so that one finds the way back.";

/// `run`: "1 … 7".
[[nodiscard]] inline std::string key_of_run(const std::string& run) {
    return "These keys stay together: press one of " + run + " with Ctrl, Alt or Shift.";
}
/// `keys` does `does` at `place` already.
[[nodiscard]] inline std::string key_is_taken(const std::string& keys,
                                              const std::string& does,
                                              const std::string& place) {
    return keys + " does something else already (" + place + "): “" + does +
           "”. Press another key, or change that one first.";
}
[[nodiscard]] inline std::string key_of_settings(const std::string& id,
                                                 const std::string& keys,
                                                 const std::string& reason) {
    return "[keys] " + id + "=" + keys + ": " + reason;
}
inline constexpr std::string_view no_such_command = "nothing has this name.";
inline constexpr std::string_view no_such_key = "no key is called so; Ctrl+Shift+K would be one.";

[[nodiscard]] inline std::string setting_is_no_number(const std::string& name,
                                                      const std::string& written) {
    return name + "=" + written + ": this is no number that it can be.";
}
[[nodiscard]] inline std::string settings_doubtful(const std::string& path,
                                                   const std::string& reasons,
                                                   const std::string& kept) {
    return "Some of the settings in " + path +
           " cannot be used, and what is usual holds instead:\n" + reasons +
           (kept.empty() ? "" : "\nThe file as it was is kept as " + kept + ".");
}

[[nodiscard]] inline std::string offered_word(const std::string& rest) {
    return "The right arrow adds " + rest + ". ";
}
inline constexpr std::string_view add_to_dictionary = "Add to my words";
inline constexpr std::string_view spelling_is_off =
    "The spelling of notes is not checked: that is switched off in the list of keys (F1).";
inline constexpr std::string_view offer_words = "Offer words while notes are typed; → takes one";

// The list of keys
inline constexpr std::string_view keys_place = "Keys of";
inline constexpr std::string_view change_key = "Change";
inline constexpr std::string_view reset_key = "As it was";
inline constexpr std::string_view reset_key_keys = "Del";
inline constexpr std::string_view reset_all_keys = "All as they were";
inline constexpr std::string_view reset_all_keys_keys = "Ctrl Del";
inline constexpr std::string_view keys_advice =
    "Enter changes the chosen key: press the new one then. What you change is kept.";
inline constexpr std::string_view key_changed_mark = "changed";
[[nodiscard]] inline std::string press_new_key(const std::string& does) {
    return "Press the new key for “" + does + "”. Esc leaves it as it is.";
}
[[nodiscard]] inline std::string key_is_now(const std::string& does, const std::string& keys) {
    return "“" + does + "” is " + keys + " now.";
}
inline constexpr std::string_view keys_are_reset = "All keys are as they were.";

inline constexpr std::string_view place_start = "Interviews";
inline constexpr std::string_view place_live = "An interview";
inline constexpr std::string_view place_finish = "Finishing an interview";
inline constexpr std::string_view place_card = "A scorecard";
inline constexpr std::string_view place_rubrics = "Rubrics";
inline constexpr std::string_view place_imported = "An import";
inline constexpr std::string_view place_versions = "Versions of a rubric";
inline constexpr std::string_view place_rubric = "A rubric";
inline constexpr std::string_view place_kits = "Kits";
inline constexpr std::string_view place_kit = "A kit";
inline constexpr std::string_view place_archive = "Archive";
inline constexpr std::string_view place_calibration = "Calibration";
inline constexpr std::string_view place_panels = "Panels";
inline constexpr std::string_view place_committee = "A committee";
inline constexpr std::string_view place_practice = "Practice";
inline constexpr std::string_view place_rate = "Rating an answer";
inline constexpr std::string_view place_comparison = "Scores beside the key";
inline constexpr std::string_view place_new_round = "A new round";
inline constexpr std::string_view place_trials = "What can be tried";
inline constexpr std::string_view place_trial = "A trial interview";

}  // namespace evenhand::app::texts
