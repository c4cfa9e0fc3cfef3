#include "workflow/internal/practice_folder.h"

#include <doctest/doctest.h>

#include "core/rubric_check.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/practice_file.h"
#include "formats/rubric_file.h"
#include "practice_example.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;
using testing::rated_answer;

namespace {

formats::PinnedRound pinned() {
    CalibrationRound round = testing::example_round();
    round.rubric.sha256 = formats::sha256_hex(formats::rubric_bytes(round.rubric.rubric));
    std::string hash = formats::sha256_hex(formats::round_bytes(round));
    return {std::move(round), std::move(hash)};
}

}  // namespace

TEST_CASE("a name is its own file name when its letters say all of it") {
    CHECK(file_name_of("Ada Lovelace") == "ada-lovelace");
    CHECK(file_name_of("rater 2") == "rater-2");
}

TEST_CASE("names that share their letters do not share a file") {
    CHECK(file_name_of("Zo\u00eb").starts_with("zo-"));
    CHECK(file_name_of("Zo\u00eb") != file_name_of("Zo\u00e9"));
    CHECK(file_name_of("\u65e5\u672c").starts_with("rater-"));
    CHECK(file_name_of("../x").find('/') == std::string::npos);
}

TEST_CASE("the id of a long name is its beginning with a hash, and fits into files' names") {
    CHECK(part_id_of("Ada Lovelace") == "ada-lovelace");
    const std::string name =
        "Maximiliana-Theodora von Hohenlohe-Schillingsf\u00fcrst-Waldenburg und zu Langenburg";
    const std::string id = part_id_of(name);
    CHECK(is_part_id(id));
    CHECK(id.starts_with("maximiliana-theodora-von-hohenlohe-"));
    CHECK(id.size() <= 64);
    CHECK(id != part_id_of(name + " II"));
    CHECK(is_part_id(part_id_of(std::string(80, 'a'))));
}

TEST_CASE("a round is kept, listed and read, and remembers where it came from") {
    const testing::ScratchFolder folder;
    const PracticeFolder practice(folder.path());
    const auto round = pinned();
    CHECK(practice.rounds().empty());
    CHECK(practice.round("missed-bugs").findings.at(0).code == "round.none");
    CHECK(practice.keep(round, "/somewhere/else").empty());
    CHECK(practice.rounds() == std::vector<std::string>{"missed-bugs"});
    CHECK(*practice.round("missed-bugs").value == round);
    CHECK(practice.beside("missed-bugs") == "/somewhere/else");
    CHECK(practice.keep(round, "").empty());
    CHECK(practice.beside("missed-bugs") == "/somewhere/else");
}

TEST_CASE("a rater without a file has given nothing yet") {
    const testing::ScratchFolder folder;
    const PracticeFolder practice(folder.path());
    const auto found = practice.practice(pinned(), "Rater One");
    REQUIRE(found.value);
    CHECK(found.value->rater == "Rater One");
    CHECK(found.value->answers.empty());
}

TEST_CASE("what was handed in later is not replaced by less") {
    const testing::ScratchFolder folder;
    const auto round = pinned();
    const RatedAnswer a = rated_answer(round.round, "A", {5, 5});
    const RatedAnswer b = rated_answer(round.round, "B", {1, 4}, {}, 200);
    const Practice both{round.round.id, round.sha256, "R", {a, b}};
    const Practice first{round.round.id, round.sha256, "R", {a}};
    CHECK(hand_in(both, round, folder.path()).empty());
    CHECK(hand_in(first, round, folder.path()).empty());
    CHECK(formats::read_file(folder / "missed-bugs.r.practice.xml") ==
          formats::practice_bytes(both));
}
