#include "formats/score_matrix_file.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "core/number_text.h"
#include "core/words.h"
#include "formats/internal/csv.h"

namespace evenhand::formats {

namespace {

using internal::CsvReader;
using internal::quoted_value;
using internal::TableFaults;
using internal::TableHeading;

/// More ratings would not be counted by hand.
constexpr std::uint64_t most_counted = 10'000'000;

std::string text_of(ScoreRange scale) {
    return std::to_string(scale.lowest) + " to " + std::to_string(scale.highest);
}

void tell_quotes(const CsvReader& reader, TableFaults& faults) {
    if (!reader.fault().empty()) {
        faults.at_line(reader.line(), "table.quote", reader.fault());
    }
}

bool right_width(const CsvReader& reader,
                 const std::vector<std::string_view>& values,
                 const TableHeading& heading,
                 TableFaults& faults) {
    const std::size_t width = heading.names().size();
    if (values.size() != width) {
        faults.at_line(reader.line(),
                       "table.width",
                       "This line has " + std::to_string(values.size()) +
                           " values, and the first line names " + std::to_string(width) +
                           " columns; write as many, and leave a missing value empty.");
    }
    return values.size() == width;
}

template <typename Table>
Parsed<Table> result(Table table, TableFaults faults, bool empty) {
    if (!faults.any() && empty) {
        faults.of_file("table.none", "There is no rating below the first line.");
    }
    if (faults.any()) {
        return {std::nullopt, std::move(faults).findings()};
    }
    return {std::move(table), std::move(faults).findings()};
}

/// Reads units by raters.
class MatrixReader {
public:
    MatrixReader(TableFaults& faults, std::optional<ScoreRange> scale)
        : faults_(faults), scale_(scale) {}

    void read(std::string_view text) {
        CsvReader reader(text);
        if (const auto* first = reader.next()) {
            const TableHeading heading(*first, reader.line());
            heading.check_names(faults_);
            check_raters(heading);
            while (const auto* values = reader.next()) {
                if (right_width(reader, *values, heading, faults_)) {
                    read_unit(*values, heading, reader.line());
                }
            }
            settle_scale(heading.line());
        }
        tell_quotes(reader, faults_);
    }

    [[nodiscard]] ScoreMatrix matrix() && { return std::move(matrix_); }
    [[nodiscard]] bool empty() const noexcept { return found_.lowest > found_.highest; }

private:
    void check_raters(const TableHeading& heading) {
        matrix_.raters.assign(heading.names().begin() + 1, heading.names().end());
        if (matrix_.raters.empty()) {
            faults_.at_line(heading.line(),
                            "table.no-raters",
                            "Only one column is named; the first names the units, and each other "
                            "one is a rater's, with commas between.");
        }
    }

    void read_unit(const std::vector<std::string_view>& values,
                   const TableHeading& heading,
                   std::size_t line) {
        const std::string unit(values.front());
        if (!internal::is_table_id(unit)) {
            faults_.at(line, 0, heading.names().front(), "table.no-id", "The unit has no name.");
        } else if (!seen_.insert(unit).second) {
            faults_.at(
                line,
                0,
                heading.names().front(),
                "table.repeated",
                "There is a unit " + quoted_value(unit) + " already; each stands in one line.");
        }
        matrix_.units.push_back(unit);
        auto& row = matrix_.rows.emplace_back();
        for (std::size_t column = 1; column < values.size(); ++column) {
            if (!values[column].empty()) {
                if (const auto score = score_in(values[column], heading, line, column)) {
                    row.push_back({static_cast<std::uint32_t>(column - 1), *score});
                }
            }
        }
    }

    std::optional<int> score_in(std::string_view text,
                                const TableHeading& heading,
                                std::size_t line,
                                std::size_t column) {
        const std::optional<int> score = to_int(text);
        const std::string& name = heading.names()[column];
        if (!score) {
            faults_.at(line,
                       column,
                       name,
                       "table.not-whole",
                       quoted_value(text) +
                           " is no whole number; leave the value empty where there is no score.");
            return std::nullopt;
        }
        if (scale_ && (*score < scale_->lowest || *score > scale_->highest)) {
            faults_.at(line,
                       column,
                       name,
                       "table.off-scale",
                       std::to_string(*score) + " is not on the scale " + text_of(*scale_) +
                           "; correct it, or name the scale that was used.");
            return std::nullopt;
        }
        found_.lowest = std::min(found_.lowest, *score);
        found_.highest = std::max(found_.highest, *score);
        return score;
    }

    void settle_scale(std::size_t line) {
        matrix_.scale = scale_.value_or(found_);
        if (scale_ || empty()) {
            return;
        }
        if (std::int64_t{found_.highest} - found_.lowest >= most_levels) {
            faults_.of_file("table.range",
                            "The scores range from " + text_of(found_) + "; a scale has at most " +
                                std::to_string(most_levels) + " levels.");
            return;
        }
        faults_.warn(line,
                     "table.scale-taken",
                     "No scale was named, so it is taken from the scores: " + text_of(found_) +
                         ". Name it when the rubric has other levels; some coefficients depend on "
                         "it.");
    }

    TableFaults& faults_;
    std::optional<ScoreRange> scale_;
    ScoreRange found_{std::numeric_limits<int>::max(), std::numeric_limits<int>::min()};
    std::set<std::string> seen_;
    ScoreMatrix matrix_;
};

/// Reads units by categories, or a contingency table.
class CountReader {
public:
    explicit CountReader(TableFaults& faults) : faults_(faults) {}

    void read(std::string_view text) {
        CsvReader reader(text);
        if (const auto* first = reader.next()) {
            const TableHeading heading(*first, reader.line());
            heading.check_names(faults_);
            begin(heading);
            while (const auto* values = reader.next()) {
                if (right_width(reader, *values, heading, faults_)) {
                    read_row(*values, heading, reader.line());
                }
            }
            check_shape(heading.line());
        }
        tell_quotes(reader, faults_);
    }

    [[nodiscard]] CategoryCounts counts() && { return std::move(counts_); }
    [[nodiscard]] bool empty() const noexcept { return total_ == 0; }

private:
    void begin(const TableHeading& heading) {
        const auto& names = heading.names();
        counts_.contingency = lowered(names.front()) != "unit";
        counts_.categories.assign(names.begin() + (counts_.contingency ? 0 : 1), names.end());
        if (counts_.categories.size() < 2 ||
            counts_.categories.size() > static_cast<std::size_t>(most_levels)) {
            faults_.at_line(heading.line(),
                            "table.categories",
                            "There are " + std::to_string(counts_.categories.size()) +
                                " columns of counts; a table of counts has one for each category, "
                                "from 2 to " +
                                std::to_string(most_levels) + ", with commas between.");
        }
    }

    void read_row(const std::vector<std::string_view>& values,
                  const TableHeading& heading,
                  std::size_t line) {
        auto& row = counts_.rows.emplace_back();
        for (std::size_t column = counts_.contingency ? 0 : 1; column < values.size(); ++column) {
            const std::optional<int> count = to_int(values[column]);
            if (!count || *count < 0) {
                faults_.at(line,
                           column,
                           heading.names()[column],
                           "table.not-count",
                           quoted_value(values[column]) +
                               " is no count; write a whole number from 0 on" +
                               (counts_.contingency ? ", and name the first column “unit” when it "
                                                      "holds names."
                                                    : "."));
                continue;
            }
            row.push_back(static_cast<std::uint32_t>(*count));
            total_ += static_cast<std::uint64_t>(*count);
        }
    }

    void check_shape(std::size_t line) {
        if (counts_.contingency && counts_.rows.size() != counts_.categories.size()) {
            faults_.at_line(line,
                            "table.not-square",
                            "A contingency table has as many rows as columns, this one " +
                                std::to_string(counts_.rows.size()) + " and " +
                                std::to_string(counts_.categories.size()) +
                                "; for units by categories, name the first column “unit”.");
        }
        if (total_ > most_counted) {
            faults_.of_file("table.counts",
                            "The counts add up to " + std::to_string(total_) + ", more than the " +
                                std::to_string(most_counted) + " allowed.");
        }
    }

    TableFaults& faults_;
    CategoryCounts counts_;
    std::uint64_t total_ = 0;
};

}  // namespace

Parsed<ScoreMatrix> read_score_matrix(std::string_view bytes,
                                      const std::string& source_name,
                                      std::optional<ScoreRange> scale) {
    TableFaults faults(source_name);
    MatrixReader reader(faults, scale);
    if (const auto text = internal::table_text(bytes, faults)) {
        reader.read(*text);
    }
    const bool empty = reader.empty();
    return result(std::move(reader).matrix(), std::move(faults), empty);
}

Parsed<CategoryCounts> read_category_counts(std::string_view bytes,
                                            const std::string& source_name) {
    TableFaults faults(source_name);
    CountReader reader(faults);
    if (const auto text = internal::table_text(bytes, faults)) {
        reader.read(*text);
    }
    const bool empty = reader.empty();
    return result(std::move(reader).counts(), std::move(faults), empty);
}

}  // namespace evenhand::formats
