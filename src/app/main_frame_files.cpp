#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wx/filedlg.h>

#include "app/committee/committee_place.h"
#include "app/guarded.h"
#include "app/main_frame.h"
#include "app/sentences.h"
#include "app/texts.h"
#include "app/texts_files.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"
#include "workflow/decision_file.h"
#include "workflow/file_intake.h"
#include "workflow/print_style.h"
#include "workflow/printed_file.h"
#include "workflow/redacted_copy.h"
#include "workflow/submitted_card.h"

// The part of the main frame that opens files, wherever they come from.

namespace evenhand::app {

void MainFrame::open_files(const std::vector<std::filesystem::path>& files) {
    guarded([&] { open_any(files); });
}

void MainFrame::open_any(const std::vector<std::filesystem::path>& files) {
    if (const auto kind = workflow::kind_by_name(files.front())) {
        kinds_.forget();
        open_as(files, *kind);
        return;
    }
    kinds_.run([file = files.front()] { return workflow::kind_of_file(file); },
               [this, files](workflow::FileKind kind) { open_as(files, kind); });
}

void MainFrame::open_as(const std::vector<std::filesystem::path>& files, workflow::FileKind kind) {
    if (interview_ || followed_ || (page_ != nullptr && page_->place() == Place::trial)) {
        notify(words(texts::interview_is_open), NoticeBar::Kind::wrong);
    } else if (kind != workflow::FileKind::other && files.size() > 1) {
        notify(words(texts::one_file_at_a_time), NoticeBar::Kind::wrong);
    } else if (kind != workflow::FileKind::other) {
        open_one(files.front(), kind);
    } else if (page_ != nullptr && page_->place() == Place::calibration) {
        calibration_.open_file(files.front());
    } else {
        import_pages(files);
    }
}

void MainFrame::open_one(const std::filesystem::path& file, workflow::FileKind kind) {
    switch (kind) {
        case workflow::FileKind::invitation:
            open_invitation(file);
            break;
        case workflow::FileKind::scorecard:
            show_card({file});
            check_pages(file);
            break;
        case workflow::FileKind::copy:
            show_copy(file);
            break;
        case workflow::FileKind::printed:
            show_printed(file);
            break;
        case workflow::FileKind::panel:
            committee_->open_folder(std::filesystem::absolute(file).parent_path());
            break;
        case workflow::FileKind::style:
            show_style(file);
            break;
        case workflow::FileKind::rubric:
            open_at(
                texts::rubrics, [&] { rubrics_.open_file(file); }, [&] { rubrics_.enter(); });
            break;
        case workflow::FileKind::kit:
            open_at(
                texts::kits, [&] { kits_.open_file(file); }, [&] { kits_.enter(); });
            break;
        case workflow::FileKind::round:
            open_at(
                texts::practice, [&] { practice_.open(file); }, [&] { practice_.enter(); });
            break;
        case workflow::FileKind::practice:
            go_to(PlacesBar::Destination::practice);
            show_practice(file);
            break;
        case workflow::FileKind::decision:
            show_decision(file);
            break;
        case workflow::FileKind::ratings:
            if (page_ == nullptr || page_->place() != Place::calibration) {
                go_to(PlacesBar::Destination::calibration);
            }
            calibration_.open_file(file);
            break;
        case workflow::FileKind::other:
            break;
    }
}

/// The card in a PDF may be whole while its pages say something else.
void MainFrame::check_pages(const std::filesystem::path& file) {
    const auto tell = [this](const Findings& doubts) {
        if (!doubts.empty()) {
            const std::string said = notice();
            notify((said.empty() ? "" : said + "\n") + sentences(doubts), NoticeBar::Kind::wrong);
        }
    };
    pages_reading_.run([file] { return workflow::doubts_of_pages(file); }, tell);
    // An archive may be slow; the pages are told of before.
    revisions_reading_.run(
        [file, folders = desk_.folders(), services = desk_.services()] {
            return workflow::doubts_by_archive(folders, services, file);
        },
        tell);
}

/// There is no page for a record by itself.
void MainFrame::show_decision(const std::filesystem::path& file) {
    const auto told = workflow::decision_in_short(file);
    report(told.findings);
    if (told.value) {
        notify(*told.value, NoticeBar::Kind::done);
    }
}

void MainFrame::show_practice(const std::filesystem::path& file) {
    const auto read = workflow::read_practice_file(desk_.folders(), file);
    if (!read.value) {
        report(read.findings);
        return;
    }
    const std::string remarks = sentences(read.findings);
    notify(read.value->sentence + (remarks.empty() ? "" : "\n" + remarks), NoticeBar::Kind::done);
    practice_.choose(read.value->round);
}

/// Its pages are all that it says; there is no card behind it.
void MainFrame::show_copy(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    preview_pdf(texts::choose_pdf,
                name.substr(0, name.find('.')) + ".pdf",
                [file, folders = desk_.folders()](const workflow::PdfTarget& pdf) {
                    return workflow::in_style(folders, [&](const ReportStyle& style) {
                        return workflow::print_copy(file, pdf, style);
                    });
                });
}

/// The very pages of the file, with what they are found to be.
void MainFrame::show_printed(const std::filesystem::path& file) {
    preview_pdf(
        texts::choose_pdf, file.filename().string(), [file](const workflow::PdfTarget& pdf) {
            return workflow::show_printed(file, pdf);
        });
}

/// The page that the file leads to is the next one that is shown, so that it has the keyboard.
void MainFrame::open_at(std::string_view place,
                        const std::function<void()>& open,
                        const std::function<void()>& enter) {
    put_pages_away();
    show_title(words(place));
    guarded(open);
    if (page_ == nullptr) {
        enter();  // The file is none that can be shown.
    }
}

void MainFrame::import_pages(const std::vector<std::filesystem::path>& files) {
    if (page_ == start_ || page_ == card_) {
        go_to(PlacesBar::Destination::rubrics);
    }
    rubrics_.import(files);
}

void MainFrame::choose_invitation() {
    wxFileDialog dialog(this,
                        say(texts::choose_invitation),
                        wxString(),
                        wxString(),
                        say(texts::invitation_files),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        open_invitation(to_utf8(dialog.GetPath()));
    }
}

void MainFrame::open_invitation(const std::filesystem::path& file) {
    Parsed<workflow::Invitation> invitation = desk_.open_invitation(file);
    report(invitation.findings);
    if (invitation.value) {
        if (page_ != start_) {
            show_start();
        }
        start_->show_invitation(std::move(*invitation.value));
    }
}

}  // namespace evenhand::app
