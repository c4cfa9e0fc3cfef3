#include "workflow/internal/replay.h"

#include <string>

#include "core/error.h"

namespace evenhand::workflow::internal {

std::optional<Finding> replay_fault(SessionEditor& editor,
                                    const std::vector<SessionEvent>& events) {
    try {
        editor.replay(events);
    } catch (const Error& error) {
        return Finding{Severity::error,
                       "journal.record",
                       std::string("The journal contradicts itself: ") + error.what(),
                       ""};
    }
    return std::nullopt;
}

void skip_time(SessionEditor& editor, Timestamp from) {
    const auto question = running_question(editor.session());
    const auto margin = running_margin(editor.margins());
    if (!question && !margin) {
        return;
    }
    editor.pause_clock(from);
    const std::size_t shown = editor.question();
    const auto margin_shown = editor.margin();
    if (question) {
        editor.open_question(*question);
    } else {
        editor.open_margin(*margin);
    }
    if (margin_shown) {
        editor.show_margin(*margin_shown);
    } else {
        editor.show_question(shown);
    }
}

}  // namespace evenhand::workflow::internal
