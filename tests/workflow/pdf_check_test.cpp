#include "workflow/pdf_check.h"

#include <algorithm>
#include <cstddef>

#include <doctest/doctest.h>

#include "archive_fixture.h"
#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "shell.h"
#include "workflow/card_output.h"
#include "workflow/demo_interview.h"
#include "workflow/report_desk.h"

using namespace evenhand;
namespace fs = std::filesystem;
using Result = workflow::PdfCheck::Result;

namespace {

struct Fixture {
    testing::ScratchFolder folder;
    workflow::DemoResult demo =
        workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path());

    /// What qpdf makes of the demo's PDF.
    [[nodiscard]] fs::path changed_by(const std::string& options) const {
        fs::path file = folder / "changed.pdf";
        REQUIRE(testing::run("qpdf " + testing::quoted(demo.pdf) + " " + options + " " +
                             testing::quoted(file))
                    .status == 0);
        return file;
    }
    /// Unpacked, so that it can be changed byte by byte.
    [[nodiscard]] std::string loose() const {
        return formats::read_file(changed_by("--qdf --object-streams=disable"));
    }
    [[nodiscard]] workflow::PdfCheck checked(const std::string& bytes) const {
        const fs::path file = folder / "altered.pdf";
        formats::write_file(file, bytes);
        return workflow::check_pdf(file);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a PDF as it was exported is intact, byte for byte") {
    const auto check = workflow::check_pdf(demo.pdf);
    CHECK(check.result == Result::intact);
    CHECK(check.title == "Intact: this is the scorecard that was sealed.");
    CHECK(check.seal == workflow::read_card(demo.card).value->sha256);
    REQUIRE(check.lines.size() == 3);
    CHECK(check.lines[1] ==
          "The pages say, word for word, what the scorecard says; drawings are not compared.");
    CHECK(check.lines[2] == "The file is, byte for byte, as it was made.");
}

TEST_CASE_FIXTURE(Fixture,
                  "a PDF that another program saved anew is told from one as it was made") {
    for (const fs::path& file : {changed_by("--qdf"), changed_by("--linearize")}) {
        const auto check = workflow::check_pdf(file);
        CHECK(check.result == Result::file_changed);
        CHECK(check.title ==
              "Changed: this file is not, byte for byte, as it was made; what is in it is whole.");
        CHECK(check.seal == workflow::read_card(demo.card).value->sha256);
        REQUIRE(check.lines.size() == 4);
        CHECK(check.lines[0] == "Intact: this is the scorecard that was sealed.");
        CHECK(check.lines[3].starts_with("A program has saved it anew"));
        CHECK(workflow::pdf_check_json(check).starts_with("{\n  \"result\": \"file-changed\""));
    }
}

TEST_CASE_FIXTURE(Fixture, "a PDF whose /ID was written in another way, or left out, is told") {
    const std::string made = formats::read_file(demo.pdf);
    const std::size_t id = made.rfind("/ID [<");
    REQUIRE(id != std::string::npos);
    std::string other = made;
    std::transform(other.begin() + static_cast<std::ptrdiff_t>(id) + 6,
                   other.begin() + static_cast<std::ptrdiff_t>(id) + 38,
                   other.begin() + static_cast<std::ptrdiff_t>(id) + 6,
                   [](char sign) { return sign >= 'a' && sign <= 'f' ? sign - 'a' + 'A' : sign; });
    CHECK(checked(other).result == Result::file_changed);
    other = made;
    other.replace(id, 3, "/Id");
    CHECK(checked(other).result == Result::file_changed);
}

TEST_CASE_FIXTURE(Fixture, "a PDF in which the scorecard was changed is altered") {
    std::string bytes = loose();
    bytes[bytes.find("Ines Moreau", bytes.find("<scorecard"))] = 'J';
    const auto check = checked(bytes);
    CHECK(check.result == Result::altered);
    CHECK(check.title == "Altered: the scorecard in this PDF is not the one that was sealed.");
    CHECK(check.lines.size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "a PDF whose attachment was renamed is altered, and holds something") {
    std::string bytes = loose();
    for (std::size_t at = bytes.find("scorecard.xml"); at != std::string::npos;
         at = bytes.find("scorecard.xml", at + 1)) {
        bytes[at] = 'K';
    }
    const auto check = checked(bytes);
    CHECK(check.result == Result::altered);
    CHECK(check.lines.front().starts_with("Attached are Kcorecard.xml: "));
}

TEST_CASE_FIXTURE(Fixture, "a PDF with another sealed scorecard put into it is altered") {
    const fs::path other = folder / "scorecard.xml";
    formats::write_file(other, testing::told_bytes());
    const auto check = workflow::check_pdf(changed_by("--add-attachment " + testing::quoted(other) +
                                                      " --key=scorecard.xml --replace --"));
    CHECK(check.result == Result::altered);
    CHECK(check.title == "Altered: the pages are not those of the scorecard in this PDF.");
    REQUIRE(check.lines.size() == 2);
    CHECK(check.lines[0].find(workflow::read_card(demo.card).value->sha256) != std::string::npos);
    CHECK(check.lines[1].find(workflow::read_card(other).value->sha256) != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "pages that say something else than their scorecard are told") {
    std::string bytes = loose();
    const std::size_t glyphs = bytes.find("[<", bytes.find("/H1 <</MCID 0>> BDC")) + 2;
    bytes.replace(glyphs, 8, bytes.substr(glyphs + 4, 4) + bytes.substr(glyphs, 4));
    const auto check = checked(bytes);
    CHECK(check.result == Result::pages_differ);
    CHECK(check.title ==
          "Not the same: the scorecard in this PDF is intact, but its pages say something else.");
}

TEST_CASE_FIXTURE(Fixture,
                  "a PDF without a scorecard is not ours, which is not said of a damaged one") {
    const auto pdf = changed_by("--qdf --object-streams=disable --remove-attachment=scorecard.xml");
    const auto bare = workflow::check_pdf(pdf);
    CHECK(bare.result == Result::no_scorecard);
    CHECK(bare.title == "No scorecard is in this document of Evenhand.");
    CHECK(bare.seal.empty());
    std::string bytes = formats::read_file(pdf);
    const std::size_t creator = bytes.find("/Creator (Evenhand)");
    REQUIRE(creator != std::string::npos);
    bytes.replace(creator, 19, "/Creator (Somebody)");
    CHECK(checked(bytes).title == "Not ours: no scorecard of Evenhand is in this PDF.");
    CHECK(checked("%PDF-1.7\nnothing").title ==
          "Cannot be read: this PDF is damaged, or locked with a password.");
    CHECK_THROWS_AS((void)workflow::check_pdf(folder / "none.pdf"), Error);
}

TEST_CASE_FIXTURE(Fixture, "a PDF is read as the card that is in it, and prints the same PDF") {
    CHECK(workflow::read_card(demo.pdf).value->sha256 ==
          workflow::read_card(demo.card).value->sha256);
    CHECK(workflow::print_card(demo.pdf, folder / "again.pdf").empty());
    CHECK(formats::read_file(folder / "again.pdf") == formats::read_file(demo.pdf));
    CHECK(workflow::export_card(demo.pdf, folder / "again.xml").empty());
    CHECK(formats::read_file(folder / "again.xml") == formats::read_file(demo.card));
    const auto bare = workflow::read_card(changed_by("--remove-attachment=scorecard.xml"));
    CHECK_FALSE(bare.value);
    REQUIRE(bare.findings.size() == 1);
    CHECK(bare.findings[0].code == "pdf.no-card");
    CHECK(bare.findings[0].message.starts_with("This PDF holds no scorecard."));
    formats::write_file(folder / "half.pdf", formats::read_file(demo.pdf).substr(0, 900));
    const auto half = workflow::read_card(folder / "half.pdf");
    REQUIRE(half.findings.size() == 1);
    CHECK(half.findings[0].message.starts_with("This PDF cannot be read: it is damaged"));
}

TEST_CASE("what an archive adds to the pages is told, and is no alteration") {
    testing::ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    const fs::path pdf = office.folder / "kept.pdf";
    CHECK(desk->print(card, 0, pdf).empty());
    const auto check = workflow::check_pdf(pdf);
    CHECK(check.result == Result::intact);
    CHECK(check.lines[1].find(" words more, as an archive adds them") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a check is told to programs, too") {
    const std::string json = workflow::pdf_check_json(workflow::check_pdf(demo.pdf));
    CHECK(json.starts_with("{\n  \"result\": \"intact\",\n  \"seal\": \""));
    CHECK(workflow::pdf_check_json({}).find("\"seal\": null") != std::string::npos);
    CHECK(workflow::is_pdf_file(demo.pdf));
    CHECK_FALSE(workflow::is_pdf_file(demo.card));
    CHECK_FALSE(workflow::is_pdf_file(folder / "none"));
}

TEST_CASE_FIXTURE(Fixture, "a word put in between on the pages is told") {
    // Said twice: each word that the card says is still there, in its order.
    std::string bytes = loose();
    const std::size_t begin = bytes.find("/H1 <</MCID 0>> BDC");
    const std::size_t end = bytes.find("EMC", begin) + 4;
    const std::string title = bytes.substr(begin, end - begin);
    std::string twice = title;
    twice.replace(twice.find("MCID 0"), 6, "MCID 0 ");
    bytes.insert(end, twice);
    const auto check = checked(bytes);
    CHECK(check.result == Result::pages_differ);
}

TEST_CASE("a word put in between what an archive adds to a card's pages is told") {
    testing::ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    CHECK(desk->print(card, 0, office.folder / "kept.pdf").empty());
    const fs::path loose = office.folder / "loose.pdf";
    REQUIRE(testing::run("qpdf --qdf --object-streams=disable " +
                         testing::quoted(office.folder / "kept.pdf") + " " + testing::quoted(loose))
                .status == 0);
    CHECK(workflow::check_pdf(loose).result == Result::file_changed);
    std::string bytes = formats::read_file(loose);
    const std::size_t begin = bytes.find("/P <</MCID 5>> BDC");
    const std::size_t end = bytes.find("EMC", begin) + 4;
    bytes.insert(end, bytes.substr(begin, end - begin));
    formats::write_file(loose, bytes);
    CHECK(workflow::check_pdf(loose).result == Result::pages_differ);
}

TEST_CASE_FIXTURE(Fixture, "no changed bit of a PDF goes unseen") {
    const std::string bytes = formats::read_file(demo.pdf);
    for (std::size_t at = 9; at < bytes.size(); at += bytes.size() / 40) {
        CAPTURE(at);
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const auto check = checked(changed);
        CHECK_FALSE(check.title.starts_with("Intact"));
    }
}
