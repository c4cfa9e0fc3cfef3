#include "workflow/internal/page_words.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "report/pdf_reading.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"
#include "workflow/internal/card_pdf.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;
namespace fs = std::filesystem;

namespace {

struct Fixture {
    testing::ScratchFolder folder;
    formats::SealedCard card =
        *formats::read_scorecard(
             formats::read_file(
                 workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path())
                     .card),
             "card")
             .value;

    [[nodiscard]] Words printed(const std::optional<report::ArchiveStamp>& stamp,
                                const ReportStyle& style = {}) const {
        return words_of(
            report::read_pdf(card_pdf(card.card, card.sha256, stamp, style).bytes, "")->text);
    }
    [[nodiscard]] std::optional<std::size_t> added(const Words& words) const {
        return words_added(words, card);
    }
};

report::ArchiveStamp stamp_of(bool corrected, std::uint64_t entries) {
    report::ArchiveStamp stamp;
    stamp.card = std::string(32, 'c');
    stamp.revisions = corrected ? 2 : 1;
    stamp.log = std::string(32, 'd');
    stamp.size = entries;
    stamp.root = std::string(64, 'e');
    stamp.key = std::string(64, 'f');
    if (corrected) {
        stamp.standing = "This is revision 1 of 2, which was corrected since, by Ana: a slip.";
        stamp.history = {"Sealed by Revision 3 Ana, today.", "Corrected by Ana: a slip."};
    }
    return stamp;
}

}  // namespace

TEST_CASE("words are parted at blanks of any kind") {
    CHECK(words_of("  a b\n\tc ") == Words{"a", "b", "c"});
    CHECK(words_of("").empty());
}

TEST_CASE_FIXTURE(Fixture, "a card's own pages have no word more, whatever a style leaves out") {
    CHECK(added(printed({})) == 0);
    ReportStyle style;
    style.left_out = {CardSection::evidence};
    CHECK(added(printed({}, style)) == 0);
    style.left_out.push_back(CardSection::profile);
    CHECK(added(printed(stamp_of(true, 12), style)).value_or(0) > 20);
}

TEST_CASE_FIXTURE(Fixture, "what an archive adds is counted, in its own places only") {
    const std::size_t plain = printed({}).size();
    for (const bool corrected : {false, true}) {
        for (const std::uint64_t entries : {0U, 417U}) {
            const Words words = printed(stamp_of(corrected, entries));
            CHECK(added(words) == words.size() - plain);
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "one word more, one less or another one is noticed wherever it is") {
    for (const auto& stamp :
         {std::optional<report::ArchiveStamp>(), std::optional(stamp_of(false, 417))}) {
        const Words words = printed(stamp);
        for (std::size_t at = 0; at <= words.size(); at += 61) {
            Words changed = words;
            changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(at), "not");
            CHECK_FALSE(added(changed));
        }
        for (std::size_t at = 0; at < words.size(); at += 61) {
            Words changed = words;
            changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(at));
            CHECK_FALSE(added(changed));
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "pages that leave out what they do not name are not the card's") {
    ReportStyle style;
    style.left_out = {CardSection::evidence};
    Words words = printed({}, style);
    const Words said = {"Left", "out", "of", "these", "pages"};
    const auto place = std::search(words.begin(), words.end(), said.begin(), said.end());
    REQUIRE(place != words.end());
    words.erase(place, place + 16);
    CHECK_FALSE(added(words));
}
