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
    std::string shown;
    CHECK(desk->print(card, 0, workflow::PdfTarget::memory(shown)).empty());
    CHECK(shown.starts_with("%PDF-"));
    CHECK(desk->history(card).value->back().what ==
          "Ana Ferreira looked at its pages before printing or saving them");
    std::string kept;
    CHECK(desk->print(card, 0, workflow::PdfTarget::memory(kept, workflow::PdfTarget::Use::keep))
              .empty());
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
    CHECK(desk->read(card, 0).value->standing.empty());
    REQUIRE(
        desk->correct(card, {Recommendation::no, "Blames.", "", "Own words."}, "misheard").value);
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
    CHECK(desk->read(card, 0).value->standing.starts_with(sentence));
    CHECK(desk->read(card, 1).value->standing.starts_with("This is revision 1 of 2, which was "));
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
        REQUIRE(desk->correct(card, {Recommendation::no, "Blames.", "", "Own words."}, "misheard")
                    .value);
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
    CHECK(desk->export_file(card, 0, office.folder / "one.scorecard.xml").front().code ==
          "export.target");
}

namespace {

/// An archive that was put back to an older copy of itself after more was kept and printed.
struct PutBack {
    ArchiveFixture office;
    std::string card;
    std::string log;
    std::filesystem::path note;
    std::string outside;  ///< What is kept outside the archive, of the longer log.

    PutBack() {
        namespace fs = std::filesystem;
        const auto copy = fs::copy_options::recursive;
        card = office.keep(*office.desk());
        fs::copy(office.folder / "archive", office.folder / "older", copy);
        {
            const auto desk = office.desk();
            (void)office.keep(*desk, {.session = "s2"});
            (void)desk->sign_checkpoint();
            log = desk->standing().log;
        }
        note = office.folder / "data/checkpoints" / (log + ".note");
        outside = formats::read_file(note);
        fs::remove_all(office.folder / "archive");
        fs::copy(office.folder / "older", office.folder / "archive", copy);
    }
};

}  // namespace

TEST_CASE("nothing is signed over a checkpoint that shows the log to be cut off") {
    PutBack put;
    const auto desk = put.office.desk();
    const auto entries = desk->standing().entries;
    const auto paper = [&](const char* name) { return put.office.folder / name; };
    const auto says = doctest::Contains(("archive trust " + put.log).c_str());
    for (int times = 0; times < 2; ++times) {
        CHECK_THROWS_WITH_AS((void)desk->print(put.card, 0, paper("a.pdf")), says, Error);
        CHECK_THROWS_WITH_AS((void)desk->prove(put.card, paper("a.proof")), says, Error);
        CHECK_THROWS_WITH_AS((void)desk->sign_checkpoint(), says, Error);
        CHECK_FALSE(desk->verify({}).holds);
        CHECK_FALSE(desk->card(put.card, {}).value->alarm.empty());
    }
    CHECK(desk->standing().entries == entries);
    CHECK(formats::read_file(put.note) == put.outside);
    // Nor when the log has grown as long again in another way.
    (void)put.office.keep(*desk, {.session = "s3"});
    (void)put.office.keep(*desk, {.session = "s4"});
    CHECK_THROWS_WITH_AS((void)desk->print(put.card, 0, paper("a.pdf")), says, Error);
    CHECK(formats::read_file(put.note) == put.outside);
}

TEST_CASE("an older backup that was restored on purpose is used once it is accepted") {
    PutBack put;
    const auto desk = put.office.desk();
    CHECK(desk->trust("000000").front().code == "archive.replaced");
    CHECK(formats::read_file(put.note) == put.outside);
    CHECK(desk->trust(put.log).empty());
    CHECK(formats::read_file(put.note).find("\n3\n") != std::string::npos);
    CHECK(desk->trust(put.log).front().code == "archive.trusted");
    CHECK(desk->verify({}).holds);
    CHECK(desk->print(put.card, 0, put.office.folder / "a.pdf").empty());
    CHECK(formats::read_file(put.note).find("\n4\n") != std::string::npos);
}

TEST_CASE("no older checkpoint takes the place of the one that is kept outside") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string gone = office.keep(*desk);
    const std::string card = office.keep(*desk, {.session = "s2", .candidate_id = "c2"});
    REQUIRE(desk->ask_erasure(gone, "wish").empty());
    REQUIRE(desk->confirm_erasure(gone, {}, {}).empty());
    REQUIRE(desk->print(card, 0, office.folder / "a.pdf").empty());
    const auto note = office.folder / "data/checkpoints" / (desk->standing().log + ".note");
    const std::string outside = formats::read_file(note);
    REQUIRE(desk->confirm_erasure(gone, {}, {}).empty());
    CHECK(formats::read_file(note) == outside);
}

TEST_CASE("the newest checkpoint is kept outside the archive too") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)office.keep(*desk);
    const std::string note = desk->sign_checkpoint();
    CHECK(note.find("\n3\n") != std::string::npos);
    CHECK(office.file_with(note).find("/data/checkpoints/") != std::string::npos);
}
