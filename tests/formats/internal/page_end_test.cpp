#include "formats/internal/page_end.h"

#include <doctest/doctest.h>

using evenhand::PageLine;
using namespace evenhand::formats::internal;

namespace {

PageLine plain(const char* text) {
    return {text, 1, 1, false, {}};
}

PageLine item(const char* text) {
    return {text, 1, 1, true, {}};
}

}  // namespace

TEST_CASE("a sentence without its end is cut off") {
    CHECK(is_cut_off({plain("One sentence is whole, and the next one sto")}));
    CHECK(is_cut_off({plain("Whole."), plain("Not who")}));
    CHECK(is_cut_off({item("Whole."), item("Not who")}));
    CHECK(is_cut_off({item("Asks for the")}));
    CHECK(is_cut_off({item("The fix,")}));
}

TEST_CASE("items and lines without full stops are not cut off") {
    CHECK_FALSE(is_cut_off({plain("One sentence that is whole, as its end says.")}));
    CHECK_FALSE(is_cut_off({plain("He said \u201Cstop.\u201D")}));
    CHECK_FALSE(is_cut_off({plain("Blaming others")}));
    CHECK_FALSE(is_cut_off({item("A list item of more than six words needs none")}));
    CHECK_FALSE(
        is_cut_off({plain("A plain line as an item of a list"), plain("Another plain one")}));
    CHECK_FALSE(is_cut_off({item("Says whom they work with")}));
    CHECK_FALSE(is_cut_off({plain("-")}));
}

TEST_CASE("an item is cut off when every other item of the page has its full stop") {
    const std::vector<PageLine> items = {item("A whole one."), item("Another one.")};
    CHECK(is_cut_off({item("Not who")}, items));
    CHECK_FALSE(is_cut_off({item("Not who.")}, items));
    CHECK(is_cut_off({plain("Before"), item("One."), item("Two."), item("Not who")}, {}));
    CHECK_FALSE(is_cut_off({item("Not who")}, {item("A whole one."), item("Another one")}));
    CHECK_FALSE(is_cut_off({item("Not who")}, {item("A whole one.")}));
    CHECK_FALSE(is_cut_off({item("Not who")}, {plain("A sentence."), plain("Another one.")}));
}

TEST_CASE("a line with a bracket or a quotation mark that nothing closes is cut off") {
    CHECK(is_cut_off({item("Blaming others (signals no owner")}));
    CHECK(is_cut_off({item("Says \u201CI did")}));
    CHECK_FALSE(is_cut_off({item("Blaming others (signals fear)")}));
    CHECK_FALSE(is_cut_off({item("a) Blaming others")}));
}

TEST_CASE("the beginning of a known heading is a heading that was cut off") {
    for (const char* const text :
         {"Common", "Common pit", "**What interviewers lo", "The common", "RED FLA", "Short ans"}) {
        CAPTURE(text);
        CHECK(is_cut_heading(plain(text)));
    }
    for (const char* const text :
         {"Common pitfalls", "Short", "Uncommon pit", "Common pitch", "The sho", ""}) {
        CAPTURE(text);
        CHECK_FALSE(is_cut_heading(plain(text)));
    }
    CHECK_FALSE(is_cut_heading(item("Common pit")));
}

TEST_CASE("the end of a text is quoted by its last words") {
    CHECK(last_words("Not who") == "Not who");
    CHECK(last_words("one two three four five six sev") == "\u2026 two three four five six sev");
}

TEST_CASE("remarks for interviewers are known by their first words") {
    CHECK(is_remark_for_interviewers("Interviewers want a plan."));
    CHECK(is_remark_for_interviewers("AVOID: blame."));
    CHECK(is_remark_for_interviewers("What signals junior thinking: haste."));
    CHECK_FALSE(is_remark_for_interviewers("Take ownership."));
    CHECK_FALSE(is_remark_for_interviewers("Avoidance is no plan."));
}
