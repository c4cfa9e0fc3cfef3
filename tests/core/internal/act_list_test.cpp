#include "core/internal/act_list.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand::internal;
using evenhand::PageLine;

namespace {

using Texts = std::vector<std::string>;

/// The members, what they share before a "+"; "?" stands behind a list that is doubtful.
Texts members(const std::string& text, ListSense sense = ListSense::all_wanted) {
    const PageLine line{text, 1, 1, false, {}};
    const ActList list = members_of(Stretch(line), sense);
    Texts result;
    for (const Member& member : list.members) {
        const std::string shared = member.shared ? std::string(member.shared->text()) + " + " : "";
        result.push_back(shared + std::string(member.act.text()) + (list.doubtful ? "?" : ""));
    }
    return result;
}

}  // namespace

TEST_CASE("semicolons part members, whatever they are") {
    CHECK(members("a fix; a plan; they tell the team") ==
          Texts{"a fix", "a plan", "they tell the team"});
    CHECK(members("a fix; and a plan;") == Texts{"a fix", "a plan"});
    CHECK(members("a fix (now; later)") == Texts{"a fix (now; later)"});
}

TEST_CASE("what is included is a member of its own") {
    CHECK(members("a fix, and a change \u2014 including telling the team") ==
          Texts{"a fix", "a change", "telling the team"});
    CHECK(members("a fix, a plan, and a date, including the year") ==
          Texts{"a fix", "a plan", "a date", "the year"});
    CHECK(members("a plan including a date") == Texts{"a plan including a date"});
}

TEST_CASE("members behind a colon or a dash share what stands before it") {
    CHECK(members("the whole story: the bug, the gap, and the fix") ==
          Texts{"the whole story + the bug",
                "the whole story + the gap",
                "the whole story + the fix"});
    CHECK(members("the whole story \u2014 a bug, a gap, and a fix") ==
          Texts{"the whole story + a bug", "the whole story + a gap", "the whole story + a fix"});
    CHECK(members("what they did: the fix") == Texts{"what they did: the fix"});
    CHECK(members("a fix \u2014 plain and short \u2014 and a plan") ==
          Texts{"a fix \u2014 plain and short", "a plan"});
}

TEST_CASE("a beginning that only counts the members says nothing of them") {
    CHECK(members("three things: a fix, a plan, and a date") == Texts{"a fix", "a plan", "a date"});
    CHECK(members("the following: a fix, a plan, and a date") ==
          Texts{"a fix", "a plan", "a date"});
}

TEST_CASE("a beginning that turns its members keeps them with it") {
    CHECK(members("not these: a fix, a plan, and a date").size() == 1);
    CHECK(members("if asked: a fix, a plan, and a date").size() == 1);
}

TEST_CASE("a part that cannot be cut makes the whole doubtful") {
    CHECK(members("a fix; not the tool, the team, and the plan") ==
          Texts{"a fix; not the tool, the team, and the plan?"});
    CHECK(members("blaming others; naming the gap instead", ListSense::any_counts) ==
          Texts{"blaming others; naming the gap instead?"});
    CHECK(members("guessing instead of asking", ListSense::any_counts) ==
          Texts{"guessing instead of asking"});
}

TEST_CASE("a list longer than a person writes is kept whole, unread") {
    std::string included;
    for (int i = 0; i < 100; ++i) {
        included += "a date, including ";
    }
    for (const ListSense sense :
         {ListSense::all_wanted, ListSense::any_counts, ListSense::story_parts}) {
        CHECK(members(included + "a year", sense) == Texts{included + "a year?"});
    }
    const std::string longest = "a fix; " + std::string(longest_list - 7, 'b');
    CHECK(members(longest).size() == 2);
    CHECK(members(longest + "b") == Texts{longest + "b?"});
}

TEST_CASE("a text without words has no members") {
    CHECK(members("").empty());
    CHECK(members(" ; , ").empty());
}
