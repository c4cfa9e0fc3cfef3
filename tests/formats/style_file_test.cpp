#include "formats/style_file.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "shell.h"

using namespace evenhand;
using formats::read_style;

namespace {

constexpr const char* head = "<style xmlns=\"urn:evenhand:style:1\"";

std::string with(const std::string& attributes, const std::string& content) {
    return head + attributes + ">\n" + content + "\n</style>\n";
}

/// "code place" of each finding.
std::vector<std::string> told(const std::string& bytes) {
    std::vector<std::string> all;
    for (const Finding& finding : read_style(bytes, "style.xml").findings) {
        all.push_back(finding.code + " " + finding.location);
    }
    return all;
}
using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("the style that is shipped is read whole, and written as it is") {
    const std::string bytes = formats::read_file(EVENHAND_SOURCE_DIR "/reports/style.xml");
    const auto read = read_style(bytes, "style.xml");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(read.value->style.organisation == "Fairview Software");
    CHECK(read.value->style.accent == Colour{0x8A, 0x2F, 0x5B});
    CHECK(read.value->style.paper == Paper::a4);
    CHECK(read.value->logo == "logo.svg");
    CHECK(read.value->logo_line == 4);
    CHECK(formats::style_bytes(*read.value) == bytes);
    CHECK(formats::is_style(bytes));
    CHECK_FALSE(formats::is_style("<rubric xmlns=\"urn:evenhand:rubric:1\"/>"));
}

TEST_CASE("a style may say nothing, and then changes nothing") {
    const auto read = read_style(with("", ""), "style.xml");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(read.value->style.organisation.empty());
    CHECK_FALSE(read.value->style.accent);
    CHECK(read.value->style.left_out.empty());
}

TEST_CASE("everything that a style may say is kept") {
    formats::StyleFile file;
    file.style.organisation = "A & B <GmbH>";
    file.style.paper = Paper::letter;
    file.style.language = "zh-Hant-TW";
    file.style.confidentiality = "Vertraulich";
    file.style.left_out = {CardSection::evidence, CardSection::next_interviewer};
    file.logo = "a logo.png";
    const auto read = read_style(formats::style_bytes(file), "x");
    REQUIRE(read.value);
    CHECK(formats::style_bytes(*read.value) == formats::style_bytes(file));
    CHECK(read.value->style.left_out == file.style.left_out);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "style.language-of-words");
    CHECK(read.findings[0].severity == Severity::hint);
}

TEST_CASE("what a style may not say is named with its line") {
    CHECK(told(with("", "<colour>#000000</colour>")) == Told{"xml.unknown-element style.xml:2"});
    CHECK(told(with(" papier=\"A4\"", "")) == Told{"xml.unknown-attribute style.xml:1"});
    CHECK(told(with(" paper=\"A3\"", "")) == Told{"xml.word style.xml:1"});
    CHECK(told(with(" language=\"english please\"", "")) == Told{"style.language style.xml:1"});
    CHECK(told(with(" language=\"en-\"", "")) == Told{"style.language style.xml:1"});
    CHECK(told(with("", "\n<accent colour=\"teal\"/>")) == Told{"style.colour style.xml:3"});
    CHECK(told(with("", "<organisation> </organisation>")) == Told{"style.line style.xml:2"});
    CHECK(told(with("", "<confidentiality>" + std::string(61, 'x') + "</confidentiality>")) ==
          Told{"style.line style.xml:2"});
    CHECK(told(with("", "<logo file=\"../logo.png\"/>")) == Told{"style.logo-name style.xml:2"});
    CHECK(told(with("", "<logo file=\"logo.gif\"/>")) == Told{"style.logo-name style.xml:2"});
    CHECK(told(with("", "<logo file=\"logo.png\"/>")) == Told{"style.logo-unnamed style.xml:2"});
    CHECK(told(with("", "<leave-out section=\"scores\"/>")) == Told{"xml.word style.xml:2"});
    CHECK(told(with("",
                    "<leave-out section=\"profile\"/>\n"
                    "<leave-out section=\"profile\"/>")) == Told{"style.repeated style.xml:3"});
    CHECK(told("<style>") == Told{"xml.truncated style.xml:1"});
}

TEST_CASE("an accent too pale for text is refused, with a shade that would do") {
    const auto read = read_style(with("", "<accent colour=\"#FFA500\"/>"), "style.xml");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    const Finding& finding = read.findings[0];
    CHECK(finding.code == "style.contrast");
    CHECK(finding.message.find("is 1.8 : 1, and 4.5 : 1 is needed. #") != std::string::npos);
    const std::string shade = finding.message.substr(finding.message.find("needed. #") + 8, 7);
    CHECK(read_style(with("", "<accent colour=\"" + shade + "\"/>"), "style.xml").value);
}

TEST_CASE("of a style with errors what is right can be read all the same") {
    const formats::StyleFile file = formats::style_as_far_as_read(
        with(" paper=\"A3\" language=\"en-US\"",
             "<organisation>Ours</organisation>\n<accent colour=\"teal\"/>\n"
             "<logo file=\"../logo.png\"/>\n<leave-out section=\"scores\"/>\n"
             "<leave-out section=\"profile\"/>"));
    CHECK(file.style.organisation == "Ours");
    CHECK(file.style.language == "en-US");
    CHECK(file.style.paper == Paper::a4);
    CHECK_FALSE(file.style.accent);
    CHECK(file.logo.empty());
    CHECK(file.style.left_out == std::vector{CardSection::profile});
    CHECK(formats::style_as_far_as_read("<html>").style.organisation.empty());
    CHECK(formats::style_as_far_as_read("<style>").style.organisation.empty());
}
