#include <array>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>

#include <doctest/doctest.h>

#include "archive/digest.h"
#include "program.h"
#include "workflow/interview_desk.h"

// Run by tests/archive/with_postgres.sh, which starts a server of its own.

using namespace evenhand;
using testing::Program;
using testing::Ran;
using Json = nlohmann::json;

namespace {

const std::string server = std::getenv("EVENHAND_POSTGRES");
const std::string panel = "archive:p-1";

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The computer of one person of the team.
struct Person {
    std::string login;
    std::string address;
    Program program = {};

    explicit Person(const std::string& who)
        : login(who),
          address("postgresql://" + who + ":secret-" + who + server.substr(server.find('@')) +
                  "drawers") {}

    [[nodiscard]] Ran run(const std::vector<std::string>& arguments) const {
        return program.run_with(
            "EVENHAND_ARCHIVE='" + address + "' EVENHAND_PASSPHRASE='words of " + login + "'",
            arguments);
    }
    /// Gives what it printed; fails when it did not end well.
    std::string done(const std::vector<std::string>& arguments) const {
        const Ran ran = run(arguments);
        CAPTURE(login);
        CAPTURE(arguments[1]);
        REQUIRE_MESSAGE(ran.exit == 0, ran.err);
        return ran.out;
    }
    /// An interview by an invitation, with a score for the first criterion; gives its id.
    [[nodiscard]] std::string interview(const std::filesystem::path& invitation, int score) const {
        workflow::Folders folders = workflow::usual_folders();
        folders.data = program.data();
        folders.archive = address;
        folders.rubrics.clear();
        const workflow::InterviewDesk desk(folders, workflow::system_services());
        const auto invited = desk.open_invitation(invitation);
        REQUIRE(invited.value);
        const auto interview = desk.start(*invited.value);
        desk.tell_begun(*invited.value, interview->editor().session());
        workflow::SessionEditor& editor = interview->editor();
        editor.open_question(0);
        editor.set_notes({"walked through the pelican migration"});
        editor.tie_line(0);
        editor.score(0, score);
        for (std::size_t i = 1; i < editor.kit()[0].rubric.criteria.size(); ++i) {
            editor.mark_not_observed(i);
        }
        return editor.session().head.id.text();
    }
    /// Submits it; gives what was told.
    std::string finish(const std::string& session) const {
        const Ran ran = run({"finish",
                             session,
                             "-o",
                             program.path("card.scorecard.xml"),
                             "--recommend",
                             "no-decision"});
        CHECK_MESSAGE(ran.exit == 0, ran.err);
        return ran.err;
    }
};

/// Lea chairs a panel of Ana and Bo that is locked in the archive; Cy is a colleague, Kim and Kay
/// keep.
struct Office {
    Person admin{"admin"};
    Person kim{"kim"};
    Person kay{"kay"};
    Person lea{"lea"};
    Person ana{"ana"};
    Person bo{"bo"};
    Person cy{"cy"};
    std::string file = lea.program.path("made.panel.xml");

    Office() {
        admin.address = server + "drawers";
        (void)std::system(("psql -q '" + server +
                           "postgres' -c 'DROP DATABASE IF EXISTS drawers' "
                           "-c 'CREATE DATABASE drawers' >/dev/null 2>&1")
                              .c_str());
        admin.done({"team", "init"});
        add(kim, "Kim Roe", "keeper");
        add(kay, "Kay Poe", "keeper");
        add(lea, "Lea Abe", "committee");
        add(ana, "Ana Ferreira", "interviewer");
        add(bo, "Bo Lind", "interviewer");
        add(cy, "Cy Young", "interviewer");
        kim.done({"archive", "init", "--name", "Kim Roe"});
        for (const Person* each : {&kay, &lea, &ana, &bo}) {
            // Ana's has a passphrase, which submitting needs; the others' have none.
            const std::vector<std::string> make{"team", "key", "--name", each->login};
            const Ran made = each == &ana ? each->run(make)
                                          : each->program.run_with(
                                                "EVENHAND_ARCHIVE='" + each->address + "'", make);
            REQUIRE_MESSAGE(made.exit == 0, made.err);
            const std::string& key = made.out;
            kim.done({"team", "enrol", each->login, key.substr(0, 64), "--name", each->login});
        }
        formats::write_file(lea.program.path("people.csv"),
                            "id,name,mail\nana,Ana Ferreira,\nbo,Bo Lind,\nlea,Lea Abe,\n");
        lea.done({"people", "import", lea.program.path("people.csv")});
        lea.done({"kit",
                  "--new",
                  "Short one",
                  "--role",
                  "QA engineer",
                  "--ask",
                  "q09-missed-bug-to-production=10"});
        lea.done({"panel", "key"});
        lea.done(
            {"panel",          "new",        "--id",    "p-1",       "--candidate",   "Zora Quint",
             "--candidate-id", "c-zq",       "--chair", "lea",       "--interviewer", "ana",
             "--interviewer",  "Bo Lind",    "--kit",   "short-one", "--bar",         "4",
             "--due",          "2099-12-01", "-o",      file});
    }
    void add(const Person& who, const std::string& name, const std::string& group) const {
        const std::string word = admin.program.path("word");
        formats::write_file(word, "secret-" + who.login);
        admin.done(
            {"team", "add", who.login, "--name", name, "--group", group, "--password-file", word});
    }
    void lock() const { lea.done({"panel", "invite", file, "--into", "archive:"}); }
    void open_cards() const {
        lock();
        ana.finish(ana.interview(panel, 5));
        bo.finish(bo.interview(panel, 2));
        lea.done({"panel", "reveal", panel});
    }
};

/// All that the database keeps.
std::string dump() {
    std::string text;
    FILE* const pipe = ::popen(("pg_dump '" + server + "drawers'").c_str(), "r");
    std::array<char, 4096> part{};
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), pipe)) {
        text.append(part.data(), read);
    }
    REQUIRE(::pclose(pipe) == 0);
    return text;
}

}  // namespace

TEST_CASE_FIXTURE(Office, "a panel goes from its lock to the opened cards by the team's archive") {
    CHECK(lea.done({"panel", "invite", file, "--into", "archive:"}) ==
          "archive:p-1/p-1.ana.invitation.xml\narchive:p-1/p-1.bo.invitation.xml\n");
    CHECK(ana.done({"panel", "list"}) ==
          "archive:p-1  Zora Quint, QA engineer · panel p-1: 0 of 2 cards in\n");
    CHECK(cy.done({"panel", "list"}).empty());
    CHECK(has(bo.done({"panel", "show", panel}), "Zora Quint"));

    const std::string session = ana.interview(panel, 5);
    CHECK(has(lea.done({"panel", "status", panel}), "Ana Ferreira: not in, interview begun\n"));
    CHECK(has(ana.finish(session), "handed in to panel p-1."));
    CHECK(has(lea.done({"panel", "status", panel}), "1 of 2 cards in"));
    // Bo's invitation is a file, from anywhere: that its panel is in the archive turns out.
    const std::string invitation =
        bo.done({"panel", "invitation", panel, "--into", bo.program.path("")});
    CHECK(invitation == bo.program.path("") + "p-1.bo.invitation.xml\n");
    CHECK(lea.run({"panel", "invitation", panel}).exit != 0);  // She interviews nobody.
    CHECK(lea.run({"panel", "reveal", panel}).exit == 2);
    CHECK(has(lea.done({"panel", "reminders", panel}), "To: Bo Lind"));
    CHECK(has(bo.finish(bo.interview(invitation.substr(0, invitation.size() - 1), 2)),
              "handed in to panel p-1."));

    // Nothing of a card is anybody's to read there, nor is the panel at all to Cy.
    const Ran stranger = cy.run({"panel", "status", panel});
    CHECK(stranger.exit == 2);
    CHECK(has(stranger.err, "[panel.none]"));
    CHECK(has(ana.run({"panel", "reveal", panel}).err, "Only the chair, Lea Abe, can do this"));
    const std::string early = bo.run({"panel", "opened", panel}).err;
    CHECK(has(early, "evenhand-cli panel reveal archive:p-"));
    CHECK(has(early, "[panel.not-opened]"));

    const std::string opened = lea.done({"panel", "reveal", panel});
    CHECK(has(opened, "archive:p-1/p-1.opened/ana.1.scorecard.xml"));
    CHECK(ana.done({"panel", "opened", panel}) == bo.done({"panel", "opened", panel}));
    CHECK(cy.run({"panel", "opened", panel}).exit == 2);
    // A card that comes later is none of the panel's.
    CHECK(has(ana.run({"panel",
                       "submit",
                       ana.program.path("card.scorecard.xml"),
                       "--folder",
                       panel,
                       "--reason",
                       "I erred."})
                  .err,
              "[panel.opened]"));
}

TEST_CASE_FIXTURE(Office, "a debrief goes to its record by the archive, each with an own login") {
    open_cards();
    CHECK(has(ana.run({"debrief", "start", panel}).err, "Only the chair, Lea Abe, can do this"));
    CHECK(has(
        lea.done(
            {"debrief", "start", panel, "--member", "lea", "--member", "ana", "--member", "bo"}),
        "Debrief of panel p-1: Zora Quint, QA engineer\n"));
    CHECK(has(lea.done({"debrief", "end-reading", panel}), "First vote: 0 of 3 members voted\n"));
    const auto vote = [&](const Person& who, const std::string& as, const std::string& say) {
        return who.run({"debrief", "vote", panel, "--as", as, "--say", say, "--reason", "So."});
    };
    CHECK(vote(ana, "ana", "yes").out == "archive:p-1/p-1.debrief/ana.1.1.vote\n");
    const Ran in_bos_name = vote(ana, "bo", "yes");
    CHECK(in_bos_name.exit != 0);
    CHECK(has(in_bos_name.err, "cast their own vote, and nobody for another"));
    CHECK(vote(cy, "bo", "yes").exit == 2);
    CHECK(vote(bo, "bo", "no").exit == 0);
    CHECK(vote(lea, "lea", "no").exit == 0);
    CHECK(has(bo.done({"debrief", "status", panel}), "First vote: 3 of 3 members voted\n"));
    CHECK_FALSE(has(bo.done({"debrief", "show", panel, "--json"}), "So."));
    CHECK(has(lea.done({"debrief", "open", panel}), "One of three says yes before discussion.\n"));
    lea.done({"debrief", "note", panel, "The pelican was heavy."});
    bo.done({"debrief", "note", panel, "Not that heavy."});
    lea.done({"debrief", "end-discussion", panel});
    for (const Person* each : {&ana, &bo, &lea}) {
        CHECK(vote(*each, each->login, "no").exit == 0);
    }
    lea.done({"debrief", "open", panel});
    const Ran early = lea.run({"archive", "keep", panel});
    CHECK(early.exit == 2);
    CHECK(has(early.err, "has not decided yet"));
    CHECK(has(lea.done({"debrief", "decide", panel, "no-hire", "--reason", "Too little."}),
              "archive:p-1/p-1.debrief/p-1.debrief.xml\nseal "));
    CHECK(has(lea.done({"archive", "keep", panel}), "revision 1 entry "));
    CHECK(bo.run({"debrief", "note", panel, "Late."}).exit == 2);

    const Json course = Json::parse(bo.done({"debrief", "show", panel, "--json"}));
    CHECK(has(course.dump(), "Not that heavy."));
    const std::string pdf = bo.program.path("packet.pdf");
    kim.done({"archive", "checkpoint"});
    CHECK(bo.done({"packet", panel, "-o", pdf}) == pdf + "\n");
    const Ran verified = bo.program.run({"verify", pdf});
    CHECK(verified.exit == 0);
    CHECK(has(verified.out, "The archive\u2019s checkpoint over "));
    CHECK(cy.run({"packet", panel}).exit == 2);

    for (const char* place : {"archive:", "archive:p-1"}) {
        CHECK(
            bo.done({"decisions", place}).starts_with("p-1, Zora Quint, QA engineer: No hire on "));
        const std::string into = bo.program.path(place);
        CHECK(has(bo.done({"packet", "--all", place, "--into", into}), "1 written, 0 refused\n"));
        CHECK(bo.program.run({"verify", into + "/p-1.packet.pdf"}).exit == 0);
    }
    CHECK(has(cy.run({"decisions", "archive:"}).err, "[packet.no-panel]"));
    CHECK(has(bo.program.run({"decisions", "archive:"}).err, "is a folder, which has no panels"));
}

TEST_CASE_FIXTURE(Office, "erasing the candidate erases the panel, unless a hold keeps it") {
    open_cards();
    // Whom the team knows need not be imported to vote.
    CHECK(has(lea.run({"debrief", "start", panel, "--member", "lee"}).err,
              "There is nobody called \u201Clee\u201D in the team, nor among"));
    CHECK(has(lea.done({"debrief", "start", panel, "--member", "ana", "--member", "cy"}),
              "Cy Young"));
    lea.done({"debrief", "end-reading", panel});
    ana.done({"debrief", "vote", panel, "--as", "ana", "--say", "yes"});
    const Json cards = Json::parse(kim.done({"archive", "find", "pelican", "--json"}));
    const std::string card = cards["cards"][0]["card"];
    const Ran stays = kim.run({"panel", "withdraw", panel, "--reason", "mistaken"});
    CHECK(stays.exit == 2);
    CHECK(has(stays.err, "Cards of this panel are handed in, so it stays"));
    kim.done({"archive", "hold", card, "--matter", "a claim"});
    CHECK(kim.run({"archive", "erase", card, "--ground", "wish of the candidate"}).exit != 0);
    kim.done({"archive", "release", card, "--reason", "settled"});
    kim.done({"archive", "erase", card, "--ground", "wish of the candidate"});
    CHECK(has(lea.done({"panel", "opened", panel}), "p-1"));
    kay.done({"archive", "erase", card, "--confirm"});

    for (const Person* each : {&lea, &ana, &kim}) {
        const Ran gone = each->run({"panel", "opened", panel});
        CHECK(gone.exit == 2);
        CHECK(has(gone.err, "[panel.erased]"));
        CHECK(each->done({"panel", "list"}).empty());
    }
    CHECK(lea.run({"panel", "invite", file, "--into", "archive:"}).exit != 0);
    const std::string kept = dump();
    for (const char* each : {"Zora Quint", "c-zq", "p-1.", "pelican"}) {
        const std::string word = each;
        CHECK_MESSAGE(kept.find(word) == std::string::npos, word);
        CHECK_MESSAGE(kept.find(archive::hex_of(word)) == std::string::npos, word);
    }
    CHECK(kim.run({"archive", "verify"}).exit == 0);
}

TEST_CASE_FIXTURE(Office, "who has nothing to do with a candidate is told who may chair a panel") {
    admin.done({"team", "add", "lea", "--group", "interviewer"});
    const Ran refused = lea.run({"panel", "invite", file, "--into", "archive:"});
    CHECK(refused.exit != 0);
    CHECK(has(refused.err, "You may not chair a panel of this candidate in the team's archive."));
    CHECK(has(refused.err, "A keeper or one of the committee may"));
    CHECK(lea.done({"panel", "list"}).empty());
    kim.done({"team", "panel", "c-zq", "--role", "QA engineer", "--member", "lea"});
    lock();
    CHECK(has(ana.done({"panel", "list"}), "archive:p-1"));
}

TEST_CASE_FIXTURE(Office,
                  "a panel that nobody began is withdrawn, and a folder is no team's archive") {
    lock();
    const std::vector<std::string> withdraw{"panel", "withdraw", panel, "--reason", "wrong people"};
    CHECK(ana.run(withdraw).exit != 0);
    CHECK(lea.run({"panel", "withdraw", panel}).exit != 0);
    CHECK(lea.done(withdraw) ==
          "The panel archive:p-1 is withdrawn, and its id is not used again.\n");
    CHECK(has(lea.run({"panel", "status", panel}).err, "wrong people"));
    CHECK(has(lea.run({"panel", "withdraw", lea.program.path("shared"), "--reason", "x"}).err,
              "One in a folder is taken away with its files"));
    CHECK(lea.done({"panel", "list"}).empty());
    const Ran folder = lea.program.run({"panel", "status", panel});
    CHECK(folder.exit == 2);
    CHECK(has(folder.err, "is a folder, which has no panels"));
    CHECK(lea.program
              .run({"panel", "status", panel, "--archive", "postgresql://lea@127.0.0.1:1/none"})
              .exit == 1);
}
