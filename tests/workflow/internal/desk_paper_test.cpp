#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "shell.h"
#include "workflow/internal/desk.h"
#include "workflow/proof_check.h"

using namespace evenhand;
using testing::ArchiveFixture;

TEST_CASE(
    "a card from the archive is printed with the archive's checkpoint, and that is recorded") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    const auto pdf = office.folder / "card.pdf";
    CHECK(desk->print(card, 0, pdf).empty());
    const testing::Ran text = testing::run("pdftotext -layout " + testing::quoted(pdf) + " -");
    if (text.status == 127) {
        MESSAGE("skipped: pdftotext is not installed");
    } else {
        CHECK(text.output.find("Checkpoint") != std::string::npos);
        CHECK(text.output.find("4 entries") != std::string::npos);
        CHECK(text.output.find(card) != std::string::npos);
    }
    CHECK(desk->history(card).value->back().what == "Ana Ferreira exported it: PDF");
    CHECK(desk->print("000000", 0, pdf).front().code == "archive.no-card");
    CHECK(desk->print(card, 9, pdf).front().code == "archive.no-revision");
    CHECK(desk->print(card, 0, office.folder / "x.proof").front().code == "export.target");
}

namespace {

/// The words that poppler finds, each stretch of white space as one space.
std::string words_in(const std::filesystem::path& pdf) {
    const testing::Ran text =
        testing::run("pdftotext " + testing::quoted(pdf) + " - | tr -s ' \\n\\f' ' '");
    return text.output;
}

}  // namespace

TEST_CASE("a corrected card is printed with who corrected it, why, and what it said before") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    const auto pdf = office.folder / "card.pdf";
    REQUIRE(desk->print(card, 0, pdf).empty());
    CHECK(words_in(pdf).find("orrected") == std::string::npos);
    REQUIRE(desk->correct_verdict(card, {Recommendation::no, "Blames."}, "misheard").value);
    REQUIRE(desk->print(card, 0, pdf).empty());
    const std::string newest = words_in(pdf);
    const std::string sentence =
        "Corrected by Ana Ferreira, 2 March 2026: misheard. Before: yes; take-aways \u201COwns "
        "the mistake.\u201D";
    const std::size_t beside_the_verdict = newest.find(sentence);
    REQUIRE(beside_the_verdict != std::string::npos);
    CHECK(beside_the_verdict < newest.find("Evidence"));
    const std::size_t in_the_list = newest.find(sentence, beside_the_verdict + 1);
    REQUIRE(in_the_list != std::string::npos);
    CHECK(newest.find("Revision 1 Sealed by Ana Ferreira, 2 March 2026.") < in_the_list);
    REQUIRE(desk->print(card, 1, pdf).empty());
    CHECK(words_in(pdf).find("This is revision 1 of 2, which was corrected since, by Ana Ferreira, "
                             "2 March 2026: misheard.") != std::string::npos);
}

TEST_CASE("a damaged earlier revision keeps the newest from no paper, and is not said exported") {
    ArchiveFixture office;
    std::string card;
    {
        const auto desk = office.desk();
        card = office.keep(*desk);
        REQUIRE(desk->correct_verdict(card, {Recommendation::no, "Blames."}, "misheard").value);
    }
    office.alter("Owns the mistake.", "Owns the mistakf.");
    const auto desk = office.desk();
    const auto pdf = office.folder / "card.pdf";
    const auto seen = desk->history(card).value->size();
    CHECK_THROWS_AS((void)desk->print(card, 1, pdf), Error);
    CHECK(desk->history(card).value->size() == seen);
    CHECK(desk->print(card, 0, pdf).empty());
    CHECK(std::filesystem::exists(pdf));
    CHECK(desk->history(card).value->size() == seen + 1);
}

TEST_CASE("a proof and its card are written side by side, and nothing in their way is lost") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    const auto proof = office.folder / "one.proof";
    REQUIRE(desk->prove(card, proof).empty());
    CHECK(formats::read_file(office.folder / "one.scorecard.xml") == testing::told_bytes());
    CHECK(workflow::check_proof(proof, {}).holds);
    CHECK(desk->prove(card, proof).front().code == "export.target");
    CHECK(desk->export_xml(card, 0, office.folder / "one.scorecard.xml").front().code ==
          "export.target");
}

TEST_CASE("the newest checkpoint is kept outside the archive too") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)office.keep(*desk);
    const std::string note = desk->sign_checkpoint();
    CHECK(note.find("\n3\n") != std::string::npos);
    CHECK(office.file_with(note).find("/data/checkpoints/") != std::string::npos);
}
