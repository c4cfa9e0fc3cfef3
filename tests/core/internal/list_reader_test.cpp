#include "core/internal/list_reader.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand::internal;
using evenhand::PageLine;

namespace {

using Texts = std::vector<std::string>;

Texts members(const std::string& text, ListSense sense = ListSense::all_wanted) {
    const PageLine line{text, 1, 1, false, {}};
    const ActList list = read_list(Stretch(line), sense);
    Texts result;
    for (const Member& member : list.members) {
        const std::string shared = member.shared ? std::string(member.shared->text()) + " + " : "";
        result.push_back(shared + std::string(member.act.text()) + (list.doubtful ? "?" : ""));
    }
    return result;
}

}  // namespace

TEST_CASE("lists are cut at commas that are closed by a conjunction") {
    CHECK(members("a fix, a plan, and a date") == Texts{"a fix", "a plan", "a date"});
    CHECK(members("a fix, a plan and a date") == Texts{"a fix", "a plan", "a date"});
    CHECK(members("a fix, a plan, and then a date") == Texts{"a fix", "a plan", "a date"});
    CHECK(members("when asked, they say so") == Texts{"when asked, they say so"});
    CHECK(members("a list (one, two, and three), a plan, and a date") ==
          Texts{"a list (one, two, and three)", "a plan", "a date"});
    CHECK(members("blame, excuses, and silence") == Texts{"blame", "excuses", "silence"});
}

TEST_CASE("three nouns or more may stand without a conjunction") {
    CHECK(members("ownership, a fix, a plan") == Texts{"ownership", "a fix", "a plan"});
    CHECK(members("in the end, it worked") == Texts{"in the end, it worked"});
}

TEST_CASE("a choice is one act of an answer, and each a pitfall") {
    CHECK(members("a metric, a test, or an alert") == Texts{"a metric, a test, or an alert"});
    CHECK(members("naming the gap or naming the fix") == Texts{"naming the gap or naming the fix"});
    CHECK(members("blaming the team, hiding the gap, or making excuses", ListSense::any_counts) ==
          Texts{"blaming the team", "hiding the gap", "making excuses"});
    CHECK(members("blaming the team or hiding the gap", ListSense::any_counts) ==
          Texts{"blaming the team", "hiding the gap"});
}

TEST_CASE("two pitfalls that are joined by a lone 'and' may be bad only together") {
    CHECK(members("naming the fix and skipping the cause", ListSense::any_counts) ==
          Texts{"naming the fix and skipping the cause?"});
    CHECK(members("naming the fix and skipping the cause") ==
          Texts{"naming the fix", "skipping the cause"});
}

TEST_CASE("a lone conjunction parts whole acts and leaves pairs of words together") {
    CHECK(members("the immediate fix and the change") == Texts{"the immediate fix", "the change"});
    CHECK(members("care for people and teams") == Texts{"care for people and teams"});
    CHECK(members("state the gap plainly and spend time on the fix") ==
          Texts{"state the gap plainly", "spend time on the fix"});
    CHECK(members("name the affected people and the affected teams") ==
          Texts{"name the affected people and the affected teams"});
    CHECK(members("names the gap and fixes it") == Texts{"names the gap and fixes it"});
    CHECK(members("names the gap and fixes the cause and tells the team") ==
          Texts{"names the gap", "fixes the cause", "tells the team"});
}

TEST_CASE("objects in a list each get their verb, unless the verb takes them together") {
    CHECK(members("names the gap, the fix, and the lesson") ==
          Texts{"names + the gap", "names + the fix", "names + the lesson"});
    CHECK(members("explains what broke and why it mattered") ==
          Texts{"explains + what broke", "explains + why it mattered"});
    CHECK(members("compares the plan, the budget, and the result") ==
          Texts{"compares the plan, the budget, and the result?"});
    CHECK(members("turns the wish, the fault, and the idea into a plan") ==
          Texts{"turns the wish, the fault, and the idea into a plan?"});
}

TEST_CASE("verbs that share the object of the last one stay together") {
    CHECK(members("found, traced, and fixed the bug") ==
          Texts{"found, traced, and fixed the bug?"});
    CHECK(members("how they found, fixed, and prevented the bug") ==
          Texts{"how they found, fixed, and prevented the bug?"});
}

TEST_CASE("a part that may belong to an object before it is not cut off") {
    CHECK(members("ownership of the bug, the fix, and the plan") ==
          Texts{"ownership of the bug, the fix, and the plan?"});
    CHECK(members("metrics such as uptime, delay, and errors") ==
          Texts{"metrics such as uptime, delay, and errors?"});
    CHECK(members("a plan with an owner, a date, and a budget") ==
          Texts{"a plan with an owner, a date, and a budget?"});
}

TEST_CASE("a list that begins with a word that turns it is not cut, unless each part has its own") {
    CHECK(members("not the team, the tool, and the plan") ==
          Texts{"not the team, the tool, and the plan?"});
    CHECK(members("no plan, no date, and no owner") == Texts{"no plan", "no date", "no owner"});
    CHECK(members("no plan and no date") == Texts{"no plan", "no date"});
    CHECK(members("no plan or date", ListSense::any_counts) == Texts{"no plan or date?"});
    CHECK(members("no plan") == Texts{"no plan"});
}

TEST_CASE("a list of more parts than anybody reads aloud is kept whole") {
    std::string many = "a fix";
    for (int i = 0; i < 20; ++i) {
        many += ", a fix";
    }
    CHECK(members(many + ", and a date").size() == 1);
    std::string joined = "names the gap";
    for (int i = 0; i < 20; ++i) {
        joined += " and it";
    }
    CHECK(members(joined) == Texts{joined + "?"});
}

TEST_CASE("a single stretch is one member, certain or not") {
    const PageLine line{"a fix", 1, 1, false, {}};
    CHECK_FALSE(uncut(Stretch(line), Certainty::certain).doubtful);
    CHECK(uncut(Stretch(line), Certainty::doubtful).doubtful);
}
