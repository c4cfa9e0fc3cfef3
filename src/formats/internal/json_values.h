#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/finding.h"
#include "formats/internal/enum_words.h"

namespace evenhand::formats::internal {

/// Members keep their order.
using Json = nlohmann::ordered_json;

[[nodiscard]] inline Json text_or_null(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

/// {severity, code, message, location}
[[nodiscard]] inline Json finding_object(const Finding& finding) {
    return {{"severity", word_for(severity_words, finding.severity)},
            {"code", finding.code},
            {"message", finding.message},
            {"location", text_or_null(finding.location)}};
}

[[nodiscard]] inline Json findings_array(const Findings& findings) {
    Json array = Json::array();
    for (const Finding& finding : findings) {
        array.push_back(finding_object(finding));
    }
    return array;
}

/// The text of a document, indented by two spaces, with a line feed at the end; bytes that are no
/// UTF-8 become U+FFFD.
[[nodiscard]] inline std::string document_of(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace evenhand::formats::internal
