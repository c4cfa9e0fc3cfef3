#include "archive/team_rounds.h"

#include <doctest/doctest.h>

#include "archive/internal/postgres_schema.h"
#include "archive/postgres/team_fixture.h"
#include "formats/hash.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::NewTeamAnswers;
using archive::TeamRounds;
using archive::internal::text_in;

namespace {

/// A team of which bob has published a round for alice and carol.
struct Rounds {
    FreshTeam team;
    std::string bytes = "<round id=\"bugs\"/>";

    explicit Rounds(const std::vector<std::string>& invited = {"Person alice", "Person carol"}) {
        of("bob")->publish({"bugs", invited, bytes});
    }
    [[nodiscard]] std::unique_ptr<TeamRounds> of(const std::string& login) const {
        return TeamRounds::open(team.database.address(login));
    }
    [[nodiscard]] NewTeamAnswers answers(const std::string& login,
                                         const std::string& given = "3 4 5") const {
        return {"bugs", formats::sha256_hex(bytes), "Person " + login, "<practice>" + given};
    }
    bool hand_in(const std::string& login) const { return of(login)->hand_in(answers(login)); }
    /// What a login's own SQL gives: the first field, or "refused".
    [[nodiscard]] std::string asked(const std::string& login, const std::string& sql) const {
        try {
            const auto rows = team.sql(login)->read(sql.c_str());
            return rows.empty() ? "nothing" : text_in(rows[0][0]);
        } catch (const Error& error) {
            return error.code() == ErrorCode::refused ? "refused" : error.what();
        }
    }
};

std::vector<std::string> logins_of(const std::vector<archive::TeamAnswers>& answers) {
    std::vector<std::string> logins;
    for (const archive::TeamAnswers& one : answers) {
        logins.push_back(one.login);
    }
    return logins;
}

using Logins = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder has no rounds, and says what has") {
    std::string sentence;
    CHECK(error_of([] { (void)TeamRounds::open("our-archive"); }, &sentence) == ErrorCode::refused);
    CHECK(sentence.find("round new --into FOLDER") != std::string::npos);
}

TEST_CASE("a round is published, rated by two and gathered by its lead") {
    const Rounds rounds;
    CHECK(rounds.of("alice")->name() == "Person alice");
    CHECK(rounds.of("alice")->round("bugs") == rounds.bytes);
    CHECK(rounds.hand_in("alice"));
    CHECK(rounds.hand_in("carol"));

    const auto lead = rounds.of("bob");
    const auto gathered = lead->answers("bugs");
    CHECK(logins_of(gathered) == Logins{"alice", "carol"});
    CHECK(gathered.front().name == "Person alice");
    CHECK(gathered.front().bytes == "<practice>3 4 5");
    REQUIRE(lead->rounds().size() == 1);
    const archive::TeamRound led = lead->rounds().front();
    CHECK(led.id == "bugs");
    CHECK(led.login == "bob");
    CHECK(led.name == "Person bob");
    CHECK(led.leads);
    CHECK_FALSE(led.handed_in);
    CHECK(led.results == 2);
    const archive::TeamRound rated = rounds.of("alice")->rounds().front();
    CHECK_FALSE(rated.leads);
    CHECK(rated.handed_in);
    CHECK(rated.results == 1);
}

TEST_CASE("a rater sees the own answers alone, by whatever SQL") {
    const Rounds rounds;
    rounds.hand_in("alice");
    rounds.hand_in("carol");
    CHECK(logins_of(rounds.of("carol")->answers("bugs")) == Logins{"carol"});
    CHECK(rounds.asked("carol", "SELECT count(*) FROM evenhand.practice") == "refused");
    CHECK(rounds.asked("carol", "SELECT bytes FROM evenhand.practice WHERE author = 'alice'") ==
          "refused");
    CHECK(rounds.asked("carol",
                       "SELECT string_agg(author, ' ') FROM "
                       "evenhand.practice_files('bugs', 'answers')") == "carol");
    CHECK(rounds.asked("carol", "SELECT evenhand.leads_round('carol', '{}')") == "refused");
    CHECK(rounds.asked("carol", "SET ROLE alice") == "refused");
}

TEST_CASE("who is not invited sees neither the round nor what was given") {
    const Rounds rounds;
    rounds.hand_in("alice");
    const auto clara = rounds.of("clara");
    CHECK(clara->rounds().empty());
    CHECK(clara->answers("bugs").empty());
    std::string sentence;
    CHECK(error_of([&] { (void)clara->round("bugs"); }, &sentence) == ErrorCode::refused);
    CHECK(sentence == "There is no round 'bugs' in the archive that you may see.");
    CHECK(error_of([&] { rounds.hand_in("clara"); }) == ErrorCode::refused);
    // Who published it without being invited leads, and does not rate.
    CHECK(error_of([&] { rounds.hand_in("bob"); }) == ErrorCode::refused);
}

TEST_CASE("a round that names nobody is for the whole team") {
    const Rounds rounds{std::vector<std::string>()};
    CHECK(rounds.of("clara")->round("bugs") == rounds.bytes);
    CHECK(rounds.hand_in("clara"));
    CHECK(rounds.hand_in("bob"));
    CHECK(rounds.of("alice")->answers("bugs").empty());
    CHECK(logins_of(rounds.of("bob")->answers("bugs")) == Logins{"bob", "clara"});
}

TEST_CASE("a keeper gathers a round unless it names the keeper") {
    const Rounds rounds({"Person alice", "Person kay"});
    rounds.hand_in("alice");
    CHECK(logins_of(rounds.of("kim")->answers("bugs")) == Logins{"alice"});
    CHECK(rounds.of("kay")->answers("bugs").empty());
    CHECK_FALSE(rounds.of("kay")->rounds().front().leads);
    CHECK(rounds.of("kay")->rounds().front().results == 0);
    rounds.hand_in("kay");
    CHECK(logins_of(rounds.of("kay")->answers("bugs")) == Logins{"kay"});
}

TEST_CASE("what was handed in stays, and can be handed in once more as it is") {
    const Rounds rounds;
    CHECK(rounds.hand_in("alice"));
    CHECK_FALSE(rounds.hand_in("alice"));
    std::string sentence;
    const auto other = rounds.answers("alice", "5 5 5");
    CHECK(error_of([&] { rounds.of("alice")->hand_in(other); }, &sentence) == ErrorCode::refused);
    CHECK(sentence.find("what was handed in stays") != std::string::npos);
    CHECK(rounds.of("bob")->answers("bugs").front().bytes == "<practice>3 4 5");
    for (const char* login : {"alice", "bob", "kim"}) {
        CAPTURE(login);
        CHECK(rounds.asked(login, "UPDATE evenhand.practice SET bytes = 'x'") == "refused");
        CHECK(rounds.asked(login, "DELETE FROM evenhand.practice") == "refused");
        CHECK(rounds.asked(login, "TRUNCATE evenhand.practice") == "refused");
        CHECK(rounds.asked(login,
                           "INSERT INTO evenhand.practice VALUES ('bugs', 'answers', 'carol', "
                           "'Person carol', '{}', sha256('x'), 'x', 0)") == "refused");
    }
}

TEST_CASE("nobody hands in under another's name, or to another round of that id") {
    const Rounds rounds;
    auto answers = rounds.answers("carol");
    std::string sentence;
    CHECK(error_of([&] { rounds.of("alice")->hand_in(answers); }, &sentence) == ErrorCode::refused);
    CHECK(sentence.find("The team knows you as Person alice") != std::string::npos);
    answers.round_sha256 = formats::sha256_hex("another round");
    CHECK(error_of([&] { rounds.of("carol")->hand_in(answers); }) == ErrorCode::refused);
    answers.round_sha256 = "none";
    CHECK(error_of([&] { rounds.of("carol")->hand_in(answers); }) == ErrorCode::invalid_value);
    CHECK(rounds.of("bob")->answers("bugs").empty());
}

TEST_CASE("a round is published once, whoever does it, and strangers among its raters are named") {
    const Rounds rounds;
    const auto bob = rounds.of("bob");
    const archive::NewTeamRound same{"bugs", {"Person alice", "Person carol"}, rounds.bytes};
    CHECK_FALSE(bob->publish(same).fresh);
    CHECK(error_of([&] { rounds.of("alice")->publish(same); }) == ErrorCode::refused);
    CHECK(error_of([&] { bob->publish({"bugs", {}, rounds.bytes}); }) == ErrorCode::refused);
    CHECK(error_of([&] {
              bob->publish({"bugs", same.invited, "<round/>"});
          }) == ErrorCode::refused);
    CHECK(error_of([&] { bob->publish({"../bugs", {}, "<round/>"}); }) == ErrorCode::refused);
    CHECK(error_of([&] { bob->publish({"empty", {}, ""}); }) == ErrorCode::refused);
    const auto more = bob->publish({"more", {"Person alice", "Ada L."}, "<round/>"});
    CHECK(more.fresh);
    CHECK(more.strangers == std::vector<std::string>{"Ada L."});
}

TEST_CASE("rounds are apart from the log, the cards and their search") {
    const Rounds rounds;
    const auto entries = rounds.team.team->status().entries;
    rounds.hand_in("alice");
    CHECK(rounds.team.team->status().entries == entries);
    Colleague kim = rounds.team.colleague("kim");
    CHECK(kim.store().newest({}, 10).empty());
}

TEST_CASE("who has left sees no round, and another person of that login does not come in") {
    Rounds rounds;
    rounds.hand_in("alice");
    const auto alice = rounds.of("alice");
    CHECK(rounds.team.team->remove_user("alice"));
    CHECK(alice->rounds().empty());
    CHECK(alice->answers("bugs").empty());
    CHECK(error_of([&] { alice->publish({"own", {}, "<round/>"}); }) == ErrorCode::refused);
    CHECK(logins_of(rounds.of("bob")->answers("bugs")) == Logins{"alice"});

    rounds.team.add("gus", {archive::TeamGroup::interviewer});
    rounds.of("gus")->publish({"from-gus", {}, "<round/>"});
    CHECK(rounds.team.team->remove_user("gus"));
    std::string sentence;
    CHECK(error_of([&] { rounds.team.add("gus", {archive::TeamGroup::interviewer}); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("cards, keys, rounds or panels") != std::string::npos);
}

TEST_CASE("an archive of a version without rounds is brought up, and takes rounds then") {
    FreshTeam team;
    Colleague alice = team.colleague("alice");
    const archive::CardKey card = alice.keep();
    const auto admin = team.admin();
    // As version 2 had it.
    (void)admin->read("DROP TABLE evenhand.practice, evenhand.panel_act CASCADE");
    (void)admin->read(
        "DROP TABLE evenhand.drawer, evenhand.drawer_seat, evenhand.drawer_file CASCADE");
    (void)admin->read("ALTER TABLE evenhand.card DROP COLUMN decision");
    for (const char* function : {"my_name()",
                                 "is_invited(text[])",
                                 "leads_round(text, text[])",
                                 "put_round(text, text[], bytea)",
                                 "rounds()",
                                 "put_answers(text, bytea, text, bytea)",
                                 "practice_files(text, text)"}) {
        (void)admin->read((std::string("DROP FUNCTION evenhand.") + function).c_str());
    }
    for (const char* now : {"matching(tsquery, text[], text[], text[], text[], text[], text[], "
                            "integer[], integer[], bigint, bigint, integer, integer, bigint, "
                            "bigint)",
                            "counted(tsquery, text[], text[], text[], text[], text[], text[], "
                            "integer[], integer[], bigint, bigint, integer, integer, bigint, "
                            "bigint)"}) {
        (void)admin->read((std::string("DROP FUNCTION evenhand.") + now).c_str());
    }
    (void)admin->read(
        "CREATE FUNCTION evenhand.matching(tsquery, text[], text[], text[], text[], text[], "
        "text[], integer[], bigint, bigint, integer, integer, bigint, bigint) RETURNS bigint "
        "LANGUAGE sql AS 'SELECT 1::bigint'");
    (void)admin->read("ALTER FUNCTION evenhand.matching OWNER TO evenhand_owner");
    // What asked for less is not to be called any more.
    (void)admin->read(
        "CREATE FUNCTION evenhand.close_panel(text, text, boolean) RETURNS void LANGUAGE sql AS "
        "'SELECT'");
    (void)admin->read(
        "ALTER FUNCTION evenhand.close_panel(text, text, boolean) OWNER TO evenhand_owner");
    (void)admin->read("UPDATE evenhand.setting SET value = '2' WHERE name = 'schema'");
    std::string sentence;
    CHECK(error_of([&] { (void)TeamRounds::open(team.database.address("alice")); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("team init") != std::string::npos);

    const archive::TeamMade made = team.team->init();
    CHECK(made.schema);
    CHECK(made.version == 9);
    const auto rounds = TeamRounds::open(team.database.address("alice"));
    CHECK(rounds->publish({"bugs", {}, "<round/>"}).fresh);
    CHECK(rounds->rounds().size() == 1);
    CHECK(team.colleague("alice").store().card(card));
    CHECK(admin->read("SELECT FROM pg_proc WHERE proname = 'matching'").size() == 1);
    CHECK(admin->read("SELECT FROM pg_proc WHERE proname = 'close_panel'").size() == 1);
}

TEST_CASE("bytes that somebody changed on the server are not taken for the round") {
    const Rounds rounds;
    (void)rounds.team.admin()->read("UPDATE evenhand.practice SET bytes = 'other'");
    CHECK(error_of([&] { (void)rounds.of("alice")->round("bugs"); }) == ErrorCode::unreadable_file);
}
