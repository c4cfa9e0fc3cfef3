#include "workflow/internal/panel_folder.h"

#include <doctest/doctest.h>

#include "../panel_fixture.h"

using namespace evenhand;
using testing::codes;
using testing::PanelFixture;
using workflow::internal::FolderPlace;
using workflow::internal::read_panel_folder;

namespace {

std::string fault_of(const std::filesystem::path& place) {
    const auto read = read_panel_folder(FolderPlace(place));
    CHECK_FALSE(read.value);
    return codes(read.findings);
}

}  // namespace

TEST_CASE("a folder without a panel, or with two, is told") {
    PanelFixture office;
    CHECK(fault_of(office.folder / "none") == "panel.none");
    formats::make_folder(office.shared);
    CHECK(fault_of(office.shared) == "panel.none");
    REQUIRE(office.invite().value);
    office.panel.id = Id<Panel>("p-015");
    REQUIRE(office.invite().value);
    const auto two = read_panel_folder(FolderPlace(office.shared));
    CHECK(codes(two.findings) == "panel.several");
    CHECK(two.findings[0].message.ends_with("p-014.panel.xml, p-015.panel.xml"));
    CHECK(read_panel_folder(FolderPlace(office.shared / "p-015.panel.xml")).value->panel.id ==
          Id<Panel>("p-015"));
}

TEST_CASE("a panel or lock that was changed after it was locked is told with both hashes") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const auto panel = office.shared / "p-014.panel.xml";
    PanelFixture::alter(panel, "bar=\"3.5\"", "bar=\"3.4\"");
    const auto read = read_panel_folder(FolderPlace(office.shared));
    CHECK(codes(read.findings) == "panel.changed");
    CHECK(read.findings[0].location == panel.string());
    CHECK(read.findings[0].message.find(formats::panel_hash(office.panel)) != std::string::npos);
    PanelFixture::alter(panel, "bar=\"3.4\"", "bar=\"3.5\"");
    REQUIRE(read_panel_folder(FolderPlace(office.shared)).value);
    PanelFixture::alter(office.shared / "p-014.lock", "at 2026-03-02", "at 2026-03-01");
    CHECK(fault_of(office.shared) == "panel.lock-broken");
}

TEST_CASE("files that are none of the panel's cards are left out and told") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana").value);
    std::filesystem::copy_file(office.sealed("ana"), office.sealed("bo"));
    std::filesystem::copy_file(office.sealed("ana"), office.sealed("cy"));
    PanelFixture::alter(office.sealed("cy"), "interviewer ana", "interviewer cy");
    std::filesystem::copy_file(office.sealed("ana"), office.sealed("dee"));
    PanelFixture::alter(office.sealed("dee"),
                        "lock " + formats::panel_hash(office.panel),
                        "lock " + std::string(64, '0'));
    formats::write_file(office.sealed("eve"), "hello\n");
    const auto read = read_panel_folder(FolderPlace(office.shared));
    REQUIRE(read.value);
    CHECK(codes(read.findings) ==
          "panel.misnamed panel.foreign-card panel.other-lock sealed.foreign");
    CHECK_FALSE(has_error(read.findings));
    REQUIRE(read.value->cards.size() == 1);
    CHECK(read.value->newest_of(Id<Rater>("ana")) == &read.value->cards[0]);
    CHECK(read.value->newest_of(Id<Rater>("bo")) == nullptr);
}

TEST_CASE("a file that is no card and far from the next revision keeps nobody out") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana").value);
    const Id<Rater> ana("ana");
    formats::write_file(office.sealed("ana", 9), "hello\n");
    auto read = read_panel_folder(FolderPlace(office.shared));
    REQUIRE(read.value);
    CHECK(codes(read.findings) == "sealed.foreign");
    CHECK(read.value->counting_of(ana) == read.value->newest_of(ana));
    formats::write_file(office.sealed("ana", 2), "hello\n");
    read = read_panel_folder(FolderPlace(office.shared));
    REQUIRE(read.value);
    CHECK(codes(read.findings) == "sealed.foreign sealed.foreign panel.newest-left-out");
    CHECK(read.value->left_out_after(ana) == office.sealed("ana", 2));
    CHECK(read.value->counting_of(ana) == nullptr);
    CHECK(read.value->newest_of(ana) == &read.value->cards[0]);
}

TEST_CASE("a panel is found by its file's name alone, from within its folder") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana").value);
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(office.shared);
    const auto read = read_panel_folder(FolderPlace("p-014.panel.xml"));
    std::filesystem::current_path(before);
    REQUIRE(read.value);
    CHECK(read.value->cards.size() == 1);
}

TEST_CASE("a panel's file of another name beside the locked one is no second panel") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    std::filesystem::copy_file(office.shared / "p-014.panel.xml", office.shared / "qa.panel.xml");
    const auto read = read_panel_folder(FolderPlace(office.shared));
    REQUIRE(read.value);
    CHECK(read.value->panel.id == Id<Panel>("p-014"));
}
