#include "workflow/internal/library_paths.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using workflow::internal::LibraryPaths;
namespace internal = workflow::internal;

namespace {

const Id<Rubric> id("q09-bug");

}  // namespace

TEST_CASE("each thing of a library has its place") {
    const LibraryPaths paths("/r");
    CHECK(paths.draft(id) == "/r/drafts/q09-bug.rubric.xml");
    CHECK(paths.copy(id, "abc") == "/r/drafts/q09-bug.abc.conflict.rubric.xml");
    CHECK(paths.discarded(id, *from_iso("2026-11-25T10:00:00Z")) ==
          "/r/drafts/discarded/q09-bug.20261125T100000Z.rubric.xml");
    CHECK(paths.version(id, 2) == "/r/q09-bug.v2.rubric.xml");
    CHECK(paths.publishing(id, 2) == "/r/q09-bug.v2.publishing");
    CHECK(paths.list() == "/r/published.txt");
    CHECK(paths.page("ab") == "/r/pages/ab");
    CHECK(paths.kit("k") == "/r/kits/k.kit.xml");
    CHECK(paths.lock() == "/r/drafts/.lock");
}

TEST_CASE("a draft's file is known by its name, a copy is none") {
    CHECK(internal::draft_of("drafts/q09-bug.rubric.xml") == id);
    for (const char* name : {"q09-bug.abc.conflict.rubric.xml",
                             "q09-bug.v2.rubric.xml",
                             "Q09.rubric.xml",
                             ".rubric.xml",
                             "q09-bug.xml"}) {
        CAPTURE(name);
        CHECK_FALSE(internal::draft_of(name));
    }
    CHECK(internal::is_copy_of(id, "d/q09-bug.abc.conflict.rubric.xml"));
    CHECK_FALSE(internal::is_copy_of(id, "d/q09-bug-2.abc.conflict.rubric.xml"));
    CHECK_FALSE(internal::is_copy_of(id, "d/q09-bug.rubric.xml"));
}

TEST_CASE("files are found by their ending in the order of their names, hidden ones are not") {
    const testing::ScratchFolder folder;
    for (const char* name : {"b.x", "a.x", ".c.x", "d.y"}) {
        formats::write_file(folder / name, "");
    }
    CHECK(internal::files_in(folder.path(), ".x") == std::vector{folder / "a.x", folder / "b.x"});
    CHECK(internal::files_in(folder / "none", ".x").empty());
}

TEST_CASE("a numbered id stays an id, however long it was") {
    CHECK(internal::numbered(id, 2) == Id<Rubric>("q09-bug-2"));
    const Id<Rubric> longest(std::string(64, 'a'));
    CHECK(internal::numbered(longest, 12) == Id<Rubric>(std::string(61, 'a') + "-12"));
}

TEST_CASE("only 64 lower-case hexadecimal digits are a hash") {
    CHECK(internal::is_sha256(std::string(64, 'f')));
    CHECK_FALSE(internal::is_sha256(std::string(63, 'f')));
    CHECK_FALSE(internal::is_sha256(std::string(64, 'F')));
    CHECK_FALSE(internal::is_sha256("../../" + std::string(58, 'f')));
}

TEST_CASE("the file of a version is known by its name") {
    for (const char* name : {"q01.v1.rubric.xml", "/x/q01-example.v12.rubric.xml"}) {
        CAPTURE(name);
        CHECK(workflow::internal::is_named_as_version(name));
    }
    for (const char* name : {"q01.rubric.xml",
                             "q01.v.rubric.xml",
                             "q01.v1x.rubric.xml",
                             "q01v1.rubric.xml",
                             ".v1.rubric.xml",
                             "12.rubric.xml",
                             "q01.v1.publishing"}) {
        CAPTURE(name);
        CHECK_FALSE(workflow::internal::is_named_as_version(name));
    }
}
