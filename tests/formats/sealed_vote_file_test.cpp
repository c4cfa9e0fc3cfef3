#include "formats/sealed_vote_file.h"

#include <set>

#include <doctest/doctest.h>

#include "example_interview.h"
#include "formats/hash.h"

using namespace evenhand;
using namespace evenhand::formats;

namespace {

const std::string salt(64, '5');

SealedVoteHead head() {
    return {{Id<Panel>("p-014"), std::string(64, 'a')}, Id<Rater>("ana"), 2, 3, testing::at(0)};
}

MemberVote vote(Recommendation says, const std::string& reason) {
    return {Id<Rater>("ana"), 2, says, reason, testing::at(0)};
}

SealedVoteFile example() {
    return {
        head(), sha256_hex(vote_text(vote(Recommendation::yes, "Owns it."), head(), salt)), "00ff"};
}

}  // namespace

TEST_CASE("a sealed vote is read back the same") {
    const auto read = read_sealed_vote(sealed_vote_bytes(example()), "v");
    REQUIRE(read.value);
    CHECK(*read.value == example());
}

TEST_CASE("what lies in a vote's box comes out under its own head alone") {
    for (const auto& cast : {vote(Recommendation::strong_no, ""),
                             vote(Recommendation::no_decision, "Two\nlines, <marks> & \u00e9.")}) {
        const std::string text = padded_vote(vote_text(cast, head(), salt));
        const auto opened = vote_in(head(), text);
        REQUIRE(opened);
        CHECK(opened->vote == cast);
        CHECK(opened->salt == salt);
        SealedVoteHead other = head();
        other.member = Id<Rater>("bo");
        CHECK_FALSE(vote_in(other, text));
        other = head();
        other.round = 1;
        CHECK_FALSE(vote_in(other, text));
    }
    CHECK_FALSE(vote_in(head(), ""));
    std::string odd = vote_text(vote(Recommendation::yes, ""), head(), salt);
    CHECK_FALSE(vote_in(head(), odd + "\x01"));
    CHECK_FALSE(vote_in(head(), odd.replace(odd.find("says yes"), 8, "says huh")));
}

TEST_CASE("the length of a box tells neither the vote nor a usual reason") {
    std::set<std::size_t> sizes;
    for (const auto says : {Recommendation::strong_no,
                            Recommendation::no,
                            Recommendation::yes,
                            Recommendation::strong_yes,
                            Recommendation::no_decision}) {
        for (const std::size_t reason : {0, 1, 300, 1000}) {
            sizes.insert(
                padded_vote(vote_text(vote(says, std::string(reason, 'x')), head(), salt)).size());
        }
    }
    CHECK(sizes == std::set<std::size_t>{2048});
    CHECK(padded_vote(std::string(2048, 'x')).size() == 4096);
}

TEST_CASE("the same vote with another salt is committed to otherwise") {
    const auto cast = vote(Recommendation::yes, "");
    CHECK(sha256_hex(vote_text(cast, head(), salt)) !=
          sha256_hex(vote_text(cast, head(), std::string(64, '6'))));
}

TEST_CASE("each fault of a sealed vote is told, and cut off anywhere it is none") {
    const std::string whole = sealed_vote_bytes(example());
    const auto code = [&](const std::string& from, const std::string& to) {
        std::string bytes = whole;
        REQUIRE(bytes.find(from) != std::string::npos);
        const auto read = read_sealed_vote(bytes.replace(bytes.find(from), from.size(), to), "v");
        CHECK_FALSE(read.value);
        return read.findings.empty() ? "" : read.findings[0].code + " " + read.findings[0].location;
    };
    CHECK(code("round 2", "round 3") == "vote.line v:5");
    CHECK(code("number 3", "number 0") == "vote.line v:6");
    CHECK(code("at 2026", "at 26") == "vote.line v:7");
    CHECK(code("box 00ff", "box 00f") == "vote.line v:9");
    CHECK(code("sealed-vote-1", "sealed-vote-2") == "vote.newer v:1");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        REQUIRE_FALSE(read_sealed_vote(std::string_view(whole).substr(0, size), "v").value);
    }
}
