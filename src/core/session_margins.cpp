#include "core/session_margins.h"

#include <algorithm>
#include <variant>

namespace evenhand {

namespace {

bool runs(const std::vector<TimeSpan>& spans) {
    return !spans.empty() && !spans.back().until;
}

void stop(std::vector<TimeSpan>& spans, Timestamp now) {
    if (runs(spans)) {
        // A clock set back must not make a span end before it begins.
        spans.back().until = std::max(now, spans.back().from);
    }
}

void stop_clocks(MarginTimes& times, Timestamp now) {
    stop(times.opening, now);
    stop(times.closing, now);
}

void open(MarginTimes& times, Margin margin, Timestamp now) {
    times.shown = margin;
    std::vector<TimeSpan>& spans = margin == Margin::opening ? times.opening : times.closing;
    if (!runs(spans)) {
        stop_clocks(times, now);
        spans.push_back({now, std::nullopt});
    }
}

}  // namespace

const std::vector<TimeSpan>& spans_of(const MarginTimes& times, Margin margin) {
    return margin == Margin::opening ? times.opening : times.closing;
}

std::chrono::seconds time_on(const MarginTimes& times, Margin margin, Timestamp moment) {
    QuestionRecord clock;
    clock.spans = spans_of(times, margin);
    return time_on(clock, moment);
}

std::optional<Margin> running_margin(const MarginTimes& times) {
    if (runs(times.opening)) {
        return Margin::opening;
    }
    return runs(times.closing) ? std::optional(Margin::closing) : std::nullopt;
}

int planned_minutes(const InterviewMargins& margins, Margin margin) {
    return margin == Margin::opening ? margins.opening_minutes : margins.closing_minutes;
}

MarginTimes apply(MarginTimes times, const SessionChange& change, Timestamp now) {
    if (const auto* opened = std::get_if<MarginOpened>(&change)) {
        open(times, opened->margin, now);
    } else if (const auto* looked = std::get_if<MarginShown>(&change)) {
        times.shown = looked->margin;
    } else if (std::holds_alternative<QuestionOpened>(change)) {
        stop_clocks(times, now);
        times.shown.reset();
    } else if (std::holds_alternative<ClockStopped>(change)) {
        stop_clocks(times, now);
    } else if (std::holds_alternative<QuestionShown>(change) ||
               std::holds_alternative<HeldBefore>(change)) {
        times.shown.reset();
    }
    return times;
}

std::chrono::seconds time_in_all(const Session& session,
                                 const MarginTimes& times,
                                 Timestamp moment) {
    const std::chrono::seconds closing = time_on(times, Margin::closing, moment);
    if (times.opening.empty()) {
        return time_in_all(session, moment) + closing;
    }
    std::chrono::seconds sum = time_on(times, Margin::opening, moment) + closing;
    for (const QuestionRecord& record : session.questions) {
        sum += time_on(record, moment);
    }
    return sum;
}

}  // namespace evenhand
