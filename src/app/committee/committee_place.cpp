#include "app/committee/committee_place.h"

#include <algorithm>
#include <utility>

#include <wx/dirdlg.h>

#include "app/later.h"
#include "app/sentences.h"
#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"
#include "workflow/committee_panels.h"
#include "workflow/packet_archive.h"
#include "workflow/packet_copy.h"
#include "workflow/packet_panel.h"
#include "workflow/packet_severity.h"
#include "workflow/panel_batch.h"

namespace evenhand::app {

namespace fs = std::filesystem;

CommitteePlace::CommitteePlace(wxWindow& frame, Hooks hooks)
    : frame_(frame), hooks_(std::move(hooks)) {}

CommitteePlace::~CommitteePlace() {
    *stop_severity_ = true;
}

void CommitteePlace::add_pages() {
    panels_ = new PanelsPage(
        &frame_,
        {[this](const fs::path& folder) { later(frame_, *panels_, [=, this] { look(folder); }); },
         [this](const fs::path& folder, const std::string& closed, const std::string& passphrase) {
             reveal(folder, closed, passphrase);
         },
         [this] { later(frame_, *panels_, [this] { choose_folder(); }); },
         [this](const fs::path& folder) { later(frame_, *panels_, [=, this] { forget(folder); }); },
         [this](const fs::path& panel) {
             later(frame_, *panels_, [=, this] { interview(panel); });
         },
         [this](const fs::path& folder) {
             later(frame_, *panels_, [=, this] { print_missing(folder); });
         },
         [this](const std::string& sentence) { hooks_.notify(sentence, NoticeBar::Kind::done); },
         [this] {
             if (!reading_.running() && !opening_.running()) {
                 reload();
             }
         }});
    page_ = new CommitteePage(
        &frame_,
        {[this](std::size_t row, std::size_t column) {
             later(frame_, *page_, [=, this] { show_notes(row, column); });
         },
         [this] { write_packet(); },
         [this](const workflow::CopyWish& wish) { look_at_copy(wish); },
         [this] { later(frame_, *page_, [this] { enter(); }); },
         [this](const CommitteePage::DebriefTask& task) {
             later(frame_, *page_, [=, this] { do_step(task); });
         },
         [this] { look_at_debrief(); },
         [clock = hooks_.services().clock] { return clock(); },
         [this](const std::string& sentence) { hooks_.notify(sentence, NoticeBar::Kind::done); }});
    page_->Hide();
}

workflow::PanelDesk CommitteePlace::desk() const {
    return {hooks_.folders(), hooks_.services()};
}

void CommitteePlace::enter() {
    if (panels_ == nullptr) {
        add_pages();
    }
    reload();
    hooks_.show(*panels_);
}

void CommitteePlace::reload() {
    reading_.run(
        [desk = desk(), folders = hooks_.folders()] {
            return attempt([&] { return workflow::panel_entries(desk, folders); });
        },
        [this](Attempt<std::vector<workflow::PanelEntry>> read) {
            if (read.failure) {
                hooks_.notify(read.failure->sentence, NoticeBar::Kind::wrong);
            } else {
                panels_->show(std::move(*read.value));
            }
        });
}

void CommitteePlace::choose_folder() {
    wxDirDialog dialog(&frame_,
                       say(texts::choose_panel_folder),
                       wxString(),
                       wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        open_folder(to_utf8(dialog.GetPath()));
    }
}

void CommitteePlace::open_folder(const fs::path& folder) {
    workflow::note_panel(hooks_.folders(), folder);
    enter();
    panels_->choose(fs::absolute(folder).lexically_normal());
}

void CommitteePlace::forget(const fs::path& folder) {
    workflow::forget_panel(hooks_.folders(), folder);
    reload();
}

void CommitteePlace::print_missing(const fs::path& folder) {
    hooks_.write_pdf(
        words(texts::missing_file),
        [desk = desk(), folder](const workflow::PdfTarget& pdf, const ReportStyle& /*style*/) {
            Parsed<workflow::PanelStatus> status = desk.status(folder);
            return status.value ? desk.print_reminders(*status.value, pdf)
                                : std::move(status.findings);
        });
}

void CommitteePlace::interview(const fs::path& panel) {
    inviting_.run([desk = workflow::InterviewDesk(hooks_.folders(), hooks_.services()),
                   panel] { return attempt([&] { return desk.open_invitation(panel); }); },
                  [this](Attempt<Parsed<workflow::Invitation>> invitation) {
                      if (invitation.failure) {
                          hooks_.notify(invitation.failure->sentence, NoticeBar::Kind::wrong);
                      } else {
                          hooks_.interview(std::move(*invitation.value));
                      }
                  });
}

void CommitteePlace::look(const fs::path& folder) {
    opening_.run([desk = desk(), folder] { return attempt([&] { return desk.opened(folder); }); },
                 [this, folder](const Attempt<Parsed<workflow::OpenedPanel>>& opened) {
                     took(folder, opened);
                 });
}

/// What is wrong with it is said where it was asked for.
void CommitteePlace::reveal(const fs::path& folder,
                            const std::string& closed,
                            const std::string& passphrase) {
    opening_.run(
        [desk = desk(), folder, closed, passphrase] {
            return attempt([&] { return desk.reveal(folder, closed, passphrase); });
        },
        [this, folder](const Attempt<Parsed<workflow::OpenedPanel>>& opened) {
            AskSheet& sheet = panels_->sheet();
            if (opened.failure) {
                sheet.complain(opened.failure->sentence);
            } else if (!opened.value->value) {
                sheet.complain(sentences(opened.value->findings));
            } else {
                sheet.close();
                took(folder, opened);
            }
        });
}

void CommitteePlace::took(const fs::path& folder,
                          const Attempt<Parsed<workflow::OpenedPanel>>& opened) {
    if (opened.failure) {
        hooks_.notify(opened.failure->sentence, NoticeBar::Kind::wrong);
        return;
    }
    if (opened.value->value && panels_->IsShown()) {
        use(folder, *opened.value->value);
    }
    hooks_.report(opened.value->findings);
}

void CommitteePlace::use(const fs::path& folder, workflow::OpenedPanel panel) {
    if (folder_ != folder) {
        page_->sheet().leave();  // What it asks is about the panel before.
    }
    folder_ = folder;
    room_ =
        std::make_shared<const workflow::CommitteeRoom>(workflow::committee_room(std::move(panel)));
    page_->show(room_);
    page_->show_debrief({});
    hooks_.show(*page_);
    look_at_debrief();
    ask_for_severity();
}

/// It is a second look: where the archive is away, nothing is said of it.
void CommitteePlace::ask_for_severity() {
    *stop_severity_ = true;
    stop_severity_ = std::make_shared<std::atomic<bool>>(false);
    severity_.run(
        [folders = hooks_.folders(),
         services = hooks_.services(),
         room = room_,
         stop = stop_severity_] {
            return attempt([&] {
                return workflow::archived_severity(
                    folders,
                    services,
                    room->panel.panel.rule,
                    room->cards,
                    [stop](std::uint64_t, std::uint64_t) { return !*stop; });
            });
        },
        [this, room = room_](Attempt<workflow::CommitteeSeverity> told) {
            if (!told.failure && room == room_) {
                page_->show_severity(std::move(*told.value));
            }
        });
}

/// Where none was begun that is no fault; anything else is said.
void CommitteePlace::look_at_debrief() {
    debrief_.run(
        [desk = workflow::DebriefDesk(hooks_.folders(), hooks_.services()),
         key = desk(),
         person = hooks_.person(),
         room = room_,
         folder = folder_] {
            return attempt([&] {
                const bool chair = key.chair_key() == room->panel.panel.chair.key;
                auto standing = desk.standing(folder);
                Findings findings = std::move(standing.findings);
                std::erase_if(findings, [](const Finding& finding) {
                    return finding.code == "debrief.none";
                });
                return std::pair(standing.value
                                     ? workflow::debrief_words(*standing.value, chair, person)
                                     : workflow::no_debrief_words(room->panel, chair),
                                 std::move(findings));
            });
        },
        [this, folder = folder_](
            const Attempt<std::pair<workflow::CommitteeDebriefView, Findings>>& stands) {
            if (folder != folder_ || !page_->IsShown()) {
                return;
            }
            if (stands.failure) {
                hooks_.notify(stands.failure->sentence, NoticeBar::Kind::wrong);
                return;
            }
            page_->show_debrief(stands.value->first);
            if (has_error(stands.value->second)) {
                hooks_.report(stands.value->second);
            }
        });
}

/// Who votes is what a debrief's beginning asks first; of other faults the keyboard stays.
std::optional<std::size_t> CommitteePlace::field_of(const Attempt<Findings>& done) {
    const bool about_people =
        !done.failure && std::ranges::any_of(*done.value, [](const Finding& finding) {
            return finding.code.starts_with("people.") || finding.code == "debrief.members";
        });
    return about_people ? std::optional<std::size_t>(0) : std::nullopt;
}

/// What is wrong with it is said where it was asked for.
void CommitteePlace::do_step(const CommitteePage::DebriefTask& task) {
    step_.run([desk = workflow::DebriefDesk(hooks_.folders(), hooks_.services()),
               folder = folder_,
               task] { return attempt([&] { return task(desk, folder); }); },
              [this](const Attempt<Findings>& done) {
                  AskSheet& sheet = page_->sheet();
                  const std::string wrong = done.failure             ? done.failure->sentence
                                            : has_error(*done.value) ? sentences(*done.value)
                                                                     : "";
                  if (sheet.asking()) {
                      wrong.empty() ? sheet.close() : sheet.complain(wrong, field_of(done));
                  } else if (!wrong.empty()) {
                      hooks_.notify(wrong, NoticeBar::Kind::wrong);
                  }
                  if (wrong.empty() && !done.value->empty()) {
                      hooks_.report(*done.value);
                  }
                  look_at_debrief();
              });
}

void CommitteePlace::show_notes(std::size_t row, std::size_t column) {
    const GridRow& there = room_->grid.rows.at(row);
    workflow::ReadCard card = card_behind(*room_, column);
    const CardPage::Revisions none;
    hooks_.show_notes(
        {std::move(card),
         none,
         [this, room = room_, column] {
             hooks_.write_pdf(
                 workflow::card_file_behind(*room, column),
                 [room, column](const workflow::PdfTarget& pdf, const ReportStyle& style) {
                     return workflow::print_card_behind(*room, column, pdf, style);
                 });
         },
         [this] { hooks_.show(*page_); }},
        {there.cells.at(column).question,
         there.criterion,
         workflow::first_line_behind(*room_, row, column)});
}

void CommitteePlace::write_packet() {
    hooks_.write_pdf(
        workflow::packet_file_name(room_->panel.panel.id.text()),
        [folders = hooks_.folders(),
         folder = folder_,
         services = hooks_.services(),
         now = hooks_.services().clock(),
         severity = page_->shown_severity()](const workflow::PdfTarget& pdf,
                                             const ReportStyle& style) {
            Parsed<workflow::CommitteeCards> cards = workflow::gather_panel(folders, folder, now);
            if (!cards.value) {
                return cards.findings;
            }
            Findings findings =
                severity ? workflow::add_severity(*cards.value, *severity) : Findings();
            append(findings,
                   workflow::PacketWitness(folders, services).add_to(*cards.value, folder));
            append(findings, workflow::print_packet(*cards.value, pdf, style));
            return findings;
        });
}

namespace {

/// A redacted packet, or why there is none.
Parsed<workflow::PacketCopies> copies_of(const workflow::Folders& folders,
                                         const fs::path& folder,
                                         Timestamp now,
                                         const workflow::CopyWish& wish) {
    auto cards = workflow::gather_panel(folders, folder, now);
    if (!cards.value) {
        return {std::nullopt, std::move(cards.findings)};
    }
    return {workflow::redacted_packet(*cards.value, wish), std::move(cards.findings)};
}

}  // namespace

void CommitteePlace::look_at_copy(const workflow::CopyWish& wish) {
    page_->sheet().wait(true);
    copying_.run(
        [folders = hooks_.folders(), folder = folder_, now = hooks_.services().clock(), wish] {
            return attempt([&] { return copies_of(folders, folder, now, wish); });
        },
        [this, wish](const Attempt<Parsed<workflow::PacketCopies>>& made) {
            AskSheet& sheet = page_->sheet();
            sheet.wait(false);
            if (made.failure || !made.value->value) {
                sheet.complain(made.failure ? made.failure->sentence
                                            : first_fault(made.value->findings));
                return;
            }
            const workflow::PacketCopies& copies = *made.value->value;
            page_->show_copy(
                workflow::whole_view(copies),
                [this, wish, name = workflow::copy_name(copies)] { write_copy(wish, name); });
        });
}

void CommitteePlace::write_copy(const workflow::CopyWish& wish, const std::string& name) {
    hooks_.write_pdf(
        workflow::packet_file_name(name),
        [folders = hooks_.folders(), folder = folder_, now = hooks_.services().clock(), wish](
            const workflow::PdfTarget& pdf, const ReportStyle& style) {
            auto copies = copies_of(folders, folder, now, wish);
            if (!copies.value) {
                return std::move(copies.findings);
            }
            append(copies.findings, workflow::print_packet_copy(*copies.value, pdf, style));
            // What is to be looked at was shown before.
            std::erase_if(copies.findings,
                          [](const Finding& each) { return each.code == "copy.look"; });
            return std::move(copies.findings);
        });
}

}  // namespace evenhand::app
