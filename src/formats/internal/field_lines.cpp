#include "formats/internal/field_lines.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace evenhand::formats::internal {

namespace {

/// "evenhand-panel-lock-": as every version begins.
std::string_view any_version(const LineKind& kind) {
    return std::string_view(kind.first_line).substr(0, kind.first_line.rfind('-') + 1);
}

}  // namespace

FieldLines::FieldLines(std::string_view bytes, std::string name, const LineKind& kind)
    : rest_(bytes), name_(std::move(name)), kind_(kind) {
    const auto first = next_line();
    if (first == kind_.first_line) {
        rest_.remove_prefix(first->size() + 1);
        line_ = 2;
    } else if (first && first->starts_with(any_version(kind_))) {
        fault("newer", "This was written by a newer Evenhand; open it with that one.");
    } else {
        fault("foreign",
              "This is not " + kind_.what + ": its first line must read \"" + kind_.first_line +
                  "\".");
    }
}

std::optional<std::string_view> FieldLines::next_line() const {
    const std::size_t feed = rest_.find('\n');
    return feed == std::string_view::npos ? std::nullopt : std::optional(rest_.substr(0, feed));
}

std::string FieldLines::take(std::string_view field) {
    if (auto value = take_if(field)) {
        return std::move(*value);
    }
    if (sound() && !next_line()) {
        fault("torn",
              "The file breaks off here; a line \"" + std::string(field) + "\" must follow.");
    } else if (sound()) {
        fault("line", "This line must begin with \"" + std::string(field) + " \".");
    }
    return "";
}

std::optional<std::string> FieldLines::take_if(std::string_view field) {
    const auto line = next_line();
    if (!sound() || !line || !line->starts_with(std::string(field) + " ")) {
        return std::nullopt;
    }
    std::string value(line->substr(field.size() + 1));
    rest_.remove_prefix(line->size() + 1);
    ++line_;
    must(clean_text(value) == value, "be UTF-8 text without control characters");
    return value;
}

std::string FieldLines::take_hex(std::string_view field, std::size_t digits) {
    std::string value = take(field);
    must(is_hex(value, digits),
         "have " + std::to_string(digits) + " digits from 0 to 9 and a to f");
    return value;
}

void FieldLines::must(bool fits, const std::string& wanted) {
    if (!fits && sound()) {
        --line_;
        fault("line", "This line must " + wanted + ".");
    }
}

void FieldLines::end() {
    if (sound() && !rest_.empty()) {
        fault("line", "Nothing may follow here.");
    }
}

void FieldLines::fault(const std::string& code, const std::string& message) {
    findings_.push_back(
        {Severity::error, kind_.code + "." + code, message, name_ + ":" + std::to_string(line_)});
}

bool is_hex(std::string_view text, std::size_t digits) {
    return text.size() == digits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string field_line(std::string_view name, std::string_view value) {
    std::string line = std::string(name) + " " + clean_text(value);
    std::ranges::replace(line, '\n', ' ');
    return line + "\n";
}

}  // namespace evenhand::formats::internal
