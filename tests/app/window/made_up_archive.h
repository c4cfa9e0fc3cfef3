#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/error.h"
#include "workflow/archive_desk.h"

namespace evenhand::testing {

/// An archive of made-up cards that lives in memory: what the window asks for, without the disk.
class MadeUpArchive final : public workflow::ArchiveDesk {
public:
    static constexpr const char* key_of_ana =
        "9f3c41aa00112233445566778899aabbccddeeff00112233445566778899e07b";

    /// What the archive is, and what it was asked to do. Shared by test and window.
    struct World {
        std::size_t cards = 0;
        bool long_names = false;
        bool encrypted = false;
        bool scorable = false;  ///< Scores of a card can be corrected.
        bool read_only = false;
        std::string fault;    ///< Why it is not the archive that was here.
        std::string altered;  ///< The id of a card that was changed since sealing.
        workflow::KeyState key = workflow::KeyState::open;
        std::string passphrase;
        std::optional<ErrorCode> fails;  ///< Every reading throws this.
        std::atomic<int> find_ms = 0;    ///< How long a search takes.
        std::atomic<int> read_ms = 0;    ///< How long opening a card takes ...
        std::atomic<int> scores_ms = 0;  ///< How long their scores take ...
        std::atomic<int> unlock_ms = 0;  ///< ... and trying a passphrase.
        std::atomic<int> held_ms = 0;    ///< How long another program has it when it is opened.
        std::vector<workflow::SignerView> signers = {
            {"Ana Ferreira", "", key_of_ana, "14 May 2026", ""}};
        std::map<std::string, std::string> holds;  ///< Matter by card.
        std::map<std::string, std::string> asked;  ///< Ground of an asked erasure by card.
        std::map<std::string, std::string> decided;
        std::set<std::string> erased;
        std::set<std::string> rules = {"us-eeoc"};
        workflow::PanelOfCard panel;  ///< Of every card.
        std::map<std::string, std::string> searches;
        std::vector<std::string> done;  ///< Every act, in words.
        std::set<std::string> threads_of_find;
        std::vector<std::string> addresses;  ///< As they were opened.
        int interrupts = 0;
        int rests = 0;
        int fetched_rows = 0;
        std::mutex guard;  ///< Of all that is above.
    };

    explicit MadeUpArchive(std::shared_ptr<World> world) : world_(std::move(world)) {}

    workflow::ArchiveStanding standing() override;
    workflow::ArchiveBrief brief() override { return standing(); }
    void rest() override;
    workflow::KeyState keys() override;
    bool unlock(const std::string& passphrase) override;
    void lock() override;
    std::string set_passphrase(const std::string& name, const std::string& passphrase) override;
    bool recover(const std::string& recovery_key, const std::string& passphrase) override;
    std::string replace_keys(const std::string& name,
                             const std::string& passphrase,
                             const std::string& reason) override;
    std::vector<workflow::SignerView> signers() override;
    std::string own_key() override;
    Findings enrol(const std::string& name,
                   const std::string& login,
                   const std::string& key) override;
    Findings revoke(const std::string& whose, const std::string& reason) override;
    Findings trust(const std::string& log) override;
    bool needs_name() override;
    Findings begin_as(const std::string& name) override;
    void check_texts(std::vector<workflow::ArchiveRowView>& rows) override;
    Findings certificate(const std::string& card, const std::filesystem::path& pdf) override;
    Parsed<workflow::ArchivedCard> keep(const std::string& bytes, const std::string& name) override;
    Parsed<workflow::ArchivedCard> revise(const std::string& card,
                                          const std::string& bytes,
                                          const std::string& name,
                                          const std::string& reason) override;
    Parsed<workflow::ArchivedCard> correct(const std::string& card,
                                           const workflow::CardCorrection& correction,
                                           const std::string& reason) override;
    workflow::PanelOfCard panel_of_card(const std::string& card) override;
    Findings hand_in(const std::string& card, const std::string& reason) override;
    workflow::ArchiveFound find(const workflow::ArchiveRequest& request) override;
    std::vector<std::int64_t> all_rows(const workflow::ArchiveRequest& request) override;
    std::vector<workflow::ArchiveRowView> rows(const std::vector<std::int64_t>& rows,
                                               const workflow::ArchiveRequest& request) override;
    std::vector<workflow::FacetView> facets(const workflow::ArchiveRequest& request) override;
    void interrupt() noexcept override;
    std::vector<workflow::SavedSearchView> searches() override;
    void save_search(const std::string& name, const std::string& words) override;
    void drop_search(const std::string& name) override;
    Parsed<workflow::ArchiveCardView> card(const std::string& card,
                                           const workflow::ArchiveRequest& request) override;
    Parsed<std::vector<workflow::AuditLine>> history(const std::string& card) override;
    Parsed<workflow::ReadCard> read(const std::string& card, int revision) override;
    Parsed<workflow::CalibrationData> scores(const workflow::Progress& progress) override;
    Findings print(const std::string& card, int revision, const workflow::PdfTarget& pdf) override;
    Findings export_file(const std::string& card,
                         int revision,
                         const std::filesystem::path& file) override;
    Findings export_copy(const std::string& card,
                         const workflow::CopyWish& wish,
                         const std::filesystem::path& file) override;
    Findings prove(const std::string& card, const std::filesystem::path& proof) override;
    workflow::ArchiveWitness witness(const std::vector<Id<Session>>& interviews) override;
    Findings decide(const std::string& card, const std::string& date) override;
    Findings hold(const std::string& card, const std::string& matter) override;
    Findings release(const std::string& card, const std::string& reason) override;
    std::vector<workflow::DueView> due_list() override;
    Findings ask_erasure(const std::string& card, const std::string& ground) override;
    Findings withdraw_erasure(const std::string& card, const std::string& reason) override;
    Findings confirm_erasure(const std::string& card,
                             const workflow::ErasureWish& wish,
                             const workflow::Progress& progress) override;
    std::vector<workflow::RuleView> rules() override;
    Findings use_rules(const std::vector<std::string>& ids) override;
    workflow::VerifyView verify(const workflow::Progress& progress) override;
    std::vector<workflow::AuditLine> audit(std::uint64_t from, std::size_t most) override;
    std::string sign_checkpoint() override;
    Parsed<workflow::MoveView> import_folder(const std::filesystem::path& folder,
                                             const workflow::Progress& progress) override;
    Parsed<workflow::MoveView> import_archive(const std::string& address,
                                              const workflow::Progress& progress) override;
    void backup(const std::filesystem::path& file, const std::string& passphrase) override;

private:
    void may_fail() const;
    [[nodiscard]] workflow::ArchiveRowView row_view(std::int64_t row,
                                                    const std::string& words) const;
    [[nodiscard]] bool matches(std::int64_t row, const workflow::ArchiveRequest& request) const;
    Findings act(const std::string& what);

    std::shared_ptr<World> world_;
    std::atomic<int> interrupted_ = 0;
};

/// The name of the candidate in this row.
[[nodiscard]] std::string made_up_candidate(std::int64_t row);

}  // namespace evenhand::testing
