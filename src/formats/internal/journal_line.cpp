#include <cstddef>

#include "formats/hash.h"
#include "formats/internal/journal_record.h"

// A record as a line of the file: fields escaped, check behind.

namespace evenhand::formats::internal {

namespace {

/// 64 bits of SHA-256: enough to find every accident; a journal is not what is sealed.
constexpr std::size_t check_digits = 16;

std::string escaped(std::string_view field) {
    std::string out;
    out.reserve(field.size());
    for (const char c : field) {
        switch (c) {
            case '\\':
                out += "\\\\";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\n':
                out += "\\n";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::optional<std::string> unescaped(std::string_view field) {
    std::string out;
    out.reserve(field.size());
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\') {
            out += field[i];
            continue;
        }
        if (++i == field.size()) {
            return std::nullopt;
        }
        const char c = field[i];
        if (c != '\\' && c != 't' && c != 'n') {
            return std::nullopt;
        }
        out += c == 't' ? '\t' : c == 'n' ? '\n' : c;
    }
    return out;
}

std::string check_for(std::string_view body, std::string_view previous_check) {
    return sha256_hex(std::string(previous_check) + std::string(body)).substr(0, check_digits);
}

}  // namespace

std::string record_line(const Fields& fields, std::string_view previous_check) {
    std::string body;
    for (const std::string& field : fields) {
        body += escaped(field);
        body += '\t';
    }
    return body + check_for(body, previous_check) + "\n";
}

std::string_view check_of(std::string_view line) {
    return line.size() < check_digits ? line : line.substr(line.size() - check_digits);
}

std::optional<Fields> fields_of(std::string_view line, std::string_view previous_check) {
    if (line.size() <= check_digits) {
        return std::nullopt;
    }
    std::string_view body = line.substr(0, line.size() - check_digits);
    if (body.back() != '\t' || check_for(body, previous_check) != check_of(line)) {
        return std::nullopt;
    }
    Fields fields;
    while (!body.empty()) {
        const std::size_t tab = body.find('\t');
        const auto field = unescaped(body.substr(0, tab));
        if (!field) {
            return std::nullopt;
        }
        fields.push_back(*field);
        body.remove_prefix(tab + 1);
    }
    return fields;
}

}  // namespace evenhand::formats::internal
