#include "app/kits/kit_place.h"

#include <utility>

#include <wx/msgdlg.h>

#include "app/later.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "workflow/file_intake.h"

namespace evenhand::app {

KitPlace::KitPlace(wxWindow& frame, const workflow::InterviewDesk& desk, Hooks hooks)
    : frame_(frame), desk_(desk), hooks_(std::move(hooks)) {}

workflow::KitLibrary KitPlace::library() const {
    return {workflow::usual_library(desk_.folders(), desk_.services()), desk_.services()};
}

void KitPlace::enter() {
    if (kit_ != nullptr) {
        kit_->look_again();
        hooks_.show(*kit_);
    } else {
        show_kits();
    }
}

bool KitPlace::loading() const {
    return (kits_ != nullptr && kits_->loading()) || (kit_ != nullptr && kit_->loading());
}

void KitPlace::show_kits() {
    if (kits_ == nullptr) {
        kits_ = new KitsPage(
            &frame_,
            {[this] { return library(); },
             [this](const std::string& id) { later(frame_, *kits_, [this, id] { open(id); }); },
             [this](const std::string& title) {
                 later(frame_, *kits_, [this, title] {
                     if (may_write()) {
                         edit(library().create(title));
                     }
                 });
             },
             [this](const std::string& id, const std::string& title) {
                 later(frame_, *kits_, [this, id, title] {
                     if (may_write()) {
                         edit(library().copy(id, title));
                     }
                 });
             },
             [this](const workflow::KitListRow& row) { discard(row); },
             [this](const std::string& id) {
                 later(frame_, *kits_, [this, id] { hooks_.interview(id); });
             },
             [this](const std::string& id, bool sheet) {
                 hooks_.print({id, workflow::PrintOrder::Kind::kit, sheet, false, {}});
             }});
    }
    kits_->reload();
    hooks_.show(*kits_);
}

bool KitPlace::may_write() {
    if (workflow::library_is_there(desk_.folders())) {
        return true;
    }
    hooks_.notify(to_utf8(say(texts::folder_is_away)), NoticeBar::Kind::wrong);
    return false;
}

void KitPlace::open(const std::string& id) {
    if (may_write()) {
        edit(library().open(id));
    }
}

void KitPlace::open_file(const std::filesystem::path& file) {
    if (!may_write()) {
        return;
    }
    if (const std::string reason = settle(); !reason.empty()) {
        hooks_.notify(reason, NoticeBar::Kind::wrong);
        return;
    }
    Parsed<std::unique_ptr<workflow::OpenKit>> opened = workflow::open_kit_file(library(), file);
    if (kit_ != nullptr && opened.value && (*opened.value)->plan().id == kit_->kit_id()) {
        return;  // It is shown, and can still be undone.
    }
    KitPage* earlier = std::exchange(kit_, nullptr);
    edit(std::move(opened));
    if (kit_ == nullptr) {
        kit_ = earlier;
    } else if (earlier != nullptr) {
        earlier->Destroy();
    }
}

void KitPlace::edit(Parsed<std::unique_ptr<workflow::OpenKit>> opened) {
    hooks_.report(opened.findings);
    if (!opened.value) {
        return;
    }
    if (kits_ != nullptr) {
        kits_->end_naming();
    }
    kit_ = new KitPage(&frame_,
                       std::move(*opened.value),
                       library().rubrics(),
                       {[this] { later(frame_, *kit_, [this] { leave_kit(); }); },
                        [this] {
                            later(frame_, *kit_, [this] {
                                const std::string id = kit_->kit_id();
                                std::exchange(kit_, nullptr)->Destroy();
                                hooks_.interview(id);
                            });
                        },
                        hooks_.report});
    kit_->reload();
    hooks_.show(*kit_);
}

void KitPlace::leave_kit() {
    const std::string id = kit_->kit_id();
    std::exchange(kit_, nullptr)->Destroy();
    show_kits();
    kits_->choose(id);
}

void KitPlace::discard(const workflow::KitListRow& row) {
    if (!may_write()) {
        return;
    }
    wxMessageDialog dialog(&frame_,
                           to_wx(texts::discard_kit_question(row.title, row.stands_in)),
                           say(texts::discard_kit_title),
                           wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    dialog.SetYesNoLabels(say(texts::discard_kit_yes), say(texts::discard_no));
    if (dialog.ShowModal() == wxID_YES) {
        const std::filesystem::path file = library().discard(row.id);
        kits_->reload();
        hooks_.notify(texts::kit_discarded(row.title, file.string()), NoticeBar::Kind::done);
    }
}

std::string KitPlace::settle() {
    return kit_ == nullptr || kit_->settle() ? "" : kit_->save_state().message;
}

std::string KitPlace::close() {
    std::string reason = settle();
    if (reason.empty() && kit_ != nullptr) {
        std::exchange(kit_, nullptr)->Destroy();
    }
    return reason;
}

}  // namespace evenhand::app
