#include "workflow/internal/text_keeper.h"

#include <fstream>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow;
using namespace evenhand::workflow::internal;

TEST_CASE("the newest text of each file is on disk after a flush") {
    const testing::ScratchFolder scratch;
    TextKeeper keeper;
    for (const char* text : {"t", "to", "told"}) {
        keeper.keep(scratch / "one.txt", text);
    }
    keeper.keep(scratch / "two.txt", "other");
    keeper.flush();
    CHECK(formats::read_file(scratch / "one.txt") == "told");
    CHECK(formats::read_file(scratch / "two.txt") == "other");
    CHECK(keeper.state().kind == SaveState::Kind::saved);
}

TEST_CASE("a text is on disk without anybody waiting for it") {
    const testing::ScratchFolder scratch;
    TextKeeper keeper;
    keeper.keep(scratch / "one.txt", "told");
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!std::filesystem::exists(scratch / "one.txt") &&
           std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    CHECK(formats::read_file(scratch / "one.txt") == "told");
}

TEST_CASE("what is left is written when the keeper goes") {
    const testing::ScratchFolder scratch;
    {
        TextKeeper keeper;
        keeper.keep(scratch / "one.txt", "told");
    }
    CHECK(formats::read_file(scratch / "one.txt") == "told");
}

TEST_CASE("a text is read from its file once, then as it was kept") {
    const testing::ScratchFolder scratch;
    formats::write_file(scratch / "one.txt", "before");
    TextKeeper keeper;
    CHECK(keeper.text(scratch / "one.txt") == "before");
    CHECK(keeper.text(scratch / "none.txt").empty());
    keeper.keep(scratch / "one.txt", "after");
    CHECK(keeper.text(scratch / "one.txt") == "after");
}

TEST_CASE("a text that cannot be written stays, is told, and is written once that is possible") {
    const testing::ScratchFolder scratch;
    std::ofstream(scratch / "folder") << "a file where a folder should be";
    TextKeeper keeper;
    keeper.keep(scratch.path() / "folder" / "one.txt", "told");
    CHECK_THROWS_AS(keeper.flush(), Error);
    CHECK(keeper.state().kind == SaveState::Kind::failed);
    CHECK_FALSE(keeper.state().message.empty());
    CHECK(keeper.text(scratch.path() / "folder" / "one.txt") == "told");
    std::filesystem::remove(scratch / "folder");
    keeper.flush();
    CHECK(formats::read_file(scratch.path() / "folder" / "one.txt") == "told");
    CHECK(keeper.state().kind == SaveState::Kind::saved);
}

TEST_CASE("what was dropped is never written") {
    const testing::ScratchFolder scratch;
    std::ofstream(scratch / "folder") << "a file where a folder should be";
    {
        TextKeeper keeper;
        keeper.keep(scratch.path() / "folder" / "one.txt", "told");
        CHECK_THROWS_AS(keeper.flush(), Error);
        keeper.drop({scratch.path() / "folder" / "one.txt"});
        CHECK(keeper.state().kind == SaveState::Kind::saved);
        std::filesystem::remove(scratch / "folder");
        keeper.flush();
    }
    CHECK_FALSE(std::filesystem::exists(scratch / "folder"));
}
