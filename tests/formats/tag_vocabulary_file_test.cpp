#include "formats/tag_vocabulary_file.h"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

using namespace std::string_view_literals;
using evenhand::Finding;
using evenhand::Parsed;
using evenhand::Severity;
using evenhand::TagVocabulary;
using evenhand::formats::read_tag_vocabulary;

namespace {

using Words = std::vector<std::string>;

Finding only_finding(std::string_view text) {
    const Parsed<TagVocabulary> parsed = read_tag_vocabulary(text, "tags.txt");
    REQUIRE(parsed.findings.size() == 1);
    CHECK(parsed.value.has_value() == (parsed.findings.front().severity != Severity::error));
    return parsed.findings.front();
}

}  // namespace

TEST_CASE("words stand under their section, comments and blank lines are skipped") {
    for (const auto text :
         {"# list\n[levels]\nMid\n\n[Tags]\nroot cause\nstar\n[categories]\nTechnical"sv,
          "\xEF\xBB\xBF[levels]\r\nMid\r\n[tags]\r\n root cause \r\nstar\r\n"
          "[categories]\r\nTechnical\r\n"sv}) {
        const Parsed<TagVocabulary> parsed = read_tag_vocabulary(text, "tags.txt");
        REQUIRE(parsed.value);
        CHECK(parsed.findings.empty());
        CHECK(parsed.value->levels == Words{"Mid"});
        CHECK(parsed.value->tags == Words{"root cause", "star"});
        CHECK(parsed.value->categories == Words{"Technical"});
    }
}

TEST_CASE("a word outside of a section is left out with a warning") {
    CHECK(
        only_finding("star\n[tags]\nincident\n") ==
        Finding{
            Severity::warning,
            "tags.no-section",
            "\u201Cstar\u201D stands in no section; put it under [categories], [levels] or [tags].",
            "tags.txt:1"});
}

TEST_CASE("an unknown section is named") {
    CHECK(only_finding("[tags]\nstar\n[words]\n") ==
          Finding{Severity::warning,
                  "tags.unknown-section",
                  "[words] is no section of this list; it may be [categories], [levels] or [tags].",
                  "tags.txt:3"});
}

TEST_CASE("a word given twice is named, in any case and section") {
    CHECK(only_finding("[levels]\nMid\n[tags]\nstar\nmid\n") ==
          Finding{Severity::warning,
                  "tags.duplicate",
                  "\u201Cmid\u201D is in the list already; once is enough.",
                  "tags.txt:5"});
}

TEST_CASE("a list without a word and bytes that are no text give no vocabulary") {
    CHECK(only_finding("# nothing\n[tags]\n") ==
          Finding{Severity::error,
                  "tags.empty",
                  "The list has no word; it needs one a line.",
                  "tags.txt:1"});
    CHECK(only_finding("[tags]\n\xFF\n") == Finding{Severity::error,
                                                    "tags.not-utf8",
                                                    "The list is not UTF-8 text; save it as UTF-8.",
                                                    "tags.txt"});
}

TEST_CASE("the shipped list has no finding and knows the words of behavioural pages") {
    std::ifstream file(EVENHAND_SOURCE_DIR "/rubrics/tags.txt", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const Parsed<TagVocabulary> parsed = read_tag_vocabulary(bytes, "tags.txt");
    REQUIRE(parsed.value);
    CHECK(parsed.findings.empty());
    CHECK(parsed.value->tags.size() >= 120);
    CHECK(parsed.value->levels.size() >= 4);
}
