#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/panel.h"
#include "core/scorecard.h"

namespace evenhand {

/// What one rater's card has of one criterion.
enum class CellState {
    not_in_kit,    ///< The rater's kit does not have the question.
    skipped,       ///< The question was skipped, with a reason.
    not_observed,  ///< It was asked, and the rater could not rate it: never a number.
    scored
};

/// One cell of a committee's grid.
struct GridCell {
    CellState state = CellState::not_in_kit;
    std::size_t question = 0;    ///< Of that card's kit; means nothing for `not_in_kit`.
    std::optional<Score> score;  ///< Set when it is scored.
    int lines = 0;               ///< Note lines tied to the criterion that are not blank.
    int quotes = 0;              ///< Those of them that are the candidate's own words.
    /// Whether what this rater recorded speaks both for and against: a look-for ticked or a line
    /// marked "+", and a pitfall ticked or a line marked "−".
    bool mixed = false;

    friend bool operator==(const GridCell&, const GridCell&) = default;
};

/// How the raters stand to each other on one criterion. Those to be talked about come first.
enum class Standing {
    split,   ///< The scores lie at least split_distance() apart.
    gap,     ///< It was in a kit, or locked with the panel, and nobody could rate it.
    mixed,   ///< No split, and some rater's own evidence is mixed.
    single,  ///< One rating only.
    close,   ///< Different scores, less than a split apart.
    agree    ///< Two or more scores, all the same.
};

/// One criterion, as all cards have it.
struct GridRow {
    std::size_t rubric = 0;       ///< Into CommitteeGrid::rubrics.
    std::size_t criterion = 0;    ///< Into that rubric's criteria.
    std::vector<GridCell> cells;  ///< One for each card, in their order.
    Standing standing = Standing::gap;
    /// Of the scores; empty when there is none.
    std::optional<Score> lowest;
    std::optional<Score> highest;

    friend bool operator==(const GridRow&, const GridRow&) = default;
};

/// Criteria by raters: what several cards about one candidate say, side by side. A plain value.
struct CommitteeGrid {
    /// Each rubric that was used, once, in the order in which the cards bring them. Another version
    /// is another rubric: its anchors may say something else. Behind them what a panel locked and
    /// no card has: titles alone, without anchors and items.
    std::vector<PinnedRubric> rubrics;
    std::size_t in_cards = 0;   ///< How many of the rubrics cards have: the first ones.
    std::vector<GridRow> rows;  ///< By rubric, and in its order of criteria.

    /// Those that cards have.
    [[nodiscard]] std::span<const PinnedRubric> used() const {
        return std::span(rubrics).first(in_cards);
    }
    [[nodiscard]] const Rubric& rubric_of(const GridRow& row) const {
        return rubrics[row.rubric].rubric;
    }
    [[nodiscard]] const Criterion& criterion_of(const GridRow& row) const {
        return rubric_of(row).criteria[row.criterion];
    }
};

/// The grid of these cards, whose order its columns have. Null is not allowed among them. With the
/// panel they are of, the criteria that it locked and no card has are rows, too: gaps.
[[nodiscard]] CommitteeGrid committee_grid(std::span<const Scorecard* const> cards,
                                           const Panel* panel = nullptr);

/// From how many levels between the lowest and the highest score on raters count as split: half of
/// the scale's range, rounded up. 2 on 1 to 5 and on 1 to 4, 3 on 1 to 7, 1 on two levels.
[[nodiscard]] int split_distance(const Scale& scale);

/// The rows in the order in which a committee talks about them: by standing, of splits the widest
/// first, else as in the grid. Indices into `rows`.
[[nodiscard]] std::vector<std::size_t> contested_first(const CommitteeGrid& grid);

/// How the raters stand, in words: "Split: 2 to 5", "Gap: asked, not seen", "Gap: nobody asked it",
/// "Mixed review by Chidi", "One rating only", "Within one point", "All say 4"; "Both who rated it
/// say 4" where it was asked by others, too. `names`: of the raters, by column.
[[nodiscard]] std::string standing_words(const GridRow& row, std::span<const std::string> names);

/// What became of one look-for or pitfall with one rater.
enum class Heard {
    not_in_kit,  ///< Nobody listened for it: not in the kit, or skipped.
    no,
    yes
};

/// One item of a rubric, as all cards have it.
struct HeardRow {
    Id<Item> item;
    std::vector<Heard> cells;  ///< One for each card, in their order.

    friend bool operator==(const HeardRow&, const HeardRow&) = default;
};

/// Which look-fors were heard, and which pitfalls hit, by whom: the items of a rubric, in its
/// order, pitfalls last. Of one criterion alone when one is named.
[[nodiscard]] std::vector<HeardRow> who_heard(std::span<const Scorecard* const> cards,
                                              const PinnedRubric& rubric,
                                              const Id<Criterion>* criterion = nullptr);

/// The question of the card's kit that was scored with this very rubric; nothing when none was.
[[nodiscard]] std::optional<std::size_t> question_with(const Scorecard& card,
                                                       const PinnedRubric& rubric);

}  // namespace evenhand
