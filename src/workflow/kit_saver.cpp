#include "workflow/kit_saver.h"

#include <algorithm>

#include "core/error.h"

namespace evenhand::workflow {

namespace {

/// A sentence as the end of another one.
std::string reason_of(std::string sentence) {
    if (sentence.ends_with('.')) {
        sentence.pop_back();
    }
    return sentence;
}

}  // namespace

SaveState KitSaver::state() const {
    if (kit_.saved()) {
        return {SaveState::Kind::saved, ""};
    }
    return failure_ ? SaveState{SaveState::Kind::failed, *failure_}
                    : SaveState{SaveState::Kind::saving, ""};
}

Findings KitSaver::save() {
    was_busy_ = true;  // Who has waited that long is told at once.
    return save_within(OpenDraft::usual_patience);
}

Findings KitSaver::save_soon() {
    return save_within(moment);
}

Findings KitSaver::save_within(std::chrono::milliseconds patience) {
    try {
        Findings findings = kit_.save_within(patience);
        const auto error = std::ranges::find(findings, Severity::error, &Finding::severity);
        failure_ =
            error == findings.end() ? std::nullopt : std::optional(reason_of(error->message));
        was_busy_ = false;
        return findings;
    } catch (const Error& error) {
        const bool busy = error.code() == ErrorCode::locked;
        if (!busy || was_busy_) {
            failure_ = reason_of(error.what());
        }
        was_busy_ = busy;
        return {};
    }
}

}  // namespace evenhand::workflow
