// tests/data/rubrics: rubrics with one fault each, and what a person is told of it.

#include <algorithm>
#include <filesystem>
#include <regex>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "formats/hard_rubric.h"
#include "formats/rubric_file.h"
#include "scratch_folder.h"
#include "shell.h"

using namespace evenhand;
using formats::read_rubric;

namespace {

namespace fs = std::filesystem;

const fs::path source = EVENHAND_SOURCE_DIR;
const fs::path folder_of_broken = source / "tests" / "data" / "rubrics";

struct Broken {
    const char* file;
    const char* code;
    int line;
    const char* message;
    bool schema_sees_it = true;
};

constexpr bool beyond_the_schema = false;

const std::vector<Broken>& broken_files() {
    static const std::vector<Broken> files = {
        {"empty", "file.empty", 1, "The file is empty; an Evenhand rubric was expected."},
        {"binary",
         "file.encoding",
         1,
         "This is no text in UTF-8: byte 1 cannot be read; an Evenhand rubric was expected."},
        {"utf-16",
         "file.encoding",
         1,
         "The file is in UTF-16; save it as UTF-8.",
         beyond_the_schema},
        {"latin-1",
         "file.encoding",
         55,
         "This is no text in UTF-8: byte 2030 cannot be read; an Evenhand rubric was expected."},
        {"says-latin-1",
         "file.encoding",
         1,
         "The first line says encoding=\"ISO-8859-1\"; save the file as UTF-8 and say "
         "encoding=\"UTF-8\".",
         beyond_the_schema},
        {"control-character",
         "file.encoding",
         1,
         "Byte 39 is the control character 27, which XML does not have; an Evenhand rubric was "
         "expected."},
        {"plain-text",
         "xml.foreign",
         1,
         "This is no XML document; an Evenhand rubric was expected."},
        {"web-page", "xml.foreign", 1, "This is a web page; an Evenhand rubric was expected."},
        {"drawing",
         "xml.foreign",
         2,
         "This is a document of another kind: it begins with <svg>; an Evenhand rubric was "
         "expected."},
        {"other-namespace",
         "xml.foreign",
         2,
         "This is a document of another kind: it has the namespace \"urn:example:rubric:1\"; "
         "xmlns=\"urn:evenhand:rubric:1\" was expected."},
        {"no-namespace",
         "xml.foreign",
         2,
         "This is a document of another kind: it has no namespace; xmlns=\"urn:evenhand:rubric:1\" "
         "was expected."},
        {"newer",
         "xml.newer",
         2,
         "This rubric is written in version 2 of its format; this program knows version 1. Open it "
         "with a newer Evenhand."},
        {"truncated",
         "xml.truncated",
         46,
         "The file breaks off here, before </rubric>: the rest of it is missing."},
        {"crossed-tags",
         "xml.malformed",
         45,
         "The tags do not match here: each <name> needs its </name>, in turn."},
        {"unquoted",
         "xml.malformed",
         32,
         "An attribute is broken here: it must read name=\"value\"."},
        {"entities",
         "xml.doctype",
         2,
         "The file declares a document type or entities (<!DOCTYPE \u2026>), which a rubric never "
         "has; take that out."},
        {"two-documents",
         "xml.malformed",
         78,
         "A second document begins here; nothing may follow </rubric>."},
        {"text-after", "xml.malformed", 77, "Only comments may stand beside the element <rubric>."},
        {"instruction",
         "xml.instruction",
         6,
         "<?php \u2026?> may not stand in <rubric>; take it out.",
         beyond_the_schema},
        {"unknown-element",
         "xml.unknown-element",
         28,
         "<colour> has no place in <criterion>; it may have <title>, <dimension>, <terms>, "
         "<weight-reason>, <source> and <anchor>, in this order."},
        {"unknown-attribute",
         "xml.unknown-attribute",
         25,
         "<criterion> has no attribute colour; it may have id, handle, weight, origin, basis and "
         "review."},
        {"repeated-element", "xml.repeated", 7, "<level> may stand in <rubric> at most once."},
        {"repeated-attribute",
         "xml.repeated",
         39,
         "<item> has the attribute id more than once; once is right."},
        {"missing-scale", "xml.missing-element", 2, "<rubric> must have the element <scale>."},
        {"missing-id",
         "xml.missing-attribute",
         44,
         "<item> must have the attribute id: an id of letters, digits, \".\", \"-\" and \"_\" (a "
         "letter or digit first, at most 64)."},
        {"wrong-order", "xml.order", 27, "<title> must stand before <dimension> in <criterion>."},
        {"stray-text",
         "xml.stray-text",
         39,
         "The text \"And these:\" may not stand in <items>; it may have <item>."},
        {"markup-in-text",
         "xml.unknown-element",
         16,
         "<b> has no place in <construct>; it holds text only."},
        {"unknown-entity",
         "xml.reference",
         18,
         "\"&nbsp;\" in <read-aloud> is nothing that XML can read; write the character itself, "
         "\"&\" as &amp; and \"<\" as &lt;."},
        {"impossible-character",
         "xml.reference",
         18,
         "\"&#0;\" in <read-aloud> is nothing that XML can read; write the character itself, \"&\" "
         "as &amp; and \"<\" as &lt;."},
        {"unknown-word",
         "xml.word",
         44,
         "The attribute kind=\"Pitfall\" of <item> must be one of look-for, bonus, strongest or "
         "pitfall."},
        {"no-minutes",
         "xml.number",
         19,
         "The text \"0\" of <minutes> must be a whole number from 1 to 240."},
        {"no-weight",
         "xml.number",
         25,
         "The attribute weight=\"0\" of <criterion> must be a number above 0, such as 1 or 0.5."},
        {"weight-not-a-number",
         "xml.number",
         25,
         "The attribute weight=\"nan\" of <criterion> must be a number above 0, such as 1 or 0.5."},
        {"decimal-comma",
         "xml.number",
         25,
         "The attribute weight=\"0,5\" of <criterion> must be a number above 0, such as 1 or 0.5."},
        {"line-zero",
         "xml.number",
         42,
         "The attribute line=\"0\" of <source> must be a whole number from 1 to 999999."},
        {"capital-id",
         "xml.id",
         2,
         "The attribute id=\"Q01 small\" of <rubric> must be an id of lower-case letters, digits "
         "and \"-\" (no \"-\" first, at most 64)."},
        {"short-hash",
         "xml.hash",
         11,
         "The attribute sha256=\"0123456789abcdef0123456789abcdef0123456\u2026\" of <page> must be "
         "64 digits from 0 to 9 and a to f."},
        {"one-level", "xml.missing-element", 20, "<scale> must have at least 2 <label>."},
        {"blank-label",
         "xml.text",
         22,
         "The text \" \" of <label> must be a text that is not blank."},
        {"duplicate-item",
         "rubric.duplicate-id",
         44,
         "Another <item> has the id \"LF1\" already; each needs its own."},
        {"duplicate-criterion",
         "rubric.duplicate-id",
         37,
         "Another <criterion> has the id \"care\" already; each needs its own."},
        {"unknown-criterion",
         "rubric.unknown-criterion",
         44,
         "There is no criterion with the id \"speed\" in this rubric; <item> must name one that "
         "there is."},
        {"unknown-item",
         "rubric.unknown-item",
         71,
         "There is no item with the id \"LF9\" in this rubric; <tick> must name one that there "
         "is."},
        {"unknown-probe",
         "rubric.unknown-probe",
         59,
         "There is no probe with the id \"P9\" in this rubric; <part> must name one that there "
         "is."},
        {"anchor-off-scale",
         "rubric.score",
         32,
         "The score 3 is not on the scale; it must be from 1 to 2.",
         beyond_the_schema},
        {"key-off-scale",
         "rubric.score",
         67,
         "The score 7 is not on the scale; it must be from 1 to 2.",
         beyond_the_schema},
        {"anchor-twice",
         "rubric.anchor-order",
         32,
         "The anchor for 1 stands after that for 1; anchors rise from the lowest level, one for "
         "each.",
         beyond_the_schema},
        {"anchors-falling",
         "rubric.anchor-order",
         33,
         "The anchor for 1 stands after that for 2; anchors rise from the lowest level, one for "
         "each.",
         beyond_the_schema},
    };
    return files;
}

}  // namespace

TEST_CASE("a broken rubric gives exactly the finding that names its fault") {
    for (const Broken& broken : broken_files()) {
        const std::string name = std::string(broken.file) + ".rubric.xml";
        CAPTURE(name);
        const auto read = read_rubric(formats::read_file(folder_of_broken / name), name);
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0] == Finding{Severity::error,
                                          broken.code,
                                          broken.message,
                                          name + ":" + std::to_string(broken.line)});
    }
}

TEST_CASE("every file in the folder of broken rubrics is in the table") {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder_of_broken)) {
        found.push_back(entry.path().filename().string());
    }
    std::vector<std::string> listed{"small.rubric.xml"};
    for (const Broken& broken : broken_files()) {
        listed.push_back(std::string(broken.file) + ".rubric.xml");
    }
    std::ranges::sort(found);
    std::ranges::sort(listed);
    CHECK(found == listed);
}

TEST_CASE("docs/rubric.xsd takes what is written and refuses what is broken") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "hard.xml", formats::rubric_bytes(testing::hard_rubric()));
    for (const fs::path& file : {source / "rubrics" / "q09-missed-bug-to-production.rubric.xml",
                                 folder_of_broken / "small.rubric.xml",
                                 folder / "hard.xml"}) {
        const auto ran = testing::validate(file, "rubric.xsd");
        CAPTURE(ran.output);
        CHECK(ran.status == 0);
    }
    for (const Broken& broken : broken_files()) {
        const auto ran = testing::validate(
            folder_of_broken / (std::string(broken.file) + ".rubric.xml"), "rubric.xsd");
        CAPTURE(broken.file);
        CAPTURE(ran.output);
        CHECK((ran.status != 0) == broken.schema_sees_it);
    }
}

TEST_CASE("docs/formats.md lists every code of a finding about these files") {
    const std::string manual = formats::read_file(source / "docs" / "formats.md");
    const std::regex code_pattern(
        "\"((?:file|xml|rubric|card|invitation|scale|title|question|job-link|"
        "criterion|anchor|handle|item|probe|coverage|sample|key)\\.[a-z-]*[a-z])\"");
    int found = 0;
    for (const char* file : {"core/rubric_check.cpp",
                             "core/internal/evidence_check.cpp",
                             "core/internal/rubric_remarks.cpp",
                             "core/internal/rubric_sizes.h",
                             "core/internal/sample_check.cpp",
                             "formats/internal/rubric_reader.cpp",
                             "formats/internal/scorecard_reader.cpp",
                             "formats/internal/xml.cpp",
                             "formats/internal/xml_grammar.cpp",
                             "formats/invitation_file.cpp",
                             "formats/rubric_file.cpp",
                             "formats/scorecard_file.cpp"}) {
        const std::string text = formats::read_file(source / "src" / file);
        for (std::sregex_iterator at(text.begin(), text.end(), code_pattern), end; at != end;
             ++at) {
            CAPTURE((*at)[1].str());
            CHECK(manual.find("`" + (*at)[1].str() + "`") != std::string::npos);
            ++found;
        }
    }
    CHECK(found > 70);
}
