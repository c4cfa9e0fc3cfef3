#include "formats/statistic_json.h"

#include "formats/internal/json_values.h"

namespace evenhand::formats {

using internal::Json;

std::string statistic_json(std::string_view scope,
                           std::string_view statistic,
                           std::string_view field,
                           std::optional<double> value,
                           std::string_view reason) {
    Json object = {{"scope", scope}, {"statistic", statistic}, {"field", field}};
    if (value) {
        object["value"] = *value;
    } else {
        object["undefined"] = reason;
    }
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace evenhand::formats
