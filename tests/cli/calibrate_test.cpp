#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;
using evenhand::testing::source_folder;

namespace {

const std::string data = source_folder + "/tests/data/calibration/";

std::map<std::string, nlohmann::json> rows_of(const std::string& lines) {
    std::map<std::string, nlohmann::json> rows;
    std::istringstream text(lines);
    for (std::string line; std::getline(text, line);) {
        const auto row = nlohmann::json::parse(line);
        const std::string place = row["scope"].get<std::string>() + "," +
                                  row["statistic"].get<std::string>() + "," +
                                  row["field"].get<std::string>();
        CHECK(rows.emplace(place, row).second);
        CHECK(row.contains("value") != row.contains("undefined"));
    }
    return rows;
}

/// How many rows of expected.csv of the data set and these scopes the program printed, each within
/// its tolerance.
std::size_t matched(const std::string& dataset, const std::string& lines) {
    const auto rows = rows_of(lines);
    std::ifstream file(data + "expected.csv");
    std::size_t found = 0;
    for (std::string line; std::getline(file, line);) {
        std::istringstream cells(line);
        std::string set;
        std::string scope;
        std::string statistic;
        std::string field;
        std::string value;
        std::string tolerance;
        std::getline(cells, set, ',');
        std::getline(cells, scope, ',');
        std::getline(cells, statistic, ',');
        std::getline(cells, field, ',');
        std::getline(cells, value, ',');
        std::getline(cells, tolerance, ',');
        const auto row = rows.find(scope + "," + statistic + "," + field);
        if (set == dataset && row != rows.end()) {
            CAPTURE(line);
            CHECK(std::abs(row->second["value"].get<double>() - std::stod(value)) <=
                  std::stod(tolerance));
            ++found;
        }
    }
    return found;
}

}  // namespace

TEST_CASE("calibrate prints every expected number of ratings, key and pairs") {
    const Program program;
    const auto panel = program.run({"calibrate", data + "sim/s1_panel.csv", "--pairs", "--json"});
    CHECK(panel.exit == 0);
    CHECK(panel.err.empty());
    CHECK(matched("s1_panel", panel.out) == 598);
    const auto key = program.run({"calibrate",
                                  data + "sim/s3_effects.csv",
                                  "--gold",
                                  data + "sim/s3_effects_gold.csv",
                                  "--json"});
    CHECK(key.exit == 0);
    CHECK(matched("s3_effects", key.out) == 725);
}

TEST_CASE("scorecards as JSON of an applicant tracking system are compared like a table") {
    const Program program;
    std::string cards;
    const auto card = [&](const std::string& candidate, const std::string& who, int word) {
        static const std::vector<std::string> words = {"no", "mixed", "yes", "strong_yes"};
        cards += std::string(cards.empty() ? "[" : ",") + R"({"id": ")" + candidate + who +
                 R"(", "candidate_id": ")" + candidate + R"(", "interviewer": {"id": ")" + who +
                 R"(", "name": ")" + who + R"("}, "submitted_at": "2026-03-02T09:08:00Z",)" +
                 R"("attributes": [{"name": "Depth", "type": "Skills", "rating": ")" +
                 words.at(static_cast<std::size_t>(word)) + R"("}]})";
    };
    for (int person = 0; person < 4; ++person) {
        card("c" + std::to_string(person), "Ana", person);
        card("c" + std::to_string(person), "Ben", person == 3 ? 2 : person);
    }
    evenhand::formats::write_file(program.path("cards.json"), cards + "]");
    const auto ran = program.run({"calibrate", program.path("cards.json"), "--json"});
    CHECK_MESSAGE(ran.exit == 0, ran.err);
    const auto rows = rows_of(ran.out);
    CHECK(ran.out.find(R"("statistic":"pa_pairs[unweighted]","field":"est","value":0.75})") !=
          std::string::npos);
    CHECK_FALSE(rows.empty());
    evenhand::formats::write_file(program.path("broken.json"), "[{");
    CHECK(program.run({"calibrate", program.path("broken.json")}).exit == 2);
}

TEST_CASE("calibrate reads wide tables and counts") {
    const Program program;
    const auto wide = program.run({"calibrate",
                                   data + "classic/krippendorff_2011.csv",
                                   "--wide",
                                   "--scale",
                                   "1..5",
                                   "--json"});
    CHECK(wide.err.empty());
    CHECK(matched("krippendorff_2011", wide.out) == 116);
    const auto counts =
        program.run({"calibrate", data + "classic/gwet_4x4_diagnosis.csv", "--counts", "--json"});
    CHECK(counts.exit == 0);
    CHECK(matched("gwet_4x4_diagnosis", counts.out) == 140);
}

TEST_CASE("limits of a reliability with missing cells are given on demand") {
    const Program program;
    std::string lines = "person,rater,criterion,score\n";
    for (int person = 0; person < 24; ++person) {
        for (int rater = 0; rater < 4; ++rater) {
            if ((person + rater) % 4 != 0) {
                const int score = 1 + ((person * 7) % 5 + (person * rater) % 3) % 5;
                lines += "P" + std::to_string(person) + ",R" + std::to_string(rater) + ",c," +
                         std::to_string(score) + "\n";
            }
        }
    }
    evenhand::formats::write_file(program.path("gaps.csv"), lines);
    const auto without = program.run({"calibrate", program.path("gaps.csv")});
    CHECK(without.exit == 0);
    CHECK(without.out.find("ICC(2,1), of one interviewer, is 0.") != std::string::npos);
    const auto with = program.run({"calibrate", program.path("gaps.csv"), "--limits"});
    CHECK(with.exit == 0);
    CHECK(with.out.find("(REML, incomplete design;") != std::string::npos);
    CHECK(with.out != without.out);
    const auto json = program.run({"calibrate", program.path("gaps.csv"), "--limits", "--json"});
    CHECK(json.out.find(R"("statistic":"ICC2k_reml","field":"hi")") != std::string::npos);
    const auto wide = program.run({"calibrate", program.path("gaps.csv"), "--wide", "--limits"});
    CHECK(wide.exit == 2);
}

TEST_CASE("calibrate says in words what it found, and no number that is none") {
    const Program program;
    const auto ran = program.run({"calibrate", data + "sim/s1_panel.csv"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.find("Out of every 100 times two of you scored the same answer") !=
          std::string::npos);
    CHECK(ran.out.find("ICC(2,1), of one interviewer, is ") != std::string::npos);
    CHECK(ran.out.find("nan") == std::string::npos);
}

TEST_CASE("a scale that was not named is told on standard error, and the numbers are printed") {
    const Program program;
    const auto ran =
        program.run({"calibrate", data + "classic/irr_anxiety.csv", "--wide", "--json"});
    CHECK(ran.exit == 0);
    CHECK(ran.err.starts_with("irr_anxiety.csv:1: warning: No scale was named"));
    CHECK(matched("irr_anxiety", ran.out) == 167);
}

TEST_CASE("bad ratings are exit 2 with every fault, and nothing is printed") {
    const Program program;
    evenhand::formats::write_file(program.path("bad.csv"),
                                  "person,rater,criterion,score\nP,R,c,9\nP,R,c,x\n");
    const auto ran = program.run({"calibrate", program.path("bad.csv")});
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(
        ran.err ==
        "bad.csv:2, column 4 (score): error: 9 is not on the scale 1 to 5; correct it, or name the "
        "scale that was used. [table.off-scale]\n"
        "bad.csv:3, column 4 (score): error: \u201Cx\u201D is no whole number; scores are 1 to 5. "
        "[table.not-whole]\n"
        "Name another scale with --scale LOWEST..HIGHEST.\n");
    evenhand::formats::write_file(program.path("wide.csv"), "answer,Ana,Bo\nA,3,4\nB,2,2\n");
    CHECK(program.run({"calibrate", program.path("wide.csv")}).err.find("say --wide") !=
          std::string::npos);
    CHECK(program.run({"calibrate", data + "sim/s1_panel.csv", "--group", "9"})
              .err.find("all interviewers share candidates with each other") != std::string::npos);
}

TEST_CASE("wrong usage and a missing file are exit 2") {
    const Program program;
    CHECK(program.run({"calibrate"}).exit == 2);
    CHECK(program.run({"calibrate", data + "sim/s1_panel.csv", "--wide", "--counts"}).exit == 2);
    CHECK(program.run({"calibrate", data + "sim/s1_panel.csv", "--scale", "5"}).exit == 2);
    CHECK(program.run({"calibrate", data + "sim/s1_panel.csv", "--interval", "x"}).exit == 2);
    const auto missing = program.run({"calibrate", program.path("none.csv")});
    CHECK(missing.exit == 2);
    CHECK(missing.err.find("no such file") != std::string::npos);
}

TEST_CASE("the tables of the many-facet model are written beside the numbers") {
    const Program program;
    const auto ran = program.run({"calibrate",
                                  data + "sim/s3_effects.csv",
                                  "--gold",
                                  data + "sim/s3_effects_gold.csv",
                                  "--mfrm",
                                  program.path("tables")});
    CHECK(ran.exit == 0);
    CHECK(ran.out.find("HOW MANY INTERVIEWERS?") != std::string::npos);
    const auto flags =
        nlohmann::json::parse(evenhand::formats::read_file(program.path("tables") + "/flags.json"));
    const auto expected =
        nlohmann::json::parse(evenhand::formats::read_file(data + "sim/s3_effects.flags.json"));
    CHECK(flags.size() == 12);
    for (const auto& [rater, raised] : expected.items()) {
        CAPTURE(rater);
        CHECK(flags.at(rater) == raised);
    }
    CHECK(program.run({"calibrate", data + "sim/s1_panel.csv", "--wide", "--mfrm", "x"}).exit == 2);
}

TEST_CASE("a bootstrap follows from its seed") {
    const Program program;
    const auto run = [&](const std::string& seed) {
        return program
            .run({"calibrate",
                  data + "classic/irr_anxiety.csv",
                  "--wide",
                  "--scale",
                  "1..6",
                  "--json",
                  "--interval",
                  "bootstrap",
                  "--resamples",
                  "200",
                  "--seed",
                  seed})
            .out;
    };
    const std::string first = run("7");
    CHECK(first == run("7"));
    CHECK(first != run("8"));
}

TEST_CASE("the report is a PDF beside the words, and fair scores make it longer") {
    const Program program;
    const std::string ratings = data + "sim/s1_panel.csv";
    const auto plain = program.run({"calibrate", ratings, "--report", program.path("a.pdf")});
    CHECK(plain.exit == 0);
    CHECK_FALSE(plain.out.empty());
    const std::string pdf = evenhand::formats::read_file(program.path("a.pdf"));
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(program.run({"calibrate", ratings, "--report", program.path("b.pdf"), "--fair"}).exit ==
          0);
    CHECK(evenhand::formats::read_file(program.path("b.pdf")).size() > pdf.size());
    CHECK(program.run({"calibrate", ratings, "--fair"}).exit == 2);
    CHECK(program.run({"calibrate", ratings, "--replace"}).exit == 2);
    evenhand::formats::write_file(program.path("a.pdf"), "%PDF-1.7 of somebody else");
    const std::vector<std::string> again = {
        "calibrate", ratings, "--report", program.path("a.pdf")};
    CHECK(program.run(again).exit == 2);
    CHECK(program.run(again).err.find("say --replace") != std::string::npos);
    CHECK(evenhand::formats::read_file(program.path("a.pdf")).ends_with("somebody else"));
    CHECK(program.run({"calibrate", ratings, "--report", program.path("c.kit.xml")}).exit == 2);
}

TEST_CASE("the PDF may be one interviewer's own page") {
    const Program program;
    const std::string ratings = data + "sim/s1_panel.csv";
    const std::string pdf = program.path("own.pdf");
    CHECK(program.run({"calibrate", ratings, "--report", pdf, "--own", "R002"}).exit == 0);
    CHECK(evenhand::formats::read_file(pdf).starts_with("%PDF-"));
    const std::string other = program.path("other.pdf");
    const auto nobody = program.run({"calibrate", ratings, "--report", other, "--own", "R999"});
    CHECK(nobody.exit == 2);
    CHECK(nobody.err.find("Nobody called “R999” is among the 4 interviewers") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(other));
    CHECK(program.run({"calibrate", ratings, "--own", "R002"}).exit == 2);
    CHECK(program.run({"calibrate", ratings, "--report", other, "--own", "R002", "--fair"}).exit ==
          2);
}

TEST_CASE("scores come from a file or from the archive, not from both or neither") {
    const Program program;
    CHECK(program.run({"calibrate", data + "sim/s1_panel.csv", "--from-archive"}).exit == 2);
    const auto neither = program.run({"calibrate"});
    CHECK(neither.err.find("--from-archive") != std::string::npos);
    CHECK(program.run({"calibrate", "--from-archive"}).exit != 0);
    // What only a file can be asked for is refused, not passed over.
    for (const std::vector<std::string>& more : {std::vector<std::string>{"--scale", "1..5"},
                                                 {"--gold", data + "sim/s3_effects_gold.csv"},
                                                 {"--wide"},
                                                 {"--counts"}}) {
        std::vector<std::string> words{"calibrate", "--from-archive"};
        words.insert(words.end(), more.begin(), more.end());
        const auto refused = program.run(words);
        CHECK(refused.exit == 2);
        CHECK(refused.err.find("excludes") != std::string::npos);
    }
}
