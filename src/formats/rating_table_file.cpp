#include "formats/rating_table_file.h"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>
#include <utility>

#include "core/number_text.h"
#include "core/words.h"
#include "formats/internal/csv.h"
#include "formats/internal/id_list.h"

namespace evenhand::formats {

namespace {

using internal::CsvReader;
using internal::IdList;
using internal::quoted_value;
using internal::TableFaults;
using internal::TableHeading;

constexpr int furthest_score = 1000;

/// What a table of one kind has in its columns.
struct Column {
    std::string_view name;
    bool needed = true;
    std::optional<std::size_t> at;  ///< In the file.
};

std::string list_of(const std::vector<Column>& columns) {
    std::string list;
    for (const Column& column : columns) {
        if (column.needed) {
            list += (list.empty() ? "" : ", ") + std::string(column.name);
        }
    }
    return list;
}

/// Reads records whose columns are found by name, and says what is wrong with their values.
class ColumnReader {
public:
    ColumnReader(std::string_view text, TableFaults& faults, std::vector<Column> columns)
        : reader_(text), faults_(faults), columns_(std::move(columns)) {}

    /// False when the columns are not there.
    [[nodiscard]] bool read_heading() {
        const auto* values = reader_.next();
        if (values == nullptr) {
            tell_quotes();
            return false;
        }
        const TableHeading heading(*values, reader_.line());
        width_ = values->size();
        heading.check_names(faults_);
        find_columns(heading);
        warn_unknown(heading);
        return !faults_.any();
    }

    /// False at the end.
    [[nodiscard]] bool next() {
        for (;;) {
            values_ = reader_.next();
            if (values_ == nullptr) {
                tell_quotes();
                return false;
            }
            if (values_->size() == width_) {
                return true;
            }
            faults_.at_line(line(),
                            "table.width",
                            "This line has " + std::to_string(values_->size()) +
                                " values, and the first line names " + std::to_string(width_) +
                                " columns; write as many, and quote a value that has a comma.");
        }
    }

    [[nodiscard]] std::size_t line() const { return reader_.line(); }

    [[nodiscard]] std::optional<std::uint32_t> id(std::size_t column, IdList& ids) {
        const std::string_view text = (*values_)[*columns_[column].at];
        if (!internal::is_table_id(text)) {
            tell(column,
                 "table.no-id",
                 text.empty() ? "The value is empty; write who or what was rated."
                              : "An id is one line of text without control characters.");
            return std::nullopt;
        }
        return ids.number_of(text);
    }

    [[nodiscard]] std::optional<int> score(std::size_t column, ScoreRange scale) {
        const std::string_view text = (*values_)[*columns_[column].at];
        const std::optional<int> number = to_int(text);
        const std::string levels =
            std::to_string(scale.lowest) + " to " + std::to_string(scale.highest);
        if (text.empty()) {
            tell(column,
                 "table.no-score",
                 "There is no score; leave the line out when nothing was scored.");
        } else if (!number) {
            tell(column,
                 "table.not-whole",
                 quoted_value(text) + " is no whole number; scores are " + levels + ".");
        } else if (*number < scale.lowest || *number > scale.highest) {
            tell(column,
                 "table.off-scale",
                 std::to_string(*number) + " is not on the scale " + levels +
                     "; correct it, or name the scale that was used.");
        } else {
            return number;
        }
        return std::nullopt;
    }

    /// Nothing when the column is not there or empty.
    [[nodiscard]] std::optional<int> sequence(std::size_t column) {
        if (!columns_[column].at || (*values_)[*columns_[column].at].empty()) {
            return std::nullopt;
        }
        const std::string_view text = (*values_)[*columns_[column].at];
        const std::optional<int> number = to_int(text);
        if (!number || *number < 1) {
            tell(column,
                 "table.sequence",
                 quoted_value(text) +
                     " is no number of an interview; write 1, 2, 3 … in order of time, or "
                     "nothing.");
        }
        return number;
    }

private:
    void find_columns(const TableHeading& heading) {
        for (Column& column : columns_) {
            column.at = heading.find(column.name);
            if (column.needed && !column.at) {
                faults_.at_line(heading.line(),
                                "table.no-column",
                                "There is no column " + quoted_value(column.name) +
                                    "; the first line names " + list_of(columns_) +
                                    ", with commas between.");
            }
        }
    }

    void warn_unknown(const TableHeading& heading) {
        for (const std::string& name : heading.names()) {
            if (!name.empty() &&
                std::ranges::find(columns_, lowered(name), &Column::name) == columns_.end()) {
                faults_.warn(heading.line(),
                             "table.unknown-column",
                             "The column " + quoted_value(name) + " is not read.");
            }
        }
    }

    void tell_quotes() {
        if (!reader_.fault().empty()) {
            faults_.at_line(reader_.line(), "table.quote", reader_.fault());
        }
    }

    void tell(std::size_t column, std::string code, std::string message) {
        faults_.at(line(),
                   *columns_[column].at,
                   columns_[column].name,
                   std::move(code),
                   std::move(message));
    }

    CsvReader reader_;
    TableFaults& faults_;
    std::vector<Column> columns_;
    std::size_t width_ = 0;
    const std::vector<std::string_view>* values_ = nullptr;
};

/// What was rated, with the line that says so.
using Place = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::size_t>;

/// Tells every place that stands there a second time, from the first line on.
void tell_repeated(std::vector<Place> places,
                   const std::function<std::string(const Place&)>& name,
                   TableFaults& faults) {
    std::ranges::sort(places);
    const auto same = [](const Place& a, const Place& b) {
        return std::get<0>(a) == std::get<0>(b) && std::get<1>(a) == std::get<1>(b) &&
               std::get<2>(a) == std::get<2>(b);
    };
    std::vector<std::pair<std::size_t, std::size_t>> repeated;  // The later line, and where it is.
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (same(places[i - 1], places[i])) {
            repeated.emplace_back(std::get<3>(places[i]), i);
        }
    }
    std::ranges::sort(repeated);
    for (const auto& [line, at] : repeated) {
        faults.at_line(line,
                       "table.repeated",
                       name(places[at]) + " was scored in line " +
                           std::to_string(std::get<3>(places[at - 1])) +
                           " already; keep one of the two.");
    }
}

template <typename Table>
Parsed<Table> result(Table table, TableFaults faults) {
    if (!faults.any() && table.lines.empty()) {
        faults.of_file("table.none", "There is no score below the first line.");
    }
    if (faults.any()) {
        return {std::nullopt, std::move(faults).findings()};
    }
    return {std::move(table), std::move(faults).findings()};
}

RatingTable read_ratings(ColumnReader& reader, ScoreRange scale, TableFaults& faults) {
    IdList persons;
    IdList raters;
    IdList criteria;
    RatingTable table;
    std::vector<std::size_t> lines;
    while (reader.next()) {
        const auto person = reader.id(0, persons);
        const auto rater = reader.id(1, raters);
        const auto criterion = reader.id(2, criteria);
        const auto score = reader.score(3, scale);
        const auto sequence = reader.sequence(4);
        if (person && rater && criterion && score) {
            table.lines.push_back({*person, *rater, *criterion, *score, sequence});
            lines.push_back(reader.line());
        }
    }
    table.persons = persons.sorted();
    table.raters = raters.sorted();
    table.criteria = criteria.sorted();
    std::vector<Place> places;
    places.reserve(table.lines.size());
    for (std::size_t i = 0; i < table.lines.size(); ++i) {
        RatingTable::Line& line = table.lines[i];
        line.person = persons.final_number(line.person);
        line.rater = raters.final_number(line.rater);
        line.criterion = criteria.final_number(line.criterion);
        places.emplace_back(line.person, line.rater, line.criterion, lines[i]);
    }
    tell_repeated(
        std::move(places),
        [&](const Place& place) {
            return quoted_value(table.persons[std::get<0>(place)]) + " by " +
                   quoted_value(table.raters[std::get<1>(place)]) + " on " +
                   quoted_value(table.criteria[std::get<2>(place)]);
        },
        faults);
    return table;
}

GoldTable read_gold(ColumnReader& reader, ScoreRange scale, TableFaults& faults) {
    IdList persons;
    IdList criteria;
    GoldTable table;
    std::vector<std::size_t> lines;
    while (reader.next()) {
        const auto person = reader.id(0, persons);
        const auto criterion = reader.id(1, criteria);
        const auto score = reader.score(2, scale);
        if (person && criterion && score) {
            table.lines.push_back({*person, *criterion, *score});
            lines.push_back(reader.line());
        }
    }
    table.persons = persons.sorted();
    table.criteria = criteria.sorted();
    std::vector<Place> places;
    for (std::size_t i = 0; i < table.lines.size(); ++i) {
        GoldTable::Line& line = table.lines[i];
        line.person = persons.final_number(line.person);
        line.criterion = criteria.final_number(line.criterion);
        places.emplace_back(line.person, 0, line.criterion, lines[i]);
    }
    tell_repeated(
        std::move(places),
        [&](const Place& place) {
            return quoted_value(table.persons[std::get<0>(place)]) + " on " +
                   quoted_value(table.criteria[std::get<2>(place)]);
        },
        faults);
    return table;
}

}  // namespace

std::optional<ScoreRange> to_score_range(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        return std::nullopt;
    }
    const auto lowest = to_int(text.substr(0, dots));
    const auto highest = to_int(text.substr(dots + 2));
    if (!lowest || !highest || *lowest < -furthest_score || *highest > furthest_score ||
        *lowest >= *highest || *highest - *lowest >= most_levels) {
        return std::nullopt;
    }
    return ScoreRange{*lowest, *highest};
}

Parsed<RatingTable> read_rating_table(std::string_view bytes,
                                      const std::string& source_name,
                                      ScoreRange scale) {
    TableFaults faults(source_name);
    RatingTable table;
    if (const auto text = internal::table_text(bytes, faults)) {
        ColumnReader reader(*text,
                            faults,
                            {{"person", true, {}},
                             {"rater", true, {}},
                             {"criterion", true, {}},
                             {"score", true, {}},
                             {"sequence", false, {}}});
        if (reader.read_heading()) {
            table = read_ratings(reader, scale, faults);
        }
    }
    return result(std::move(table), std::move(faults));
}

bool begins_rating_table(std::string_view beginning) {
    constexpr std::array<std::string_view, 4> columns = {"person", "rater", "criterion", "score"};
    internal::CsvReader reader(internal::without_byte_order_mark(beginning));
    const auto* values = reader.next();
    if (values == nullptr) {
        return false;
    }
    const TableHeading heading(*values, reader.line());
    return std::ranges::all_of(
        columns, [&](std::string_view column) { return heading.find(column).has_value(); });
}

Parsed<GoldTable> read_gold_table(std::string_view bytes,
                                  const std::string& source_name,
                                  ScoreRange scale) {
    TableFaults faults(source_name);
    GoldTable table;
    if (const auto text = internal::table_text(bytes, faults)) {
        ColumnReader reader(
            *text, faults, {{"person", true, {}}, {"criterion", true, {}}, {"gold", true, {}}});
        if (reader.read_heading()) {
            table = read_gold(reader, scale, faults);
        }
    }
    return result(std::move(table), std::move(faults));
}

}  // namespace evenhand::formats
