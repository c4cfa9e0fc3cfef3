#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace evenhand::workflow::internal {

/// Makes a table as CSV, cell by cell.
class CsvLines {
public:
    /// The heading, as it is to stand there: "id,total,count".
    explicit CsvLines(std::string_view heading);

    CsvLines& text(std::string_view cell);
    CsvLines& number(double cell);
    CsvLines& number(int cell);
    /// Empty when there is none.
    CsvLines& number(const std::optional<double>& cell);
    CsvLines& empty(int cells);
    void end_line();

    [[nodiscard]] std::string document() && { return std::move(lines_); }

private:
    void put(std::string_view cell);

    std::string lines_;
    bool first_ = true;
};

}  // namespace evenhand::workflow::internal
