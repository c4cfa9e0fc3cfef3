#include "workflow/internal/verification_json.h"

#include <utility>

#include "formats/json_writer.h"

namespace evenhand::workflow::internal {

std::string verification_json(const Verification& verification) {
    formats::JsonWriter json;
    json.begin_object();
    json.text("result", verification.result);
    json.text_or_null("seal", verification.seal);
    json.text("title", verification.title);
    json.begin_array("lines");
    for (const std::string& line : verification.lines) {
        json.text({}, line);
    }
    json.end();
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow::internal
