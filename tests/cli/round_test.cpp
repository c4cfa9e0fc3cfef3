#include <fstream>
#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;
using evenhand::testing::Ran;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string q09 = "q09-missed-bug-to-production";

/// A round of two answers, handed out into a folder of its own.
struct Handed {
    Program program;
    std::string folder = program.path("shared");
    std::string file;
    std::string id;

    explicit Handed(const std::vector<std::string>& more = {}) {
        fs::create_directories(folder);
        std::vector<std::string> arguments = {"round",
                                              "new",
                                              q09,
                                              "--title",
                                              "Bugs",
                                              "--answer",
                                              "A",
                                              "--answer",
                                              "B",
                                              "--lead",
                                              "Lead One",
                                              "--seed",
                                              "7",
                                              "--into",
                                              folder};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Ran made = program.run(arguments);
        REQUIRE(made.exit == 0);
        file = made.out.substr(0, made.out.size() - 1);
        id = fs::path(file).filename().string();
        id = id.substr(0, id.find('.'));
    }
    [[nodiscard]] Ran practise(const std::vector<std::string>& more) const {
        std::vector<std::string> arguments = {"round", "practise", id, "--rater", "Rater One"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return program.run(arguments);
    }
    [[nodiscard]] Ran rate(const std::string& a, const std::string& b, const std::string& c) const {
        return practise({"--score",
                         "ownership=" + a,
                         "--score",
                         "immediate-fix=" + b,
                         "--score",
                         "structural-change=" + c,
                         "--seal"});
    }
};

}  // namespace

TEST_CASE("a round is made, listed, practised blind, compared and gathered without a window") {
    const Handed round;
    CHECK(round.id.starts_with("bugs-"));
    CHECK(round.program.run({"round", "list", "--rater", "Rater One"}).out ==
          round.id + "  Bugs  0 of 2 answers\n");
    const Ran shown = round.practise({});
    CHECK(shown.exit == 0);
    CHECK(shown.out.starts_with("Answer 1 of 2\n"));
    CHECK(shown.out.find("ownership: Owning the gap") != std::string::npos);
    CHECK(shown.out.find("the gap, plain") == std::string::npos);
    const Ran refused = round.practise({"--seal"});
    CHECK(refused.exit == 2);
    CHECK(refused.err.find("[practice.not-rated]") != std::string::npos);
    const Ran sealed = round.rate("3", "3", "0");
    CHECK(sealed.exit == 0);
    CHECK(sealed.out.starts_with("Answer 1 of 2\n0 of 3 scores are the key's."));
    CHECK(sealed.out.find("Key 5: ") != std::string::npos);
    CHECK(round.rate("3", "3", "3").exit == 0);
    CHECK(round.program.run({"round", "list", "--rater", "Rater One"}).out ==
          round.id + "  Bugs  2 of 2 answers\n");
    const Ran gathered = round.program.run({"round", "gather", round.file});
    CHECK(gathered.exit == 0);
    CHECK(gathered.out.starts_with(
        "Bugs\n1 of 1 rater has finished.\n\nRater One: 2 of 2 answers\n"));
    const Ran progress = round.program.run({"round", "progress", "--rater", "Rater One"});
    CHECK(progress.out.find("2 of 2 answers") != std::string::npos);
    CHECK(progress.out.find("Not enough rounds to tell") != std::string::npos);
    CHECK(round.practise({}).exit == 0);
    const Ran late = round.practise({"--score", "ownership=3", "--seal"});
    CHECK(late.exit == 2);
    CHECK(late.err.find("Every answer of this round is sealed") != std::string::npos);
}

TEST_CASE("what is practised is in no list of interviews and no archive") {
    const Handed round;
    CHECK(round.rate("3", "3", "3").exit == 0);
    CHECK_FALSE(fs::exists(round.program.data() / "cards"));
    CHECK_FALSE(fs::exists(round.program.data() / "sessions"));
    CHECK_FALSE(fs::exists(round.program.data() / "archive"));
}

TEST_CASE("the ratings and the key are exported as two tables") {
    const Handed round;
    CHECK(round.rate("3", "4", "0").exit == 0);
    const Ran exported = round.program.run({"round", "export", round.id, "--into", round.folder});
    CHECK(exported.exit == 0);
    CHECK(exported.out == round.folder + "/" + round.id + ".ratings.csv\n" + round.folder + "/" +
                              round.id + ".gold.csv\n");
    const std::string ratings =
        evenhand::formats::read_file(fs::path(round.folder) / (round.id + ".ratings.csv"));
    CHECK(ratings.starts_with("person,rater,criterion,score,sequence\n" + round.id + "/"));
    CHECK(ratings.find(",Rater One,immediate-fix,4,1\n") != std::string::npos);
    CHECK(ratings.find("structural-change") == std::string::npos);
    const std::string gold =
        evenhand::formats::read_file(fs::path(round.folder) / (round.id + ".gold.csv"));
    CHECK(gold.starts_with("person,criterion,gold\n" + round.id + "/A,ownership,5\n"));
}

TEST_CASE("keys are shown to whoever asks for them, and to nobody else") {
    const Handed round;
    const json blind = json::parse(round.program.run({"round", "show", round.id, "--json"}).out);
    CHECK(blind["id"] == round.id);
    CHECK(blind["rubric"] == q09);
    CHECK(blind["seed"] == 7);
    REQUIRE(blind["answers"].size() == 2);
    CHECK(blind["answers"][0]["id"] == "A");
    CHECK_FALSE(blind["answers"][0].contains("keys"));
    const json keyed =
        json::parse(round.program.run({"round", "show", round.file, "--keys", "--json"}).out);
    CHECK(keyed["answers"][0]["keys"][0]["score"] == 5);
    const json answer = json::parse(round.practise({"--json"}).out);
    CHECK(answer["title"] == "Answer 1 of 2");
    CHECK(answer["criteria"].size() == 3);
    CHECK(answer.dump().find("not_neighbour") == std::string::npos);
}

TEST_CASE("an own answer is kept, listed, rated in a round, and taken out without a window") {
    const Program program;
    const std::string folder = program.path("shared");
    fs::create_directories(folder);
    const std::string text = program.path("answer.txt");
    std::ofstream(text) << "I told nobody, and mended it at night.\n";
    const std::vector<std::string> answer = {"round", "answer", q09, "--text", text};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> all = answer;
        all.insert(all.end(), more.begin(), more.end());
        return program.run(all);
    };
    const Ran lacking = with({"--key", "ownership=1"});
    CHECK(lacking.exit == 2);
    CHECK(lacking.err.find("[round.no-key]") != std::string::npos);
    const Ran typed = with({"--key", "ownership"});
    CHECK(typed.exit == 2);
    CHECK(typed.err.find("[own.typed]") != std::string::npos);
    const Ran kept = with({"--key",
                           "ownership=1",
                           "--key",
                           "immediate-fix=3",
                           "--key",
                           "structural-change=0",
                           "--reason",
                           "ownership=“told nobody” → hides it"});
    CHECK(kept.exit == 0);
    CHECK(kept.out == "own-1\n");
    const Ran listed = program.run({"round", "answers", q09});
    CHECK(listed.out.find("own-1  1 · 3 · –  (own) I told nobody, and mended it at night.\n") !=
          std::string::npos);
    const json offered = json::parse(program.run({"round", "answers", q09, "--json"}).out);
    CHECK(offered.back()["source"] == "own");
    CHECK(offered.front()["source"] == "version");
    const Ran made = program.run({"round",
                                  "new",
                                  q09,
                                  "--title",
                                  "Ours",
                                  "--answer",
                                  "A",
                                  "--own",
                                  "own-1",
                                  "--into",
                                  folder,
                                  "--json"});
    CHECK(made.exit == 0);
    const json round = json::parse(made.out);
    CHECK(round["answers"].back()["id"] == "own-1");
    CHECK(round["answers"].back()["keys"][0]["reason"] == "“told nobody” → hides it");
    CHECK(program.run({"round", "forget", q09, "own-1"}).exit == 0);
    CHECK(program.run({"round", "forget", q09, "own-1"}).exit == 2);
    CHECK(program.run({"round", "answers", q09}).out.find("own-1") == std::string::npos);
}

TEST_CASE("results as JSON have the numbers behind the words") {
    const Handed round;
    CHECK(round.rate("3", "3", "3").exit == 0);
    CHECK(round.rate("3", "3", "3").exit == 0);
    const json gathered =
        json::parse(round.program.run({"round", "gather", round.id, "--json"}).out);
    CHECK(gathered["raters"][0]["name"] == "Rater One");
    const json& fit = gathered["raters"][0]["fit"];
    CHECK(fit["scores"] == 6);
    CHECK(fit["bias"]["mean"] == -1.0);
    CHECK(fit["bias"]["low"].is_number());
    const json progress =
        json::parse(round.program.run({"round", "progress", "--rater", "Rater One", "--json"}).out);
    CHECK(progress[0]["round"] == round.id);
    CHECK(progress[0]["fit"]["bias"]["low"].is_number());
    CHECK(progress[0]["criteria"][0]["fit"]["bias"]["mean"].is_number());
    const json list =
        json::parse(round.program.run({"round", "list", "--rater", "Rater One", "--json"}).out);
    CHECK(list[0]["sealed"] == 2);
}

TEST_CASE("a colleague takes the file in, and hands in beside it") {
    const Handed round({"--invite", "Rater One", "--invite", "Rater Two"});
    const Program other;
    CHECK(other.run({"round", "take", round.file}).out == round.id + "\n");
    const Ran uninvited = other.run({"round", "practise", round.id, "--rater", "Rater Six"});
    CHECK(uninvited.exit == 2);
    CHECK(uninvited.err.find("[practice.not-invited]") != std::string::npos);
    CHECK(other
              .run({"round",
                    "practise",
                    round.file,
                    "--rater",
                    "Rater Two",
                    "--score",
                    "ownership=4",
                    "--score",
                    "immediate-fix=4",
                    "--score",
                    "structural-change=4",
                    "--tick",
                    "LF1",
                    "--note",
                    "says so",
                    "--seal"})
              .exit == 0);
    CHECK(fs::exists(fs::path(round.folder) / (round.id + ".rater-two.practice.xml")));
    const Ran gathered = round.program.run({"round", "gather", round.id});
    CHECK(gathered.out.find("0 of 2 raters have finished; missing: Rater One.") !=
          std::string::npos);
}

TEST_CASE("bad input says what would be right and ends with 2") {
    const Handed round;
    const Ran level = round.practise({"--score", "ownership=9"});
    CHECK(level.exit == 2);
    CHECK(level.err.find("a level from 1 to 5, or 0 for \"not observed\"") != std::string::npos);
    CHECK(round.practise({"--tick", "LF99"}).exit == 2);
    CHECK(round.program.run({"round", "practise", "none", "--rater", "R"}).exit == 2);
    CHECK(round.program.run({"round", "show", "none.round.xml"}).exit == 2);
    CHECK(round.program.run({"round", "gather", "none"}).exit == 2);
    CHECK(round.program.run({"round", "new", "--into", round.folder}).exit == 2);
    CHECK(round.program.run({"round", "new", "q99-none", "--title", "x", "--into", round.folder})
              .exit == 2);
    CHECK(round.program.run({"round"}).exit == 2);
    const Ran nowhere = round.program.run({"round",
                                           "new",
                                           "q09-missed-bug-to-production",
                                           "--title",
                                           "x",
                                           "--into",
                                           round.program.path("nowhere")});
    CHECK(nowhere.exit == 2);
    CHECK(nowhere.err.find("There is no folder ") != std::string::npos);
}

TEST_CASE("a damaged result is named, and the others count") {
    const Handed round;
    CHECK(round.rate("3", "3", "3").exit == 0);
    const fs::path broken = fs::path(round.folder) / (round.id + ".other.practice.xml");
    evenhand::formats::write_file(broken, "<practice");
    const Ran gathered = round.program.run({"round", "gather", round.id});
    CHECK(gathered.exit == 2);
    CHECK(gathered.out.find("Rater One: 1 of 2 answers") != std::string::npos);
    CHECK(gathered.err.find("other.practice.xml") != std::string::npos);
}
