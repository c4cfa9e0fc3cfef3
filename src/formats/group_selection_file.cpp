#include "formats/group_selection_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "core/number_text.h"
#include "core/utf8.h"
#include "formats/internal/csv.h"

namespace evenhand::formats {

namespace {

using internal::CsvReader;
using internal::quoted_value;
using internal::TableFaults;
using internal::TableHeading;

constexpr std::array<std::string_view, 3> columns = {"group", "considered", "selected"};

struct OtherName {
    std::size_t column;
    std::string_view name;
};
/// As reports of equal opportunity and the Uniform Guidelines head them.
constexpr std::array<OtherName, 3> other_names = {
    {{1, "applied"}, {1, "applicants"}, {2, "hired"}}};
constexpr int most = 10'000'000;

class CountReader {
public:
    explicit CountReader(TableFaults& faults) : faults_(faults) {}

    std::vector<GroupSelection> read(std::string_view text) {
        CsvReader reader(text);
        const auto* first = reader.next();
        if (first != nullptr && take_heading(TableHeading(*first, reader.line()))) {
            while (const auto* values = reader.next()) {
                take(*values, reader.line());
            }
        }
        if (!reader.fault().empty()) {
            faults_.at_line(reader.line(), "table.quote", reader.fault());
        }
        if (groups_.empty() && !faults_.any()) {
            faults_.of_file(
                "table.none",
                "There is no group below the first line of whom somebody was considered.");
        }
        return std::move(groups_);
    }

private:
    bool take_heading(const TableHeading& heading) {
        heading.check_names(faults_);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            places_.at(i) = heading.find(columns.at(i));
        }
        for (const OtherName& other : other_names) {
            std::optional<std::size_t>& place = places_.at(other.column);
            place = place ? place : heading.find(other.name);
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (!places_.at(i)) {
                faults_.at_line(heading.line(),
                                "groups.column",
                                "There is no column " + quoted_value(columns.at(i)) +
                                    "; the first line names the columns group, considered (or "
                                    "applied, applicants) and selected (or hired).");
            }
        }
        if (faults_.any()) {
            return false;  // What stands there may be the missing column under another name.
        }
        for (std::size_t i = 0; i < heading.names().size(); ++i) {
            if (std::ranges::find(places_, std::optional(i)) == places_.end()) {
                faults_.at_line(heading.line(),
                                "groups.column",
                                "The column " + quoted_value(heading.names()[i]) +
                                    " does not belong here: this table counts groups, and says "
                                    "nothing of single people. Take it out.");
            }
        }
        return !faults_.any();
    }

    void take(const std::vector<std::string_view>& values, std::size_t line) {
        if (values.size() != columns.size()) {
            faults_.at_line(line,
                            "table.width",
                            "This line has " + std::to_string(values.size()) +
                                " values, and there are three columns: group, considered and "
                                "selected.");
            return;
        }
        GroupSelection group{std::string(trimmed(values[*places_[0]])), 0, 0};
        const auto considered = number(values, 1, line);
        const auto selected = number(values, 2, line);
        check_name(group.group, line);
        if (!considered || !selected) {
            return;
        }
        group.considered = *considered;
        group.selected = *selected;
        check_counts(group, line);
        if (group.considered > 0) {
            groups_.push_back(std::move(group));
        }
    }

    std::optional<int> number(const std::vector<std::string_view>& values,
                              std::size_t column,
                              std::size_t line) {
        const std::string_view text = trimmed(values[*places_.at(column)]);
        const auto value = to_unsigned(text);
        if (!value || *value > most) {
            at(line,
               column,
               "groups.number",
               quoted_value(text) + " is no number of people; write a whole number from 0 to " +
                   std::to_string(most) + ".");
            return std::nullopt;
        }
        return static_cast<int>(*value);
    }

    void check_name(const std::string& name, std::size_t line) {
        if (!internal::is_table_id(name)) {
            at(line, 0, "groups.name", "The group has no name.");
        } else if (const auto [known, fresh] = lines_.emplace(name, line); !fresh) {
            at(line,
               0,
               "groups.repeated",
               "The group " + quoted_value(name) + " stands in line " +
                   std::to_string(known->second) + " already; each group has one line.");
        }
    }

    void check_counts(const GroupSelection& group, std::size_t line) {
        if (group.considered == 0 && group.selected == 0) {
            faults_.warn(line,
                         "groups.nobody",
                         "Nobody of " + quoted_value(group.group) +
                             " was considered: such a group has no rate, and is left out.");
        } else if (group.selected > group.considered) {
            at(line,
               2,
               "groups.more",
               "More people were selected (" + std::to_string(group.selected) +
                   ") than considered (" + std::to_string(group.considered) + ").");
        }
    }

    void at(std::size_t line, std::size_t column, std::string code, std::string message) {
        faults_.at(
            line, *places_.at(column), columns.at(column), std::move(code), std::move(message));
    }

    TableFaults& faults_;
    std::array<std::optional<std::size_t>, columns.size()> places_;
    std::map<std::string, std::size_t> lines_;
    std::vector<GroupSelection> groups_;
};

}  // namespace

Parsed<std::vector<GroupSelection>> read_group_selections(std::string_view bytes,
                                                          const std::string& source_name) {
    TableFaults faults(source_name);
    std::vector<GroupSelection> groups;
    if (const auto text = internal::table_text(bytes, faults)) {
        groups = CountReader(faults).read(*text);
    }
    if (faults.any()) {
        return {std::nullopt, std::move(faults).findings()};
    }
    return {std::move(groups), std::move(faults).findings()};
}

}  // namespace evenhand::formats
