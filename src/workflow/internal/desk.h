#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "formats/scorecard_file.h"
#include "workflow/archive_desk.h"
#include "workflow/archive_search.h"
#include "workflow/card_output.h"
#include "workflow/internal/archive_access.h"
#include "workflow/internal/archive_card.h"
#include "workflow/internal/candidate_files.h"

namespace evenhand::workflow::internal {

/// The one ArchiveDesk. Each part of it is a file of its own: desk_trust.cpp, desk_keys.cpp,
/// desk_people.cpp, desk_keep.cpp, desk_panels.cpp, desk_find.cpp, desk_card.cpp, desk_paper.cpp,
/// desk_retention.cpp, desk_erase.cpp, desk_log.cpp.
class Desk : public ArchiveDesk {
public:
    Desk(const Folders& folders, const Services& services, const Options& options);

    [[nodiscard]] ArchiveStanding standing() override;
    [[nodiscard]] ArchiveBrief brief() override;
    void rest() override;

    [[nodiscard]] Findings trust(const std::string& log) override;
    [[nodiscard]] bool needs_name() override;
    [[nodiscard]] Findings begin_as(const std::string& name) override;

    [[nodiscard]] KeyState keys() override;
    [[nodiscard]] bool unlock(const std::string& passphrase) override;
    void lock() override;
    [[nodiscard]] std::string set_passphrase(const std::string& name,
                                             const std::string& passphrase) override;
    [[nodiscard]] bool recover(const std::string& recovery_key,
                               const std::string& passphrase) override;
    [[nodiscard]] std::string replace_keys(const std::string& name,
                                           const std::string& passphrase,
                                           const std::string& reason) override;

    [[nodiscard]] std::vector<SignerView> signers() override;
    [[nodiscard]] std::string own_key() override;
    [[nodiscard]] Findings enrol(const std::string& name,
                                 const std::string& login,
                                 const std::string& key) override;
    [[nodiscard]] Findings revoke(const std::string& whose, const std::string& reason) override;

    [[nodiscard]] Parsed<ArchivedCard> keep(const std::string& card_bytes,
                                            const std::string& name) override;
    [[nodiscard]] Parsed<ArchivedCard> revise(const std::string& card,
                                              const std::string& card_bytes,
                                              const std::string& name,
                                              const std::string& reason) override;
    [[nodiscard]] Parsed<ArchivedCard> correct(const std::string& card,
                                               const CardCorrection& correction,
                                               const std::string& reason) override;

    [[nodiscard]] PanelOfCard panel_of_card(const std::string& card) override;
    [[nodiscard]] Findings hand_in(const std::string& card, const std::string& reason) override;

    [[nodiscard]] ArchiveFound find(const ArchiveRequest& request) override;
    [[nodiscard]] std::vector<std::int64_t> all_rows(const ArchiveRequest& request) override;
    [[nodiscard]] std::vector<ArchiveRowView> rows(const std::vector<std::int64_t>& rows,
                                                   const ArchiveRequest& request) override;
    [[nodiscard]] std::vector<FacetView> facets(const ArchiveRequest& request) override;
    void check_texts(std::vector<ArchiveRowView>& rows) override;
    void interrupt() noexcept override { access_.interrupt(); }
    [[nodiscard]] std::vector<SavedSearchView> searches() override;
    void save_search(const std::string& name, const std::string& words) override;
    void drop_search(const std::string& name) override;

    [[nodiscard]] Parsed<ArchiveCardView> card(const std::string& card,
                                               const ArchiveRequest& request) override;
    [[nodiscard]] Parsed<ReadCard> read(const std::string& card, int revision) override;
    [[nodiscard]] Parsed<std::vector<AuditLine>> history(const std::string& card) override;
    [[nodiscard]] Findings print(const std::string& card,
                                 int revision,
                                 const PdfTarget& pdf) override;
    [[nodiscard]] Parsed<CalibrationData> scores(const Progress& progress) override;
    [[nodiscard]] Findings export_copy(const std::string& card,
                                       const CopyWish& wish,
                                       const std::filesystem::path& file) override;
    [[nodiscard]] Findings export_file(const std::string& card,
                                       int revision,
                                       const std::filesystem::path& file) override;
    [[nodiscard]] Findings prove(const std::string& card,
                                 const std::filesystem::path& proof) override;
    [[nodiscard]] ArchiveWitness witness(const std::vector<Id<Session>>& interviews) override;

    [[nodiscard]] Findings decide(const std::string& card, const std::string& date) override;
    [[nodiscard]] Findings hold(const std::string& card, const std::string& matter) override;
    [[nodiscard]] Findings release(const std::string& card, const std::string& reason) override;
    [[nodiscard]] std::vector<DueView> due_list() override;
    [[nodiscard]] Findings ask_erasure(const std::string& card, const std::string& ground) override;
    [[nodiscard]] Findings withdraw_erasure(const std::string& card,
                                            const std::string& reason) override;
    [[nodiscard]] Findings confirm_erasure(const std::string& card,
                                           const ErasureWish& wish,
                                           const Progress& progress) override;
    [[nodiscard]] Findings certificate(const std::string& card,
                                       const std::filesystem::path& pdf) override;
    [[nodiscard]] std::vector<RuleView> rules() override;
    [[nodiscard]] Findings use_rules(const std::vector<std::string>& ids) override;

    [[nodiscard]] VerifyView verify(const Progress& progress) override;
    [[nodiscard]] std::vector<AuditLine> audit(std::uint64_t from, std::size_t most) override;
    [[nodiscard]] std::string sign_checkpoint() override;
    [[nodiscard]] Parsed<MoveView> import_folder(const std::filesystem::path& folder,
                                                 const Progress& progress) override;
    [[nodiscard]] Parsed<MoveView> import_archive(const std::string& address,
                                                  const Progress& progress) override;
    void backup(const std::filesystem::path& file, const std::string& passphrase) override;

private:
    using Key = archive::CardKey;
    using Subject = archive::SubjectKey;

    /// A card that a person named and the subject that it stands for.
    struct Named {
        Key key;
        Subject subject;
    };

    /// To read in; opened if need be.
    [[nodiscard]] archive::Archive& open() { return access_.open(); }
    /// To write in; throws Error (locked) while the key is.
    [[nodiscard]] archive::Archive& open_to_write() { return access_.open_to_write(""); }
    /// To read what the log is to record.
    [[nodiscard]] archive::Archive& open_to_view();

    [[nodiscard]] Parsed<Key> key_of(const std::string& card);
    [[nodiscard]] Parsed<Named> named(const std::string& card);
    /// The card's bytes; findings when there is no such revision or it was erased.
    [[nodiscard]] Parsed<std::string> body_of(const Key& key, int revision);
    [[nodiscard]] Parsed<formats::SealedCard> content_of(const Key& key, int revision);
    /// What is written of a card: its own bytes as XML, or a text made of it.
    [[nodiscard]] Parsed<OutputText> written_of(const Key& key, int revision, CardOutput output);
    /// `read`: what was read of one revision already.
    [[nodiscard]] std::vector<Correction> corrections(
        const Key& key,
        const std::vector<archive::Revision>& revisions,
        const std::pair<int, const Scorecard*>& read);
    [[nodiscard]] Powers powers(const archive::SubjectStanding& subject);
    [[nodiscard]] std::optional<Finding> may_not_confirm(const std::string& card,
                                                         const archive::SubjectStanding& standing,
                                                         const std::string& request);
    /// Candidates to be erased now, the oldest first.
    [[nodiscard]] std::vector<Subject> due_now(const std::vector<RetentionRule>& rules);

    [[nodiscard]] ArchiveBrief told_in_brief();
    [[nodiscard]] bool is_dark();
    [[nodiscard]] archive::Query query_of(const TypedSearch& typed, const ArchiveRequest& request);
    [[nodiscard]] const archive::FacetCounts& known();
    [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> without(
        const TypedSearch& typed, const ArchiveRequest& request);

    /// `seal`: of the card that these bytes are.
    [[nodiscard]] Parsed<ArchivedCard> revised(const Key& key,
                                               const std::string& bytes,
                                               const formats::SealedCard& card,
                                               const std::string& reason);
    // These look at a panel's place, which may be away for long: without the lock.
    [[nodiscard]] PanelOfCard panel_of_corrected(const std::string& card,
                                                 const InterviewHead& head) const;
    /// With a warning ("archive.panel-card") when it is a panel's.
    [[nodiscard]] Parsed<ArchivedCard> told_of_panel(Parsed<ArchivedCard> revised,
                                                     const InterviewHead& head) const;
    [[nodiscard]] Parsed<ArchivedCard> kept(const std::function<archive::KeptCard()>& keep,
                                            const std::string& card_bytes,
                                            const std::string& seal);
    /// After a decision record was kept.
    void note_decision(const Key& key);
    /// Keeps the card in a file and counts what became of it.
    void take_over(const std::filesystem::path& file, Parsed<MoveView>& moved);
    [[nodiscard]] std::string notice();
    [[nodiscard]] std::string key_notice();
    [[nodiscard]] std::size_t waiting_cards();

    [[nodiscard]] RetentionRules offered_rules() const;
    /// The newest checkpoint, signed anew where the person can; nothing when there is none. After
    /// need_to_follow_outside().
    [[nodiscard]] std::optional<archive::NotedCheckpoint> checkpoint_now();
    /// Keeps it outside the archive, unless what is kept there says more.
    void remember_checkpoint(const std::string& note);
    /// Why the log does not go on from the checkpoint kept outside the archive; empty when it does.
    [[nodiscard]] std::string fault_outside();
    /// Throws Error (refused) then: what is signed now would stand in that checkpoint's place.
    void need_to_follow_outside();
    /// Takes the archive as it is for whole: what was kept outside of a longer log is forgotten.
    void forget_outside();
    [[nodiscard]] std::filesystem::path remembered_checkpoint();
    /// The checkpoint of this archive that is kept outside it, if there is one.
    [[nodiscard]] std::vector<std::string> checkpoints_outside();
    [[nodiscard]] bool text_was_changed(const Key& key);
    /// rows() says so from then on.
    void mark_changed(const Key& key, bool changed);
    /// What the newest revision says; nothing when it cannot be read.
    Findings read_content(const Key& key, CardParts& parts);
    /// Which of the newest cards have a text that is not the one sealed, for rows() to say.
    void look_for_changed();
    [[nodiscard]] ArchiveRowView row_of(const archive::FoundCard& card, Timestamp now) const;
    /// Files of the data folder that still tell of the candidate, as warnings.
    [[nodiscard]] Findings remaining(const CandidateIds& ids) const;

    std::mutex working_;
    Folders folders_;
    Services services_;
    ArchiveAccess access_;
    std::string person_;  ///< In whose name an archive begins; empty: not known.
    /// Cards whose check failed, by their ids.
    std::set<std::string> changed_;
    /// Of the whole archive, as it was at that size of the log.
    std::optional<std::pair<std::uint64_t, archive::FacetCounts>> known_;
    std::map<std::string, std::string> titles_;  ///< Of rubrics, by id, as far as seen.
};

/// The seal of a scorecard or of a decision record; why it is neither.
[[nodiscard]] Parsed<std::string> seal_of_record(std::string_view bytes, const std::string& name);

/// A finding about a card in the archive.
[[nodiscard]] Finding card_error(const std::string& card,
                                 const char* code,
                                 const std::string& sentence);

}  // namespace evenhand::workflow::internal
