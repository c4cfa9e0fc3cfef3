#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/texts_kits.h"
#include "app/texts_live.h"
#include "app/texts_rubrics.h"

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
    "FILE is opened by its kind:\n"
    "  *.invitation.xml             an invitation, to be begun\n"
    "  *.scorecard.xml, or its PDF  a scorecard, to be read\n"
    "  *.redacted.xml               a redacted copy, as it is printed\n"
    "  *.rubric.xml, *.kit.xml      a rubric or kit, to be read or taken into the library\n"
    "  *.round.xml, *.practice.xml  a calibration round, or what somebody gave in one\n"
    "  *.panel.xml, *.debrief.xml   a hiring panel, or what one decided\n"
    "  style.xml, *.style.xml       how documents look, to be changed\n"
    "  ratings in a table (CSV)     interviewers' ratings, to be compared\n"
    "  anything else                a question page, to be imported as a draft rubric\n"
    "\n"
    "  --help     show this text\n"
    "  --version  show the version\n";

inline constexpr std::string_view as_table = "Table";
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
inline constexpr std::string_view kit_is_read = "The kit is being read…";
inline constexpr std::string_view no_rubrics = "There is no published rubric on this computer.";
inline constexpr std::string_view on_this_computer = "On this computer";
inline constexpr std::string_view interview_column = "Interview";
inline constexpr std::string_view state_column = "State";
inline constexpr std::string_view continue_interview = "Continue";
inline constexpr std::string_view open_read_only = "Open read-only";
inline constexpr std::string_view follow_read_only = "Follow read-only";
inline constexpr std::string_view export_pdf = "Export PDF…";
inline constexpr std::string_view unfinished = "Unfinished";
inline constexpr std::string_view in_another_window = "In another window";
inline constexpr std::string_view submitted = "Submitted";
inline constexpr std::string_view unreadable = "Cannot be read";
inline constexpr std::string_view ticked_mark = "✓ ";
inline constexpr std::string_view put_aside = "Put aside";
inline constexpr std::string_view put_interview_aside = "Put aside…";
inline constexpr std::string_view put_aside_keys = "Ctrl D";
inline constexpr std::string_view bring_back = "Bring back";
inline constexpr std::string_view put_aside_title = "Put this interview aside";
inline constexpr std::string_view put_aside_reason = "Reason";
inline constexpr std::string_view not_aside = "Leave it here";
inline constexpr std::string_view put_aside_needs_reason = "Type the reason.";
inline constexpr std::string_view entered_later = "Held on paper…";
inline constexpr std::string_view held_on = "&Held on paper on, such as 2026-11-20 14:00";
inline constexpr std::string_view held_wrong =
    "Type day and time, such as 2026-11-20 14:00 or 20.11.2026 14:00.";
inline constexpr std::string_view held_to_come = "That is still to come.";
inline constexpr std::string_view no_interviews =
    "No interview yet.\n\n"
    "Choose a kit or a question, type who you meet and for what, and press Enter. Everything you "
    "type is kept at once; there is nothing to save.\n\n"
    "An invitation file brings all of this with it: open it, or drop it on this window.\n\n"
    "New here? Try it with a sample answer in the candidate’s place; nothing of that is kept among "
    "interviews.";
inline constexpr std::string_view choose_invitation = "Open an invitation";
inline constexpr std::string_view invitation_files =
    "Invitations (*.invitation.xml)|*.invitation.xml|All files|*";
inline constexpr std::string_view interview_is_open =
    "An interview is open. Finish it or leave it first.";

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
inline constexpr std::string_view second_look = "Worth a second look";
inline constexpr std::string_view look_again = "Look again above, or submit once more.";
inline constexpr std::string_view second_look_hint = "Dismissed or not, they are kept in the card";
inline constexpr std::string_view dismiss = "Dismiss";
inline constexpr std::string_view dismiss_keys = "Ctrl D";
inline constexpr std::string_view departure = "Reason for departing from the scores";
inline constexpr std::string_view departure_hint = "Part of the scorecard";
inline constexpr std::string_view needs_departure =
    "Give the reason for departing from the scores.";
inline constexpr std::string_view next_interviewer = "Notes for the next interviewer";
inline constexpr std::string_view take_aways = "Key take-aways";
inline constexpr std::string_view take_aways_hint = "Part of the scorecard; may stay empty";
inline constexpr std::string_view private_notes = "Private notes";
inline constexpr std::string_view private_hint =
    "Stay on this computer, never part of the scorecard";
inline constexpr std::string_view submit = "Submit";
inline constexpr std::string_view sealing_card = "Sealing the card…";
inline constexpr std::string_view back_to_interview = "Back to the interview";
inline constexpr std::string_view leave_for_now = "Leave for now";
inline constexpr std::string_view esc_key = "Esc";

// Card page
inline constexpr std::string_view scorecard = "Scorecard";
inline constexpr std::string_view seal = "Seal";
inline constexpr std::string_view copy_seal = "Copy seal";
inline constexpr std::string_view seal_copied = "Copied";
inline constexpr std::string_view hints_shown = "Hints shown to the interviewer";
inline constexpr std::string_view show_notes = "Notes and scores";
inline constexpr std::string_view done = "Done";
inline constexpr std::string_view export_keys = "Ctrl E";
inline constexpr std::string_view other_notes = "Other notes";
inline constexpr std::string_view nothing_noted = "No take-aways were written.";
inline constexpr std::string_view choose_pdf = "Export the scorecard as PDF";
inline constexpr std::string_view pdf_files = "PDF (*.pdf)|*.pdf";
inline constexpr std::string_view exporting = "Writing the PDF…";

// Rubric forms
inline constexpr std::string_view criteria_form = "Criteria of the rubric";
inline constexpr std::string_view criterion_form = "Criterion";
inline constexpr std::string_view add_criterion = "Add criterion";
inline constexpr std::string_view no_criteria =
    "No criterion yet. A criterion is one side of what was done, heard in the answer; two to four "
    "of them tell the sides apart.";
inline constexpr std::string_view anchors = "Anchors";
inline constexpr std::string_view next_anchor_keys = "Alt N";
inline constexpr std::string_view its_items = "Look-fors and pitfalls";
inline constexpr std::string_view its_items_hint =
    "Ticked: evidence for this criterion. Anchors are made of these acts.";
inline constexpr std::string_view no_items = "The rubric has no look-fors or pitfalls yet.";
inline constexpr std::string_view scale = "Scale";
inline constexpr std::string_view scale_labels = "Labels";
inline constexpr std::string_view change_scale_to = "Change to";
inline constexpr std::string_view own_levels = "Levels";
inline constexpr std::string_view change_scale = "Change the scale";
inline constexpr std::string_view scale_is_present = "This is the present scale.";
inline constexpr std::string_view remove_part = "Delete";
inline constexpr std::string_view add_part = "Add";
inline constexpr std::string_view probes_and_story = "Probes and story";
inline constexpr std::string_view probes_help =
    "Planned follow-ups, asked in these words. Open and neutral: what draws out the middle anchor "
    "without naming the top one.";
inline constexpr std::string_view draws_out = "Draws out";
inline constexpr std::string_view add_probe = "Add probe";
inline constexpr std::string_view add_fallback = "Add fallback";
inline constexpr std::string_view story = "Story";
inline constexpr std::string_view story_help =
    "What a complete story holds: a memory aid for the rater, ticked and not scored.";
inline constexpr std::string_view story_element = "Part";
inline constexpr std::string_view filled_by = "Filled by";
inline constexpr std::string_view add_story_part = "Add story part";
inline constexpr std::string_view samples = "Sample answers";
inline constexpr std::string_view add_sample = "Add sample";
inline constexpr std::string_view no_samples =
    "No sample answer yet. Raters learn from three: choose their keys first, such as 5-4-5, 2-5-3 "
    "and 1-2-2, then write them act by act.";
inline constexpr std::string_view sample_answer = "Sample answer";
inline constexpr std::string_view sample_key = "Key of the sample";
inline constexpr std::string_view key_status = "The key is";
inline constexpr std::string_view authors_key = "the author's";
inline constexpr std::string_view panels_key = "a panel's";
inline constexpr std::string_view answer_help = "“Situation:” or “Interviewer:” begins a passage.";
inline constexpr std::string_view quote_keys = "Alt Q quotes what is selected";
inline constexpr std::string_view heard_items = "Heard in this answer";
inline constexpr std::string_view remove_whole_key = "Delete this key";
inline constexpr std::string_view not_observed = "Not observed";
inline constexpr std::string_view about_rubric = "About the rubric";
inline constexpr std::string_view notes_for_raters = "Notes for raters";
inline constexpr std::string_view notes_for_raters_help =
    "Printed with the rubric: what to know before using it.";
inline constexpr std::string_view add_note = "Add note";

// Closing
inline constexpr std::string_view not_saved_title = "Not everything is saved";
inline constexpr std::string_view keep_open = "Keep open";
inline constexpr std::string_view close_and_lose = "Close and lose it";

// Keys
inline constexpr std::string_view keys_title = "Keys";
inline constexpr std::string_view keys_column = "Key";
inline constexpr std::string_view does_column = "What it does";

// Rubric page
inline constexpr std::string_view rubric_draft = "Draft of a rubric";
inline constexpr std::string_view sides_of_draft = "Sides of the draft";
inline constexpr std::string_view side_keys = "Alt + digit";
inline constexpr std::string_view review = "Review";
inline constexpr std::string_view samples_side = "Samples";
inline constexpr std::string_view about = "About";
inline constexpr std::string_view source_page = "Question page";
inline constexpr std::string_view source_page_help =
    "As it was read. Enter chooses the part that was made from the words at the cursor.";
inline constexpr std::string_view source_page_keys = "Click or Enter: what was made of it";
inline constexpr std::string_view parts_of_draft = "Parts of the draft";
inline constexpr std::string_view parts_keys = "Space accept   Enter edit";
inline constexpr std::string_view part_open = "Open";
inline constexpr std::string_view part_accepted = "✓";
inline constexpr std::string_view nothing_written = "Nothing written yet";
inline constexpr std::string_view add_to_group = "Add one";
inline constexpr std::string_view chosen_part = "Chosen part";
inline constexpr std::string_view criterion = "Criterion";
inline constexpr std::string_view split_words = "Split";
inline constexpr std::string_view split_keys = "Ctrl B";
inline constexpr std::string_view join_words = "Join next";
inline constexpr std::string_view join_keys = "Ctrl J";
inline constexpr std::string_view add_words = "Add";
inline constexpr std::string_view add_keys = "Ctrl N";
inline constexpr std::string_view delete_words = "Delete";
inline constexpr std::string_view delete_keys = "Alt Del";
inline constexpr std::string_view findings = "Findings";
inline constexpr std::string_view finding_keys = "Ctrl G";
inline constexpr std::string_view no_findings = "No remarks";
inline constexpr std::string_view state_of_draft = "State of the draft";
inline constexpr std::string_view kept_beside =
    "! Not saved: someone else’s version is in the file";
inline constexpr std::string_view draft_read_only = "Read-only";
inline constexpr std::string_view accept_next = "Accept, next open";
inline constexpr std::string_view go_to_open = "Go to the next open part";
inline constexpr std::string_view accept_stated = "Accept all stated";
inline constexpr std::string_view accept_stated_keys = "Ctrl ⇧ S";
inline constexpr std::string_view publish = "Publish…";
inline constexpr std::string_view publish_keys = "Ctrl ⇧ ↵";
inline constexpr std::string_view publishing = "Publishing";
inline constexpr std::string_view author = "Author";
inline constexpr std::string_view author_needed = "Type who publishes this version.";
inline constexpr std::string_view publish_note = "Note";
inline constexpr std::string_view publish_note_hint = "What is new in this version; may stay empty";
inline constexpr std::string_view back_to_draft = "Back to the draft";
inline constexpr std::string_view go_to_first_block = "Go to the first";
inline constexpr std::string_view back_to_library = "Back to the rubrics";
inline constexpr std::string_view two_authors = "Two authors of this draft";
inline constexpr std::string_view show_differences = "Show differences";
inline constexpr std::string_view hide_differences = "Hide differences";
inline constexpr std::string_view differences = "From theirs to yours";

[[nodiscard]] inline std::string questions_left(std::size_t count) {
    return count == 1 ? "1 question to yourself stays as it is."
                      : std::to_string(count) + " questions to yourself stay as they are.";
}

[[nodiscard]] inline std::string not_saved(const std::string& reason) {
    return "! Not saved: " + reason + ". Text is kept.";
}

inline constexpr const char* drafts_not_saved = "the take-aways or private notes cannot be written";

[[nodiscard]] inline std::string not_saved_question(const std::string& reason) {
    return "The latest changes are not on disk: " + reason +
           ". Closing now loses them; with the window open they are tried again every second.";
}

/// "2 of 5"
[[nodiscard]] inline std::string one_of(std::size_t number, std::size_t count) {
    return std::to_string(number) + " of " + std::to_string(count);
}

[[nodiscard]] inline std::string more_below(const std::string& heading) {
    return heading + ", more below";
}

[[nodiscard]] inline std::string probes_in_view(std::size_t seen, std::size_t count) {
    return std::string(probes) + ": " + one_of(seen, count) + " in view";
}

[[nodiscard]] inline std::string gaps(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " gap" : " gaps");
}

[[nodiscard]] inline std::string things_missing(std::size_t count) {
    return count == 1 ? "1 thing is still missing"
                      : std::to_string(count) + " things are still missing";
}

/// `where`: "Q3", or empty where there is but one question.
[[nodiscard]] inline std::string go_to_question(const std::string& where) {
    return where.empty() ? "" : "Go to question " + where.substr(1);
}

[[nodiscard]] inline std::string minutes_planned(int count) {
    return std::to_string(count) + " min";
}

[[nodiscard]] inline std::string questions_chosen(std::size_t count, int planned) {
    return std::to_string(count) + (count == 1 ? " question, " : " questions, ") +
           minutes_planned(planned);
}

[[nodiscard]] inline std::string move_back(const std::string& part, bool up) {
    return "Move " + part + (up ? " up" : " left");
}

[[nodiscard]] inline std::string move_on(const std::string& part, bool down) {
    return "Move " + part + (down ? " down" : " right");
}

[[nodiscard]] inline std::string delete_named(const std::string& part) {
    return "Delete " + part;
}

[[nodiscard]] inline std::string submitted_by(const std::string& name, const std::string& when) {
    return "Submitted by " + name + ", " + when;
}

[[nodiscard]] inline std::string put_aside_text(const std::string& name, long days) {
    return "The interview with " + name + " gets no scorecard. It can be brought back for " +
           std::to_string(days) + " days; then it is removed with its notes.";
}

[[nodiscard]] inline std::string was_put_aside(const std::string& name, long days) {
    return "The interview with " + name + " is put aside. For " + std::to_string(days) +
           " days it is in this list and can be brought back.";
}

[[nodiscard]] inline std::string was_brought_back(const std::string& name) {
    return "The interview with " + name + " is unfinished again, as it was when it was put aside.";
}

/// The first of `count` hints.
[[nodiscard]] inline std::string hint_line(const std::string& text,
                                           std::size_t count,
                                           bool explains) {
    return (count > 1 ? one_of(1, count) + " hints" : "Hint") +
           (explains ? " (" + std::string(dismiss_keys) + " dismisses): " : ": ") + text;
}

[[nodiscard]] inline std::string by_scores(const std::string& words) {
    return "The scores stand for: " + words;
}

[[nodiscard]] inline std::string departed(const std::string& by_scores, const std::string& reason) {
    return "The scores stand for " + by_scores + ". Reason for departing: " + reason;
}

[[nodiscard]] inline std::string held_on_paper(const std::string& when) {
    return "Held on paper " + when + ", entered later: every other time is of entering";
}

[[nodiscard]] inline std::string exported(const std::string& path) {
    return "Exported to " + path;
}

[[nodiscard]] inline std::string exported_unopened(const std::string& path) {
    return "Exported to " + path + ". No program to show PDFs is set up here.";
}

}  // namespace evenhand::app::texts
