#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;
using evenhand::testing::source_folder;

TEST_CASE("checking the shipped rubrics is silent") {
    const Program program;
    const auto ran =
        program.run({"check", source_folder + "/rubrics/q09-missed-bug-to-production.rubric.xml"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err.empty());
}

TEST_CASE("a broken rubric is exit 2, with its file, line and what would be right") {
    const Program program;
    evenhand::formats::write_file(program.path("bad.rubric.xml"), "<rubric");
    const auto ran = program.run({"check", program.path("bad.rubric.xml")});
    CHECK(ran.exit == 2);
    CHECK(ran.err.starts_with("bad.rubric.xml"));
    CHECK(ran.err.find(": error: ") != std::string::npos);
}

TEST_CASE("a file that is not there is exit 2 with one sentence") {
    const Program program;
    const auto ran = program.run({"check", program.path("none.rubric.xml")});
    CHECK(ran.exit == 2);
    CHECK(ran.err == "none.rubric.xml: error: Cannot read " + program.path("none.rubric.xml") +
                         ": no such file or directory. [file.unreadable]\n");
}

TEST_CASE("a file that cannot be read stops the check of no other one") {
    const Program program;
    evenhand::formats::write_file(program.path("bad.rubric.xml"), "<rubric");
    const auto ran =
        program.run({"check",
                     program.path("none.rubric.xml"),
                     program.path("bad.rubric.xml"),
                     source_folder + "/rubrics/q09-missed-bug-to-production.rubric.xml",
                     "--set"});
    CHECK(ran.exit == 2);
    CHECK(ran.err.starts_with("none.rubric.xml: error: Cannot read "));
    CHECK(ran.err.find("\nbad.rubric.xml:1: error: ") != std::string::npos);
    CHECK(ran.err.find("\nerror: The set has 1 rubric; ") != std::string::npos);
}

TEST_CASE("a whole kit is checked silently, a broken one is exit 2") {
    const Program program;
    const auto whole =
        program.run({"check", source_folder + "/tests/data/kits/two-rounds.kit.xml"});
    CHECK(whole.exit == 0);
    CHECK(whole.err.empty());
    const auto broken =
        program.run({"check", source_folder + "/tests/data/kits/rubric-twice.kit.xml"});
    CHECK(broken.exit == 2);
    CHECK(broken.err ==
          "rubric-twice.kit.xml:8: error: Rubric 'q09-missed-bug-to-production' is in the kit "
          "already; each question is asked once. [kit.repeated]\n");
}

TEST_CASE("an organisation's words are looked for too, and exit 2 says that they stand there") {
    const Program program;
    const std::string rubric = source_folder + "/rubrics/q09-missed-bug-to-production.rubric.xml";
    evenhand::formats::write_file(program.path("own.txt"),
                                  "[office]\nroutine \u2192 the step by its name\n");
    const auto ran = program.run({"check", rubric, "--words", program.path("own.txt")});
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err ==
          "q09-missed-bug-to-production.rubric.xml: criterion 'structural-change', level 4: error: "
          "\u201Croutine\u201D is office talk that says neither who nor what; better: the step by "
          "its name. [anchor.vague]\n"
          "q09-missed-bug-to-production.rubric.xml: criterion 'structural-change', level 5: error: "
          "\u201Croutine\u201D is office talk that says neither who nor what; better: the step by "
          "its name. [anchor.vague]\n");
    evenhand::formats::write_file(program.path("own.txt"), "[offices]\nroutine\n");
    const auto warned = program.run({"check", rubric, "--words", program.path("own.txt")});
    CHECK(warned.exit == 0);
    CHECK(warned.err.starts_with("own.txt:1: warning: [offices] is no section"));
}

TEST_CASE("a folder is checked as one library, and the set says what it lacks") {
    const Program program;
    std::filesystem::create_directory(program.path("few"));
    const std::string q09 = "/q09-missed-bug-to-production.rubric.xml";
    std::filesystem::copy_file(source_folder + "/rubrics" + q09, program.path("few") + q09);
    const auto ran = program.run({"check", program.path("few"), "--set"});
    CHECK(ran.exit == 2);
    CHECK(ran.err.starts_with("error: The set has 1 rubric; 32 are right."));
    CHECK(program.run({"check", program.path("few")}).exit == 0);
    const auto nothing = program.run({"check", source_folder + "/docs/images"});
    CHECK(nothing.exit == 2);
    CHECK(
        nothing.err ==
        source_folder +
            "/docs/images: error: There is no rubric, scorecard, invitation, kit, debrief or style "
            "in this folder. [check.nothing]\n");
}

TEST_CASE("what comes with the program is checked without a word, alone and as a set") {
    const Program program;
    const auto ran = program.run({"check", source_folder + "/rubrics", "--set"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err.empty());
    CHECK(program.run({"check", source_folder + "/rubrics/kits"}).exit == 0);
}

TEST_CASE("findings are printed as lines of JSON for programs") {
    const Program program;
    evenhand::formats::write_file(program.path("bad.rubric.xml"), "");
    const auto ran = program.run({"check", program.path("bad.rubric.xml"), "--json"});
    CHECK(ran.exit == 2);
    CHECK(ran.err.empty());
    CHECK(ran.out.starts_with("{\"file\":\"" + program.path("bad.rubric.xml") +
                              "\",\"severity\":\"error\",\"code\":\"file.empty\",\"message\":\""));
    CHECK(ran.out.ends_with("\"}\n"));
}
