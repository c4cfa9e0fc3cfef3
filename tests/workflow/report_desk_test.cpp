#include "workflow/report_desk.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

/// The demo's card, in a folder of its own.
struct Printed {
    testing::ScratchFolder folder;
    fs::path card =
        workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path()).card;
};

}  // namespace

TEST_CASE("a card is printed as a PDF, the same bytes each time") {
    const Printed printed;
    CHECK(workflow::print_card(printed.card, printed.folder / "a.pdf").empty());
    CHECK(workflow::print_card(printed.card, printed.folder / "b.pdf").empty());
    const std::string bytes = formats::read_file(printed.folder / "a.pdf");
    CHECK(bytes.starts_with("%PDF-1."));
    CHECK(bytes == formats::read_file(printed.folder / "b.pdf"));
}

TEST_CASE("a card that was changed is not printed") {
    const Printed printed;
    std::string bytes = formats::read_file(printed.card);
    const std::size_t name = bytes.find("Ines Moreau");
    REQUIRE(name != std::string::npos);
    bytes[name] = 'J';
    formats::write_file(printed.folder / "changed.scorecard.xml", bytes);
    const Findings findings =
        workflow::print_card(printed.folder / "changed.scorecard.xml", printed.folder / "c.pdf");
    REQUIRE_FALSE(findings.empty());
    CHECK(findings[0].severity == Severity::error);
    CHECK(findings[0].code == "card.seal-broken");
    CHECK_FALSE(fs::exists(printed.folder / "c.pdf"));
    CHECK_FALSE(workflow::read_card(printed.folder / "changed.scorecard.xml").value);
}

TEST_CASE("a PDF never takes the place of the card or of another record") {
    const Printed printed;
    const std::string card = formats::read_file(printed.card);
    fs::create_symlink(printed.card, printed.folder / "link.pdf");
    for (const fs::path& target : {printed.card,
                                   printed.folder / "link.pdf",
                                   printed.folder / "other.scorecard.xml",
                                   printed.folder / "x.journal"}) {
        const Findings findings = workflow::print_card(printed.card, target);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == "export.target");
    }
    CHECK(formats::read_file(printed.card) == card);
}

TEST_CASE("a PDF that cannot be written is a failure") {
    const Printed printed;
    CHECK_THROWS_AS((void)workflow::print_card(printed.card, printed.folder / "no/such/a.pdf"),
                    Error);
    CHECK_THROWS_AS((void)workflow::print_card(printed.folder / "none.xml", "x.pdf"), Error);
}
