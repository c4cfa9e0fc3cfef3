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

TEST_CASE("a vote goes past files that cannot be read, and to no number that is too high") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    formats::write_file(office.debrief("bo.1.1.vote"), "nothing\n");
    const auto bo = office.desk_of("bo").cast(office.shared, "bo", Recommendation::no, "");
    REQUIRE(bo.value);
    CHECK(bo.value->number == 2);
    CHECK(codes(bo.findings) == "vote.foreign");
    vote_numbered(office, "ana", 2147483647);
    CHECK(codes(office.chair.standing(office.shared).findings) == "vote.line vote.foreign");
    vote_numbered(office, "ana", 9999);
    const auto ana = office.desk_of("ana").cast(office.shared, "ana", Recommendation::no, "");
    CHECK_FALSE(ana.value);
    const Finding* refused = first_error(ana.findings);
    REQUIRE(refused != nullptr);
    CHECK(refused->code == "debrief.vote-numbers");
    CHECK(refused->location == office.debrief("ana.1.9999.vote").string());
    damage_box(office.debrief("ana.1.9999.vote"));
    CHECK_FALSE(
        has_error(office.chair.open_votes(office.shared, "Ana is kept out.", office.passphrase)));
    CHECK(office.standing().step == DebriefStep::discuss);
}

TEST_CASE("no vote is sealed to what is no key") {
    const formats::SealedVoteHead head{
        {Id<Panel>("p"), std::string(64, 'a')}, Id<Rater>("ana"), 1, 1, {}};
    CHECK_FALSE(workflow::internal::sealed_vote(head, Recommendation::yes, "", Salt{}, "zz"));
}
