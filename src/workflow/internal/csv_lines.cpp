#include "workflow/internal/csv_lines.h"

#include "core/number_text.h"
#include "formats/csv_cell.h"

namespace evenhand::workflow::internal {

CsvLines::CsvLines(std::string_view heading) : lines_(heading) {
    lines_ += '\n';
}

void CsvLines::put(std::string_view cell) {
    if (!first_) {
        lines_ += ',';
    }
    first_ = false;
    lines_ += cell;
}

CsvLines& CsvLines::text(std::string_view cell) {
    put(formats::csv_cell(cell));
    return *this;
}

CsvLines& CsvLines::number(double cell) {
    put(exact_text(cell));
    return *this;
}

CsvLines& CsvLines::number(int cell) {
    put(std::to_string(cell));
    return *this;
}

CsvLines& CsvLines::number(const std::optional<double>& cell) {
    return cell ? number(*cell) : empty(1);
}

CsvLines& CsvLines::empty(int cells) {
    for (int i = 0; i < cells; ++i) {
        put({});
    }
    return *this;
}

void CsvLines::end_line() {
    lines_ += '\n';
    first_ = true;
}

}  // namespace evenhand::workflow::internal
