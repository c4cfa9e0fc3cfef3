#include "workflow/internal/kept_file.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"
#include "core/error.h"

using namespace evenhand;
using testing::LibraryFixture;
using workflow::internal::bytes_of;
using workflow::internal::KeptFile;

TEST_CASE("a file in a folder that is not there yet is made, and kept from others' changes") {
    const LibraryFixture desk;
    const auto path = desk.folder / "rubrics/kits/a.kit.xml";
    KeptFile file(desk.paths, path, std::nullopt);
    CHECK_FALSE(file.begun());
    CHECK(file.write("one").written);
    CHECK(file.begun());
    desk.put("kits/a.kit.xml", "theirs");
    const auto lost = file.write("two");
    CHECK_FALSE(lost.written);
    CHECK(lost.found == "theirs");
    file.know("theirs");
    CHECK(file.write("two").written);
    CHECK(bytes_of(path) == "two");
}

TEST_CASE("that a file is gone can be taken as known") {
    const LibraryFixture desk;
    KeptFile file(desk.paths, desk.folder / "rubrics/kits/a.kit.xml", std::string("one"));
    const auto lost = file.write("two");
    CHECK_FALSE(lost.written);
    CHECK_FALSE(lost.found);
    file.know(std::nullopt);
    CHECK(file.write("two").written);
}

TEST_CASE("a file of which nobody can tell whether it is there is no missing one") {
    const LibraryFixture desk;
    const auto loop = desk.folder / "loop";
    std::filesystem::create_symlink("loop", loop);
    CHECK_THROWS_AS((void)bytes_of(loop), Error);
    CHECK_FALSE(bytes_of(desk.folder / "rubrics/none"));
}
