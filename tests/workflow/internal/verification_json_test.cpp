#include "workflow/internal/verification_json.h"

#include <doctest/doctest.h>

using evenhand::workflow::internal::verification_json;

TEST_CASE("a verification is one object, without a seal where there is none") {
    CHECK(verification_json({"intact", "ab", "Intact.", {"One.", "Two."}}) ==
          "{\n  \"result\": \"intact\",\n  \"seal\": \"ab\",\n  \"title\": \"Intact.\",\n"
          "  \"lines\": [\n    \"One.\",\n    \"Two.\"\n  ]\n}\n");
    CHECK(verification_json({"altered", "", "Altered.", {}}).find("\"seal\": null") !=
          std::string::npos);
}
