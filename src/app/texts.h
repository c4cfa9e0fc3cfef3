#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Every word that the window says of its own accord; the rest comes from workflow. English, UTF-8,
/// and the only place to translate: say() in wx_text.h looks each of them up.
namespace evenhand::app::texts {

// The program
inline constexpr std::string_view program = "Evenhand";
inline constexpr std::string_view no_display =
    "evenhand: There is no display to open a window on. Use evenhand-cli, or set DISPLAY.\n";
inline constexpr std::string_view usage =
    "Usage: evenhand [FILE]\n"
    "\n"
    "Opens Evenhand, the interviewer's side of a behavioural interview.\n"
    "FILE is an invitation (*.invitation.xml) or a scorecard (*.scorecard.xml).\n"
    "\n"
    "  --help     show this text\n"
    "  --version  show the version\n";

inline constexpr std::string_view close_notice = "Close";

// Start page
inline constexpr std::string_view interviews = "Interviews";
inline constexpr std::string_view new_interview = "New interview";
inline constexpr std::string_view find_question = "&Find a question";
inline constexpr std::string_view find_hint = "Title, question, competency or level";
inline constexpr std::string_view questions = "Questions";
inline constexpr std::string_view competency = "Competency";
inline constexpr std::string_view level = "Level";
inline constexpr std::string_view minutes = "Min";
inline constexpr std::string_view question_column = "Question";
inline constexpr std::string_view candidate = "&Candidate";
inline constexpr std::string_view role = "&Role";
inline constexpr std::string_view interviewer = "Inter&viewer";
inline constexpr std::string_view start_interview = "Start interview";
inline constexpr std::string_view open_invitation = "Open invitation…";
inline constexpr std::string_view open_invitation_hint = "Ctrl O";
inline constexpr std::string_view put_invitation_away = "Put it away";
inline constexpr std::string_view from_invitation = "As the invitation says";
inline constexpr std::string_view nothing_found = "No question has all of these words.";
inline constexpr std::string_view no_rubrics = "There is no published rubric on this computer.";
inline constexpr std::string_view on_this_computer = "On this computer";
inline constexpr std::string_view interview_column = "Interview";
inline constexpr std::string_view state_column = "State";
inline constexpr std::string_view continue_interview = "Continue";
inline constexpr std::string_view open_read_only = "Open read-only";
inline constexpr std::string_view export_pdf = "Export PDF…";
inline constexpr std::string_view unfinished = "Unfinished";
inline constexpr std::string_view submitted = "Submitted";
inline constexpr std::string_view unreadable = "Cannot be read";
inline constexpr std::string_view no_interviews =
    "No interview yet.\n\n"
    "Choose a question, type who you meet and for what, and press Enter. Everything you type is "
    "kept at once; there is nothing to save.\n\n"
    "An invitation file brings all of this with it: open it, or drop it on this window.";
inline constexpr std::string_view choose_invitation = "Open an invitation";
inline constexpr std::string_view invitation_files =
    "Invitations (*.invitation.xml)|*.invitation.xml|All files|*";
inline constexpr std::string_view unknown_file =
    "Evenhand opens invitations (*.invitation.xml) and scorecards (*.scorecard.xml).";
inline constexpr std::string_view interview_is_open =
    "An interview is open. Finish it or leave it first.";

// Live page
inline constexpr std::string_view interview = "Interview";
inline constexpr std::string_view kit = "Questions of the kit";
inline constexpr std::string_view question_and_probes = "Question and probes";
inline constexpr std::string_view say_first = "Say first: ";
inline constexpr std::string_view skipped = "Skipped: ";
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
inline constexpr std::string_view sealed = "sealed";
inline constexpr std::string_view not_scored = "not scored";
inline constexpr std::string_view state_of_interview = "State of the interview";
inline constexpr std::string_view saved = "✓ Saved";
inline constexpr std::string_view saving = "Saving";
inline constexpr std::string_view read_only = "Sealed, read-only";
inline constexpr std::string_view keys_hint = "F1 Keys";
inline constexpr std::string_view next_keys = "Ctrl ↵";
inline constexpr std::string_view back_to_card = "Back to the scorecard";
inline constexpr std::string_view skip_label = "Skip this question because";
inline constexpr std::string_view skip = "Skip";
inline constexpr std::string_view ask_after_all = "Ask it after all";
inline constexpr std::string_view skip_needs_reason = "Type the reason; Esc leaves it unskipped.";

// Finish page
inline constexpr std::string_view finish = "Finish";
inline constexpr std::string_view nothing_left = "Nothing is missing";
inline constexpr std::string_view go_to_gap = "Go to the first gap";
inline constexpr std::string_view skipped_short = "Skipped";
inline constexpr std::string_view still_missing = "Still missing";
inline constexpr std::string_view recommendation_waits =
    "The recommendation is asked for when nothing is missing.";
inline constexpr std::string_view what_you_scored = "What you scored";
inline constexpr std::string_view recommendation = "Recommendation";
inline constexpr std::string_view overall_score = "Overall score";
inline constexpr std::string_view choose_recommendation = "Choose a recommendation.";
inline constexpr std::string_view take_aways = "Key take-aways";
inline constexpr std::string_view take_aways_hint = "Part of the scorecard; may stay empty";
inline constexpr std::string_view private_notes = "Private notes";
inline constexpr std::string_view private_hint =
    "Stay on this computer, never part of the scorecard";
inline constexpr std::string_view submit = "Submit";
inline constexpr std::string_view back_to_interview = "Back to the interview";
inline constexpr std::string_view leave_for_now = "Leave for now";
inline constexpr std::string_view esc_key = "Esc";

// Card page
inline constexpr std::string_view scorecard = "Scorecard";
inline constexpr std::string_view seal = "Seal";
inline constexpr std::string_view copy_seal = "Copy seal";
inline constexpr std::string_view seal_copied = "Copied";
inline constexpr std::string_view show_notes = "Notes and scores";
inline constexpr std::string_view done = "Done";
inline constexpr std::string_view export_keys = "Ctrl E";
inline constexpr std::string_view other_notes = "Other notes";
inline constexpr std::string_view nothing_noted = "No take-aways were written.";
inline constexpr std::string_view choose_pdf = "Export the scorecard as PDF";
inline constexpr std::string_view pdf_files = "PDF (*.pdf)|*.pdf";
inline constexpr std::string_view exporting = "Writing the PDF…";

// Closing
inline constexpr std::string_view not_saved_title = "Not everything is saved";
inline constexpr std::string_view keep_open = "Keep open";
inline constexpr std::string_view close_and_lose = "Close and lose it";

// Keys
inline constexpr std::string_view keys_title = "Keys";
inline constexpr std::string_view keys_column = "Key";
inline constexpr std::string_view does_column = "What it does";

[[nodiscard]] inline std::string not_saved(const std::string& reason) {
    return "! Not saved: " + reason + ". Text is kept.";
}

inline constexpr const char* drafts_not_saved = "the take-aways or private notes cannot be written";

[[nodiscard]] inline std::string not_saved_question(const std::string& reason) {
    return "The latest changes are not on disk: " + reason +
           ". Closing now loses them; with the window open they are tried again every second.";
}

[[nodiscard]] inline std::string gaps(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " gap" : " gaps");
}

[[nodiscard]] inline std::string things_missing(std::size_t count) {
    return count == 1 ? "1 thing is still missing"
                      : std::to_string(count) + " things are still missing";
}

[[nodiscard]] inline std::string go_to_question(const std::string& where) {
    return "Go to question " + where.substr(1);
}

[[nodiscard]] inline std::string minutes_planned(int count) {
    return std::to_string(count) + " min";
}

[[nodiscard]] inline std::string questions_chosen(std::size_t count, int planned) {
    return std::to_string(count) + (count == 1 ? " question, " : " questions, ") +
           minutes_planned(planned);
}

[[nodiscard]] inline std::string submitted_by(const std::string& name, const std::string& when) {
    return "Submitted by " + name + ", " + when;
}

[[nodiscard]] inline std::string exported(const std::string& path) {
    return "Exported to " + path;
}

[[nodiscard]] inline std::string exported_unopened(const std::string& path) {
    return "Exported to " + path + ". No program to show PDFs is set up here.";
}

}  // namespace evenhand::app::texts
