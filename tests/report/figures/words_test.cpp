#include "report/figures/words.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

using namespace evenhand::report::figures;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a flag has words, and the numbers that say so") {
    const Flag strict{Effect::severe, -0.61, 0, {-0.7, -0.5}};
    CHECK(flag_words(strict) == "Strict");
    CHECK(flag_evidence(strict, 1, 5) == "0.6 points less (0.5 to 0.7)");
    const Flag lenient{Effect::lenient, 0.68, 0, {0.58, 0.78}};
    CHECK(flag_evidence(lenient, 1, 5) == "0.7 points more (0.6 to 0.8)");
    const Flag middle{Effect::central_tendency, 0.07, 0.22};
    CHECK(flag_words(middle) == "Stays in the middle");
    CHECK(flag_evidence(middle, 1, 5) == "gives 1 or 5 to 7\u00A0%, 22\u00A0% expected");
    CHECK(flag_evidence({Effect::extremity, 0.46, 0.23}, 1, 4) ==
          "gives 1 or 4 to 46\u00A0%, 23\u00A0% expected");
    CHECK(flag_evidence({Effect::halo, 0.76, 0.91}, 1, 5) ==
          "candidate’s scores spread 0.76, 0.91 expected");
    CHECK(flag_evidence({Effect::erratic, 1.8}, 1, 5) == "scatter 1.8 times what answers explain");
}

TEST_CASE("a change over time is told by its direction") {
    CHECK(flag_words({Effect::drift, -0.9}) == "Getting stricter");
    CHECK(flag_words({Effect::drift, 0.9}) == "Getting softer");
    CHECK(flag_evidence({Effect::drift, -0.9}, 1, 5) == "0.9 points from first to last interview");
}

TEST_CASE("every effect has its own words, a meaning in two sentences, and a least number") {
    std::vector<std::string> meanings;
    for (const Effect effect : {Effect::severe,
                                Effect::lenient,
                                Effect::central_tendency,
                                Effect::extremity,
                                Effect::halo,
                                Effect::drift,
                                Effect::erratic}) {
        const std::string meaning = flag_meaning(effect);
        CHECK(meaning.ends_with("."));
        CHECK(std::ranges::find(meanings, meaning) == meanings.end());
        meanings.push_back(meaning);
        CHECK_FALSE(effect_words(effect).empty());
    }
    CHECK(interviews_needed(Effect::severe) == 15);
    CHECK(interviews_needed(Effect::drift) == 30);
    CHECK(interviews_needed(Effect::halo) == 60);
}

TEST_CASE("what stands in the way is a sentence that says what would change it") {
    Obstacle apart{Undefined::disconnected, {{"Ana", "Ben"}, {"Cleo"}}};
    const std::string sentence = obstacle_sentence(apart);
    CHECK(contains(sentence, "share no candidate"));
    CHECK(contains(sentence, "Ana and Ben; Cleo."));
    apart.groups.assign(7, {"Ana"});
    CHECK(contains(obstacle_sentence(apart), "and 3 more groups."));
    CHECK(contains(obstacle_sentence({Undefined::needs_two_raters}), "at least two are needed"));
    CHECK(contains(obstacle_sentence({Undefined::not_converged}), "did not settle"));
    CHECK(contains(obstacle_sentence({Undefined::too_large}), "A shorter period"));
    CHECK(obstacle_sentence({Undefined::too_few}) == "There are not enough interviews to tell.");
    CHECK(so_many_of(9, 15) == "9 of 15 interviews");
}

TEST_CASE("a missing link is named as it is, and groups only where there are some") {
    Obstacle obstacle{Undefined::disconnected};
    obstacle.broken = Link::raters_and_criteria;
    CHECK(contains(obstacle_sentence(obstacle), "Some interviewers share no criterion"));
    obstacle.broken = Link::persons_and_criteria;
    CHECK(contains(obstacle_sentence(obstacle), "Some candidates share no criterion"));
    obstacle.broken = Link::whole;
    CHECK(contains(obstacle_sentence(obstacle), "Without those who gave or got only one end"));
    for (const Link link : {Link::raters_and_criteria, Link::persons_and_criteria, Link::whole}) {
        obstacle.broken = link;
        CHECK_FALSE(contains(obstacle_sentence(obstacle), "share no candidate"));
    }
}
