#include "formats/people_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "formats/csv_cell.h"
#include "formats/internal/csv.h"
#include "formats/internal/xml_grammar.h"

namespace evenhand::formats {

namespace {

using internal::CsvReader;
using internal::quoted_value;
using internal::TableFaults;
using internal::TableHeading;

constexpr std::array<std::string_view, 4> columns = {"id", "name", "mail", "role"};

/// Without the apostrophe that csv_cell() puts before what a spreadsheet would compute.
std::string undefused(std::string_view text) {
    constexpr std::string_view formula_signs = "=+-@";
    const bool defused = text.size() > 1 && text.front() == '\'' &&
                         formula_signs.find(text[1]) != std::string_view::npos;
    return std::string(defused ? text.substr(1) : text);
}

class PeopleReader {
public:
    explicit PeopleReader(TableFaults& faults) : faults_(faults) {}

    std::vector<Person> read(std::string_view text) {
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
        if (people_.empty() && !faults_.any()) {
            faults_.of_file("table.none", "There is nobody below the first line.");
        }
        return std::move(people_);
    }

private:
    bool take_heading(const TableHeading& heading) {
        heading.check_names(faults_);
        width_ = heading.names().size();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            places_.at(i) = heading.find(columns.at(i));
        }
        for (const std::string_view needed : {columns[0], columns[1]}) {
            if (!heading.find(needed)) {
                faults_.at_line(heading.line(),
                                "table.column",
                                "There is no column " + quoted_value(needed) +
                                    "; the first line names the columns id, name, mail and role.");
            }
        }
        for (const std::string& name : heading.names()) {
            if (std::ranges::none_of(columns, [&](std::string_view known) {
                    return heading.find(known) == heading.find(name);
                })) {
                faults_.warn(heading.line(),
                             "people.column",
                             "The column " + quoted_value(name) + " is passed over.");
            }
        }
        return !faults_.any();
    }

    void take(const std::vector<std::string_view>& values, std::size_t line) {
        if (values.size() != width_) {
            faults_.at_line(line,
                            "table.width",
                            "This line has " + std::to_string(values.size()) +
                                " values, and the first line names " + std::to_string(width_) +
                                " columns; write as many, and leave a missing value empty.");
            return;
        }
        const auto value = [&](std::size_t column) {
            return places_.at(column) ? undefused(trimmed(values[*places_.at(column)]))
                                      : std::string();
        };
        const Person person{Id<Person>(value(0)), value(1), value(2), value(3)};
        check(person, line);
        people_.push_back(person);
    }

    void check(const Person& person, std::size_t line) {
        const std::string& id = person.id.text();
        if (!internal::part_id().fits(id)) {
            at(line,
               0,
               "people.id",
               "The id " + quoted_value(id) + " must be " + internal::part_id().wanted + ".");
        }
        if (const auto [known, fresh] = lines_.emplace(id, line); !fresh) {
            at(line,
               0,
               "people.repeated",
               "The id " + quoted_value(id) + " stands in line " + std::to_string(known->second) +
                   " already; each person has one line.");
        }
        if (person.name.empty()) {
            at(line, 1, "people.name", "The name is missing.");
        }
        if (!person.mail.empty() && (person.mail.find('@') == std::string::npos ||
                                     person.mail.find_first_of(" \t") != std::string::npos)) {
            at(line,
               2,
               "people.mail",
               quoted_value(person.mail) + " is no mail address; write NAME@HOST, or nothing.");
        }
    }

    void at(std::size_t line, std::size_t column, std::string code, std::string message) {
        faults_.at(line,
                   places_.at(column).value_or(column),
                   columns.at(column),
                   std::move(code),
                   std::move(message));
    }

    TableFaults& faults_;
    std::size_t width_ = 0;
    std::array<std::optional<std::size_t>, columns.size()> places_;
    std::map<std::string, std::size_t> lines_;
    std::vector<Person> people_;
};

}  // namespace

Parsed<std::vector<Person>> read_people(std::string_view bytes, const std::string& source_name) {
    TableFaults faults(source_name);
    std::vector<Person> people;
    if (const auto text = internal::table_text(bytes, faults)) {
        people = PeopleReader(faults).read(*text);
    }
    if (faults.any()) {
        return {std::nullopt, std::move(faults).findings()};
    }
    return {std::move(people), std::move(faults).findings()};
}

std::string people_bytes(const std::vector<Person>& people) {
    std::string bytes = csv_line({columns.begin(), columns.end()});
    for (const Person& person : people) {
        bytes += csv_line({person.id.text(), person.name, person.mail, person.role});
    }
    return bytes;
}

}  // namespace evenhand::formats
