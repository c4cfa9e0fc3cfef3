#include "core/internal/kept_name.h"

#include <doctest/doctest.h>

#include "../plain_words.h"

using namespace evenhand;
using namespace evenhand::internal;

namespace {

TextRedactor::Person person(const std::string& name, bool certain = false) {
    return {NameMatcher({name}, {}, testing::plain_words), "[mark]", certain};
}

std::size_t kept(const std::vector<TextRedactor::Person>& out, const std::string& text) {
    const std::vector<TextWord> words = testing::plain_words(text);
    return kept_name({out, {person("Anna Meyer")}, false, {}}, {text, words}, 0);
}

}  // namespace

TEST_CASE("the whole name of one who may be named stays where a part of it is another's") {
    CHECK(kept({person("Anna Schmidt")}, "Anna Meyer said so") == 2);
    CHECK(kept({person("Anna Schmidt")}, "Anna said so") == 0);
    CHECK(kept({person("Omar Haddad")}, "Anna Meyer said so") == 0);
}

TEST_CASE("what is as much of another's name goes, and what was asked for by name") {
    CHECK(kept({person("Meyer Anna")}, "Anna Meyer said so") == 0);
    CHECK(kept({person("Anna Meyer Schmidt")}, "Anna Meyer Schmidt said so") == 0);
    CHECK(kept({person("Anna Schmidt"), person("Meyer", true)}, "Anna Meyer said so") == 0);
}
