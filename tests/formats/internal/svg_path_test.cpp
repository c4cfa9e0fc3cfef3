#include "formats/internal/svg_path.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace evenhand;
using formats::internal::svg_ellipse;
using formats::internal::svg_path;
using Kind = LogoStep::Kind;

namespace {

std::vector<LogoStep> steps(std::string_view data) {
    const auto read = svg_path(data);
    REQUIRE(read);
    return *read;
}

/// Where a curve from `from` is half way.
LogoPoint middle(const LogoPoint& from, const LogoStep& curve) {
    return {(from.x + 3 * curve.first.x + 3 * curve.second.x + curve.to.x) / 8,
            (from.y + 3 * curve.first.y + 3 * curve.second.y + curve.to.y) / 8};
}

}  // namespace

TEST_CASE("lines go to places, or on from where they are") {
    CHECK(steps("M 1 2 L3,4 H5 V6 Z") == std::vector<LogoStep>{{Kind::move, {1, 2}},
                                                               {Kind::line, {3, 4}},
                                                               {Kind::line, {5, 4}},
                                                               {Kind::line, {5, 6}},
                                                               {Kind::close, {1, 2}}});
    CHECK(steps("m1 2 2 2h2v2zm1 1") == std::vector<LogoStep>{{Kind::move, {1, 2}},
                                                              {Kind::line, {3, 4}},
                                                              {Kind::line, {5, 4}},
                                                              {Kind::line, {5, 6}},
                                                              {Kind::close, {1, 2}},
                                                              {Kind::move, {2, 3}}});
}

TEST_CASE("numbers need no blank where a sign or a point parts them") {
    CHECK(steps("M1.5.5-2-3e1") ==
          std::vector<LogoStep>{{Kind::move, {1.5, 0.5}}, {Kind::line, {-2, -30}}});
}

TEST_CASE("smooth curves go on as the curve before ended") {
    const auto all = steps("M0 0C1 1 2 1 3 0S5-1 6 0");
    CHECK(all[2].first == LogoPoint{4, -1});
    CHECK(all[2].second == LogoPoint{5, -1});
    CHECK(steps("M0 0S1 1 2 0")[1].first == LogoPoint{0, 0});
    const auto bent = steps("M0 0Q3 3 6 0T12 0");
    CHECK(bent[1].first == LogoPoint{2, 2});
    CHECK(bent[2].first.y == doctest::Approx(-2));
}

TEST_CASE("arcs are on their circle, whichever way round") {
    for (const char* data : {"M-2 0A2 2 0 0 1 2 0",
                             "M-2 0A2 2 0 0 0 2 0",
                             "M0-2a2 2 0 1 1-2 2",
                             "M0-2A2 2 30 0 1 2 0"}) {
        const auto all = steps(data);
        LogoPoint from = all[0].to;
        for (std::size_t at = 1; at < all.size(); ++at) {
            REQUIRE(all[at].kind == Kind::curve);
            const LogoPoint half = middle(from, all[at]);
            CHECK(std::hypot(half.x, half.y) == doctest::Approx(2).epsilon(0.001));
            from = all[at].to;
        }
    }
    CHECK(middle({-2, 0}, steps("M-2 0A2 2 0 0 1 2 0")[1]).y < 0);    // Clockwise: over the top.
    CHECK(steps("M0-2a2 2 0 1 1-2 2").size() == 4);                   // Three quarters.
    CHECK(steps("M0 0a1 1 0 0010 0").back().to == LogoPoint{10, 0});  // Grown until it reaches.
    CHECK(steps("M0 0A0 1 0 0 0 5 5")[1].kind == Kind::line);
}

TEST_CASE("an ellipse is four curves through its ends") {
    const auto all = svg_ellipse({5, 5}, 2, 1);
    REQUIRE(all.size() == 6);
    CHECK(all[0].to == LogoPoint{7, 5});
    CHECK(all[1].to == LogoPoint{5, 6});
    CHECK(all[2].to == LogoPoint{3, 5});
    CHECK(all[3].to == LogoPoint{5, 4});
    const LogoPoint half = middle(all[0].to, all[1]);
    CHECK(std::hypot((half.x - 5) / 2, half.y - 5) == doctest::Approx(1).epsilon(0.001));
}

TEST_CASE("what cannot be read to its end is no path") {
    for (const char* data : {"L1 1",
                             "M1",
                             "M1 1 L",
                             "M1 1 L 2",
                             "M1 1 X 2 2",
                             "1 1",
                             "M1 1 z 3 3",
                             "M0 0A1 1 0 2 0 3 3",
                             "M nan 1",
                             "M1e999 1",
                             "M0 0 C1 1 2 2 3"}) {
        CHECK_FALSE(svg_path(data));
    }
    CHECK(steps("").empty());
}
