#include "app/question_views.h"

namespace evenhand::app {

std::vector<workflow::LiveView> question_views(const workflow::SessionEditor& editor) {
    const Timestamp now = editor.now();
    workflow::SessionEditor copy(editor.kit(), editor.session(), [now] { return now; });
    std::vector<workflow::LiveView> views;
    for (std::size_t i = 0; i < editor.kit().size(); ++i) {
        copy.show_question(i);
        views.push_back(workflow::live_view(copy, now));
    }
    return views;
}

}  // namespace evenhand::app
