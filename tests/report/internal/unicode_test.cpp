#include "report/internal/unicode.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand::report;

TEST_CASE("UTF-8 becomes characters and UTF-8 again") {
    const std::string text = "aé—田😀";
    CHECK(to_utf32(text) == U"aé—田😀");
    CHECK(to_utf8(U"aé—田😀") == text);
}

TEST_CASE("each byte that is no UTF-8 becomes a replacement character") {
    CHECK(to_utf32("a\xFFz") == U"a\uFFFDz");
    CHECK(to_utf32("\xC3") == U"\uFFFD");             // cut off
    CHECK(to_utf32("\xC0\xAF") == U"\uFFFD\uFFFD");   // longer than needed
    CHECK(to_utf32("\xED\xA0\x80").size() == 3);      // a surrogate
    CHECK(to_utf32("\xF4\x90\x80\x80").size() == 4);  // above U+10FFFF
}

TEST_CASE("letters and marks are composed where there is a composed letter") {
    CHECK(composed(U"e\u0301") == U"é");
    CHECK(composed(U"e\u0302\u0303") == U"ễ");
    CHECK(composed(U"\u1112\u1161\u11AB") == U"한");
    CHECK(composed(U"A\u030A") == U"Å");
}

TEST_CASE("marks are put in canonical order before they are composed") {
    CHECK(composed(U"a\u0302\u0323") == U"ậ");
    CHECK(composed(U"q\u0307\u0323") == U"q\u0323\u0307");
}

TEST_CASE("what has no composed form stays as it is") {
    CHECK(composed(U"q\u0307") == U"q\u0307");
    CHECK(composed(U"\u0958") == U"\u0915\u093C");  // excluded from composition
    CHECK(composed(U"plain") == U"plain");
}

TEST_CASE("Latin, Greek and Cyrillic letters lose their case, other characters stay") {
    const auto plain = [](std::u32string text) {
        std::ranges::transform(text, text.begin(), without_case);
        return text;
    };
    CHECK((plain(U"AZaz09 [`{") == U"azaz09 [`{"));
    CHECK((plain(U"ÀÖØÞ×÷ßŸ") == U"àöøþ×÷ßÿ"));
    CHECK((plain(U"ĀāĲĳĹĺŇňŊŋŶŷŹźŽž") == U"āāĳĳĺĺňňŋŋŷŷźźžž"));
    CHECK((plain(U"ΆΈΊΌΎΏΑΡΣΫς") == U"άέίόύώαρσϋσ"));
    CHECK((plain(U"ЀЏАЯѠѡҐґӁӂӐӑ") == U"ѐџаяѡѡґґӂӂӑӑ"));
    CHECK((plain(U"ḀḁẔẕẠạỄễỾỿ") == U"ḁḁẕẕạạễễỿỿ"));
    CHECK((plain(U"מ م ก 李 😀") == U"מ م ก 李 😀"));
}

TEST_CASE("Latin, Greek and Cyrillic letters lose their marks, other characters stay") {
    const auto bare = [](std::u32string text) {
        std::ranges::transform(text, text.begin(), without_marks);
        return text;
    };
    CHECK((bare(U"aÉễŞøß") == U"aEeSøß"));
    CHECK((bare(U"Ὀύς") == U"Ους"));
    CHECK((bare(U"ЁЙй") == U"ЕИи"));
    CHECK((bare(U"김がأ") == U"김がأ"));
}

TEST_CASE("marks and joiners continue a cluster, letters begin one") {
    CHECK(continues_cluster(0x0301));
    CHECK(continues_cluster(0x093E));  // Devanagari vowel sign AA
    CHECK(continues_cluster(0x200D));
    CHECK_FALSE(continues_cluster('a'));
    CHECK_FALSE(continues_cluster(' '));
}

TEST_CASE("characters that show nothing are known") {
    CHECK(is_invisible(0xFE0F));
    CHECK(is_invisible(0x200B));
    CHECK(is_invisible(0xAD));
    CHECK_FALSE(is_invisible(' '));
    CHECK_FALSE(is_invisible('a'));
}

TEST_CASE("a text runs as its first letter with a direction does") {
    CHECK(is_right_to_left(U"محمد"));
    CHECK(is_right_to_left(U"12 · דוד Cohen"));
    CHECK_FALSE(is_right_to_left(U"Cohen דוד"));
    CHECK_FALSE(is_right_to_left(U"\u2068דוד\u2069 · handed in"));
    CHECK(is_right_to_left(U"\u2068Cohen\u2069 · דוד"));
    CHECK_FALSE(is_right_to_left(U"\u2068דוד \u2068\u2069 דוד\u2069"));
    CHECK_FALSE(is_right_to_left(U"12"));
    CHECK_FALSE(is_right_to_left(U""));
}

TEST_CASE("a code point is named by at least four digits") {
    CHECK(code_point_name(1) == "U+0001");
    CHECK(code_point_name(0xE000) == "U+E000");
    CHECK(code_point_name(0x1F600) == "U+1F600");
}
