#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::formats {

/// One number of a calibration as a JSON object on one line, without a line feed: scope, statistic,
/// field and value; or, in place of the value, undefined with the reason. A value is finite, and is
/// written so that it reads back as the same number.
[[nodiscard]] std::string statistic_json(std::string_view scope,
                                         std::string_view statistic,
                                         std::string_view field,
                                         std::optional<double> value,
                                         std::string_view reason);

}  // namespace evenhand::formats
