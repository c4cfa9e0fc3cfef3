#include "report/figures/fair.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/figures/axis.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr std::size_t most_rows = 15;
constexpr double natural_row = 23;
constexpr double head_height = 26;
constexpr double foot_height = 40;

double change(const FairRow& row) {
    return row.extreme ? 0 : row.fair.value - row.raw;
}

/// "-0.3"; of less than a printed tenth it does not contradict the numbers beside it.
std::string change_words(const FairRow& row) {
    const bool looks_larger = fixed(row.raw) != fixed(row.fair.value);
    const std::string words = signed_fixed(change(row));
    return looks_larger && std::abs(change(row)) < 0.05 ? "by less than 0.1" : words;
}

std::vector<FairRow> by_change(const FairView& view) {
    std::vector<FairRow> rows = view.rows;
    std::ranges::stable_sort(
        rows, std::greater{}, [](const FairRow& row) { return std::abs(change(row)); });
    return rows;
}

/// How many of all pairs of candidates stand the other way round by fair scores.
std::size_t turned_pairs(const std::vector<FairRow>& rows) {
    std::size_t turned = 0;
    for (std::size_t one = 0; one < rows.size(); ++one) {
        for (std::size_t other = one + 1; other < rows.size(); ++other) {
            const double raw = rows[one].raw - rows[other].raw;
            const double fair = rows[one].fair.value - rows[other].fair.value;
            turned += raw * fair < 0 ? 1 : 0;
        }
    }
    return turned;
}

std::string reading_of(const FairView& view, const std::vector<FairRow>& rows) {
    const auto moved = static_cast<std::size_t>(std::ranges::count_if(
        rows, [](const FairRow& row) { return std::abs(change(row)) >= practical_difference; }));
    const std::string of = " of " + counted(rows.size(), "candidate");
    std::string text = moved == 0
                           ? "Taking severity out moves none" + of + " by " +
                                 fixed(practical_difference) + " points or more"
                           : "Taking severity out moves " + count_word(moved) + of + " by " +
                                 fixed(practical_difference) + " points or more, at most by " +
                                 fixed(std::abs(change(rows.front())));
    constexpr std::size_t most_compared = 2000;  // Pairs grow with the square.
    if (view.rows.size() > 1 && view.rows.size() <= most_compared) {
        const std::size_t all = rows.size() * (rows.size() - 1) / 2;
        text += "; " + percent(static_cast<double>(turned_pairs(rows)) / static_cast<double>(all)) +
                " of all pairs of candidates change places";
    }
    return text + ". It corrects strictness alone, and decides nothing.";
}

class FairPainter {
public:
    FairPainter(Canvas& canvas,
                const Box& box,
                const FairView& view,
                const std::vector<FairRow>& rows)
        : canvas_(canvas), box_(box), view_(view), rows_(rows) {
        const double names = std::clamp(box.width * 0.25, 110.0, 220.0);
        axis_ = {static_cast<double>(view.lowest),
                 static_cast<double>(view.highest),
                 box.x + names,
                 box.width - names - 130};
        row_ = std::min(
            28.0, (box.height - head_height - foot_height) / static_cast<double>(rows.size()));
    }

    void paint() {
        const double top = box_.y + head_height;
        const double bottom = top + row_ * static_cast<double>(rows_.size());
        for (int level = view_.lowest; level <= view_.highest; ++level) {
            line(canvas_, {axis_.at(level), top}, {axis_.at(level), bottom}, {Ink::rule});
            text({axis_.at(level), bottom + 12}, std::to_string(level), TextAnchor::centre);
        }
        text({axis_.at((view_.lowest + view_.highest) / 2.0), bottom + 30},
             "mean score, points",
             TextAnchor::centre);
        text({box_.right(), box_.y + 12}, "given → fair", TextAnchor::right);
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            paint_row(rows_[at], top + row_ * (static_cast<double>(at) + 0.5));
        }
    }

private:
    void text(const Point& at, const std::string& words, TextAnchor anchor) {
        canvas_.text(at, words, Ink::muted, small, anchor);
    }

    void paint_row(const FairRow& row, double y) {
        canvas_.text({box_.x, y},
                     fitted(canvas_, row.name, body, axis_.start - box_.x - 20),
                     Ink::text,
                     body,
                     TextAnchor::left);
        const double raw = axis_.at(row.raw);
        const double fair = axis_.at(std::clamp(row.fair.value, axis_.from, axis_.to));
        if (!row.extreme) {
            IntervalMark mark;
            mark.interval = row.fair.interval;
            mark.stroke = {Ink::muted, 1.4};
            mark.cap = 3;
            paint_interval(canvas_, axis_, y, mark);
            line(canvas_, {raw, y}, {fair, y}, {Ink::text, 2.4});
            canvas_.disc({fair, y}, 4.6, {Ink::text});
        }
        canvas_.disc({raw, y}, 4.6, {Ink::paper, Stroke{Ink::text, 1.8}});
        const std::string words = row.extreme ? fixed(row.raw) + ", end of the scale"
                                              : fixed(row.raw) + " → " + fixed(row.fair.value) +
                                                    " (" + change_words(row) + ")";
        canvas_.text({box_.right(), y}, words, Ink::text, small, TextAnchor::right);
    }

    Canvas& canvas_;
    Box box_;
    const FairView& view_;
    const std::vector<FairRow>& rows_;
    double row_ = natural_row;
    Axis axis_;
};

FigureTable table_of(const std::vector<FairRow>& rows) {
    FigureTable table;
    table.head = {
        "Candidate", "Interviewers", "As given", "Fair", "95 % from", "95 % to", "Change"};
    for (const FairRow& row : rows) {
        const auto cell = [&](double number) {
            return row.extreme ? std::string("end of the scale") : fixed(number);
        };
        table.rows.push_back({row.name,
                              std::to_string(row.interviewers),
                              fixed(row.raw),
                              cell(row.fair.value),
                              cell(row.fair.interval.low),
                              cell(row.fair.interval.high),
                              row.extreme ? "–" : change_words(row)});
    }
    return table;
}

}  // namespace

Figure fair_figure(const FairView& view) {
    Figure figure;
    figure.question = "What would fair scores change?";
    figure.note =
        "Hollow: mean score as given. Filled: what an average interviewer would be expected to "
        "give, with its 95 % interval. The largest changes first. Fair scores correct strictness "
        "alone; they know nothing of who asked better questions.";
    if (view.obstacle || view.rows.empty()) {
        figure.absence = obstacle_sentence(view.obstacle.value_or(Obstacle{}));
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    const std::vector<FairRow> rows = by_change(view);
    figure.table = table_of(rows);
    figure.reading = reading_of(view, rows);
    figure.description = "Two dots for each candidate. " + figure.reading;
    std::vector<FairRow> drawn = rows;
    drawn.resize(std::min(most_rows, drawn.size()));
    figure.height = [count = static_cast<double>(drawn.size())](double, const std::string&) {
        return head_height + foot_height + natural_row * count;
    };
    figure.paint = [view, drawn](Canvas& canvas, const Box& box, const Scene&) {
        FairPainter(canvas, box, view, drawn).paint();
    };
    return figure;
}

}  // namespace evenhand::report::figures
