#include "formats/finding_json.h"

#include "formats/internal/json_values.h"

namespace evenhand::formats {

using internal::Json;

std::string finding_json(const std::string& file, const Finding& finding) {
    Json object = {{"file", internal::text_or_null(file)}};
    object.update(internal::finding_object(finding));
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace evenhand::formats
