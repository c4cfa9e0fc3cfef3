#include "workflow/internal/packet_copy_check.h"

#include <doctest/doctest.h>

#include "formats/packet_file.h"
#include "report/pdf_reading.h"
#include "workflow/committee_cards.h"
#include "workflow/internal/packet_pdf.h"
#include "workflow/packet_copy.h"

using namespace evenhand;
using namespace evenhand::workflow;
using Result = PdfCheck::Result;

namespace {

struct Fixture : testing::CommitteeFixture {
    Fixture() {
        write("Ana", {5, 4, 4});
        write("Dana", {2, 4, 4});
        auto read = read_cards({folder / "cards"});
        const auto cards = gather_cards(std::move(*read.value), Timestamp{});
        copies = redacted_packet(*cards.value, {CopyKind::anonymised});
        const std::string pdf = internal::packet_copy_pdf(copies).bytes;
        files = *report::attached_files(pdf);
        const auto pages = report::read_pdf(pdf, "packet.xml");
        found = internal::words_of(pages->text);
    }
    [[nodiscard]] PdfCheck check() const {
        const auto record = formats::read_packet(formats::packet_bytes(copies.packet), "p");
        return internal::check_packet_copies(*record.value, files, found);
    }

    PacketCopies copies{{{Id<Candidate>("c"), ""}, "", Timestamp{}, {}}, {}};
    std::map<std::string, std::string> files;
    internal::Words found;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "copies as they were made are whole, whatever is said of them is not") {
    CHECK(check().result == Result::redacted_copy);
    found.push_back("more");
    CHECK(check().result == Result::pages_differ);
}

TEST_CASE_FIXTURE(Fixture, "a copy taken out, put in, changed or of another kind is told") {
    const auto whole = files;
    files.erase("redacted-1.xml");
    CHECK(check().lines.at(0) == "redacted-1.xml was taken out of the packet.");
    files = whole;
    files["more.xml"] = "<a/>";
    CHECK(check().lines.at(0) == "more.xml was put into the packet afterwards.");
    files = whole;
    std::swap(files["redacted-1.xml"], files["redacted-2.xml"]);
    CHECK(check().lines.at(0) == "redacted-1.xml is another one than the packet was made of.");
    files = whole;
    files["redacted-2.xml"].pop_back();
    CHECK(check().lines.at(0).starts_with("redacted-2.xml: "));
    files = whole;
    copies.packet.copy = CopyKind::subject_access;
    CHECK(check().result == Result::altered);
}

TEST_CASE_FIXTURE(Fixture, "a record that names another role than its copies is told") {
    copies.packet.role = "Cook";
    CHECK(check().lines.at(0).starts_with("The record names another candidate or role"));
}
