#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"

namespace evenhand::formats::internal {

/// Reads comma-separated values (RFC 4180) record by record. Lines end with LF, CR LF or CR; empty
/// lines are passed over; white space at both ends of a value that is not quoted is left out. Where
/// the first line has no comma, semicolons part the values if it has some, as spreadsheets write
/// them in countries of the decimal comma.
class CsvReader {
public:
    /// Borrows the bytes, without a byte order mark.
    explicit CsvReader(std::string_view bytes);

    /// The values of the next record, until the next call; nothing at the end and after a fault.
    [[nodiscard]] const std::vector<std::string_view>* next();

    /// Of the record that next() gave last: where it begins, from 1.
    [[nodiscard]] std::size_t line() const noexcept { return line_; }

    /// What is wrong with the quotes of the line that next() stopped at, or empty.
    [[nodiscard]] const std::string& fault() const noexcept { return fault_; }

private:
    void read_record();
    void read_plain();
    void read_quoted();
    bool end_value();
    void pass_line_end();

    std::string_view rest_;
    char separator_ = ',';
    std::string_view ends_;  ///< Of a plain value: the separator and what ends a line.
    std::size_t line_ = 0;
    std::size_t lines_read_ = 1;
    std::string fault_;
    std::vector<std::string_view> values_;
    std::deque<std::string> unquoted_;  ///< What values_ borrow when a quote was doubled.
};

/// Collects what is wrong with a table: the first faults in full, and how many more there are.
class TableFaults {
public:
    explicit TableFaults(std::string source_name) : source_name_(std::move(source_name)) {}

    /// `column` counts from 0.
    void at(std::size_t line,
            std::size_t column,
            std::string_view column_name,
            std::string code,
            std::string message);
    void at_line(std::size_t line, std::string code, std::string message);
    void of_file(std::string code, std::string message);
    void warn(std::size_t line, std::string code, std::string message);

    [[nodiscard]] bool any() const noexcept { return errors_ > 0; }

    /// All of them, and at the end a sentence that counts those that were left out.
    [[nodiscard]] Findings findings() &&;

private:
    void add(std::string code, std::string message, std::string place);

    std::string source_name_;
    Findings findings_;
    std::size_t errors_ = 0;
};

/// The heading of a table, in which columns are found by their names.
class TableHeading {
public:
    TableHeading(const std::vector<std::string_view>& values, std::size_t line);

    /// Upper and lower case are one.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }
    [[nodiscard]] std::size_t line() const noexcept { return line_; }

    /// Tells columns that stand there twice, or have no name.
    void check_names(TableFaults& faults) const;

private:
    std::vector<std::string> names_;
    std::size_t line_;
};

[[nodiscard]] std::string_view without_byte_order_mark(std::string_view bytes);

/// The bytes behind a byte order mark; nothing, with a fault, when they are no UTF-8 or only white
/// space.
[[nodiscard]] std::optional<std::string_view> table_text(std::string_view bytes,
                                                         TableFaults& faults);

/// Whether a text may be an id: not empty, and without control characters.
[[nodiscard]] bool is_table_id(std::string_view text);

/// What a text is called in a message: in quotes, and not too long.
[[nodiscard]] std::string quoted_value(std::string_view text);

}  // namespace evenhand::formats::internal
