// Pages of every layout and encoding, and files that are none: what becomes of each file in
// tests/data/pages.

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "formats/seed_page.h"

using namespace evenhand;
using namespace evenhand::tests;

namespace {

/// A page that is read.
struct Page {
    std::string file;
    std::string number;  ///< "-" for none.
    std::string question;
    std::string tags;
    std::string sections;               ///< Kinds and numbers of lines.
    std::vector<std::string> findings;  ///< Codes and lines.
};

/// A file that is refused by one error.
struct Refusal {
    std::string file;
    std::string code;
    std::string line;
    std::string sentence;
};

const std::vector<Page>& pages() {
    static const std::vector<Page> all = {
        {"answer-label.txt",
         "-",
         "Describe a day that went as planned.",
         "",
         "answer 1, look-fors 1",
         {"page.no-header:1"}},
        {"billion-laughs.html",
         "-",
         "Tell me about a time you laughed at work.",
         "",
         "answer 1, pitfalls 1",
         {"page.no-header:1"}},
        {"bold-headings.md",
         "6",
         "Tell me about a time you simplified something that had grown too large.",
         "",
         "answer 1, detail 6, look-fors 1, pitfalls 1",
         {}},
        {"browser-saved.html",
         "23",
         "Tell me about a time you stopped a project.",
         "Behavioural, Senior, ownership, planning",
         "answer 1, detail 4, look-fors 2, pitfalls 1",
         {}},
        {"bullets.txt",
         "10",
         "Tell me about feedback that was hard to hear.",
         "",
         "answer 1, look-fors 3, pitfalls 2",
         {}},
        {"capitals.txt",
         "7",
         "Tell me about a time you asked for help.",
         "",
         "answer 1, look-fors 1, pitfalls 1",
         {}},
        {"cr-only.txt", "13", "Tell me about a rule you changed.", "", "answer 1, look-fors 1", {}},
        {"crlf-bom.txt",
         "12",
         "Tell me about a mistake in an estimate.",
         "planning",
         "answer 1, look-fors 1, pitfalls 1",
         {}},
        {"cut-off.txt",
         "18",
         "Tell me about a time you had to wait.",
         "",
         "answer 1, look-fors 1",
         {"page.cut-off:11"}},
        {"dense-colons.txt",
         "3",
         "Describe a time you disagreed with a decision that was already made.",
         "",
         "answer 1, look-fors 2, pitfalls 1",
         {}},
        {"details.html",
         "3",
         "Tell me about a time you lost a file.",
         "",
         "answer 2, look-fors 1, pitfalls 2",
         {}},
        {"folded.html",
         "25",
         "Tell me about a time you changed your mind.",
         "",
         "answer 1, detail 3, look-fors 2, pitfalls 1",
         {}},
        {"front-matter.md",
         "-",
         "Tell me about a time you gave bad news.",
         "communication, ownership\nMid",
         "answer 1, look-fors 2, pitfalls 1",
         {"page.no-header:3"}},
        {"garbled-greek.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {"page.repaired:1"}},
        {"garbled-latin-1.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {"page.repaired:3"}},
        {"garbled-lines.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {"page.repaired:3"}},
        {"garbled-lost.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {"page.repaired:1", "page.garbled:9"}},
        {"garbled-thai.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {"page.repaired:1"}},
        {"garbled-western.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {"page.repaired:1"}},
        {"greek-words.txt",
         "15",
         "Tell me about a time a word was misunderstood.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {}},
        {"invalid-bytes.txt",
         "7",
         "Tell me about a time \u00FF\u00FE\u00C0\u20AC you lost your place.",
         "",
         "answer 1",
         {"page.not-utf8"}},
        {"invisible-characters.txt",
         "17",
         "Tell me about a time you reviewed your own work.",
         "ownership, post-mortem",
         "answer 1, look-fors 2, pitfalls 1",
         {}},
        {"markdown-marks.md",
         "11",
         "Tell me about a time you handed work over.",
         "ownership, communication",
         "answer 1, look-fors 2, pitfalls 1",
         {}},
        {"markdown-table.md",
         "24",
         "Tell me about a time you moved to another team.",
         "",
         "detail 4, look-fors 1",
         {}},
        {"markdown.md",
         "4",
         "Tell me about a time you had to learn something quickly.",
         "learning, ownership, star",
         "answer 1, look-fors 3, pitfalls 1",
         {}},
        {"meta-charset.html",
         "-",
         "Tell me about a time you said \u201Cno\u201D \u2013 twice.",
         "",
         "answer 1, pitfalls 1",
         {"page.no-header:1"}},
        {"mixed-encodings.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {"page.not-utf8:3"}},
        {"number-label.md",
         "22",
         "Tell me about a time you worked with incomplete information.",
         "",
         "answer 1, look-fors 1, pitfalls 1",
         {}},
        {"numbered.txt",
         "8",
         "Tell me about a time you set priorities under pressure.",
         "",
         "answer 1, look-fors 2, pitfalls 3",
         {}},
        {"q09-missed-bug-to-production.txt",
         "9",
         "Tell me about a time you missed a bug that reached production. What did you do?",
         "BehaviouralMidbehaviouralownershipincidentpost-mortemstarmid",
         "answer 1, detail 9, look-fors 1, pitfalls 1",
         {}},
        {"question-and-answer.txt",
         "19",
         "Tell me about a time you kept a secret at work.",
         "ethics",
         "answer 1",
         {"page.no-heading:7"}},
        {"quoted-garbage.txt",
         "16",
         "Tell me about a fault that only some users saw.",
         "encoding",
         "answer 1, look-fors 1, pitfalls 1",
         {}},
        {"remarks.txt",
         "20",
         "Tell me about a time you taught somebody.",
         "",
         "detail 3",
         {"page.no-heading:5"}},
        {"script-text.html",
         "-",
         "Tell me about a time you automated a chore.",
         "",
         "answer 1, look-fors 1",
         {"page.no-header:1"}},
        {"star-letters.md",
         "-",
         "Tell me about a time you set a standard.",
         "Behavioural \u00B7 Mid \u00B7 ownership, star",
         "answer 1, detail 5, look-fors 2, pitfalls 1",
         {"page.no-header:1"}},
        {"strict.xhtml",
         "-",
         "Tell me about a time you worked in a caf\u00E9.",
         "",
         "answer 1, look-fors 1",
         {"page.no-header:1"}},
        {"sub-headings.md",
         "-",
         "Tell me about a time you improved a routine.",
         "",
         "look-fors 4, pitfalls 1",
         {"page.unknown-section:17", "page.no-header:1"}},
        {"table.html",
         "2",
         "Tell me about a time you compared two offers.",
         "planning",
         "answer 1, look-fors 1, pitfalls 3",
         {}},
        {"thai-words.txt",
         "15",
         "Tell me about a time you worked in two languages.",
         "",
         "answer 1, look-fors 1, pitfalls 1",
         {}},
        {"unclosed-tags.html",
         "1",
         "Tell me about a time you were \"the new one\".",
         "onboarding\nlearning",
         "answer 1, look-fors 2, pitfalls 2",
         {}},
        {"underlined.md",
         "5",
         "Tell me about a promise you could not keep.",
         "ownership, communication",
         "answer 1, look-fors 1, pitfalls 1",
         {}},
        {"utf-16-be-unmarked.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {}},
        {"utf-16-le.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {}},
        {"windows-1252.txt",
         "14",
         "Tell me about a time you said no \u2014 and stayed with it.",
         "communication",
         "answer 1, look-fors 1, pitfalls 1",
         {"page.not-utf8"}},
        {"wrapped.txt",
         "21",
         "Tell me about a time you found out that a report which everybody used was wrong. What "
         "did you do?",
         "",
         "answer 1, look-fors 2, pitfalls 1",
         {}},
    };
    return all;
}

const std::vector<Refusal>& refusals() {
    static const std::vector<Refusal> all = {
        {"blog-post.md",
         "page.foreign",
         "",
         "This is a guide or a blog post, not a question page; a question page has one question "
         "and says what interviewers look for in its answers."},
        {"data.json",
         "page.foreign",
         "",
         "This is a data file (JSON), not a question page; save the page itself as text, Markdown "
         "or HTML."},
        {"empty.txt",
         "page.empty",
         "",
         "The file is empty; a question page has a question, a short answer, and what interviewers "
         "look for."},
        {"guide.html",
         "page.foreign",
         "",
         "This is a guide or a blog post, not a question page; a question page has one question "
         "and says what interviewers look for in its answers."},
        {"invoice.xml",
         "page.foreign",
         "",
         "This is an XML document, not a question page; save the page itself as text, Markdown or "
         "HTML."},
        {"job-advertisement.txt",
         "page.foreign",
         "",
         "This is a job advertisement, not a question page; import pages of questions for that "
         "job."},
        {"list-of-questions.txt",
         "page.foreign",
         "",
         "This is a list of interview questions; import one question a page, with what "
         "interviewers look for in its answers."},
        {"login.html",
         "page.foreign",
         "",
         "This page asks for a password and holds no question; log in, open the question page, and "
         "save that."},
        {"no-question.txt",
         "page.no-question",
         ":1",
         "The page ends before its question; copy the whole page."},
        {"nul-byte.txt",
         "page.not-text",
         ":3",
         "Line 3 holds a NUL byte, which no text has; save the question page anew as plain text."},
        {"picture.txt",
         "page.not-text",
         "",
         "This is a picture; save the question page as plain text, Markdown or HTML."},
        {"portable-document.txt",
         "page.not-text",
         "",
         "This is a PDF file; save the question page as plain text, Markdown or HTML."},
        {"rich-text.txt",
         "page.not-text",
         "",
         "This is a rich text file; save the question page as plain text, Markdown or HTML."},
        {"rubric.xml",
         "page.foreign",
         "",
         "This is a document of Evenhand\u2019s own, not a question page; check it with "
         "\u201Cevenhand-cli check\u201D, and import the page that it was made from."},
        {"script-only.html",
         "page.foreign",
         "",
         "This web page holds hardly any text, perhaps because a script fetches it; open it in a "
         "browser and copy its text."},
        {"source-code.py",
         "page.foreign",
         "",
         "This is program source, not a question page; a question page has a question and says how "
         "its answers are judged."},
        {"table.csv",
         "page.foreign",
         "",
         "This is a table (CSV), not a question page; save each question with what is said of its "
         "answers as a page of its own."},
        {"two-pages.txt",
         "page.several-questions",
         ":9",
         "The file holds 2 question pages; save each as a file of its own."},
        {"word-document.txt",
         "page.not-text",
         "",
         "This is a word processor's file or an archive; save the question page as plain text, "
         "Markdown or HTML."},
    };
    return all;
}

Parsed<QuestionPage> read(const std::string& file) {
    return formats::read_question_page(bytes_of("tests/data/pages/" + file), file);
}

std::string sections_of(const QuestionPage& page) {
    constexpr std::array<const char*, 4> names = {"answer", "detail", "look-fors", "pitfalls"};
    std::string result;
    for (const PageSection& section : page.sections) {
        result += result.empty() ? "" : ", ";
        result += names[static_cast<std::size_t>(section.kind)];
        result += " " + std::to_string(section.lines.size());
    }
    return result;
}

std::vector<std::string> codes_of(const Findings& findings, const std::string& file) {
    std::vector<std::string> codes;
    for (const Finding& finding : findings) {
        REQUIRE(finding.location.starts_with(file));
        codes.push_back(finding.code + finding.location.substr(file.size()));
    }
    return codes;
}

}  // namespace

TEST_CASE("each page is read with exactly these findings and parts") {
    for (const Page& expected : pages()) {
        CAPTURE(expected.file);
        const Parsed<QuestionPage> page = read(expected.file);
        REQUIRE(page.value);
        CHECK((page.value->number ? std::to_string(*page.value->number) : "-") == expected.number);
        CHECK(page.value->question.text == expected.question);
        CHECK((page.value->tags ? page.value->tags->text : "") == expected.tags);
        CHECK(sections_of(*page.value) == expected.sections);
        CHECK(codes_of(page.findings, expected.file) == expected.findings);
    }
}

TEST_CASE("each file that is no page is refused by one error with exactly this sentence") {
    for (const Refusal& expected : refusals()) {
        CAPTURE(expected.file);
        const Parsed<QuestionPage> page = read(expected.file);
        CHECK_FALSE(page.value);
        REQUIRE(page.findings.size() == 1);
        CHECK(page.findings.front() == Finding{Severity::error,
                                               expected.code,
                                               expected.sentence,
                                               expected.file + expected.line});
    }
}

TEST_CASE("every place of a draft is found in the lines of its page") {
    for (const Page& known : pages()) {
        CAPTURE(known.file);
        const std::string bytes = bytes_of("tests/data/pages/" + known.file);
        const QuestionPage page = *formats::read_question_page(bytes, known.file).value;
        CHECK(page.text == formats::page_text_lines(bytes, known.file));
        const Parsed<Rubric> draft = draft_rubric(page, vocabulary());
        REQUIRE(draft.value);
        const std::vector<SourcePlace> places = all_places(*draft.value);
        CHECK_FALSE(places.empty());
        for (const SourcePlace& place : places) {
            CAPTURE(place.quote);
            CHECK(stands_at(page.text, place));
        }
    }
}

TEST_CASE("no file in the folder is left out of the tables") {
    std::set<std::string> known;
    for (const Page& page : pages()) {
        known.insert(page.file);
    }
    for (const Refusal& refusal : refusals()) {
        known.insert(refusal.file);
    }
    for (const auto& entry :
         std::filesystem::directory_iterator(EVENHAND_SOURCE_DIR "/tests/data/pages")) {
        CAPTURE(entry.path());
        CHECK((known.contains(entry.path().filename().string()) ||
               entry.path().filename().string().starts_with("mock-")));
    }
}
