#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <wx/statline.h>

#include "app/archive/archive_work.h"
#include "app/archive/ask_sheet.h"
#include "app/archive/backup_tasks.h"
#include "app/archive/card_tasks.h"
#include "app/archive/cards_pane.h"
#include "app/archive/facets_pane.h"
#include "app/archive/kept_card_pane.h"
#include "app/archive/key_tasks.h"
#include "app/archive/list_sheet.h"
#include "app/archive/list_tasks.h"
#include "app/archive/people_tasks.h"
#include "app/archive/search_pane.h"
#include "app/archive/standing_pane.h"
#include "app/attempt.h"
#include "app/background.h"
#include "app/page.h"
#include "app/task_bar.h"
#include "workflow/archive_desk.h"

namespace evenhand::app {

/// The archive: cards are found, looked at, checked, held and erased here.
class ArchivePage final : public Page {
public:
    struct Hooks {
        /// Opens the newest revision of a card; how many there are.
        std::function<void(const std::string&, int)> open;
        std::function<void(const std::string&, NoticeBar::Kind)> notify;
        std::function<std::string()> person;                  ///< The name typed last.
        std::function<std::string()> address;                 ///< Empty: the usual one.
        std::function<void(const std::string&)> use_address;  ///< Empty: the usual one.
        std::function<void()> try_again;                      ///< To open the archive.
        /// Shows the newest revision of a card as it is printed.
        std::function<void(const std::string&)> preview;
    };

    ArchivePage(wxWindow* parent, Hooks hooks);
    ~ArchivePage() override;
    ArchivePage(const ArchivePage&) = delete;
    ArchivePage& operator=(const ArchivePage&) = delete;

    /// Works with this archive from now on.
    void use(std::shared_ptr<workflow::ArchiveDesk> desk);
    void show_opening();
    /// There is no archive to be had.
    void show_failure(const Failure& failure);
    /// Reads again what is shown; the chosen card stays.
    void reload();
    [[nodiscard]] bool loading() const;
    /// Whether a task has been begun that has not answered yet.
    [[nodiscard]] bool calling() const { return work_.calling(); }

    [[nodiscard]] Place place() const override { return Place::archive; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    // Finding
    void find(CardList::Keeps keeps);
    void show_found(const Attempt<workflow::ArchiveFound>& found, CardList::Keeps keeps);
    void show_nothing_found(const workflow::ArchiveFound& found);
    /// Of the archive, for people.
    [[nodiscard]] std::string address() const;
    void read_facets();
    void read_rows();
    void fetch(const std::vector<std::int64_t>& rows);
    void show_card();
    void show_card_of(const std::string& card);
    void read_standing();
    [[nodiscard]] std::vector<ListState::Way> ways_out(const workflow::ArchiveFound& found);

    // Doing
    void open_chosen();
    /// What is done seldom.
    struct Seldom {
        std::string_view title;
        std::string_view words;
        std::function<void()> begin;
    };
    void show_more();
    void show_all_more(const workflow::ArchiveStanding& standing);
    void list_seldom(const std::vector<Seldom>& tasks);
    void ask_to_trust(const std::string& fault, const std::string& log);
    void save_search();
    void ask_address();
    void use_address(const std::string& address);
    bool run_beside_sheets(const Action& action);
    bool run_on_card(Command command);
    bool step_back();
    [[nodiscard]] bool asking() const { return ask_->asking() || list_->showing(); }
    [[nodiscard]] bool card_has_keyboard() const;
    void on_key(wxKeyEvent& event);
    void next_step();
    void focus_next_pane();
    void focus_facets();
    void leave_facets();
    void focus_list();

    // Window
    [[nodiscard]] SearchPane::Hooks search_hooks();
    [[nodiscard]] KeptCardPane::Hooks card_hooks();
    [[nodiscard]] StandingPane::Hooks standing_hooks();
    [[nodiscard]] ArchiveWork::Hooks work_hooks();
    void arrange_body(const wxRect& body);
    void show_parts(bool listing);
    [[nodiscard]] bool lacks_room_for_facets() const;
    void rearrange();

    Hooks hooks_;
    Look look_;
    std::shared_ptr<workflow::ArchiveDesk> desk_;
    workflow::ArchiveRequest request_;
    bool waits_for_list_ = false;   ///< The keyboard goes to the list when there is one.
    bool locked_ = false;           ///< Nothing is found before the key is unlocked.
    bool facets_in_front_ = false;  ///< In a narrow window, in the place of the list.
    SearchPane* search_;
    wxStaticLine* search_rule_;
    TaskBar* bar_;
    AskSheet* ask_;
    FacetsPane* facets_;
    wxStaticLine* facets_rule_;
    CardsPane* cards_;
    wxStaticLine* card_rule_;
    KeptCardPane* card_;
    ListSheet* list_;
    wxStaticLine* foot_rule_;
    StandingPane* foot_;
    // Last: their work is waited for before the rest goes.
    ArchiveWork work_;
    KeyTasks key_tasks_;
    CardTasks card_tasks_;
    ListTasks list_tasks_;
    PeopleTasks people_tasks_;
    BackupTasks backup_tasks_;
    LatestReading finding_;
    LatestReading facets_reading_;
    LatestReading rows_reading_;
    LatestReading fetching_;
    LatestReading card_reading_;
    LatestReading standing_reading_;
};

}  // namespace evenhand::app
