#include "formats/statistic_json.h"

#include <doctest/doctest.h>

using evenhand::formats::statistic_json;

TEST_CASE("a number is written so that it reads back the same") {
    CHECK(statistic_json("all", "ICC1", "icc", 0.16574176840547553, "") ==
          R"({"scope":"all","statistic":"ICC1","field":"icc","value":0.16574176840547553})");
}

TEST_CASE("what is undefined has its reason in place of a value") {
    CHECK(statistic_json("R\"1|R2", "cohen[linear]", "z", std::nullopt, "constant_rater") ==
          R"({"scope":"R\"1|R2","statistic":"cohen[linear]","field":"z",)"
          R"("undefined":"constant_rater"})");
}
