#include "workflow/interview_pause.h"

#include <chrono>
#include <vector>

namespace evenhand::workflow {

namespace {

/// It stands for less than a minute.
bool paused_just_now(const std::vector<TimeSpan>& spans, Timestamp now) {
    return !spans.empty() && spans.back().until &&
           now - *spans.back().until < std::chrono::minutes{1};
}

}  // namespace

void turn_back(SessionEditor& editor, std::size_t question) {
    if (paused_just_now(editor.session().questions.at(question).spans, editor.now())) {
        const std::size_t shown = editor.question();
        const auto margin = editor.margin();
        editor.open_question(question);
        if (margin) {
            editor.show_margin(*margin);
        } else {
            editor.show_question(shown);
        }
    }
}

void turn_back(SessionEditor& editor, Margin margin) {
    if (paused_just_now(spans_of(editor.margins(), margin), editor.now())) {
        const std::size_t shown = editor.question();
        const bool at_question = !editor.margin();
        editor.open_margin(margin);
        if (at_question) {
            editor.show_question(shown);
        }
    }
}

}  // namespace evenhand::workflow
