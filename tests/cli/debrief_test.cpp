#include <doctest/doctest.h>

#include "panel_office.h"

using namespace evenhand;
using testing::PanelOffice;
using testing::Program;

namespace {

const std::string focus = "q09-missed-bug-to-production/ownership";

/// A panel whose cards are opened: Ana gave 5, Bo 2.
struct Committee {
    PanelOffice office;
    Program ana;
    Program bo;

    Committee() {
        const std::string file = office.chair.path("p-1.panel.xml");
        REQUIRE(office.run({"panel", "key"}).exit == 0);
        REQUIRE(
            office
                .run({"panel",   "new",       "--id",          "p-1", "--candidate",   "Someone",
                      "--chair", "Keiko Abe", "--interviewer", "ana", "--interviewer", "Bo Lind",
                      "--kit",   "short-one", "--bar",         "4",   "--due",         "2099-12-01",
                      "-o",      file})
                .exit == 0);
        REQUIRE(office.run({"panel", "invite", file, "--into", office.shared()}).exit == 0);
        submit("ana", ana, 5);
        submit("bo", bo, 2);
        REQUIRE(office.run({"panel", "reveal", office.shared()}).exit == 0);
    }

    void submit(const std::string& who, const Program& own, int score) const {
        const std::string session = office.interview(who, own, score);
        REQUIRE(own.run({"finish", session, "-o", own.path("c.xml"), "--recommend", "no-decision"})
                    .exit == 0);
    }
    [[nodiscard]] testing::Ran chair(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "debrief");
        arguments.insert(arguments.begin() + 2, office.shared());
        return office.run(arguments);
    }
    [[nodiscard]] testing::Ran vote(const Program& own,
                                    const std::string& who,
                                    const std::string& say,
                                    const std::string& reason) const {
        return own.run(
            {"debrief", "vote", office.shared(), "--as", who, "--say", say, "--reason", reason});
    }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("whoever does not chair the panel is told so, and asked for no passphrase") {
    const Committee committee;
    const std::string shared = committee.office.shared();
    REQUIRE(committee.chair({"start"}).exit == 0);
    for (const auto& command : std::initializer_list<std::vector<std::string>>{
             {"debrief", "start", shared},
             {"debrief", "end-reading", shared},
             {"debrief", "open", shared},
             {"debrief", "end-discussion", shared},
             {"debrief", "decide", shared, "hire", "--reason", "Strong."},
             {"panel", "invite", committee.office.chair.path("p-1.panel.xml"), "--into", shared},
             {"panel", "reveal", shared}}) {
        const auto refused = committee.ana.run(command);
        CAPTURE(refused.err);
        CHECK(refused.exit == 2);
        CHECK(has(refused.err, "Only the chair, Keiko Abe, can do this"));
        CHECK_FALSE(has(refused.err, "passphrase"));
    }
}

TEST_CASE("a debrief goes from reading to its signed record by the command line") {
    const Committee committee;
    CHECK(has(committee.chair({"status"}).err, "[debrief.none]"));
    const auto typed = committee.chair({"start", "--reading", "some"});
    CHECK(typed.exit == 2);
    CHECK(has(typed.err, "'some' is no whole number; write one like 10."));
    const auto begun = committee.chair({"start", "--reading", "15"});
    CHECK(begun.err.empty());
    CHECK(begun.exit == 0);
    CHECK(has(begun.out, "Debrief of panel p-1: Someone, QA engineer\n"));
    CHECK(has(begun.out, ": 3.5, not met\nReading: 1"));
    CHECK(has(begun.out, "Members: Ana Ferreira (ana), Bo Lind (bo)\n"));
    CHECK(committee.vote(committee.ana, "ana", "yes", "").exit == 2);
    CHECK(has(committee.chair({"end-reading"}).out, "First vote: 0 of 2 members voted\n"));

    const auto vote = committee.vote(committee.ana, "ana", "strong-yes", "Owned it at once.");
    CHECK(vote.exit == 0);
    CHECK(vote.out == committee.office.shared() + "/p-1.debrief/ana.1.1.vote\n");
    CHECK(committee.vote(committee.bo, "Bo Lind", "perhaps", "").exit == 2);
    const auto early = committee.chair({"open"});
    CHECK(early.exit == 2);
    CHECK(has(early.err,
              "Not all have voted: Bo Lind missing. Wait for them, or close the vote with a "
              "reason. [debrief.votes]"));
    REQUIRE(committee.vote(committee.bo, "Bo Lind", "no", "Told nobody.").exit == 0);
    const auto status = committee.ana.run({"debrief", "status", committee.office.shared()});
    CHECK(has(status.out, "First vote: 2 of 2 members voted\n"));
    const auto hidden = committee.ana.run({"debrief", "show", committee.office.shared(), "--json"});
    CHECK_FALSE(has(hidden.out, "Owned it"));
    CHECK(has(hidden.out, "\"votes_in_words\": \"No vote is opened yet.\""));

    const auto opened = committee.chair({"open"});
    CHECK(has(opened.out, "One of two says yes before discussion.\n"));
    CHECK(has(opened.out, "(" + focus + "): Split: 2 to 5\n"));
    CHECK(has(committee.chair({"discussed", "ownership"}).err, "[debrief.criterion]"));
    CHECK(has(committee.chair({"discussed", focus}).out, "Split: 2 to 5; discussed\n"));
    CHECK(has(committee.chair({"note", "Bo came late.", "--about", "nonsense"}).err,
              "The panel has no criterion 'nonsense'; as RUBRIC/CRITERION it has " + focus));
    CHECK(committee.chair({"note", "Bo came late.", "--about", focus}).exit == 0);
    CHECK(has(committee.chair({"end-discussion"}).out, "Second vote: 0 of 2 members voted\n"));
    REQUIRE(committee.vote(committee.ana, "ana", "yes", "").exit == 0);
    CHECK(committee.chair({"open", "--close"}).exit == 2);
    const auto blank = committee.chair({"open", "--close", "--reason", " "});
    CHECK(blank.exit == 2);
    CHECK(has(blank.err, "The reason is blank; say why."));
    CHECK(has(committee.chair({"open", "--close", "--reason", "Bo had to go."}).out,
              "Both votes are opened; the decision is next.\n"));

    const auto against = committee.chair({"decide", "hire", "--reason", "Strong."});
    CHECK(against.exit == 2);
    CHECK(has(against.err,
              "\"Hire\" goes against the rule, which is not met; say why the committee departs "
              "from it. [debrief.departure]"));
    const auto decided =
        committee.chair({"decide", "hire", "--reason", "Strong.", "--departure", "Bo came late."});
    CHECK(decided.exit == 0);
    const std::string record = committee.office.shared() + "/p-1.debrief/p-1.debrief.xml";
    CHECK(has(decided.err, "evenhand-cli archive keep " + record + " --name NAME"));
    CHECK(committee.office.run({"archive", "keep", record, "--name", "Keiko Abe"}).exit == 0);
    CHECK(decided.out.starts_with(record + "\nseal "));
    CHECK(has(committee.chair({"status"}).out, "Decided: Hire, "));

    const auto shown = committee.bo.run({"debrief", "show", record});
    CHECK(shown.err.empty());
    CHECK(shown.exit == 0);
    for (const char* part :
         {"  Began, 15 minutes of reading: Ana Ferreira, Bo Lind\n",
          "  First votes opened\n",
          ": Owned it at once.\n",
          "  Note on q09-missed-bug-to-production/ownership: Bo came late.\n",
          "  Second votes opened, closed before all had voted: Bo had to go.\n",
          "  Decided: Hire\n                      Reason: Strong.\n",
          "Against the rule (mean 3.5, bar 4): Bo came late.\n",
          "\nOne of two says yes after discussion, one has not voted; one changed their vote, "
          "towards no.\n  Ana Ferreira: Strong yes, then Yes\n  Bo Lind: No, then no vote\n"}) {
        CAPTURE(part);
        CHECK(has(shown.out, part));
    }
    const auto json = committee.bo.run({"debrief", "show", record, "--json"});
    CHECK(has(json.out, "\"departure\": \"Bo came late.\""));
    CHECK(has(json.out, "\"bar\": 4.0"));
    CHECK(committee.bo.run({"check", record}).exit == 0);
    const auto verified = committee.bo.run({"verify", record});
    CHECK(verified.exit == 0);
    CHECK(has(verified.out, "Intact: this is the decision record as the chair signed it.\n"));
}

TEST_CASE("a debrief's record that was changed is refused by the command line") {
    const Committee committee;
    REQUIRE(committee.chair({"start"}).exit == 0);
    const std::string copy = committee.ana.path("d.debrief.xml");
    formats::write_file(copy, "<debrief xmlns=\"urn:evenhand:debrief:1\" />\n");
    const auto shown = committee.ana.run({"debrief", "show", copy});
    CHECK(shown.exit == 2);
    CHECK(has(shown.err, "[xml.missing-attribute]"));
    CHECK(committee.ana.run({"debrief", "show", committee.ana.path("none.debrief.xml")}).exit == 2);
    const auto other = committee.ana.run_with("EVENHAND_PASSPHRASE=x",
                                              {"debrief", "open", committee.office.shared()});
    CHECK(has(other.err, "[panel.not-chair]"));
}

TEST_CASE("a packet tells how strict interviewers are only when asked, and never redacted") {
    const Committee committee;
    const Program& ana = committee.ana;
    const std::string shared = committee.office.shared();
    const std::string pdf = ana.path("severe.pdf");
    CHECK(ana.run({"packet", shared, "--severity"}).exit == 2);
    const auto redacted = ana.run({"packet", shared, "--severity", "--anonymised", "-o", pdf});
    CHECK(redacted.exit == 2);
    CHECK(has(redacted.err, "leave --severity out"));
    const auto few = ana.run({"packet", shared, "--severity", "-o", pdf});
    CHECK(few.exit == 0);
    CHECK(has(few.err, "[packet.severity]"));
    CHECK(ana.run({"verify", pdf}).exit == 0);
}
