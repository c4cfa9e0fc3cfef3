#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/people.h"
#include "core/rubric.h"
#include "core/timestamp.h"

namespace evenhand {

/// What a note line is marked as.
enum class NoteMark { none, plus, minus, ask, quote, situation, task, action, result };

/// One line of the rater's notes.
struct NoteLine {
    Timestamp at;  ///< When its first character was typed.
    NoteMark mark = NoteMark::none;
    std::string text;                        ///< UTF-8, without a line break.
    std::optional<Id<Criterion>> criterion;  ///< The criterion it is evidence for.

    friend bool operator==(const NoteLine&, const NoteLine&) = default;
};

/// A look-for heard or a pitfall hit.
struct Tick {
    Id<Item> item;
    Timestamp at;

    friend bool operator==(const Tick&, const Tick&) = default;
};

/// A planned probe that was asked.
struct ProbeUse {
    Id<Probe> probe;
    Timestamp at;

    friend bool operator==(const ProbeUse&, const ProbeUse&) = default;
};

/// What a rater recorded for one criterion.
struct Rating {
    Id<Criterion> criterion;
    std::optional<Score> score;  ///< Empty means "not observed", which is never the lowest score.
    Timestamp given_at;

    friend bool operator==(const Rating&, const Rating&) = default;
};

/// A stretch of time spent on a question; `until` is empty while it goes on.
struct TimeSpan {
    Timestamp from;
    std::optional<Timestamp> until;

    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// Everything recorded for one question of the kit.
struct QuestionRecord {
    std::vector<TimeSpan> spans;         ///< Empty while the question has not been asked.
    std::optional<std::string> skipped;  ///< The reason, if the question was skipped.
    std::vector<NoteLine> notes;         ///< As on the screen, empty lines included.
    std::vector<Tick> ticks;             ///< At most one for an item, in the order given.
    std::vector<ProbeUse> probes;        ///< At most one for a probe, in the order asked.
    std::vector<Rating> ratings;         ///< At most one for a criterion, in the order first given.
    std::size_t current_criterion = 0;   ///< Index into the rubric's criteria.

    friend bool operator==(const QuestionRecord&, const QuestionRecord&) = default;
};

struct Session;

/// Who meets whom for what.
struct InterviewHead {
    Id<Session> id;
    Candidate candidate;
    std::string role;
    Rater interviewer;

    friend bool operator==(const InterviewHead&, const InterviewHead&) = default;
};

/// One interview by one rater while it goes on. A plain value; session_change.h changes it, the
/// journal of formats/session_journal.h keeps it safe from a crash.
struct Session {
    InterviewHead head;
    Timestamp opened_at;
    std::vector<QuestionRecord> questions;  ///< One for each question of the kit, in its order.
    std::size_t current_question = 0;

    friend bool operator==(const Session&, const Session&) = default;
};

/// A session in which nothing has happened yet; no question's clock runs.
[[nodiscard]] Session new_session(InterviewHead head, const Kit& kit, Timestamp opened_at);

/// Null when there is none yet. The result points into `record`.
[[nodiscard]] const Rating* find_rating(const QuestionRecord& record,
                                        const Id<Criterion>& criterion);
[[nodiscard]] const Tick* find_tick(const QuestionRecord& record, const Id<Item>& item);
[[nodiscard]] const ProbeUse* find_use(const QuestionRecord& record, const Id<Probe>& probe);

/// Time spent on the question up to `moment`: what its clock showed then. 0 or more.
[[nodiscard]] std::chrono::seconds time_on(const QuestionRecord& record, Timestamp moment);

/// The question whose clock runs, if one does.
[[nodiscard]] std::optional<std::size_t> running_question(const Session& session);

/// What speaks for a criterion's score.
struct EvidenceCount {
    int lines = 0;  ///< Note lines tied to it that are not blank.
    int ticks = 0;  ///< Ticked items of that criterion.
};
[[nodiscard]] EvidenceCount evidence_for(const QuestionRecord& record,
                                         const Rubric& rubric,
                                         const Id<Criterion>& criterion);

}  // namespace evenhand
