#include "workflow/internal/practice_json.h"

#include <utility>

#include <doctest/doctest.h>

#include "practice_example.h"

using namespace evenhand;

TEST_CASE("a fit without an interval has null ends, and no fit is null") {
    workflow::GatheredRound gathered{testing::example_round(), {}, {}, {"Ada"}, {}};
    gathered.raters = {{"R", 1, workflow::fit_view({1}, "R", 4), ""},
                       {"file.xml", 0, {}, "It is damaged."}};
    formats::JsonWriter json;
    workflow::internal::put_gathered(json, gathered);
    const std::string text = std::move(json).document();
    CHECK(text.find("\"mean\": 1.0,\n          \"low\": null,\n          \"high\": null") !=
          std::string::npos);
    CHECK(text.find("\"fit\": null,\n      \"fault\": \"It is damaged.\"") != std::string::npos);
    CHECK(text.find("\"missing\": [\n    \"Ada\"\n  ]") != std::string::npos);
}
