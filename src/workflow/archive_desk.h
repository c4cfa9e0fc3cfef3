#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/scorecard.h"
#include "workflow/archive_view.h"
#include "workflow/calibration_data.h"
#include "workflow/live_interview.h"
#include "workflow/pdf_target.h"
#include "workflow/report_desk.h"
#include "workflow/services.h"

namespace evenhand::workflow {

struct CopyWish;

/// How far a long task has come; returning false stops it between two steps.
using Progress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

/// Whether somebody can sign in the archive.
enum class KeyState {
    none,     ///< There are no keys yet: the archive begins with the first card.
    open,     ///< The key has no passphrase: whoever reads the file can sign.
    locked,   ///< Unlock it with the passphrase.
    unlocked  ///< Until the person logs out of the computer.
};

/// What a person confirms by the second step of an erasure.
struct ErasureWish {
    std::filesystem::path certificate = {};  ///< Where it is written; empty: nowhere.
    std::string request = {};  ///< The id of the request that was read; "": whichever stands.
};

/// What an archive says of the scorecards of some interviews.
struct ArchiveWitness {
    std::vector<std::string>
        cards;              ///< Of each interview the card's id; empty: none is to be seen.
    std::string note = {};  ///< The newest signed checkpoint; empty: there is none.
    std::string key = {};   ///< The archive's, hex.
};

/// A panel that has an earlier revision of a card, or none.
struct PanelOfCard {
    std::string takes;    ///< Its id, while it takes the newest one; empty: unknown, or too late.
    std::string words;    ///< What it has, and whether that can change; empty: the card is of none.
    std::string command;  ///< How it gets the newest one by a command; empty: it is too late.
    bool first = false;   ///< It has no card of this interview yet.

    /// Both in one sentence.
    [[nodiscard]] std::string advice() const {
        return words + (command.empty() ? "" : " The command is: " + command);
    }
};

/// An archive, and everything a person can do with it. Safe to be called from several threads.
/// Methods throw Error as archive/archive.h says; findings are for what a person typed.
class ArchiveDesk {
public:
    /// How it is opened.
    struct Options {
        std::string address;  ///< Empty: folders.archive, else archive/ of the data folder.
        bool create = true;   ///< False: Error (unreadable_file) when there is none.
        bool read_only = false;
        bool encrypt = false;  ///< Only when there is none yet.
        /// Who is at the desk: an archive that begins with a card from elsewhere begins in this
        /// name. Empty: not known.
        std::string person = {};
        /// Called once when another program has the archive and is waited for; may be empty.
        std::function<void(const std::string& archive)> waiting = {};
    };
    [[nodiscard]] static std::unique_ptr<ArchiveDesk> open(const Folders& folders,
                                                           const Services& services,
                                                           const Options& options);
    virtual ~ArchiveDesk() = default;
    ArchiveDesk(const ArchiveDesk&) = delete;
    ArchiveDesk& operator=(const ArchiveDesk&) = delete;

    [[nodiscard]] virtual ArchiveStanding standing() = 0;
    [[nodiscard]] virtual ArchiveBrief brief() = 0;
    /// Closes the archive until the next call, so that others can have it meanwhile: an interview
    /// that is submitted, or another program.
    virtual void rest() = 0;

    /// Accepts the archive that is there in place of the one that was (ArchiveStanding::fault), or
    /// an older state of it. `log`: its id or the beginning of it, as a person read it in the
    /// standing; "empty" for one without entries.
    [[nodiscard]] virtual Findings trust(const std::string& log) = 0;
    /// Whether the archive has yet to begin and nobody has said in whose name.
    [[nodiscard]] virtual bool needs_name() = 0;
    /// In whose name it is to begin. Findings for no name.
    [[nodiscard]] virtual Findings begin_as(const std::string& name) = 0;

    // Keys
    [[nodiscard]] virtual KeyState keys() = 0;
    /// False when the passphrase is wrong. A key that was revoked, or that nobody has enrolled, is
    /// unlocked like any: what needs its signature then throws Error and says so, as the notice of
    /// standing() does.
    [[nodiscard]] virtual bool unlock(const std::string& passphrase) = 0;
    virtual void lock() = 0;
    /// Seals the key under a passphrase (empty: none) and gives the recovery key to be printed.
    /// Begins the archive in this name when it has not begun, and makes the keys when there are
    /// none. Throws Error (locked) while there are keys that are not unlocked.
    [[nodiscard]] virtual std::string set_passphrase(const std::string& name,
                                                     const std::string& passphrase) = 0;
    /// With the recovery key, typed however; false when it does not fit. Gives no new recovery key.
    [[nodiscard]] virtual bool recover(const std::string& recovery_key,
                                       const std::string& passphrase) = 0;
    /// When passphrase and recovery key are lost: revokes the old key and makes another, whose
    /// recovery key it gives. The old key file is kept beside the new one; what it opens of an
    /// encrypted archive stays readable when it is unlocked.
    [[nodiscard]] virtual std::string replace_keys(const std::string& name,
                                                   const std::string& passphrase,
                                                   const std::string& reason) = 0;

    // Who signs
    [[nodiscard]] virtual std::vector<SignerView> signers() = 0;
    /// The person's public key, hex; empty while there are no keys.
    [[nodiscard]] virtual std::string own_key() = 0;
    /// From now on this key signs for that person. Findings for a key that is none.
    [[nodiscard]] virtual Findings enrol(const std::string& name,
                                         const std::string& login,
                                         const std::string& key) = 0;
    /// `whose`: a key, or the login or name of whom it is.
    [[nodiscard]] virtual Findings revoke(const std::string& whose, const std::string& reason) = 0;

    // Keep
    /// Keeps a card's canonical bytes; read back and verified. Gives the archived card's id (hex).
    [[nodiscard]] virtual Parsed<ArchivedCard> keep(const std::string& card_bytes,
                                                    const std::string& name) = 0;
    [[nodiscard]] virtual Parsed<ArchivedCard> revise(const std::string& card,
                                                      const std::string& card_bytes,
                                                      const std::string& name,
                                                      const std::string& reason) = 0;
    /// A revision with another verdict or other scores, everything else as it was; a score keeps
    /// its time. Errors: "verdict.departure" where a reason for departing from the scores is needed
    /// and none given; "archive.score" for a criterion that the card has not scored, or a level
    /// that its scale lacks; those of finish() where a score has no evidence.
    [[nodiscard]] virtual Parsed<ArchivedCard> correct(const std::string& card,
                                                       const CardCorrection& correction,
                                                       const std::string& reason) = 0;

    /// How the panel of a card stands with its newest revision. Looks at the panel's place.
    [[nodiscard]] virtual PanelOfCard panel_of_card(const std::string& card) = 0;
    /// Hands the newest revision in to that panel, in the place of an earlier one with a reason.
    /// Errors: "panel.no-panel", "panel.place-unknown" when this computer does not know where it
    /// is, and those of internal::hand_in_card(). That it was opened goes into the log.
    [[nodiscard]] virtual Findings hand_in(const std::string& card, const std::string& reason) = 0;

    // Find
    /// Reads what was typed and ticked and finds the cards; the newest first.
    [[nodiscard]] virtual ArchiveFound find(const ArchiveRequest& request) = 0;
    /// Every row that `request` finds, for a list that shows any of them.
    [[nodiscard]] virtual std::vector<std::int64_t> all_rows(const ArchiveRequest& request) = 0;
    [[nodiscard]] virtual std::vector<ArchiveRowView> rows(const std::vector<std::int64_t>& rows,
                                                           const ArchiveRequest& request) = 0;
    [[nodiscard]] virtual std::vector<FacetView> facets(const ArchiveRequest& request) = 0;
    /// Reads the cards of these rows and says in each row's state when its text is not the one
    /// that was sealed. Takes a moment for each row.
    virtual void check_texts(std::vector<ArchiveRowView>& rows) = 0;
    /// Ends a search that runs on another thread; it throws Error (cancelled).
    virtual void interrupt() noexcept = 0;
    [[nodiscard]] virtual std::vector<SavedSearchView> searches() = 0;
    virtual void save_search(const std::string& name, const std::string& words) = 0;
    virtual void drop_search(const std::string& name) = 0;

    // One card, by its id or the beginning of it
    /// Everything the panel beside the list says; checks the card. `request`: for the words found.
    [[nodiscard]] virtual Parsed<ArchiveCardView> card(const std::string& card,
                                                       const ArchiveRequest& request) = 0;
    /// Its content; that it was opened goes into the log. `revision` 0: the newest.
    [[nodiscard]] virtual Parsed<ReadCard> read(const std::string& card, int revision) = 0;
    /// Prints it as PDF, with the checkpoint; that it was exported goes into the log.
    [[nodiscard]] virtual Findings print(const std::string& card,
                                         int revision,
                                         const PdfTarget& pdf) = 0;
    /// The scores of all cards, as their newest revisions have them. Nothing is noted in the log:
    /// no card is opened. An error and no value ("archive.locked") when it is encrypted and its key
    /// is locked.
    [[nodiscard]] virtual Parsed<CalibrationData> scores(const Progress& progress) = 0;
    /// Writes it as what the file's name asks for (card_output.h): the PDF as print() does, the XML
    /// with its exact bytes. That it was exported goes into the log.
    [[nodiscard]] virtual Findings export_file(const std::string& card,
                                               int revision,
                                               const std::filesystem::path& file) = 0;
    /// Writes a redacted copy of its newest revision, as write_copy(). That a copy was exported
    /// goes into the log; read() gives the card for a look at what the copy replaces.
    [[nodiscard]] virtual Findings export_copy(const std::string& card,
                                               const CopyWish& wish,
                                               const std::filesystem::path& file) = 0;
    /// What it can say of the cards of these interviews, and how far it has come: the checkpoint is
    /// signed now where the keys are open. Throws Error (refused) when its log does not lead on
    /// from the checkpoint that is kept outside.
    [[nodiscard]] virtual ArchiveWitness witness(const std::vector<Id<Session>>& interviews) = 0;
    /// Everything that the log has of it, oldest first.
    [[nodiscard]] virtual Parsed<std::vector<AuditLine>> history(const std::string& card) = 0;
    /// Writes the proof, and the card's bytes beside it (NAME.scorecard.xml).
    [[nodiscard]] virtual Findings prove(const std::string& card,
                                         const std::filesystem::path& proof) = 0;

    // Retention and erasure; `card` stands for its candidate, with all cards
    [[nodiscard]] virtual Findings decide(const std::string& card, const std::string& date) = 0;
    [[nodiscard]] virtual Findings hold(const std::string& card, const std::string& matter) = 0;
    [[nodiscard]] virtual Findings release(const std::string& card, const std::string& reason) = 0;
    [[nodiscard]] virtual std::vector<DueView> due_list() = 0;
    [[nodiscard]] virtual Findings ask_erasure(const std::string& card,
                                               const std::string& ground) = 0;
    /// Takes the open request back; the scorecards stay.
    [[nodiscard]] virtual Findings withdraw_erasure(const std::string& card,
                                                    const std::string& reason) = 0;
    /// The second step. Nothing is erased when the certificate could not be written, nor when the
    /// request that was read does not stand any more ("archive.other-request"). What lies in the
    /// person's own data folder of this candidate goes first. Ends one that was broken off.
    /// Warnings name each card that could not be read, whose files could not be looked for, and
    /// each file of the data folder that still has the candidate's name or id; a finding
    /// "archive.certificate" says that all is erased but the certificate is not written.
    [[nodiscard]] virtual Findings confirm_erasure(const std::string& card,
                                                   const ErasureWish& wish,
                                                   const Progress& progress) = 0;
    /// The certificate of an erasure that is done, at any time after it.
    [[nodiscard]] virtual Findings certificate(const std::string& card,
                                               const std::filesystem::path& pdf) = 0;
    [[nodiscard]] virtual std::vector<RuleView> rules() = 0;
    [[nodiscard]] virtual Findings use_rules(const std::vector<std::string>& ids) = 0;

    // Verify, audit, move
    [[nodiscard]] virtual VerifyView verify(const Progress& progress) = 0;
    /// `from`: the first entry, counted from 1.
    [[nodiscard]] virtual std::vector<AuditLine> audit(std::uint64_t from, std::size_t most) = 0;
    [[nodiscard]] virtual std::string sign_checkpoint() = 0;
    [[nodiscard]] virtual Parsed<MoveView> import_folder(const std::filesystem::path& folder,
                                                         const Progress& progress) = 0;
    [[nodiscard]] virtual Parsed<MoveView> import_archive(const std::string& address,
                                                          const Progress& progress) = 0;
    virtual void backup(const std::filesystem::path& file, const std::string& passphrase) = 0;

protected:
    ArchiveDesk() = default;
};

/// Why a passphrase is easily guessed, for the person who has just typed it; empty when nothing
/// speaks against it. Whoever gets the key file can try as many as they like.
[[nodiscard]] std::string passphrase_remark(const std::string& passphrase);

/// A backup into an empty folder. Throws Error.
void restore_archive(const std::filesystem::path& file,
                     const std::string& passphrase,
                     const std::filesystem::path& folder);

}  // namespace evenhand::workflow
