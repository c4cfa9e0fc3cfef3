#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;
using evenhand::testing::source_folder;

namespace {
const std::string page = source_folder + "/tests/data/pages/q09-missed-bug-to-production.txt";
}

TEST_CASE("importing the page writes a draft that checks, and prints its path") {
    const Program program;
    const auto ran = program.run({"import", page, "--into", program.path("drafts")});
    CHECK(ran.exit == 0);
    const std::string draft = program.path("drafts/q09-missed-bug-to-production.rubric.xml");
    CHECK(ran.out == draft + "\n");
    CHECK(program.run({"check", draft}).exit == 0);
}

TEST_CASE("the JSON of an import has every item of the page in the right kind") {
    const Program program;
    const auto ran = program.run({"import", page, "--into", program.path("drafts"), "--json"});
    CHECK(ran.exit == 0);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["number"] == 9);
    CHECK(json["of"] == 32);
    CHECK(json["category"] == "Behavioural");
    CHECK(json["level"] == "Mid");
    CHECK(json["tags"] == nlohmann::json({"ownership", "incident", "post-mortem", "star"}));
    CHECK(json["look_fors"].size() == 4);
    CHECK(json["look_fors"][3]["bonus"] == true);
    CHECK(json["strongest"].size() == 2);
    CHECK(json["pitfalls"].size() == 2);
    CHECK(json["pitfalls"][1]["signals"] == "lack of ownership");
    CHECK(json["coverage"].size() == 5);
    CHECK(json["sample_answers"][0]["key_score"] == 5);
}

TEST_CASE("files that are no question page are exit 2 with one sentence each") {
    const Program program;
    using evenhand::formats::write_file;
    write_file(program.path("empty.txt"), "");
    write_file(program.path("binary.txt"),
               std::string("\x7F"
                           "ELF\0\0\0",
                           7));
    write_file(program.path("latin.txt"), "Caf\xE9 question");
    write_file(program.path("recipe.txt"), "Pancakes\n\nMix flour and milk.\nFry in butter.\n");
    for (const char* name : {"empty.txt", "binary.txt", "latin.txt", "recipe.txt", "none.txt"}) {
        CAPTURE(name);
        const auto ran = program.run({"import", program.path(name), "--into", program.path("d")});
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
        CHECK(ran.err.find("error: ") != std::string::npos);
    }
    CHECK_FALSE(std::filesystem::exists(program.path("d")));
}

TEST_CASE("without a folder the draft goes into the library, once") {
    const Program program;
    const std::string draft =
        (program.data() / "rubrics/drafts/q09-missed-bug-to-production-2.rubric.xml").string();
    const auto first = program.run({"import", page});
    CHECK(first.exit == 0);
    CHECK(first.out == draft + "\n");
    CHECK(first.err.ends_with(
        "q09-missed-bug-to-production.txt: hint: A rubric of this page came with Evenhand, called "
        "\u201Cq09-missed-bug-to-production\u201D; this draft is "
        "\u201Cq09-missed-bug-to-production-2\u201D. [import.renamed]\n"));
    const auto again = program.run({"import", page});
    CHECK(again.exit == 0);
    CHECK(again.out == draft + "\n");
    CHECK(again.err ==
          "q09-missed-bug-to-production.txt: hint: It is in the library already, as the draft "
          "\u201Cq09-missed-bug-to-production-2\u201D. [import.known]\n");
}

TEST_CASE("of many files each is told, then all, and one refused makes exit 2") {
    const Program program;
    std::filesystem::create_directories(program.path("pages/below"));
    std::filesystem::copy_file(page, program.path("pages/q09-missed-bug.txt"));
    evenhand::formats::write_file(program.path("pages/below/recipe.md"),
                                  "Pancakes\n\nMix flour and milk.\nFry in butter.\n");
    const auto ran = program.run({"import", program.path("pages")});
    CHECK(ran.exit == 2);
    CHECK(ran.out == (program.data() / "rubrics/drafts/q09-missed-bug.rubric.xml").string() + "\n");
    CHECK(ran.err.starts_with("recipe.md: error: This is no question page: "));
    CHECK(ran.err.find("\nq09-missed-bug.txt: Draft \u201CMissed bug\u201D, ") !=
          std::string::npos);
    CHECK(ran.err.ends_with("\n1 of 2 pages became a draft; 1 is no question page.\n"));
    const auto quiet = program.run({"import", program.path("pages"), "--quiet"});
    CHECK(quiet.exit == 2);
    CHECK(std::count(quiet.err.begin(), quiet.err.end(), '\n') == 1);
    const auto json =
        nlohmann::json::parse(program.run({"import", program.path("pages"), "--json"}).out);
    CHECK(json["drafted"] == 0);
    CHECK(json["unchanged"] == 1);
    CHECK(json["refused"] == 1);
    REQUIRE(json["pages"].size() == 2);
    CHECK(json["pages"][0]["name"] == "recipe.md");
    CHECK(json["pages"][0]["outcome"] == "refused");
    CHECK(json["pages"][1]["drafts"][0] == "q09-missed-bug");
}

TEST_CASE("a page is read from standard input") {
    const Program program;
    const std::string command = "EVENHAND_DATA='" + program.data().string() +
                                "' '" EVENHAND_CLI "' import - --quiet <'" + page + "' >'" +
                                program.path("out") + "'";
    CHECK(std::system(command.c_str()) == 0);
    const std::string out = evenhand::formats::read_file(program.path("out"));
    CHECK(out.ends_with("/drafts/q09-missed-a-bug-that-reached-production.rubric.xml\n"));
}

TEST_CASE("a path that is not there stops the import before it begins") {
    const Program program;
    const auto ran = program.run({"import", page, program.path("none.txt")});
    CHECK(ran.exit == 2);
    CHECK(ran.err ==
          "error: Cannot read " + program.path("none.txt") + ": no such file or directory.\n");
    CHECK_FALSE(std::filesystem::exists(program.data() / "rubrics"));
}
