#include "workflow/internal/debrief_votes.h"

#include <doctest/doctest.h>

#include "workflow/debrief_fixture.h"

using namespace evenhand;
using testing::codes;
using testing::DebriefFixture;

namespace {

/// Another last digit, so that the box no longer opens.
void damage_box(const std::filesystem::path& file) {
    std::string bytes = formats::read_file(file);
    char& last = bytes[bytes.size() - 2];
    last = last == '0' ? '1' : '0';
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
    formats::write_file(file, bytes);
}

/// What a program of somebody's own may write in another's name.
void vote_numbered(DebriefFixture& office, const std::string& who, int number) {
    const formats::SealedVoteHead head{
        office.standing().debrief.panel, Id<Rater>(who), 1, number, testing::at(100000)};
    const auto sealed = workflow::internal::sealed_vote(
        head, Recommendation::no, "", Salt{}, office.panel.chair.key);
    formats::write_file(office.debrief(who + ".1." + std::to_string(number) + ".vote"),
                        formats::sealed_vote_bytes(*sealed));
}

}  // namespace

TEST_CASE("a vote whose box does not open stops the opening, until it is cast again") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::no);
    damage_box(office.debrief("ana.1.1.vote"));
    const auto refused = office.chair.open_votes(office.shared, "", office.passphrase);
    REQUIRE(codes(refused) == "debrief.box-damaged");
    CHECK(refused[0].location == office.debrief("ana.1.1.vote").string());
    CHECK(refused[0].message ==
          "The vote of 'ana' does not open as it was cast: the file is damaged, or was changed. It "
          "can be cast again.");
    office.vote("ana", Recommendation::strong_yes);
    const auto opened = office.chair.open_votes(office.shared, "", office.passphrase);
    CHECK(codes(opened) == "debrief.box-damaged");
    CHECK_FALSE(has_error(opened));
    const auto lines = vote_lines(office.chair.standing(office.shared).value->debrief);
    CHECK(lines[0].first->vote == Recommendation::strong_yes);
}

TEST_CASE("who changed to a vote that does not open has not voted, when the chair closes") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
    office.vote("ana", Recommendation::no);
    office.vote("bo", Recommendation::no);
    damage_box(office.debrief("ana.1.2.vote"));
    CHECK(has_error(office.chair.open_votes(office.shared, "", office.passphrase)));
    const auto closed = office.chair.open_votes(office.shared, "No time left.", office.passphrase);
    CHECK(codes(closed) == "debrief.box-damaged");
    CHECK_FALSE(has_error(closed));
    const auto debrief = office.chair.standing(office.shared).value->debrief;
    CHECK_FALSE(vote_lines(debrief)[0].first);
    CHECK(std::get<VotesOpened>(debrief.entries.back().change).closed == "No time left.");
}

TEST_CASE("a vote under a head or commitment that is not its own is refused") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::no);
    const auto vote = office.debrief("bo.1.1.vote");
    const std::string bytes = formats::read_file(vote);
    const std::string commitment = bytes.substr(bytes.find("commitment ") + 11, 64);
    DebriefFixture::alter(vote, commitment, std::string(64, '0'));
    CHECK(codes(office.chair.open_votes(office.shared, "", office.passphrase)) ==
          "debrief.not-committed");
    DebriefFixture::alter(vote, std::string(64, '0'), commitment);
    DebriefFixture::alter(vote, "at 2026-03", "at 2026-02");
    CHECK(codes(office.chair.open_votes(office.shared, "", office.passphrase)) ==
          "debrief.box-damaged");
}

TEST_CASE(
    "a reason that is too long is refused, and stops nothing when another program let it pass") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    const std::string reason(20001, 'x');
    const auto refused =
        office.desk_of("ana").cast(office.shared, "ana", Recommendation::yes, reason);
    CHECK_FALSE(refused.value);
    CHECK(codes(refused.findings) == "debrief.text");
    office.vote("bo", Recommendation::yes);
    const formats::SealedVoteHead head{
        office.standing().debrief.panel, Id<Rater>("ana"), 1, 1, testing::at(100000)};
    const auto sealed = workflow::internal::sealed_vote(
        head, Recommendation::yes, reason, Salt{}, office.panel.chair.key);
    formats::write_file(office.debrief("ana.1.1.vote"), formats::sealed_vote_bytes(*sealed));
    const auto stopped = office.chair.open_votes(office.shared, "", office.passphrase);
    REQUIRE(codes(stopped) == "debrief.text");
    CHECK(stopped[0].location == office.debrief("ana.1.1.vote").string());
    const auto closed = office.chair.open_votes(office.shared, "Too long.", office.passphrase);
    CHECK_FALSE(has_error(closed));
    CHECK(office.standing().step == DebriefStep::discuss);
}

TEST_CASE("a vote goes past files that cannot be read, and of numbers that are too high") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    formats::write_file(office.debrief("bo.1.1.vote"), "nothing\n");
    const auto bo = office.desk_of("bo").cast(office.shared, "bo", Recommendation::no, "");
    REQUIRE(bo.value);
    CHECK(bo.value->number == 2);
    CHECK(codes(bo.findings) == "vote.foreign");
    vote_numbered(office, "ana", 2147483647);
    CHECK(codes(office.chair.standing(office.shared).findings) == "vote.line vote.foreign");
}

TEST_CASE("a number that somebody made up keeps nobody from voting, and does not count") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    vote_numbered(office, "ana", 9999);
    CHECK(codes(office.chair.standing(office.shared).findings) == "debrief.vote-gap");
    const auto ana = office.desk_of("ana").cast(office.shared, "ana", Recommendation::yes, "");
    REQUIRE(ana.value);
    CHECK(ana.value->number == 1);
    REQUIRE(office.desk_of("bo").cast(office.shared, "bo", Recommendation::yes, "").value);
    CHECK_FALSE(has_error(office.chair.open_votes(office.shared, "", office.passphrase)));
    const auto votes = vote_lines(office.standing().debrief);
    REQUIRE_FALSE(votes.empty());
    CHECK(votes[0].first->vote == Recommendation::yes);
}

TEST_CASE("a vote of another debrief in a member's place keeps nobody from voting") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    const formats::SealedVoteHead head{
        {Id<Panel>("p-014"), std::string(64, 'c')}, Id<Rater>("ana"), 1, 1, testing::at(100000)};
    const auto sealed = workflow::internal::sealed_vote(
        head, Recommendation::no, "", Salt{}, office.panel.chair.key);
    formats::write_file(office.debrief("ana.1.1.vote"), formats::sealed_vote_bytes(*sealed));
    const auto ana = office.desk_of("ana").cast(office.shared, "ana", Recommendation::yes, "");
    REQUIRE(ana.value);
    CHECK(ana.value->number == 2);
    CHECK(codes(office.chair.standing(office.shared).findings) == "debrief.foreign-vote");
    REQUIRE(office.desk_of("bo").cast(office.shared, "bo", Recommendation::yes, "").value);
    CHECK_FALSE(has_error(office.chair.open_votes(office.shared, "", office.passphrase)));
    const auto votes = vote_lines(office.standing().debrief);
    REQUIRE(votes[0].first);
    CHECK(votes[0].first->vote == Recommendation::yes);
}

TEST_CASE("a vote that is cast past a made-up one right after it is the last all the same") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    vote_numbered(office, "ana", 2);
    const auto ana = office.desk_of("ana").cast(office.shared, "ana", Recommendation::yes, "");
    REQUIRE(ana.value);
    CHECK(ana.value->number == 3);
    office.vote("bo", Recommendation::yes);
    CHECK_FALSE(has_error(office.chair.open_votes(office.shared, "", office.passphrase)));
    CHECK(vote_lines(office.standing().debrief)[0].first->vote == Recommendation::yes);
}

TEST_CASE("of a vote whose earlier one was taken away nothing is opened, until it is cast again") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::no);
    office.vote("ana", Recommendation::yes);
    office.vote("bo", Recommendation::yes);
    std::filesystem::remove(office.debrief("ana.1.1.vote"));
    CHECK(has_error(office.chair.open_votes(office.shared, "", office.passphrase)));
    const auto again = office.desk_of("ana").cast(office.shared, "ana", Recommendation::yes, "");
    REQUIRE(again.value);
    CHECK(codes(again.findings) == "debrief.vote-gap");
    CHECK_FALSE(has_error(office.chair.open_votes(office.shared, "", office.passphrase)));
    CHECK(vote_lines(office.standing().debrief)[0].first->vote == Recommendation::yes);
}

TEST_CASE("no vote is sealed to what is no key") {
    const formats::SealedVoteHead head{
        {Id<Panel>("p"), std::string(64, 'a')}, Id<Rater>("ana"), 1, 1, {}};
    CHECK_FALSE(workflow::internal::sealed_vote(head, Recommendation::yes, "", Salt{}, "zz"));
}
