#include "app/archive/archive_work.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/stdpaths.h>

#include "app/sentences.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

TaskBar::Task archive_task(const std::string& words) {
    return {
        words,
        [words](std::uint64_t done, std::uint64_t all) { return texts::task_at(words, done, all); },
        to_utf8(say(texts::task_stops))};
}

std::optional<std::filesystem::path> ArchiveWork::choose_file(std::string_view title,
                                                              const std::string& name,
                                                              std::string_view kinds) const {
    wxFileDialog dialog(ask_.GetParent(),
                        say(title),
                        wxStandardPaths::Get().GetDocumentsDir(),
                        to_wx(name),
                        say(kinds),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    return dialog.ShowModal() == wxID_OK ? std::optional(to_utf8(dialog.GetPath())) : std::nullopt;
}

std::optional<std::filesystem::path> ArchiveWork::open_file(std::string_view title,
                                                            std::string_view kinds) const {
    wxFileDialog dialog(ask_.GetParent(),
                        say(title),
                        wxStandardPaths::Get().GetDocumentsDir(),
                        wxString(),
                        say(kinds),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    return dialog.ShowModal() == wxID_OK ? std::optional(to_utf8(dialog.GetPath())) : std::nullopt;
}

std::optional<std::filesystem::path> ArchiveWork::choose_folder(std::string_view title) const {
    wxDirDialog dialog(ask_.GetParent(), say(title), wxString(), wxDD_DEFAULT_STYLE);
    return dialog.ShowModal() == wxID_OK ? std::optional(to_utf8(dialog.GetPath())) : std::nullopt;
}

void ArchiveWork::settle(const Findings& findings, const std::string& done) {
    if (has_error(findings)) {
        say_wrong(sentences(findings));
        return;
    }
    close_question();
    hooks_.notify(findings.empty() ? done : done + "\n" + sentences(findings),
                  NoticeBar::Kind::done);
    hooks_.changed();
}

void ArchiveWork::fail(const Failure& failure) {
    if (failure.code == ErrorCode::cancelled) {
        hooks_.notify(failure.sentence, NoticeBar::Kind::done);
    } else {
        say_wrong(failure.sentence);
    }
}

void ArchiveWork::close_question() {
    if (own_question()) {
        ask_.close();
    }
}

void ArchiveWork::say_wrong(const std::string& sentence, std::optional<std::size_t> field) {
    if (own_question()) {
        ask_.complain(sentence, field);
    } else {
        hooks_.notify(sentence, NoticeBar::Kind::wrong);
    }
}

}  // namespace evenhand::app
