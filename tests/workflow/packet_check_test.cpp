#include "workflow/packet_check.h"

#include <doctest/doctest.h>

#include "shell.h"
#include "workflow/committee_cards.h"
#include "workflow/packet_desk.h"

using namespace evenhand;
using namespace evenhand::workflow;
using Result = PdfCheck::Result;
namespace fs = std::filesystem;

namespace {

struct Fixture : testing::CommitteeFixture {
    Fixture() {
        write("Ana", {5, 4, 4});
        write("Dana", {2, 4, 4});
        auto cards = read_cards({folder / "cards"});
        const auto gathered =
            gather_cards(std::move(*cards.value), Timestamp{std::chrono::seconds{1'770'000'000}});
        CHECK_FALSE(has_error(print_packet(*gathered.value, pdf)));
    }

    /// What qpdf makes of the packet.
    [[nodiscard]] PdfCheck changed_by(const std::string& options) const {
        const fs::path file = folder / "changed.pdf";
        REQUIRE(testing::run("qpdf " + testing::quoted(pdf) + " " + options + " " +
                             testing::quoted(file))
                    .status == 0);
        return check_pdf(file);
    }
    [[nodiscard]] std::string loose() const {
        const fs::path file = folder / "loose.pdf";
        REQUIRE(testing::run("qpdf --qdf --object-streams=disable " + testing::quoted(pdf) + " " +
                             testing::quoted(file))
                    .status == 0);
        return formats::read_file(file);
    }
    [[nodiscard]] PdfCheck checked(const std::string& bytes) const {
        const fs::path file = folder / "altered.pdf";
        formats::write_file(file, bytes);
        return check_pdf(file);
    }

    fs::path pdf = folder / "packet.pdf";
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a packet as it was made is intact, and its copy by a program is told") {
    const PdfCheck check = check_pdf(pdf);
    CHECK(check.result == Result::intact);
    CHECK(check.title == "Intact: this is the committee packet that was made, with 2 scorecards.");
    REQUIRE(check.lines.size() == 5);
    CHECK(check.lines[1].find("by Ana") != std::string::npos);
    CHECK(check.lines[3] ==
          "The pages say, word for word, what the scorecards say; drawings are not compared.");
    const PdfCheck copy = changed_by("--qdf");
    CHECK(copy.result == Result::file_changed);
    CHECK(copy.lines.back().ends_with(
        "make the packet anew from its panel or scorecards (evenhand-cli packet)."));
}

TEST_CASE_FIXTURE(Fixture, "a packet that is read as one card is told from an empty PDF") {
    const auto read = read_card(pdf);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "pdf.no-card");
    CHECK(read.findings[0].message.starts_with("This PDF is a committee packet"));
}

TEST_CASE_FIXTURE(Fixture, "one byte changed in a card of a packet is told, with the card") {
    std::string bytes = loose();
    bytes[bytes.find("<interviewer", bytes.find(" id=\"interview-by-Dana\"")) + 1] = 'j';
    const PdfCheck check = checked(bytes);
    CHECK(check.result == Result::altered);
    REQUIRE(check.lines.size() == 1);
    CHECK(check.lines[0].starts_with("scorecard-2.xml, the scorecard by Dana"));
}

TEST_CASE_FIXTURE(Fixture, "a file of a packet that cannot even be unpacked is told as changed") {
    const std::string whole = formats::read_file(pdf);
    std::string told;
    std::size_t files = 0;
    for (auto at = whole.find("/EmbeddedFile "); at != std::string::npos;
         at = whole.find("/EmbeddedFile ", at + 1), ++files) {
        std::string bytes = whole;
        bytes[bytes.find("stream", at) + 7] = '\xff';  // Where the packed bytes begin.
        const PdfCheck check = checked(bytes);
        CHECK(check.result == Result::altered);
        REQUIRE(check.lines.size() == 1);
        told += check.lines[0];
    }
    CHECK(files >= 3);
    CHECK(told.find("the scorecard by Ana") != std::string::npos);
    CHECK(told.find("the scorecard by Dana") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a changed record of a packet is told") {
    std::string bytes = loose();
    bytes[bytes.find("interviewer=\"rater-Ana\"", bytes.find("<packet ")) + 13] = 's';
    const PdfCheck check = checked(bytes);
    CHECK(check.result == Result::altered);
    REQUIRE(check.lines.size() == 1);
    CHECK(check.lines[0].find("changed after it was made") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a card taken out of a packet, or put into it, is told") {
    const PdfCheck without = changed_by("--remove-attachment=scorecard-1.xml");
    CHECK(without.result == Result::altered);
    CHECK(without.lines[0].find("was taken out") != std::string::npos);

    const fs::path more = write("Emre", {1, 1, 1});
    const PdfCheck with =
        changed_by("--add-attachment " + testing::quoted(more) + " --key=scorecard-3.xml --");
    CHECK(with.result == Result::altered);
    CHECK(with.lines[0].find("put into the packet") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "another sealed card in the place of one is told") {
    const fs::path other = write("Ana", {1, 1, 1});
    const PdfCheck check = changed_by("--add-attachment " + testing::quoted(other) +
                                      " --key=scorecard-1.xml --replace --");
    CHECK(check.result == Result::altered);
    CHECK(check.lines[0].find("is another one") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a record that names another candidate than its cards is told") {
    auto cards = read_cards({folder / "cards"});
    auto gathered =
        gather_cards(std::move(*cards.value), Timestamp{std::chrono::seconds{1'770'000'000}});
    gathered.value->packet.candidate.name = "Someone Else";
    CHECK_FALSE(has_error(print_packet(*gathered.value, pdf)));
    const PdfCheck check = check_pdf(pdf);
    CHECK(check.result == Result::altered);
    CHECK(check.lines[0].find("another candidate") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a PDF without a packet, and no PDF, are none") {
    const fs::path card = folder / "card.pdf";
    CHECK_FALSE(has_error(print_card(folder / "cards" / "by-Ana.scorecard.xml", card)));
    CHECK_FALSE(check_packet_pdf(formats::read_file(card), "card.pdf"));
    CHECK_FALSE(check_packet_pdf("no PDF", "f"));
}
