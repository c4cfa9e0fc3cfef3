#include "formats/json_writer.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace evenhand::formats {

namespace {

/// A text as JSON writes it; bytes that are no UTF-8 become U+FFFD.
std::string quoted(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::hint:
            return "hint";
        case Severity::warning:
            return "warning";
        case Severity::error:
            break;
    }
    return "error";
}

}  // namespace

void JsonWriter::indent() {
    json_ += '\n';
    json_.append(2 * levels_.size(), ' ');
}

void JsonWriter::value(std::string_view name, std::string_view json) {
    if (!levels_.empty()) {
        json_ += levels_.back().empty ? "" : ",";
        levels_.back().empty = false;
        indent();
    }
    if (!levels_.empty() && levels_.back().closing == '}') {
        json_ += quoted(name) + ": ";
    }
    json_ += json;
}

void JsonWriter::begin(std::string_view name, char bracket) {
    value(name, std::string(1, bracket));
    levels_.push_back({bracket == '{' ? '}' : ']', true});
}

void JsonWriter::begin_object(std::string_view name) {
    begin(name, '{');
}

void JsonWriter::begin_array(std::string_view name) {
    begin(name, '[');
}

void JsonWriter::end() {
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.empty) {
        indent();
    }
    json_ += level.closing;
}

void JsonWriter::text(std::string_view name, std::string_view value) {
    this->value(name, quoted(value));
}

void JsonWriter::text_or_null(std::string_view name, std::string_view value) {
    this->value(name, value.empty() ? "null" : quoted(value));
}

void JsonWriter::number(std::string_view name, std::int64_t value) {
    this->value(name, std::to_string(value));
}

void JsonWriter::truth(std::string_view name, bool value) {
    this->value(name, value ? "true" : "false");
}

void JsonWriter::null(std::string_view name) {
    value(name, "null");
}

void JsonWriter::findings(std::string_view name, const Findings& findings) {
    begin_array(name);
    for (const Finding& finding : findings) {
        begin_object();
        text("severity", name_of(finding.severity));
        text("code", finding.code);
        text("message", finding.message);
        text("location", finding.location);
        end();
    }
    end();
}

std::string JsonWriter::document() && {
    return std::move(json_) + "\n";
}

}  // namespace evenhand::formats
