#include <cstdlib>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;
using evenhand::testing::Ran;
using evenhand::testing::source_folder;

namespace {

const std::string q09 = "q09-missed-bug-to-production";

/// What a tool of poppler says of a PDF.
std::string told_by(const std::string& tool, const std::string& pdf, const std::string& to) {
    const std::string answer = pdf + ".txt";
    REQUIRE(std::system((tool + " '" + pdf + "'" + to + " > '" + answer + "'").c_str()) == 0);
    return evenhand::formats::read_file(answer);
}

std::string pages_line(const std::string& pdf) {
    const std::string info = told_by("pdfinfo", pdf, "");
    const std::size_t at = info.find("Pages:");
    return info.substr(at, info.find('\n', at) - at);
}

std::string text_of(const std::string& pdf) {
    return told_by("pdftotext", pdf, " -");
}

}  // namespace

TEST_CASE("a rubric of the library is printed on two pages, and the PDF's name told") {
    const Program program;
    const std::string pdf = program.path("q9.pdf");
    const Ran ran = program.run({"print", q09, "-o", pdf});
    CHECK(ran.exit == 0);
    CHECK(ran.out == pdf + "\n");
    CHECK(ran.err.empty());
    CHECK(pages_line(pdf) == "Pages:           2");
    CHECK(text_of(pdf).find("fragility") == std::string::npos);
    CHECK(program.run({"print", q09, "--samples", "-o", pdf}).exit == 0);
    CHECK(text_of(pdf).find("Author\u2019s key") != std::string::npos);
    CHECK(text_of(pdf).find("Nkiru") == std::string::npos);
}

TEST_CASE("a blank sheet is two pages, an interview four with its plan and its last page") {
    const Program program;
    const std::string pdf = program.path("out.pdf");
    REQUIRE(program.run({"kit", "--new", "My kit", "--ask", q09}).exit == 0);
    CHECK(program.run({"print", q09, "--sheet", "-o", pdf}).exit == 0);
    CHECK(pages_line(pdf) == "Pages:           2");
    CHECK(program.run({"print", "my-kit", "-o", pdf}).exit == 0);
    CHECK(pages_line(pdf) == "Pages:           4");
    CHECK(text_of(pdf).find("Left to another interview") != std::string::npos);
    CHECK(program.run({"print", "my-kit", "--sheet", "-o", pdf}).exit == 0);
    CHECK(pages_line(pdf) == "Pages:           3");
}

TEST_CASE("a file is printed, and what is neither file nor id is exit 2") {
    const Program program;
    const std::string pdf = program.path("out.pdf");
    const std::string file = evenhand::testing::source_folder + "/rubrics/" + q09 + ".rubric.xml";
    CHECK(program.run({"print", file, "-o", pdf}).exit == 0);
    const Ran none = program.run({"print", "none", "-o", program.path("none.pdf")});
    CHECK(none.exit == 2);
    CHECK(none.out.empty());
    CHECK(none.err ==
          "none: error: There is no rubric or kit of this id in the library, and no such file. "
          "[print.none]\n");
    CHECK(program.run({"print", "none", "--kit", "-o", pdf}).err.find("There is no kit of") !=
          std::string::npos);
    CHECK_FALSE(std::filesystem::exists(program.path("none.pdf")));
}

TEST_CASE("options that exclude one another and a folder that is not there are told apart") {
    const Program program;
    const std::string pdf = program.path("out.pdf");
    CHECK(program.run({"print", q09}).exit == 2);
    CHECK(program.run({"print", q09, "--sheet", "--samples", "-o", pdf}).exit == 2);
    CHECK(program.run({"print", q09, "--rubric", "--kit", "-o", pdf}).exit == 2);
    CHECK(program.run({"print", q09, "-o", program.path("no/such/a.pdf")}).exit == 1);
}

TEST_CASE("an id of a rubric and of a kit is printed as the one that is said") {
    const Program program;
    const std::string pdf = program.path("out.pdf");
    REQUIRE(program.run({"kit", "--new", q09, "--ask", q09}).exit == 0);
    const Ran both = program.run({"print", q09, "-o", pdf});
    CHECK(both.exit == 2);
    CHECK(both.err == q09 +
                          ": error: There is a rubric and a kit of this id; say which with "
                          "--rubric or --kit. [print.both]\n");
    CHECK(program.run({"print", q09, "--rubric", "-o", pdf}).exit == 0);
    CHECK(text_of(pdf).find("RUBRIC") != std::string::npos);
    CHECK(program.run({"print", q09, "--kit", "-o", pdf}).exit == 0);
    CHECK(text_of(pdf).find("INTERVIEW KIT") != std::string::npos);
}

TEST_CASE("a style changes how a PDF looks, and one with an error prints nothing") {
    const Program program;
    const std::string style = source_folder + "/reports/style.xml";
    const std::string pdf = program.path("styled.pdf");
    const auto ran =
        program.run({"print", "q09-missed-bug-to-production", "-o", pdf, "--style", style});
    CHECK(ran.exit == 0);
    CHECK(ran.err.empty());
    const auto plain =
        program.run({"print", "q09-missed-bug-to-production", "-o", program.path("plain.pdf")});
    CHECK(plain.exit == 0);
    CHECK(evenhand::formats::read_file(pdf) !=
          evenhand::formats::read_file(program.path("plain.pdf")));
    evenhand::formats::write_file(
        program.path("bad.xml"),
        "<style xmlns=\"urn:evenhand:style:1\">\n<accent colour=\"#FFFF00\"/></style>\n");
    const std::string none = program.path("none.pdf");
    const auto refused = program.run(
        {"print", "q09-missed-bug-to-production", "-o", none, "--style", program.path("bad.xml")});
    CHECK(refused.exit == 2);
    CHECK(refused.err.find("bad.xml:2: error: Text in #FFFF00 would be too pale") !=
          std::string::npos);
    CHECK_FALSE(std::filesystem::exists(none));
    CHECK(program.run({"check", program.path("bad.xml")}).exit == 2);
}

TEST_CASE("a print takes no other PDF's place, unless it is said that it may") {
    const Program program;
    const std::string pdf = program.path("out.pdf");
    evenhand::formats::write_file(pdf, "%PDF-1.7 of somebody else");
    const Ran refused = program.run({"print", q09, "-o", pdf});
    CHECK(refused.exit == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err == pdf +
                             ": error: There is a file of this name already, which Evenhand could "
                             "not print again: give another name, or say --replace. "
                             "[export.target]\n");
    CHECK(evenhand::formats::read_file(pdf) == "%PDF-1.7 of somebody else");
    CHECK(program.run({"print", q09, "-o", pdf, "--replace"}).exit == 0);
    CHECK(program.run({"print", q09, "--sheet", "-o", pdf}).exit == 0);
}
