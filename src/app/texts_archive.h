#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/texts_rubrics.h"

// The words of the Archive place, beside those of texts.h.
namespace evenhand::app::texts {

// Finding
inline constexpr std::string_view archive = "Archive";
inline constexpr std::string_view find_card = "Find a card";
inline constexpr std::string_view find_card_hint = "Words of a card, \"a phrase\", begin*, role:qa";
inline constexpr std::string_view find_card_help =
    "Words, \"a phrase\", begin*; role: says: state: interviewer: candidate: rubric: year: from: "
    "before: score:";
inline constexpr std::string_view save_search = "Save search…";
inline constexpr std::string_view drop_search = "Drop search";
inline constexpr std::string_view saved_searches = "Saved searches";
inline constexpr std::string_view verify_all = "Verify all…";
inline constexpr std::string_view due_list = "Due list…";
inline constexpr std::string_view facets = "Narrow the list";
inline constexpr std::string_view fewer_values = "Fewer";
inline constexpr std::string_view cards_found = "Cards found";
inline constexpr std::string_view day_column = "Interview";
inline constexpr std::string_view candidate_column = "Candidate, and where it was found";
inline constexpr std::string_view interviewer_column = "Interviewer";
inline constexpr std::string_view says_column = "Says";
inline constexpr std::string_view row_is_coming = "…";
inline constexpr std::string_view drop_ticks = "Drop the ticks";
inline constexpr std::string_view clear_words = "Clear the words";
inline constexpr std::string_view save_search_title = "Keep this search";
inline constexpr std::string_view search_name = "Under the name";
inline constexpr std::string_view search_name_needed = "Type a name; Esc keeps nothing.";
inline constexpr std::string_view keep_search = "Keep the search";
inline constexpr std::string_view nothing_to_save = "Type what is sought first, then keep it.";
inline constexpr std::string_view searches_changed = "The saved searches are changed.";

// States of the archive
inline constexpr std::string_view opening_archive = "Opening the archive…";
inline constexpr std::string_view server_is_away = "The server is away";
inline constexpr std::string_view archive_is_locked = "Another program has the archive open";
inline constexpr std::string_view archive_refuses = "The archive does not open";
inline constexpr std::string_view archive_is_away = "The archive cannot be read";
inline constexpr std::string_view try_again = "Try again";
inline constexpr std::string_view show_log = "Log…";
inline constexpr std::string_view log_key = "Alt+L";
inline constexpr std::string_view retention_rules = "Retention rules…";
inline constexpr std::string_view import_cards = "Import folder…";
inline constexpr std::string_view import_archive = "Import archive…";
inline constexpr std::string_view signing_key = "Key…";
inline constexpr std::string_view more_tasks = "More…";
inline constexpr std::string_view other_archive = "Other archive…";
inline constexpr std::string_view other_archive_title = "Which archive?";
inline constexpr std::string_view other_archive_text =
    "A folder of this computer or of a share, or a PostgreSQL server that the team has set up. A "
    "password belongs into ~/.pgpass, never here.";
inline constexpr std::string_view archive_address = "Folder or server";
inline constexpr std::string_view address_hint = "/path/to/folder or postgresql://host/database";
inline constexpr std::string_view open_archive = "Open this archive";
inline constexpr std::string_view choose_archive_folder = "Choose a folder…";
inline constexpr std::string_view choose_archive = "Folder of the archive";
inline constexpr std::string_view usual_archive = "The usual one";
inline constexpr std::string_view usual_archive_name = "The usual archive, in your data folder";
inline constexpr std::string_view address_needed = "Type the folder or the server.";
inline constexpr std::string_view import_archive_title = "Import another archive";
inline constexpr std::string_view import_archive_text =
    "Its cards come with their revisions and proofs; its log is kept beside this one's.";
inline constexpr std::string_view choose_cards = "Folder of scorecards";
inline constexpr std::string_view importing_cards = "Importing cards";
inline constexpr std::string_view task_progress = "Progress";
inline constexpr std::string_view task_is_running =
    "A task of this archive is running: wait for it, or stop it.";
inline constexpr std::string_view task_stops = "Stopping after this step";

// The chosen card
inline constexpr std::string_view chosen_card = "The chosen card";
inline constexpr std::string_view changed_since_sealing = "▲ Changed since sealing";
inline constexpr std::string_view is_it_unchanged = "Is it unchanged?";
inline constexpr std::string_view how_long_kept = "How long is this card kept?";
inline constexpr std::string_view retention_picture = "How long it is kept, as a picture";
inline constexpr std::string_view who_has_seen = "Who has seen it?";
inline constexpr std::string_view nobody_has_seen = "Nobody since it was kept.";
inline constexpr std::string_view retention_as_table = "How long it is kept, as a table";
inline constexpr std::string_view as_drawing = "Drawing";
inline constexpr std::string_view table_key = "T";
inline constexpr std::string_view from_column = "From";
inline constexpr std::string_view until_column = "Until";
inline constexpr std::string_view no_end = "no end date";
inline constexpr std::string_view today = "today";
inline constexpr std::string_view open_card = "Open";
inline constexpr std::string_view export_card = "Export…";
inline constexpr std::string_view export_card_key = "Alt+E";
inline constexpr std::string_view prove = "Prove…";
inline constexpr std::string_view prove_key = "Alt+P";
inline constexpr std::string_view decision = "Decision…";
inline constexpr std::string_view decision_key = "Alt+D";
inline constexpr std::string_view place_hold = "Hold…";
inline constexpr std::string_view lift_hold = "Lift hold…";
inline constexpr std::string_view hold_key = "Alt+H";
inline constexpr std::string_view erase = "Erase…";
inline constexpr std::string_view confirm_erasure = "Confirm erasure…";
inline constexpr std::string_view certificate = "Certificate…";
inline constexpr std::string_view certificate_key = "Alt+R";
inline constexpr std::string_view export_card_text =
    "A PDF is for reading and printing, with the archive's checkpoint at its end. The XML is the "
    "scorecard as it was sealed, byte for byte: to keep elsewhere, and to check its seal. For "
    "other programs there are JSON as applicant tracking systems exchange it, a table, and text "
    "for an e-mail. The log records it.";
inline constexpr std::string_view as_pdf = "As PDF…";
inline constexpr std::string_view as_xml = "As XML…";
inline constexpr std::string_view as_other = "For other programs…";
inline constexpr std::string_view as_copy = "A copy for others…";
inline constexpr std::string_view copy_card_text =
    "An anonymised copy has no name and no he or she, for a committee. The copy for the candidate "
    "has no names of other people and nothing between colleagues. Neither is a scorecard. You see "
    "what is replaced before it is saved.";
inline constexpr std::string_view copy_also = "Also take out";
inline constexpr std::string_view copy_also_hint = "Other names, with commas between; may be empty";
inline constexpr std::string_view copy_anonymised = "Anonymised";
inline constexpr std::string_view copy_for_candidate = "For the candidate";
inline constexpr std::string_view save_copy = "Save the copy…";
inline constexpr std::string_view choose_copy = "Save the redacted copy";
inline constexpr std::string_view copy_files =
    "PDF documents (*.pdf)|*.pdf|Redacted copies (*.redacted.xml)|*.redacted.xml|For applicant "
    "tracking systems (*.json)|*.json|Tables (*.csv)|*.csv|Text for an e-mail (*.md)|*.md";
inline constexpr std::string_view choose_other = "Export the scorecard for other programs";
inline constexpr std::string_view other_files =
    "For applicant tracking systems (*.json)|*.json|Tables (*.csv)|*.csv|Text for an e-mail "
    "(*.md)|*.md";
inline constexpr std::string_view choose_xml = "Export the scorecard as XML";
inline constexpr std::string_view scorecard_files =
    "Scorecards (*.scorecard.xml)|*.scorecard.xml|All files|*";
inline constexpr std::string_view decision_files =
    "Decisions (*.debrief.xml)|*.debrief.xml|All files|*";
inline constexpr std::string_view writing_file = "Writing the file…";
inline constexpr std::string_view choose_proof = "Write the proof";
inline constexpr std::string_view proof_files = "Proofs (*.proof)|*.proof|All files|*";
inline constexpr std::string_view revision = "Revision";

// Questions about a card
inline constexpr std::string_view question_sheet = "Question";
inline constexpr std::string_view reason_field = "Reason";
inline constexpr std::string_view reason_needed = "Type a reason; it is kept in the log.";
inline constexpr std::string_view decision_text =
    "The day on which the candidate was taken or turned down. The rules count from it.";
inline constexpr std::string_view decision_day = "Day of the decision";
inline constexpr std::string_view decision_hint = "2026-05-14";
inline constexpr std::string_view note_decision = "Note the day";
inline constexpr std::string_view place_hold_text =
    "No card of this candidate can be erased while the hold stands, whatever the rules say.";
inline constexpr std::string_view matter = "Matter";
inline constexpr std::string_view matter_hint = "complaint 2026-31";
inline constexpr std::string_view place_hold_now = "Place the hold";
inline constexpr std::string_view lift_hold_text =
    "The rules count again from then on; what is due may be erased.";
inline constexpr std::string_view lift_hold_now = "Lift the hold";
inline constexpr std::string_view erase_text =
    "All cards of this candidate are made unreadable for ever, in every revision. Entries in the "
    "log stay, without a name. A second step confirms it.";
inline constexpr std::string_view erase_ground = "Ground";
inline constexpr std::string_view erase_ground_hint = "retention has ended";
inline constexpr std::string_view ask_for_erasure = "Ask for the erasure";
inline constexpr std::string_view confirm_erasure_text =
    "This cannot be undone. A certificate is written that says what was erased, without a name.";
inline constexpr std::string_view erase_now = "Erase for ever…";
inline constexpr std::string_view not_now = "Not now";
inline constexpr std::string_view choose_certificate = "Certificate of the erasure";

// The key
inline constexpr std::string_view unlock_title = "Your signing key is locked";
inline constexpr std::string_view unlock_text =
    "What you put into the archive is signed with it. You unlock it once, not for every card.";
inline constexpr std::string_view unlock_to_submit =
    "The scorecard is kept in the archive, which is signed with your key. You unlock it once, not "
    "for every card.";
inline constexpr std::string_view unlock_and_submit = "Unlock and submit";
inline constexpr std::string_view unlock_to_open =
    "The log records who opens a scorecard, which is signed with your key. You unlock it once, not "
    "for every card.";
inline constexpr std::string_view unlock_and_open = "Unlock and open";
inline constexpr std::string_view passphrase = "Passphrase";
inline constexpr std::string_view passphrase_again = "Once more";
inline constexpr std::string_view new_passphrase = "New passphrase";
inline constexpr std::string_view unlock = "Unlock";
inline constexpr std::string_view unlock_ellipsis = "Unlock…";
inline constexpr std::string_view forgotten = "Forgotten passphrase…";
inline constexpr std::string_view wrong_passphrase = "That is not the passphrase.";
inline constexpr std::string_view passphrases_differ = "The two passphrases differ.";
inline constexpr std::string_view name_needed = "Type your name: it stands in what you sign.";
inline constexpr std::string_view your_name = "Your name";
inline constexpr std::string_view begin_title = "In whose name does the archive begin?";
inline constexpr std::string_view begin_text =
    "It has no entries yet. The first one, and every card that is taken over, bears the signature "
    "of "
    "this person.";
inline constexpr std::string_view begin_next = "Begin the archive";
inline constexpr std::string_view first_key_title = "Your signing key";
inline constexpr std::string_view first_key_text =
    "It is made now, and the archive begins with it. Without a passphrase, whoever can read your "
    "files can sign as you.";
inline constexpr std::string_view make_key = "Make the key";
inline constexpr std::string_view passphrase_title = "Passphrase of your signing key";
inline constexpr std::string_view passphrase_text =
    "Four words that you know by heart are enough. Left empty, whoever can read your files can "
    "sign as you. With a new passphrase comes a new recovery key; the earlier one counts no more.";
inline constexpr std::string_view set_passphrase = "Set the passphrase";
inline constexpr std::string_view lock_key = "Lock it now";
inline constexpr std::string_view key_is_locked = "Your signing key is locked.";
inline constexpr std::string_view recovery_key = "Recovery key";
inline constexpr std::string_view recovery_key_text =
    "It opens your signing key when the passphrase is forgotten. It is shown this once: print it "
    "or write it down, and keep it where the computer is not.";
inline constexpr std::string_view save_recovery_key = "Save to print…";
inline constexpr std::string_view copy_recovery_key = "Copy";
inline constexpr std::string_view recovery_key_noted = "I have it";
inline constexpr std::string_view recovery_key_file = "evenhand-recovery-key.txt";
inline constexpr std::string_view text_files = "Text (*.txt)|*.txt|All files|*";
inline constexpr std::string_view recover_title = "Open the key with the recovery key";
inline constexpr std::string_view recover_text =
    "Type it as it is printed; spaces, hyphens and small letters do not matter.";
inline constexpr std::string_view recover = "Set the new passphrase";
inline constexpr std::string_view recovered = "Your signing key has its new passphrase.";
inline constexpr std::string_view recovery_key_needed = "Type the recovery key.";
inline constexpr std::string_view wrong_recovery_key = "That recovery key does not fit.";
inline constexpr std::string_view both_lost = "Both are lost…";
inline constexpr std::string_view replace_title = "Another signing key";
inline constexpr std::string_view replace_text =
    "The old key is revoked in the log: what it has signed stays good, and nothing more is signed "
    "with it. In an encrypted archive, what only the old key could read is lost.";
inline constexpr std::string_view replace_keys = "Revoke and make another";

// Lists
inline constexpr std::string_view list_sheet = "List";
inline constexpr std::string_view back_to_cards = "Back to the cards";
inline constexpr std::string_view verifying = "Verifying the archive";
inline constexpr std::string_view verified_column = "What was checked";
inline constexpr std::string_view due_title = "Due to be erased";
inline constexpr std::string_view due_text =
    "The rules ask no longer that these be kept. Erasing takes two steps, and where two people are "
    "enrolled, two people.";
inline constexpr std::string_view nothing_due = "Nothing is due to be erased.";
inline constexpr std::string_view who_is_erased = "Candidate";
inline constexpr std::string_view due_since = "Since";
inline constexpr std::string_view due_rule = "Rule";
inline constexpr std::string_view cards_column = "Cards";
inline constexpr std::string_view erasure_is_due = "due";
inline constexpr std::string_view erasure_is_asked = "asked, not confirmed";
inline constexpr std::string_view show_the_card = "Show the card";
inline constexpr std::string_view log_title = "The log";
inline constexpr std::string_view log_text =
    "Everything that was done with the archive, the newest first. No entry can be changed or taken "
    "out without breaking the chain.";
inline constexpr std::string_view log_is_empty = "Nothing was done with this archive yet.";
inline constexpr std::string_view entry_column = "Entry";
inline constexpr std::string_view when_column = "When";
inline constexpr std::string_view who_column = "Who";
inline constexpr std::string_view log_card_column = "Card";
inline constexpr std::string_view not_written = "Nothing was written.";
inline constexpr std::string_view entry_of_no_card = "This entry is about no one card.";
inline constexpr std::string_view what_column = "What";
inline constexpr std::string_view export_log = "Export the log…";
inline constexpr std::string_view earlier_entries = "Earlier entries";
inline constexpr std::string_view exporting_log = "Exporting the log";
inline constexpr std::string_view log_file = "evenhand-log.csv";
inline constexpr std::string_view csv_files = "Comma-separated values (*.csv)|*.csv|All files|*";
inline constexpr std::string_view rules_title = "Retention rules";
inline constexpr std::string_view rules_text =
    "How long cards must be kept where you hire. Of several rules the longest holds. This is no "
    "legal advice: ask whoever gives it to you.";
inline constexpr std::string_view used_column = "Used";
inline constexpr std::string_view rule_is_used = "✓ used";
inline constexpr std::string_view rule_column = "What it asks";
inline constexpr std::string_view law_column = "Where it is written";
inline constexpr std::string_view note_column = "Note";
inline constexpr std::string_view turn_rule = "Use it, or not";
inline constexpr std::string_view rules_changed = "The retention rules are changed.";

[[nodiscard]] inline std::string due_list_of(std::size_t due) {
    return "Due list, " + grouped(due) + "…";
}

[[nodiscard]] inline std::string more_values(std::size_t count) {
    return grouped(count) + " more…";
}

/// What a screen reader says of a check box: the facet, the value, the count.
[[nodiscard]] inline std::string facet_value(const std::string& facet,
                                             const std::string& value,
                                             std::size_t count) {
    return facet + ": " + value + ", " + grouped(count) + (count == 1 ? " card" : " cards");
}

[[nodiscard]] inline std::string archive_is(const std::string& name,
                                            const std::string& engine,
                                            const std::string& person,
                                            bool encrypted,
                                            bool only_read) {
    std::string words = name + " · " + engine;
    words += encrypted ? ", encrypted" : "";
    words += only_read ? ", read-only" : "";
    return words + (person.empty() ? "" : " · signed by " + person);
}

[[nodiscard]] inline std::string weak_passphrase(const std::string& remark) {
    return remark + " Enter once more takes it all the same.";
}

[[nodiscard]] inline std::string waiting_for_other(const std::string& name) {
    return "Waiting for another program that has the archive " + name + " open…";
}

[[nodiscard]] inline std::string task_at(const std::string& task,
                                         std::uint64_t step,
                                         std::uint64_t all) {
    return task + ", " + grouped(static_cast<std::size_t>(step)) + " of " +
           grouped(static_cast<std::size_t>(all));
}

[[nodiscard]] inline std::string written(const std::string& path) {
    return "Written to " + path;
}

[[nodiscard]] inline std::string decision_of(const std::string& name) {
    return "When was it decided about " + name + "?";
}

[[nodiscard]] inline std::string decision_noted(const std::string& name) {
    return "The day of the decision about " + name + " is noted.";
}

[[nodiscard]] inline std::string place_hold_on(const std::string& name) {
    return "Place a legal hold on " + name;
}

[[nodiscard]] inline std::string hold_placed(const std::string& name) {
    return name + " is on legal hold.";
}

[[nodiscard]] inline std::string lift_hold_of(const std::string& name) {
    return "Lift the legal hold on " + name;
}

[[nodiscard]] inline std::string hold_lifted(const std::string& name) {
    return "The legal hold on " + name + " is lifted.";
}

[[nodiscard]] inline std::string erase_question(const std::string& name) {
    return "Erase " + name + "?";
}

[[nodiscard]] inline std::string erasure_asked(const std::string& name) {
    return "The erasure of " + name + " is asked for. The second step confirms it.";
}

[[nodiscard]] inline std::string confirm_erasure_of(const std::string& name) {
    return "Second step: erase " + name + " for ever?";
}

[[nodiscard]] inline std::string erasing(const std::string& name) {
    return "Erasing " + name;
}

[[nodiscard]] inline std::string erased(const std::string& name, const std::string& file) {
    return name + " is erased. The certificate is " + file;
}

[[nodiscard]] inline std::string log_exported(std::uint64_t entries, const std::string& path) {
    return grouped(static_cast<std::size_t>(entries)) + " entries are in " + path;
}

[[nodiscard]] inline std::string copy_card_of(const std::string& name) {
    return "A copy of the scorecard of " + name;
}
[[nodiscard]] inline std::string export_card_of(const std::string& name) {
    return "Export the scorecard of " + name;
}

/// "The first 2,000 of 12,408 are shown."
[[nodiscard]] inline std::string first_rows(std::size_t shown, std::size_t all) {
    return "The first " + grouped(shown) + " of " + grouped(all) + " are shown.";
}

[[nodiscard]] inline std::string recovery_key_page(const std::string& key) {
    return "Evenhand: recovery key of a signing key\n\n    " + key +
           "\n\nPrint this page, keep it where the computer is not, and delete the file.\n";
}

[[nodiscard]] inline std::string recovery_key_saved(const std::string& path) {
    return "The recovery key is in " + path + ". Print it, then delete the file.";
}

[[nodiscard]] inline std::string revision_of(int shown, int count) {
    return "Revision " + std::to_string(shown) + " of " + std::to_string(count);
}

}  // namespace evenhand::app::texts
