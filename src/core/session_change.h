#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/session.h"

namespace evenhand {

// Each change names the question it is about by its index in the kit.

/// The question is asked, or taken up again: it is shown and its clock runs, every other clock
/// stops.
struct QuestionOpened {
    std::size_t question;
};
/// The rater looks at another question; the clocks go on as they are.
struct QuestionShown {
    std::size_t question;
};
/// One more question is to be asked, behind the others; it counts as unplanned.
struct QuestionAdded {
    PinnedRubric question;
};
/// A part of the interview around its questions, in which nothing is scored.
enum class Margin { opening, closing };
/// The opening or the closing is begun, or taken up again: it is shown and its clock runs, every
/// other clock stops.
struct MarginOpened {
    Margin margin;
};
/// The rater looks at the opening or the closing; the clocks go on as they are.
struct MarginShown {
    Margin margin;
};
/// Every clock stops: the rater turns to the end of the interview.
struct ClockStopped {};
/// The question is not asked, for this reason. An empty reason takes the skipping back.
struct QuestionSkipped {
    std::size_t question;
    std::string reason;
};
struct CriterionChosen {
    std::size_t question;
    std::size_t criterion;  ///< Index into the rubric's criteria.
};
struct RatingGiven {
    std::size_t question;
    Id<Criterion> criterion;
    std::optional<int> level;  ///< Empty means "not observed".
};
struct RatingCleared {
    std::size_t question;
    Id<Criterion> criterion;
};
struct ItemTicked {
    std::size_t question;
    Id<Item> item;
    bool ticked;
    std::optional<std::size_t> line;  ///< A note line to tie to the item's criterion.
};
struct ProbeMarked {
    std::size_t question;
    Id<Probe> probe;
    bool asked;
};
/// `removed` lines from `first` on give way to `lines`. A line that only changes its text keeps its
/// time, mark and criterion.
struct NotesEdited {
    std::size_t question;
    std::size_t first;
    std::size_t removed;
    std::vector<std::string> lines;
};
/// In one line that is there, `removed` bytes from `at` on give way to `text`: what NotesEdited of
/// the whole line says, for a line so long that it should not be said again with each key.
struct LineEdited {
    std::size_t question;
    std::size_t line;
    std::size_t at;
    std::size_t removed;
    std::string text;
};
/// The line takes the mark that its first characters stand for ("+ ", "s:"), and loses them.
struct MarkAbsorbed {
    std::size_t question;
    std::size_t line;
};
struct LineTied {
    std::size_t question;
    std::size_t line;
    std::optional<Id<Criterion>> criterion;  ///< Empty unties it.
};

/// Names or the role had been mistyped: they read like this. The ids stay, and all that was
/// recorded.
struct AboutCorrected {
    std::string candidate;
    std::string role;
    std::string interviewer;
};

/// The interview was held on paper, at this moment, and is entered afterwards.
struct HeldBefore {
    Timestamp at;
};
/// The rater is shown a hint.
struct HintRaised {
    ScoreHint hint;
};
/// An open hint is answered: dismissed, or what it was about was changed.
struct HintSettled {
    std::size_t hint;  ///< Index into the session's hints.
    HintOutcome outcome;
};

using SessionChange = std::variant<QuestionOpened,
                                   QuestionShown,
                                   QuestionAdded,
                                   MarginOpened,
                                   MarginShown,
                                   ClockStopped,
                                   QuestionSkipped,
                                   CriterionChosen,
                                   RatingGiven,
                                   RatingCleared,
                                   ItemTicked,
                                   ProbeMarked,
                                   NotesEdited,
                                   LineEdited,
                                   MarkAbsorbed,
                                   LineTied,
                                   AboutCorrected,
                                   HeldBefore,
                                   HintRaised,
                                   HintSettled>;

/// The session after the change. `kit` is the session's own, as it was before the change.
/// Throws Error (invalid_value), and changes nothing, when the change names a question, line, part
/// of a line, criterion, item, probe or level that there is not, parts a character, adds a
/// question that there is, or corrects what a panel has locked or leaves it blank.
[[nodiscard]] Session apply(Session session,
                            const SessionChange& change,
                            const Kit& kit,
                            Timestamp now);

struct Undone {};
struct Redone {};

/// Something that a rater did, as the journal keeps it. Replaying the events of a session in order
/// gives the session back, and what can be undone in it.
struct SessionEvent {
    Timestamp at;
    std::variant<SessionChange, Undone, Redone> what;
};

/// The mark that a line's first two characters stand for, or NoteMark::none: "+ ", "- ", "? ",
/// "\" " and "s:", "t:", "a:", "r:" in either case. Article "a " is no mark.
[[nodiscard]] NoteMark mark_of_prefix(std::string_view line);

}  // namespace evenhand
