#include "formats/sealed_card_file.h"

#include <doctest/doctest.h>

#include "example_interview.h"
#include "shell.h"

using namespace evenhand;
using namespace evenhand::formats;

namespace {

const std::string seal(64, '5');

SealedCardFile example() {
    return {{{Id<Panel>("p-014"), std::string(64, 'a')},
             Id<Rater>("ana"),
             2,
             testing::at(0),
             commitment_of(seal)},
            "00ff"};
}

}  // namespace

TEST_CASE("a sealed card is read back the same, and shows nothing but its head") {
    const auto read = read_sealed_card(sealed_card_bytes(example()), "s");
    REQUIRE(read.value);
    CHECK(*read.value == example());
    CHECK(sealed_card_bytes(example()).find(seal) == std::string::npos);
}

TEST_CASE("any system computes what a card is committed to") {
    CHECK(testing::run("printf %s " + seal + " | sha256sum").output ==
          commitment_of(seal) + "  -\n");
}

TEST_CASE("a sealed card cut off anywhere is none") {
    const std::string bytes = sealed_card_bytes(example());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(read_sealed_card(std::string_view(bytes).substr(0, size), "s").value);
    }
}

TEST_CASE("a box that is no hexadecimal is told") {
    SealedCardFile odd = example();
    for (const char* box : {"00f", "zz", ""}) {
        odd.box = box;
        const auto read = read_sealed_card(sealed_card_bytes(odd), "s");
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0].code == "sealed.line");
        CHECK(read.findings[0].location == "s:8");
    }
}

TEST_CASE("what lies in the box comes out under its own head alone") {
    const SealedCardHead head = example().head;
    for (const SealedContent& content :
         {SealedContent{"", "reason <card>\n"}, SealedContent{"a better look", "<card>\n"}}) {
        const std::string text = content_text(head, content);
        CHECK(content_in(head, text) == content);
        SealedCardHead other = head;
        other.interviewer = Id<Rater>("bo");
        CHECK_FALSE(content_in(other, text));
        other = head;
        other.at = testing::at(1);
        CHECK_FALSE(content_in(other, text));
    }
    CHECK_FALSE(content_in(head, ""));
    const std::string whole = content_text(head, {"x", ""});
    CHECK_FALSE(content_in(head, whole.substr(0, whole.size() - 1)));
    CHECK_FALSE(content_in(head, whole.substr(0, whole.size() - 6)));
    std::string unfit = content_text(head, {"a bell.", ""});
    unfit.replace(unfit.find("bell."), 5, "bell\x07");
    CHECK_FALSE(content_in(head, unfit));
}
