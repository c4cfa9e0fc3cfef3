#include "core/internal/set_likeness.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using testing::Lines;

namespace {

/// A rubric that shares nothing with one of another letter: three samples by three letters.
Rubric rubric_of(char letter, const std::string& question) {
    Rubric rubric = testing::sound_rubric();
    rubric.id = Id<Rubric>(std::string("q") + letter);
    rubric.question = question;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string name(1, static_cast<char>(letter + static_cast<char>(i)));
        SampleAnswer& sample = rubric.samples[i];
        sample.speaker = name + ", job, " + name + " works";
        sample.passages = {{"", testing::made_up_speech(name.front())}};
        sample.keys[0].score = rubric.scale.score(static_cast<int>(1 + (2 * i) % 5));
        sample.keys[1].score = rubric.scale.score(static_cast<int>(1 + (2 * i + 1) % 5));
    }
    return rubric;
}

Lines alike(const std::vector<Rubric>& rubrics) {
    Findings findings;
    internal::lint_likeness(rubrics, testing::few_words(), findings);
    Lines lines;
    for (const Finding& finding : findings) {
        lines.push_back(testing::line_of(finding) + ": " + finding.message);
    }
    return lines;
}

Lines of_questions(const std::string& first, const std::string& second) {
    Lines lines = alike({rubric_of('a', first), rubric_of('d', second)});
    std::erase_if(lines, [](const std::string& l) { return l.starts_with("warning set.level"); });
    return lines;
}

}  // namespace

TEST_CASE("questions that share three of five words overlap") {
    CHECK(of_questions("Tell me about a time the red blue green fox ran.",
                       "Tell me about the red blue green fox.") ==
          Lines{"warning set.overlap qd: question: The question shares most of its words with that "
                "of qa, \u201CTell me about a time the red blue green fox ran.\u201D; ask for "
                "another event."});
    CHECK(of_questions("Tell me about red blue green foxes.", "Tell me about red blue green dogs.")
              .size() == 1);
    CHECK(of_questions("Tell me about a red fox.", "Tell me about a red dog.").empty());
    CHECK(of_questions("Tell me about a time.", "Tell me about a time.").empty());
}

TEST_CASE("samples of two rubrics that share eight words are told") {
    Rubric first = rubric_of('a', "Tell me about a fox.");
    Rubric second = rubric_of('d', "Tell me about a dog.");
    first.samples[1].passages[0].text += " So we ran the old plan once more.";
    second.samples[2].passages[0].text += " So we ran the old plan once more.";
    const Lines lines = alike({first, second});
    REQUIRE_FALSE(lines.empty());
    CHECK(lines[0] ==
          "error sample.copy qd: sample 'C': \u201CSo we ran the old plan once "
          "more\u201D stands in qa: sample 'B' too; let the speaker say it in other "
          "words.");
}

TEST_CASE("a name is used three times, an industry ten times") {
    std::vector<Rubric> rubrics;
    for (const char letter : {'a', 'd', 'g', 'j'}) {
        rubrics.push_back(rubric_of(letter, std::string("Tell me about ") + letter + letter));
        rubrics.back().samples[0].speaker = "Noor, job, works";
        for (std::size_t i = 0; i < 3; ++i) {
            rubrics.back().samples[i].speaker += i == 0 ? "" : " of city buses";
        }
    }
    Lines lines = alike(rubrics);
    std::erase_if(lines, [](const std::string& l) { return l.starts_with("warning set.level"); });
    CHECK(lines ==
          Lines{"warning sample.person qj: sample 'A': The name \u201Cnoor\u201D is used 4 "
                "times in the library; at most 3 are right."});
    for (Rubric& rubric : rubrics) {
        rubric.samples[0].speaker = std::string(rubric.id.text()) + ", job, the busway";
    }
    lines = alike(rubrics);
    CHECK(std::ranges::count_if(lines, [](const std::string& line) {
              return line.starts_with(
                  "warning sample.person qj: sample 'B': The industry "
                  "\u201Ctransport\u201D is used 12 times");
          }) == 1);
}

TEST_CASE("levels that keys hardly or mostly have are told, scale by scale") {
    Rubric rubric = rubric_of('a', "Tell me about a fox.");
    CHECK(
        alike({rubric}) ==
        Lines{"warning set.level : Level 1 is 2 of 6 keys, 33.3 %; 10 to 30 % of each level teach "
              "all levels."});
    for (SampleAnswer& sample : rubric.samples) {
        sample.keys.clear();
    }
    CHECK(alike({rubric}).empty());
}

TEST_CASE("a scale of other levels asks for shares in proportion") {
    const auto keyed = [](const Scale& scale, const std::vector<std::size_t>& counts) {
        Rubric rubric = rubric_of('a', "Tell me about a fox.");
        rubric.scale = scale;
        for (SampleAnswer& sample : rubric.samples) {
            sample.keys.clear();
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const auto score = scale.score(scale.lowest() + static_cast<int>(i));
            for (std::size_t key = 0; key < counts[i]; ++key) {
                rubric.samples[0].keys.push_back({rubric.criteria[0].id, score, "", "", {}});
            }
        }
        return alike({rubric});
    };
    const Scale two(1, {"no", "yes"});
    CHECK(keyed(two, {5, 5}).empty());
    CHECK(keyed(two, {5, 15}).empty());
    CHECK(keyed(two, {4, 15}) ==
          Lines{"warning set.level : Level 1 is 4 of 19 keys, 21.1 %; 25 to 75 % of each level "
                "teach all levels.",
                "warning set.level : Level 2 is 15 of 19 keys, 78.9 %; 25 to 75 % of each level "
                "teach all levels."});
    const Scale seven(1, {"a", "b", "c", "d", "e", "f", "g"});
    CHECK(keyed(seven, {5, 15, 10, 10, 10, 10, 10}).empty());
    CHECK(keyed(seven, {5, 16, 10, 10, 10, 10, 9}) ==
          Lines{"warning set.level : Level 2 is 16 of 70 keys, 22.9 %; 7.1 to 21.4 % of each level "
                "teach all levels."});
}
