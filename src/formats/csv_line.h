#pragma once

#include <string>
#include <vector>

namespace evenhand::formats {

/// One record of a CSV file (RFC 4180), with its line feed: fields with a comma, a quote or a line
/// break stand in quotes. A text that a spreadsheet would take for a formula (it begins with =, +,
/// -, @, a tab or a carriage return, and is no number) gets an apostrophe before it.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields);

}  // namespace evenhand::formats
