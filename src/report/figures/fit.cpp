#include "report/figures/fit.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/figures/axis.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr double natural_row = 22;
constexpr double head_height = 26;
constexpr double foot_height = 36;
constexpr double uniform = 0.5;  ///< Infit below: suspiciously uniform.
constexpr double erratic = 1.5;  ///< Infit above: erratic.
constexpr std::size_t most_rows = 40;

bool told(const FitRow& row) {
    return row.interviews >= severity_needs && !row.extreme;
}

/// By how far from 1, those that stand out alone when there are many.
std::vector<FitRow> drawn_rows(const FitView& view) {
    std::vector<FitRow> rows;
    std::ranges::copy_if(view.rows, std::back_inserter(rows), told);
    std::ranges::stable_sort(rows, std::greater{}, [](const FitRow& row) { return row.infit; });
    if (rows.size() > most_rows) {
        std::erase_if(rows,
                      [](const FitRow& row) { return row.infit > uniform && row.infit < erratic; });
        rows.resize(std::min(rows.size(), most_rows));
    }
    return rows;
}

std::string are(const std::vector<std::string>& names) {
    return listed_briefly(names) + (names.size() == 1 ? " is" : " are");
}

std::string reading_of(const FitView& view) {
    std::vector<std::string> high;
    std::vector<std::string> low;
    std::size_t enough = 0;
    for (const FitRow& row : view.rows) {
        if (!told(row)) {
            continue;
        }
        ++enough;
        if (row.infit > erratic) {
            high.push_back(row.name);
        } else if (row.infit < uniform) {
            low.push_back(row.name);
        }
    }
    if (enough == 0) {
        return "For nobody there are enough interviews to tell.";
    }
    std::vector<std::string> parts;
    if (!high.empty()) {
        parts.push_back(are(high) + " harder to predict than the answers explain");
    }
    if (!low.empty()) {
        parts.push_back(are(low) + " more uniform than expected");
    }
    std::string text =
        parts.empty()
            ? "All " + counted(enough, "interviewer") + " are about as consistent as expected"
            : "Of " + counted(enough, "interviewer") + ", " + listed_briefly(parts);
    if (view.reliability) {
        text += ". Differences in strictness are " + fixed(*view.reliability, 2) +
                " reliable: 0 would mean that interviewers are interchangeable, 1 that they "
                "clearly differ";
    }
    return text + ".";
}

void paint_row(Canvas& canvas, const Axis& axis, const Box& box, const FitRow& row) {
    const double y = box.y + box.height / 2;
    canvas.text({box.x + 10, y},
                fitted(canvas, row.name, body, axis.start - box.x - 30),
                Ink::text,
                body,
                TextAnchor::left);
    const auto place = [&](double value) { return axis.at(std::clamp(value, axis.from, axis.to)); };
    canvas.disc({place(row.outfit), y}, 4.2, {Ink::paper, Stroke{Ink::text, 1.6}});
    canvas.disc({place(row.infit), y}, 4.2, {Ink::text});
    canvas.text({box.right(), y},
                fixed(row.infit, 2) + " / " + fixed(row.outfit, 2),
                Ink::text,
                small,
                TextAnchor::right);
}

void paint(Canvas& canvas, const Box& box, const Scene& scene, const std::vector<FitRow>& rows) {
    const double names = std::clamp(box.width * 0.25, 120.0, 240.0);
    const Axis axis{0, 2, box.x + names, box.width - names - 110};
    const double top = box.y + head_height;
    const double row = std::min(28.0,
                                (box.height - head_height - foot_height) /
                                    static_cast<double>(std::max<std::size_t>(1, rows.size())));
    const double bottom = top + row * static_cast<double>(rows.size());
    canvas.box({axis.at(uniform), top, axis.at(erratic) - axis.at(uniform), bottom - top},
               {Ink::band});
    for (const double tick : std::array{0.0, 0.5, 1.0, 1.5, 2.0}) {
        line(canvas,
             {axis.at(tick), top},
             {axis.at(tick), bottom},
             {tick == 1 ? Ink::muted : Ink::rule});
        canvas.text(
            {axis.at(tick), bottom + 12}, fixed(tick), Ink::muted, small, TextAnchor::centre);
    }
    canvas.text({axis.at(1), bottom + 28},
                "1: as consistent as expected",
                Ink::muted,
                small,
                TextAnchor::centre);
    canvas.text({box.right(), box.y + 12}, "infit / outfit", Ink::muted, small, TextAnchor::right);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const Box area{box.x, top + row * static_cast<double>(at), box.width, row};
        if (rows[at].id == scene.chosen && !scene.chosen.empty()) {
            paint_choice(canvas, {area.x, area.y + 1, area.width, area.height - 2});
        }
        paint_row(canvas, axis, area, rows[at]);
        note_mark(scene,
                  area,
                  rows[at].id,
                  rows[at].name + ": infit " + fixed(rows[at].infit, 2) + ", outfit " +
                      fixed(rows[at].outfit, 2));
    }
}

FigureTable table_of(const FitView& view) {
    FigureTable table;
    table.head = {"Interviewer",
                  "Interviews",
                  "Scores",
                  "Severity, logits",
                  "SE",
                  "Infit",
                  "Infit Z",
                  "Outfit",
                  "Outfit Z"};
    for (const FitRow& row : view.rows) {
        const auto cell = [&](double number, int places) {
            return row.extreme ? std::string("–") : fixed(number, places);
        };
        table.rows.push_back({row.name,
                              std::to_string(row.interviews),
                              std::to_string(row.scores),
                              fixed(row.measure, 2) + (row.extreme ? " (end of the scale)" : ""),
                              fixed(row.error, 2),
                              cell(row.infit, 2),
                              cell(row.infit_z, 1),
                              cell(row.outfit, 2),
                              cell(row.outfit_z, 1)});
        table.ids.push_back(row.id);
    }
    return table;
}

}  // namespace

Figure fit_figure(const FitView& view) {
    Figure figure;
    figure.question = "How consistent is each interviewer?";
    figure.note =
        "Mean squares of what the model does not explain. Filled: infit, which weighs answers near "
        "the interviewer’s level; hollow: outfit, which far misses move most. Band: 0.5 to 1.5, "
        "nothing to remark.";
    const std::vector<FitRow> rows = drawn_rows(view);
    if (view.obstacle || view.rows.empty()) {
        figure.absence = obstacle_sentence(view.obstacle.value_or(Obstacle{}));
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    figure.table = table_of(view);
    figure.reading = reading_of(view);
    figure.description = "One row for each interviewer with two dots. " + figure.reading;
    if (rows.empty()) {
        figure.absence = figure.reading;
        return figure;
    }
    figure.paint = [rows](Canvas& canvas, const Box& box, const Scene& scene) {
        paint(canvas, box, scene, rows);
    };
    figure.height = [count = static_cast<double>(rows.size())](double, const std::string&) {
        return head_height + foot_height + natural_row * count;
    };
    return figure;
}

}  // namespace evenhand::report::figures
