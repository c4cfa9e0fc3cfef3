#include "core/internal/text_redactor.h"

#include <doctest/doctest.h>

#include "../plain_words.h"

using namespace evenhand;
using namespace evenhand::internal;

namespace {

RedactedText redacted(const std::string& name, const std::string& text) {
    const auto person = [](const std::string& each, const char* mark) {
        return TextRedactor::Person{NameMatcher({each}, {}, testing::plain_words), mark};
    };
    const TextRedactor redactor(
        {{person(name, "[candidate]")}, {person("Omar Haddad", "")}, true, {"jenkins"}},
        testing::plain_words);
    return redactor.redacted(text);
}

std::string text_of(const std::string& name, const std::string& text) {
    return redacted(name, text).text;
}

}  // namespace

TEST_CASE("a name goes with its title, its possessive stays") {
    CHECK(text_of("Priya Sharma", "Then Ms. Sharma's fix, as Priya said.") ==
          "Then [candidate]'s fix, as [candidate] said.");
    CHECK(text_of("Priya Sharma", "Priyanka stays") == "Priyanka stays");
}

TEST_CASE("pronouns become neutral, whoever they mean") {
    CHECK(text_of("X Y", "She said he told her plan, and it was hers.") ==
          "[they] said [they] told [their] plan, and it was [theirs].");
    CHECK(text_of("X Y", "I told her, and he/she knew; s/he saw it himself.") ==
          "I told [them], and [they] knew; [they] saw it [themself].");
    CHECK(text_of("X Y", "told her to go, by his own team; it was his") ==
          "told [them] to go, by [their] own team; it was [theirs]");
}

TEST_CASE("addresses go, whole") {
    CHECK(text_of("Priya Sharma", "Write to (priya.sharma@example.org).") ==
          "Write to ([address]).");
    CHECK(text_of("Priya Sharma", "See https://example.org/in/priya-sharma, there.") ==
          "See [address], there.");
    CHECK(text_of("Priya Sharma", "See https://example.org/docs") ==
          "See https://example.org/docs");
    CHECK(text_of("Priya Sharma", "ask omar.haddad@example.org") == "ask omar.haddad@example.org");
    CHECK(text_of("Priya Sharma", "ask someone@example.org") == "ask [address]");
}

TEST_CASE("a name that is a word goes where it is written as a name, and every doubt is told") {
    const RedactedText sure = redacted("Will Turner", "So then Will fixed it.");
    CHECK(sure.text == "So then [candidate] fixed it.");
    CHECK(sure.remarks.empty());

    const RedactedText first = redacted("Will Turner", "Will fixed it.");
    CHECK(first.text == "[candidate] fixed it.");
    REQUIRE(first.remarks.size() == 1);
    CHECK(first.remarks[0].words == "Will");

    const RedactedText small = redacted("Will Turner", "it will hold");
    CHECK(small.text == "it will hold");
    REQUIRE(small.remarks.size() == 1);
    CHECK(small.remarks[0].words == "will");

    const RedactedText month = redacted("May Chen", "It was in May 2024.");
    CHECK(month.text == "It was in May 2024.");
    CHECK(month.remarks.size() == 1);
}

TEST_CASE("what looks like a further name, or tells of the person, is told and stays") {
    const RedactedText text =
        redacted("Priya Sharma", "Told Bobby and Omar of Jenkins, as a woman.");
    CHECK(text.text == "Told Bobby and Omar of Jenkins, as a woman.");
    REQUIRE(text.remarks.size() == 2);
    CHECK(text.remarks[0].words == "Bobby");
    CHECK(text.remarks[1].words == "woman");
}

TEST_CASE("initials are taken out, and one letter is told") {
    const RedactedText text = redacted("Priya Sharma", "then PS and P. S. and P left");
    CHECK(text.text == "then [candidate] and [candidate] and P left");
    CHECK(text.remarks.size() == 3);
}
