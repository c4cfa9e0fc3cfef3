#include "calibration/internal/quasi_newton.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <deque>
#include <numeric>
#include <utility>

namespace evenhand::calibration::internal {

namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void add(Vector& to, double factor, const Vector& what) {
    for (std::size_t i = 0; i < to.size(); ++i) {
        to[i] += factor * what[i];
    }
}

double largest_component(const Vector& vector) {
    double largest = 0.0;
    for (const double component : vector) {
        largest = std::max(largest, std::abs(component));
    }
    return largest;
}

/// What the last steps told about the curvature.
class Memory {
public:
    void learn(Vector step, Vector change) {
        const double curvature = dot(step, change);
        if (!(curvature > 1e-14 * dot(change, change))) {
            return;
        }
        pairs_.push_back({std::move(step), std::move(change), curvature});
        if (pairs_.size() > most_pairs) {
            pairs_.pop_front();
        }
    }

    void forget() { pairs_.clear(); }
    [[nodiscard]] bool empty() const noexcept { return pairs_.empty(); }

    /// −H·gradient by the two loops.
    [[nodiscard]] Vector direction(const Vector& gradient) const {
        Vector result(gradient);
        Vector alphas;
        for (auto pair = pairs_.rbegin(); pair != pairs_.rend(); ++pair) {
            alphas.push_back(dot(pair->step, result) / pair->curvature);
            add(result, -alphas.back(), pair->change);
        }
        double scale = -1.0;
        if (!pairs_.empty()) {
            const Pair& last = pairs_.back();
            scale = -last.curvature / dot(last.change, last.change);
        }
        for (double& component : result) {
            component *= scale;
        }
        for (const Pair& pair : pairs_) {
            const double beta = dot(pair.change, result) / pair.curvature;
            add(result, -alphas.back() - beta, pair.step);
            alphas.pop_back();
        }
        return result;
    }

private:
    static constexpr std::size_t most_pairs = 10;

    struct Pair {
        Vector step;
        Vector change;
        double curvature = 0.0;
    };
    std::deque<Pair> pairs_;
};

class Search {
public:
    Search(const Objective& objective, Vector start)
        : objective_(objective),
          point_(std::move(start)),
          gradient_(point_.size()),
          value_(objective_(point_, gradient_)) {}

    [[nodiscard]] bool flat(double limit) const { return largest_component(gradient_) <= limit; }

    /// Goes down; false when no step does any more.
    bool advance() {
        Vector direction = memory_.direction(gradient_);
        if (dot(direction, gradient_) >= 0.0) {
            memory_.forget();
            direction = memory_.direction(gradient_);
        }
        double length = memory_.empty() ? std::min(1.0, 1.0 / largest_component(gradient_)) : 1.0;
        const double slope = dot(direction, gradient_);
        for (int halvings = 0; halvings < 40; ++halvings, length /= 2.0) {
            if (take(direction, length, slope)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] Minimum result(int rounds, bool settled) && {
        return {std::move(point_), value_, rounds, settled};
    }

private:
    bool take(const Vector& direction, double length, double slope) {
        constexpr double enough = 1e-4;
        Vector point(point_);
        add(point, length, direction);
        Vector gradient(point.size());
        const double value = objective_(point, gradient);
        // Near the minimum the value no longer tells two points apart.
        const double blur = 1e-13 * std::abs(value_);
        if (!(value <= value_ + enough * length * slope + blur)) {
            return false;
        }
        Vector step(point);
        add(step, -1.0, point_);
        Vector change(gradient);
        add(change, -1.0, gradient_);
        memory_.learn(std::move(step), std::move(change));
        point_ = std::move(point);
        gradient_ = std::move(gradient);
        value_ = value;
        return true;
    }

    const Objective& objective_;
    Vector point_;
    Vector gradient_;
    double value_;
    Memory memory_;
};

}  // namespace

Minimum minimise(const Objective& objective,
                 std::vector<double> start,
                 double flat,
                 int most_rounds,
                 const std::function<void(int)>& each_round) {
    Search search(objective, std::move(start));
    for (int round = 0; round < most_rounds; ++round) {
        if (search.flat(flat)) {
            return std::move(search).result(round, true);
        }
        each_round(round);
        if (!search.advance()) {
            return std::move(search).result(round, false);
        }
    }
    return std::move(search).result(most_rounds, false);
}

}  // namespace evenhand::calibration::internal
