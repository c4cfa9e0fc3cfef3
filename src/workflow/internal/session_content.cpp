#include "workflow/internal/session_content.h"

#include <algorithm>
#include <tuple>

namespace evenhand::workflow::internal {

namespace {

/// The question whose clock ran last; the first one when none did.
std::size_t last_asked(const Session& session) {
    const auto last =
        std::ranges::max_element(session.questions, {}, [](const QuestionRecord& record) {
            return record.spans.empty() ? Timestamp::min() : record.spans.back().from;
        });
    return static_cast<std::size_t>(last - session.questions.begin());
}

/// All members are named, so that a new one does not compile before it has its place here.
auto content(const QuestionRecord& record) {
    const auto& [spans, skipped, notes, ticks, probes, ratings, criterion] = record;
    return std::tie(skipped, notes, ticks, probes, ratings);
}

}  // namespace

Session content_of(Session session) {
    session.current_question = 0;
    session.hints.clear();
    session.held_at.reset();
    for (QuestionRecord& record : session.questions) {
        record.spans.clear();
        record.current_criterion = 0;
    }
    return session;
}

bool same_content(const Session& a, const Session& b) {
    return std::ranges::equal(
        a.questions, b.questions, [](const QuestionRecord& one, const QuestionRecord& other) {
            return content(one) == content(other);
        });
}

Session with_place_of(Session content, const Session& place) {
    content.head = place.head;
    content.held_at = place.held_at;
    content.hints = place.hints;
    std::erase_if(content.hints, [&](const ShownHint& shown) {
        return shown.hint.question && *shown.hint.question >= content.questions.size();
    });
    const std::size_t both = std::min(content.questions.size(), place.questions.size());
    for (std::size_t i = 0; i < both; ++i) {
        content.questions[i].spans = place.questions[i].spans;
        content.questions[i].current_criterion = place.questions[i].current_criterion;
    }
    // A question that is given again is turned to; one that is taken back was asked in another's
    // time, and that one is turned to again.
    content.current_question = place.current_question;
    if (content.questions.size() > both) {
        content.current_question = both;
    } else if (place.current_question >= both) {
        content.current_question = last_asked(content);
    }
    return content;
}

std::optional<std::size_t> first_difference(const Session& a, const Session& b) {
    const std::size_t both = std::min(a.questions.size(), b.questions.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (a.questions[i] != b.questions[i]) {
            return i;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::workflow::internal
