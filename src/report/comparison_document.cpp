#include "report/comparison_document.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "core/number_text.h"
#include "report/figures/candidates.h"
#include "report/internal/figure_blocks.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

/// More candidates than these do not have room for their names beside each other.
constexpr std::size_t most_columns = 5;

Cell cell(CellTone tone, std::string text) {
    return {std::nullopt, {{tone, std::move(text)}}};
}

/// More rows than these do not fit on a page with what stands above them.
constexpr std::size_t most_rows = 16;

figures::CandidateRow row_of(const ComparedPerson& person) {
    figures::CandidateRow row{person.name, person.interviewers};
    const auto* mean = std::get_if<calibration::CommitteeMean>(&person.mean);
    if (mean != nullptr) {
        row.mean = mean->value;
        if (const auto* interval = std::get_if<calibration::Interval>(&mean->interval)) {
            row.interval = *interval;
        }
    }
    return row;
}

/// Some of the candidates, drawn in this order.
Picture people_picture(const CandidatesView& view, std::span<const std::size_t> numbers) {
    figures::CandidatesChart chart{view.lowest, view.highest, {}};
    for (const std::size_t number : numbers) {
        chart.rows.push_back(row_of(view.people[number]));
    }
    return internal::drawing_of(figures::candidates_figure(chart));
}

std::string mean_cell(const ComparedPerson& person) {
    const auto* mean = std::get_if<calibration::CommitteeMean>(&person.mean);
    if (mean == nullptr) {
        return "–";
    }
    const auto* interval = std::get_if<calibration::Interval>(&mean->interval);
    return one_decimal(mean->value) +
           (interval == nullptr
                ? ""
                : "\n" + one_decimal(interval->low) + " to " + one_decimal(interval->high));
}

/// The candidates from `first` on, as many as there is room for.
Table score_table(const CandidatesView& view, std::size_t first) {
    const std::size_t end = std::min(first + most_columns, view.people.size());
    Table table;
    table.columns.push_back({"Criterion", Side::left, 1.6});
    for (std::size_t number = first; number < end; ++number) {
        table.columns.push_back({view.people[number].name, Side::left, 1});
    }
    for (std::size_t row = 0; row < view.criteria.size(); ++row) {
        std::vector<Cell> cells = {cell(CellTone::strong, view.criteria[row])};
        for (std::size_t number = first; number < end; ++number) {
            cells.push_back(cell(CellTone::plain, cell_words(view.people[number].cells[row])));
        }
        table.rows.push_back(std::move(cells));
    }
    std::vector<Cell> means = {cell(CellTone::strong, "Mean, and where it lies with others")};
    for (std::size_t number = first; number < end; ++number) {
        means.push_back(cell(CellTone::plain, mean_cell(view.people[number])));
    }
    table.rows.push_back(std::move(means));
    return table;
}

class ComparisonMaker {
public:
    explicit ComparisonMaker(const CandidatesView& view) : view_(view) {}

    std::vector<Block> make() {
        add(Title{"Candidates side by side", view_.role});
        add_groups();
        add(Heading{2,
                    "What did each interviewer give?",
                    "Scores from " + std::to_string(view_.lowest) + " to " +
                        std::to_string(view_.highest)});
        say(ParagraphKind::secondary,
            "Every score of every interviewer, the lowest first. “Not seen”: asked, and could not "
            "be rated; it is no number.",
            true);
        for (std::size_t first = 0; first < view_.people.size(); first += most_columns) {
            add(score_table(view_, first));
        }
        add(Heading{2, "What can be told from this, and what not?", ""});
        for (const std::string& sentence : comparison_limits(view_)) {
            say(ParagraphKind::body, sentence, false);
        }
        return std::move(blocks_);
    }

private:
    void add(Block block) { blocks_.push_back(std::move(block)); }
    void say(ParagraphKind kind, std::string text, bool introduces_next) {
        add(Paragraph{kind, std::move(text), introduces_next});
    }

    void add_people(const std::vector<std::size_t>& numbers) {
        const std::span<const std::size_t> all(numbers);
        for (std::size_t first = 0; first < all.size(); first += most_rows) {
            add(people_picture(view_, all.subspan(first, std::min(most_rows, all.size() - first))));
        }
    }

    void add_groups() {
        add(Heading{2, "Who differs dependably, and who not?", ""});
        say(ParagraphKind::secondary, figures::candidates_figure({}).note, true);
        for (std::size_t number = 0; number < view_.groups.size(); ++number) {
            add(Heading{3, "Group " + std::to_string(number + 1), ""});
            say(ParagraphKind::secondary, group_words(view_, number) + ".", true);
            add_people(view_.groups[number]);
        }
        for (const std::string& sentence : difference_words(view_)) {
            say(ParagraphKind::body, sentence, false);
        }
        if (!view_.untold.empty()) {
            add(Heading{3, "Not enough interviewers to tell", ""});
            add_people(view_.untold);
        }
    }

    const CandidatesView& view_;
    std::vector<Block> blocks_;
};

}  // namespace

Document comparison_document(const CandidatesView& view,
                             Timestamp made_at,
                             const std::string& identity) {
    Document document;
    document.info = {"Candidates side by side",
                     "",
                     joined({std::to_string(view.people.size()) + " candidates", view.role}),
                     "en-GB",
                     made_at,
                     identity};
    document.frame = {"CANDIDATES SIDE BY SIDE",
                      std::string(plain_notice),
                      joined({long_date(made_at), view.role})};
    document.blocks = ComparisonMaker(view).make();
    return document;
}

}  // namespace evenhand::report
