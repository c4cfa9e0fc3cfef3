#include "workflow/internal/known_archives.h"

#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using workflow::internal::KnownArchives;

namespace {

const std::string one = std::string(32, '1');
const std::string two = std::string(32, '2');

}  // namespace

TEST_CASE("each address has the log that was noted last, and none once that is forgotten") {
    const testing::ScratchFolder folder;
    const KnownArchives known(folder / "data");
    CHECK(known.log_at("/a").empty());
    known.note("/a", one);
    known.note("/a b", two);
    CHECK(known.log_at("/a") == one);
    CHECK(known.log_at("/a b") == two);
    CHECK(KnownArchives(folder / "data").log_at("/a") == one);
    known.note("/a", two);
    CHECK(known.log_at("/a") == two);
    known.note("/a", "");
    CHECK(known.log_at("/a").empty());
    CHECK(formats::read_file(folder / "data/known-archives") == two + " /a b\n");
}

TEST_CASE("an address with a line feed is one line, and lines of another form are passed over") {
    const testing::ScratchFolder folder;
    const KnownArchives known(folder / "data");
    known.note("/a\nb", one);
    CHECK(known.log_at("/a\nb") == one);
    formats::write_file(folder / "data/known-archives", "nonsense\n\n" + one + " /c");
    CHECK(known.log_at("/c") == one);
    CHECK(known.log_at("nonsense").empty());
}

TEST_CASE("what several programs note at once is all kept") {
    const testing::ScratchFolder folder;
    constexpr int each = 8;
    std::vector<std::thread> programs;
    for (const char* name : {"/a", "/b", "/c"}) {
        programs.emplace_back([&folder, name] {
            const KnownArchives known(folder / "data");
            for (int i = 0; i < each; ++i) {
                known.note(name + std::to_string(i), one);
            }
        });
    }
    for (std::thread& program : programs) {
        program.join();
    }
    const KnownArchives known(folder / "data");
    for (const char* name : {"/a", "/b", "/c"}) {
        for (int i = 0; i < each; ++i) {
            CHECK(known.log_at(name + std::to_string(i)) == one);
        }
    }
}

TEST_CASE("without a data folder nothing is noted") {
    const KnownArchives known({});
    known.note("/a", one);
    CHECK(known.log_at("/a").empty());
}
