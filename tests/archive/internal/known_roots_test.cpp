#include "archive/internal/known_roots.h"

#include <doctest/doctest.h>

#include "archive/internal/vault.h"
#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::Office;

namespace {

/// An archive with some entries; opened anew each time, for its log is changed behind its back.
struct Opened {
    Office office;
    std::unique_ptr<Vault> vault;

    Opened() {
        office.begun();
        for (int number = 1; number <= 5; ++number) {
            (void)office->keep(testing::card(number));
        }
        open();
    }
    void open() {
        office.close();
        OpenOptions options;
        options.address = office.folder();
        vault = std::make_unique<Vault>(options, office.means());
    }
    Store& store() { return vault->store(); }
    [[nodiscard]] Digest root(std::size_t size) {
        auto leaves = store().leaves();
        leaves.resize(size);
        return root_of(leaves);
    }
};

}  // namespace

TEST_CASE("the root of each beginning of a log is the one of its leaves, in whatever order asked") {
    Opened opened;
    KnownRoots roots;
    REQUIRE(opened.store().frontier().size() == 7);
    for (const std::size_t size : {3, 7, 0, 5, 7, 1, 3}) {
        CAPTURE(size);
        CHECK(roots.at(opened.store(), size) == opened.root(size));
    }
    CHECK_FALSE(roots.at(opened.store(), 8));
}

TEST_CASE("a root counts no longer when the log that it was found in is written anew") {
    Opened opened;
    KnownRoots roots;
    const auto before = roots.at(opened.store(), 4);
    REQUIRE(roots.at(opened.store(), 5));
    opened.vault.reset();
    opened.office.tamper(
        "UPDATE log SET leaf = zeroblob(32) WHERE place = 2;"
        "UPDATE log SET chain = zeroblob(32) WHERE place BETWEEN 2 AND 5");
    opened.open();
    CHECK(roots.at(opened.store(), 4) != before);
    CHECK(roots.at(opened.store(), 4) == opened.root(4));
    // Nothing that was known leads on from there.
    CHECK(roots.at(opened.store(), 6) == opened.root(6));
}
