#include "workflow/panel_batch.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "opened_panel.h"
#include "workflow/pdf_check.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::codes;
namespace fs = std::filesystem;

namespace {

struct Fixture : testing::OpenedPanelFixture {
    Fixture() {
        fs::create_directories(requisition);
        fs::copy(shared, requisition / "one", fs::copy_options::recursive);
    }
    fs::path requisition = folder / "requisition";
    fs::path into = folder / "packets";

    [[nodiscard]] Parsed<PrintedPackets> printed(bool replace = false,
                                                 std::size_t until = 99,
                                                 const std::optional<CopyWish>& copies = {},
                                                 const std::string& role = {}) {
        time.set(200000);
        return print_packets({},
                             services(),
                             {requisition, into, replace, role, copies},
                             [until](std::size_t done, std::size_t) { return done < until; });
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "every panel of a requisition's folder gets its packet") {
    CHECK(panels_in({}, requisition) ==
          std::vector<fs::path>{requisition / "one" / "p-014.panel.xml"});
    const auto batch = printed();
    REQUIRE(batch.value);
    CHECK(batch.findings.empty());
    CHECK(batch.value->written == 1);
    CHECK(batch.value->files == std::vector<fs::path>{into / "p-014.packet.pdf"});
    CHECK(check_pdf(into / "p-014.packet.pdf").result == PdfCheck::Result::intact);
    CHECK(codes(printed().findings) == "export.target");
    CHECK(printed(true).value->written == 1);
}

TEST_CASE_FIXTURE(Fixture, "a panel that cannot be printed stops none of the others") {
    fs::copy(shared, requisition / "two", fs::copy_options::recursive);
    fs::rename(requisition / "two/p-014.panel.xml", requisition / "two/p-015.panel.xml");
    fs::rename(requisition / "two/p-014.lock", requisition / "two/p-015.lock");
    const auto batch = printed();
    REQUIRE(batch.value);
    CHECK(batch.value->written == 1);
    CHECK(batch.value->refused == 1);
    CHECK(batch.value->files.size() == 1);
    REQUIRE(has_error(batch.findings));
    CHECK(first_error(batch.findings)->location.find("two/p-015") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "of many panels the one is named whose cards are not opened") {
    fs::remove_all(requisition / "one/p-014.opened");
    const auto batch = printed();
    REQUIRE(codes(batch.findings) == "panel.not-opened");
    CHECK(batch.findings.front().severity == Severity::warning);
    CHECK(batch.value->waiting == 1);
    CHECK(batch.value->refused == 0);
    CHECK(batch.findings.front().location == (requisition / "one/p-014.panel.xml").string());
    CHECK(batch.value->files.empty());
}

TEST_CASE_FIXTURE(Fixture, "findings of a panel name it, whether by its file, folder or id") {
    const auto located = [](const fs::path& of, const std::string& location) {
        return about_panel(of, {{Severity::warning, "code", "Message.", location}})
            .front()
            .location;
    };
    const std::string one = (requisition / "one").string();
    const std::string own_file = one + "/p-014.panel.xml";
    for (const std::string& each : {one, one + "/", own_file}) {
        CAPTURE(each);
        CHECK(located(each, "") == each);
        CHECK(located(each, one + "/p-014.lock") == one + "/p-014.lock");
        CHECK(located(each, "lock.txt") == each + ": lock.txt");
    }
    CHECK(located(own_file, one) == own_file);
    CHECK(located("archive:p-014", "bo") == "archive:p-014: bo");
    CHECK(located("archive:p-014", "archive:p-014/p-014.lock") == "archive:p-014/p-014.lock");
}

TEST_CASE_FIXTURE(Fixture, "of a folder with panels for many roles one role's are printed") {
    CHECK(printed(false, 99, {}, " qa ENGINEER ").value->written == 1);
    const auto none = printed(true, 99, {}, "QA");
    CHECK_FALSE(none.value);
    CHECK(codes(none.findings) == "packet.no-panel");
    CHECK(none.findings.front().message.find("role \u201CQA\u201D") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "two panels of one id are never printed over each other") {
    fs::copy(shared, requisition / "two", fs::copy_options::recursive);
    const auto batch = printed(true);
    CHECK(batch.value->written == 1);
    CHECK(codes(batch.findings) == "packet.same-name");
}

TEST_CASE_FIXTURE(Fixture, "who stops it has what is written whole, and a folder of none is told") {
    const auto stopped = printed(false, 0);
    CHECK(stopped.value->stopped);
    CHECK(stopped.value->written == 0);
    CHECK_FALSE(fs::exists(into / "p-014.packet.pdf"));
    fs::remove_all(requisition / "one");
    CHECK(codes(printed().findings) == "packet.no-panel");
    CHECK_THROWS((void)panels_in({}, folder / "absent"));
}

TEST_CASE_FIXTURE(Fixture, "redacted packets of all panels are called by nobody's name and no id") {
    decide();
    fs::remove_all(requisition / "one");
    fs::copy(shared, requisition / "one", fs::copy_options::recursive);
    const CopyWish wish{CopyKind::anonymised};
    const auto batch = printed(false, 99, wish);
    REQUIRE(batch.value);
    CHECK(batch.value->written == 1);
    CHECK_FALSE(has_error(batch.findings));
    REQUIRE(std::distance(fs::directory_iterator(into), fs::directory_iterator()) == 1);
    const fs::path made = fs::directory_iterator(into)->path();
    CHECK(made.filename().string().starts_with("anonymised-"));
    CHECK(check_pdf(made).result == PdfCheck::Result::redacted_copy);
    CHECK(std::ranges::any_of(batch.findings, [&](const Finding& finding) {
        return finding.code == "copy.look" &&
               finding.location.starts_with(made.filename().string());
    }));
    CHECK(codes(printed(false, 99, wish).findings) == "export.target");
    CHECK(printed(true, 99, wish).value->written == 1);
}
