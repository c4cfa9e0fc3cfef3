#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/scorecard.h"
#include "workflow/session_editor.h"

namespace evenhand::workflow {

/// What the live screen shows, in words and numbers ready to draw. A window draws this and decides
/// nothing; the same view can be checked without a window.
struct LiveView {
    /// How much of the planned time is used.
    enum class Pace { early, late, over };  ///< early below 80 %, late from 80 %, over from 100 %.

    struct Clock {
        std::string time;    ///< "7:24"
        std::string rest;    ///< "1:36 left of 9 min", "0:12 over 9 min"
        std::string brief;   ///< "1:36 left", "0:12 over"
        std::string spoken;  ///< For a screen reader: "This question 7:24 of 9 minutes"
        Pace pace = Pace::early;
    };

    struct Segment {
        std::string title;  ///< "Missed bug in production"
        /// "Now · 9 min", "Scored · 8:40 of 8 min · 1 gap", "Not asked · 10 min", "Now · unplanned"
        std::string state;
        std::string brief;   ///< For narrow windows: "3 now", "2 open", "1 scored", "4"
        std::string spoken;  ///< "Question 3, Missed bug in production"
        int minutes = 0;
        double fraction = 0;  ///< Of the planned time, 0 to 1.
        bool current = false;
        bool unplanned = false;
    };

    struct ProbeRow {
        std::string key;  ///< "a" to "h"
        std::string text;
        std::string hint;          ///< When to ask it; may be empty.
        std::string at;            ///< "4:11" once asked, else empty.
        std::string spoken;        ///< "Probe a: What …"
        std::string spoken_state;  ///< "used at 4:11" or "not used"
        bool asked = false;
    };

    struct ItemRow {
        std::string key;   ///< "1" to "9", then "0"
        std::string text;  ///< Look-fors as they stand; "Bonus: …" for a bonus.
        std::string handle;
        std::string criterion;  ///< The `handle` of the one it is evidence for, or empty.
        std::string signal;     ///< "signals fragility" for a pitfall, else empty.
        std::string tooltip;    ///< Tick when, not when.
        std::string at;         ///< "2:08" once ticked, else empty.
        std::string spoken;
        std::string spoken_state;  ///< "heard at 2:08" or "not heard"
        bool pitfall = false;
        bool ticked = false;
    };

    struct LevelRow {
        int level = 0;     ///< 0 stands for "Not observed".
        std::string text;  ///< The anchor, or "Not observed".
        std::string handle;
        std::string spoken;
        bool chosen = false;
    };

    struct CriterionBlock {
        std::string title;
        std::string handle;
        std::string evidence;     ///< "4 lines, 2 ticks", "no evidence" once scored without any,
                                  ///< "2 ticks · 14 min late".
        std::string late;         ///< "scored 14 min after the question", or empty.
        std::string score;        ///< "4 of 5", "Not observed", "Not scored"
        std::string score_brief;  ///< "4", "0", "–"
        std::string spoken;       ///< "Repairing the harm, 4 of 5", and the lateness.
        std::string dimension;
        bool current = false;
        bool in_focus = false;  ///< The panel asked this rater to look at it above all.
        bool rated = false;     ///< A level or "not observed" is chosen.
        bool lacks_evidence = false;
        std::vector<LevelRow> levels;  ///< Highest first, "Not observed" last.
    };

    struct Line {
        std::string time;  ///< "4:22"; empty for a line without text.
        NoteMark mark = NoteMark::none;
        std::string text;
        std::string link;    ///< Handle of the criterion it is tied to, or empty.
        std::string spoken;  ///< "4:22, quote, tied to Repairing the harm"
    };

    struct GapRow {
        std::string text;   ///< "Preventing a repeat has no score"
        std::string where;  ///< "Q3"
        Gap gap;
    };

    struct HintRow {
        std::string text;   ///< What asks to be looked at again, and why.
        std::string where;  ///< "Q3"; empty when it is about the whole interview.
        ScoreHint hint;
        std::size_t index = 0;  ///< Of the session's hints.
    };

    /// The one step that is next.
    struct Next {
        enum class Kind { start_question, start_margin, score, evidence, ask, submit, none };
        Kind kind = Kind::none;
        std::string text;  ///< "Next: Score Preventing a repeat", "Start question 1", "Submit"
        std::string brief;
        std::optional<Gap> gap;             ///< For score and evidence: what to turn to.
        std::size_t question = 0;           ///< For start_question and ask.
        std::optional<Margin> margin = {};  ///< For start_margin.
    };

    std::string candidate;
    std::string role;
    std::string interviewer;
    Clock question_clock;
    Clock interview_clock;
    std::vector<Segment> segments;   ///< One for each question.
    std::optional<Segment> opening;  ///< Set where it is planned, as is the next.
    std::optional<Segment> closing;
    /// The opening or closing, when the rater is there: `question` and `read_aloud` say then what
    /// it is for, the clock is its own, and there is nothing to be scored or noted.
    std::optional<Margin> margin;
    std::string question;
    std::string read_aloud;  ///< Of a question: until something is recorded on it, and none of a
                             ///< closed one or one from paper; else empty.
    std::vector<ProbeRow> probes;
    std::vector<ItemRow> items;  ///< Look-fors first, pitfalls last.
    std::vector<CriterionBlock> criteria;
    std::vector<Line> notes;  ///< As the note field shows them; at least one, perhaps empty, line.
    std::string star;         ///< "S 1    T 1    A 1    R –"
    std::vector<GapRow> gaps;
    std::vector<HintRow> hints;  ///< Those that wait for an answer.
    std::string by_scores;       ///< "Strong yes (4.7 of 5)"; empty without a score.
    Next next;
    bool started = false;                ///< The clock of the current question, or margin, has run.
    std::optional<std::string> skipped;  ///< The reason why the current question was skipped.
    std::string unscored;        ///< "Question 2 has no score for Owning the gap", or empty.
    bool entered_later = false;  ///< It was held on paper.
    bool closed = false;         ///< Submitted: everything can be read, nothing changed.
};

/// The view at this moment.
[[nodiscard]] LiveView live_view(const SessionEditor& editor, Timestamp now);

/// Does the next step that the view names. True when that is submitting: then nothing has been
/// done, and the rater is to be asked for the verdict.
bool take_next_step(SessionEditor& editor);

}  // namespace evenhand::workflow
