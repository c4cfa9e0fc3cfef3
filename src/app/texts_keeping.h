#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace evenhand::app::texts {

// What is said when an interview cannot be saved where it is, is open elsewhere, or the computer
// slept.

[[nodiscard]] inline std::string not_saved_offer(const std::string& reason) {
    return "The interview cannot be saved: " + reason +
           ". What you write is kept here, and saving is tried again every second. Ctrl+Shift+S "
           "goes "
           "on in another folder.";
}
[[nodiscard]] inline std::string handed_in(std::size_t cards) {
    return cards == 1 ? "A card that waited for its panel's folder is handed in."
                      : std::to_string(cards) +
                            " cards that waited for their panels' folders are handed in.";
}
inline constexpr std::string_view keep_elsewhere = "Keep the interview in another folder";
[[nodiscard]] inline std::string keep_elsewhere_text(const std::string& reason) {
    return reason +
           " Name a folder on another disk, a memory stick for instance: the interview goes "
           "on there, and the program finds it there when it is started again.";
}
[[nodiscard]] inline std::string kept_in_now(const std::string& folder) {
    return "The interview is kept in " + folder + ".";
}
inline constexpr const char* other_folder = "Folder";
inline constexpr const char* other_folder_hint = "/media/…";
inline constexpr const char* keep_there = "Keep it there";
inline constexpr const char* choose_a_folder = "Choose a folder …";
[[nodiscard]] inline std::string moved_to(const std::string& folder) {
    return "Saved. The interview goes on in " + folder + ".";
}

inline constexpr std::string_view correct_about = "Correct a name or the role";
inline constexpr std::string_view correct_keys = "F2";
inline constexpr std::string_view correct_about_text =
    "Everything noted and scored stays, and the scorecard will say what stands here. For another "
    "person than the one you met, put this interview aside and begin anew.";
inline constexpr std::string_view about_candidate = "Candidate";
inline constexpr std::string_view about_role = "Role";
inline constexpr std::string_view about_interviewer = "Interviewer";
inline constexpr std::string_view correct_next = "Correct";
[[nodiscard]] inline std::string about_corrected(const std::string& whom,
                                                 const std::string& what_for,
                                                 const std::string& by) {
    return "Corrected: the scorecard will say " + whom + ", " + what_for + ", interviewed by " +
           by + ".";
}

inline constexpr const char* open_elsewhere = "Open in another window; read-only";
inline constexpr const char* free_now = "Read-only; closed in the other window";
inline constexpr const char* read_only_notice =
    "Read-only: this interview is open in another window. What is done there shows here; nothing "
    "that you type or press here is taken down.";
inline constexpr const char* only_to_read = "Read-only; it cannot be saved here";
[[nodiscard]] inline std::string fixed_notice(const std::string& reason) {
    return "Read-only: " + reason +
           " Everything noted and scored is here to be read; go on with it when its folder can be "
           "written again, or on a copy of that folder.";
}
inline constexpr const char* free_notice =
    "Read-only: this interview was closed in the other window. Ctrl+↵ goes on with it here.";
inline constexpr const char* back_to_interviews = "Back to the interviews";
inline constexpr const char* take_over = "Go on here";
inline constexpr const char* ended_elsewhere =
    "The interview was submitted or put aside in the other window.";

[[nodiscard]] inline std::string slept(std::chrono::seconds passed) {
    const auto whole = std::chrono::round<std::chrono::minutes>(passed).count();
    const std::string time = whole < 1    ? std::to_string(passed.count()) + " seconds"
                             : whole == 1 ? "1 minute"
                                          : std::to_string(whole) + " minutes";
    return "The computer slept for " + time + ": that is no time on the question.";
}

[[nodiscard]] inline std::string interview_is_submitted(const std::string& name,
                                                        const std::string& begun) {
    return "An interview with " + name + " for this role, begun " + begun +
           ", was submitted already. Starting begins another one.";
}

inline constexpr std::string_view nothing_unfinished = "No interview is unfinished.";

[[nodiscard]] inline std::string interview_is_unfinished(const std::string& name,
                                                         const std::string& begun) {
    return "The interview with " + name + ", begun " + begun +
           ", is unfinished: Ctrl R goes on with it.";
}

[[nodiscard]] inline std::string interview_is_elsewhere(const std::string& name,
                                                        const std::string& begun) {
    return "The interview with " + name + ", begun " + begun +
           ", is open in another window: Ctrl R shows it here too, read-only.";
}

}  // namespace evenhand::app::texts
