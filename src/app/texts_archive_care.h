#pragma once

#include <string>
#include <string_view>

// The words of what is done with an archive as a whole, and seldom.
namespace evenhand::app::texts {

// What is done seldom
inline constexpr std::string_view narrow_cards = "Filter…";
inline constexpr std::string_view more_title = "Look after the archive";
inline constexpr std::string_view task_column = "Task";
inline constexpr std::string_view begin_task = "Go on";
inline constexpr std::string_view accept_archive = "Accept this archive…";
inline constexpr std::string_view accept_archive_words =
    "It is not the one that was here before; nothing is written in it until you accept it";
inline constexpr std::string_view accept_archive_title = "Accept another archive in its place?";
inline constexpr std::string_view accept_archive_now = "Accept it";
inline constexpr std::string_view archive_accepted = "This archive is accepted.";
inline constexpr std::string_view signers = "Signers…";
inline constexpr std::string_view signers_words =
    "Whose keys sign in this archive; enrol another one, or revoke one";
inline constexpr std::string_view import_cards_words =
    "Scorecards that lie as files in a folder and those below it";
inline constexpr std::string_view import_archive_words =
    "The cards of another archive, with their revisions and signatures";
inline constexpr std::string_view checkpoint = "Sign a checkpoint…";
inline constexpr std::string_view checkpoint_words =
    "How far the log has come, to be printed or kept elsewhere; Alt C does the same";
inline constexpr std::string_view back_up = "Back up…";
inline constexpr std::string_view back_up_words =
    "Everything into one file, keys included, sealed with a passphrase of its own";
inline constexpr std::string_view restore = "Restore a backup…";
inline constexpr std::string_view restore_words = "Such a file back into an empty folder";
inline constexpr std::string_view recovery = "Forgotten passphrase…";
inline constexpr std::string_view recovery_words =
    "A new passphrase for your signing key, with the recovery key that was printed";
inline constexpr std::string_view other_archive_words =
    "Work with another folder, or with a team's server";

// Signers
inline constexpr std::string_view signers_title = "Who signs in this archive";
inline constexpr std::string_view signers_text =
    "Who sends you the public key of a new colleague is to be asked in person whether it is the "
    "right one.";
inline constexpr std::string_view nobody_signs =
    "Nobody signs here yet: the archive begins with its first scorecard.";
inline constexpr std::string_view signer_column = "Signer";
inline constexpr std::string_view key_column = "Public key";
inline constexpr std::string_view since_column = "Since";
inline constexpr std::string_view your_own_key = "your own key";
inline constexpr std::string_view key_counts = "signs";
inline constexpr std::string_view enrol_ellipsis = "Enrol…";
inline constexpr std::string_view revoke_ellipsis = "Revoke…";
inline constexpr std::string_view copy_own_key = "Copy your key";
inline constexpr std::string_view own_key_copied = "Your public key is copied.";
inline constexpr std::string_view revoked_before = "This key is revoked already.";
inline constexpr std::string_view enrol_title = "Enrol a signer";
inline constexpr std::string_view enrol_text =
    "From now on this key signs for that person. The entry in the log is signed by you.";
inline constexpr std::string_view enrol_on_server_text =
    "From now on this key signs for that person, who logs in to the database under that login. The "
    "entry in the log is signed by you.";
inline constexpr std::string_view name_of_signer = "Name";
inline constexpr std::string_view signer_name_needed = "Type whose key it is.";
inline constexpr std::string_view public_key = "Public key";
inline constexpr std::string_view public_key_hint = "64 hex digits, as “Copy your key” gives them";
inline constexpr std::string_view login = "Login";
inline constexpr std::string_view login_hint = "of the database";
inline constexpr std::string_view enrol = "Enrol";
inline constexpr std::string_view revoke_text =
    "What the key has signed stays good; nothing more is signed with it. It cannot be undone, but "
    "the person can be enrolled with another key.";
inline constexpr std::string_view revoke_now = "Revoke the key";

// Checkpoint
inline constexpr std::string_view checkpoint_title = "A checkpoint of the log";
inline constexpr std::string_view checkpoint_text =
    "Print it, or keep it where this archive is not, with somebody else or on paper: entries that "
    "are taken out or changed before it show then. It names nobody.";
inline constexpr std::string_view save_checkpoint = "Save to print or keep…";
inline constexpr std::string_view copy_checkpoint = "Copy";
inline constexpr std::string_view checkpoint_noted = "Done";
inline constexpr std::string_view checkpoint_file = "evenhand-checkpoint.txt";
inline constexpr std::string_view checkpoint_copied = "The checkpoint is copied.";

// Backup
inline constexpr std::string_view back_up_title = "Back up the archive";
inline constexpr std::string_view back_up_text =
    "Everything is written into one file, keys included. Without this passphrase nobody can read "
    "it, you neither: keep it where the file is not.";
inline constexpr std::string_view backup_passphrase_needed =
    "Type a passphrase: the backup holds keys and scorecards.";
inline constexpr std::string_view back_up_now = "Back up…";
inline constexpr std::string_view choose_backup = "Backup file";
inline constexpr std::string_view backup_file = "archive.backup";
inline constexpr std::string_view backup_files = "Backups (*.backup)|*.backup|All files|*";
inline constexpr std::string_view backing_up = "Writing the backup";
inline constexpr std::string_view restore_title = "Restore a backup";
inline constexpr std::string_view restore_text =
    "The archive is written back into an empty folder, as it was on the day of the backup. The one "
    "that you work with stays as it is.";
inline constexpr std::string_view backup_field = "Backup file";
inline constexpr std::string_view backup_file_needed = "Choose the backup file.";
inline constexpr std::string_view choose_backup_file = "Choose the file…";
inline constexpr std::string_view empty_folder = "Empty folder";
inline constexpr std::string_view empty_folder_needed = "Choose an empty folder, or a new one.";
inline constexpr std::string_view choose_empty_folder = "Choose the folder…";
inline constexpr std::string_view restore_now = "Restore";
inline constexpr std::string_view restoring = "Restoring the backup";
inline constexpr std::string_view restored_title = "The backup is restored";
inline constexpr std::string_view stay_here = "Stay with this one";

[[nodiscard]] inline std::string own_key_is(const std::string& key) {
    return "Your own public key is " + key + ".";
}

[[nodiscard]] inline std::string key_of(const std::string& name, const std::string& key) {
    return "Public key of " + name + ": " + key;
}

[[nodiscard]] inline std::string key_revoked(const std::string& date) {
    return "revoked " + date;
}

[[nodiscard]] inline std::string enrolled(const std::string& name) {
    return name + " signs in this archive from now on.";
}

[[nodiscard]] inline std::string revoke_key_of(const std::string& name) {
    return "Revoke the key of " + name + "?";
}

[[nodiscard]] inline std::string revoked(const std::string& name) {
    return "The key of " + name + " is revoked.";
}

[[nodiscard]] inline std::string checkpoint_saved(const std::string& path) {
    return "The checkpoint is " + path + ". Print it, or keep it where the archive is not.";
}

[[nodiscard]] inline std::string backed_up(const std::string& path) {
    return "The archive is backed up in " + path;
}

[[nodiscard]] inline std::string restored_into(const std::string& path) {
    return "It lies in " + path + ".";
}

// Taking a request for erasure back
inline constexpr std::string_view withdraw_erasure = "Take the request back…";
inline constexpr std::string_view withdraw_text =
    "The scorecards stay. The log keeps that the erasure was asked for, and that it was taken "
    "back.";
inline constexpr std::string_view withdraw_hint = "the wrong candidate";
inline constexpr std::string_view withdraw_now = "Take it back";

[[nodiscard]] inline std::string withdraw_erasure_of(const std::string& name) {
    return "Take back the request to erase " + name + "?";
}

[[nodiscard]] inline std::string erasure_withdrawn(const std::string& name) {
    return "The request is taken back: nothing of " + name + " is erased.";
}

// Correcting a card
inline constexpr std::string_view correct = "Correct…";
inline constexpr std::string_view correct_key = "Alt+K";
inline constexpr std::string_view correct_text =
    "The card stays as it was sealed; beside it a revision is sealed with what you set right.";
inline constexpr std::string_view recommendation_field = "Recommendation";
inline constexpr std::string_view take_aways_field = "Key take-aways";
inline constexpr std::string_view score_field = "Wrong score";
inline constexpr std::string_view no_wrong_score = "None";
inline constexpr std::string_view right_score_field = "Right one";
inline constexpr std::string_view keep_correction = "Seal the revision";

[[nodiscard]] inline std::string correct_card_of(const std::string& name) {
    return "What is to be corrected in the card of " + name + "?";
}

[[nodiscard]] inline std::string corrected(const std::string& name) {
    return "The card of " + name + " is corrected; the one before is kept.";
}

inline constexpr std::string_view hand_in_text =
    "Nothing that was handed in is lost, and the committee reads the reason.";
inline constexpr std::string_view hand_in_now = "Hand it in";

[[nodiscard]] inline std::string hand_in_to(const std::string& panel) {
    return "Hand the corrected card in to panel " + panel + "?";
}

[[nodiscard]] inline std::string handed_in_to(const std::string& panel, bool first) {
    return "Panel " + panel + " has the corrected card" +
           (first ? "." : "; the one before is kept.");
}

}  // namespace evenhand::app::texts
