#include "core/internal/read_values.h"

#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/error.h"

using namespace evenhand;
using namespace evenhand::internal;

TEST_CASE("numbers of a rubric are read within their bounds") {
    CHECK(minutes_in(" 8 ") == 8);
    CHECK(minutes_in("240") == 240);
    CHECK(weight_in("0.5") == doctest::Approx(0.5));
    CHECK(panel_in("0") == 0);
    for (const char* text : {"", "0", "241", "8.5", "eight", "-1"}) {
        CAPTURE(text);
        CHECK_THROWS_AS((void)minutes_in(text), Error);
    }
    for (const char* text : {"", "0", "-1", "x", "inf", "nan", "1,5"}) {
        CAPTURE(text);
        CHECK_THROWS_AS((void)weight_in(text), Error);
    }
    for (const char* text : {"", "-1", "1000", "2.5"}) {
        CAPTURE(text);
        CHECK_THROWS_AS((void)panel_in(text), Error);
    }
}

TEST_CASE("a refused number says what would be right") {
    CHECK_THROWS_WITH((void)minutes_in("long"),
                      "The planned time must be a whole number of minutes from 1 to 240.");
    CHECK_THROWS_WITH((void)weight_in("0"),
                      "The weight must be a number above 0, such as 1 or 0.5.");
}

TEST_CASE("tags are parted by commas") {
    CHECK(tags_in(" ownership, post mortem ,, star,") ==
          std::vector<std::string>{"ownership", "post mortem", "star"});
    CHECK(tags_in(" , ").empty());
}

TEST_CASE("the number in the set is read with or without the size of the set") {
    Rubric rubric = testing::example_draft();
    read_number_in_set("9 of 40", rubric);
    CHECK(rubric.number == 9);
    CHECK(rubric.set_size == 40);
    read_number_in_set(" 9 ", rubric);
    CHECK(rubric.number == 9);
    CHECK_FALSE(rubric.set_size);
    read_number_in_set("", rubric);
    CHECK_FALSE(rubric.number);
    for (const char* text : {"nine", "0", "9 of", "9 of x", "of 32", "9 of 32 of 3", "9 of 0"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(read_number_in_set(text, rubric), Error);
    }
}
