#include <algorithm>
#include <chrono>

#include "core/score_hints.h"
#include "workflow/session_editor.h"

// The part of the editor that asks to look at scores again.

namespace evenhand::workflow {

namespace {

/// Nobody is interrupted by a hint before such a pause.
constexpr std::chrono::seconds hint_pause{2};

}  // namespace

void SessionEditor::use_words(const LintWords& words) {
    for (const std::string_view section : hint_sections()) {
        if (const auto found = words.find(std::string(section)); found != words.end()) {
            words_[found->first] = found->second;
        }
    }
}

void SessionEditor::look_for_hints() {
    changed_at_.reset();
    const std::vector<ScoreHint> found = score_hints(session_, kit_, words_);
    for (const std::size_t index : open_hints(session_)) {
        if (std::ranges::find(found, session_.hints[index].hint) == found.end()) {
            perform(HintSettled{index, HintOutcome::changed});
        }
    }
    for (const ScoreHint& hint : found) {
        const bool stands = std::ranges::any_of(session_.hints, [&](const ShownHint& shown) {
            return shown.hint == hint && shown.outcome != HintOutcome::changed;
        });
        if (!stands) {
            perform(HintRaised{hint});
        }
    }
    changed_at_.reset();
}

void SessionEditor::look_for_hints_at_rest() {
    if (!closed_ && changed_at_ && clock_() - *changed_at_ >= hint_pause) {
        look_for_hints();
    }
}

void SessionEditor::dismiss_hint(std::size_t index) {
    const std::vector<std::size_t> open = open_hints(session_);
    if (std::ranges::find(open, index) != open.end()) {
        perform(HintSettled{index, HintOutcome::dismissed});
    }
}

void SessionEditor::dismiss_hint() {
    if (const std::vector<std::size_t> open = open_hints(session_); !open.empty()) {
        dismiss_hint(open.front());
    }
}

void SessionEditor::go_to(const ScoreHint& hint) {
    if (hint.question) {
        go_to(Gap{GapKind::no_evidence, *hint.question, hint.criterion, ""});
    }
}

}  // namespace evenhand::workflow
