#include "core/internal/openers.h"

#include <array>
#include <string>

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::internal;

namespace {

/// "kind: rest", or "none".
std::string opened(const std::string& sentence, Setting setting = Setting::guidance) {
    constexpr std::array names = {"look-for", "bonus", "strongest", "pitfall"};
    const auto opening = opening_of(sentence, setting);
    if (!opening) {
        return "none";
    }
    const PageLine line{sentence, 1, 1, false, {}};
    return names.at(static_cast<std::size_t>(opening->kind)) + std::string(": ") +
           std::string(Stretch(line).part(opening->size).trimmed().text());
}

std::string plain(const std::string& sentence) {
    const PageLine line{sentence, 1, 1, false, {}};
    return std::string(without_subject(Stretch(line)).text());
}

}  // namespace

TEST_CASE("each cue opens its kind of act") {
    CHECK(opened("Bonus points for a plan") == "bonus: a plan");
    CHECK(opened("Bonus points if they wrote it down") == "bonus: they wrote it down");
    CHECK(opened("The strongest answers name it") == "strongest: name it");
    CHECK(opened("The strongest candidates name it") == "strongest: name it");
    CHECK(opened("Look for a plan") == "look-for: a plan");
    CHECK(opened("Interviewers want to see a plan") == "look-for: a plan");
    CHECK(opened("Interviewers want to hear a plan") == "look-for: a plan");
    CHECK(opened("Interviewers want a plan") == "look-for: a plan");
    CHECK(opened("Interviewers don't want to hear excuses") == "pitfall: excuses");
    CHECK(opened("Avoid: excuses") == "pitfall: excuses");
    CHECK(opened("Red flags: excuses") == "pitfall: excuses");
    CHECK(opened("What signals seniority: a plan") == "strongest: a plan");
    CHECK(opened("What signals junior thinking: luck") == "pitfall: luck");
    CHECK(opened("Signs of junior thinking: luck") == "pitfall: luck");
    CHECK(opened("Lookout towers") == "none");
}

TEST_CASE("traps are known in all their counts") {
    CHECK(opened("Another trap is blaming the tool") == "pitfall: blaming the tool");
    CHECK(opened("A second trap: blaming the tool") == "pitfall: blaming the tool");
    CHECK(opened("The most common pitfall is blame") == "pitfall: blame");
    CHECK(opened("A common mistake is to blame the tool") == "pitfall: blame the tool");
    CHECK(opened("One red flag is silence") == "pitfall: silence");
    CHECK(opened("A trap door in the floor") == "none");
    CHECK(opened("Another plan is better") == "none");
}

TEST_CASE("'don't' and 'never' open pitfalls in warnings and advice, and only as instructions") {
    CHECK(opened("Don't blame others", Setting::warnings) == "pitfall: blame others");
    CHECK(opened("Do not blame others", Setting::warnings) == "pitfall: blame others");
    CHECK(opened("Never blame others", Setting::advice) == "pitfall: blame others");
    CHECK(opened("Don\u2019t blame others", Setting::warnings) == "pitfall: blame others");
    CHECK(opened("Never blame others", Setting::guidance) == "none");
    CHECK(opened("Never says what changed", Setting::warnings) == "none");
    CHECK(opened("Never saying what changed", Setting::warnings) == "none");
}

TEST_CASE("advice to candidates has cues of its own") {
    CHECK(opened("Look for the cause", Setting::advice) == "none");
    CHECK(opened("Watch out for excuses", Setting::advice) == "none");
    CHECK(opened("Interviewers look for care", Setting::advice) == "look-for: care");
}

TEST_CASE("a red flag may close a sentence") {
    const PageLine line{"Candidates who blame others are a red flag", 1, 1, false, {}};
    REQUIRE(before_red_flag(Stretch(line)));
    CHECK(before_red_flag(Stretch(line))->text() == "Candidates who blame others");
    const PageLine other{"A red flag over the beach", 1, 1, false, {}};
    CHECK_FALSE(before_red_flag(Stretch(other)));
}

TEST_CASE("the candidate as subject adds nothing to an act") {
    CHECK(plain("The candidate shows what they did") == "what they did");
    CHECK(plain("Candidates should not blame others") == "not blame others");
    CHECK(plain("that you own the gap") == "own the gap");
    CHECK(plain("They name the gap") == "name the gap");
    CHECK(plain("The team names the gap") == "The team names the gap");
    CHECK(plain("Theory first") == "Theory first");
}
