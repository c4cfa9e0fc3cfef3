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

void continue_clock(SessionEditor& editor, const std::vector<SessionEvent>& events) {
    const auto running = running_question(editor.session());
    if (!running || events.empty()) {
        return;
    }
    editor.pause_clock(events.back().at);
    const std::size_t shown = editor.question();
    editor.open_question(*running);
    editor.show_question(shown);
}

}  // namespace evenhand::workflow::internal
