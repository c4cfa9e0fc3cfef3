#include "workflow/services.h"

#include <set>

#include <doctest/doctest.h>

using namespace evenhand;

TEST_CASE("the system's ids are short, plain and never the same") {
    const workflow::Services services = workflow::system_services();
    std::set<std::string> ids;
    for (int i = 0; i < 1000; ++i) {
        const std::string id = services.new_id();
        CHECK(id.size() == 12);
        CHECK(id.find_first_not_of("bcdfghjkmnpqrstvwxyz23456789") == std::string::npos);
        ids.insert(id);
    }
    CHECK(ids.size() == 1000);
}

TEST_CASE("two salts differ in many bytes") {
    const workflow::Services services = workflow::system_services();
    const Salt a = services.new_salt();
    const Salt b = services.new_salt();
    int different = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        different += a.at(i) != b.at(i) ? 1 : 0;
    }
    CHECK(different > 20);
}

TEST_CASE("the system's clock stands after this program was written") {
    CHECK(to_iso(workflow::system_services().clock()) > "2026-11-01T00:00:00Z");
}
