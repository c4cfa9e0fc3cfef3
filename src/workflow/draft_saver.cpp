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
    if (failure_) {
        return {SaveState::Kind::failed, *failure_};
    }
    return {draft_.saved() ? SaveState::Kind::saved : SaveState::Kind::saving, ""};
}

Findings DraftSaver::save() {
    try {
        Findings findings = draft_.save();
        failure_.reset();
        return findings;
    } catch (const Error& error) {
        failure_ = reason_of(error);
        return {};
    }
}

}  // namespace evenhand::workflow
