#include "workflow/internal/packet_papers.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "../opened_panel.h"
#include "workflow/packet_panel.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::codes;

namespace {

struct Fixture : testing::OpenedPanelFixture {
    CommitteeCards cards = std::move(*gather_panel({}, shared, testing::at(200000)).value);
    [[nodiscard]] std::vector<PaperFile> papers() const { return cards.panel->papers; }
};

std::string fault_with(std::vector<PaperFile> papers,
                       PacketPaperKind kind,
                       const std::string& from,
                       const std::string& to) {
    std::string& bytes = std::ranges::find(papers, kind, &PaperFile::kind)->bytes;
    bytes.replace(bytes.find(from), from.size(), to);
    const auto read = internal::read_papers(papers);
    CHECK_FALSE(read.value);
    return read.findings.empty() ? "" : read.findings.front().location;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "papers as the chair signed them are read, in the order given") {
    const auto read = internal::read_papers(papers());
    REQUIRE(read.value);
    CHECK(read.value->panel.id == panel.id);
    CHECK(read.value->papers.size() == 3);
    CHECK(internal::opening_faults(cards).empty());
}

TEST_CASE_FIXTURE(Fixture, "a paper that is missing is told by its name") {
    std::vector<PaperFile> two = papers();
    two.pop_back();
    const auto read = internal::read_papers(two);
    CHECK_FALSE(read.value);
    CHECK(codes(read.findings) == "packet.papers");
    CHECK(read.findings[0].location == "opening.txt");
}

TEST_CASE_FIXTURE(Fixture, "a paper that was changed after it was signed is told by its name") {
    CHECK(fault_with(papers(), PacketPaperKind::panel, "bar=\"3.5\"", "bar=\"2.5\"") ==
          "panel.xml");
    CHECK(fault_with(papers(), PacketPaperKind::lock, "\nat 2", "\nat 3") == "lock.txt");
    CHECK(fault_with(papers(), PacketPaperKind::opening, "chair Keiko", "chair Keito") ==
          "opening.txt");
}

TEST_CASE_FIXTURE(Fixture, "a decision that the panel's chair did not sign is told") {
    decide();
    const auto decided = gather_panel({}, shared, testing::at(200000));
    REQUIRE(decided.value);
    formats::DebriefRecord record = decided.value->panel->decision->record;
    record.signature.front() = record.signature.front() == '0' ? '1' : '0';
    std::vector<PaperFile> papers = decided.value->panel->papers;
    CHECK(internal::read_papers(papers).value);
    papers.back().bytes = formats::debrief_bytes(record);
    const auto read = internal::read_papers(papers);
    CHECK_FALSE(read.value);
    CHECK(codes(read.findings) == "packet.papers");
    CHECK(read.findings[0].location == "decision.xml");
}

TEST_CASE_FIXTURE(Fixture, "cards that are not those that were opened are told") {
    std::swap(cards.cards[0], cards.panel->earlier[0]);
    CHECK_FALSE(internal::opening_faults(cards).empty());
    std::swap(cards.cards[0], cards.panel->earlier[0]);
    cards.panel->earlier.clear();
    const auto faults = internal::opening_faults(cards);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].find("was opened and does not count, and is not") != std::string::npos);
    CHECK(faults[1].find("other scorecards") != std::string::npos);
}

TEST_CASE("each paper has a name and a sentence of its own") {
    using Kind = PacketPaperKind;
    for (const Kind kind : {Kind::panel, Kind::lock, Kind::opening, Kind::decision}) {
        CHECK_FALSE(internal::paper_name(kind).empty());
        CHECK_FALSE(internal::paper_words(kind).empty());
    }
}
