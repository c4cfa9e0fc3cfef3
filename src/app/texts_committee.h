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
    "here by itself. A chair makes a panel with evenhand-cli panel new, and locks it with "
    "evenhand-cli panel invite.";
inline constexpr std::string_view choose_panel = "Another panel’s folder…";
inline constexpr std::string_view choose_panel_keys = "Ctrl O";
inline constexpr std::string_view choose_panel_folder = "The folder that a panel shares";
inline constexpr std::string_view open_cards = "Open all cards…";
inline constexpr std::string_view close_panel = "Open them early, with a reason…";
inline constexpr std::string_view look_at_cards = "Look at the cards";
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
inline constexpr std::string_view choose_packet = "Write the packet";
inline constexpr std::string_view card_file = "scorecard.pdf";
inline constexpr std::string_view packet_file = "packet.pdf";
inline constexpr std::string_view all_panels = "All panels";
inline constexpr std::string_view all_panels_keys = "Esc";
inline constexpr std::string_view grid_keys =
    "Arrows: cells · Enter: the note behind · A: anchors · N: next contested · 1–9: criterion · R: "
    "order · T: table";
inline constexpr std::string_view grid_table_key = "T";
inline constexpr std::string_view criterion_head = "Criterion";
inline constexpr std::string_view spread_head = "spread, points";
inline constexpr std::string_view contested_head = "In words, contested first";
inline constexpr std::string_view as_asked_head = "In words, as asked";
inline constexpr std::string_view recommends_row = "Recommends";
inline constexpr std::string_view no_score = "no score";

}  // namespace evenhand::app::texts
