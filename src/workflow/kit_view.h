#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/kit_check.h"
#include "core/kit_plan.h"
#include "workflow/kit_library.h"

namespace evenhand::workflow {

/// One kit in the list, in words ready to be drawn.
struct KitListRow {
    std::string id;
    std::string title;  ///< The id when there is none.
    std::string facts;  ///< "4 questions · 45 min · QA or engineering · Mid"
    std::string state;  ///< "Came with Evenhand", "Changed here", "Cannot be read"; may be empty.
    std::string fault;  ///< Why it cannot be read; else empty.
    bool own = false;   ///< It can be discarded.
    bool stands_in = false;  ///< For one that came with the program, which is there again then.

    friend bool operator==(const KitListRow&, const KitListRow&) = default;
};

/// Those of the kits that have all words of `sought`, or their beginnings, in their title, role,
/// level, competencies or the ids of their rubrics; first those that have them in their title.
[[nodiscard]] std::vector<KitFile> matching_kits(const std::vector<KitFile>& kits,
                                                 const std::string& sought);

/// Of the whole interview: the length that is set, or that of its parts.
[[nodiscard]] int planned_minutes(const KitPlan& kit);

[[nodiscard]] std::vector<KitListRow> kit_list(const std::vector<KitFile>& kits);

/// One question of a kit.
struct KitRow {
    Id<Rubric> rubric;
    std::string number;    ///< "1"
    std::string title;     ///< The id when the rubric cannot be read.
    std::string question;  ///< The fault when it cannot be read.
    std::string facets;    ///< "Ownership · Mid"
    std::string version;   ///< "Version 1", "Draft"; empty when it cannot be read.
    std::string starts;    ///< "0:03": after so many hours and minutes of the interview.
    std::string round;     ///< May be empty.
    int minutes = 8;
    bool faulty = false;  ///< There is no rubric that could be asked.

    friend bool operator==(const KitRow&, const KitRow&) = default;
};

/// A competency beside the kit.
struct KitCover {
    enum class State {
        covered,  ///< Chosen and asked about.
        missing,  ///< Chosen, and no question is about it.
        extra,    ///< Asked about without having been chosen.
        left_out  ///< Left to another interview.
    };
    std::string competency;
    State state = State::left_out;
    std::string words;  ///< "questions 2 and 4", "not asked about yet", "left to another interview"

    friend bool operator==(const KitCover&, const KitCover&) = default;
};

/// A stretch of the interview on the kit's time line.
struct KitSegment {
    enum class Kind { opening, question, closing, spare };
    Kind kind = Kind::question;
    std::string title;         ///< "Opening", "Spare"; of a question its title.
    int minutes = 0;           ///< Above 0.
    std::size_t question = 0;  ///< Its index, of a question.

    friend bool operator==(const KitSegment&, const KitSegment&) = default;
};

/// A kit as its page shows it.
struct KitView {
    std::vector<KitRow> rows;
    std::string time;   ///< "3 + 36 + 6 = 45 of 45 minutes"
    std::string spare;  ///< "6 minutes are left.", "7 minutes too many."; may be empty.
    bool too_long = false;
    int over = 0;                      ///< Minutes behind the end of the interview.
    std::vector<KitSegment> segments;  ///< In their order.
    std::vector<KitCover> covers;
    std::string left_out;  ///< "Left to another interview: Delivery and Learning."; may be empty.
    Findings findings;     ///< Of check_kit().
    bool newer = false;    ///< Some entry can ask a newer version (OpenKit::ask_newest()).

    friend bool operator==(const KitView&, const KitView&) = default;
};

/// `rubrics`: what the library has for each entry.
[[nodiscard]] KitView kit_view(const KitPlan& kit,
                               const std::vector<KitRubric>& rubrics,
                               const LintWords& words);

}  // namespace evenhand::workflow
