#include "calibration/rater_flags.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include <doctest/doctest.h>

#include "calibration/jmle.h"
#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;

namespace {

std::vector<RaterFlags> flags_of(const Ratings& ratings) {
    const Outcome<MfrmFit> fit = fit_jmle(ratings);
    REQUIRE(std::holds_alternative<MfrmFit>(fit));
    return rater_flags(rater_effects(ratings, std::get<MfrmFit>(fit)));
}

const RaterFlag& flag_in(const RaterFlags& flags, RaterEffect effect) {
    return flags.at(static_cast<std::size_t>(effect));
}

bool is_raised(const RaterFlags& flags, RaterEffect effect) {
    return flag_in(flags, effect).state == FlagState::raised;
}

}  // namespace

TEST_CASE("exactly the planted effects are flagged and clean raters are not") {
    const Ratings ratings = reference::ratings_of_set("s3_effects");
    const std::vector<RaterFlags> flags = flags_of(ratings);
    std::ifstream file(reference::place("sim/s3_effects.flags.json"));
    const auto expected = nlohmann::json::parse(file);
    for (std::size_t i = 0; i < flags.size(); ++i) {
        CAPTURE(ratings.raters[i]);
        std::vector<std::string> raised;
        for (const RaterEffect effect : rater_effects_in_order) {
            if (is_raised(flags[i], effect)) {
                raised.emplace_back(name_of(effect));
            }
        }
        CHECK(raised == expected.at(ratings.raters[i]).get<std::vector<std::string>>());
    }
}

TEST_CASE("thirty clean raters get no flag for spread or halo") {
    for (const RaterFlags& flags : flags_of(reference::ratings_of_set("s2_sparse"))) {
        for (const RaterEffect effect : {RaterEffect::central_tendency,
                                         RaterEffect::extremity,
                                         RaterEffect::halo,
                                         RaterEffect::erratic}) {
            CHECK_FALSE(is_raised(flags, effect));
        }
        // Below sixty interviews nothing found is no "no problem found".
        const RaterFlag& halo = flag_in(flags, RaterEffect::halo);
        CHECK((halo.state == FlagState::too_few) == (halo.interviews < 60));
        // Times were not given.
        CHECK(flag_in(flags, RaterEffect::drift).state == FlagState::unknown);
    }
}

TEST_CASE("below thirty ratings nothing is flagged") {
    RaterEffects strict;
    strict.standing = Standing::estimated;
    strict.ratings = 29;
    strict.interviews = 29;
    strict.severity = 2.0;
    strict.se = 0.1;
    strict.points.difference = -1.0;
    CHECK(flag_in(rater_flags(std::vector{strict}).front(), RaterEffect::severe).state ==
          FlagState::too_few);
    strict.ratings = 30;
    CHECK(flag_in(rater_flags(std::vector{strict}).front(), RaterEffect::severe).state ==
          FlagState::raised);
    CHECK(flag_in(rater_flags(std::vector{strict}).front(), RaterEffect::lenient).state ==
          FlagState::clear);
    strict.standing = Standing::minimum;
    CHECK(flag_in(rater_flags(std::vector{strict}).front(), RaterEffect::severe).state ==
          FlagState::unknown);
}

TEST_CASE("a flag counts how many raters were looked at") {
    RaterEffects one;
    one.standing = Standing::estimated;
    one.ratings = 100;
    one.interviews = 40;
    one.se = 0.1;
    one.severity = 0.22;  // p = .028 on its own
    one.points.difference = -0.35;
    RaterEffects other = one;
    other.severity = 0.05;
    other.points.difference = 0.0;
    CHECK(is_raised(rater_flags(std::vector{one}).front(), RaterEffect::severe));
    CHECK_FALSE(is_raised(rater_flags(std::vector{one, other}).front(), RaterEffect::severe));
}

TEST_CASE("an erratic rater is not called central or extreme besides") {
    RaterEffects wild;
    wild.standing = Standing::estimated;
    wild.ratings = 100;
    wild.interviews = 40;
    wild.se = 0.1;
    wild.spread = SpreadEffect{0.5, 0.1, -5.0, 1e-6, 0.0};
    wild.fit = FitStatistics{1.2, 1.5, 1.2, 1.5};
    CHECK(is_raised(rater_flags(std::vector{wild}).front(), RaterEffect::central_tendency));
    wild.fit = FitStatistics{1.8, 6.0, 1.8, 6.0};
    CHECK_FALSE(is_raised(rater_flags(std::vector{wild}).front(), RaterEffect::central_tendency));
    CHECK(is_raised(rater_flags(std::vector{wild}).front(), RaterEffect::erratic));
}

TEST_CASE("suspiciously predictable scores are muted") {
    RaterEffects even;
    even.standing = Standing::estimated;
    even.ratings = 100;
    even.interviews = 40;
    even.se = 0.1;
    even.fit = FitStatistics{0.4, -5.0, 0.4, -5.0};
    CHECK(is_raised(rater_flags(std::vector{even}).front(), RaterEffect::muted));
}

TEST_CASE("a rater of whom nothing is known has nothing raised") {
    for (const RaterFlag& flag : rater_flags(std::vector{RaterEffects{}}).front()) {
        CHECK(flag.state != FlagState::raised);
        CHECK_FALSE(flag.p);
    }
}
