#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wx/frame.h>
#include <wx/weakref.h>

#include "app/archive/archive_place.h"
#include "app/background.h"
#include "app/calibration/calibration_place.h"
#include "app/card/card_page.h"
#include "app/finish/finish_page.h"
#include "app/key_hints.h"
#include "app/kits/kit_place.h"
#include "app/live/live_page.h"
#include "app/notice_bar.h"
#include "app/notice_log.h"
#include "app/places_bar.h"
#include "app/practice/practice_place.h"
#include "app/practice/trial_place.h"
#include "app/rubrics/rubric_place.h"
#include "app/settings.h"
#include "app/start/start_page.h"
#include "workflow/file_kind.h"
#include "workflow/interview_desk.h"
#include "workflow/print_preview.h"
#include "workflow/report_desk.h"
#include "workflow/spell_check.h"
#include "workflow/submitted_card.h"

namespace evenhand::app {

class CommitteePlace;

/// The one window. Shows one page at a time: where interviews begin, the interview, its end, the
/// sealed card. Routes every key by the key map; owns the interview that is open.
class MainFrame : public wxFrame, public KeysHolder {
public:
    MainFrame(const workflow::InterviewDesk& desk, Settings settings, OpenArchive open_archive);
    ~MainFrame() override;
    MainFrame(const MainFrame&) = delete;
    MainFrame& operator=(const MainFrame&) = delete;

    /// Opens a file of ours in its place; everything else is imported as question pages. Says so in
    /// the window when it cannot.
    void open_files(const std::vector<std::filesystem::path>& files);

    /// Shows a sentence above the page.
    void notify(const std::string& sentence, NoticeBar::Kind kind);
    /// Takes the notice back, if it is this one; the keyboard stays where it is.
    void withdraw(const std::string& sentence);

    [[nodiscard]] const Page& page() const { return *page_.get(); }
    [[nodiscard]] std::string notice() const;
    [[nodiscard]] const KeyMap& key_map() const override { return keys_; }
    [[nodiscard]] const RubricPlace& rubrics() const noexcept { return rubrics_; }
    [[nodiscard]] const KitPlace& kits() const noexcept { return kits_; }
    [[nodiscard]] const ArchivePlace& archive() const noexcept { return archive_; }
    [[nodiscard]] const CalibrationPlace& calibration() const noexcept { return calibration_; }
    [[nodiscard]] const CommitteePlace& committee() const noexcept { return *committee_; }
    [[nodiscard]] const PracticePlace& practice() const noexcept { return practice_; }
    [[nodiscard]] const TrialPlace& trials() const noexcept { return trials_; }

private:
    // Pages
    void add_start_page();
    void show_page(Page& page);
    void show_start();
    /// What the window's bar says behind the program's name.
    void show_title(const std::string& what);
    void show_live();
    void show_finish();
    void back_to_interview();
    /// `said`: of what led to it, told once the card is shown, for another page takes a notice
    /// away.
    void show_card(const workflow::CardPlace& card, const Findings& said = {});
    void read_archived(const workflow::CardPlace& card, const Findings& said);
    void show_read(const workflow::CardPlace& card, Parsed<workflow::ReadCard> read);
    /// `place`, if any, leads to where its notes are to be read first.
    void show_opened(ArchivePlace::Opened opened,
                     const std::function<void(workflow::SessionEditor&)>& place = {});
    void show_sealed_notes();
    void put_pages_away();
    void go_to(PlacesBar::Destination destination);
    [[nodiscard]] bool archived() const { return card_of_ == PlacesBar::Destination::archive; }
    [[nodiscard]] bool in_interview() const;
    /// The same desk with the rubrics and the archive of the settings; empty ones are the usual.
    [[nodiscard]] static workflow::InterviewDesk with_places_of(const workflow::InterviewDesk& desk,
                                                                const Settings& settings);
    /// Submits when cards are kept as files, or when the archive can be signed in.
    void with_key(const std::function<void()>& task);
    /// The page gets the keyboard.
    void take_focus();
    /// Does `task` with the key of the archive while the page that asks for it is still shown.
    void with_key_here(const std::function<void()>& task,
                       std::string_view text,
                       std::string_view next);
    [[nodiscard]] RubricPlace::Hooks rubric_hooks();
    [[nodiscard]] KitPlace::Hooks kit_hooks();
    [[nodiscard]] ArchivePlace::Hooks archive_hooks();
    [[nodiscard]] CalibrationPlace::Hooks calibration_hooks();
    [[nodiscard]] std::unique_ptr<CommitteePlace> committee_place();
    [[nodiscard]] PracticePlace::Hooks practice_hooks();
    [[nodiscard]] TrialPlace::Hooks trial_hooks();
    /// Where the places bar says that one is.
    [[nodiscard]] PlacesBar::Destination destination() const;

    // Tasks
    void open_any(const std::vector<std::filesystem::path>& files);
    void open_as(const std::vector<std::filesystem::path>& files, workflow::FileKind kind);
    void open_one(const std::filesystem::path& file, workflow::FileKind kind);
    void import_pages(const std::vector<std::filesystem::path>& files);
    void try_interview();
    /// Opens a file at a place, which is entered when nothing is shown of the file.
    void open_at(std::string_view place,
                 const std::function<void()>& open,
                 const std::function<void()>& enter);
    void show_practice(const std::filesystem::path& file);
    void show_copy(const std::filesystem::path& file);
    void show_printed(const std::filesystem::path& file);
    /// How documents look, to be changed; `file`: taken from there, empty: as it is.
    void show_style(const std::filesystem::path& file);
    void show_decision(const std::filesystem::path& file);
    void choose_invitation();
    void open_invitation(const std::filesystem::path& file);
    void begin(const workflow::Invitation& invitation);
    void tell_begun(const workflow::Invitation& invitation);
    void take_up(std::unique_ptr<workflow::LiveInterview> interview);
    /// `fixed`: why it cannot be written; empty: another program writes it.
    void follow(std::unique_ptr<workflow::FollowedInterview> interview, const std::string& fixed);
    void take_found(workflow::FollowedInterview::Found found);
    void leave_followed();
    [[nodiscard]] workflow::SaveState watched_saving();
    [[nodiscard]] bool sealing() const;
    void mind_the_time();
    void hand_in_what_waits();
    void keep_elsewhere();
    void correct_about();
    [[nodiscard]] bool take_about(const AboutCorrected& typed, AskSheet& sheet);
    void ask_for_folder(const std::string& reason,
                        std::function<Findings(const std::filesystem::path&)> keep);
    void open_session(const workflow::SessionEntry& session);
    using Resumed = Parsed<workflow::InterviewDesk::Opened>;
    void show_resumed(Resumed resumed);
    void leave();
    void export_card(const workflow::CardPlace& card);
    void print_card(const workflow::CardPlace& card);
    void print(const workflow::PrintOrder& order);
    using Printing = std::function<Findings(const workflow::PdfTarget&)>;
    void write_pdf(std::string_view title, const std::string& name, const Printing& write);
    void exported(const std::string& pdf, const Findings& findings);
    /// What would be written is shown instead, and may be saved from there.
    void add_to_notice(const std::string& sentence);
    void check_pages(const std::filesystem::path& file);
    void keep_pdf(const std::string& pdf, const workflow::MadePdf& made);
    void preview_pdf(std::string_view title, const std::string& name, const Printing& write);
    void show_preview(std::string_view title, const std::string& name, workflow::MadePreview made);
    [[nodiscard]] std::string chosen_pdf(wxWindow& parent,
                                         std::string_view title,
                                         const std::string& name);
    void report(const Findings& findings);
    void close_notice();

    // Window
    void bind_events();
    void on_key(wxKeyEvent& event);
    void on_close(wxCloseEvent& event);
    void settle();
    [[nodiscard]] std::string unsaved_interview(bool drafts_kept) const;
    [[nodiscard]] bool may_lose(const std::string& reason);
    /// What notes are spelled by; null when that is turned off.
    [[nodiscard]] workflow::SpellCheck* spelling();
    void tell_spelling();
    void show_key_list();
    void change_keys(const KeyMap& keys);
    void tell_doubts();
    void zoom(double by);
    void apply_style();
    void run_action(const Action& action, wxKeyEvent& event);
    [[nodiscard]] bool run_in_sheet(Command command);
    void arrange_soon();
    void keep_keyboard();
    void arrange();
    void remember();

    NoticeLog log_{*this};             ///< Failures of every event are told in the window.
    workflow::Folders usual_folders_;  ///< Before what the settings say.
    workflow::InterviewDesk desk_;
    Settings settings_;
    std::vector<std::string> key_remarks_;  ///< Why keys of the settings cannot be had.
    KeyMap keys_;
    std::unique_ptr<workflow::SpellCheck> spelling_;  ///< Once it is first needed.
    std::unique_ptr<workflow::LiveInterview> interview_;
    std::unique_ptr<workflow::FollowedInterview> followed_;  ///< Open in another program.
    bool free_ = false;                                      ///< followed_ can be taken over.
    bool followed_gone_ = false;                             ///< It is about to be left.
    std::string not_saved_;                            ///< What was said of saving that fails.
    std::optional<std::size_t> paused_question_;       ///< Whose clock the finish page has stopped.
    std::optional<Margin> paused_margin_;              ///< The same.
    std::unique_ptr<workflow::SessionEditor> sealed_;  ///< Of the card that is shown.
    std::optional<ArchivePlace::Opened> opened_;       ///< What the card's page shows and asks for.
    /// The place that it was opened from.
    PlacesBar::Destination card_of_ = PlacesBar::Destination::interviews;
    bool of_archive_ = false;  ///< The page that was shown last; it may have gone since.
    PlacesBar* places_;
    NoticeBar* notice_;
    RubricPlace rubrics_;
    KitPlace kits_;
    ArchivePlace archive_;
    std::unique_ptr<CommitteePlace> committee_;
    CalibrationPlace calibration_;
    PracticePlace practice_;
    TrialPlace trials_;
    StartPage* start_ = nullptr;
    LivePage* live_ = nullptr;
    FinishPage* finish_ = nullptr;
    CardPage* card_ = nullptr;
    wxWeakRef<Page> page_;     ///< The one that is shown; null while it changes.
    bool previewing_ = false;  ///< The PDF that is asked for next is shown, not written.
    bool arranging_ = false;   ///< arrange() is about to be called.
    LatestReading kinds_;      ///< Of files that are to be opened.
    LatestReading reading_;
    LatestReading resuming_;
    LatestReading previews_;
    LatestReading pages_reading_;      ///< Of a file whose card is shown.
    LatestReading revisions_reading_;  ///< Of the same, in the archive.
    Background background_;
};

}  // namespace evenhand::app
