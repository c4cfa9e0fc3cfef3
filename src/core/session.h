#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/kit_plan.h"
#include "core/panel_pin.h"
#include "core/people.h"
#include "core/rubric.h"
#include "core/timestamp.h"

namespace evenhand {

/// What a note line is marked as.
enum class NoteMark { none, plus, minus, ask, quote, situation, task, action, result };

/// "Plus", "Quote", "To ask"; "Note" for a line without a mark.
[[nodiscard]] std::string words(NoteMark mark);

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

/// What a look at finished scores can bring up.
enum class HintKind {
    all_equal,             ///< Every score is the same: halo.
    all_middle,            ///< Every score is the middle of its scale.
    no_evidence,           ///< A score that nothing speaks for.
    pitfall_and_top,       ///< A pitfall was ticked, and the criterion has the top score.
    look_fors_and_bottom,  ///< Every look-for was ticked, and the criterion has the bottom score.
    late,                  ///< Scored a minute or more after the question.
    about_person  ///< What is noted or said at the end is about the person, not about what was said
                  ///< or done.
};

/// A remark that asks the rater to look again. It changes nothing by itself.
struct ScoreHint {
    HintKind kind = HintKind::all_equal;
    std::optional<std::size_t> question;     ///< Empty when it is about the whole interview.
    std::optional<Id<Criterion>> criterion;  ///< Empty when it is about no single one.
    std::string reason;                      ///< For the person, in one or two sentences.

    friend bool operator==(const ScoreHint&, const ScoreHint&) = default;
};

/// What became of a hint.
enum class HintOutcome {
    open,       ///< The rater has not answered it.
    dismissed,  ///< The rater looked, and everything stays.
    changed     ///< What it was about was changed, so that it no longer holds.
};

/// A hint that the rater was shown.
struct ShownHint {
    ScoreHint hint;
    Timestamp shown_at;
    HintOutcome outcome = HintOutcome::open;
    std::optional<Timestamp> settled_at = {};  ///< When it was dismissed, or found changed.

    friend bool operator==(const ShownHint&, const ShownHint&) = default;
};

struct Session;

/// Who meets whom for what.
struct InterviewHead {
    Id<Session> id;
    Candidate candidate;
    std::string role;
    Rater interviewer;
    InterviewMargins margins = {};
    std::optional<PanelPin> panel = {};  ///< Set when it is one of a panel's interviews.

    friend bool operator==(const InterviewHead&, const InterviewHead&) = default;
};

/// One interview by one rater while it goes on. A plain value; session_change.h changes it, the
/// journal of formats/session_journal.h keeps it safe from a crash.
struct Session {
    InterviewHead head;
    Timestamp opened_at;
    std::vector<QuestionRecord> questions;  ///< One for each question of the kit, in its order.
    std::size_t current_question = 0;
    std::vector<ShownHint> hints = {};  ///< In the order shown.
    /// When the interview was held, if that was on paper and it was entered afterwards. Every other
    /// time is one of entering then.
    std::optional<Timestamp> held_at = {};

    friend bool operator==(const Session&, const Session&) = default;
};

/// When the candidate was met: when the session was opened, or earlier if it was entered later.
[[nodiscard]] Timestamp interviewed_at(const Session& session);

/// A session in which nothing has happened yet; no question's clock runs.
[[nodiscard]] Session new_session(InterviewHead head, const Kit& kit, Timestamp opened_at);

/// Null when there is none yet. The result points into `record`.
[[nodiscard]] const Rating* find_rating(const QuestionRecord& record,
                                        const Id<Criterion>& criterion);
[[nodiscard]] const Tick* find_tick(const QuestionRecord& record, const Id<Item>& item);
[[nodiscard]] const ProbeUse* find_use(const QuestionRecord& record, const Id<Probe>& probe);

/// Time spent on the question up to `moment`: what its clock showed then. 0 or more.
[[nodiscard]] std::chrono::seconds time_on(const QuestionRecord& record, Timestamp moment);

/// How long after the question a score was given: from the last time that its clock stopped before.
/// Nothing when the clock ran then, had not run yet, or had stopped less than a minute ago; and not
/// in an interview that was held on paper, whose moments are those of entering it.
[[nodiscard]] std::optional<std::chrono::seconds> late_by(const Session& session,
                                                          const QuestionRecord& record,
                                                          const Rating& rating);

/// "14 min", "2 h 5 min", from two days on "3 days": whole minutes, hours and days that have
/// passed.
[[nodiscard]] std::string passed_text(std::chrono::seconds passed);

/// "scored 14 min after the question", or nothing for a rating that is not late.
[[nodiscard]] std::string late_words(const Session& session,
                                     const QuestionRecord& record,
                                     const Rating& rating);

/// What was scored of a question before it was skipped, which does not count: "Scored before it was
/// skipped, which does not count: Owning the gap 3 of 5." Nothing when it has no score, or was not
/// skipped.
[[nodiscard]] std::string skipped_scores_words(const Rubric& rubric, const QuestionRecord& record);

/// Minutes planned for the whole: the margins and the questions, without unplanned ones.
[[nodiscard]] int planned_minutes(const Kit& kit, const InterviewMargins& margins);

/// The time that the interview has taken up to `moment`: that of its questions, and the opening's
/// before the first one, which counts for no longer than was planned, for an interview is often
/// opened before the candidate comes.
[[nodiscard]] std::chrono::seconds time_in_all(const Session& session, Timestamp moment);

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
