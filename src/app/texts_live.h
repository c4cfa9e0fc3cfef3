#pragma once

#include <string>
#include <string_view>

// The words of the live page: a part of texts.h, which is what to include.
namespace evenhand::app::texts {

// Live page
inline constexpr std::string_view interview = "Interview";
inline constexpr std::string_view entered_mark = " · entered later";
inline constexpr std::string_view kit = "Questions of the kit";
inline constexpr std::string_view question_and_probes = "Question and probes";
inline constexpr std::string_view say_first = "Say first: ";
inline constexpr std::string_view skipped = "Skipped: ";
inline constexpr std::string_view focus_mark = "\u25c6 ";
inline constexpr std::string_view in_your_focus = "The panel asks you to look at this above all.";
inline constexpr std::string_view taken_before_skip = "Taken before it was skipped";
inline constexpr std::string_view not_planned = "Unplanned: asked besides the questions of the kit";
inline constexpr std::string_view probes = "Probes";
inline constexpr std::string_view probe_keys = "Alt + letter";
inline constexpr std::string_view notes = "Notes";
inline constexpr std::string_view notes_legend =
    "Start a line with   + for   − against   ? ask   ” quote   s: t: a: r:";
inline constexpr std::string_view notes_help =
    "Each line carries its time. Start a line with plus, minus, question mark or quote and a "
    "space, or with s, t, a or r and a colon.";
inline constexpr std::string_view current_line = "Current line: ";
inline constexpr std::string_view listen_for = "Listen for";
inline constexpr std::string_view item_keys = "Alt + digit";
inline constexpr std::string_view pitfalls = "Pitfalls";
inline constexpr std::string_view before_submit = "Before you submit";
inline constexpr std::string_view gap_keys = "Ctrl G";
inline constexpr std::string_view nothing_missing = "Nothing missing";
inline constexpr std::string_view criteria = "Criteria";
inline constexpr std::string_view criteria_keys = "Ctrl + digit     Alt ↑ ↓";
inline constexpr std::string_view current_criterion = "current criterion";
inline constexpr std::string_view not_to_change = "read-only";
inline constexpr std::string_view not_scored = "not scored";
inline constexpr std::string_view state_of_interview = "State of the interview";
inline constexpr std::string_view saved = "✓ Saved";
inline constexpr std::string_view saving = "Saving";
inline constexpr std::string_view read_only = "Sealed, read-only";
inline constexpr std::string_view keys_hint = "F1 Keys";
inline constexpr std::string_view evidence_how = " (note it, then Ctrl L)";
inline constexpr std::string_view finish_or_leave = "Finish or leave";
inline constexpr std::string_view finish_brief = "Finish";
inline constexpr std::string_view finish_keys = "Ctrl ⇧ ↵";
inline constexpr std::string_view next_keys = "Ctrl ↵";
inline constexpr std::string_view back_to_card = "Back to the scorecard";
inline constexpr std::string_view skip_label = "Skip this question because";
inline constexpr std::string_view skip_scored_label = "Its scores will not count. Skip because";
inline constexpr std::string_view skip = "Skip";
inline constexpr std::string_view ask_after_all = "Ask it after all";
inline constexpr std::string_view skip_needs_reason = "Type the reason; Esc leaves it unskipped.";
inline constexpr std::string_view unplanned_label = "Ask, unplanned";
inline constexpr std::string_view unplanned_hint = "Find a question by any word";
inline constexpr std::string_view unplanned_list = "Questions of the library";
inline constexpr std::string_view unplanned_question = "Question";
inline constexpr std::string_view unplanned_facts = "Asks about";
inline constexpr std::string_view no_question_found =
    "Only questions of the library can be asked, and none of the others has these words.";
inline constexpr std::string_view library_is_read = "The library is being read";
inline constexpr std::string_view ask_now = "Ask it now";
inline constexpr std::string_view ask_now_keys = "↵";
inline constexpr std::string_view score_first = "Score the question before it is left";
inline constexpr std::string_view score_now = "Score now";
inline constexpr std::string_view leave_for_later = "Leave for later";

/// Before what an interviewer is asked to look at in a question.
[[nodiscard]] inline std::string above_all(const std::string& what) {
    return "Above all: " + what;
}

}  // namespace evenhand::app::texts
