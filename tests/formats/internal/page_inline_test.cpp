#include "formats/internal/page_inline.h"

#include <doctest/doctest.h>

using evenhand::formats::internal::without_inline_marks;

TEST_CASE("marks in pairs are left out") {
    struct Case {
        const char* line;
        const char* plain;
    };
    for (const Case& known : {Case{"**Situation:** it broke", "Situation: it broke"},
                              Case{"**Situation**: it broke", "Situation: it broke"},
                              Case{"a __big__ and *small* _thing_", "a big and small thing"},
                              Case{"***all*** of ~~it~~", "all of it"},
                              Case{"**S**ituation", "Situation"},
                              Case{"*a **b** c*", "a b c"},
                              Case{"run `x` and ``y ` z``", "run x and y ` z"},
                              Case{"see [the text](https://example.org/a \"b\")", "see the text"},
                              Case{"see [the *text*][1]", "see the text"},
                              Case{"![a bridge](bridge.png) built[^2]", " built"},
                              Case{"press <kbd>F1</kbd><br>now<!-- not -->", "press F1now"},
                              Case{"1\\. not a list \\*", "1. not a list *"},
                              Case{"- *one*", "- one"}}) {
        CAPTURE(known.line);
        CHECK(without_inline_marks(known.line) == known.plain);
    }
}

TEST_CASE("marks without a partner are characters") {
    for (const char* const line : {"2 * 3 * 4",
                                   "2 ** 3",
                                   "snake_case_name",
                                   "5*3 and 4*2",
                                   "* item",
                                   "**open",
                                   "`open",
                                   "[open",
                                   "a [note] here",
                                   "a < b and c > d",
                                   "<T> is a type",
                                   "C:\\files",
                                   "well! [sic]"}) {
        CAPTURE(line);
        CHECK(without_inline_marks(line) == line);
    }
}

TEST_CASE("a line that defines a link says nothing") {
    CHECK(without_inline_marks("[1]: https://example.org") == "");
    CHECK(without_inline_marks("[sic]: a word") == "[sic]: a word");
}
