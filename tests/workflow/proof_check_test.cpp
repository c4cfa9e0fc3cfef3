#include "workflow/proof_check.h"

#include <doctest/doctest.h>

#include "archive_fixture.h"
#include "core/error.h"

using namespace evenhand;
using testing::ArchiveFixture;
using workflow::check_proof;

namespace {

/// A proof and its card in the fixture's folder.
std::filesystem::path proved(ArchiveFixture& office) {
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    auto proof = office.folder / "one.proof";
    REQUIRE(desk->prove(card, proof).empty());
    return proof;
}

}  // namespace

TEST_CASE("a proof holds for its card, whichever of the two is named") {
    ArchiveFixture office;
    const auto proof = proved(office);
    const auto view = check_proof(proof, {});
    CHECK(view.holds);
    CHECK(view.title == "Unchanged: the scorecard is the one that was sealed.");
    REQUIRE(view.lines.size() == 5);
    CHECK(view.lines[1].starts_with(
        "Its entry of 2026-03-02T10:00:00Z bears the signature of the key "));
    CHECK(
        view.lines[1].ends_with("; that it is the key of Ana Ferreira is the proof's own claim."));
    CHECK(view.lines[4].starts_with("Not checked: whether that key is the archive's."));
    const auto card = office.folder / "one.scorecard.xml";
    CHECK(check_proof(card, {}).holds);
    std::filesystem::rename(card, office.folder / "moved.xml");
    CHECK_THROWS_AS((void)check_proof(proof, {}), Error);
    CHECK(check_proof(proof, office.folder / "moved.xml").holds);
    const auto alone = office.folder / "alone.scorecard.xml";
    std::filesystem::rename(office.folder / "moved.xml", alone);
    try {
        (void)check_proof(alone, {});
        FAIL("A scorecard without a proof was checked by one.");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::invalid_value);
        CHECK(std::string(error.what()).find("checks the scorecard\u2019s own seal") !=
              std::string::npos);
    }
}

TEST_CASE("a changed card is told from another one") {
    ArchiveFixture office;
    const auto proof = proved(office);
    std::string changed = testing::told_bytes();
    changed.replace(changed.find("mine"), 4, "ours");
    formats::write_file(office.folder / "changed.xml", changed);
    const auto altered = check_proof(proof, office.folder / "changed.xml");
    CHECK_FALSE(altered.holds);
    CHECK(altered.title == "Not the scorecard that was sealed.");
    CHECK(altered.lines[0] == "The scorecard was changed after it was sealed, or is no scorecard.");
    formats::write_file(office.folder / "other.xml", testing::told_bytes({.session = "s2"}));
    CHECK(check_proof(proof, office.folder / "other.xml").lines[0] ==
          "This is another scorecard than the one that the proof is about.");
}

TEST_CASE("a proof with any of its lines changed does not hold or cannot be read") {
    ArchiveFixture office;
    const auto proof = proved(office);
    const std::string whole = formats::read_file(proof);
    std::size_t tried = 0;
    for (std::size_t at = whole.find('\n'); at + 1 < whole.size(); at = whole.find('\n', at + 1)) {
        std::string changed = whole;
        char& last = changed[at - 1];
        last = last == '0' ? '1' : '0';
        formats::write_file(proof, changed);
        CAPTURE(changed.substr(0, at));
        try {
            const auto view = check_proof(proof, office.folder / "one.scorecard.xml");
            // The name and the card's plain hash are beside what is proved.
            CHECK((!view.holds || changed.find("author") != std::string::npos));
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::unreadable_file);
        }
        ++tried;
    }
    CHECK(tried > 5);
    formats::write_file(proof, "nonsense");
    CHECK_THROWS_AS((void)check_proof(proof, office.folder / "one.scorecard.xml"), Error);
}
