#include "workflow/internal/interview_texts.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow;
using namespace evenhand::workflow::internal;

TEST_CASE("each text beside a journal has a file of its own") {
    const testing::ScratchFolder scratch;
    const Folders folders{scratch.path(), {}};
    const Id<Session> id("one");
    auto paths = text_paths(folders, id);
    CHECK(paths.size() == 5);
    for (const VerdictText which : verdict_texts()) {
        CHECK(std::ranges::count(paths, draft_path(folders, id, which)) == 1);
    }
    std::ranges::sort(paths);
    CHECK(std::ranges::adjacent_find(paths) == paths.end());
}

TEST_CASE("a text that was never written is empty, and one that was is read as it is") {
    const testing::ScratchFolder scratch;
    const auto path = private_path({scratch.path(), {}}, Id<Session>("one"));
    CHECK(text_at(path).empty());
    write_text(path, "asked for water\n");
    CHECK(text_at(path) == "asked for water\n");
}
