#include "report/internal/packet_record.h"

#include <algorithm>
#include <variant>

#include <doctest/doctest.h>

#include "report/panel_sample.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

struct Told {
    explicit Told(const PanelSample& sample) {
        const auto blocks = record_blocks(sample.sealed, {"Ana", "Chidi", "Dana"}, sample.grid);
        origin = std::get<Paragraph>(blocks.at(1)).text;
        facts = std::get<Facts>(blocks.at(2)).facts;
        checking = std::get<Paragraph>(blocks.at(3)).text;
    }
    [[nodiscard]] std::string fact(const std::string& label) const {
        const auto found = std::ranges::find(facts, label, &Fact::label);
        return found == facts.end() ? "" : found->value;
    }
    std::string origin;
    std::vector<Fact> facts;
    std::string checking;
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(PanelSample,
                  "the record names each card, earlier revisions, papers and the key") {
    const Told told(*this);
    CHECK(contains(told.origin, "locked by Keiko Abe on 2 February 2026"));
    CHECK(contains(told.fact("Scorecard 2"), "revision 2: Scored the wrong line."));
    CHECK(told.fact("Scorecard 3 seal") == sample_seal);
    CHECK(contains(told.fact("Earlier 1"), "replaced by a later revision, and not counted"));
    CHECK(contains(told.fact("Panel, SHA-256"), "panel.xml"));
    CHECK(told.fact("Chair’s key (Ed25519)") == std::string(64, 'a'));
    CHECK(told.fact("Packet seal (SHA-256)") == sample_seal);
    CHECK(contains(told.checking, "the panel with its lock"));
}

TEST_CASE_FIXTURE(PanelSample,
                  "a panel that was closed early says so, and cards of none have no key") {
    part.closed = "Bo is ill.";
    CHECK(contains(Told(*this).origin, "Not all cards were waited for: Bo is ill."));
    sealed.panel = nullptr;
    packet.earlier.clear();
    packet.papers.clear();
    const Told lone(*this);
    CHECK_FALSE(contains(lone.origin, "locked"));
    CHECK(contains(lone.fact("Scorecard 1"), "submitted "));
    CHECK(lone.fact("Chair’s key (Ed25519)").empty());
}

TEST_CASE_FIXTURE(PanelSample, "a packet of copies says that they are no records") {
    packet.copy = CopyKind::anonymised;
    CHECK(contains(Told(*this).origin, "redacted copies"));
    CHECK_FALSE(contains(Told(*this).origin, "waited for"));
    part.closed = "[interviewer] is ill.";
    CHECK(contains(Told(*this).origin, "Not all cards were waited for: [interviewer] is ill."));
}
