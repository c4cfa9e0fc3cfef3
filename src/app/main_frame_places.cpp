#include <utility>

#include "app/committee/committee_place.h"
#include "app/guarded.h"
#include "app/main_frame.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_calibration.h"
#include "app/texts_committee.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"
#include "workflow/print_style.h"

// The part of the main frame that leads from place to place.

namespace evenhand::app {

workflow::InterviewDesk MainFrame::with_places_of(const workflow::InterviewDesk& desk,
                                                  const Settings& settings) {
    workflow::Folders folders = desk.folders();
    folders.rubrics = settings.rubrics_folder;
    if (!settings.archive.empty()) {
        folders.archive = settings.archive;
    }
    return {folders, desk.services()};
}

void MainFrame::with_key(const std::function<void()>& task) {
    if (desk_.folders().archive.empty()) {
        task();
        return;
    }
    with_key_here(task, texts::unlock_to_submit, texts::unlock_and_submit);
}

void MainFrame::with_key_here(const std::function<void()>& task,
                              std::string_view text,
                              std::string_view next) {
    archive_.with_key(
        task, {text, next, [this, here = page_] { return here != nullptr && page_ == here; }});
}

RubricPlace::Hooks MainFrame::rubric_hooks() {
    return {[this](Page& page) { show_page(page); },
            [this](const std::string& sentence, NoticeBar::Kind kind) { notify(sentence, kind); },
            [this](const std::string& sentence, NoticeBar::Kind kind) {
                if (!in_interview()) {
                    notify(sentence, kind);
                }
            },
            [this](const Findings& findings) { report(findings); },
            [this](const std::string& folder) {
                if (const std::string reason = kits_.close(); !reason.empty()) {
                    notify(texts::folder_of_open_kit(reason), NoticeBar::Kind::wrong);
                    return false;
                }
                settings_.rubrics_folder = folder;
                remember();
                desk_ = with_places_of({usual_folders_, desk_.services()}, settings_);
                return true;
            },
            [this] { return settings_.author; },
            [this](const std::string& author) {
                settings_.author = author;
                remember();
            },
            [this] { arrange_soon(); },
            [this] { take_focus(); },
            [this](const workflow::PrintOrder& order) { print(order); }};
}

KitPlace::Hooks MainFrame::kit_hooks() {
    return {[this](Page& page) { show_page(page); },
            [this](const std::string& sentence, NoticeBar::Kind kind) { notify(sentence, kind); },
            [this](const Findings& findings) { report(findings); },
            [this](const std::string& kit) {
                show_start();
                start_->choose_kit(kit);
            },
            [this](const workflow::PrintOrder& order) { print(order); }};
}

ArchivePlace::Hooks MainFrame::archive_hooks() {
    return {[this](Page& page) { show_page(page); },
            [this](const std::string& sentence, NoticeBar::Kind kind) { notify(sentence, kind); },
            [this](const std::string& sentence) { withdraw(sentence); },
            [this](const Findings& findings) { report(findings); },
            [this](ArchivePlace::Opened opened) {
                card_of_ = PlacesBar::Destination::archive;
                show_opened(std::move(opened));
            },
            [this] { go_to(PlacesBar::Destination::archive); },
            [this] { arrange_soon(); },
            [this] { take_focus(); },
            [this] { return settings_.interviewer; },
            [this] { return desk_.folders().archive; },
            [this](const std::string& address) {
                settings_.archive = address;
                remember();
                desk_ = with_places_of({usual_folders_, desk_.services()}, settings_);
            },
            [this](const std::string& name, const Printing& write) {
                write_pdf(texts::choose_pdf, name, write);
            },
            [this](const std::string& name, const Printing& write) {
                preview_pdf(texts::choose_pdf, name, write);
            }};
}

std::unique_ptr<CommitteePlace> MainFrame::committee_place() {
    CommitteePlace::Hooks hooks = {
        [this](Page& page) {
            put_pages_away();
            show_title(words(texts::committee));
            show_page(page);
        },
        [this](const std::string& sentence, NoticeBar::Kind kind) { notify(sentence, kind); },
        [this](const Findings& findings) { report(findings); },
        [this] { return desk_.folders(); },
        [this] { return desk_.services(); },
        [this] { return settings_.interviewer; },
        [this](const std::string& name, const CommitteePlace::Printing& print) {
            write_pdf(texts::choose_packet,
                      name,
                      [folders = desk_.folders(), print](const workflow::PdfTarget& pdf) {
                          return workflow::in_style(
                              folders, [&](const ReportStyle& style) { return print(pdf, style); });
                      });
        },
        [this](ArchivePlace::Opened opened, const CommitteePlace::NotesAt& at) {
            card_of_ = PlacesBar::Destination::committee;
            show_opened(std::move(opened), [&](workflow::SessionEditor& editor) {
                editor.show_question(at.question);
                editor.choose_criterion(at.criterion);
            });
            show_sealed_notes();
            if (at.line) {
                live_->go_to_line(*at.line);
            }
        },
        [this](Parsed<workflow::Invitation> invitation) {
            report(invitation.findings);
            if (invitation.value) {
                show_start();
                start_->show_invitation(std::move(*invitation.value));
            }
        }};
    return std::make_unique<CommitteePlace>(*this, std::move(hooks));
}

CalibrationPlace::Hooks MainFrame::calibration_hooks() {
    return {[this](Page& page) { show_page(page); },
            [this](const std::string& sentence, NoticeBar::Kind kind) { notify(sentence, kind); },
            [this](const Findings& findings) { report(findings); },
            [this] { return settings_.interviewer; },
            [this] { return desk_.folders().archive; },
            [this](const std::string& name, const CalibrationPlace::Printing& print) {
                write_pdf(texts::choose_report,
                          name,
                          [folders = desk_.folders(), print](const workflow::PdfTarget& pdf) {
                              return workflow::in_style(folders, [&](const ReportStyle& style) {
                                  return print(pdf, style);
                              });
                          });
            },
            [this] { go_to(PlacesBar::Destination::practice); }};
}

PracticePlace::Hooks MainFrame::practice_hooks() {
    return {[this](Page& page) { show_page(page); },
            [this](const std::string& sentence, NoticeBar::Kind kind) { notify(sentence, kind); },
            [this](const Findings& findings) { report(findings); },
            [this] { return settings_.interviewer; },
            [this](const std::string& rater) {
                start_->set_interviewer(rater);
                settings_.interviewer = rater;
                remember();
            },
            [this] { return settings_.completes; }};
}

TrialPlace::Hooks MainFrame::trial_hooks() {
    return {[this](Page& page) { show_page(page); },
            [this](const std::string& sentence, NoticeBar::Kind kind) { notify(sentence, kind); },
            [this](const Findings& findings) { report(findings); },
            [this] { return settings_.completes; },
            [this] { return spelling(); },
            [this] { show_start(); }};
}

void MainFrame::try_interview() {
    put_pages_away();
    show_title(words(texts::try_interview));
    trials_.enter();
}

PlacesBar::Destination MainFrame::destination() const {
    switch (page_->place()) {
        case Place::start:
        case Place::trials:
        case Place::trial:
            return PlacesBar::Destination::interviews;
        case Place::card:
            return card_of_;
        case Place::panels:
        case Place::committee:
            return PlacesBar::Destination::committee;
        case Place::kits:
        case Place::kit:
            return PlacesBar::Destination::kits;
        case Place::archive:
            return PlacesBar::Destination::archive;
        case Place::calibration:
            return PlacesBar::Destination::calibration;
        case Place::comparison:
            return trials_.compares_on(*page_) ? PlacesBar::Destination::interviews
                                               : PlacesBar::Destination::practice;
        case Place::practice:
        case Place::rate:
        case Place::new_round:
            return PlacesBar::Destination::practice;
        default:
            return PlacesBar::Destination::rubrics;
    }
}

/// A file that the person names; it is opened when it is written.
void MainFrame::print(const workflow::PrintOrder& order) {
    const workflow::KitLibrary library(workflow::usual_library(desk_.folders(), desk_.services()),
                                       desk_.services());
    const std::string name = order.what + (order.sheet ? "-sheet.pdf" : ".pdf");
    write_pdf(texts::choose_print,
              name,
              [library, order, folders = desk_.folders()](const workflow::PdfTarget& pdf) {
                  workflow::PrintOrder printed = order;
                  printed.pdf = pdf;
                  return workflow::in_style(folders, [&](const ReportStyle& style) {
                      return workflow::print_named(library, printed, style);
                  });
              });
}

void MainFrame::go_to(PlacesBar::Destination destination) {
    if (destination == PlacesBar::Destination::interviews) {
        show_start();
        return;
    }
    put_pages_away();
    switch (destination) {
        case PlacesBar::Destination::kits:
            show_title(words(texts::kits));
            kits_.enter();
            break;
        case PlacesBar::Destination::archive:
            show_title(words(texts::archive));
            archive_.enter();
            break;
        case PlacesBar::Destination::committee:
            committee_->enter();
            break;
        case PlacesBar::Destination::calibration:
            show_title(words(texts::calibration));
            calibration_.enter();
            break;
        case PlacesBar::Destination::practice:
            show_title(words(texts::practice));
            practice_.enter();
            break;
        default:
            show_title(words(texts::rubrics));
            rubrics_.enter();
    }
}

}  // namespace evenhand::app
