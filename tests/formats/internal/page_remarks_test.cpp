#include "formats/internal/page_remarks.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

PageLine at(const char* text, int line) {
    return {text, line, 1, false, {}};
}

}  // namespace

TEST_CASE("remarks are kept in their order, each with its line") {
    PageRemarks remarks("page.txt");
    remarks.number_beyond_set(at("Q3 of 2", 1), 3, 2);
    remarks.no_heading(at("Own it.", 4), SectionKind::short_answer);
    remarks.no_header(at("Why", 2));
    remarks.question_unfinished(at("Why", 2));
    remarks.cut_off(join(at("The first", 7), at("and the sec", 8), " "));
    const Findings all = std::move(remarks).all();
    REQUIRE(all.size() == 5);
    CHECK(all[0].location == "page.txt:1");
    CHECK(all[1] ==
          Finding{Severity::hint,
                  "page.no-heading",
                  "No heading stands above this line, so it was read as the short answer; "
                  "look at what the draft makes of it.",
                  "page.txt:4"});
    CHECK(all[2].code == "page.no-header");
    CHECK(all[3].code == "page.question-unfinished");
    CHECK(all[4].location == "page.txt:8");
}

TEST_CASE("of one kind twenty are told, and the rest is counted") {
    PageRemarks remarks("page.txt");
    for (int line = 1; line <= 23; ++line) {
        remarks.unread(at("x", line));
    }
    remarks.unknown_section(at(std::string(100, 'y').c_str(), 30));
    const Findings all = std::move(remarks).all();
    REQUIRE(all.size() == 22);
    CHECK(all[19].location == "page.txt:20");
    CHECK(all[20].message ==
          "The section \u201C" + std::string(59, 'y') +
              "\u2026\u201D is left out: it is not one that question pages have.");
    CHECK(all[21] == Finding{Severity::warning,
                             "page.unread-line",
                             "The same holds for 3 more places from this line on.",
                             "page.txt:21"});
}

TEST_CASE("a page without a question and a file of several are one error each") {
    CHECK(no_question("a", 3) ==
          Findings{{Severity::error,
                    "page.no-question",
                    "The page ends before its question; copy the whole page.",
                    "a:3"}});
    CHECK(several_questions("a", 2, 9) ==
          Findings{{Severity::error,
                    "page.several-questions",
                    "The file holds 2 question pages; save each as a file of its own.",
                    "a:9"}});
}
