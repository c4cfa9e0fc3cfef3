// Mock-interview pages, tests/data/mocks: from bytes to questions, drafts and a kit.

#include "formats/page_set_file.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/rubric_draft.h"
#include "formats/hash.h"
#include "formats/kit_file.h"
#include "formats/rubric_file.h"
#include "formats/seed_page.h"

using namespace evenhand;
using namespace evenhand::tests;
using formats::read_pages;

namespace {

std::string mock_bytes(const std::string& name) {
    return bytes_of("tests/data/mocks/" + name);
}

PageSet read_mock(const std::string& name) {
    const Parsed<PageSet> read = read_pages(mock_bytes(name), name);
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    return *read.value;
}

using Texts = std::vector<std::string>;

/// "question | minutes | point / point" of each page.
Texts told(const PageSet& set) {
    Texts result;
    for (const QuestionPage& page : set.pages) {
        std::string text = page.question.text + " | " +
                           (page.minutes ? std::to_string(*page.minutes) : "-") + " | ";
        REQUIRE(page.sections.size() == 1);
        CHECK(page.sections.front().kind == SectionKind::look_fors);
        for (const PageLine& line : page.sections.front().lines) {
            text += (text.ends_with("| ") ? "" : " / ") + line.text;
        }
        result.push_back(std::move(text));
    }
    return result;
}

std::string refusal(const std::string& name) {
    const Parsed<PageSet> read = read_pages(mock_bytes(name), name);
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    const Finding& finding = read.findings.front();
    CHECK(finding.severity == Severity::error);
    return finding.code + " " + finding.location + " " + finding.message;
}

/// The sentence that follows every count.
const std::string remedy =
    "; write one paragraph, or group of bullets, for each question, in the order of the questions "
    "and parted by blank lines.";

}  // namespace

TEST_CASE("a plain question page is a set of one, read as ever") {
    const Parsed<PageSet> set = read_pages(seed_bytes(), seed_name);
    const Parsed<QuestionPage> page = formats::read_question_page(seed_bytes(), seed_name);
    REQUIRE(set.value);
    CHECK(set.value->pages == std::vector<QuestionPage>{*page.value});
    CHECK(set.value->rounds.empty());
    CHECK(set.value->title.empty());
    CHECK(set.findings == page.findings);
}

TEST_CASE("what is no page of questions is refused as a question page is") {
    for (const char* const text : {"", "A recipe for bread.", "<html>", "\xFF\xFE"}) {
        CAPTURE(text);
        const Parsed<PageSet> set = read_pages(text, "x.txt");
        CHECK_FALSE(set.value);
        CHECK(set.findings == formats::read_question_page(text, "x.txt").findings);
    }
}

TEST_CASE("a list of questions with answers but without expected points is no mock interview") {
    const Parsed<PageSet> set = read_pages(
        "10 interview questions and answers\n\n1. Tell me about yourself.\n\nBe brief.\n\n2. What "
        "is your greatest weakness?\n\nBe honest.\n",
        "list.txt");
    CHECK_FALSE(set.value);
    REQUIRE(set.findings.size() == 1);
    CHECK(set.findings.front().code == "page.foreign");
}

TEST_CASE("a mock interview in two rounds gives each question its own points, in order") {
    const PageSet set = read_mock("two-rounds.txt");
    CHECK(set.title == "Mock interview: warehouse team lead");
    CHECK(set.role == "Warehouse team lead");
    CHECK(set.level == "Lead");
    CHECK(set.opening_minutes == 5);
    CHECK(set.closing_minutes == 10);
    CHECK(set.rounds ==
          std::vector<PageRound>{{"Round 1: Screening", 20, 2}, {"Round 2: Team", 30, 3}});
    CHECK(told(set) ==
          Texts{"Tell me about a shift that ran short of people. What did you do? | - | Counts who "
                "is missing and what must leave the dock first, and tells the drivers before they "
                "wait. Bonus points for a plan that was written down afterwards.",
                "Describe a time you changed how goods were put away. | - | Names the old way and "
                "what it cost, tries the new way on one aisle, and shows what changed.",
                "Tell me about a conflict between two colleagues on your shift. | 12 | Hears each "
                "side before deciding / Says what was agreed, and checks it a week later",
                "Give me an example of a rule that you had to enforce. | - | Explains the reason "
                "for the rule / Avoid: quoting the rule without its reason",
                "Tell me about a time you got feedback from your crew. | - | Repeats the feedback "
                "in the crew's words / Names the one thing that changed since"});
    CHECK(set.pages[4].number == 5);
    CHECK(set.pages[4].set_size == 5);
    CHECK(set.pages[2].question.line == 20);
    CHECK(set.pages[2].question.column == 4);
    CHECK(set.pages[3].sections.front().heading.line == 24);
    CHECK(set.pages[3].sections.front().lines.front().line == 29);
    for (const QuestionPage& page : set.pages) {
        CHECK(page.source_name == "two-rounds.txt");
        CHECK(page.sha256 == formats::sha256_hex(mock_bytes("two-rounds.txt")));
    }
}

TEST_CASE("points for all rounds may stand at the end of the page") {
    const PageSet set = read_mock("points-at-the-end.md");
    CHECK(set.title == "Mock interview for a night-desk clerk");
    CHECK(set.rounds ==
          std::vector<PageRound>{{"Round 1", std::nullopt, 2}, {"Round 2", std::nullopt, 1}});
    CHECK(told(set) ==
          Texts{"Tell me about a guest you could not help at first. | 16 | Asks what the guest "
                "needs before offering anything.",
                "Tell me about a double booking. What did you do? | 16 | Looks for a room next "
                "door, and pays the taxi.",
                "Describe a handover that went wrong. | 16 | Writes down what is open, and reads "
                "it out to the next shift."});
}

TEST_CASE("points at the end of the page may be parted by round") {
    const PageSet set = read_mock("key-by-round.txt");
    CHECK(set.rounds ==
          std::vector<PageRound>{{"Part 1", std::nullopt, 2}, {"Part 2", std::nullopt, 1}});
    CHECK(told(set) ==
          Texts{"Tell me about a sample that was mixed up. | - | Stops the run, and traces every "
                "tube of it.",
                "Tell me about a reading that you did not believe. | - | Measures again with "
                "another instrument.",
                "Describe a method that you improved. | - | Compares both methods on the same "
                "samples."});
}

TEST_CASE("without blank lines each line of points belongs to a question") {
    const PageSet set = read_mock("dense.txt");
    CHECK(set.rounds.empty());
    CHECK(told(set) ==
          Texts{"Tell me about a delivery that went to the wrong house. | - | Goes back the same "
                "day and tells the customer before being asked.",
                "Tell me about a promise to a customer that you could not keep. What did you do? | "
                "- | Says so before the day is over; offers another day."});
}

TEST_CASE("points behind each question are its own, in as many paragraphs as it has") {
    CHECK(told(read_mock("behind-each.txt")) ==
          Texts{"Tell me about a book that parents wanted removed. | 15 | Reads the book before "
                "talking about it. / Names who decides, and follows that way.",
                "Tell me about a class that did not want to read. | - | Asks the class what it "
                "reads already."});
}

TEST_CASE("a saved web page may be a mock interview") {
    const PageSet set = read_mock("saved.html");
    CHECK(set.title == "Mock interview: barista");
    CHECK(set.role == "Barista");
    CHECK(set.rounds == std::vector<PageRound>{{"Round 1: The counter", 15, 2},
                                               {"Round 2: The team", std::nullopt, 1}});
    CHECK(
        told(set) ==
        Texts{"Tell me about a long queue that you had to serve. | - | Says how long the wait is, "
              "and takes orders along the queue.",
              "Describe an order you got wrong. What did you do? | - | Makes the drink again at "
              "once \u2014 without asking for the receipt.",
              "Tell me about a colleague who was late. | - | Asks for the reason first / Says "
              "what it meant for the others"});
    for (const QuestionPage& page : set.pages) {
        const std::string& line = page.text.at(static_cast<std::size_t>(page.question.line - 1));
        CHECK(from_column(line, page.question.column).starts_with(page.question.text));
    }
}

TEST_CASE("bold questions and headings count on over the rounds") {
    const Parsed<PageSet> read = read_pages(mock_bytes("bold.md"), "bold.md");
    REQUIRE(read.value);
    CHECK(read.value->title == "Mock Interview \u2014 Support Engineer");
    CHECK(read.value->rounds == std::vector<PageRound>{{"Round 1 \u2013 Screening", 15, 2},
                                                       {"Round 2 \u2013 Deep dive", 25, 1}});
    CHECK(read.value->closing_minutes == 5);
    CHECK(
        told(*read.value) ==
        Texts{"Tell me about a ticket that you could not solve alone. | - | Ticket: names whom "
              "they asked and what they had tried before.",
              "Tell me about a time a customer was angry. | - | Lets the customer finish; repeats "
              "the problem in the customer's words.",
              "Describe an outage you handled. What did you do? | - | Restores service before "
              "looking for the cause, and writes the timeline down while it happens."});
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings.front().code == "page.unread-line");
    CHECK(read.findings.front().location == "bold.md:3");
}

TEST_CASE("questions and paragraphs that are not as many are refused with both counts") {
    CHECK(refusal("one-short.txt") ==
          "page.mock-mismatch one-short.txt:18 Round 2 has 4 questions but 3 paragraphs of "
          "expected points" +
              remedy);
    CHECK(refusal("one-too-many.txt") ==
          "page.mock-mismatch one-too-many.txt:4 The interview has 2 questions but 3 paragraphs of "
          "expected points" +
              remedy);
    CHECK(refusal("no-points.txt") ==
          "page.mock-mismatch no-points.txt:1 Round 1 has 2 questions but 0 paragraphs of expected "
          "points" +
              remedy);
    std::string common = mock_bytes("points-at-the-end.md");
    common.resize(common.find("Writes down"));
    const Parsed<PageSet> read = read_pages(common, "x.md");
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings.front() ==
          Finding{Severity::error,
                  "page.mock-mismatch",
                  "The interview has 3 questions but 2 paragraphs of expected points" + remedy,
                  "x.md:14"});
}

TEST_CASE("what a mock interview holds besides is left out, and each line is named") {
    const Parsed<PageSet> read =
        read_pages(mock_bytes("with-left-overs.txt"), "with-left-overs.txt");
    REQUIRE(read.value);
    CHECK(told(*read.value) ==
          Texts{"Tell me about a passenger who ignored the safety announcement. | - | Repeats the "
                "announcement to that passenger, and stays until it is followed.",
                "Tell me about a rope that parted. | - | Clears the deck first, and reports the "
                "rope."});
    CHECK(read.findings ==
          Findings{{Severity::warning,
                    "page.unread-line",
                    "This line is left out, as it is neither a round, a question nor an expected "
                    "point: \u201CRead each question aloud once.\u201D.",
                    "with-left-overs.txt:2"},
                   {Severity::warning,
                    "page.unknown-section",
                    "The section \u201CScoring sheet\u201D is left out: it is not one that mock "
                    "interviews have.",
                    "with-left-overs.txt:18"},
                   {Severity::warning,
                    "page.empty-round",
                    "\u201CRound 2: Swimming test\u201D is left out: it has no questions and no "
                    "expected points.",
                    "with-left-overs.txt:16"}});
}

TEST_CASE("a mock interview becomes drafts and a kit that can be written and read") {
    const PageSet set = read_mock("two-rounds.txt");
    const Parsed<DraftSet> all = draft_all(set, vocabulary());
    REQUIRE(all.value);
    Texts ids;
    for (const Rubric& draft : all.value->drafts) {
        ids.push_back(draft.id.text());
        CHECK(formats::read_rubric(formats::rubric_bytes(draft), "r").value->rubric == draft);
    }
    CHECK(ids == Texts{"q01-a-shift-that-ran-short",
                       "q02-changed-how-goods-were-put-away",
                       "q03-a-conflict-between-two-colleagues",
                       "q04-a-rule",
                       "q05-got-feedback-from-your-crew"});
    REQUIRE(all.value->kit);
    const KitPlan& kit = *all.value->kit;
    CHECK(kit.id == "mock-interview-warehouse-team-lead");
    CHECK(kit.entries[1] == KitEntry{Id<Rubric>(ids[1]), 0, "", 10, "Round 1: Screening"});
    CHECK(kit.entries[2] == KitEntry{Id<Rubric>(ids[2]), 0, "", 12, "Round 2: Team"});
    CHECK(*formats::read_kit(formats::kit_bytes(kit), "k").value == kit);
}

TEST_CASE("every quote of a mock interview's drafts is what stands at its place") {
    for (const char* const name :
         {"two-rounds.txt", "points-at-the-end.md", "dense.txt", "behind-each.txt"}) {
        CAPTURE(name);
        const std::string bytes = mock_bytes(name);
        const Texts lines = lines_of(bytes);
        const Parsed<DraftSet> all = draft_all(*read_pages(bytes, name).value, vocabulary());
        for (const Rubric& draft : all.value->drafts) {
            CHECK_FALSE(draft.items.empty());
            for (const SourcePlace& place : all_places(draft)) {
                CAPTURE(place.line);
                CAPTURE(place.quote);
                const std::string& line = lines.at(static_cast<std::size_t>(place.line - 1));
                CHECK(from_column(line, place.column).starts_with(place.quote));
            }
        }
    }
}

TEST_CASE("a mock interview cut off anywhere gives a set or one error, and nothing breaks") {
    const std::string bytes = mock_bytes("two-rounds.txt");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const Parsed<PageSet> read = read_pages(std::string_view(bytes).substr(0, size), "x");
        const auto errors = std::ranges::count(read.findings, Severity::error, &Finding::severity);
        CAPTURE(size);
        REQUIRE(errors == (read.value ? 0 : 1));
        if (read.value) {
            (void)draft_all(*read.value, vocabulary());
        }
    }
}
