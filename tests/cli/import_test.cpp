#include <algorithm>
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
