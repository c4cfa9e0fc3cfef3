#include "app/key_words.h"

#include <doctest/doctest.h>

using namespace evenhand::app;

namespace {

constexpr Chord alt_x = {.key = key('X'), .alt = true};

/// Every key that the words name, after one another.
std::string named_in(std::string_view words) {
    std::string named;
    (void)reword_keys(words, [&](const Chord& chord) {
        named += (named.empty() ? "" : " | ") + spelled(chord);
        return chord;
    });
    return named;
}

std::string all_alt_x(std::string_view words) {
    return reword_keys(words, [](const Chord&) { return alt_x; });
}

}  // namespace

TEST_CASE("keys are found however words write them") {
    CHECK(named_in("Ctrl N") == "Ctrl+N");
    CHECK(named_in("Ctrl ⇧ E") == "Ctrl+Shift+E");
    CHECK(named_in("Ctrl ⇧ ↵") == "Ctrl+Shift+Enter");
    CHECK(named_in("Ctrl Shift Enter") == "Ctrl+Shift+Enter");
    CHECK(named_in("Alt Del") == "Alt+Delete");
    CHECK(named_in("Alt+L") == "Alt+L");
    CHECK(named_in("O") == "O");
    CHECK(named_in("F1 Keys") == "");
    CHECK(named_in("F2") == "F2");
}

TEST_CASE("an arrow after another one has its modifiers") {
    CHECK(named_in("Ctrl + digit     Alt ↑ ↓") == "Ctrl+1 | Alt+↑ | Alt+↓");
    CHECK(all_alt_x("Alt ↑ ↓") == "Alt X Alt X");
}

TEST_CASE("keys are found in sentences, and other words are no keys") {
    CHECK(named_in("Press Ctrl I to take it, or Ctrl O.") == "Ctrl+I | Ctrl+O");
    CHECK(named_in("Under Rubrics (Ctrl 2), publish one.") == "Ctrl+2");
    CHECK(named_in("saving is tried again. Ctrl+Shift+S goes on") == "Ctrl+Shift+S");
    for (const char* none : {"Control room", "Alternatives", "", "Alt", "An O here"}) {
        CAPTURE(none);
        CHECK(named_in(none) == "");
        CHECK(all_alt_x(none) == none);
    }
}

TEST_CASE("a key is replaced in the manner in which it was written") {
    CHECK(all_alt_x("Ctrl N") == "Alt X");
    CHECK(all_alt_x("Ctrl+Shift+S goes on") == "Alt+X goes on");
    CHECK(reword_keys("Alt + letter", [](const Chord&) {
              return Chord{.key = key('A'), .ctrl = true, .alt = true};
          }) == "Ctrl + Alt + letter");
    CHECK(reword_keys("Ctrl +", [](const Chord& chord) { return chord; }) == "Ctrl +");
}
