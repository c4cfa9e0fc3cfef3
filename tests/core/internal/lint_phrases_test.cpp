#include "core/internal/lint_phrases.h"

#include <doctest/doctest.h>

using namespace evenhand;
using internal::LintText;
using internal::PhraseList;

namespace {

const LintWords lists = {{"one",
                          {{"well", "", ""},
                           {"as appropriate", "x", ""},
                           {"appropriate", "", ""},
                           {"fragil*", "", ""},
                           {"right?", "", ""},
                           {"; or", "", ""},
                           {"/", "", ""},
                           {"isn't it", "", ""}}},
                         {"two", {{"manager", "", ""}}}};

/// What is found, as it is written, parted by bars.
std::string found_in(std::string_view text) {
    const PhraseList list(lists, {"one", "two", "none"});
    const LintText read(text);
    std::string found;
    for (const auto& match : list.in(read)) {
        found += found.empty() ? "" : "|";
        found += read.written(match.begin, match.end);
    }
    return found;
}

}  // namespace

TEST_CASE("a phrase is found as whole words, in any case") {
    CHECK(found_in("Well, it went WELL.") == "Well|WELL");
    CHECK(found_in("farewell to the wells, a well-known and oil-well thing").empty());
    CHECK(found_in("the manager's words") == "manager");
    CHECK(found_in("well- or otherwise") == "well");
    CHECK(found_in("Isn\u2019t it?") == "Isn\u2019t it");
}

TEST_CASE("a star takes the rest of the word") {
    CHECK(found_in("fragile, fragility and fragil") == "fragile|fragility|fragil");
    CHECK(found_in("afragile").empty());
}

TEST_CASE("of phrases that overlap the first and longest is taken") {
    CHECK(found_in("as appropriate") == "as appropriate");
    CHECK(found_in("so appropriate") == "appropriate");
}

TEST_CASE("a phrase may begin or end with a sign") {
    CHECK(found_in("You did, right? Turn right.") == "right?");
    CHECK(found_in("one; or two and/or three") == "; or|/");
}

TEST_CASE("the first word is looked at alone when that is asked") {
    const PhraseList list(lists, {"one"});
    CHECK(list.at_start(LintText("\u201CWell done")));
    CHECK_FALSE(list.at_start(LintText("Not well")));
    CHECK_FALSE(list.at_start(LintText("")));
}

TEST_CASE("a list names its section and itself for people") {
    const PhraseList list(lists, {"two"});
    CHECK_FALSE(list.empty());
    CHECK(list.listed() == "\u201CManager\u201D");
    const auto found = list.in(LintText("a manager"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].section == "two");
    CHECK(PhraseList(lists, {"three"}).empty());
    CHECK(PhraseList(lists, {"one"}).listed().ends_with(" or \u201CIsn't it\u201D"));
}
