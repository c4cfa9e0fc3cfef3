#include "workflow/internal/kit_stock.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"

using namespace evenhand;
using testing::LibraryFixture;
using workflow::internal::KitStock;

TEST_CASE("a kit asks the newest version of a rubric, and its draft only when there is none") {
    LibraryFixture desk;
    Rubric draft = testing::fit_draft();
    draft.minutes = 11;
    REQUIRE(desk.library.add_draft(draft).empty());
    const auto as_draft = KitStock(desk.paths, testing::shipped_rubrics).newest(draft.id);
    CHECK(*as_draft.value == KitEntry{draft.id, 0, "", 11, ""});
    auto open = desk.library.open(draft.id);
    const auto published = desk.library.publish(**open.value, "Author", "");
    REQUIRE(published.value);
    REQUIRE(desk.library.add_draft(draft).empty());
    const KitStock stock(desk.paths, testing::shipped_rubrics);
    const auto entry = stock.newest(draft.id);
    CHECK(*entry.value == KitEntry{draft.id, 1, published.value->pinned.sha256, 11, ""});
    CHECK(stock.find(*entry.value).rubric == published.value->pinned.rubric);
    CHECK(stock.find(*as_draft.value).rubric == draft);
    CHECK(stock.find(*as_draft.value).newest == 1);
}

TEST_CASE("a draft that cannot be read says why") {
    const LibraryFixture desk;
    desk.put("drafts/q01-example.rubric.xml", "<rubric");
    const KitStock stock(desk.paths, testing::shipped_rubrics);
    const Id<Rubric> id("q01-example");
    const auto found = stock.find({id, 0, "", 8, ""});
    CHECK_FALSE(found.rubric);
    CHECK_FALSE(found.fault.empty());
    CHECK(stock.newest(id).findings.at(0).message == found.fault);
}
