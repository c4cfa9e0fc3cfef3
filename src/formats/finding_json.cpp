#include "formats/finding_json.h"

#include <nlohmann/json.hpp>

#include "formats/internal/enum_words.h"

namespace evenhand::formats {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace

std::string finding_json(const std::string& file, const Finding& finding) {
    const Json object = {
        {"file", text_or_null(file)},
        {"severity", internal::word_for(internal::severity_words, finding.severity)},
        {"code", finding.code},
        {"message", finding.message},
        {"location", text_or_null(finding.location)}};
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace evenhand::formats
