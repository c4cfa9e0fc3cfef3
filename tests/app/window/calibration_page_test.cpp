#include <algorithm>
#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "app/window/archive_driver.h"
#include "app/window/driver.h"
#include "formats/file.h"

using namespace evenhand;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

/// Five interviewers who met thirty-four candidates; Ana gives about a point less.
std::string ratings(int candidates = 34) {
    std::string csv = "person,rater,criterion,score,sequence\n";
    unsigned long long state = 42;
    const auto chance = [&] {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state >> 33U) / 2147483648.0;
    };
    for (int person = 0; person < candidates; ++person) {
        const double level = 1.8 + 2.4 * chance();
        for (const char* rater : {"Ana", "Ben", "Cleo", "Dag", "Eva"}) {
            for (const char* criterion : {"depth", "care", "pace"}) {
                const double given =
                    level - (rater == std::string("Ana") ? 0.9 : 0.0) + 1.5 * (chance() - 0.5);
                const int score = std::clamp(static_cast<int>(std::lround(given)), 1, 5);
                csv += "P" + std::to_string(person) + "," + rater + "," + criterion + "," +
                       std::to_string(score) + "," + std::to_string(person + 1) + "\n";
            }
        }
    }
    return csv;
}

class Calibration : public testing::WindowDriver {
public:
    Calibration() {
        ctrl('5');
        need_page(app::Place::calibration);
    }

    [[nodiscard]] const app::CalibrationPage& page() const { return *frame().calibration().page(); }

    void open(const std::string& csv) {
        const fs::path file = folder() / "ratings.csv";
        formats::write_file(file, csv);
        frame().open_files({file});
        REQUIRE(wait_for(
            [&] { return says("Who is strict, who is lenient?") || !frame().notice().empty(); }));
        REQUIRE(wait_for([&] { return !frame().calibration().computing(); }));
    }
};

}  // namespace

TEST_CASE_FIXTURE(Calibration, "nothing is compared at first, and two ways to begin are named") {
    CHECK(std::ranges::any_of(texts(), [](const std::string& text) {
        return text.starts_with("Nothing is compared yet.");
    }));
    CHECK(shows("Open ratings…"));
    CHECK(shows("From the archive"));
    CHECK_FALSE(shows("Report as PDF…"));
    CHECK(wait_for([&] { return focus().starts_with("From the archive"); }));
}

TEST_CASE_FIXTURE(Calibration,
                  "arrows walk the rows of the first figure and mark one person in all") {
    open(ratings());
    CHECK(
        says("5 interviewers · 34 candidates · 3 criteria · 510 scores · all connected by shared "
             "candidates"));
    CHECK(wait_for([&] { return focus() == "Who is strict, who is lenient?"; }));
    press(WXK_DOWN);
    CHECK(wait_for([&] { return focus().starts_with("Ana, 34 interviews: "); }));
    CHECK(page().chosen() == "Ana");
    press(WXK_DOWN);
    CHECK(wait_for([&] { return focus().starts_with("Ben, 34 interviews: no dependable"); }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return page().chosen().empty(); }));
}

TEST_CASE_FIXTURE(Calibration, "Enter shows the scores behind a row, Esc comes back") {
    open(ratings());
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return page().chosen() == "Ana"; }));
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return page().shows_scores(); }));
    CHECK(focus() == "The scores behind it");
    CHECK(page().scores().list().GetItemCount() == 34 * 3);
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return !page().shows_scores(); }));
}

TEST_CASE_FIXTURE(Calibration, "T turns a drawing into its table and back") {
    open(ratings());
    press('T');
    CHECK(wait_for([&] { return page().figures().card(0).shows_table(); }));
    press('T');
    CHECK(wait_for([&] { return !page().figures().card(0).shows_table(); }));
    press(WXK_TAB);
    CHECK(focus() != "Who is strict, who is lenient?");
}

TEST_CASE_FIXTURE(Calibration, "a row of a table is chosen everywhere, and O shows its page") {
    open(ratings());
    press('T');
    REQUIRE(wait_for([&] { return page().figures().card(0).shows_table(); }));
    press(WXK_DOWN);
    CHECK(wait_for([&] { return !page().chosen().empty(); }));
    const std::string chosen = page().chosen();
    press('O');
    REQUIRE(wait_for([&] { return page().shows_own(); }));
    CHECK_FALSE(says("Choose an interviewer: in a figure with the arrows, or in the list above."));
    CHECK(page().chosen() == chosen);
}

TEST_CASE_FIXTURE(Calibration, "while scores are computed Enter does not leave them") {
    const fs::path file = folder() / "ratings.csv";
    formats::write_file(file, ratings(600));  // Takes a second or two.
    REQUIRE(wait_for([&] { return focus().starts_with("From the archive"); }));
    frame().open_files({file});
    REQUIRE(wait_for([&] { return shows("Stop"); }));
    CHECK_FALSE(focus().starts_with("From the archive"));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("Who is strict, who is lenient?"); }));
    CHECK(frame().notice().empty());
}

TEST_CASE_FIXTURE(Calibration,
                  "O shows one interviewer's own page, with nobody else's name on it") {
    open(ratings());
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return page().chosen() == "Ana"; }));
    press('O');
    REQUIRE(wait_for([&] { return page().shows_own(); }));
    CHECK(says("Where I stand"));
    CHECK(says("Have I changed over time?"));
    CHECK(shows("This page as PDF…"));
    CHECK_FALSE(shows("Report as PDF…"));
    const auto all = texts();
    CHECK(std::ranges::any_of(
        all, [](const std::string& text) { return text.starts_with("On the whole you give "); }));
    for (std::size_t card = 0; card < page().figures().cards(); ++card) {
        const auto& figure = page().figures().card(card).figure();
        for (const char* other : {"Ben", "Cleo", "Dag", "Eva"}) {
            CHECK(figure.reading.find(other) == std::string::npos);
        }
    }
    press('O');
    CHECK(wait_for([&] { return !page().shows_own(); }));
    CHECK(shows("Report as PDF…"));
}

TEST_CASE_FIXTURE(Calibration, "a choice that is being changed keeps the keyboard") {
    open(ratings());
    for (int i = 0; i < 40 && focus() != "Criterion"; ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == "Criterion");
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return says("1 criterion") && !frame().calibration().computing(); }));
    CHECK(focus() == "Criterion");
}

TEST_CASE_FIXTURE(Calibration, "among the interviewers everybody can be chosen, too") {
    open(ratings());
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return page().chosen() == "Ana"; }));
    press('O');
    REQUIRE(wait_for([&] { return page().shows_own(); }));
    for (int i = 0; i < 40 && focus() != "Interviewer"; ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == "Interviewer");
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return page().chosen() == "Ben"; }));
    press(WXK_UP);
    press(WXK_UP);
    CHECK(wait_for([&] { return page().chosen().empty(); }));
    CHECK(wait_for([&] { return !page().shows_own(); }));
    CHECK(focus() == "Interviewer");
}

TEST_CASE_FIXTURE(testing::ArchiveDriver, "after Stop the keyboard is at a way to begin again") {
    with_world([](testing::MadeUpArchive::World& world) { world.scores_ms = 60000; });
    ctrl('5');
    need_page(app::Place::calibration);
    ctrl('I');
    REQUIRE(wait_for([&] { return shows("Stop"); }));
    push("Stop");
    CHECK(wait_for([&] { return frame().notice() == "Reading the scores was stopped."; }));
    CHECK(wait_for([&] { return focus().starts_with("From the archive"); }));
}

TEST_CASE_FIXTURE(Calibration, "a table with a mistake is told, and nothing is compared") {
    open("person,rater,criterion,score\nP1,Ana,depth,nine\n");
    CHECK_FALSE(frame().notice().empty());
    CHECK_FALSE(shows("Report as PDF…"));
}
