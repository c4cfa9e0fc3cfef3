#include "report/packet_document.h"

#include <doctest/doctest.h>

#include "report/conformance/profile.h"
#include "report/panel_sample.h"
#include "report/pdf_tools.h"
#include "report/sample_cards.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

const std::string record = "<packet/>\n";
const std::string data = "<scorecard/>\n";

Session by(const std::string& name, std::optional<int> gap) {
    Session session = sample_session();
    session.head.interviewer = {Id<Rater>(name), name};
    session.head.id = Id<Session>("by-" + name);
    rate(session, sample_kit(), sample_kit()[0].rubric.criteria[0].id.text(), gap);
    return session;
}

/// So many raters score the sample's interview; the first criterion is split.
struct Sample {
    explicit Sample(const std::vector<std::string>& names) {
        int level = 5;
        for (const std::string& name : names) {
            cards.push_back(card_of(by(name, level), sample_kit()));
            level = level == 5 ? 2 : 5;
            const std::string number = std::to_string(cards.size());
            packet.cards.push_back({"scorecard-" + number + ".xml",
                                    sample_seal,
                                    Id<Session>("by-" + name),
                                    {Id<Rater>(name), name}});
        }
        for (const Scorecard& card : cards) {
            sealed.cards.push_back({card, sample_seal, data});
        }
    }

    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    std::vector<Scorecard> cards;
    Packet packet{
        {Id<Candidate>("c"), "Zoë Ramírez"}, "QA engineer", Timestamp{std::chrono::seconds{0}}, {}};
    SealedPacket sealed{packet, sample_seal, record, {}};
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> many_names(int count) {
    std::vector<std::string> names;
    for (int number = 1; number <= count; ++number) {
        names.push_back("Maximiliane-Philippa von Hohenstein-Waldenburg the " +
                        std::to_string(number) + "th of hers");
    }
    return names;
}

}  // namespace

TEST_CASE("a packet says who agrees, quotes the evidence, and has every card and the rubric") {
    const Sample sample({"Ana", "Chidi", "Dana"});
    const std::string pdf = packet_pdf(sample.sealed).bytes;
    const std::string text = text_of_pdf(pdf);
    CHECK(contains(text, "COMMITTEE PACKET"));
    CHECK(contains(text, "Where do the interviewers agree, and where not?"));
    CHECK(contains(text, "Split: 2 to 5"));
    CHECK(contains(text, "To be talked about"));
    CHECK(contains(text, "Scorecard 2: Chidi"));
    CHECK(contains(text, "as the attachment scorecard-2.xml:"));
    CHECK(contains(text, "grep -av '<seal ' scorecard-2.xml"));
    CHECK_FALSE(contains(text, " scorecard.xml"));
    CHECK(contains(text, "Rubric as used: "));
    CHECK(contains(text, "Packet seal (SHA-256) " + sample_seal));
    CHECK(run_on(pdf, "qpdf --show-attachment=packet.xml FILE").output == record);
    CHECK(run_on(pdf, "qpdf --show-attachment=scorecard-3.xml FILE").output == data);
}

TEST_CASE("a packet's PDF keeps the profile, with few raters and with twelve of long names") {
    const Sample few({"Ana", "Chidi"});
    CHECK(told(breaches_of(packet_pdf(few.sealed).bytes, std::string(attached_packet))) == "");
    const Sample many(many_names(12));
    const PrintedPdf printed = packet_pdf(many.sealed);
    CHECK(printed.findings.empty());
    CHECK(told(breaches_of(printed.bytes, std::string(attached_packet))) == "");
    CHECK(contains(text_of_pdf(printed.bytes), many_names(12).back()));
}

TEST_CASE("a packet has all of each card, whatever a style leaves out of scorecards") {
    const Sample sample({"Ada", "Ben"});
    ReportStyle style;
    style.left_out = {card_sections.begin(), card_sections.end()};
    const std::string text = text_of_pdf(packet_pdf(sample.sealed, style).bytes);
    CHECK(text == text_of_pdf(packet_pdf(sample.sealed).bytes));
    CHECK(contains(text, "Evidence"));
    CHECK_FALSE(contains(text, "Left out of these pages"));
}

TEST_CASE("what the pitfalls are said to signal is in no page of a packet") {
    const Sample sample({"Ana", "Chidi"});
    const std::string text = text_of_pdf(packet_pdf(sample.sealed).bytes);
    int signals = 0;
    for (const Item& item : sample_kit()[0].rubric.items) {
        if (!item.signal.empty()) {
            ++signals;
            CHECK_FALSE(contains(text, item.signal));
        }
    }
    CHECK(signals > 0);
}

TEST_CASE("raters of one name are told apart by numbers") {
    const Sample sample({"Ana", "Chidi", "Ana"});
    const std::vector<const Scorecard*> cards = {
        &sample.cards[0], &sample.cards[1], &sample.cards[2]};
    CHECK(column_names(cards) == std::vector<std::string>{"Ana (1)", "Chidi", "Ana (2)"});
}

TEST_CASE("the formula is told with its interval, or why there is none") {
    const Sample two({"Ana", "Chidi"});
    const std::vector<const Scorecard*> pair = {&two.cards[0], &two.cards[1]};
    CHECK(contains(formula_words(committee_grid(pair)), "Three interviewers are needed"));
    const Sample three({"Ana", "Chidi", "Dana"});
    const std::vector<const Scorecard*> all = {&three.cards[0], &three.cards[1], &three.cards[2]};
    CHECK(contains(formula_words(committee_grid(all)), "(95 %"));
}

TEST_CASE("what a grid asks of a committee is one sentence") {
    const Sample sample({"Ana", "Chidi"});
    const std::vector<const Scorecard*> cards = {&sample.cards[0], &sample.cards[1]};
    const std::string reading = grid_reading(committee_grid(cards));
    CHECK(reading.starts_with("Discuss one split"));
    const std::vector<const Scorecard*> lone = {&sample.cards[0]};
    CHECK(grid_reading(committee_grid(lone)).starts_with("There is nothing to compare"));
}

TEST_CASE_FIXTURE(PanelSample, "a panel's packet keeps the profile and has its papers attached") {
    const PrintedPdf printed = packet_pdf(sealed);
    CHECK(printed.findings.empty());
    CHECK(told(breaches_of(printed.bytes, std::string(attached_packet))) == "");
    CHECK(run_on(printed.bytes, "qpdf --show-attachment=lock.txt FILE").output == "lock\n");
    const std::string text = text_of_pdf(printed.bytes);
    CHECK(contains(text, "How did the committee vote?"));
    CHECK(contains(text, "What does the locked rule say?"));
    CHECK(contains(text, "What was said in the debrief?"));
    CHECK(contains(text, "Who was to ask what?"));
}
