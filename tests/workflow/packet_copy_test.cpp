#include "workflow/packet_copy.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "opened_panel.h"
#include "report/pdf_reading.h"
#include "report/pdf_tools.h"
#include "shell.h"
#include "workflow/committee_cards.h"
#include "workflow/packet_check.h"
#include "workflow/packet_panel.h"

using namespace evenhand;
using namespace evenhand::workflow;
using Result = PdfCheck::Result;

namespace {

/// Two cards about Priya Sharma, each of whom also names the other interviewer.
struct Fixture : testing::CommitteeFixture {
    Fixture() {
        add("Zoltan Kovacs", "Orsolya Bakos heard the same from Priya.");
        add("Orsolya Bakos", "Mr Kovacs asked Ms Sharma again, p.sharma@example.org.");
    }

    void add(const std::string& rater, const std::string& note) {
        Session session = demo().session();
        session.head.interviewer = {Id<Rater>(rater.substr(0, 3)), rater};
        session.head.id = Id<Session>("secret-interview-" + rater.substr(0, 3));
        session.head.candidate = {Id<Candidate>("secret-candidate-77"), "Priya Sharma"};
        session.questions[0].notes[0].text = note;
        write_card(session, rater.substr(0, 3) + ".scorecard.xml");
    }

    [[nodiscard]] CommitteeCards cards() const {
        auto read = read_cards({folder / "cards"});
        return std::move(
            *gather_cards(std::move(*read.value), Timestamp{std::chrono::seconds{1'770'000'000}})
                 .value);
    }

    [[nodiscard]] std::string printed(CopyKind kind) const {
        CHECK_FALSE(has_error(print_packet_copy(cards(), {kind}, pdf())));
        return formats::read_file(pdf());
    }
    [[nodiscard]] std::filesystem::path pdf() const { return folder / "copy.pdf"; }

    /// All that a person or a program could read of the file: every stream decoded, every
    /// attachment, the pages' text, what it says of itself.
    [[nodiscard]] std::string everything_in(const std::string& bytes) const {
        const auto loose = folder / "loose.pdf";
        REQUIRE(testing::run("qpdf --qdf --object-streams=disable --stream-data=uncompress " +
                             testing::quoted(pdf()) + " " + testing::quoted(loose))
                    .status == 0);
        std::string all = bytes + formats::read_file(loose) + report::text_of_pdf(bytes);
        all += testing::run("pdfinfo -meta " + testing::quoted(pdf())).output;
        all += testing::run("pdfinfo " + testing::quoted(pdf())).output;
        all += testing::run("pdfdetach -list " + testing::quoted(pdf())).output;
        const auto files = report::attached_files(bytes);
        REQUIRE(files);
        for (const auto& [name, content] : *files) {
            all += name + "\n" + content;
        }
        return all;
    }
};

/// Which of the words are still to be read, whatever their case.
std::string found_of(const std::vector<std::string>& words, std::string all) {
    const auto lower = [](std::string& text) {
        std::ranges::transform(
            text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    };
    lower(all);
    std::string found;
    for (std::string word : words) {
        lower(word);
        found += all.find(word) == std::string::npos ? "" : word + " ";
    }
    return found;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "nothing of the candidate's name is anywhere in an anonymised packet") {
    const std::string all = everything_in(printed(CopyKind::anonymised));
    CHECK(found_of({"Priya", "Sharma", "secret-candidate-77", "secret-interview", "p.sharma"},
                   all) == "");
    CHECK(found_of({"Zoltan Kovacs", "Anonymised candidate"}, all) ==
          "zoltan kovacs anonymised candidate ");
    for (const ReadCard& card : cards().cards) {
        CHECK(found_of({card.sha256}, all) == "");
    }
}

TEST_CASE_FIXTURE(Fixture, "no interviewer is named anywhere in a candidate's packet") {
    const std::string all = everything_in(printed(CopyKind::subject_access));
    CHECK(found_of({"Zoltan", "Kovacs", "Orsolya", "Bakos", "secret-interview"}, all) == "");
    CHECK(found_of({"Priya Sharma", "Name left out"}, all) == "priya sharma name left out ");
}

TEST_CASE_FIXTURE(Fixture, "a further name goes from every card of a redacted packet") {
    CopyWish wish{CopyKind::anonymised, {"Zoltan Kovacs"}};
    const PacketCopies made = redacted_packet(cards(), wish);
    REQUIRE(made.copies.size() == 2);
    CHECK(made.packet.copy == CopyKind::anonymised);
    for (const RedactedCopy& copy : made.copies) {
        CHECK(copy.bytes.find("Mr Kovacs") == std::string::npos);
    }
}

TEST_CASE_FIXTURE(Fixture, "a redacted packet is verified, and a copy changed in it is told") {
    for (const CopyKind kind : {CopyKind::anonymised, CopyKind::subject_access}) {
        (void)printed(kind);
        const PdfCheck check = check_pdf(pdf());
        CHECK(check.result == Result::redacted_copy);
        CHECK(check.title.starts_with("Redacted packet, intact: "));
    }
    const auto changed = folder / "changed.pdf";
    REQUIRE(testing::run("qpdf " + testing::quoted(pdf()) + " --remove-attachment=redacted-2.xml " +
                         testing::quoted(changed))
                .status == 0);
    CHECK(check_pdf(changed).result == Result::altered);
}

TEST_CASE_FIXTURE(Fixture, "what is to be looked at in each copy is told with its file") {
    const Findings findings = print_packet_copy(cards(), {CopyKind::anonymised}, pdf());
    CHECK(std::ranges::any_of(findings, [](const Finding& finding) {
        return finding.code == "copy.look" && finding.location.starts_with("redacted-1.xml: ");
    }));
    CHECK(has_error(print_packet_copy(cards(), {CopyKind::anonymised}, folder / "x.panel.xml")));
}

TEST_CASE("of a panel a redacted packet has the cards that count, and says what it leaves out") {
    testing::OpenedPanelFixture office;
    const auto gathered = gather_panel({}, office.shared, testing::at(200000));
    const auto pdf = office.folder / "copy.pdf";
    const Findings findings = print_packet_copy(*gathered.value, {CopyKind::subject_access}, pdf);
    CHECK(testing::codes(findings).starts_with("packet.left-out"));
    const auto files = report::attached_files(formats::read_file(pdf));
    REQUIRE(files);
    CHECK(files->size() == 3);
    CHECK(report::text_of_pdf(formats::read_file(pdf)).find("Keiko") == std::string::npos);
    CHECK(check_pdf(pdf).result == Result::redacted_copy);
}
