#include <algorithm>
#include <utility>

#include <wx/filedlg.h>
#include <wx/stdpaths.h>
#include <wx/utils.h>

#include "app/boxes_question.h"
#include "app/guarded.h"
#include "app/main_frame.h"
#include "app/platform/style.h"
#include "app/preview/preview_dialog.h"
#include "app/report_style/style_dialog.h"
#include "app/sentences.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_preview.h"
#include "app/wx_text.h"
#include "workflow/report_desk.h"

// The part of the main frame that shows sealed cards and writes PDFs.

namespace evenhand::app {

namespace {

/// "2026-…-xyz.scorecard.xml" to "2026-…-xyz.pdf": the card's id, no person's name.
std::string pdf_name(const workflow::CardPlace& card) {
    const std::string name = card.archived.empty() ? card.path.filename().string() : card.archived;
    return name.substr(0, name.find('.')) + ".pdf";
}

}  // namespace

void MainFrame::show_card(const workflow::CardPlace& card, const Findings& said) {
    if (card.archived.empty()) {
        show_read(card, workflow::read_submitted(desk_.folders(), desk_.services(), card));
        report(said);
        return;
    }
    report(said);  // Unlocking may be left.
    with_key_here([this, card, said] { read_archived(card, said); },
                  texts::unlock_to_open,
                  texts::unlock_and_open);
}

/// The archive may be slow, or another program's for a while.
void MainFrame::read_archived(const workflow::CardPlace& card, const Findings& said) {
    reading_.run(
        [folders = desk_.folders(), services = desk_.services(), card] {
            return attempt([&] { return workflow::read_submitted(folders, services, card); });
        },
        [this, card, said, here = page_](Attempt<Parsed<workflow::ReadCard>> read) {
            if (read.failure) {
                Findings told = {{Severity::error, "card.unread", read.failure->sentence, ""}};
                append(told, said);
                report(told);
                return;
            }
            if (here != nullptr && page_ == here) {
                show_read(card, std::move(*read.value));
            }
            report(said);
        });
}

void MainFrame::show_read(const workflow::CardPlace& card, Parsed<workflow::ReadCard> read) {
    if (!read.value) {
        report(read.findings);
        return;
    }
    card_of_ = PlacesBar::Destination::interviews;
    const CardPage::Revisions none;
    show_opened({std::move(*read.value),
                 none,
                 [this, card] { export_card(card); },
                 [this] { show_start(); }});
}

void MainFrame::show_opened(ArchivePlace::Opened opened,
                            const std::function<void(workflow::SessionEditor&)>& place) {
    put_pages_away();
    opened_.emplace(std::move(opened));
    const Scorecard& scorecard = opened_->card.card;
    const Timestamp submitted = scorecard.submitted_at();
    sealed_ = std::make_unique<workflow::SessionEditor>(
        scorecard.kit(), scorecard.session(), [submitted] { return submitted; });
    if (place) {
        place(*sealed_);
    }
    sealed_->close();
    card_ = new CardPage(
        this,
        opened_->card,
        opened_->revisions,
        {[this] { opened_->export_pdf(); },
         [this] { show_sealed_notes(); },
         [this] { CallAfter([this, done = opened_->done] { guarded([&] { done(); }); }); }});
    show_title(scorecard.session().head.candidate.name);
    show_page(*card_);
}

void MainFrame::show_sealed_notes() {
    if (live_ == nullptr) {
        live_ = new LivePage(
            this,
            *sealed_,
            {[this] { CallAfter([this] { guarded([&] { show_page(*card_); }); }); }, {}, {}});
    }
    show_page(*live_);
}

void MainFrame::export_card(const workflow::CardPlace& card) {
    if (card.archived.empty()) {
        print_card(card);
    } else {
        with_key_here([this, card] { print_card(card); }, "", "");
    }
}

void MainFrame::print_card(const workflow::CardPlace& card) {
    write_pdf(texts::choose_pdf,
              pdf_name(card),
              [folders = desk_.folders(), services = desk_.services(), card](
                  const workflow::PdfTarget& pdf) {
                  return workflow::print_submitted(folders, services, card, pdf);
              });
}

void MainFrame::write_pdf(std::string_view title, const std::string& name, const Printing& write) {
    if (std::exchange(previewing_, false)) {
        preview_pdf(title, name, write);
        return;
    }
    const std::string pdf = chosen_pdf(*this, title, name);
    if (pdf.empty()) {
        return;
    }
    notify(to_utf8(say(texts::exporting)), NoticeBar::Kind::done);
    background_.run([write, pdf] { return workflow::made_pdf(write, pdf); },
                    [this, pdf](const workflow::MadePdf& made) { keep_pdf(pdf, made); });
}

/// What no font has is told before the file is written.
void MainFrame::keep_pdf(const std::string& pdf, const workflow::MadePdf& made) {
    if (!has_error(made.findings) && !agrees_to_boxes(*this, made.doubt)) {
        withdraw(to_utf8(say(texts::exporting)));
        return;
    }
    Findings findings = made.findings;
    if (!has_error(findings)) {
        append(findings, workflow::save_pdf(made.bytes, pdf));
    }
    exported(pdf, findings);
}

/// Empty when the person has thought better of it.
std::string MainFrame::chosen_pdf(wxWindow& parent,
                                  std::string_view title,
                                  const std::string& name) {
    wxFileDialog dialog(&parent,
                        say(title),
                        wxStandardPaths::Get().GetDocumentsDir(),
                        to_wx(name),
                        say(texts::pdf_files),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    return dialog.ShowModal() == wxID_OK ? to_utf8(dialog.GetPath()) : "";
}

void MainFrame::preview_pdf(std::string_view title,
                            const std::string& name,
                            const Printing& write) {
    notify(words(texts::making_preview), NoticeBar::Kind::done);
    // One at a time, and none once one has gone elsewhere.
    previews_.run([write] { return workflow::made_preview(write); },
                  [this, title, name](workflow::MadePreview made) {
                      withdraw(words(texts::making_preview));
                      show_preview(title, name, std::move(made));
                  });
}

void MainFrame::show_preview(std::string_view title,
                             const std::string& name,
                             workflow::MadePreview made) {
    if (!made.preview) {
        report(made.findings);
        return;
    }
    auto* dialog =
        new PreviewDialog(this, std::move(made.preview), palette_of(platform::desktop_theme()));
    dialog->remark(workflow::in_few_words(made.findings));
    dialog->on_look([this] { show_style({}); });
    dialog->on_save([this, dialog, title, name](const std::string& bytes) {
        const std::string pdf = chosen_pdf(*dialog, title, name);
        if (!pdf.empty()) {
            const Findings findings = workflow::save_pdf(bytes, pdf);
            notify(findings.empty() ? texts::written(pdf) : sentences(findings),
                   findings.empty() ? NoticeBar::Kind::done : NoticeBar::Kind::wrong);
        }
    });
    dialog->Show();
}

/// One at a time: two would write over each other.
void MainFrame::show_style(const std::filesystem::path& file) {
    if (StyleDialog* shown = StyleDialog::shown(); shown != nullptr) {
        if (file.empty() || !shown->Close()) {
            shown->Raise();
            return;
        }
    }
    auto editor = std::make_unique<workflow::StyleEditor>(desk_.folders(), file);
    StyleDialog::Setting setting = {std::move(editor),
                                    desk_.folders().shipped,
                                    palette_of(platform::desktop_theme()),
                                    settings_.zoom};
    auto* dialog = new StyleDialog(*this, std::move(setting));
    dialog->Show();
    dialog->focus();
}

void MainFrame::exported(const std::string& pdf, const Findings& findings) {
    if (has_error(findings)) {
        notify(sentences(findings), NoticeBar::Kind::wrong);
        return;
    }
    const bool opened = wxLaunchDefaultApplication(to_wx(pdf));
    const std::string done = opened ? texts::exported(pdf) : texts::exported_unopened(pdf);
    notify(findings.empty() ? done : done + "\n" + sentences(findings), NoticeBar::Kind::done);
}

}  // namespace evenhand::app
