#include "workflow/interview_pause.h"

#include <chrono>

namespace evenhand::workflow {

void turn_back(SessionEditor& editor, std::size_t question) {
    const QuestionRecord& record = editor.session().questions.at(question);
    const bool stands = !record.spans.empty() && record.spans.back().until;
    if (stands && editor.now() - *record.spans.back().until < std::chrono::minutes{1}) {
        const std::size_t shown = editor.question();
        editor.open_question(question);
        editor.show_question(shown);
    }
}

}  // namespace evenhand::workflow
