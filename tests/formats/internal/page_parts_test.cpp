#include "formats/internal/page_parts.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

std::optional<SectionStart> start_of(const char* text) {
    return read_section_start(page_lines(text).front());
}

}  // namespace

TEST_CASE("a header gives number, size of the set and category") {
    const PageHeader whole{9, 32, "Behavioural"};
    for (const char* const text : {"Q9 of 32 \u00B7 Behavioural",
                                   "Question 9 of 32 - Behavioural",
                                   "q9/32 | Behavioural",
                                   "Q 9 of 32: Behavioural",
                                   "Q9 of 32 \u2014 Behavioural"}) {
        CAPTURE(text);
        CHECK(read_header(text) == whole);
    }
    CHECK(read_header("Q9 of 32") == PageHeader{9, 32, ""});
    CHECK(read_header("Q9 \u00B7 Behavioural") == PageHeader{9, std::nullopt, "Behavioural"});
    CHECK(read_header("Q9") == PageHeader{9, std::nullopt, ""});
}

TEST_CASE("other lines are no header") {
    for (const char* const text : {"Questions 9 of 32",
                                   "Q1 results were good",
                                   "Q0 of 32",
                                   "Q10000 of 32",
                                   "Q99999999999999999999",
                                   "Q of 32",
                                   "9 of 32",
                                   "",
                                   "Q9: Tell me about a time you missed a bug. What did you do?"}) {
        CAPTURE(text);
        CHECK_FALSE(read_header(text));
    }
}

TEST_CASE("a heading is known in any case, with any mark, in singular and plural") {
    struct Case {
        const char* text;
        SectionKind kind;
    };
    for (const Case& heading :
         {Case{"Short answer", SectionKind::short_answer},
          Case{"SHORT ANSWER:", SectionKind::short_answer},
          Case{"## Detail", SectionKind::detail},
          Case{"**Details**", SectionKind::detail},
          Case{"// WHAT INTERVIEWERS LOOK FOR", SectionKind::look_fors},
          Case{"What the interviewer is looking for", SectionKind::look_fors},
          Case{"Look for:", SectionKind::look_fors},
          Case{"// COMMON PITFALL", SectionKind::pitfalls},
          Case{"Common pitfalls", SectionKind::pitfalls},
          Case{"### Avoid", SectionKind::pitfalls},
          Case{"Common pitfalls to avoid", SectionKind::pitfalls},
          Case{"COMMON PITFALL TO AVOID:", SectionKind::pitfalls},
          Case{"The short answer", SectionKind::short_answer},
          Case{"\u2B50 What do interviewers look for?", SectionKind::look_fors},
          Case{"**TL;DR:**", SectionKind::short_answer},
          Case{"3. Red flags:", SectionKind::pitfalls}}) {
        CAPTURE(heading.text);
        const auto start = start_of(heading.text);
        REQUIRE(start);
        CHECK(start->kind == heading.kind);
        CHECK(start->rest.text.empty());
    }
}

TEST_CASE("text behind a heading belongs to the section and keeps its place") {
    const auto start = start_of("Short answer: Take ownership.");
    REQUIRE(start);
    CHECK(start->kind == SectionKind::short_answer);
    CHECK(start->heading.text == "Short answer");
    CHECK(start->rest.text == "Take ownership.");
    CHECK(start->rest.column == 15);
    CHECK(start_of("In short \u2013 take it.")->rest.text == "take it.");
    CHECK(start_of("In short \u2013 take it: now.")->rest.text == "take it: now.");
    CHECK(start_of("Common pitfall - blame")->rest.column == 18);
}

TEST_CASE("a cue with text behind it is a sentence, not a section") {
    CHECK_FALSE(start_of("Avoid: blaming others."));
    CHECK_FALSE(start_of("Look for: a fix."));
    CHECK_FALSE(start_of("What signals seniority: calm."));
    CHECK_FALSE(start_of("Short answers are best."));
    CHECK_FALSE(start_of("Situation: it broke."));
}

TEST_CASE("a marked heading that no one knows begins an unknown section, unless it is a sample's") {
    const auto unknown = start_of("## Related questions");
    REQUIRE(unknown);
    CHECK_FALSE(unknown->kind);
    CHECK(unknown->heading.text == "Related questions");
    CHECK_FALSE(start_of("### Sample answer"));
    CHECK_FALSE(start_of("### STAR walkthrough"));
    CHECK_FALSE(start_of("Related questions"));
}

TEST_CASE("a prompt asks for an example") {
    CHECK(is_prompt("Tell me about a time you missed a bug."));
    CHECK(is_prompt("DESCRIBE a conflict."));
    CHECK(is_prompt("\u201CTell me about a time.\u201D"));
    CHECK_FALSE(is_prompt("What is regression testing?"));
    CHECK_FALSE(is_prompt("Described below"));
}

TEST_CASE("known headings and those of a sample are told by their text") {
    CHECK(is_known_heading("Common pitfalls"));
    CHECK_FALSE(is_known_heading("Related questions"));
    CHECK(is_sample_heading("STAR walkthrough \u2014 sample answer:"));
    CHECK(is_sample_heading("Why this answer works"));
    CHECK_FALSE(is_sample_heading("Situation"));
    CHECK_FALSE(
        is_sample_heading("A sample answer is a text that somebody wrote down, not a script."));
}

TEST_CASE("a question's label has a number or a name, and ends with a mark") {
    struct Case {
        const char* text;
        std::size_t size;
        std::optional<int> number;
    };
    for (const Case& known : {Case{"Q9. Tell me", 3, 9},
                              Case{"Question 9: Tell me", 11, 9},
                              Case{"Question: Tell me", 9, std::nullopt},
                              Case{"9) Tell me", 2, 9},
                              Case{"Q: Tell me", 2, std::nullopt}}) {
        CAPTURE(known.text);
        const auto label = read_question_label(known.text);
        REQUIRE(label);
        CHECK(label->size == known.size);
        CHECK(label->number == known.number);
    }
    for (const char* const text : {"Q9 of 32", "Questions: a", "Tell me", "9 plans", "1.5 hours"}) {
        CAPTURE(text);
        CHECK_FALSE(read_question_label(text));
    }
}

TEST_CASE("the title of a guide says so") {
    CHECK(is_guide_title("How to answer \u201CTell me about a time you failed\u201D"));
    CHECK(is_guide_title("50 behavioural interview questions and answers"));
    CHECK(is_guide_title("A guide for testers"));
    CHECK_FALSE(is_guide_title("Tell me about a guide you wrote."));
    CHECK_FALSE(is_guide_title("Common mistakes to avoid"));
    CHECK_FALSE(is_guide_title("Tell us how"));
}

TEST_CASE("the beginning of a section's name is known from six letters on") {
    CHECK(begins_known_heading("Common pit"));
    CHECK(begins_known_heading("The what interviewers lo"));
    CHECK(begins_known_heading("common mistakes to"));
    CHECK_FALSE(begins_known_heading("Commo"));
    CHECK_FALSE(begins_known_heading("In sho"));
    CHECK_FALSE(begins_known_heading("Common pitfalls"));
    CHECK_FALSE(begins_known_heading("Common sense"));
    CHECK_FALSE(begins_known_heading(""));
}
