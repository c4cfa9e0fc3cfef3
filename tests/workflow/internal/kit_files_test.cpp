#include "workflow/internal/kit_files.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"

using namespace evenhand;
using testing::LibraryFixture;
using workflow::internal::put_kit;

TEST_CASE("a kit is put under the first name that neither the library nor the program has") {
    const LibraryFixture desk;
    const auto shipped = desk.folder / "shipped";
    formats::make_folder(shipped / "kits");
    formats::write_file(shipped / "kits/mine-2.kit.xml", "any");
    KitPlan kit{"mine", "Mine", "", "", 0, 0};
    CHECK(put_kit(desk.paths, shipped, kit).id == "mine");
    CHECK(put_kit(desk.paths, shipped, kit).id == "mine");
    kit.title = "Other";
    CHECK(put_kit(desk.paths, shipped, kit).id == "mine-3");
    kit.id = "mine-2";
    CHECK(put_kit(desk.paths, shipped, kit).id == "mine-2-2");
    CHECK(desk.has("kits/mine.kit.xml"));
    CHECK_FALSE(desk.has("kits/mine-2.kit.xml"));
}
