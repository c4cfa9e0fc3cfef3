#include <algorithm>
#include <charconv>
#include <iterator>

#include "archive/digest.h"
#include "archive/internal/postgres_connection.h"
#include "core/error.h"

namespace evenhand::archive::internal {

namespace {

/// An array as PostgreSQL writes one: {"a","b\"c",NULL}.
template <typename Values, typename Write>
std::string array_text(const Values& values, Write write) {
    std::string text = "{";
    for (const auto& value : values) {
        text += text.size() > 1 ? "," : "";
        text += write(value);
    }
    return text + "}";
}

std::string quoted(const std::string& value) {
    std::string text = "\"";
    for (const char letter : value) {
        if (letter == '"' || letter == '\\') {
            text += '\\';
        }
        text += letter;
    }
    return text + "\"";
}

std::string without_nul(std::string_view value) {
    if (value.find('\0') != std::string_view::npos) {
        throw Error(ErrorCode::invalid_value,
                    "A text holds a NUL character, which the server cannot keep.");
    }
    return std::string(value);
}

std::string hex_text(std::string_view value) {
    return "\\x" + hex_of(value);
}

std::optional<std::int64_t> seconds(const std::optional<Timestamp>& moment) {
    return moment ? std::optional<std::int64_t>(moment->time_since_epoch().count()) : std::nullopt;
}

}  // namespace

PostgresValues& PostgresValues::text(std::string_view value) {
    values_.emplace_back(without_nul(value));
    return *this;
}

PostgresValues& PostgresValues::text(const std::optional<std::string>& value) {
    return value ? text(std::string_view(*value)) : null();
}

PostgresValues& PostgresValues::bytes(std::string_view value) {
    values_.emplace_back(hex_text(value));
    return *this;
}

PostgresValues& PostgresValues::number(std::int64_t value) {
    values_.emplace_back(std::to_string(value));
    return *this;
}

PostgresValues& PostgresValues::number(const std::optional<std::int64_t>& value) {
    return value ? number(*value) : null();
}

PostgresValues& PostgresValues::moment(Timestamp value) {
    return number(static_cast<std::int64_t>(value.time_since_epoch().count()));
}

PostgresValues& PostgresValues::moment(const std::optional<Timestamp>& value) {
    return number(seconds(value));
}

PostgresValues& PostgresValues::flag(bool value) {
    values_.emplace_back(value ? "true" : "false");
    return *this;
}

PostgresValues& PostgresValues::null() {
    values_.emplace_back(std::nullopt);
    return *this;
}

PostgresValues& PostgresValues::texts(const std::vector<std::string>& values) {
    values_.emplace_back(
        array_text(values, [](const std::string& value) { return quoted(without_nul(value)); }));
    return *this;
}

PostgresValues& PostgresValues::byteses(const std::vector<std::string>& values) {
    values_.emplace_back(
        array_text(values, [](const std::string& value) { return quoted(hex_text(value)); }));
    return *this;
}

PostgresValues& PostgresValues::numbers(const std::vector<std::int64_t>& values) {
    values_.emplace_back(
        array_text(values, [](std::int64_t value) { return std::to_string(value); }));
    return *this;
}

PostgresValues& PostgresValues::numbers(const std::vector<std::optional<std::int64_t>>& values) {
    values_.emplace_back(array_text(values, [](const std::optional<std::int64_t>& value) {
        return value ? std::to_string(*value) : "NULL";
    }));
    return *this;
}

PostgresValues& PostgresValues::flags(const std::vector<bool>& values) {
    values_.emplace_back(array_text(values, [](bool value) { return value ? "true" : "false"; }));
    return *this;
}

PostgresValues& PostgresValues::some_texts(const std::vector<std::string>& values) {
    return values.empty() ? null() : texts(values);
}

PostgresValues& PostgresValues::some_numbers(const std::vector<std::int64_t>& values) {
    return values.empty() ? null() : numbers(values);
}

std::vector<const char*> PostgresValues::pointers() const {
    std::vector<const char*> pointers;
    std::ranges::transform(values_, std::back_inserter(pointers), [](const auto& value) {
        return value ? value->c_str() : nullptr;
    });
    return pointers;
}

void throw_unreadable_answer() {
    throw Error(ErrorCode::unreadable_file, "The server's answer cannot be read.");
}

std::string text_in(const pqxx::field& field) {
    return field.is_null() ? std::string() : std::string(field.c_str(), field.size());
}

std::string bytes_in(const pqxx::field& field) {
    constexpr std::size_t prefix = 2;  // "\x"
    if (field.is_null() || field.size() < prefix) {
        return {};
    }
    const auto bytes = bytes_of_hex(std::string_view(field.c_str(), field.size()).substr(prefix));
    if (!bytes) {
        throw_unreadable_answer();
    }
    return *bytes;
}

std::int64_t number_in(const pqxx::field& field) {
    const char* const end = field.c_str() + field.size();
    std::int64_t number = 0;
    const auto [stop, failed] = std::from_chars(field.c_str(), end, number);
    if (failed != std::errc() || stop != end) {
        throw_unreadable_answer();
    }
    return number;
}

std::optional<std::int64_t> some_number_in(const pqxx::field& field) {
    return field.is_null() ? std::nullopt : std::optional(number_in(field));
}

Timestamp moment_in(const pqxx::field& field) {
    return Timestamp(std::chrono::seconds(number_in(field)));
}

std::optional<Timestamp> some_moment_in(const pqxx::field& field) {
    return field.is_null() ? std::nullopt : std::optional(moment_in(field));
}

bool flag_in(const pqxx::field& field) {
    return text_in(field) == "t";
}

std::vector<std::string> texts_in(const pqxx::field& field) {
    std::vector<std::string> texts;
    if (field.is_null()) {
        return texts;
    }
    pqxx::array_parser parser = field.as_array();
    for (auto [kind, text] = parser.get_next(); kind != pqxx::array_parser::done;
         std::tie(kind, text) = parser.get_next()) {
        if (kind == pqxx::array_parser::string_value) {
            texts.push_back(text);
        }
    }
    return texts;
}

}  // namespace evenhand::archive::internal
