#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>

#include "core/score_hints.h"
#include "workflow/session_editor.h"

// The part of the editor that asks to look at scores again.

namespace evenhand::workflow {

namespace {

/// Nobody is interrupted by a hint before such a pause.
constexpr std::chrono::seconds hint_pause{2};

/// The open hints of the session, as indices, that are not among what was found.
std::vector<std::size_t> gone(const Session& session, const std::vector<ScoreHint>& found) {
    std::vector<std::size_t> open = open_hints(session);
    std::erase_if(open, [&](std::size_t index) {
        return std::ranges::find(found, session.hints[index].hint) != found.end();
    });
    return open;
}

/// What was found and does not stand in the session, dismissed or open.
std::vector<ScoreHint> new_ones(const Session& session, std::vector<ScoreHint> found) {
    std::erase_if(found, [&](const ScoreHint& hint) {
        return std::ranges::any_of(session.hints, [&](const ShownHint& shown) {
            return shown.hint == hint && shown.outcome != HintOutcome::changed;
        });
    });
    return found;
}

}  // namespace

void SessionEditor::use_words(const LintWords& words) {
    for (const std::string_view section : hint_sections()) {
        if (const auto found = words.find(std::string(section)); found != words.end()) {
            words_[found->first] = found->second;
        }
    }
}

std::vector<ScoreHint> SessionEditor::hints_now() const {
    std::vector<ScoreHint> hints = score_hints(session_, kit_, words_);
    std::ranges::move(verdict_hints(verdict_, words_), std::back_inserter(hints));
    return hints;
}

void SessionEditor::look_for_hints() {
    const std::vector<ScoreHint> found = hints_now();
    for (const std::size_t index : gone(session_, found)) {
        perform(HintSettled{index, HintOutcome::changed});
    }
    // Gaps come before hints wherever they are shown, and what is raised counts as shown.
    if (gaps().empty()) {
        for (const ScoreHint& hint : new_ones(session_, found)) {
            perform(HintRaised{hint});
        }
    }
    changed_at_.reset();
}

void SessionEditor::look_for_hints_at_rest() {
    if (closed_ || !changed_at_ || clock_() - *changed_at_ < hint_pause) {
        return;
    }
    const std::vector<ScoreHint> found = hints_now();
    for (const std::size_t index : gone(session_, found)) {
        perform(HintSettled{index, HintOutcome::changed});
    }
    const std::vector<ScoreHint> more = new_ones(session_, found);
    if (gaps().empty() && open_hints(session_).empty() && !more.empty()) {
        perform(HintRaised{more.front()});
    }
    changed_at_.reset();
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
