#pragma once

#include <string_view>

// The words of the Committee place: a part of texts.h, which is what to include.
namespace evenhand::app::texts {

inline constexpr std::string_view committee = "Committee";
inline constexpr std::string_view panels = "Panels";
inline constexpr std::string_view panel_column = "Panel";
inline constexpr std::string_view chosen_panel = "The chosen panel";
inline constexpr std::string_view no_panels =
    "No panel is known on this computer yet.\n\n"
    "A panel is who interviews one candidate, with which questions, and how their scores become a "
    "decision, locked before the first interview. Until all scorecards are in nobody sees one; "
    "then the chair opens them together, and they stand side by side here: where the interviewers "
    "agree, where not, and what each of them heard.\n\n"
    "Press Ctrl O to choose the folder that a panel shares. Whoever interviews for one finds it "
    "here by itself, and so do all of a panel in your team’s archive. A chair makes a panel with "
    "evenhand-cli panel new, and locks it with "
    "evenhand-cli panel invite.";
inline constexpr std::string_view choose_panel = "Another panel’s folder…";
inline constexpr std::string_view choose_panel_keys = "Ctrl O";
inline constexpr std::string_view choose_panel_folder = "The folder that a panel shares";
inline constexpr std::string_view begin_interview = "Begin your interview…";
inline constexpr std::string_view open_cards = "Open all cards…";
inline constexpr std::string_view close_panel = "Open them early, with a reason…";
inline constexpr std::string_view look_at_cards = "Look at the cards";
inline constexpr std::string_view remind = "Remind…";
inline constexpr std::string_view remind_title = "Remind those whose cards are missing";
inline constexpr std::string_view remind_text =
    "One message each, to be sent by e-mail. They do not name the candidate.";
inline constexpr std::string_view remind_messages = "Messages";
inline constexpr std::string_view copy_messages = "Copy the messages";
inline constexpr std::string_view messages_copied = "The messages are copied.";
inline constexpr std::string_view missing_file = "missing-cards.pdf";
inline constexpr std::string_view print_missing = "Print the list…";
inline constexpr std::string_view forget_panel = "Take off this list";
inline constexpr std::string_view open_cards_title = "Open all cards of this panel";
inline constexpr std::string_view open_cards_text =
    "All are opened at once, and from then on none can be changed or handed in. What you type "
    "opens your key for this alone; it is kept nowhere.";
inline constexpr std::string_view close_panel_text =
    "Not all cards are in. Those that are missing are left out for good, and your reason is kept "
    "with the panel and printed.";
inline constexpr std::string_view close_reason = "Why not wait";
inline constexpr std::string_view chair_passphrase = "Passphrase of the chair’s key";
inline constexpr std::string_view open_them = "Open them";
inline constexpr std::string_view panels_read = "The panels are being read…";

inline constexpr std::string_view committee_head = "What is decided on";
inline constexpr std::string_view committee_board = "Scores side by side, and what they come to";
inline constexpr std::string_view committee_evidence = "The evidence of one criterion";
inline constexpr std::string_view packet_as_pdf = "Packet as PDF…";
inline constexpr std::string_view packet_keys = "Ctrl E";
inline constexpr std::string_view redacted_packet = "Redacted…";
inline constexpr std::string_view redacted_packet_title = "A redacted packet";
inline constexpr std::string_view redacted_packet_text =
    "An anonymised packet has no name and no he or she. The packet for the candidate has no names "
    "of other people and nothing between colleagues. Neither is a record. You see what is replaced "
    "before it is saved.";
inline constexpr std::string_view save_redacted = "Save the packet…";
inline constexpr std::string_view choose_packet = "Write the PDF";
inline constexpr std::string_view all_panels = "All panels";
inline constexpr std::string_view all_panels_keys = "Esc";
inline constexpr std::string_view grid_keys =
    "Arrows: cells · Enter: the note behind · A: anchors · N: next contested · 1–9: criterion · R: "
    "order · T: table";
inline constexpr std::string_view grid_table_key = "T";
inline constexpr std::string_view criterion_head = "Criterion";
inline constexpr std::string_view spread_head = "spread, points";
inline constexpr std::string_view contested_head = "In words, contested first";
inline constexpr std::string_view contested_head_short = "Contested first";
inline constexpr std::string_view as_asked_head = "In words, as asked";
inline constexpr std::string_view as_asked_head_short = "As asked";
inline constexpr std::string_view recommends_row = "Recommends";
inline constexpr std::string_view take_severity_out = "Take severity out, as a second line";
inline constexpr std::string_view take_severity_out_keys = "F";
inline constexpr std::string_view leave_severity_in = "The locked formula alone";
inline constexpr std::string_view no_score = "no score";

// The debrief
inline constexpr std::string_view debrief_pane = "The debrief";
inline constexpr std::string_view begin_debrief = "Begin the debrief…";
inline constexpr std::string_view begin_debrief_title = "Begin the debrief";
inline constexpr std::string_view begin_debrief_text =
    "Who votes is fixed with it. The cards can be read all along.";
inline constexpr std::string_view debrief_members = "Who votes, parted by semicolons";
inline constexpr std::string_view reading_minutes = "Minutes of silent reading";
inline constexpr std::string_view minutes_wrong =
    "The minutes of silent reading are a whole number from 0 to 120.";
inline constexpr std::string_view begin_it = "Begin";
inline constexpr std::string_view end_reading = "End the reading…";
inline constexpr std::string_view end_reading_title = "End the silent reading";
inline constexpr std::string_view end_reading_text =
    "The first vote begins, and cannot be gone back from.";
inline constexpr std::string_view end_it = "End it";
inline constexpr std::string_view vote_strong_yes = "Strong yes…";
inline constexpr std::string_view vote_yes = "Yes…";
inline constexpr std::string_view vote_no = "No…";
inline constexpr std::string_view vote_strong_no = "Strong no…";
inline constexpr std::string_view vote_abstain = "Abstain…";
inline constexpr std::string_view vote_title = "Vote";
inline constexpr std::string_view vote_text =
    "It is sealed until all votes are opened together. Until then you can vote again; the last "
    "vote counts, and all are kept.";
inline constexpr std::string_view vote_of = "Who votes";
inline constexpr std::string_view vote_reason = "Reason, if you give one";
inline constexpr std::string_view hand_in_vote = "Hand in this vote";
inline constexpr std::string_view open_votes = "Open the votes…";
inline constexpr std::string_view open_votes_title = "Open the votes";
inline constexpr std::string_view open_votes_text =
    "All are opened at once, and none can be changed from then on.";
inline constexpr std::string_view not_all_voted = "Not all have voted; your reason is kept.";
inline constexpr std::string_view mark_discussed = "Discussed";
inline constexpr std::string_view mark_discussed_keys = "D";
inline constexpr std::string_view debrief_note = "Note…";
inline constexpr std::string_view debrief_note_keys = "W";
inline constexpr std::string_view note_text = "What was said; it is kept with the debrief.";
inline constexpr std::string_view note_words = "Note";
inline constexpr std::string_view debrief_notes = "Notes of the debrief";
inline constexpr std::string_view keep_note = "Keep it";
inline constexpr std::string_view end_discussion = "End the discussion…";
inline constexpr std::string_view end_discussion_title = "End the discussion";
inline constexpr std::string_view end_discussion_text =
    "The second vote begins, and cannot be gone back from.";
inline constexpr std::string_view decide_hire = "Hire…";
inline constexpr std::string_view decide_no_hire = "No hire…";
inline constexpr std::string_view decide_another = "Another interview…";
inline constexpr std::string_view decision_needs_reason = "Say why it is decided so.";
inline constexpr std::string_view departure_needs_reason =
    "Say why the committee departs from the rule.";
inline constexpr std::string_view decision_is_sealed =
    "The decision is sealed with the whole debrief, and nothing of it can be changed then.";
inline constexpr std::string_view departs_text =
    "It departs from the formula: say why. That reason is printed.";
inline constexpr std::string_view decision_reason = "Reason";
inline constexpr std::string_view departure_reason = "Why against the formula";
inline constexpr std::string_view seal_decision = "Seal the decision";

}  // namespace evenhand::app::texts
