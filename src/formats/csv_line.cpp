#include "formats/csv_line.h"

#include <string_view>

#include "core/number_text.h"

namespace evenhand::formats {

namespace {

std::string field_of(const std::string& text) {
    constexpr std::string_view formula_signs = "=+-@\t\r";
    const bool formula = !text.empty() &&
                         formula_signs.find(text.front()) != std::string_view::npos &&
                         !to_double(text);
    std::string safe = (formula ? "'" : "") + text;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
        return safe;
    }
    std::string quoted = "\"";
    for (const char sign : safe) {
        quoted += sign;
        if (sign == '"') {
            quoted += sign;
        }
    }
    return quoted + "\"";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (const std::string& field : fields) {
        line += (line.empty() && &field == fields.data() ? "" : ",") + field_of(field);
    }
    return line + "\n";
}

}  // namespace evenhand::formats
