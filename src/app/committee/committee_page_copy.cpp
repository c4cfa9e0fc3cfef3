#include <utility>

#include "app/committee/committee_page.h"
#include "app/texts_archive.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"

// The part of the committee's page that asks for a packet without names.

namespace evenhand::app {

void CommitteePage::ask_for_copy() {
    const auto chosen = [this](CopyKind kind) {
        hooks_.copy({kind, workflow::typed_names(sheet_->answers().front())});
    };
    Question question;
    question.title = words(texts::redacted_packet_title);
    question.text = words(texts::redacted_packet_text);
    question.fields = {{words(texts::copy_also), "", words(texts::copy_also_hint), false}};
    question.next = words(texts::copy_anonymised);
    question.accept = [chosen](const Question::Answers&) { chosen(CopyKind::anonymised); };
    question.others = {
        {words(texts::copy_for_candidate), [chosen] { chosen(CopyKind::subject_access); }}};
    sheet_->ask(std::move(question));
}

void CommitteePage::show_copy(const workflow::CopyView& view, std::function<void()> save) {
    Question question;
    question.title = view.title;
    question.text = workflow::copy_brief(view);
    question.next = words(texts::save_redacted);
    question.accept = [this, save = std::move(save)](const Question::Answers&) {
        sheet_->close();
        save();
    };
    sheet_->ask(std::move(question));
}

}  // namespace evenhand::app
