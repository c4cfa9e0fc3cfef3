#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;
using evenhand::testing::Ran;

namespace {

const std::string q09 = "q09-missed-bug-to-production";

Ran make(const Program& program) {
    return program.run({"kit",
                        "--new",
                        "My kit",
                        "--length",
                        "12",
                        "--opening",
                        "3",
                        "--cover",
                        "Ownership",
                        "--ask",
                        q09 + "=9"});
}

}  // namespace

TEST_CASE("a kit is made, listed, changed, shown and put away without a window") {
    const Program program;
    const Ran made = make(program);
    CHECK(made.exit == 0);
    CHECK(made.err.empty());
    CHECK(made.out.starts_with(
        "my-kit: My kit\n\n0:03  1. Missed bug in production  9 min    Ownership \u00B7 Mid "
        "\u00B7 Version 1\n\n3 + 9 = 12 of 12 minutes\n\nOwnership        question 1\n"));
    CHECK(program.run({"kits", "my", "kit"}).out == "my-kit  My kit  1 question \u00B7 12 min\n");
    const Ran changed = program.run({"kit", "my-kit", "--title", "Yours", "--role", "QA"});
    CHECK(changed.exit == 0);
    CHECK(changed.out.starts_with("my-kit: Yours\nQA\n"));
    CHECK(program.run({"kit", "my-kit"}).out == changed.out);
    const Ran discarded = program.run({"kit", "my-kit", "--discard"});
    CHECK(discarded.exit == 0);
    CHECK(std::filesystem::exists(discarded.out.substr(0, discarded.out.size() - 1)));
    CHECK(program.run({"kits", "yours"}).out.empty());
}

TEST_CASE("a copy of a kit is made under another title") {
    const Program program;
    REQUIRE(make(program).exit == 0);
    const Ran copied = program.run({"kit", "my-kit", "--new", "Another"});
    CHECK(copied.exit == 0);
    CHECK(copied.out.starts_with("another: Another\n"));
    CHECK(copied.out.find("Missed bug in production") != std::string::npos);
}

TEST_CASE("what speaks against a kit is on standard error, errors end with 2") {
    const Program program;
    const Ran uncovered =
        program.run({"kit", "--new", "My kit", "--cover", "Quality", "--ask", q09});
    CHECK(uncovered.exit == 0);
    CHECK(uncovered.err ==
          "warning: No question is about \u201CQuality\u201D, which this kit is to cover. "
          "[kit.coverage]\n");
    const Ran emptied = program.run({"kit", "my-kit", "--drop", q09});
    CHECK(emptied.exit == 0);
    const Ran empty = program.run({"kit", "my-kit"});
    CHECK(empty.exit == 2);
    CHECK(empty.err == emptied.err);
    CHECK(empty.err.starts_with("error: The kit asks nothing yet; add a question. [kit.empty]\n"));
    CHECK(program.run({"kit", "none"}).err ==
          "none: error: There is no kit \u201Cnone\u201D in the library. [kit.none]\n");
    CHECK(program.run({"kit", "none"}).exit == 2);
    CHECK(program.run({"kit"}).exit == 2);
    CHECK(program.run({"kit", "none", "--discard"}).exit == 2);
    const Ran wrong = program.run({"kit", "my-kit", "--ask", "q98", "--length", "500"});
    CHECK(wrong.exit == 2);
    CHECK(wrong.err ==
          "length: error: \u201C500\u201D is no number of minutes; type a whole number from 0 to "
          "480. "
          "[kit.minutes-typed]\nq98: error: There is no rubric \u201Cq98\u201D in the library. "
          "[kit.missing]\n");
}

TEST_CASE("a kit that cannot be read is told beside the list") {
    const Program program;
    const auto folder = program.data() / "rubrics" / "kits";
    std::filesystem::create_directories(folder);
    evenhand::formats::write_file(folder / "bad.kit.xml", "<kit");
    const Ran listed = program.run({"kits", "bad"});
    CHECK(listed.exit == 2);
    CHECK(listed.out.starts_with("bad  bad  "));
    CHECK(listed.err.find("[kit.unreadable]") != std::string::npos);
}

TEST_CASE("kits and one kit are printed as JSON") {
    const Program program;
    REQUIRE(make(program).exit == 0);
    CHECK(program.run({"kits", "my", "--json"}).out.starts_with("[\n  {\n    \"id\": \"my-kit\","));
    const Ran kit = program.run({"kit", "my-kit", "--json"});
    CHECK(kit.out.starts_with("{\n  \"id\": \"my-kit\","));
    CHECK(kit.out.find("\"rubric\": \"" + q09 + "\"") != std::string::npos);
}

TEST_CASE("an invitation is written for a kit, whose role it takes") {
    const Program program;
    REQUIRE(make(program).exit == 0);
    const std::string file = program.path("ann.invitation.xml");
    const std::vector<std::string> invite = {
        "invite", "my-kit", "--candidate", "Ann", "--interviewer", "Bo", "-o", file};
    const Ran roleless = program.run(invite);
    CHECK(roleless.exit == 2);
    CHECK(roleless.err ==
          "my-kit: error: The role is missing, for the kit has none; say it: --role ROLE "
          "[invitation.role]\n");
    REQUIRE(program.run({"kit", "my-kit", "--role", "QA"}).exit == 0);
    const Ran written = program.run(invite);
    CHECK(written.exit == 0);
    CHECK(written.out == file + "\n");
    CHECK(program.run({"check", file}).exit == 0);
    const std::string bytes = evenhand::formats::read_file(file);
    CHECK(bytes.find("<role>QA</role>") != std::string::npos);
    CHECK(bytes.find(q09) != std::string::npos);
    CHECK(program.run(invite).exit == 2);
    std::vector<std::string> with_ids = invite;
    with_ids.back() = program.path("ids.invitation.xml");
    with_ids.insert(with_ids.end(), {"--candidate-id", "c-1", "--interviewer-id", "bo"});
    CHECK(program.run(with_ids).exit == 0);
    const std::string invited = evenhand::formats::read_file(with_ids.at(7));
    CHECK(invited.find("<candidate id=\"c-1\">Ann<") != std::string::npos);
    CHECK(invited.find("<interviewer id=\"bo\">Bo<") != std::string::npos);
    CHECK(
        program.run({"invite", "none", "--candidate", "A", "--interviewer", "B", "-o", file + "2"})
            .exit == 2);
}

TEST_CASE("a new kit whose order has a fault leaves nothing behind") {
    const Program program;
    const Ran refused = program.run({"kit", "--new", "My kit", "--ask", "bogus"});
    CHECK(refused.exit == 2);
    CHECK(refused.out.empty());
    CHECK(program.run({"kits", "my"}).out.empty());
    CHECK(program.run({"kit", "none", "--new", "My kit"}).exit == 2);
    CHECK(program.run({"kits", "my"}).out.empty());
    CHECK(program.run({"kit", "--new", "My kit"}).exit == 0);
    CHECK(program.run({"kits", "my"}).out.starts_with("my-kit  "));
}

TEST_CASE("options that name several take one each, so that the kit's id can stand behind") {
    const Program program;
    const std::string q01 = "q01-kept-going-wrong";
    REQUIRE(make(program).exit == 0);
    const Ran moved = program.run({"kit", "--ask", q01, "--move", q01 + "=1", "my-kit"});
    CHECK(moved.exit == 0);
    CHECK(moved.out.find("0:03  1. Kept going wrong") != std::string::npos);
    CHECK(program.run({"kit", "my-kit", "--discard", "--title", "X"}).exit == 2);
    CHECK(program.run({"kits", "my"}).out.starts_with("my-kit  My kit"));
}
