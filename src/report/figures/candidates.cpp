#include "report/figures/candidates.h"

#include <algorithm>

#include "report/figures/axis.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"

namespace evenhand::report::figures {

namespace {

constexpr double row_height = 36;
constexpr double head_height = 6;
constexpr double foot_height = 26;
constexpr double gap = 16;

std::string value_of(const CandidateRow& row) {
    if (!row.mean) {
        return "not rated";
    }
    return fixed(*row.mean) + (row.interval ? " (" + range(*row.interval) + ")" : ", not sure");
}

std::string sentence_of(const CandidateRow& row) {
    return row.name + ": " + value_of(row) + ", " + counted(row.interviewers, "interviewer");
}

class CandidatesPainter {
public:
    CandidatesPainter(Canvas& canvas,
                      const Box& box,
                      const Scene& scene,
                      const CandidatesChart& chart)
        : canvas_(canvas), box_(box), scene_(scene), chart_(chart) {
        names_ = std::clamp(box.width * 0.3, 110.0, 230.0);
        const double start = box.x + names_ + gap;
        axis_ = {static_cast<double>(chart.lowest),
                 static_cast<double>(chart.highest),
                 start,
                 std::max(60.0, box.right() - values - gap - start)};
    }

    void paint() {
        const double top = box_.y + head_height;
        const double bottom = top + row_height * static_cast<double>(chart_.rows.size());
        for (int level = chart_.lowest; level <= chart_.highest; ++level) {
            const double x = axis_.at(level);
            line(canvas_, {x, top}, {x, bottom}, {Ink::rule});
            canvas_.text(
                {x, bottom + 13}, std::to_string(level), Ink::muted, small, TextAnchor::centre);
        }
        for (std::size_t at = 0; at < chart_.rows.size(); ++at) {
            paint_row(chart_.rows[at], top + row_height * (static_cast<double>(at) + 0.5));
        }
    }

private:
    static constexpr double values = 116;  ///< Room for the words at the right.

    void paint_row(const CandidateRow& row, double y) {
        canvas_.text({box_.x, y - 8},
                     fitted(canvas_, row.name, body, names_),
                     Ink::text,
                     body,
                     TextAnchor::left);
        canvas_.text({box_.x, y + 9},
                     fitted(canvas_, counted(row.interviewers, "interviewer"), small, names_),
                     Ink::muted,
                     small,
                     TextAnchor::left);
        if (row.interval) {
            paint_interval(canvas_, axis_, y, {*row.interval, {Ink::text, 2}, 5});
        }
        if (row.mean) {
            canvas_.disc({axis_.at(*row.mean), y},
                         5,
                         {row.interval ? Ink::text : Ink::paper, Stroke{Ink::text, 1.8}});
        }
        canvas_.text({box_.right(), y}, value_of(row), Ink::text, small, TextAnchor::right);
        note_mark(
            scene_, {box_.x, y - row_height / 2, box_.width, row_height}, "", sentence_of(row));
    }

    Canvas& canvas_;
    Box box_;
    const Scene& scene_;
    const CandidatesChart& chart_;
    double names_ = 0;
    Axis axis_;
};

FigureTable table_of(const CandidatesChart& chart) {
    FigureTable table;
    table.head = {"Candidate", "Interviewers", "Mean", "95 % from", "95 % to"};
    for (const CandidateRow& row : chart.rows) {
        table.rows.push_back({row.name,
                              std::to_string(row.interviewers),
                              row.mean ? fixed(*row.mean) : "–",
                              row.interval ? fixed(row.interval->low) : "–",
                              row.interval ? fixed(row.interval->high) : "–"});
    }
    return table;
}

std::string told(const CandidatesChart& chart) {
    std::string text;
    for (const CandidateRow& row : chart.rows) {
        text += (text.empty() ? "" : "; ") + sentence_of(row);
    }
    return text + ".";
}

}  // namespace

Figure candidates_figure(const CandidatesChart& chart) {
    Figure figure;
    figure.question = "How sure are these means?";
    figure.note =
        "Dot and line: the mean, and where it would lie with other interviewers (95 %). Hollow: "
        "fewer than three interviewers, so that nothing says how sure it is.";
    figure.reading = told(chart);
    figure.description = "A dot on a line of points from " + std::to_string(chart.lowest) + " to " +
                         std::to_string(chart.highest) + " for each candidate. " + figure.reading;
    figure.table = table_of(chart);
    figure.paint = [chart](Canvas& canvas, const Box& box, const Scene& scene) {
        CandidatesPainter(canvas, box, scene, chart).paint();
    };
    figure.height = [rows = static_cast<double>(chart.rows.size())](double, const std::string&) {
        return head_height + row_height * rows + foot_height;
    };
    return figure;
}

}  // namespace evenhand::report::figures
