#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <thread>

#include <doctest/doctest.h>

#include "formats/rubric_file.h"
#include "program.h"

using evenhand::formats::read_file;
using evenhand::formats::write_file;
using evenhand::testing::Program;
using evenhand::testing::Ran;
using evenhand::testing::source_folder;
namespace fs = std::filesystem;

namespace {

const std::string id = "q09-missed-bug-to-production";
const std::string shipped = source_folder + "/rubrics/" + id + ".rubric.xml";
const std::string page = source_folder + "/tests/data/pages/" + id + ".txt";

std::string draft_of(const Program& program) {
    return (program.data() / "rubrics/drafts" / (id + ".rubric.xml")).string();
}

/// Another title in the draft's file, as an author writes it with any program.
void retitle(const std::string& file, const std::string& title) {
    auto rubric = evenhand::formats::read_rubric(read_file(file), "draft").value->rubric;
    rubric.title = title;
    write_file(file, evenhand::formats::rubric_bytes(rubric));
}

/// Everything but the hash and the moment, which differ from run to run.
std::string without_moment(std::string line) {
    const auto at = line.find(" 20");
    return line.substr(0, at) + line.substr(line.find('Z', at) + 1);
}

}  // namespace

TEST_CASE("an author without a window begins, compares and publishes the next version") {
    const Program program;
    const Ran begun = program.run({"draft", id});
    CHECK(begun.exit == 0);
    CHECK(begun.out == draft_of(program) + "\n");
    CHECK(begun.err.empty());
    CHECK(program.run({"draft", id}).out == begun.out);
    CHECK(program.run({"diff", id}).out ==
          id + ": version 1 \u2192 draft\n\nThey do not differ.\n");
    CHECK(program.run({"publish", id}).err ==
          id + ": error: The draft says what version 1 says; there is nothing to publish. "
               "[publish.unchanged]\n");
    retitle(draft_of(program), "Bug in production");
    CHECK(program.run({"diff", id}).out ==
          id + ": version 1 \u2192 draft\n\nChanged: Title\n  [-Missed bug-] {+Bug+} in "
               "production\n");
    const Ran published = program.run({"publish", id, "--author", "Author", "--note", "shorter"});
    CHECK(published.exit == 0);
    const std::string version = (program.data() / "rubrics" / (id + ".v2.rubric.xml")).string();
    CHECK(published.out.starts_with(version + "\nsha256 "));
    CHECK(published.out.size() == version.size() + 73);
    CHECK_FALSE(fs::exists(draft_of(program)));
    CHECK((fs::status(version).permissions() & fs::perms::owner_write) == fs::perms::none);
    CHECK(program.run({"check", version}).exit == 0);
    CHECK(
        program.run({"diff", id, "2", "1"}).out.starts_with(id + ": version 2 \u2192 version 1\n"));
    CHECK(program.run({"rubrics", "q09"}).out == id + "  Version 2  Bug in production\n");
    CHECK(program.run({"rubrics", "--verify"}).exit == 0);
}

TEST_CASE("the list of what was published is one line a version") {
    const Program program;
    CHECK(program.run({"draft", id}).exit == 0);
    retitle(draft_of(program), "Bug in production");
    const Ran published = program.run({"publish", id, "--author", "A \"B\"", "--note", "c\nd"});
    const std::string sha256 = published.out.substr(published.out.find("sha256 ") + 7, 64);
    const std::string list = read_file(program.data() / "rubrics/published.txt");
    CHECK(without_moment(list) ==
          "evenhand-published 1\n" + sha256 + " " + id + " 2 \"A \\\"B\\\"\" \"c\\nd\"\n");
}

TEST_CASE("a version that was changed is found out, with no program of ours too") {
    const Program program;
    CHECK(program.run({"draft", id}).exit == 0);
    retitle(draft_of(program), "Bug in production");
    CHECK(program.run({"publish", id}).exit == 0);
    const std::string any_system =
        "cd '" + (program.data() / "rubrics").string() +
        "' && awk 'NR>1 {print $1 \"  \" $2 \".v\" $3 \".rubric.xml\"}' published.txt | "
        "sha256sum --status -c";
    CHECK(std::system(any_system.c_str()) == 0);
    const auto version = program.data() / "rubrics" / (id + ".v2.rubric.xml");
    retitle(version.string(), "Changed");
    CHECK(std::system(any_system.c_str()) != 0);
    const Ran verified = program.run({"rubrics", "--verify"});
    CHECK(verified.exit == 2);
    CHECK(verified.err.starts_with(id + ".v2.rubric.xml: error: Version 2 of "));
    CHECK(verified.err.ends_with("[library.altered]\n"));
    CHECK(program.run({"rubrics"}).exit == 0);
}

TEST_CASE("a list of what was published that cannot be read is told with the rubrics") {
    const Program program;
    CHECK(program.run({"draft", id}).exit == 0);
    retitle(draft_of(program), "Bug in production");
    CHECK(program.run({"publish", id}).exit == 0);
    write_file(program.data() / "rubrics/published.txt", "evenhand-published 2\n");
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"rubrics", "q09"}, {"rubrics", "q09", "--verify"}}) {
        const Ran ran = program.run(arguments);
        CHECK(ran.exit == 2);
        CHECK(ran.err ==
              "published.txt:1: error: The list was written by a newer Evenhand; open the library "
              "with that one. [published.newer]\n");
        CHECK(ran.out.starts_with(id + "  Version 2  "));
        CHECK(ran.out.find("with that one.\n") != std::string::npos);
    }
}

TEST_CASE("a draft that is not fit is not published") {
    const Program program;
    CHECK(program.run({"import", page, "--quiet"}).exit == 0);
    const Ran refused = program.run({"publish", id + "-2"});
    CHECK(refused.exit == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err.find(": error: ") != std::string::npos);
    CHECK(refused.err.find(": hint: ") == std::string::npos);
}

TEST_CASE("a file is published into the library that is named") {
    const Program program;
    const std::string mine = program.path("mine.rubric.xml");
    fs::copy_file(shipped, mine);
    retitle(mine, "Bug in production");
    const Ran published = program.run({"publish", mine, "--library", program.path("team")});
    CHECK(published.exit == 0);
    CHECK(published.out.starts_with(program.path("team/" + id + ".v2.rubric.xml")));
    CHECK_FALSE(fs::exists(program.data() / "rubrics"));
    CHECK(program.run({"rubrics", "--library", program.path("team"), "q09"}).out ==
          id + "  Version 2  Bug in production\n");
}

TEST_CASE("two files are compared, also as JSON") {
    const Program program;
    const std::string mine = program.path("mine.rubric.xml");
    fs::copy_file(shipped, mine);
    retitle(mine, "Bug in production");
    const Ran text = program.run({"diff", shipped, mine});
    CHECK(text.exit == 0);
    CHECK(text.out == id + ": " + shipped + " \u2192 " + mine +
                          "\n\nChanged: Title\n  [-Missed bug-] {+Bug+} in production\n");
    const auto json = nlohmann::json::parse(program.run({"diff", shipped, mine, "--json"}).out);
    CHECK(json["older"] == nlohmann::json{{"name", shipped}, {"id", id}, {"version", 1}});
    REQUIRE(json["differences"].size() == 1);
    CHECK(json["differences"][0]["kind"] == "changed");
    CHECK(json["differences"][0]["place"] == "title");
    CHECK(json["differences"][0]["after"] == "Bug in production");
    CHECK(json["differences"][0]["pieces"].size() == 3);
}

TEST_CASE("the list as JSON, and only what has all the words") {
    const Program program;
    const auto json = nlohmann::json::parse(program.run({"rubrics", "--json", "q09"}).out);
    REQUIRE(json.size() == 1);
    CHECK(json[0]["id"] == id);
    CHECK(json[0]["published"] == 1);
    CHECK(json[0]["shipped"] == true);
    CHECK(json[0]["draft"] == nullptr);
    CHECK(program.run({"rubrics", "zzz"}).out.empty());
    CHECK(program.run({"rubrics", "--json", "zzz"}).out == "[]\n");
}

TEST_CASE("what is not in the library is exit 2 with a sentence") {
    const Program program;
    CHECK(program.run({"draft", "q77"}).err ==
          "q77: error: There is no such rubric in the library. [library.no-rubric]\n");
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"draft", "q77"},
                                               {"diff", "q77"},
                                               {"diff", id, "7"},
                                               {"diff", "a", "b", "c", "d"},
                                               {"publish", "q77"},
                                               {"publish", "/no/such.rubric.xml"}}) {
        const Ran ran = program.run(arguments);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
    }
    CHECK_FALSE(fs::exists(program.data() / "rubrics"));
}

TEST_CASE("programs that publish at the same time make one version each") {
    const Program program;
    constexpr int authors = 4;
    std::vector<std::string> files;
    for (int i = 0; i < authors; ++i) {
        files.push_back(program.path("mine" + std::to_string(i) + ".rubric.xml"));
        fs::copy_file(shipped, files.back());
        retitle(files.back(), "Bug number " + std::to_string(i));
    }
    std::vector<int> exits(authors, -1);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < files.size(); ++i) {
        threads.emplace_back([&, i] {
            const std::string command = "EVENHAND_DATA='" + program.data().string() +
                                        "' '" EVENHAND_CLI "' publish '" + files[i] +
                                        "' >/dev/null 2>&1";
            // Beside the draft of another there is no place for one's own: then it is tried again.
            for (int tries = 0; tries < 100 && exits[i] != 0; ++tries) {
                exits[i] = WEXITSTATUS(std::system(command.c_str()));
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(exits == std::vector<int>(authors, 0));
    CHECK(program.run({"rubrics", "--verify"}).err.empty());
    CHECK(fs::exists(program.data() / "rubrics" / (id + ".v5.rubric.xml")));
    CHECK_FALSE(fs::exists(program.data() / "rubrics" / (id + ".v6.rubric.xml")));
}

TEST_CASE("rubrics are listed by competency, level and tag, beside or within the words") {
    const Program program;
    const std::vector<std::vector<std::string>> finding = {
        {"--competency", "ownership", "--level", "Mid", "--tag", "incident"},
        {"missed", "level:mid", "tag:incident"},
        {"missed", "level:lead", "--level", "mid"},
        {"missed", "competency:Ownership"}};
    for (const std::vector<std::string>& words : finding) {
        std::vector<std::string> arguments = {"rubrics"};
        arguments.insert(arguments.end(), words.begin(), words.end());
        const Ran listed = program.run(arguments);
        CAPTURE(words[0]);
        CHECK(listed.exit == 0);
        CHECK(listed.out.starts_with(id));
    }
    CHECK(program.run({"rubrics", "q09", "level:junior"}).out.empty());
}
