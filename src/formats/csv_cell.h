#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::formats {

/// A cell in quotes (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe.
[[nodiscard]] std::string quoted_csv_cell(std::string_view text);

/// As it stands unless it is empty, looks like a formula, has blanks at an end, or commas,
/// semicolons, quotes, tabs or line breaks; then quoted.
[[nodiscard]] std::string csv_cell(std::string_view text);

/// One record with its line feed. A number stands there as it is, an empty field is nothing.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields);

}  // namespace evenhand::formats
