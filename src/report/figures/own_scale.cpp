#include "report/figures/own_scale.h"

#include <algorithm>

#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/scale_bars.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr double natural_height = 210;

bool has_enough(const OwnScaleView& view) {
    return view.interviews >= shape_needs;
}

const std::vector<double>* expected_of(const OwnScaleView& view) {
    return std::get_if<std::vector<double>>(&view.expected);
}

std::string reading_of(const OwnScaleView& view) {
    if (!has_enough(view)) {
        return "There are not enough interviews to tell: " +
               so_many_of(view.interviews, shape_needs) + ".";
    }
    if (view.shape) {
        const bool middle = view.shape->effect == Effect::central_tendency;
        const std::string ends =
            std::to_string(view.lowest) + " or " + std::to_string(view.highest);
        return std::string(middle ? "You keep to the middle of the scale"
                                  : "You go to the ends of the scale") +
               ": you gave " + ends + " to " + percent(view.shape->found) + " of answers where " +
               percent(view.shape->expected) + " are expected.";
    }
    std::vector<std::string> unused;
    for (std::size_t at = 0; at < view.given.size(); ++at) {
        if (view.given[at].value <= 0) {
            unused.push_back(std::to_string(view.lowest + static_cast<int>(at)));
        }
    }
    const bool known = view.looked_for && expected_of(view) != nullptr;
    if (!known) {
        const std::string unknown = "how often the answers call for each level is not known.";
        return unused.empty()
                   ? "You use all " + count_word(view.given.size()) + " levels; " + unknown
                   : "You never gave " + listed_briefly(unused, 9) + "; " + unknown;
    }
    if (!unused.empty()) {
        return "You never gave " + listed_briefly(unused, 9) +
               "; otherwise you use the scale about as the answers call for.";
    }
    return "You use all " + count_word(view.given.size()) +
           " levels about as often as the answers call for.";
}

class OwnScalePainter {
public:
    OwnScalePainter(Canvas& canvas, const Box& box, const OwnScaleView& view)
        : canvas_(canvas), view_(view), expected_(has_enough(view) ? expected_of(view) : nullptr) {
        plot_ = {box.x + 10, box.y + 24, box.width - 20, box.height - 24 - 46};
        std::vector<double> shares;
        for (const Estimate& share : view.given) {
            shares.push_back(share.interval.high);
        }
        top_ = top_of(shares, 0.3);
        top_ = expected_ == nullptr ? top_ : top_of(*expected_, top_);
    }

    void paint() {
        const double step = plot_.width / static_cast<double>(view_.given.size());
        for (std::size_t at = 0; at < view_.given.size(); ++at) {
            paint_score(at, plot_.x + step * (static_cast<double>(at) + 0.5), step);
        }
        line(canvas_, {plot_.x, plot_.bottom()}, {plot_.right(), plot_.bottom()}, {Ink::muted});
        canvas_.text({plot_.x + plot_.width / 2, plot_.bottom() + 32},
                     "score given, points",
                     Ink::muted,
                     small,
                     TextAnchor::centre);
    }

private:
    [[nodiscard]] double y_of(double share) const {
        return plot_.bottom() - plot_.height * std::clamp(share / top_, 0.0, 1.0);
    }

    void paint_score(std::size_t at, double x, double step) {
        const Estimate& share = view_.given[at];
        const double half = std::min(step * 0.19, 40.0);
        const double y = y_of(share.value);
        const bool enough = has_enough(view_);
        const Ink ink = enough ? Ink::accent : Ink::muted;
        const Cover cover{enough ? std::optional(Ink::accent_soft) : std::nullopt,
                          Stroke{ink, 1.4, !enough}};
        if (share.value > 0) {
            canvas_.box({x - half, y, 2 * half, plot_.bottom() - y}, cover);
        }
        double highest = y;
        if (enough) {
            line(canvas_, {x, y_of(share.interval.low)}, {x, y_of(share.interval.high)}, {ink, 2});
            highest = y_of(share.interval.high);
        }
        if (expected_ != nullptr) {
            const double line_y = y_of((*expected_)[at]);
            line(canvas_, {x - half - 10, line_y}, {x + half + 10, line_y}, {Ink::text, 2});
            highest = std::min(highest, line_y);
            label_expected(at, x + half + 14, line_y, step);
        }
        canvas_.text({x, highest - 11}, percent(share.value), Ink::text, bold, TextAnchor::centre);
        canvas_.text({x, plot_.bottom() + 12},
                     std::to_string(view_.lowest + static_cast<int>(at)),
                     Ink::muted,
                     small,
                     TextAnchor::centre);
    }

    /// Says once what the line is, between the last but one bar and the last.
    void label_expected(std::size_t at, double x, double y, double step) {
        const double room = step - 2 * std::min(step * 0.19, 40.0) - 30;
        if (at + 2 == view_.given.size() && canvas_.text_width("expected", small) <= room) {
            canvas_.text({x, y}, "expected", Ink::text, small, TextAnchor::left);
        }
    }

    Canvas& canvas_;
    const OwnScaleView& view_;
    const std::vector<double>* expected_;
    Box plot_;
    double top_ = 0.3;
};

FigureTable table_of(const OwnScaleView& view) {
    FigureTable table;
    table.head = {"Score", "You", "95 % from", "95 % to", "Expected"};
    const auto* expected = has_enough(view) ? expected_of(view) : nullptr;
    for (std::size_t at = 0; at < view.given.size(); ++at) {
        const Estimate& share = view.given[at];
        table.rows.push_back({std::to_string(view.lowest + static_cast<int>(at)),
                              percent(share.value),
                              view.interviews < 2 ? "–" : percent(share.interval.low),
                              view.interviews < 2 ? "–" : percent(share.interval.high),
                              expected == nullptr ? "not enough" : percent((*expected)[at])});
    }
    return table;
}

}  // namespace

Figure own_scale_figure(const OwnScaleView& view) {
    Figure figure;
    figure.question = "Do I use the whole scale?";
    figure.note =
        "Bar: share of your answers given each score, with 95 % interval. Line across: share "
        "expected for the same answers.";
    if (view.given.empty()) {
        figure.absence = obstacle_sentence({});
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    figure.table = table_of(view);
    figure.reading = reading_of(view);
    figure.description = "One bar for each score. " + figure.reading;
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene&) {
        OwnScalePainter(canvas, box, view).paint();
    };
    figure.height = [](double, const std::string&) { return natural_height; };
    return figure;
}

}  // namespace evenhand::report::figures
