#include "formats/internal/id_list.h"

#include <doctest/doctest.h>

using evenhand::formats::internal::IdList;

TEST_CASE("ids are numbered as they come and end in order") {
    IdList ids;
    const auto b = ids.number_of("b");
    const auto a = ids.number_of("a");
    CHECK(ids.number_of(std::string("b")) == b);
    CHECK(ids.sorted() == std::vector<std::string>{"a", "b"});
    CHECK(ids.final_number(a) == 0);
    CHECK(ids.final_number(b) == 1);
}

TEST_CASE("an id stays found however many there are, and wherever its text was") {
    IdList ids;
    for (int i = 0; i < 10000; ++i) {
        CHECK(ids.number_of("id-" + std::to_string(i)) == static_cast<std::uint32_t>(i));
    }
    CHECK(ids.number_of("id-77") == 77);
}
