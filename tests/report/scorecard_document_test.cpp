#include "report/scorecard_document.h"

#include <algorithm>
#include <chrono>

#include <doctest/doctest.h>

#include "report/sample_cards.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

template <typename Kind>
std::vector<Kind> blocks_of(const Document& document) {
    std::vector<Kind> found;
    for (const Block& block : document.blocks) {
        if (const Kind* kind = std::get_if<Kind>(&block)) {
            found.push_back(*kind);
        }
    }
    return found;
}

Document document_of(const Scorecard& card) {
    return scorecard_document(card, sample_seal);
}

std::vector<std::string> headings(const Document& document) {
    std::vector<std::string> all;
    for (const Heading& heading : blocks_of<Heading>(document)) {
        all.push_back(std::to_string(heading.level) + " " + heading.text);
    }
    return all;
}

std::string value_of(const std::vector<Fact>& facts, const std::string& label) {
    for (const Fact& fact : facts) {
        if (fact.label == label) {
            return fact.value;
        }
    }
    return "(no such fact)";
}

using Headings = std::vector<std::string>;

}  // namespace

TEST_CASE("a card of one question has its parts in this order") {
    CHECK(headings(document_of(sample_card())) == Headings{"2 Missed bug in production",
                                                           "3 Profile",
                                                           "3 Evidence",
                                                           "4 Owning the gap",
                                                           "4 Repairing the harm",
                                                           "4 Preventing a repeat",
                                                           "4 Other notes",
                                                           "2 Record"});
}

TEST_CASE("a card from an archive names its place there and the archive's checkpoint") {
    ArchiveStamp stamp{"abc", 2, 3, "logid", 12408, "rootid", "keyid"};
    const Document document = scorecard_document(sample_card(), sample_seal, stamp);
    CHECK(headings(document).back() == "2 Archive");
    const auto facts = blocks_of<Facts>(document).back().facts;
    CHECK(value_of(facts, "Scorecard") == "abc, revision 2 of 3");
    CHECK(value_of(facts, "Checkpoint") == "12408 entries");
    CHECK(value_of(facts, "Root (SHA-256)") == "rootid");
    CHECK(value_of(facts, "Archive\u2019s key") == "keyid");
    stamp.size = 0;
    const Document without = scorecard_document(sample_card(), sample_seal, stamp);
    CHECK(value_of(blocks_of<Facts>(without).back().facts, "Checkpoint") == "(no such fact)");
    CHECK(blocks_of<Paragraph>(without).back().text ==
          "The archive had no signed checkpoint when this was printed.");
}

TEST_CASE("a corrected card says so in the panel and lists its revisions before the archive") {
    ArchiveStamp stamp{"abc", 2, 2, "logid", 12408, "rootid", "keyid"};
    CHECK(blocks_of<report::Panel>(scorecard_document(sample_card(), sample_seal, stamp))
              .at(0)
              .remark == "");
    stamp.standing = "Corrected by Keiko.";
    stamp.history = {"Sealed by Ana.", "Corrected by Keiko."};
    const Document document = scorecard_document(sample_card(), sample_seal, stamp);
    CHECK(blocks_of<report::Panel>(document).at(0).remark == "Corrected by Keiko.");
    const Headings all = headings(document);
    CHECK(Headings(all.end() - 3, all.end()) == Headings{"2 Record", "2 Revisions", "2 Archive"});
    const auto facts = blocks_of<Facts>(document);
    CHECK(value_of(facts[facts.size() - 2].facts, "Revision 1") == "Sealed by Ana.");
    CHECK(value_of(facts[facts.size() - 2].facts, "Revision 2") == "Corrected by Keiko.");
}

TEST_CASE("the panel holds the result and what it is based on") {
    const report::Panel panel = blocks_of<report::Panel>(document_of(sample_card())).at(0);
    CHECK(panel.score == "4.7");
    CHECK(panel.out_of == "/ 5");
    CHECK(panel.score_caption == "Overall score, scale 1–5");
    CHECK(panel.verdict == "Strong yes");
    CHECK(panel.explanation ==
          "Mean of 3 observed criteria, equal weights: (5 + 4 + 5) / 3 ≈ 4.7.");
    CHECK(value_of(panel.facts, "Interviewed") == "22 November 2026");
    CHECK(value_of(panel.facts, "Interviewer") == "Siân O’Neill-Ødegård");
    CHECK(value_of(panel.facts, "Question") == "Missed bug in production, version 1");
    CHECK(value_of(panel.facts, "Time on question") == "7:24 of 8 min planned");
    CHECK(value_of(panel.facts, "Submitted") == "22 November 2026, 09:50 UTC");
}

TEST_CASE("without a score the panel has words") {
    const Kit kit = sample_kit();
    const Document document = document_of(card_of(uniform_session(kit, std::nullopt), kit));
    const report::Panel panel = blocks_of<report::Panel>(document).at(0);
    CHECK(panel.score == "No overall score");
    CHECK(panel.out_of.empty());
    CHECK(panel.score_caption.empty());
    CHECK(blocks_of<BarChart>(document).empty());
}

TEST_CASE("several questions have an overview first, then each its own part") {
    const Kit kit = {{plain_rubric("q1", 1), "a"}, {plain_rubric("q2", 1), "b"}};
    const Document document = document_of(card_of(uniform_session(kit, 3), kit));
    CHECK(headings(document) == Headings{"2 Profile",
                                         "2 Question 1: Question q1",
                                         "3 Evidence",
                                         "4 Criterion 1",
                                         "2 Question 2: Question q2",
                                         "3 Evidence",
                                         "4 Criterion 1",
                                         "2 Record"});
    const report::Panel panel = blocks_of<report::Panel>(document).at(0);
    CHECK(value_of(panel.facts, "Questions") == "2 asked, 0 skipped");
    CHECK(value_of(panel.facts, "Time on questions") == "12:00 of 16 min planned");
}

TEST_CASE("the plan is the kit's, and a question that was not in it says so") {
    Kit kit = {{plain_rubric("q1", 1), "a", 12}, {plain_rubric("q2", 1), "b"}};
    kit[1].unplanned = true;
    const Document document = document_of(card_of(uniform_session(kit, 3), kit));
    const report::Panel panel = blocks_of<report::Panel>(document).at(0);
    CHECK(value_of(panel.facts, "Questions") == "2 asked, 0 skipped, 1 unplanned");
    CHECK(value_of(panel.facts, "Time on questions") == "12:00 of 12 min planned");
    const auto about = [&](const std::string& heading) {
        const auto all = blocks_of<Heading>(document);
        return std::ranges::find(all, heading, &Heading::text)->aside;
    };
    CHECK_FALSE(about("Question 1: Question q1").starts_with("Unplanned"));
    CHECK(about("Question 2: Question q2").starts_with("Unplanned"));
}

TEST_CASE("questions on different scales have each their own profile") {
    Kit kit = {{plain_rubric("q1", 1), "a"}, {plain_rubric("q2", 1), "b"}};
    kit[1].rubric.scale = Scale(1, {"No", "Yes"});
    Session session = uniform_session(kit, 2);
    session.questions[1].ratings[0].score = kit[1].rubric.scale.score(2);
    const Document document = document_of(card_of(session, kit));
    REQUIRE(blocks_of<BarChart>(document).size() == 2);
    CHECK(blocks_of<BarChart>(document)[1].highest == 2);
    CHECK(headings(document).at(0) == "2 Question 1: Question q1");
}

TEST_CASE("a skipped question has its reason and what was noted before, and no scores") {
    const Kit kit = {{plain_rubric("q1", 1), "a"}, {plain_rubric("q2", 1), "b"}};
    Session session = uniform_session(kit, 3);
    session.questions[1].skipped = "The candidate had to leave.";
    const Document document = document_of(card_of(session, kit));
    CHECK(blocks_of<Table>(document).size() == 1);
    CHECK(headings(document) == Headings{"2 Profile",
                                         "2 Question 1: Question q1",
                                         "3 Evidence",
                                         "4 Criterion 1",
                                         "2 Question 2: Question q2",
                                         "3 Notes",
                                         "2 Record"});
    bool told = false;
    for (const Paragraph& paragraph : blocks_of<Paragraph>(document)) {
        told = told || paragraph.text == "Skipped. Reason given: The candidate had to leave.";
    }
    CHECK(told);
}

TEST_CASE("a criterion for which nothing was recorded says so") {
    Kit kit = sample_kit();
    kit[0].rubric.items.clear();
    kit[0].rubric.probes.clear();
    const Document document = document_of(card_of(uniform_session(kit, std::nullopt), kit));
    CHECK(blocks_of<Entries>(document).empty());
    int told = 0;
    for (const Paragraph& paragraph : blocks_of<Paragraph>(document)) {
        told += paragraph.text == "Nothing was recorded." ? 1 : 0;
    }
    CHECK(told == 3);
}

TEST_CASE("the weight of each criterion stands beside it") {
    Kit kit = sample_kit();
    kit[0].rubric.criteria[1].weight = 3;
    const Table table = blocks_of<Table>(document_of(card_of(sample_session(), kit))).at(0);
    CHECK(table.columns.at(1).head == "Weight");
    CHECK(table.rows.at(1).at(1).texts.at(0).text == "3");
}

TEST_CASE("the record has the seal and each rubric's version and hash in full") {
    const Facts record = blocks_of<Facts>(document_of(sample_card())).at(0);
    CHECK(value_of(record.facts, "Seal (SHA-256)") == sample_seal);
    CHECK(value_of(record.facts, "Rubric") ==
          "Missed bug in production  ·  q09-missed-bug-to-production, version 1");
    CHECK(value_of(record.facts, "Rubric SHA-256") == sample_kit()[0].sha256);
}

TEST_CASE("people without a name and a card without a summary leave no hole") {
    Session session = sample_session();
    session.head.candidate.name = " ";
    session.head.interviewer.name.clear();
    session.head.role.clear();
    const Document document =
        document_of(card_of(session, sample_kit(), {Recommendation::no_decision, " \n"}));
    CHECK(blocks_of<Title>(document).at(0).text == "Candidate without a name");
    CHECK(value_of(blocks_of<report::Panel>(document).at(0).facts, "Interviewer") ==
          "No name given");
    for (const Paragraph& paragraph : blocks_of<Paragraph>(document)) {
        CHECK_FALSE(paragraph.text == " \n");
    }
}

TEST_CASE("the document tells other programs what it is, dated as the card is") {
    const Document document = document_of(sample_card());
    CHECK(document.info.title == "Interview scorecard: Zoë Łukasiewicz-Nguyễn");
    CHECK(document.info.author == "Siân O’Neill-Ødegård");
    CHECK(document.info.subject == "Interview of 22 November 2026  ·  Test engineer, ticketing");
    CHECK(document.info.dated == sample_card().submitted_at());
    CHECK(document.info.identity == sample_seal);
    CHECK(document.frame.notice == "Confidential");
    CHECK(document.frame.foot ==
          "Scorecard 9f3c1e77  ·  22 November 2026  ·  Zoë Łukasiewicz-Nguyễn");
}

TEST_CASE("a departure and notes for the next interviewer stand below the take-aways") {
    const Verdict verdict{Recommendation::no, "Told it.", "Ask for the money.", "Not their work."};
    const Document document = document_of(card_of(sample_session(), sample_kit(), verdict));
    std::vector<std::string> bodies;
    for (const Paragraph& paragraph : blocks_of<Paragraph>(document)) {
        if (paragraph.kind == ParagraphKind::body) {
            bodies.push_back(paragraph.text);
        }
    }
    CHECK(bodies == std::vector<std::string>{"Told it.",
                                             "The scores stand for “Strong yes”. Reason given for "
                                             "recommending “No”: Not their work.",
                                             "Ask for the money."});
    CHECK(headings(document).front() == "2 For the next interviewer");
}

TEST_CASE("an interview that was entered later says so beside its day and its times") {
    Session session = sample_session();
    session.held_at = session.opened_at - std::chrono::days(2);
    const Document document = document_of(card_of(session, sample_kit()));
    const std::vector<Fact> facts = blocks_of<report::Panel>(document).front().facts;
    CHECK(value_of(facts, "Held on paper").find("UTC; entered later, ") != std::string::npos);
    CHECK(value_of(facts, "Interviewed") !=
          value_of(blocks_of<report::Panel>(document_of(sample_card())).front().facts,
                   "Interviewed"));
    const std::vector<Heading> all = blocks_of<Heading>(document);
    CHECK(std::ranges::any_of(all, [](const Heading& heading) {
        return heading.aside == "Entered later: times are of entering, on the question’s clock";
    }));
}

TEST_CASE("hints to the interviewer are not on paper") {
    Session session = sample_session();
    session.hints.push_back(
        {{HintKind::all_equal, std::nullopt, std::nullopt, "Look again."}, session.opened_at});
    const Document document = document_of(card_of(session, sample_kit()));
    CHECK(headings(document) == headings(document_of(sample_card())));
    CHECK(document.blocks.size() == document_of(sample_card()).blocks.size());
}

TEST_CASE("what a style leaves out is named in the record, and nothing else goes") {
    const std::vector<CardSection> all(card_sections.begin(), card_sections.end());
    const Document whole = document_of(sample_card());
    const Document less = scorecard_document(sample_card(), sample_seal, {}, all);
    CHECK(headings(less) == Headings{"2 Missed bug in production", "2 Record"});
    CHECK(blocks_of<Table>(less).size() == blocks_of<Table>(whole).size());
    CHECK(blocks_of<report::Panel>(less).size() == 1);
    CHECK(blocks_of<BarChart>(less).empty());
    CHECK(blocks_of<Entries>(less).empty());
    const std::string words = left_out_words(all);
    CHECK(words ==
          "Left out of these pages by their style: the notes for the next interviewer, the profile "
          "of the scores, the evidence. The attached scorecard has all of it.");
    const auto paragraphs = blocks_of<Paragraph>(less);
    CHECK(std::ranges::count(paragraphs, words, &Paragraph::text) == 1);
    CHECK(left_out_words({}).empty());
}
