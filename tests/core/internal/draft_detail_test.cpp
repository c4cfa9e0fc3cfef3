#include "core/internal/draft_detail.h"

#include <doctest/doctest.h>

#include "core/page_maker.h"

using namespace evenhand;
using evenhand::internal::Detail;
using evenhand::internal::read_detail;
using evenhand::tests::page_with;
using evenhand::tests::section;

namespace {

const Score top = *default_scale().score(5);

QuestionPage page(std::initializer_list<const char*> lines) {
    return page_with({section(SectionKind::detail, 10, lines)});
}

}  // namespace

TEST_CASE("a sample answer has its passages under their labels") {
    const QuestionPage source = page({"STAR walkthrough \u2014 sample answer:",
                                      "Situation: It broke.",
                                      "Task: Mine to mend.",
                                      "Action: I looked.",
                                      "I found it.",
                                      "Outcome: It worked.",
                                      "The structural change I made: a list.",
                                      "What I learned: look early."});
    const Detail detail = read_detail(source, top);
    REQUIRE(detail.samples.size() == 1);
    const SampleAnswer& sample = detail.samples.front();
    const std::vector<Passage> expected = {{"Situation", "It broke."},
                                           {"Task", "Mine to mend."},
                                           {"Action", "I looked.\nI found it."},
                                           {"Result", "It worked."},
                                           {"Change", "a list."},
                                           {"Learned", "look early."}};
    CHECK(sample.passages == expected);
    CHECK(sample.id.text() == "S");
    CHECK(sample.provenance.origin == Origin::stated);
    CHECK(sample.provenance.places.front() == SourcePlace{11, 1, "Situation: It broke."});
    CHECK(detail.remarks.empty());
}

TEST_CASE("the key is the top level for the whole answer, for the page's reason") {
    const QuestionPage source =
        page({"Situation: It broke.", "Why this answer works: it is plain.", "More to say."});
    const Detail detail = read_detail(source, top);
    REQUIRE(detail.samples.size() == 1);
    REQUIRE(detail.samples.front().keys.size() == 1);
    const Key& key = detail.samples.front().keys.front();
    CHECK_FALSE(key.criterion);
    CHECK(key.score == top);
    CHECK(key.reason == "it is plain.");
    CHECK(key.provenance.origin == Origin::stated);
    CHECK(key.provenance.places ==
          std::vector<SourcePlace>{{11, 1, "Why this answer works: it is plain."}});
    REQUIRE(detail.remarks.size() == 1);
    CHECK(detail.remarks.front().text() == "More to say");
}

TEST_CASE("a sample without a stated reason has a derived key without one") {
    const Detail detail = read_detail(page({"Situation: It broke."}), top);
    REQUIRE(detail.samples.size() == 1);
    CHECK(detail.samples.front().keys.front().reason.empty());
    CHECK(detail.samples.front().keys.front().provenance.origin == Origin::derived);
}

TEST_CASE("a sample may be plain speech, and its labels may be headings") {
    const Detail plain = read_detail(page({"Sample answer:", "It broke.", "I mended it."}), top);
    REQUIRE(plain.samples.size() == 1);
    CHECK(plain.samples.front().passages == std::vector<Passage>{{"", "It broke.\nI mended it."}});
    const Detail headed =
        read_detail(page({"Situation", "It broke.", "Why it works", "Plain."}), top);
    REQUIRE(headed.samples.size() == 1);
    CHECK(headed.samples.front().passages == std::vector<Passage>{{"Situation", "It broke."}});
    CHECK(headed.samples.front().keys.front().reason == "Plain.");
}

TEST_CASE("a second situation begins a second sample") {
    const Detail detail =
        read_detail(page({"Situation: One.", "Result: Done.", "Situation: Two."}), top);
    REQUIRE(detail.samples.size() == 2);
    CHECK(detail.samples[0].id.text() == "S");
    CHECK(detail.samples[1].id.text() == "S2");
    CHECK(detail.samples[1].passages == std::vector<Passage>{{"Situation", "Two."}});
}

TEST_CASE("the parts may be named by their letters, and parted by a dash") {
    const std::vector<Passage> passages = {
        {"Situation", "One."}, {"Task", "Two."}, {"Action", "Three."}, {"Result", "Four."}};
    const Detail letters =
        read_detail(page({"S: One.", "T: Two.", "A \u2013 Three.", "R - Four."}), top);
    REQUIRE(letters.samples.size() == 1);
    CHECK(letters.samples[0].passages == passages);
    const Detail names = read_detail(page({"Sample answer (STAR)",
                                           "Situation \u2013 One.",
                                           "Task \u2014 Two.",
                                           "Action - Three.",
                                           "Result: Four."}),
                                     top);
    REQUIRE(names.samples.size() == 1);
    CHECK(names.samples[0].passages == passages);
}

TEST_CASE("letters and dashes elsewhere are no labels") {
    const Detail detail = read_detail(
        page({"A: an answer comes later.", "The task - if there is one - is told."}), top);
    CHECK(detail.remarks.size() == 2);
    CHECK(detail.samples.empty());
}

TEST_CASE("a sentence with a colon is no label") {
    const Detail detail = read_detail(page({"Say the task, then the rest: it helps.",
                                            "The thing about a situation: \"it\" changes."}),
                                      top);
    CHECK(detail.samples.size() == 1);
    CHECK(detail.remarks.size() == 1);
}

TEST_CASE("the construct is what such questions are said to test") {
    const auto construct = [](const char* line) {
        return read_detail(page({line}), top).construct;
    };
    CHECK(construct("Behavioural questions about missed bugs test emotional maturity and systems "
                    "thinking \u2014 not whether you've never made a mistake.") ==
          "emotional maturity and systems thinking");
    CHECK(construct("This question probes judgement, care, and tact.") ==
          "judgement, care, and tact");
    CHECK(construct("This question tests judgement rather than luck.") == "judgement");
    CHECK(construct("I test things.") == "");
}

TEST_CASE("other sentences are remarks, one by one") {
    const QuestionPage source = page({"A first remark. A second one.", "A third."});
    const Detail detail = read_detail(source, top);
    REQUIRE(detail.remarks.size() == 3);
    CHECK(detail.remarks[1].place() == SourcePlace{10, 17, "A second one"});
    CHECK(detail.samples.empty());
    CHECK(detail.construct.empty());
}
