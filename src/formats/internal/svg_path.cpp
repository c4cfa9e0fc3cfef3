#include "formats/internal/svg_path.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <numbers>

#include "formats/internal/svg_values.h"

namespace evenhand::formats::internal {

namespace {

using Kind = LogoStep::Kind;

/// How far a curve's control points lie that makes a quarter of a circle.
constexpr double circle_by_curves = 0.5522847498;

LogoPoint operator+(const LogoPoint& one, const LogoPoint& other) {
    return {one.x + other.x, one.y + other.y};
}

LogoPoint between(const LogoPoint& one, const LogoPoint& other, double share) {
    return {one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share};
}

/// What the letter A is followed by.
struct Arc {
    double rx = 0;
    double ry = 0;
    double turn = 0;  ///< Radians.
    bool large = false;
    bool clockwise = false;
};

/// Follows the commands of a path; each makes one or more steps.
class PathReader {
public:
    explicit PathReader(std::string_view data) : scanner_(data) {}

    std::optional<std::vector<LogoStep>> read() {
        char command = 0;
        while (!scanner_.at_end()) {
            const auto letter = scanner_.letter();
            if (letter) {
                command = *letter;
            } else if (command == 0 || !scanner_.number_follows()) {
                return std::nullopt;
            }
            if ((steps_.empty() && command != 'M' && command != 'm') || !follow(command)) {
                return std::nullopt;
            }
            command = after(command);
        }
        return std::move(steps_);
    }

private:
    /// More numbers after a move are lines; after the end of a part there are none.
    static char after(char command) {
        switch (command) {
            case 'M':
                return 'L';
            case 'm':
                return 'l';
            case 'Z':
            case 'z':
                return 0;
            default:
                return command;
        }
    }

    bool follow(char command) {
        relative_ = std::islower(static_cast<unsigned char>(command)) != 0;
        const char kind = static_cast<char>(std::toupper(static_cast<unsigned char>(command)));
        const bool done = step(kind);
        last_ = kind;
        return done;
    }

    bool step(char kind) {
        switch (kind) {
            case 'M':
                return move();
            case 'L':
                return line();
            case 'H':
            case 'V':
                return straight(kind == 'H');
            case 'C':
                return curve();
            case 'S':
                return smooth_curve();
            case 'Q':
                return quadratic(false);
            case 'T':
                return quadratic(true);
            case 'A':
                return arc();
            case 'Z':
                steps_.push_back({Kind::close, start_});
                at_ = start_;
                return true;
            default:
                return false;
        }
    }

    std::optional<LogoPoint> point() {
        const auto x = scanner_.number();
        const auto y = scanner_.number();
        if (!x || !y) {
            return std::nullopt;
        }
        return relative_ ? LogoPoint{*x, *y} + at_ : LogoPoint{*x, *y};
    }

    bool move() {
        const auto to = point();
        if (to) {
            steps_.push_back({Kind::move, *to});
            start_ = at_ = *to;
        }
        return to.has_value();
    }

    bool line() {
        const auto to = point();
        return to && line_to(*to);
    }

    bool line_to(const LogoPoint& to) {
        steps_.push_back({Kind::line, to});
        at_ = to;
        return true;
    }

    bool straight(bool across) {
        const auto number = scanner_.number();
        if (!number) {
            return false;
        }
        LogoPoint to = at_;
        double& moved = across ? to.x : to.y;
        moved = relative_ ? moved + *number : *number;
        return line_to(to);
    }

    bool curve_to(const LogoPoint& first, const LogoPoint& second, const LogoPoint& to) {
        steps_.push_back({Kind::curve, to, first, second});
        control_ = second;
        at_ = to;
        return true;
    }

    bool curve() {
        const auto first = point();
        const auto second = point();
        const auto to = point();
        return first && second && to && curve_to(*first, *second, *to);
    }

    /// Where the last control point would lie on the other side of this place.
    [[nodiscard]] LogoPoint mirrored(bool goes_on) const {
        return goes_on ? LogoPoint{2 * at_.x - control_.x, 2 * at_.y - control_.y} : at_;
    }

    bool smooth_curve() {
        const LogoPoint first = mirrored(last_ == 'C' || last_ == 'S');
        const auto second = point();
        const auto to = point();
        return second && to && curve_to(first, *second, *to);
    }

    bool quadratic(bool smooth) {
        const LogoPoint from = at_;
        const auto bend = smooth ? std::optional(mirrored(last_ == 'Q' || last_ == 'T')) : point();
        const auto to = point();
        if (!bend || !to) {
            return false;
        }
        curve_to(between(from, *bend, 2.0 / 3), between(*to, *bend, 2.0 / 3), *to);
        control_ = *bend;
        return true;
    }

    bool arc() {
        const auto rx = scanner_.number();
        const auto ry = scanner_.number();
        const auto turn = scanner_.number();
        const auto large = scanner_.flag();
        const auto clockwise = scanner_.flag();
        const auto to = point();
        if (!rx || !ry || !turn || !large || !clockwise || !to) {
            return false;
        }
        if (*rx == 0 || *ry == 0 || *to == at_) {
            return line_to(*to);
        }
        add_arc({std::abs(*rx), std::abs(*ry), *turn * std::numbers::pi / 180, *large, *clockwise},
                *to);
        return true;
    }

    /// As SVG 1.1, F.6.5 finds the centre; each quarter at most is one curve.
    void add_arc(Arc arc, const LogoPoint& to) {
        const SvgTransform turned{
            std::cos(arc.turn), std::sin(arc.turn), -std::sin(arc.turn), std::cos(arc.turn), 0, 0};
        const SvgTransform back{turned.a, -turned.b, -turned.c, turned.d, 0, 0};
        const LogoPoint half = back({(at_.x - to.x) / 2, (at_.y - to.y) / 2});
        const double reach = std::hypot(half.x / arc.rx, half.y / arc.ry);
        if (reach > 1) {
            arc.rx *= reach;
            arc.ry *= reach;
        }
        const double spread = std::hypot(arc.rx * half.y, arc.ry * half.x);
        const double squared = std::max(0.0, arc.rx * arc.rx * arc.ry * arc.ry - spread * spread);
        const double off = std::sqrt(squared) / spread * (arc.large == arc.clockwise ? -1 : 1);
        const LogoPoint centre{off * arc.rx * half.y / arc.ry, -off * arc.ry * half.x / arc.rx};
        const double from = std::atan2((half.y - centre.y) / arc.ry, (half.x - centre.x) / arc.rx);
        double sweep =
            std::atan2((-half.y - centre.y) / arc.ry, (-half.x - centre.x) / arc.rx) - from;
        if (arc.clockwise && sweep < 0) {
            sweep += 2 * std::numbers::pi;
        } else if (!arc.clockwise && sweep > 0) {
            sweep -= 2 * std::numbers::pi;
        }
        const LogoPoint middle = between(at_, to, 0.5) + turned(centre);
        add_curves({arc.rx * turned.a,
                    arc.rx * turned.b,
                    arc.ry * turned.c,
                    arc.ry * turned.d,
                    middle.x,
                    middle.y},
                   {from, sweep},
                   to);
    }

    struct Sweep {
        double from = 0;
        double by = 0;
    };

    void add_curves(const SvgTransform& from_unit, const Sweep& sweep, const LogoPoint& to) {
        const int pieces = std::max(
            1, static_cast<int>(std::ceil(std::abs(sweep.by) / (std::numbers::pi / 2) - 1e-9)));
        const double part = sweep.by / pieces;
        const double pull = 4.0 / 3 * std::tan(part / 4);
        for (int piece = 0; piece < pieces; ++piece) {
            const double begin = sweep.from + piece * part;
            const double end = begin + part;
            const LogoPoint first{std::cos(begin) - pull * std::sin(begin),
                                  std::sin(begin) + pull * std::cos(begin)};
            const LogoPoint second{std::cos(end) + pull * std::sin(end),
                                   std::sin(end) - pull * std::cos(end)};
            const LogoPoint there =
                piece + 1 == pieces ? to : from_unit({std::cos(end), std::sin(end)});
            curve_to(from_unit(first), from_unit(second), there);
        }
    }

    SvgScanner scanner_;
    std::vector<LogoStep> steps_;
    LogoPoint at_;
    LogoPoint start_;
    LogoPoint control_;  ///< Of the curve before.
    char last_ = 0;
    bool relative_ = false;
};

}  // namespace

std::optional<std::vector<LogoStep>> svg_path(std::string_view data) {
    return PathReader(data).read();
}

std::vector<LogoStep> svg_ellipse(const LogoPoint& centre, double rx, double ry) {
    const double cx = rx * circle_by_curves;
    const double cy = ry * circle_by_curves;
    const auto at = [&](double x, double y) { return centre + LogoPoint{x, y}; };
    return {{Kind::move, at(rx, 0)},
            {Kind::curve, at(0, ry), at(rx, cy), at(cx, ry)},
            {Kind::curve, at(-rx, 0), at(-cx, ry), at(-rx, cy)},
            {Kind::curve, at(0, -ry), at(-rx, -cy), at(-cx, -ry)},
            {Kind::curve, at(rx, 0), at(cx, -ry), at(rx, -cy)},
            {Kind::close, at(rx, 0)}};
}

}  // namespace evenhand::formats::internal
