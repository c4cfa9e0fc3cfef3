#include "formats/csv_cell.h"

#include "core/number_text.h"

namespace evenhand::formats {

namespace {

constexpr std::string_view formula_signs = "=+-@\t\r";
constexpr std::string_view needs_quotes = ",\"\r\n\t;";

bool looks_like_formula(std::string_view text) {
    return !text.empty() && formula_signs.find(text.front()) != std::string_view::npos;
}

}  // namespace

std::string quoted_csv_cell(std::string_view text) {
    std::string quoted = looks_like_formula(text) ? "\"'" : "\"";
    for (const char sign : text) {
        quoted += sign == '"' ? "\"\"" : std::string(1, sign);
    }
    return quoted + "\"";
}

std::string csv_cell(std::string_view text) {
    const bool plain = !text.empty() && !looks_like_formula(text) && text.front() != ' ' &&
                       text.back() != ' ' &&
                       text.find_first_of(needs_quotes) == std::string_view::npos;
    return plain ? std::string(text) : quoted_csv_cell(text);
}

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (const std::string& field : fields) {
        line += &field == fields.data() ? "" : ",";
        line += field.empty() || to_double(field) ? field : csv_cell(field);
    }
    return line + "\n";
}

}  // namespace evenhand::formats
