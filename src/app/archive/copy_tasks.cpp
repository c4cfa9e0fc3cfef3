#include "app/archive/copy_tasks.h"

#include <utility>

#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

using workflow::ArchiveDesk;
using workflow::CopyWish;

void CopyTasks::ask(const std::string& card, const std::string& title) {
    const auto chosen = [this, card](CopyKind kind) {
        look(card, {kind, workflow::typed_names(work_.ask().answers().front())});
    };
    Question question;
    question.title = texts::copy_card_of(title);
    question.text = words(texts::copy_card_text);
    question.fields = {{words(texts::copy_also), "", words(texts::copy_also_hint), false}};
    question.next = words(texts::copy_anonymised);
    question.accept = [chosen](const Question::Answers&) { chosen(CopyKind::anonymised); };
    question.others = {
        {words(texts::copy_for_candidate), [chosen] { chosen(CopyKind::subject_access); }}};
    work_.ask().ask(std::move(question));
}

void CopyTasks::look(const std::string& card, const CopyWish& wish) {
    work_.call(
        [card, wish](ArchiveDesk& desk) {
            const auto read = desk.read(card, 0);
            Parsed<Preview> preview{std::nullopt, read.findings};
            if (read.value) {
                const auto copy = workflow::redacted_copy(read.value->card, wish);
                preview.value = Preview{workflow::copy_view(copy.copy), workflow::copy_name(copy)};
            }
            return preview;
        },
        [this, card, wish](const Parsed<Preview>& preview) {
            if (preview.value) {
                show(card, wish, *preview.value);
            } else {
                work_.say_wrong(first_fault(preview.findings));
            }
        });
}

void CopyTasks::show(const std::string& card, const CopyWish& wish, const Preview& preview) {
    Question question;
    question.title = preview.view.title;
    question.text = workflow::copy_brief(preview.view);
    question.next = words(texts::save_copy);
    question.accept = [this, card, wish, name = preview.name](const Question::Answers&) {
        save(card, wish, name);
    };
    work_.ask().ask(std::move(question));
}

void CopyTasks::save(const std::string& card, const CopyWish& wish, const std::string& name) {
    const auto file = work_.choose_file(texts::choose_copy, name + ".pdf", texts::copy_files);
    if (file) {
        work_.call(
            [card, wish, file = *file](ArchiveDesk& desk) {
                return desk.export_copy(card, wish, file);
            },
            [this, file = *file](const Findings& findings) {
                // What is to be looked at was shown before.
                Findings others = findings;
                std::erase_if(others, [](const Finding& each) { return each.code == "copy.look"; });
                work_.settle(others, texts::written(file.string()));
            });
    }
}

}  // namespace evenhand::app
