#include "formats/internal/csv.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::size_t most_faults = 20;
constexpr std::size_t longest_quote = 40;
constexpr std::string_view line_ends = "\r\n";

}  // namespace

CsvReader::CsvReader(std::string_view bytes) : rest_(bytes), ends_(",\r\n") {
    const std::size_t begin = std::min(rest_.find_first_not_of(line_ends), rest_.size());
    const std::string_view head =
        rest_.substr(begin, rest_.find_first_of(line_ends, begin) - begin);
    if (head.find(',') == std::string_view::npos && head.find(';') != std::string_view::npos) {
        separator_ = ';';
        ends_ = ";\r\n";
    }
}

const std::vector<std::string_view>* CsvReader::next() {
    while (fault_.empty() && !rest_.empty()) {
        line_ = lines_read_;
        read_record();
        const bool blank = values_.size() == 1 && values_.front().empty();
        if (fault_.empty() && !blank) {
            return &values_;
        }
    }
    return nullptr;
}

void CsvReader::read_record() {
    values_.clear();
    unquoted_.clear();
    do {
        const std::size_t begin = rest_.find_first_not_of(" \t");
        if (begin != std::string_view::npos && rest_[begin] == '"') {
            rest_.remove_prefix(begin + 1);
            read_quoted();
        } else {
            read_plain();
        }
    } while (fault_.empty() && end_value());
}

void CsvReader::read_plain() {
    const std::size_t end = std::min(rest_.find_first_of(ends_), rest_.size());
    values_.push_back(trimmed(rest_.substr(0, end)));
    rest_.remove_prefix(end);
}

void CsvReader::read_quoted() {
    std::string value;
    for (;;) {
        const std::size_t quote = rest_.find('"');
        if (quote == std::string_view::npos) {
            fault_ =
                "The quote that opens in this line is not closed; close it, or double a quote "
                "that belongs to the text.";
            return;
        }
        const std::string_view part = rest_.substr(0, quote);
        lines_read_ += static_cast<std::size_t>(std::ranges::count(part, '\n'));
        value += part;
        rest_.remove_prefix(quote + 1);
        if (!rest_.starts_with('"')) {
            break;
        }
        value += '"';
        rest_.remove_prefix(1);
    }
    const std::size_t after = std::min(rest_.find_first_not_of(" \t"), rest_.size());
    rest_.remove_prefix(after);
    if (!rest_.empty() && rest_.find_first_of(ends_) != 0) {
        fault_ =
            "Text follows a closing quote; quote the whole value, and double a quote that "
            "belongs to it.";
    }
    values_.push_back(unquoted_.emplace_back(std::move(value)));
}

/// True when another value of this record follows.
bool CsvReader::end_value() {
    if (rest_.starts_with(separator_)) {
        rest_.remove_prefix(1);
        return true;
    }
    pass_line_end();
    return false;
}

void CsvReader::pass_line_end() {
    if (rest_.empty()) {
        return;
    }
    rest_.remove_prefix(rest_.starts_with(line_ends) ? 2 : 1);
    ++lines_read_;
}

void TableFaults::at(std::size_t line,
                     std::size_t column,
                     std::string_view column_name,
                     std::string code,
                     std::string message) {
    add(std::move(code),
        std::move(message),
        source_name_ + ":" + std::to_string(line) + ", column " + std::to_string(column + 1) +
            " (" + std::string(column_name) + ")");
}

void TableFaults::at_line(std::size_t line, std::string code, std::string message) {
    add(std::move(code), std::move(message), source_name_ + ":" + std::to_string(line));
}

void TableFaults::of_file(std::string code, std::string message) {
    add(std::move(code), std::move(message), source_name_);
}

void TableFaults::warn(std::size_t line, std::string code, std::string message) {
    findings_.push_back({Severity::warning,
                         std::move(code),
                         std::move(message),
                         source_name_ + ":" + std::to_string(line)});
}

void TableFaults::add(std::string code, std::string message, std::string place) {
    ++errors_;
    if (errors_ <= most_faults) {
        findings_.push_back(
            {Severity::error, std::move(code), std::move(message), std::move(place)});
    }
}

Findings TableFaults::findings() && {
    if (errors_ > most_faults) {
        findings_.push_back({Severity::error,
                             "table.more",
                             "There are " + std::to_string(errors_ - most_faults) +
                                 " more faults; mend these first.",
                             source_name_});
    }
    return std::move(findings_);
}

TableHeading::TableHeading(const std::vector<std::string_view>& values, std::size_t line)
    : names_(values.begin(), values.end()), line_(line) {}

std::optional<std::size_t> TableHeading::find(std::string_view name) const {
    const auto found = std::ranges::find_if(
        names_, [&](const std::string& known) { return lowered(known) == lowered(name); });
    if (found == names_.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - names_.begin());
}

void TableHeading::check_names(TableFaults& faults) const {
    for (std::size_t column = 0; column < names_.size(); ++column) {
        const std::string& name = names_[column];
        if (!is_table_id(name)) {
            faults.at(line_,
                      column,
                      "",
                      "table.no-name",
                      "The column has no name; write one in the first line.");
        } else if (find(name) != column) {
            faults.at(
                line_,
                column,
                name,
                "table.repeated-column",
                "There is a column " + quoted_value(name) + " already; each stands there once.");
        }
    }
}

std::string_view without_byte_order_mark(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    return bytes;
}

std::optional<std::string_view> table_text(std::string_view bytes, TableFaults& faults) {
    bytes = without_byte_order_mark(bytes);
    if (!is_utf8(bytes) || bytes.find('\0') != std::string_view::npos) {
        faults.of_file("table.not-utf8", "This is not UTF-8 text; save the table as CSV in UTF-8.");
        return std::nullopt;
    }
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        faults.of_file("table.empty",
                       "The file is empty; its first line names the columns, and ratings follow.");
        return std::nullopt;
    }
    return bytes;
}

bool is_table_id(std::string_view text) {
    return !text.empty() && std::ranges::none_of(text, [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
    });
}

std::string quoted_value(std::string_view text) {
    return "\u201C" + shorten(clean_text(text), longest_quote) + "\u201D";
}

}  // namespace evenhand::formats::internal
