#include "core/session.h"

#include <algorithm>
#include <utility>

#include "core/internal/find_in.h"
#include "core/utf8.h"

namespace evenhand {

using internal::find_in;

std::string words(NoteMark mark) {
    switch (mark) {
        case NoteMark::none:
            break;
        case NoteMark::plus:
            return "Plus";
        case NoteMark::minus:
            return "Minus";
        case NoteMark::ask:
            return "To ask";
        case NoteMark::quote:
            return "Quote";
        case NoteMark::situation:
            return "Situation";
        case NoteMark::task:
            return "Task";
        case NoteMark::action:
            return "Action";
        case NoteMark::result:
            return "Result";
    }
    return "Note";
}

Session new_session(InterviewHead head, const Kit& kit, Timestamp opened_at) {
    return {std::move(head), opened_at, std::vector<QuestionRecord>(kit.size()), 0};
}

Timestamp interviewed_at(const Session& session) {
    return session.held_at.value_or(session.opened_at);
}

const Rating* find_rating(const QuestionRecord& record, const Id<Criterion>& criterion) {
    return find_in(record.ratings, criterion, &Rating::criterion);
}

const Tick* find_tick(const QuestionRecord& record, const Id<Item>& item) {
    return find_in(record.ticks, item, &Tick::item);
}

const ProbeUse* find_use(const QuestionRecord& record, const Id<Probe>& probe) {
    return find_in(record.probes, probe, &ProbeUse::probe);
}

std::chrono::seconds time_on(const QuestionRecord& record, Timestamp moment) {
    std::chrono::seconds sum{0};
    for (const TimeSpan& span : record.spans) {
        const Timestamp end = std::min(span.until.value_or(moment), moment);
        sum += std::max(end - span.from, std::chrono::seconds{0});
    }
    return sum;
}

std::optional<std::chrono::seconds> late_by(const Session& session,
                                            const QuestionRecord& record,
                                            const Rating& rating) {
    if (session.held_at) {
        return std::nullopt;
    }
    std::optional<Timestamp> stopped;
    for (const TimeSpan& span : record.spans) {
        if (span.from > rating.given_at) {
            continue;
        }
        if (!span.until || *span.until >= rating.given_at) {
            return std::nullopt;
        }
        stopped = std::max(stopped.value_or(*span.until), *span.until);
    }
    if (!stopped || rating.given_at - *stopped < std::chrono::minutes{1}) {
        return std::nullopt;
    }
    return rating.given_at - *stopped;
}

std::string passed_text(std::chrono::seconds passed) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(passed);
    const auto hours = std::chrono::floor<std::chrono::hours>(passed);
    const auto days = std::chrono::floor<std::chrono::days>(passed);
    if (days.count() > 1) {
        return std::to_string(days.count()) + " days";
    }
    if (hours.count() == 0) {
        return std::to_string(minutes.count()) + " min";
    }
    const auto rest = (minutes - hours).count();
    return std::to_string(hours.count()) + " h" +
           (rest == 0 ? "" : " " + std::to_string(rest) + " min");
}

std::string late_words(const Session& session, const QuestionRecord& record, const Rating& rating) {
    const auto late = late_by(session, record, rating);
    return late ? "scored " + passed_text(*late) + " after the question" : "";
}

std::string skipped_scores_words(const Rubric& rubric, const QuestionRecord& record) {
    std::string scores;
    for (const Criterion& criterion : rubric.criteria) {
        const Rating* rating = record.skipped ? find_rating(record, criterion.id) : nullptr;
        if (rating != nullptr && rating->score) {
            scores += (scores.empty() ? "" : ", ") + criterion.title + " " +
                      std::to_string(rating->score->value()) + " of " +
                      std::to_string(rubric.scale.highest());
        }
    }
    return scores.empty() ? ""
                          : "Scored before it was skipped, which does not count: " + scores + ".";
}

int planned_minutes(const Kit& kit, const InterviewMargins& margins) {
    int sum = margins.opening_minutes + margins.closing_minutes;
    for (const PinnedRubric& question : kit) {
        sum += question.unplanned ? 0 : planned_minutes(question);
    }
    return sum;
}

std::chrono::seconds time_in_all(const Session& session, Timestamp moment) {
    Timestamp first = moment;
    bool begun = false;
    std::chrono::seconds sum{0};
    for (const QuestionRecord& record : session.questions) {
        sum += time_on(record, moment);
        if (!record.spans.empty()) {
            first = std::min(first, record.spans.front().from);
            begun = true;
        }
    }
    if (!begun) {
        return sum;
    }
    const std::chrono::seconds before = first - session.opened_at;
    const std::chrono::seconds planned = std::chrono::minutes(session.head.margins.opening_minutes);
    return sum + std::clamp(before, std::chrono::seconds{0}, planned);
}

std::optional<std::size_t> running_question(const Session& session) {
    for (std::size_t i = 0; i < session.questions.size(); ++i) {
        const std::vector<TimeSpan>& spans = session.questions[i].spans;
        if (!spans.empty() && !spans.back().until) {
            return i;
        }
    }
    return std::nullopt;
}

EvidenceCount evidence_for(const QuestionRecord& record,
                           const Rubric& rubric,
                           const Id<Criterion>& criterion) {
    EvidenceCount count;
    for (const NoteLine& line : record.notes) {
        count.lines += line.criterion == criterion && !trimmed(line.text).empty() ? 1 : 0;
    }
    for (const Tick& tick : record.ticks) {
        const Item* item = find_item(rubric, tick.item);
        count.ticks += item != nullptr && item->criterion == criterion ? 1 : 0;
    }
    return count;
}

}  // namespace evenhand
