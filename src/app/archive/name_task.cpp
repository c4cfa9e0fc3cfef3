#include "app/archive/name_task.h"

#include <utility>

#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

using workflow::ArchiveDesk;

namespace {

void ask_name(ArchiveWork& work, const std::function<void()>& task) {
    Question question;
    question.title = words(texts::begin_title);
    question.text = words(texts::begin_text);
    question.fields = {{words(texts::your_name), "", "", false}};
    question.next = words(texts::begin_next);
    question.accept = [&work, task](const Question::Answers& answers) {
        work.call([name = answers.front()](ArchiveDesk& desk) { return desk.begin_as(name); },
                  [&work, task](const Findings& findings) {
                      if (findings.empty()) {
                          work.ask().close();
                          task();
                      } else {
                          work.ask().complain(first_fault(findings));
                      }
                  });
    };
    work.ask().ask(std::move(question));
}

}  // namespace

void with_name(ArchiveWork& work, const std::function<void()>& task) {
    work.call(
        [person = work.hooks().person()](ArchiveDesk& desk) {
            return !desk.needs_name() || desk.begin_as(person).empty();
        },
        [&work, task](bool named) {
            if (named) {
                task();
            } else {
                ask_name(work, task);
            }
        });
}

}  // namespace evenhand::app
