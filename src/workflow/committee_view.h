#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "workflow/committee_room.h"
#include "workflow/committee_severity.h"
#include "workflow/figures.h"

namespace evenhand::workflow {

/// In which order a committee's rows stand.
enum class RowOrder {
    contested_first,
    as_asked  ///< By rubric, in its order.
};

/// One cell as it is shown. What there is no word for is empty.
struct CommitteeCellView {
    CellState state = CellState::not_in_kit;
    std::string words;                ///< "4", "not seen", "skipped".
    std::string below;                ///< "two notes" or "no note", where a score has no quote.
    int quotes = 0;                   ///< One tick each.
    bool mixed = false;               ///< This rater's own evidence speaks both for and against.
    std::string sentence;             ///< All of it, for a screen reader.
    std::string anchor;               ///< What the level that was given says.
    std::string below_in_brief = {};  ///< `below` where that is too long: "notes", "none".
    std::string evidence = {};        ///< Of a score: "three quotes", "two notes", "no note".
    std::string no_note = {};         ///< Why there is no note behind it; else empty.
};

struct CommitteeColumnView {
    std::string name;
    std::string met;         ///< When the candidate was met: "14 May 2026".
    std::string recommends;  ///< "strong yes"
    /// How strictly this interviewer usually scores: "gives 0.6 less", "too few to tell"; as
    /// briefly as can be; and in full. Empty where nothing is known of anybody.
    std::string severity = {};
    std::string severity_short = {};
    std::string severity_words = {};
};

struct CommitteeRowView {
    std::size_t row = 0;  ///< Of the room's grid.
    std::string title;
    std::string rubric;  ///< The question's name.
    Standing standing = Standing::gap;
    bool contested = false;  ///< It is to be talked about.
    std::string words;       ///< How the raters stand.
    std::vector<CommitteeCellView> cells;
    std::vector<int> counts;  ///< How many gave each level, the lowest first.
};

/// What the formula's figure shows.
enum class FormulaLines {
    rule,                ///< The locked rule alone.
    severity_taken_out,  ///< Below it the mean without severity, where any is known.
};

/// Every text of the Committee place but the evidence.
struct CommitteeView {
    std::string title;  ///< The candidate's name.
    std::string facts;  ///< Role, how many cards, when they were opened.
    std::string question;
    std::string note;
    std::string reading;
    int lowest = 1;  ///< Of the scale that the panel's questions share.
    int highest = 5;
    std::vector<CommitteeColumnView> columns;
    std::vector<CommitteeRowView> rows;  ///< In the order that was asked for.
    FigureTable table;                   ///< The grid in words; its rows are `rows`.
    Figure formula;
    bool tells_severity = false;  ///< Of at least one interviewer.
};

/// `severity`: of the room's interviewers; without any nothing is said of it.
[[nodiscard]] CommitteeView committee_view(const CommitteeRoom& room,
                                           RowOrder order,
                                           const CommitteeSeverity& severity = {},
                                           FormulaLines lines = FormulaLines::rule);

/// The next row behind `from` that is contested, around the end; `from` when there is no other.
[[nodiscard]] std::size_t next_contested(const CommitteeView& view, std::size_t from);

}  // namespace evenhand::workflow
