#include "report/figures/formula.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/bar.h"
#include "core/number_text.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"

namespace evenhand::report::figures {

namespace {

constexpr double head_height = 24;
constexpr double row_height = 40;
constexpr double foot_height = 24;

const Interval* interval_of(const FormulaView& view) {
    return std::get_if<Interval>(&view.interval);
}

bool even(const FormulaView& view) {
    return std::ranges::all_of(view.criteria, [&](const FormulaPart& part) {
        return part.weight == view.criteria.front().weight;
    });
}

std::size_t gaps(const FormulaView& view) {
    return static_cast<std::size_t>(
        std::ranges::count_if(view.criteria, [](const FormulaPart& part) { return !part.mean; }));
}

std::vector<std::string> below_least(const FormulaView& view) {
    std::vector<std::string> names;
    for (const FormulaPart& part : view.criteria) {
        if (view.least && part.mean && !reaches(*part.mean, *view.least)) {
            names.push_back(part.name);
        }
    }
    return names;
}

/// "3.1 to 4.2", or one number where all are the same.
std::string range_of(const std::vector<FormulaPart>& parts) {
    std::vector<double> means;
    for (const FormulaPart& part : parts) {
        if (part.mean) {
            means.push_back(*part.mean);
        }
    }
    if (means.empty()) {
        return "";
    }
    const auto [low, high] = std::ranges::minmax(means);
    return fixed(low) == fixed(high) ? fixed(low) : range({low, high});
}

std::string count_words(const FormulaView& view) {
    const std::size_t count = view.criteria.size();
    const std::size_t missing = gaps(view);
    return std::to_string(count) + (count == 1 ? " criterion" : " criteria") +
           (missing == 0 ? "" : ", " + counted(missing, "gap"));
}

std::string movement_words(const FormulaView& view) {
    const Interval* interval = interval_of(view);
    if (interval == nullptr) {
        return "; three interviewers are needed to tell how far it would move with others.";
    }
    const bool across = !reaches(interval->low, view.bar) && reaches(interval->high, view.bar);
    return across ? "; with other interviewers it could come out on either side (" +
                        range(*interval) + "): alone it cannot decide."
                  : "; with other interviewers it would still do so (" + range(*interval) + ").";
}

std::string reading_of(const FormulaView& view) {
    if (!view.mean) {
        return "Nobody could rate anything, so that the formula says nothing.";
    }
    std::string text = "The mean of " + mean_text(*view.mean, view.bar) +
                       (reaches(*view.mean, view.bar) ? " reaches" : " falls short of") +
                       " the bar of " + exact_text(view.bar);
    text += movement_words(view);
    const std::vector<std::string> low = below_least(view);
    if (!low.empty()) {
        text += " " + listed_briefly(low) + (low.size() == 1 ? " is" : " are") +
                " below the least of " + exact_text(*view.least) + ", so that the rule is not met.";
    }
    if (const std::size_t missing = gaps(view); missing > 0) {
        text += missing == 1 ? " One criterion was seen by nobody and does not count."
                             : " " + std::to_string(missing) +
                                   " criteria were seen by nobody and do not count.";
    }
    if (view.taken_out) {
        text += " " + taken_out_words(*view.taken_out, view.bar) + " " + taken_out_caution;
    }
    return text;
}

std::size_t rows_of(const FormulaView& view) {
    return view.taken_out ? 4 : 3;
}

class FormulaPainter {
public:
    FormulaPainter(Canvas& canvas, const Box& box, const Scene& scene, const FormulaView& view)
        : canvas_(canvas), box_(box), scene_(scene), view_(view) {
        labels_ = std::clamp(box.width * 0.3, 104.0, 170.0);
        const double start = box.x + labels_ + 18;
        axis_ = {static_cast<double>(view.lowest),
                 static_cast<double>(view.highest),
                 start,
                 std::max(40.0, box.right() - 14 - start)};
    }

    void paint() {
        const double top = box_.y + head_height;
        const double bottom = top + static_cast<double>(rows_of(view_)) * row_height;
        for (int level = view_.lowest; level <= view_.highest; ++level) {
            const double x = axis_.at(level);
            line(canvas_, {x, top}, {x, bottom}, {Ink::rule});
            canvas_.text(
                {x, bottom + 12}, std::to_string(level), Ink::muted, small, TextAnchor::centre);
        }
        line(
            canvas_, {axis_.at(view_.bar), top - 2}, {axis_.at(view_.bar), bottom}, {Ink::text, 2});
        paint_bar_name();
        double y = top + row_height / 2;
        paint_mean(y);
        if (view_.taken_out) {
            y += row_height;
            paint_taken_out(y, *view_.taken_out);
        }
        paint_raters(y + row_height);
        paint_criteria(y + 2 * row_height);
    }

private:
    void paint_bar_name() {
        const std::string name = "bar " + exact_text(view_.bar);
        const double half = canvas_.text_width(name, small_bold) / 2;
        const double x = std::clamp(axis_.at(view_.bar), box_.x + half, box_.right() - half);
        canvas_.text({x, box_.y + 11}, name, Ink::text, small_bold, TextAnchor::centre);
    }

    void label(double y, const std::string& first, const std::string& second, bool strong) {
        const Type type = strong ? bold : body;
        const double at = second.empty() ? y : y - 8;
        canvas_.text({box_.x, at},
                     fitted(canvas_, first, type, labels_),
                     strong ? Ink::text : Ink::muted,
                     type,
                     TextAnchor::left);
        if (!second.empty()) {
            canvas_.text({box_.x, y + 9},
                         fitted(canvas_, second, small, labels_),
                         Ink::muted,
                         small,
                         TextAnchor::left);
        }
        note_mark(scene_,
                  {box_.x, y - row_height / 2, box_.width, row_height},
                  "",
                  first + (second.empty() ? "" : ", " + second));
    }

    void paint_mean(double y) {
        const Interval* interval = interval_of(view_);
        label(y,
              view_.mean ? "Formula: " + mean_text(*view_.mean, view_.bar) : "Formula: no score",
              interval == nullptr ? "" : "95 %: " + range(*interval),
              true);
        if (!view_.mean) {
            return;
        }
        if (interval != nullptr) {
            paint_interval(canvas_, axis_, y, {*interval, {Ink::text, 2}, 5});
        }
        canvas_.disc({axis_.at(*view_.mean), y}, 5.4, {Ink::text, Stroke{Ink::text, 1.8}});
    }

    void paint_taken_out(double y, const SeverityTakenOut& taken_out) {
        const auto* interval = std::get_if<Interval>(&taken_out.interval);
        label(y,
              "Severity taken out: " + mean_text(taken_out.mean, view_.bar),
              interval == nullptr ? "" : "95 %: " + range(*interval),
              false);
        if (interval != nullptr) {
            paint_interval(canvas_, axis_, y, {*interval, {Ink::muted, 1.6, true}, 4});
        }
        const double mean = std::clamp<double>(taken_out.mean, view_.lowest, view_.highest);
        canvas_.disc({axis_.at(mean), y}, 4.8, {Ink::paper, Stroke{Ink::text, 1.5}});
    }

    void paint_raters(double y) {
        label(y, "Each interviewer", range_of(view_.raters), false);
        for (const FormulaPart& part : view_.raters) {
            if (part.mean) {
                canvas_.disc({axis_.at(*part.mean), y}, 4.2, {Ink::paper, Stroke{Ink::text, 1.5}});
            }
        }
    }

    void paint_criteria(double y) {
        label(y, count_words(view_), range_of(view_.criteria), false);
        if (view_.least) {
            const double x = axis_.at(*view_.least);
            line(canvas_, {x, y - 16}, {x, y + 16}, {Ink::muted, 1.4, true});
        }
        for (const FormulaPart& part : view_.criteria) {
            if (part.mean) {
                const double x = axis_.at(*part.mean);
                line(canvas_, {x, y - 9}, {x, y + 9}, {Ink::text, 1.8});
            }
        }
    }

    Canvas& canvas_;
    Box box_;
    const Scene& scene_;
    const FormulaView& view_;
    double labels_ = 0;
    Axis axis_;
};

FigureTable table_of(const FormulaView& view) {
    FigureTable table;
    table.head = {"Of", "Mean", "Weight", "Scores"};
    const auto add = [&](const FormulaPart& part, const std::string& weight) {
        table.rows.push_back({part.name,
                              part.mean ? fixed(*part.mean, 2) : "not seen",
                              weight,
                              std::to_string(part.scores)});
    };
    table.rows.push_back({"The formula", view.mean ? fixed(*view.mean, 2) : "not seen", "", ""});
    if (view.taken_out) {
        table.rows.push_back({"Severity taken out", fixed(view.taken_out->mean, 2), "", ""});
    }
    for (const FormulaPart& part : view.criteria) {
        add(part, fixed(part.weight));
    }
    for (const FormulaPart& part : view.raters) {
        add(part, "");
    }
    return table;
}

}  // namespace

Figure formula_figure(const FormulaView& view) {
    Figure figure;
    figure.question = "What does the formula say?";
    figure.note =
        std::string(even(view) ? "Equal weights" : "Weights as locked") + ", bar " +
        exact_text(view.bar) +
        (view.least ? ", no criterion below " + exact_text(*view.least) + " (dashed)" : "") + "; " +
        view.locked +
        (interval_of(view) == nullptr ? ". Dot: the mean" : ". Dot and line: mean and 95 %") +
        (view.taken_out ? "; below, on a dashed line: with severity taken out" : "") +
        ". Hollow: each interviewer’s "
        "own mean. Upright: each criterion’s.";
    figure.reading = reading_of(view);
    figure.description = "A line of points from " + std::to_string(view.lowest) + " to " +
                         std::to_string(view.highest) + ". " + figure.reading;
    figure.table = table_of(view);
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene& scene) {
        FormulaPainter(canvas, box, scene, view).paint();
    };
    figure.height = [rows = rows_of(view)](double, const std::string&) {
        return head_height + static_cast<double>(rows) * row_height + foot_height;
    };
    return figure;
}

}  // namespace evenhand::report::figures
