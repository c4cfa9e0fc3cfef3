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

TEST_CASE("the whole name of one who stays is kept, though a part of it is another's") {
    CHECK(text_of("Omar Sharif", "Omar Haddad asked, and Omar said so to Omar Haddad Sharif.") ==
          "Omar Haddad asked, and [candidate] said so to Omar Haddad [candidate].");
    CHECK(text_of("Omar Haddad Sharif", "Omar Haddad Sharif said so.") == "[candidate] said so.");
    CHECK(text_of("Haddad Omar", "Omar Haddad said so.") == "[candidate] said so.");
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
    CHECK(text_of("Priya Sharma", "See https://example.org/docs, www.example.org.") ==
          "See [address], [address].");
    CHECK(text_of("Priya Sharma", "ask omar.haddad@example.org") == "ask omar.haddad@example.org");
    CHECK(text_of("Priya Sharma", "ask ohaddad@example.org") == "ask ohaddad@example.org");
    CHECK(text_of("Priya Sharma", "ask someone@example.org") == "ask [address]");
}

TEST_CASE("an address is the interviewer's by whole words before the sign, not by chance letters") {
    CHECK(text_of("Priya Sharma", "ask p.s@omar.example.org") == "ask [address]");
    CHECK(text_of("Priya Sharma", "ask someomar@example.org") == "ask [address]");
    CHECK(text_of("Priya Sharma", "ask omar.sharma@example.org") == "ask [address]");
    CHECK(text_of("Mai Ng", "ask omar@gmail.com") == "ask omar@gmail.com");
    CHECK(text_of("Mai Ng", "ask omar.mai@gmail.com, omar.maing@x.org") ==
          "ask [address], [address]");
}

TEST_CASE("telephone numbers go, and digits that may be one are told") {
    CHECK(text_of("Priya Sharma", "Call +49 170 1234567, or (030) 123 4567.") ==
          "Call [address], or [address].");
    const RedactedText doubtful = redacted("Priya Sharma", "It was ticket 1234567890 then");
    CHECK(doubtful.text == "It was ticket 1234567890 then");
    REQUIRE(doubtful.remarks.size() == 1);
    CHECK(doubtful.remarks[0].words == "1234567890");
    CHECK(redacted("Priya Sharma", "of 10.000.000 rows at 12:30").remarks.empty());
}

TEST_CASE("a part of a name that stays does not keep another rule from what it takes") {
    CHECK(text_of("Ling He", "then he fixed it") == "then [they] fixed it");
    CHECK(redacted("Ling He", "then he fixed it").remarks.empty());
    const TextRedactor two({{{NameMatcher({"Will Turner"}, {}, testing::plain_words), "[one]"},
                             {NameMatcher({"will"}, {}, testing::plain_words), "[two]", true}},
                            {},
                            false,
                            {}},
                           testing::plain_words);
    CHECK(two.redacted("it will hold").text == "it [two] hold");
}

TEST_CASE("a word that holds the name is told, and goes when it is no other's") {
    CHECK(text_of("Priya Raman", "two Priyas, PriyaRamanCV, priya_raman.pdf, PRIYA") ==
          "two [candidate], [candidate], [candidate].pdf, [candidate]");
    const RedactedText longer = redacted("Priya Raman", "so askpriya and Priyanka went");
    CHECK(longer.text == "so askpriya and Priyanka went");
    REQUIRE(longer.remarks.size() == 2);
    CHECK(longer.remarks[0].words == "askpriya");
    CHECK(longer.remarks[1].words == "Priyanka");
    CHECK(redacted("Les Pas", "we pass less").remarks.empty());
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
        redacted("Priya Sharma", "Told Bobby and Omar of Jenkins, as a woman. Bobby begins one.");
    CHECK(text.text == "Told Bobby and Omar of Jenkins, as a woman. Bobby begins one.");
    REQUIRE(text.remarks.size() == 2);
    CHECK(text.remarks[0].words == "Bobby");
    CHECK(text.remarks[1].words == "woman");
}

TEST_CASE("initials are taken out, and one letter is told") {
    const RedactedText text = redacted("Priya Sharma", "then PS and P. S. and P left");
    CHECK(text.text == "then [candidate] and [candidate] and P left");
    CHECK(text.remarks.size() == 3);
}

TEST_CASE("in what was written for any interview names go that are sure, and others are told") {
    const auto person = [](const std::string& name, const char* mark) {
        return TextRedactor::Person{NameMatcher({name}, {}, testing::plain_words), mark};
    };
    const TextRedactor redactor({{person("Will Turner", "[candidate]")}, {}, true, {}},
                                testing::plain_words);
    const RedactedText text = redactor.redacted_template(
        "Will Turner says what she will do; asks Marta. See https://example.org/t. Will told Will");
    CHECK(text.text ==
          "[candidate] says what she will do; asks Marta. See [address]. Will told Will");
    REQUIRE(text.remarks.size() == 2);
    CHECK(text.remarks[0].words == "Marta");
    CHECK(text.remarks[1].words == "Will");
}

TEST_CASE("a date is told in an anonymised text, and a month in it that is a name is still read") {
    const RedactedText text = redacted("Priya Sharma", "born 12.3.1980; then 4 Mar 1999, v1.2.3");
    CHECK(text.text == "born 12.3.1980; then 4 Mar 1999, v1.2.3");
    REQUIRE(text.remarks.size() == 3);
    CHECK(text.remarks[0].words == "born");
    CHECK(text.remarks[1].words == "12.3.1980");
    CHECK(text.remarks[1].reason == "A date, which may tell who it is: see whether it can stay.");
    CHECK(text.remarks[2].words == "4 Mar 1999");
    const TextRedactor open({{}, {}, false, {}}, testing::plain_words);
    CHECK(open.redacted("on 12.3.1980").remarks.empty());
    const TextRedactor asked(
        {{{NameMatcher({"May"}, {}, testing::plain_words), "[removed]", true}}, {}, true, {}},
        testing::plain_words);
    CHECK(asked.redacted("on 4 May 1999").text == "on 4 [removed] 1999");
}

TEST_CASE("an id goes with its mark, also under an address, and a longer one that has it is told") {
    TextRedactor::Rules rules;
    add_id(rules.ids, "c-9", "[candidate]", testing::plain_words);
    const TextRedactor redactor(std::move(rules), testing::plain_words);
    const RedactedText text =
        redactor.redacted("So C-9 left https://example.org/c-9 to c-9-b, of abc-9.");
    CHECK(text.text == "So [candidate] left [address] to c-9-b, of abc-9.");
    REQUIRE(text.remarks.size() == 1);
    CHECK(text.remarks[0].words == "c-9");
}

TEST_CASE("a script without capitals is told once, unless it names who may be named") {
    const auto uncased = [](const std::string& text) {
        std::vector<TextWord> words = testing::plain_words(text);
        for (TextWord& word : words) {
            word.cased = word.forms.front().front() == 'q' ? false : word.cased;
        }
        return words;
    };
    const TextRedactor redactor({{}, {{NameMatcher({"qomar"}, {}, uncased), ""}}, true, {}},
                                uncased);
    CHECK(redactor.redacted("then qomar said").remarks.empty());
    CHECK(redactor.redacted("then qa said qb").remarks.size() == 1);
}
