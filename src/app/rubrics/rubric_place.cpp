#include "app/rubrics/rubric_place.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <wx/clipbrd.h>
#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>

#include "app/later.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "core/utf8.h"
#include "workflow/file_intake.h"
#include "workflow/published_view.h"

namespace evenhand::app {

namespace {

/// The text on the clipboard; empty when there is none.
std::string clipboard_text() {
    wxTextDataObject text;
    if (!wxTheClipboard->Open()) {
        return "";
    }
    if (wxTheClipboard->IsSupported(wxDF_UNICODETEXT)) {
        wxTheClipboard->GetData(text);
    }
    wxTheClipboard->Close();
    return to_utf8(text.GetText());
}

/// The one draft that came of one page: to be reviewed at once, without a report in between.
const Id<Rubric>* only_draft(const workflow::ImportView& view) {
    const bool one = view.pages.size() == 1 && view.pages.front().drafts.size() == 1;
    return one && !view.pages.front().refused ? &view.pages.front().drafts.front() : nullptr;
}

}  // namespace

RubricPlace::RubricPlace(wxWindow& frame,
                         workflow::Folders folders,
                         workflow::Services services,
                         Hooks hooks)
    : frame_(frame),
      folders_(std::move(folders)),
      services_(std::move(services)),
      hooks_(std::move(hooks)),
      library_(workflow::usual_library(folders_, services_)),
      import_(new ImportBar(&frame,
                            {{hooks_.arrange, hooks_.keyboard_left},
                             [this](const workflow::ImportView& view) { imported(view); },
                             [this](const std::string& sentence) {
                                 hooks_.import_ended(sentence, NoticeBar::Kind::wrong);
                             }})) {}

void RubricPlace::add_rubrics_page() {
    rubrics_ = new RubricsPage(
        &frame_,
        library_,
        {[this](const Id<Rubric>& id) { later(frame_, *rubrics_, [this, id] { open(id); }); },
         [this](const std::string& title) {
             later(frame_, *rubrics_, [this, title] { create(title); });
         },
         [this](const Id<Rubric>& id, const std::string& title) {
             later(frame_, *rubrics_, [this, id, title] { show_versions(id, title); });
         },
         [this](const Id<Rubric>& id, const std::string& title) { discard(id, title); },
         [this](const Id<Rubric>& id, bool sheet) {
             hooks_.print({id.text(), workflow::PrintOrder::Kind::rubric, sheet, false, {}});
         },
         [this] { choose_files(); },
         [this] { choose_folder(); },
         [this] { paste(); },
         [this] { change_folder(); },
         [this] { use_folder(""); },
         [this](const std::string& sentence) { hooks_.notify(sentence, NoticeBar::Kind::wrong); }});
    show_folder();
}

bool RubricPlace::is_here() const {
    const auto shown = [](const Page* page) { return page != nullptr && page->IsShown(); };
    return shown(rubrics_) || shown(report_) || shown(versions_);
}

bool RubricPlace::loading() const {
    return import_->running() || (rubrics_ != nullptr && rubrics_->loading());
}

void RubricPlace::enter() {
    if (rubric_ != nullptr) {
        hooks_.show(*rubric_);
    } else {
        go_back();
    }
}

/// To where a draft was opened from, or to the library.
void RubricPlace::go_back() {
    if (versions_ != nullptr) {
        versions_->reload();
        hooks_.show(*versions_);
    } else if (report_ != nullptr) {
        hooks_.show(*report_);
    } else {
        show_rubrics();
    }
}

void RubricPlace::show_rubrics() {
    if (rubrics_ == nullptr) {
        add_rubrics_page();
    }
    rubrics_->reload();
    hooks_.show(*rubrics_);
}

void RubricPlace::show_versions(const Id<Rubric>& id, const std::string& title) {
    versions_ =
        new VersionsPage(&frame_,
                         library_,
                         id,
                         title,
                         {[this, id](const workflow::VersionRow& row) {
                              later(frame_, *versions_, [this, id, row] { open_version(id, row); });
                          },
                          [this] {
                              later(frame_, *versions_, [this] {
                                  std::exchange(versions_, nullptr)->Destroy();
                                  go_back();
                              });
                          }});
    versions_->reload();
    hooks_.show(*versions_);
}

void RubricPlace::add_report_page() {
    report_ = new ReportPage(
        &frame_,
        library_,
        {[this](const Id<Rubric>& id) { later(frame_, *report_, [this, id] { open(id); }); },
         [this] {
             later(frame_, *report_, [this] {
                 std::exchange(report_, nullptr)->Destroy();
                 go_back();
             });
         },
         [this] { paste(); }});
}

bool RubricPlace::may_write() {
    if (workflow::library_is_there(folders_)) {
        return true;
    }
    hooks_.notify(to_utf8(say(texts::folder_is_away)), NoticeBar::Kind::wrong);
    return false;
}

void RubricPlace::create(const std::string& title) {
    if (may_write()) {
        Parsed<std::unique_ptr<workflow::OpenDraft>> created = library_.create(title);
        if (created.value) {
            rubrics_->end_naming();
        }
        edit(std::move(created));
    }
}

void RubricPlace::open(const Id<Rubric>& id) {
    if (may_write()) {
        edit(library_.open(id));
    }
}

void RubricPlace::open_file(const std::filesystem::path& file) {
    if (!may_write()) {
        return;
    }
    if (const std::string reason = settle(); !reason.empty()) {
        hooks_.notify(reason, NoticeBar::Kind::wrong);
        return;
    }
    Parsed<std::unique_ptr<workflow::OpenDraft>> opened =
        workflow::open_rubric_file(library_, file);
    if (rubric_ != nullptr && opened.value && (*opened.value)->path() == rubric_->path()) {
        return;  // It is shown, and can still be undone.
    }
    RubricPage* earlier = std::exchange(rubric_, nullptr);
    edit(std::move(opened));
    if (rubric_ == nullptr) {
        rubric_ = earlier;
    } else if (earlier != nullptr) {
        earlier->Destroy();
    }
}

void RubricPlace::open_version(const Id<Rubric>& id, const workflow::VersionRow& row) {
    if (row.draft) {
        open(id);
    } else {
        edit(workflow::open_read_only(library_, id, row.version));
    }
}

void RubricPlace::edit(Parsed<std::unique_ptr<workflow::OpenDraft>> opened) {
    hooks_.report(opened.findings);
    if (!opened.value) {
        return;
    }
    if (rubrics_ != nullptr) {
        rubrics_->choose((*opened.value)->editor().rubric().id);
    }
    rubric_ = new RubricPage(&frame_,
                             std::move(*opened.value),
                             library_,
                             {[this] {
                                  later(frame_, *rubric_, [this] {
                                      std::exchange(rubric_, nullptr)->Destroy();
                                      go_back();
                                  });
                              },
                              hooks_.report,
                              [this](const workflow::PublishedRubric& rubric) {
                                  later(frame_, *rubric_, [this, rubric] { published(rubric); });
                              },
                              hooks_.author(),
                              hooks_.remember_author});
    hooks_.show(*rubric_);
}

void RubricPlace::published(const workflow::PublishedRubric& published) {
    std::exchange(rubric_, nullptr)->Destroy();
    go_back();
    const Rubric& rubric = published.pinned.rubric;
    hooks_.notify(texts::published(rubric.title, rubric.version), NoticeBar::Kind::done);
}

void RubricPlace::discard(const Id<Rubric>& id, const std::string& title) {
    wxMessageDialog dialog(&frame_,
                           to_wx(texts::discard_question(title)),
                           say(texts::discard_title),
                           wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    dialog.SetYesNoLabels(say(texts::discard_yes), say(texts::discard_no));
    if (dialog.ShowModal() == wxID_YES) {
        const std::filesystem::path file = library_.discard_draft(id);
        rubrics_->reload();
        hooks_.notify(texts::discarded(title, file.string()), NoticeBar::Kind::done);
    }
}

std::string RubricPlace::settle() {
    return rubric_ == nullptr || rubric_->settle() ? "" : rubric_->save_state().message;
}

bool RubricPlace::may_import() {
    if (import_->running()) {
        hooks_.notify(to_utf8(say(texts::import_is_running)), NoticeBar::Kind::wrong);
        return false;
    }
    return may_write();
}

void RubricPlace::import(const std::vector<std::filesystem::path>& paths) {
    if (may_import()) {
        import_->import_paths(library_, paths);
    }
}

void RubricPlace::choose_files() {
    wxFileDialog dialog(&frame_,
                        say(texts::choose_pages),
                        wxString(),
                        wxString(),
                        say(texts::page_files),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    if (may_import() && dialog.ShowModal() == wxID_OK) {
        wxArrayString chosen;
        dialog.GetPaths(chosen);
        std::vector<std::filesystem::path> paths;
        std::ranges::transform(chosen, std::back_inserter(paths), to_utf8);
        import(paths);
    }
}

void RubricPlace::choose_folder() {
    wxDirDialog dialog(&frame_, say(texts::choose_pages_folder), wxString(), wxDD_DIR_MUST_EXIST);
    if (may_import() && dialog.ShowModal() == wxID_OK) {
        import({to_utf8(dialog.GetPath())});
    }
}

void RubricPlace::paste() {
    const std::string text = clipboard_text();
    if (trimmed(text).empty()) {
        hooks_.notify(to_utf8(say(texts::nothing_to_paste)), NoticeBar::Kind::wrong);
    } else if (may_import()) {
        import_->import_text(library_, text);
    }
}

/// Whoever is elsewhere meanwhile is told, and finds the report on coming back.
void RubricPlace::imported(workflow::ImportView view) {
    if (rubrics_ != nullptr) {
        rubrics_->reload();
    }
    const bool here = is_here();
    if (view.pages.empty()) {
        hooks_.import_ended(to_utf8(say(texts::no_pages_there)), NoticeBar::Kind::wrong);
        return;
    }
    if (const Id<Rubric>* draft = only_draft(view); draft != nullptr && here) {
        open(*draft);
        return;
    }
    if (report_ == nullptr) {
        add_report_page();
    }
    const std::string sentence = view.sentence;
    report_->show(std::move(view));
    if (here) {
        hooks_.show(*report_);
    } else {
        report_->Hide();
        hooks_.import_ended(texts::import_ended(sentence), NoticeBar::Kind::done);
    }
}

/// What an import writes stays in one folder.
bool RubricPlace::may_change_folder() {
    if (import_->running()) {
        hooks_.notify(to_utf8(say(texts::folder_of_running_import)), NoticeBar::Kind::wrong);
    }
    return !import_->running();
}

void RubricPlace::change_folder() {
    wxDirDialog dialog(&frame_,
                       say(texts::choose_rubrics_folder),
                       to_wx(library_.folder().string()),
                       wxDD_DEFAULT_STYLE);
    if (may_change_folder() && dialog.ShowModal() == wxID_OK) {
        use_folder(to_utf8(dialog.GetPath()));
    }
}

void RubricPlace::use_folder(const std::string& folder) {
    if (!may_change_folder() || !hooks_.use_folder(folder)) {
        return;
    }
    folders_.rubrics = folder;
    library_ = workflow::usual_library(folders_, services_);
    show_folder();
    rubrics_->reload();
    rubrics_->take_focus();  // What was pressed may be there no longer.
}

void RubricPlace::show_folder() {
    rubrics_->show_folder(folders_.rubrics.empty() ? LibraryPane::Folder::usual
                                                   : LibraryPane::Folder::chosen);
}

}  // namespace evenhand::app
