#include <doctest/doctest.h>

#include "archive_office.h"
#include "example_interview.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "program.h"
#include "workflow/live_interview.h"

using namespace evenhand;
using testing::Program;

namespace {

/// An unfinished interview in the program's data folder; gives its id.
std::string begin(const Program& program, bool complete) {
    Kit kit = testing::example_kit();
    kit[0].sha256 = formats::sha256_hex(formats::rubric_bytes(kit[0].rubric));
    const auto interview = workflow::begin_interview(
        {program.data(), {}},
        workflow::system_services(),
        {{Id<Candidate>("c"), "One"}, "Role", {Id<Rater>("r"), "Rater"}, kit});
    interview->editor().open_question(0);
    interview->editor().mark_not_observed(0);
    if (complete) {
        interview->editor().mark_not_observed(1);
    }
    return interview->editor().session().head.id.text();
}

}  // namespace

TEST_CASE("an interview is finished by its id, with a verdict") {
    const Program program;
    const std::string id = begin(program, true);
    const auto ran = program.run(
        {"finish", id, "-o", program.path("card.scorecard.xml"), "--recommend", "strong-no"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.starts_with(program.path("card.scorecard.xml") + "\nseal "));
    const auto shown = program.run({"show", program.path("card.scorecard.xml")});
    CHECK(shown.exit == 0);
    CHECK(shown.out.find("Recommendation  Strong no\n") != std::string::npos);
}

TEST_CASE("words about the person at the end are told, and kept in the card") {
    const Program program;
    const std::string card = program.path("card.scorecard.xml");
    const auto ran = program.run({"finish",
                                  begin(program, true),
                                  "-o",
                                  card,
                                  "--recommend",
                                  "no-decision",
                                  "--summary",
                                  "No culture fit."});
    CHECK(ran.exit == 0);
    CHECK(ran.err.find("in the key take-aways is about how somebody is liked") !=
          std::string::npos);
    CHECK(formats::read_file(card).find("about-person") != std::string::npos);
}

TEST_CASE("a finished interview is in the archive, and its card is given again from there") {
    const Program program;
    const std::string id = begin(program, true);
    const std::string first = program.path("a.scorecard.xml");
    REQUIRE(program.run({"finish", id, "-o", first, "--recommend", "yes"}).exit == 0);
    CHECK_FALSE(std::filesystem::exists(program.data() / "sessions" / (id + ".journal")));
    CHECK(program.run({"archive", "list"}).out.ends_with("\n1 card\n"));
    const std::string second = program.path("b.scorecard.xml");
    CHECK(program.run({"finish", id, "-o", second}).exit == 0);
    CHECK(formats::read_file(first) == formats::read_file(second));
    const std::string other = program.path("other");
    const std::string next = begin(program, true);
    CHECK(program
              .run({"finish",
                    next,
                    "-o",
                    program.path("c.xml"),
                    "--recommend",
                    "no",
                    "--archive",
                    other})
              .exit == 0);
    CHECK(program.run({"archive", "list", "--archive", other}).out.ends_with("\n1 card\n"));
    CHECK(program.run({"archive", "list"}).out.ends_with("\n1 card\n"));
}

TEST_CASE(
    "an interview is finished with the passphrase of the archive's key, however it is given") {
    const Program program;
    REQUIRE(program.run_with(testing::passphrase, {"archive", "init", "--name", "Rater"}).exit ==
            0);
    const std::string card = program.path("card.xml");
    const std::vector<std::string> finish{
        "finish", begin(program, true), "-o", card, "--recommend", "no"};
    const auto locked = program.run(finish);
    CHECK(locked.exit == 1);
    CHECK(locked.err.find("is locked: unlock it with its passphrase") != std::string::npos);
    const auto wrong = program.run_with("EVENHAND_PASSPHRASE='wrong'", finish);
    CHECK(wrong.exit == 2);
    CHECK(wrong.err == "error: This is not the passphrase of your signing key.\n");
    CHECK_FALSE(std::filesystem::exists(card));
    const auto done = program.run_with(testing::passphrase, finish);
    CHECK_MESSAGE(done.exit == 0, done.err);
    CHECK(std::filesystem::exists(card));
    formats::write_file(program.path("words"), "correct horse\n");
    const auto by_file = program.run({"finish",
                                      begin(program, true),
                                      "-o",
                                      card,
                                      "--recommend",
                                      "no",
                                      "--passphrase-file",
                                      program.path("words")});
    CHECK_MESSAGE(by_file.exit == 0, by_file.err);
    CHECK(program.run({"archive", "list"}).out.ends_with("\n2 cards\n"));
}

TEST_CASE("no passphrase is asked for while an interview has gaps") {
    const Program program;
    REQUIRE(program.run_with(testing::passphrase, {"archive", "init", "--name", "Rater"}).exit ==
            0);
    const auto gaps = program.run_with(
        "EVENHAND_PASSPHRASE='wrong'",
        {"finish", begin(program, false), "-o", program.path("a.xml"), "--recommend", "no"});
    CHECK(gaps.exit == 2);
    CHECK(gaps.err.find("[session.not-rated]") != std::string::npos);
    CHECK(gaps.err.find("passphrase") == std::string::npos);
}

TEST_CASE("an encrypted archive gives a finished interview's card again by its passphrase alone") {
    const Program program;
    REQUIRE(
        program.run_with(testing::passphrase, {"archive", "init", "--name", "Rater", "--encrypt"})
            .exit == 0);
    const std::string id = begin(program, true);
    const std::string first = program.path("a.xml");
    const auto done =
        program.run_with(testing::passphrase, {"finish", id, "-o", first, "--recommend", "no"});
    REQUIRE_MESSAGE(done.exit == 0, done.err);
    const std::string second = program.path("b.xml");
    const auto locked = program.run({"finish", id, "-o", second});
    CHECK(locked.exit == 2);
    CHECK(locked.err.find("unless in the archive, which is locked") != std::string::npos);
    const auto again = program.run_with(testing::passphrase, {"finish", id, "-o", second});
    CHECK_MESSAGE(again.exit == 0, again.err);
    CHECK(formats::read_file(first) == formats::read_file(second));
}

TEST_CASE("gaps, a missing verdict and a verdict that is none are exit 2") {
    const Program program;
    const std::string out = program.path("card.xml");
    const auto gaps =
        program.run({"finish", begin(program, false), "-o", out, "--recommend", "yes"});
    CHECK(gaps.exit == 2);
    CHECK(
        gaps.err ==
        "question 1, criterion 'repair': error: Repairing the harm has no score: score it, or mark "
        "it as not observed. [session.not-rated]\n");
    CHECK(program.run({"finish", begin(program, true), "-o", out}).exit == 2);
    CHECK(program.run({"finish", begin(program, true), "-o", out, "--recommend", "maybe"}).exit ==
          2);
    CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("an interview is put aside with a reason, listed, and brought back") {
    const Program program;
    const std::string id = begin(program, false);
    CHECK(program.run({"discard", id, "--as", "no-show"}).exit == 2);
    CHECK(program.run({"discard", id, "--as", "lost", "--reason", "Why."}).exit == 2);
    const auto put =
        program.run({"discard", id, "--as", "no-show", "--reason", "Waited 20 minutes."});
    CHECK(put.exit == 0);
    CHECK(put.out == "Put aside for 30 days: evenhand-cli restore " + id + " brings it back.\n");
    const auto listed = program.run({"discard"});
    CHECK(listed.out.starts_with(id + "  No-show  One, Role  kept until "));
    CHECK(listed.out.ends_with("  Waited 20 minutes.\n"));
    CHECK(program.run({"finish", id, "-o", program.path("a.xml"), "--recommend", "no"}).exit == 2);
    CHECK(program.run({"restore", id}).exit == 0);
    CHECK(program.run({"discard"}).out.empty());
    CHECK(program.run({"restore", id}).exit == 2);
}

TEST_CASE("a recommendation against the scores needs its reason, which the card shows") {
    const Program program;
    const std::string id = begin(program, true);
    {
        auto interview = workflow::resume_interview(
            {program.data(), {}}, workflow::system_services(), Id<Session>(id));
        REQUIRE(interview.value);
        workflow::SessionEditor& editor = (*interview.value)->editor();
        editor.toggle_item(0);
        editor.score(0, 5);
    }
    const std::string card = program.path("card.scorecard.xml");
    const auto refused = program.run({"finish", id, "-o", card, "--recommend", "no"});
    CHECK(refused.exit == 2);
    CHECK(refused.err.find("[verdict.departure]") != std::string::npos);
    CHECK(program
              .run({"finish",
                    id,
                    "-o",
                    card,
                    "--recommend",
                    "no",
                    "--because",
                    "Repair was not reached.",
                    "--next",
                    "Ask for it."})
              .exit == 0);
    const std::string shown = program.run({"show", card}).out;
    CHECK(shown.find("Departs because Repair was not reached.\n") != std::string::npos);
    CHECK(shown.find("For the next interviewer\nAsk for it.\n") != std::string::npos);
}
