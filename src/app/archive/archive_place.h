#pragma once

#include <functional>
#include <memory>
#include <string>

#include <wx/timer.h>

#include "app/archive/archive_page.h"
#include "app/background.h"
#include "app/card/card_page.h"
#include "app/notice_bar.h"
#include "workflow/archive_desk.h"
#include "workflow/report_desk.h"

namespace evenhand::app {

/// Told, on whichever thread, that another program has the archive of this name and is waited for.
using Waiting = std::function<void(const std::string& archive)>;

/// How the archive at this address is opened; empty: the usual one. Called off the window's thread.
using OpenArchive =
    std::function<std::unique_ptr<workflow::ArchiveDesk>(const std::string& address, Waiting)>;

/// Everything that is done with the archive: its page, and the desk that it works with.
class ArchivePlace {
public:
    /// A card that is shown on a page of its own.
    struct Opened {
        workflow::ReadCard card;
        CardPage::Revisions revisions;
        std::function<void()> export_pdf;
        std::function<void()> done;
    };
    struct Hooks {
        std::function<void(Page&)> show;
        std::function<void(const std::string&, NoticeBar::Kind)> notify;
        /// Takes the notice back, if it still stands.
        std::function<void(const std::string&)> withdraw;
        std::function<void(const Findings&)> report;
        std::function<void(Opened)> show_card;
        /// Comes back from the card to the archive.
        std::function<void()> come_back;
        std::function<void()> arrange;    ///< The sheet of the key has come or gone.
        std::function<void()> key_asked;  ///< It has gone with the keyboard.
        std::function<std::string()> person;
        std::function<std::string()> address;
        std::function<void(const std::string&)> remember_address;
        std::function<void(const std::string&, std::function<Findings(const workflow::PdfTarget&)>)>
            write_pdf;
        /// Shows what would be written.
        std::function<void(const std::string&, std::function<Findings(const workflow::PdfTarget&)>)>
            preview;
    };

    ArchivePlace(wxWindow& frame, OpenArchive open, Hooks hooks);

    void enter();
    /// The person has gone elsewhere: others can have the archive meanwhile.
    void rest();
    /// Does `task` at once when the person can sign, else when the key was unlocked in the sheet.
    void with_key(const std::function<void()>& task, const KeyPurpose& purpose);
    /// Asks for the passphrase above a page that is not the archive's.
    [[nodiscard]] AskSheet& key_sheet() const { return *key_sheet_; }
    /// Whether a call of the archive has not answered yet.
    [[nodiscard]] bool busy() const;
    /// Whether anything is still being read.
    [[nodiscard]] bool loading() const;

private:
    void add_page();
    void open_archive();
    /// How a desk is opened that says when it waits for another program.
    [[nodiscard]] std::function<std::shared_ptr<workflow::ArchiveDesk>()> opener();
    void say_waiting(const std::string& archive);
    void look_at_waiting();
    [[nodiscard]] ArchiveWork::Hooks key_hooks();
    void use_address(const std::string& address);
    void open_card(const std::string& card, int revision, int revisions);
    void show_card(const std::string& card,
                   int revision,
                   int revisions,
                   const Attempt<Parsed<workflow::ReadCard>>& read);

    wxWindow& frame_;
    OpenArchive open_;
    Hooks hooks_;
    std::string waiting_;  ///< What is said of it; empty while nothing is waited for.
    int waited_ms_ = 0;
    wxTimer waiting_timer_;
    AskSheet* key_sheet_;
    std::shared_ptr<workflow::ArchiveDesk> desk_;  ///< Also of what still runs elsewhere.
    ArchivePage* page_ = nullptr;
    std::shared_ptr<workflow::ArchiveDesk> key_desk_;  ///< Of the sheet of the key.
    std::string key_address_;                          ///< Where that one was opened.
    ArchiveWork key_work_;
    KeyTasks key_tasks_;
    LatestReading opening_;
    LatestReading card_reading_;
    Background background_;
};

}  // namespace evenhand::app
