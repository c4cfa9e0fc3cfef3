#include "core/session.h"

#include <algorithm>
#include <utility>

#include "core/internal/find_in.h"
#include "core/utf8.h"

namespace evenhand {

using internal::find_in;

Session new_session(InterviewHead head, const Kit& kit, Timestamp opened_at) {
    return {std::move(head), opened_at, std::vector<QuestionRecord>(kit.size()), 0};
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
