#include "report/internal/wrap.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "report/internal/unicode.h"
#include "report/made_up.h"

using namespace evenhand::report;

namespace {

/// Ten points a character.
const TextStyle style{Face::regular, 20, 24, {}, 0};

std::vector<std::string> lines(const std::string& text, Points width) {
    std::vector<std::string> result;
    for (const Line& line : wrap(text, style, width, made_up_metrics())) {
        result.push_back(line.text);
    }
    return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines break after spaces, which stay at the end and do not count") {
    const std::vector<Line> set = wrap("one two three", style, 70, made_up_metrics());
    REQUIRE(set.size() == 2);
    CHECK(set[0].text == "one two ");
    CHECK(set[0].width == 70);
    CHECK(set[1].text == "three");
    CHECK(set[1].width == 50);
}

TEST_CASE("a line feed ends a line, and an empty line stays one") {
    CHECK(lines("a\n\nb", 100) == Lines{"a", "", "b"});
    CHECK(lines("a\r\nb", 100) == Lines{"a", "b"});
    CHECK(lines("a\u2028b", 100) == Lines{"a", "b"});
}

TEST_CASE("an empty text has no line") {
    CHECK(lines("", 100).empty());
}

TEST_CASE("a word wider than the line is broken inside, and only such a word") {
    CHECK(lines("abcdefgh ij", 30) == Lines{"abc", "def", "gh ", "ij"});
    CHECK(lines("x abcdef", 40) == Lines{"x ", "abcd", "ef"});
}

TEST_CASE("a mark is never parted from its letter") {
    // Six letters q, each with a dot above: two clusters fit, a third would be cut in half.
    std::string word;
    for (int count = 0; count < 6; ++count) {
        word += "q\u0307";
    }
    for (const std::string& line : lines(word, 50)) {
        CHECK_FALSE(continues_cluster(to_utf32(line).front()));
    }
}

TEST_CASE("a compound breaks after its hyphen, a number does not") {
    CHECK(lines("long-winded", 60) == Lines{"long-", "winded"});
    CHECK(lines("ab 1-2", 50) == Lines{"ab ", "1-2"});
}

TEST_CASE("ideographs break anywhere but before closing and after opening punctuation") {
    CHECK(lines("田中太郎", 20) == Lines{"田中", "太郎"});
    CHECK(lines("田中、太郎", 20) == Lines{"田", "中、", "太郎"});
    CHECK(lines("田中「太郎", 30) == Lines{"田中", "「太郎"});
}

TEST_CASE("whatever the text and width, nothing is lost and no line is too wide") {
    const std::string text =
        "Put it at the top of the incident-note — and read it; 田中太郎、 then "
        "https://example.org/path?query=1 q\u0307\u0323q\u0307 end";
    for (Points width = 20; width < 900; width += 37) {
        std::string together;
        for (const Line& line : wrap(text, style, width, made_up_metrics())) {
            CHECK(line.width <= width);
            together += line.text;
        }
        CHECK(together == text);
    }
}

TEST_CASE("a text that fits is left alone, a longer one ends in an ellipsis within the width") {
    CHECK(fit("short", style, 50, made_up_metrics()) == "short");
    CHECK(fit("much too long", style, 60, made_up_metrics()) == "much…");
    CHECK(fit("unbreakable", style, 60, made_up_metrics()) == "unbre…");
    CHECK(fit("two\nlines", style, 200, made_up_metrics()) == "two lines");
}

TEST_CASE("Thai and Lao break before a vowel that begins a syllable, never behind it") {
    CHECK(lines("สวัสดีเพื่อน", 80) == Lines{"สวัสดี", "เพื่อน"});
    CHECK(lines("ຂອບໃຈ", 40) == Lines{"ຂອບ", "ໃຈ"});
    for (const std::string& line : lines("ไปไหนมาไหนไปไหนมาไหน", 60)) {
        const std::u32string letters = to_utf32(line);
        CHECK_FALSE((letters.back() >= 0x0E40 && letters.back() <= 0x0E44));
    }
}
