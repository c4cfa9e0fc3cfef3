#include "report/figures/scale_use.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/scale_bars.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr std::size_t most_panels = 40;
constexpr double panel_width = 130;
constexpr double panel_height = 132;
constexpr double bars_from = 34;  ///< Below the name and the line under it.
constexpr double bars_until = 24;

bool has_enough(const ScaleUsePanel& panel) {
    return panel.interviews >= shape_needs;
}

const std::vector<double>* expected_of(const ScaleUsePanel& panel) {
    return std::get_if<std::vector<double>>(&panel.expected);
}

/// Shapes that stand out first, then by name, then those with too few interviews.
std::vector<ScaleUsePanel> sorted(std::vector<ScaleUsePanel> panels) {
    const auto rank = [](const ScaleUsePanel& panel) {
        return !has_enough(panel) ? 2 : panel.shape ? 0 : 1;
    };
    std::ranges::sort(panels, [&](const auto& one, const auto& other) {
        return std::tuple(rank(one), one.name, one.id) <
               std::tuple(rank(other), other.name, other.id);
    });
    return panels;
}

void add_shares(std::vector<double>& sum, const std::vector<double>& shares, double weight) {
    sum.resize(std::max(sum.size(), shares.size()));
    for (std::size_t at = 0; at < shares.size(); ++at) {
        sum[at] += weight * shares[at];
    }
}

/// All of them as one: shares weighed by interviews.
ScaleUsePanel pooled(const std::vector<ScaleUsePanel>& panels) {
    ScaleUsePanel all;
    all.name = counted(panels.size(), "other");
    std::vector<double> expected;
    double with_expected = 0;
    for (const ScaleUsePanel& panel : panels) {
        all.interviews += panel.interviews;
        add_shares(all.given, panel.given, panel.interviews);
        if (const auto* shares = expected_of(panel)) {
            add_shares(expected, *shares, panel.interviews);
            with_expected += panel.interviews;
        }
    }
    for (double& share : all.given) {
        share /= std::max(1, all.interviews);
    }
    for (double& share : expected) {
        share /= with_expected;
    }
    if (!expected.empty()) {
        all.expected = expected;
    }
    return all;
}

std::vector<ScaleUsePanel> shown(const std::vector<ScaleUsePanel>& panels,
                                 const std::string& chosen) {
    if (panels.size() <= most_panels) {
        return panels;
    }
    std::vector<ScaleUsePanel> kept;
    std::vector<ScaleUsePanel> rest;
    for (const ScaleUsePanel& panel : panels) {
        const bool keeps = (panel.shape && has_enough(panel)) || panel.id == chosen;
        (keeps ? kept : rest).push_back(panel);
    }
    if (!rest.empty()) {
        kept.push_back(pooled(rest));
    }
    return kept;
}

/// The line under the name.
std::string remark_on(const ScaleUsePanel& panel) {
    if (!has_enough(panel)) {
        return so_many_of(panel.interviews, shape_needs);
    }
    if (panel.shape) {
        return flag_words(*panel.shape);
    }
    return panel.id.empty() ? "together" : "";
}

std::string sentence_on(const ScaleUsePanel& panel, int lowest) {
    std::string text = panel.name + ": ";
    const std::string remark = remark_on(panel);
    text += remark.empty() ? "" : remark + ". ";
    for (std::size_t score = 0; score < panel.given.size(); ++score) {
        text += (score == 0 ? "" : ", ") + std::to_string(lowest + static_cast<int>(score)) +
                " given to " + percent(panel.given[score]);
        const auto* expected = expected_of(panel);
        if (expected != nullptr && has_enough(panel)) {
            text += " (" + percent((*expected)[score]) + " expected)";
        }
    }
    return text;
}

class ScaleUsePainter {
public:
    ScaleUsePainter(Canvas& canvas, const Box& box, const Scene& scene, const ScaleUseView& view)
        : canvas_(canvas), box_(box), scene_(scene), view_(view) {
        for (const ScaleUsePanel& panel : view.panels) {
            top_ = top_of(panel.given, top_);
            const auto* expected = expected_of(panel);
            top_ = expected == nullptr ? top_ : top_of(*expected, top_);
        }
    }

    void paint(const std::vector<ScaleUsePanel>& panels, std::size_t columns) {
        const double width = box_.width / static_cast<double>(columns);
        const std::size_t lines = (panels.size() + columns - 1) / columns;
        const double height =
            std::min(150.0, box_.height / static_cast<double>(std::max<std::size_t>(1, lines)));
        for (std::size_t at = 0; at < panels.size(); ++at) {
            const std::size_t line = at / columns;
            const double x = box_.x + width * static_cast<double>(at % columns);
            const double y = box_.y + height * static_cast<double>(line);
            paint_panel(panels[at], {x, y, std::min(width - 14, 320.0), height});
        }
    }

private:
    void paint_panel(const ScaleUsePanel& panel, const Box& box) {
        const bool chosen = !panel.id.empty() && panel.id == scene_.chosen;
        const bool enough = has_enough(panel);
        const bool stands_out = enough && panel.shape;
        const Type name = chosen ? small_bold : small;
        canvas_.text({box.x, box.y + 9},
                     fitted(canvas_, panel.name, name, box.width),
                     Ink::text,
                     name,
                     TextAnchor::left);
        const double from = stands_out ? 12 : 0;
        if (stands_out) {
            paint_triangle(canvas_, {box.x + 4, box.y + 24});
        }
        const Type remark = stands_out ? small_bold : small;
        canvas_.text({box.x + from, box.y + 24},
                     fitted(canvas_, remark_on(panel), remark, box.width - from),
                     stands_out ? Ink::text : Ink::muted,
                     remark,
                     TextAnchor::left);
        ScaleBars bars{
            view_.lowest, panel.given, {}, top_, !enough, chosen ? Ink::accent : Ink::fill};
        if (const auto* expected = expected_of(panel); expected != nullptr && enough) {
            bars.expected = *expected;
        }
        paint_scale_bars(
            canvas_,
            {box.x + 3, box.y + bars_from, box.width - 6, box.height - bars_from - bars_until},
            bars);
        note_mark(scene_, box, panel.id, sentence_on(panel, view_.lowest));
    }

    Canvas& canvas_;
    Box box_;
    const Scene& scene_;
    const ScaleUseView& view_;
    double top_ = least_top;
};

std::size_t columns_in(double width, std::size_t panels) {
    const double fit = std::clamp(std::floor(width / panel_width), 1.0, 7.0);
    return std::min(static_cast<std::size_t>(fit), std::max<std::size_t>(1, panels));
}

/// Who stands out how, and how many do not.
struct Shapes {
    std::vector<std::string> middle;
    std::vector<std::string> ends;
    std::size_t plain = 0;
    std::size_t few = 0;
};

Shapes shapes_of(const std::vector<ScaleUsePanel>& panels) {
    Shapes shapes;
    for (const ScaleUsePanel& panel : panels) {
        if (!has_enough(panel)) {
            ++shapes.few;
        } else if (!panel.shape) {
            ++shapes.plain;
        } else {
            const bool middle = panel.shape->effect == Effect::central_tendency;
            (middle ? shapes.middle : shapes.ends).push_back(panel.name);
        }
    }
    return shapes;
}

std::string reading_of(const std::vector<ScaleUsePanel>& panels) {
    const auto [middle, ends, plain, few] = shapes_of(panels);
    const auto verb = [](const std::vector<std::string>& names, const char* one, const char* more) {
        return names.size() == 1 ? one : more;
    };
    std::vector<std::string> parts;
    if (!middle.empty()) {
        parts.push_back(listed_briefly(middle) + verb(middle, " keeps", " keep") +
                        " to the middle");
    }
    if (!ends.empty()) {
        parts.push_back(listed_briefly(ends) + verb(ends, " goes", " go") + " to the ends");
    }
    std::string text = listed_briefly(parts);
    if (plain > 0) {
        text += text.empty() ? "No shape stands out in " + counted(plain, "interviewer")
                             : "; in the other " + count_word(plain) + " no shape stands out";
    }
    if (few > 0) {
        text +=
            (text.empty() ? "For " : "; for ") + count_word(few) + " there are too few interviews";
    }
    return text + ".";
}

FigureTable table_of(const ScaleUseView& view, const std::vector<ScaleUsePanel>& panels) {
    FigureTable table;
    table.head = {"Interviewer", "Interviews"};
    for (const char* kind : {"given ", "expected "}) {
        for (int score = view.lowest; score <= view.highest; ++score) {
            table.head.push_back(kind + std::to_string(score));
        }
    }
    for (const ScaleUsePanel& panel : panels) {
        std::vector<std::string> row = {panel.name, std::to_string(panel.interviews)};
        for (const double share : panel.given) {
            row.push_back(percent(share));
        }
        const auto* expected = expected_of(panel);
        for (std::size_t score = 0; score < panel.given.size(); ++score) {
            const bool told = expected != nullptr && has_enough(panel);
            row.push_back(told ? percent((*expected)[score]) : "not enough");
        }
        table.rows.push_back(std::move(row));
        table.ids.push_back(panel.id);
    }
    return table;
}

}  // namespace

Figure scale_use_figure(const ScaleUseView& view) {
    Figure figure;
    const std::vector<ScaleUsePanel> panels = sorted(view.panels);
    figure.question = "Does everybody use the whole scale?";
    figure.note = "Bar: share of answers given each score, " + std::to_string(view.lowest) +
                  " to " + std::to_string(view.highest) +
                  ". Line: share expected for the same answers; a few per cent more or less is "
                  "chance. Dashed: too few interviews.";
    figure.table = table_of(view, panels);
    if (panels.empty()) {
        figure.absence = obstacle_sentence({});
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    figure.reading = reading_of(panels);
    figure.description =
        "For each interviewer one bar a score, and a line where the share is expected. " +
        figure.reading;
    figure.paint = [view, panels](Canvas& canvas, const Box& box, const Scene& scene) {
        const std::vector<ScaleUsePanel> drawn = shown(panels, scene.chosen);
        ScaleUsePainter(canvas, box, scene, view).paint(drawn, columns_in(box.width, drawn.size()));
    };
    figure.height = [panels](double width, const std::string& chosen) {
        const std::size_t drawn = shown(panels, chosen).size();
        const std::size_t columns = columns_in(width, drawn);
        const std::size_t lines = (drawn + columns - 1) / columns;
        return panel_height * static_cast<double>(lines);
    };
    return figure;
}

}  // namespace evenhand::report::figures
