#include "workflow/draft_saver.h"

#include <utility>

#include "core/error.h"

namespace evenhand::workflow {

namespace {

/// An error's sentence as the end of another one.
std::string reason_of(const Error& error) {
    std::string reason = error.what();
    if (reason.ends_with('.')) {
        reason.pop_back();
    }
    return reason;
}

}  // namespace

SaveState DraftSaver::state() const {
    if (draft_.saved()) {
        return {SaveState::Kind::saved, ""};
    }
    return failure_ ? SaveState{SaveState::Kind::failed, *failure_}
                    : SaveState{SaveState::Kind::saving, ""};
}

Findings DraftSaver::save() {
    was_busy_ = true;  // Who has waited that long is told at once.
    return save_within(OpenDraft::usual_patience);
}

Findings DraftSaver::save_soon() {
    return save_within(moment);
}

Findings DraftSaver::save_within(std::chrono::milliseconds patience) {
    try {
        Findings findings = draft_.save_within(patience);
        failure_.reset();
        was_busy_ = false;
        return findings;
    } catch (const Error& error) {
        const bool busy = error.code() == ErrorCode::locked;
        if (!busy || was_busy_) {
            failure_ = reason_of(error);
        }
        was_busy_ = busy;
        return {};
    }
}

}  // namespace evenhand::workflow
