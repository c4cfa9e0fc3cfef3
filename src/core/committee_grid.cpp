#include "core/committee_grid.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "core/utf8.h"

namespace evenhand {

namespace {

std::vector<PinnedRubric> rubrics_of(std::span<const Scorecard* const> cards) {
    std::vector<PinnedRubric> rubrics;
    for (const Scorecard* card : cards) {
        for (const PinnedRubric& question : card->kit()) {
            if (std::ranges::find(rubrics, question.sha256, &PinnedRubric::sha256) ==
                rubrics.end()) {
                rubrics.push_back(question);
            }
        }
    }
    return rubrics;
}

/// The scale that all questions of a panel share: as the cards word it, else by its numbers.
Scale scale_of(const DecisionRule& rule, std::span<const PinnedRubric> used) {
    const auto same = std::ranges::find_if(used, [&](const PinnedRubric& pinned) {
        return pinned.rubric.scale.lowest() == rule.lowest &&
               pinned.rubric.scale.highest() == rule.highest;
    });
    if (same != used.end()) {
        return same->rubric.scale;
    }
    std::vector<std::string> labels;
    for (int level = rule.lowest; level <= rule.highest; ++level) {
        labels.push_back(std::to_string(level));
    }
    return {rule.lowest, std::move(labels)};
}

/// What a panel says of a question that no card has.
PinnedRubric titles_of(const PanelQuestion& question, Scale scale) {
    Rubric rubric{question.rubric,
                  question.version,
                  RubricStatus::published,
                  question.title.empty() ? question.rubric.text() : question.title,
                  {},
                  {},
                  "",
                  "",
                  {},
                  "",
                  "",
                  {},
                  "",
                  "",
                  "",
                  std::move(scale),
                  question.minutes,
                  {},
                  {},
                  {},
                  {},
                  {},
                  {},
                  "",
                  ""};
    for (const PanelCriterion& each : question.criteria) {
        rubric.criteria.push_back({each.id,
                                   each.title.empty() ? each.id.text() : each.title,
                                   "",
                                   "",
                                   "",
                                   each.weight,
                                   "",
                                   {},
                                   {}});
    }
    return {std::move(rubric), question.sha256};
}

void add_unused(const Panel& panel, CommitteeGrid& grid) {
    for (const PanelQuestion& question : panel.questions) {
        if (std::ranges::find(grid.used(), question.sha256, &PinnedRubric::sha256) ==
            grid.used().end()) {
            grid.rubrics.push_back(titles_of(question, scale_of(panel.rule, grid.used())));
        }
    }
}

/// What a rater's record says for a criterion and what against it.
struct Balance {
    bool for_it = false;
    bool against_it = false;
};

Balance balance_of(const Rubric& rubric,
                   const QuestionRecord& record,
                   const Id<Criterion>& criterion) {
    Balance balance;
    for (const NoteLine& line : record.notes) {
        const bool counts = line.criterion == criterion && !trimmed(line.text).empty();
        balance.for_it |= counts && line.mark == NoteMark::plus;
        balance.against_it |= counts && line.mark == NoteMark::minus;
    }
    for (const Item& item : rubric.items) {
        if (item.criterion == criterion && find_tick(record, item.id) != nullptr) {
            (item.kind == ItemKind::pitfall ? balance.against_it : balance.for_it) = true;
        }
    }
    return balance;
}

int quotes_for(const QuestionRecord& record, const Id<Criterion>& criterion) {
    return static_cast<int>(std::ranges::count_if(record.notes, [&](const NoteLine& line) {
        return line.criterion == criterion && line.mark == NoteMark::quote &&
               !trimmed(line.text).empty();
    }));
}

GridCell cell_of(const Scorecard& card, const PinnedRubric& pinned, const Criterion& criterion) {
    const auto question = question_with(card, pinned);
    if (!question) {
        return {};
    }
    const QuestionRecord& record = card.session().questions[*question];
    GridCell cell;
    cell.question = *question;
    cell.lines = evidence_for(record, pinned.rubric, criterion.id).lines;
    cell.quotes = quotes_for(record, criterion.id);
    if (record.skipped) {
        cell.state = CellState::skipped;
        return cell;
    }
    const Balance balance = balance_of(pinned.rubric, record, criterion.id);
    cell.mixed = balance.for_it && balance.against_it;
    const Rating* rating = find_rating(record, criterion.id);
    if (rating != nullptr) {
        cell.score = rating->score;
    }
    cell.state = cell.score ? CellState::scored : CellState::not_observed;
    return cell;
}

/// How far apart the scores of a row lie; 0 when there are none.
int distance(const GridRow& row) {
    return row.lowest ? row.highest->value() - row.lowest->value() : 0;
}

Standing standing_of(const GridRow& row, const Scale& scale) {
    if (!row.lowest) {
        return Standing::gap;
    }
    if (distance(row) >= split_distance(scale)) {
        return Standing::split;
    }
    if (std::ranges::any_of(row.cells, &GridCell::mixed)) {
        return Standing::mixed;
    }
    if (std::ranges::count(row.cells, CellState::scored, &GridCell::state) == 1) {
        return Standing::single;
    }
    return row.lowest == row.highest ? Standing::agree : Standing::close;
}

std::string number_word(int number) {
    return number == 1 ? "one point"
                       : (number == 2 ? "two" : std::to_string(number)) + std::string(" points");
}

std::string gap_words(const GridRow& row) {
    if (std::ranges::all_of(
            row.cells, [](const GridCell& cell) { return cell.state == CellState::not_in_kit; })) {
        return "Gap: nobody asked it";
    }
    const bool asked = std::ranges::any_of(
        row.cells, [](const GridCell& cell) { return cell.state == CellState::not_observed; });
    return asked ? "Gap: asked, not seen" : "Gap: skipped";
}

std::string mixed_words(const GridRow& row, std::span<const std::string> names) {
    std::string by;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        if (row.cells[column].mixed) {
            by += (by.empty() ? "" : ", ") + names[column];
        }
    }
    return "Mixed review by " + by;
}

/// Those who were to rate it and have no score are not among those who say so.
std::string agreed_words(const GridRow& row) {
    constexpr std::array<const char*, 10> small{
        "", "", "Both", "three", "four", "five", "six", "seven", "eight", "nine"};
    const auto in_state = [&](CellState state) {
        return static_cast<std::size_t>(std::ranges::count(row.cells, state, &GridCell::state));
    };
    const std::string level = std::to_string(row.lowest->value());
    if (in_state(CellState::not_observed) + in_state(CellState::skipped) == 0) {
        return "All say " + level;
    }
    const std::size_t raters = in_state(CellState::scored);
    const std::string number = raters < small.size() ? small.at(raters) : std::to_string(raters);
    return (raters == 2 ? "" : "All ") + number + " who rated it say " + level;
}

GridRow row_of(std::span<const Scorecard* const> cards,
               const PinnedRubric& pinned,
               std::size_t criterion) {
    GridRow row;
    row.criterion = criterion;
    for (const Scorecard* card : cards) {
        row.cells.push_back(cell_of(*card, pinned, pinned.rubric.criteria[criterion]));
        if (const std::optional<Score>& score = row.cells.back().score) {
            row.lowest = std::min(row.lowest.value_or(*score), *score);
            row.highest = std::max(row.highest.value_or(*score), *score);
        }
    }
    row.standing = standing_of(row, pinned.rubric.scale);
    return row;
}

Heard heard_by(const Scorecard& card, const PinnedRubric& rubric, const Id<Item>& item) {
    const auto question = question_with(card, rubric);
    if (!question || card.session().questions[*question].skipped) {
        return Heard::not_in_kit;
    }
    return find_tick(card.session().questions[*question], item) == nullptr ? Heard::no : Heard::yes;
}

}  // namespace

CommitteeGrid committee_grid(std::span<const Scorecard* const> cards, const Panel* panel) {
    CommitteeGrid grid;
    grid.rubrics = rubrics_of(cards);
    grid.in_cards = grid.rubrics.size();
    if (panel != nullptr) {
        add_unused(*panel, grid);
    }
    for (std::size_t rubric = 0; rubric < grid.rubrics.size(); ++rubric) {
        for (std::size_t criterion = 0; criterion < grid.rubrics[rubric].rubric.criteria.size();
             ++criterion) {
            GridRow row = row_of(cards, grid.rubrics[rubric], criterion);
            row.rubric = rubric;
            grid.rows.push_back(std::move(row));
        }
    }
    return grid;
}

int split_distance(const Scale& scale) {
    return (scale.highest() - scale.lowest() + 1) / 2;
}

std::vector<std::size_t> contested_first(const CommitteeGrid& grid) {
    std::vector<std::size_t> order(grid.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
        const GridRow& first = grid.rows[one];
        const GridRow& second = grid.rows[other];
        if (first.standing != second.standing) {
            return first.standing < second.standing;
        }
        return first.standing == Standing::split && distance(first) > distance(second);
    });
    return order;
}

std::string standing_words(const GridRow& row, std::span<const std::string> names) {
    switch (row.standing) {
        case Standing::split:
            return "Split: " + std::to_string(row.lowest->value()) + " to " +
                   std::to_string(row.highest->value());
        case Standing::gap:
            return gap_words(row);
        case Standing::mixed:
            return mixed_words(row, names);
        case Standing::single:
            return "One rating only";
        case Standing::close:
            return "Within " + number_word(distance(row));
        case Standing::agree:
            break;
    }
    return agreed_words(row);
}

std::optional<std::size_t> question_with(const Scorecard& card, const PinnedRubric& rubric) {
    const auto found = std::ranges::find(card.kit(), rubric.sha256, &PinnedRubric::sha256);
    return found == card.kit().end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - card.kit().begin()));
}

std::vector<HeardRow> who_heard(std::span<const Scorecard* const> cards,
                                const PinnedRubric& rubric,
                                const Id<Criterion>* criterion) {
    std::vector<HeardRow> rows;
    for (const Item& item : rubric.rubric.items) {
        if (criterion == nullptr || item.criterion == *criterion) {
            rows.push_back({item.id, {}});
            for (const Scorecard* card : cards) {
                rows.back().cells.push_back(heard_by(*card, rubric, item.id));
            }
        }
    }
    std::stable_partition(rows.begin(), rows.end(), [&](const HeardRow& row) {
        return find_item(rubric.rubric, row.item)->kind != ItemKind::pitfall;
    });
    return rows;
}

}  // namespace evenhand
