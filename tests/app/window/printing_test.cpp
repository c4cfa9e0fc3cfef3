#include <filesystem>

#include <doctest/doctest.h>

#include "app/window/kits_driver.h"
#include "app/window/path_typist.h"
#include "formats/file.h"

using namespace evenhand;
using testing::KitsDriver;
using testing::PathTypist;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

bool is_pdf(const fs::path& file) {
    return formats::read_file(file).starts_with("%PDF-");
}

}  // namespace

TEST_CASE_FIXTURE(KitsDriver, "a kit and its blank sheets are printed to a file that one names") {
    add_kit("Zebras", {"zebra-one"});
    go_to_kits();
    type("zebras");
    settle();
    REQUIRE(wait_for([&] { return says("1  Zebra uno"); }));
    {
        const PathTypist typist(folder() / "kit.pdf");
        ctrl('E');
        CHECK(typist.proposed() == "zebras.pdf");
    }
    REQUIRE(wait_for([&] { return frame().notice().starts_with("Exported to "); }));
    CHECK(is_pdf(folder() / "kit.pdf"));
    {
        const PathTypist typist(folder() / "sheets.pdf");
        press('E', wxMOD_CONTROL | wxMOD_SHIFT);
        CHECK(typist.proposed() == "zebras-sheet.pdf");
    }
    const fs::path sheets = folder() / "sheets.pdf";
    REQUIRE(wait_for([&] { return frame().notice() == "Exported to " + sheets.string(); }));
    CHECK(is_pdf(sheets));
}

TEST_CASE_FIXTURE(KitsDriver, "a rubric is printed from the rubrics") {
    ctrl('2');
    need_page(app::Place::rubrics);
    REQUIRE(wait_for([&] { return !frame().rubrics().loading() && says(" rubrics"); }));
    type("zebra uno");
    REQUIRE(wait_for([&] { return says("1 of ") && !frame().rubrics().loading(); }));
    {
        const PathTypist typist(folder() / "rubric.pdf");
        ctrl('E');
        CHECK(typist.proposed() == "zebra-one.pdf");
    }
    REQUIRE(wait_for([&] { return frame().notice().starts_with("Exported to "); }));
    CHECK(is_pdf(folder() / "rubric.pdf"));
}
