#include "workflow/report_desk.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "formats/kit_file.h"
#include "formats/rubric_file.h"
#include "library_fixture.h"
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

using testing::fit_draft;
using testing::seed_id;
using testing::told;
using Kind = workflow::PrintOrder::Kind;
using Told = testing::Told;

/// A library whose one kit, "my-kit", asks the rubric that came with the program.
struct PrintFixture : testing::LibraryFixture {
    workflow::KitLibrary kits{library, time.services()};
    fs::path pdf = folder / "out.pdf";
    KitPlan plan = made_kit();

    KitPlan made_kit() {
        const auto kit = std::move(*kits.create("My kit").value);
        (void)kit->add(seed_id);
        (void)kit->save();
        return kit->plan();
    }
    Findings print_kit(const KitPlan& kit) {
        return workflow::print_kit(
            kit, kits.rubrics_of(kit), *library.words().value, workflow::KitPaper::interview, pdf);
    }
    Findings print(const std::string& what, Kind kind = Kind::rubric_or_kit) {
        return workflow::print_named(kits, {what, kind, false, false, pdf});
    }
    std::string printed() {
        std::string bytes = fs::exists(pdf) ? formats::read_file(pdf) : "";
        fs::remove(pdf);
        return bytes;
    }
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
    CHECK_THROWS_AS((void)workflow::print_card(printed.folder / "none.xml", fs::path("x.pdf")),
                    Error);
}

TEST_CASE_FIXTURE(PrintFixture,
                  "a rubric is printed in three ways, each the same bytes each time") {
    std::vector<std::string> files;
    for (const workflow::RubricPaper paper : {workflow::RubricPaper::rubric,
                                              workflow::RubricPaper::with_samples,
                                              workflow::RubricPaper::sheet}) {
        CHECK(workflow::print_rubric(fit_draft(), paper, pdf).empty());
        files.push_back(printed());
        CHECK(files.back().starts_with("%PDF-1."));
        CHECK(workflow::print_rubric(fit_draft(), paper, pdf).empty());
        CHECK(printed() == files.back());
    }
    CHECK(files[0] != files[1]);
    CHECK(files[0] != files[2]);
}

TEST_CASE_FIXTURE(PrintFixture, "a kit is printed with its plan or without") {
    CHECK(print_kit(plan).empty());
    const std::string interview = printed();
    CHECK(interview.starts_with("%PDF-1."));
    CHECK(workflow::print_kit(
              plan, kits.rubrics_of(plan), *library.words().value, workflow::KitPaper::sheets, pdf)
              .empty());
    CHECK(printed() != interview);
}

TEST_CASE_FIXTURE(PrintFixture, "a kit that asks nothing, or what is not there, is not printed") {
    KitPlan missing = plan;
    missing.entries.push_back({Id<Rubric>("gone"), 1, std::string(64, 'a'), 8, ""});
    CHECK(told(print_kit(missing)) == Told{"kit.missing question 2"});
    KitPlan empty = plan;
    empty.entries.clear();
    CHECK(told(print_kit(empty)) == Told{"kit.empty "});
    CHECK(printed().empty());
}

TEST_CASE_FIXTURE(PrintFixture, "a draft in a kit is printed all the same") {
    REQUIRE(library.add_draft(fit_draft()).empty());
    KitPlan with_draft = plan;
    with_draft.entries = {{Id<Rubric>("q01-example"), 0, "", 8, ""}};
    CHECK(print_kit(with_draft).empty());
    CHECK_FALSE(printed().empty());
}

TEST_CASE_FIXTURE(PrintFixture, "a rubric or kit is found by its id or its file") {
    CHECK(print(seed_id.text()).empty());
    const std::string published = printed();
    CHECK_FALSE(published.empty());
    CHECK(print((testing::shipped_rubrics / (seed_id.text() + ".rubric.xml")).string()).empty());
    CHECK(printed() == published);
    CHECK(print("my-kit").empty());
    const std::string kit = printed();
    CHECK_FALSE(kit.empty());
    CHECK(print((folder / "rubrics/kits/my-kit.kit.xml").string()).empty());
    CHECK(printed() == kit);
    REQUIRE(library.add_draft(fit_draft()).empty());
    CHECK(print("q01-example").empty());
    CHECK_FALSE(printed().empty());
}

TEST_CASE_FIXTURE(PrintFixture, "what is not there is told, and nothing is written") {
    CHECK(told(print("none")) == Told{"print.none none"});
    CHECK(told(print("my-kit", Kind::rubric)) == Told{"print.none my-kit"});
    CHECK(told(print(seed_id.text(), Kind::kit)) == Told{"print.none " + seed_id.text()});
    const Findings samples =
        workflow::print_named(kits, {"my-kit", Kind::rubric_or_kit, false, true, pdf});
    CHECK(told(samples) == Told{"print.samples my-kit"});
    formats::write_file(folder / "bad.rubric.xml", "<rubric");
    CHECK_FALSE(print((folder / "bad.rubric.xml").string()).empty());
    formats::write_file(folder / "bad.kit.xml", "<kit");
    CHECK_FALSE(print((folder / "bad.kit.xml").string()).empty());
    CHECK(printed().empty());
}

TEST_CASE_FIXTURE(PrintFixture, "an id that is a rubric's and a kit's asks which") {
    REQUIRE(library.add_draft(fit_draft("my-kit")).empty());
    CHECK(told(print("my-kit")) == Told{"print.both my-kit"});
    CHECK(printed().empty());
    CHECK(print("my-kit", Kind::rubric).empty());
    const std::string rubric = printed();
    CHECK(print("my-kit", Kind::kit).empty());
    CHECK(printed() != rubric);
}

TEST_CASE_FIXTURE(PrintFixture, "what is no PDF is never overwritten, a PDF is") {
    formats::write_file(pdf, "my notes");
    CHECK(told(print(seed_id.text())) == Told{"export.target " + pdf.string()});
    CHECK(printed() == "my notes");
    formats::write_file(pdf, "%PDF-1.4 an older one");
    CHECK(print(seed_id.text()).empty());
    CHECK(printed().starts_with("%PDF-1.7"));
    pdf = folder / "a.kit.xml";
    CHECK(told(print(seed_id.text())) == Told{"export.target " + pdf.string()});
    CHECK_FALSE(fs::exists(pdf));
}

TEST_CASE_FIXTURE(PrintFixture, "a draft beside the version that is printed is named") {
    auto draft = library.open(seed_id);
    REQUIRE((*draft.value)->begin().empty());
    CHECK(print(seed_id.text()) ==
          Findings{{Severity::hint,
                    "print.draft-left-out",
                    "Version 1 is printed; its draft of version 2 is not in it.",
                    seed_id.text()}});
    CHECK_FALSE(printed().empty());
}

TEST_CASE_FIXTURE(PrintFixture, "an id is not taken for a file of the folder that one is in") {
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    formats::write_file(folder / "my-kit", "no kit");
    const Findings findings = print("my-kit");
    fs::current_path(before);
    CHECK(findings.empty());
    CHECK_FALSE(printed().empty());
}
