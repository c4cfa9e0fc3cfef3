#include "report/figures/agreement.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/figures/axis.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr double natural_row = 27;
constexpr double head_height = 24;
constexpr double foot_height = 42;

bool has_enough(const AgreementRow& row) {
    return row.pairs >= pairs_needed && !row.one_candidate;
}

std::string times(double share) {
    return fixed(100 * share, 0);
}

std::string few_pairs(const AgreementRow& row) {
    if (row.one_candidate) {
        return counted(static_cast<std::size_t>(row.pairs), "pair") + " of one candidate";
    }
    return std::to_string(row.pairs) + " of " + std::to_string(pairs_needed) + " pairs";
}

std::vector<AgreementRow> sorted(const AgreementView& view) {
    std::vector<AgreementRow> rows = view.criteria;
    std::ranges::stable_sort(rows, [](const AgreementRow& one, const AgreementRow& other) {
        return std::pair(!has_enough(one), one.within.value) <
               std::pair(!has_enough(other), other.within.value);
    });
    rows.insert(rows.begin(), view.all);
    return rows;
}

std::string panel_words(const AgreementRow& row) {
    return row.panel_same && row.panel_within ? "; the panel does so " + times(*row.panel_same) +
                                                    " and " + times(*row.panel_within) + " times"
                                              : "";
}

std::string reading_of(const AgreementView& view, AgreementOf whose) {
    const AgreementRow& all = view.all;
    if (!has_enough(all)) {
        return "There are not enough answers that two people scored to tell: " + few_pairs(all) +
               ".";
    }
    if (whose == AgreementOf::panel) {
        return "Out of every 100 times two of you scored the same answer, you gave the same "
               "score " +
               times(all.same.value) + " times and were within one point " +
               times(all.within.value) + " times.";
    }
    return "Out of every 100 times a colleague scored the same answer, you gave the same score " +
           times(all.same.value) + " times and were within one point " + times(all.within.value) +
           " times" + panel_words(all) + ".";
}

class AgreementPainter {
public:
    AgreementPainter(Canvas& canvas,
                     const Box& box,
                     const std::vector<AgreementRow>& rows,
                     AgreementOf whose)
        : canvas_(canvas), box_(box), rows_(rows), whose_(whose), right_(box.right() - 64) {
        names_ = std::clamp(box.width * 0.28, 110.0, 240.0);
        const double left = box.x + names_ + 10;
        axis_ = {0, 100, left, right_ - left};
        row_ = std::min(
            30.0, (box.height - head_height - foot_height) / static_cast<double>(rows.size()));
    }

    void paint() {
        const double top = box_.y + head_height;
        const double bottom = top + row_ * static_cast<double>(rows_.size());
        for (const double tick : std::array{0.0, 25.0, 50.0, 75.0, 100.0}) {
            line(canvas_, {axis_.at(tick), top}, {axis_.at(tick), bottom}, {Ink::rule});
            text({axis_.at(tick), bottom + 12}, fixed(tick, 0), TextAnchor::centre);
        }
        text({axis_.at(50), bottom + 30}, "times out of 100", TextAnchor::centre);
        text({right_ + 14, box_.y + 11}, "pairs", TextAnchor::left);
        paint_heads();
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            paint_row(rows_[at], top + row_ * (static_cast<double>(at) + 0.5), at == 0);
        }
    }

private:
    void text(const Point& at, const std::string& words, TextAnchor anchor) {
        canvas_.text(at, words, Ink::muted, small, anchor);
    }

    /// Over what they name, but never over each other.
    void paint_heads() {
        const AgreementRow& all = rows_.front();
        if (!has_enough(all)) {
            return;
        }
        const std::string same = "same score";
        const std::string within = "within one point";
        const double half = canvas_.text_width(same, small) / 2;
        const double other = canvas_.text_width(within, small) / 2;
        const std::vector<double> at =
            spread({axis_.at(100 * all.same.value), axis_.at(100 * all.within.value)},
                   half + other + 12,
                   axis_.start + half,
                   right_ - other + 8);
        text({at[0], box_.y + 11}, same, TextAnchor::centre);
        text({at[1], box_.y + 11}, within, TextAnchor::centre);
    }

    void paint_row(const AgreementRow& row, double y, bool all) {
        const Type type = all ? bold : body;
        canvas_.text({box_.x, y},
                     fitted(canvas_, row.name, type, names_),
                     Ink::text,
                     type,
                     TextAnchor::left);
        text({right_ + 14, y}, grouped(static_cast<std::size_t>(row.pairs)), TextAnchor::left);
        if (!has_enough(row)) {
            const std::string words =
                fitted(canvas_, "not enough: " + few_pairs(row), small, axis_.length - 20);
            canvas_.box({axis_.at(0) + 6, y - 8, canvas_.text_width(words, small) + 8, 16},
                        {Ink::paper});
            text({axis_.at(0) + 10, y}, words, TextAnchor::left);
            return;
        }
        paint_times(row.same, row.panel_same, y, false);
        paint_times(row.within, row.panel_within, y, true);
    }

    void paint_times(const Estimate& share, std::optional<double> panel, double y, bool filled) {
        const bool one = whose_ == AgreementOf::one;
        const Ink ink = one ? Ink::accent : Ink::text;
        IntervalMark mark;
        mark.interval = {100 * share.interval.low, 100 * share.interval.high};
        mark.stroke = {ink, 2};
        mark.cap = 0;
        paint_interval(canvas_, axis_, y, mark);
        if (one && panel) {
            const double x = axis_.at(100 * *panel);
            line(canvas_, {x, y - 8}, {x, y + 8}, {Ink::text, 2});
        }
        canvas_.disc(
            {axis_.at(100 * share.value), y}, 4.6, {filled ? ink : Ink::paper, Stroke{ink, 1.8}});
    }

    Canvas& canvas_;
    Box box_;
    const std::vector<AgreementRow>& rows_;
    AgreementOf whose_;
    double right_;
    double names_ = 0;
    double row_ = natural_row;
    Axis axis_;
};

FigureTable table_of(const std::vector<AgreementRow>& rows, AgreementOf whose) {
    FigureTable table;
    table.head = {"Criterion", "Pairs", "Same score", "Within one point", "95 % from", "95 % to"};
    if (whose == AgreementOf::one) {
        table.head.insert(table.head.end(), {"Panel, same score", "Panel, within one"});
    }
    for (const AgreementRow& row : rows) {
        const auto cell = [&](double share) {
            return has_enough(row) ? percent(share) : std::string("not enough");
        };
        std::vector<std::string> cells = {row.name,
                                          grouped(static_cast<std::size_t>(row.pairs)),
                                          cell(row.same.value),
                                          cell(row.within.value),
                                          cell(row.within.interval.low),
                                          cell(row.within.interval.high)};
        if (whose == AgreementOf::one) {
            for (const std::optional<double>& share : {row.panel_same, row.panel_within}) {
                cells.push_back(share ? percent(*share) : "not enough");
            }
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

Figure agreement_figure(const AgreementView& view, AgreementOf whose) {
    Figure figure;
    const bool one = whose == AgreementOf::one;
    figure.question = one ? "Do I agree with my colleagues?" : "On which criteria do we agree?";
    figure.note =
        one ? "Out of 100 times a colleague scored the same answer. Hollow: the same "
              "score; filled: within one point; line: 95 % interval. Upright bar: the "
              "panel."
            : "Out of 100 times two interviewers scored the same answer. Hollow: the same "
              "score; filled: within one point; line: 95 % interval.";
    if (view.obstacle) {
        figure.absence = obstacle_sentence(*view.obstacle);
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    const std::vector<AgreementRow> rows = sorted(view);
    figure.table = table_of(rows, whose);
    figure.reading = reading_of(view, whose);
    figure.description =
        "One row for each criterion with two dots between 0 and 100. " + figure.reading;
    figure.paint = [rows, whose](Canvas& canvas, const Box& box, const Scene&) {
        AgreementPainter(canvas, box, rows, whose).paint();
    };
    figure.height = [count = static_cast<double>(rows.size())](double, const std::string&) {
        return head_height + foot_height + natural_row * count;
    };
    return figure;
}

}  // namespace evenhand::report::figures
