#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "app/window/driver.h"
#include "app/window/path_typist.h"
#include "formats/file.h"
#include "workflow/report_desk.h"

using namespace evenhand;
using testing::PathTypist;
using testing::wait_for;
using testing::WindowDriver;
namespace fs = std::filesystem;

namespace {

/// The words of a PDF, in reading order, with all white space as one blank.
std::string words_of(const fs::path& pdf) {
    const std::string command = "pdftotext '" + pdf.string() + "' -";
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> buffer{};
    while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) {
        text += buffer.data();
    }
    REQUIRE(pclose(pipe) == 0);
    std::istringstream parts(text);
    std::string words;
    for (std::string part; parts >> part;) {
        words += (words.empty() ? "" : " ") + part;
    }
    return words;
}

fs::path only_file_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    REQUIRE(files.size() == 1);
    return files.front();
}

/// What the program asked the desktop to open.
std::string opened() {
    std::ifstream file(std::getenv("EVENHAND_OPENED"));
    std::string line;
    std::string last;
    while (std::getline(file, line)) {
        last = line;
    }
    return last;
}

}  // namespace

TEST_CASE_FIXTURE(WindowDriver, "from the question to the printed card, by keyboard alone") {
    start_interview();
    CHECK(says("Say first: "));
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("Now · 8 min"); }));
    CHECK(says("Say first: "));

    type("s:fare rules for ticket machines");
    press(WXK_RETURN);
    CHECK_FALSE(says("Say first: "));
    type("+ \"what I had not tested was midnight\"");
    alt('1');
    ctrl('L');
    ctrl('5');
    press(WXK_RETURN);
    type("r:1,140 wrong passes counted");
    alt('2');
    alt('B');
    alt(WXK_DOWN);
    ctrl('4');
    CHECK(wait_for([&] { return says("Next: Score Preventing a repeat"); }));

    // Too early: the gap is named, and Enter goes to it.
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    need_page(app::Place::finish);
    CHECK(says("1 thing is still missing"));
    CHECK(focus() == "Preventing a repeat has no score");
    press(WXK_RETURN);
    need_page(app::Place::live);
    CHECK(wait_for([&] { return focus() == "Notes"; }));
    ctrl('3');
    CHECK(wait_for([&] { return says("Next: Evidence for Preventing a repeat"); }));
    press(WXK_RETURN);
    type("- a test for this one case");
    ctrl('L');
    CHECK(wait_for([&] { return says("Nothing left: submit"); }));
    ctrl(WXK_RETURN);
    need_page(app::Place::finish);
    CHECK(says("Nothing is missing"));

    ctrl(WXK_RETURN);
    CHECK(says("! Choose a recommendation."));
    CHECK(frame().page().place() == app::Place::finish);
    press(WXK_SPACE);
    press(WXK_RIGHT);
    press(WXK_RIGHT);
    CHECK(is_on("Yes"));
    press(WXK_TAB);
    REQUIRE(focus() == "Key take-aways");
    type("Owns the gap plainly.");
    press(WXK_TAB);
    REQUIRE(focus() == "Notes for the next interviewer");
    type("Ask for a repeat.");
    press(WXK_TAB);
    REQUIRE(focus() == "Private notes");
    type("reminds me of myself");
    ctrl(WXK_RETURN);
    need_page(app::Place::card);
    CHECK(says("Situation: "));
    CHECK(says("✓ Look-for: Ownership without self-flagellation"));

    const fs::path file = only_file_in(data() / "cards");
    const auto read = workflow::read_card(file);
    REQUIRE(read.value);
    const Scorecard& card = read.value->card;
    CHECK(card.verdict() ==
          Verdict{Recommendation::yes, "Owns the gap plainly.", "Ask for a repeat."});
    const QuestionRecord& record = card.session().questions.front();
    REQUIRE(record.notes.size() == 4);
    CHECK(record.notes[0].mark == NoteMark::situation);
    CHECK(record.notes[1].text == "\"what I had not tested was midnight\"");
    CHECK(record.ratings.size() == 3);
    CHECK(record.probes.size() == 1);
    CHECK(formats::read_file(file).find("reminds me") == std::string::npos);
    CHECK(says("Owns the gap plainly."));
    CHECK(says(read.value->sha256.substr(0, 4)));

    const fs::path pdf = folder() / "card.pdf";
    {
        const PathTypist typist(pdf);
        ctrl('E');
        CHECK(wait_for([&] { return frame().notice().starts_with("Exported to "); }));
        CHECK(typist.proposed().ends_with(".pdf"));
        CHECK(typist.proposed().find("Ada") == std::string::npos);
    }
    CHECK(wait_for([&] { return opened() == pdf.string(); }));
    const std::string words = words_of(pdf);
    for (const NoteLine& line : record.notes) {
        CAPTURE(line.text);
        CHECK(words.find(line.text) != std::string::npos);
    }
    CHECK(words.find("Ada L") != std::string::npos);
    CHECK(words.find("Owns the gap plainly.") != std::string::npos);
    CHECK(words.find("Preventing a repeat") != std::string::npos);
    CHECK(words.find(read.value->sha256.substr(0, 8)) != std::string::npos);
    CHECK(words.find("reminds me") == std::string::npos);

    press(WXK_ESCAPE);
    need_page(app::Place::start);
    CHECK(wait_for([&] { return shows("Open read-only"); }));
}

TEST_CASE_FIXTURE(WindowDriver, "what was written at the end is there when the interview goes on") {
    start_interview();
    ctrl('K');
    type("ill");
    press(WXK_RETURN);
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    need_page(app::Place::finish);
    press(WXK_TAB);
    REQUIRE(focus() == "Key take-aways");
    type("to be met again");
    restart_and_continue();
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    need_page(app::Place::finish);
    press(WXK_TAB);
    CHECK(focused_text() == "to be met again");
}

TEST_CASE_FIXTURE(WindowDriver, "a sealed card's notes can be read and not changed") {
    start_interview();
    ctrl(WXK_RETURN);
    type("told it plainly");
    ctrl('L');
    ctrl('4');
    alt(WXK_DOWN);
    ctrl('0');
    alt(WXK_DOWN);
    ctrl('0');
    ctrl(WXK_RETURN);
    need_page(app::Place::finish);
    press(WXK_SPACE);
    for (int to_strong_yes = 0; to_strong_yes < 3; ++to_strong_yes) {
        press(WXK_RIGHT);
    }
    ctrl(WXK_RETURN);
    need_page(app::Place::card);
    while (focus() != "Notes and scores") {
        press(WXK_TAB);
    }
    press(WXK_SPACE);
    need_page(app::Place::live);
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    type("x");
    ctrl('1');
    ctrl('Z');
    alt('1');
    CHECK(focused_text() == "told it plainly");
    CHECK(shows("Owning the gap, 4 of 5"));
    CHECK(says("Sealed, read-only"));
    press(WXK_ESCAPE);
    need_page(app::Place::card);
}
