#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/archive/archive_place.h"
#include "app/attempt.h"
#include "app/background.h"
#include "app/committee/committee_page.h"
#include "app/committee/panels_page.h"
#include "app/notice_bar.h"
#include "core/report_style.h"
#include "workflow/interview_desk.h"
#include "workflow/panel_desk.h"

namespace evenhand::app {

/// Everything that is done with panels: which there are, opening their cards, and the committee's
/// own page. What is read or written runs off the window's thread.
class CommitteePlace {
public:
    using Printing = std::function<Findings(const workflow::PdfTarget&, const ReportStyle&)>;

    /// A place in the notes of a card.
    struct NotesAt {
        std::size_t question = 0;
        std::size_t criterion = 0;
        std::optional<std::size_t> line;  ///< Of the question's notes; empty: none in particular.
    };
    struct Hooks {
        std::function<void(Page&)> show;
        std::function<void(const std::string&, NoticeBar::Kind)> notify;
        std::function<void(const Findings&)> report;
        std::function<workflow::Folders()> folders;
        std::function<workflow::Services()> services;
        std::function<std::string()> person;  ///< The name that the person typed last.
        std::function<void(const std::string& name, const Printing& print)> write_pdf;
        /// Shows the notes of a card.
        std::function<void(ArchivePlace::Opened, const NotesAt&)> show_notes;
        /// Shows what the person's interview begins with, or what is wrong with it.
        std::function<void(Parsed<workflow::Invitation>)> interview;
    };

    CommitteePlace(wxWindow& frame, Hooks hooks);
    CommitteePlace(const CommitteePlace&) = delete;
    CommitteePlace& operator=(const CommitteePlace&) = delete;
    ~CommitteePlace();

    void enter();
    /// Notes the folder of a panel, and shows how it stands.
    void open_folder(const std::filesystem::path& folder);
    [[nodiscard]] bool busy() const {
        return reading_.running() || opening_.running() || debrief_.running() || step_.running() ||
               inviting_.running() || copying_.running();
    }
    // Null until they were entered.
    [[nodiscard]] const PanelsPage* panels() const noexcept { return panels_; }
    [[nodiscard]] const CommitteePage* page() const noexcept { return page_; }

private:
    void add_pages();
    [[nodiscard]] workflow::PanelDesk desk() const;
    void reload();
    void interview(const std::filesystem::path& panel);
    void choose_folder();
    void forget(const std::filesystem::path& folder);
    void print_missing(const std::filesystem::path& folder);
    void look(const std::filesystem::path& folder);
    void reveal(const std::filesystem::path& folder,
                const std::string& closed,
                const std::string& passphrase);
    void took(const std::filesystem::path& folder,
              const Attempt<Parsed<workflow::OpenedPanel>>& opened);
    void use(const std::filesystem::path& folder, workflow::OpenedPanel panel);
    void show_notes(std::size_t row, std::size_t column);
    void write_packet();
    void look_at_copy(const workflow::CopyWish& wish);
    void write_copy(const workflow::CopyWish& wish, const std::string& name);
    void look_at_debrief();
    void ask_for_severity();
    [[nodiscard]] static std::optional<std::size_t> field_of(const Attempt<Findings>& done);
    void do_step(const CommitteePage::DebriefTask& task);

    wxWindow& frame_;
    Hooks hooks_;
    PanelsPage* panels_ = nullptr;
    CommitteePage* page_ = nullptr;
    std::shared_ptr<const workflow::CommitteeRoom> room_;
    std::filesystem::path folder_;  ///< Of its panel.
    /// Shared with the thread that reads the archive: true ends it.
    std::shared_ptr<std::atomic<bool>> stop_severity_ = std::make_shared<std::atomic<bool>>(false);
    LatestReading reading_;  // Last: their work is waited for before the rest goes.
    LatestReading opening_;
    LatestReading debrief_;
    LatestReading step_;
    LatestReading severity_;
    LatestReading inviting_;
    LatestReading copying_;
};

}  // namespace evenhand::app
