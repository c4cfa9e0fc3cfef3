#include "report/figures/severity_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/utf8.h"
#include "report/figures/axis.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr double least_row = 17;
constexpr double most_row = 28;
constexpr double comfortable_row = 21;
constexpr double head_height = 40;
constexpr double heading_height = 24;
constexpr double foot_height = 24;
constexpr double pile_rows = 3;
constexpr double inset = 10;          ///< Room for the bar of the chosen row.
constexpr double evidence_line = 15;  ///< Of what has no room beside its flag.
constexpr double wide_letter = 0.6;   ///< Of its height; on the average letters are narrower.
constexpr double gap = 22;            ///< Between plot and words.
constexpr double indent = 14;         ///< Of the words, for the triangle.
constexpr std::array<double, 5> ticks = {-1.0, -0.5, 0.0, 0.5, 1.0};  ///< Of what the axis reaches.

/// How far the axis goes to either side, in whole points: to every estimate that is told.
double reach_of(const std::vector<SeverityGroup>& groups) {
    double reach = 1;
    for (const SeverityGroup& group : groups) {
        if (group.kind == SeverityGroup::Kind::too_few) {
            continue;
        }
        for (const std::vector<SeverityRow>* rows : {&group.rows, &group.piled}) {
            for (const SeverityRow& row : *rows) {
                reach =
                    row.extreme ? reach : std::max(reach, std::ceil(std::abs(row.points.value)));
            }
        }
    }
    return reach;
}

double rows_of(const std::vector<SeverityGroup>& groups) {
    double rows = 0;
    for (const SeverityGroup& group : groups) {
        rows += static_cast<double>(group.rows.size()) + (group.piled.empty() ? 0 : pile_rows);
    }
    return rows;
}

bool tells_flags(const SeverityGroup& group, const SeverityRow& row) {
    return group.kind != SeverityGroup::Kind::too_few && !row.extreme && !row.flags.empty();
}

/// Where plot and words stand, from the left edge on.
struct Columns {
    double plot = 0;
    double plot_width = 0;
    double words = 0;  ///< Where the triangle stands; the words are indented.
    double words_width = 0;
};

Columns columns_of(double width) {
    Columns columns;
    columns.plot = std::clamp(width * 0.3, 185.0, 270.0);
    columns.plot_width = std::clamp((width - columns.plot - gap - indent) * 0.37, 172.0, 340.0);
    columns.words = columns.plot + columns.plot_width + gap;
    columns.words_width = width - columns.words - indent;
    return columns;
}

std::string evidence_of(const SeverityRow& row, const SeverityView& view) {
    std::string evidence = flag_evidence(row.flags.front(), view.lowest, view.highest);
    for (std::size_t next = 1; next < row.flags.size(); ++next) {
        evidence += "; " + flag_words(row.flags[next]);
    }
    return evidence;
}

/// How many lines of evidence stand below flags, as far as can be told before words are measured.
double lines_below(const std::vector<SeverityGroup>& groups,
                   const SeverityView& view,
                   double width) {
    const double letters = columns_of(width).words_width / (wide_letter * small.size);
    double lines = 0;
    for (const SeverityGroup& group : groups) {
        for (const SeverityRow& row : group.rows) {
            if (!tells_flags(group, row)) {
                continue;
            }
            const auto evidence = static_cast<double>(length(evidence_of(row, view)));
            const auto flag = static_cast<double>(length(flag_words(row.flags.front())));
            lines += flag + evidence < letters ? 0 : std::ceil(evidence / letters);
        }
    }
    return lines;
}

double fixed_height(const std::vector<SeverityGroup>& groups) {
    return head_height + foot_height + heading_height * static_cast<double>(groups.size());
}

class SeverityPainter {
public:
    SeverityPainter(Canvas& canvas, const Box& box, const Scene& scene, const SeverityView& view)
        : canvas_(canvas),
          box_(box),
          scene_(scene),
          view_(view),
          groups_(severity_groups(view, scene.chosen)),
          reach_(reach_of(groups_)) {
        const Columns columns = columns_of(box.width);
        plot_ = box.x + columns.plot;
        plot_width_ = columns.plot_width;
        axis_ = {-reach_, reach_, plot_, plot_width_};
        double below = 0;
        for (const SeverityGroup& group : groups_) {
            for (const SeverityRow& row : group.rows) {
                below += height_below(group, row);
            }
        }
        row_ = std::clamp(
            (box.height - fixed_height(groups_) - below) / rows_of(groups_), least_row, most_row);
    }

    void paint() {
        double y = box_.y + head_height;
        paint_heads();
        for (const SeverityGroup& group : groups_) {
            const Point at{box_.x + inset, y + heading_height / 2 + 2};
            canvas_.text(at,
                         fitted(canvas_, group.heading, small_bold, box_.right() - at.x),
                         Ink::muted,
                         small_bold,
                         TextAnchor::left);
            y += heading_height;
            y = paint_group(group, y);
        }
        paint_foot(y);
    }

private:
    [[nodiscard]] double words_left() const { return plot_ + plot_width_ + gap; }
    [[nodiscard]] double pile_height() const { return pile_rows * row_; }

    /// The evidence in lines of its own, where it has no room beside its flag.
    [[nodiscard]] std::vector<std::string> lines_below(const SeverityGroup& group,
                                                       const SeverityRow& row) const {
        if (!tells_flags(group, row)) {
            return {};
        }
        const std::string evidence = evidence_of(row, view_);
        const double used = canvas_.text_width(flag_words(row.flags.front()), bold) + 8;
        const bool beside = used + canvas_.text_width(evidence, small) <= words_width();
        return beside ? std::vector<std::string>()
                      : wrapped(canvas_, evidence, small, words_width());
    }

    [[nodiscard]] double height_below(const SeverityGroup& group, const SeverityRow& row) const {
        return evidence_line * static_cast<double>(lines_below(group, row).size());
    }

    void paint_heads() {
        const double first = box_.y + 10;
        const double second = first + 18;
        const auto put = [&](double x, double y, std::string_view words, TextAnchor anchor) {
            canvas_.text({x, y}, words, Ink::muted, small, anchor);
        };
        put(box_.x + inset, second, "Interviewer", TextAnchor::left);
        put(plot_ - 24, second, "Interviews", TextAnchor::right);
        paint_arrow(canvas_, {axis_.at(-reach_) + 4, first}, Toward::left);
        put(axis_.at(-reach_) + 11, first, "gives less", TextAnchor::left);
        paint_arrow(canvas_, {axis_.at(reach_) - 4, first}, Toward::right);
        put(axis_.at(reach_) - 11, first, "gives more", TextAnchor::right);
        if (plot_width_ > 240) {
            put(axis_.at(0), first, "score points", TextAnchor::centre);
        }
        for (const double tick : ticks) {
            const bool labelled = plot_width_ > 240 || tick == 0 || tick * tick == 1;
            if (labelled) {
                put(axis_.at(tick * reach_),
                    second,
                    tick == 0 ? "average" : signed_fixed(tick * reach_),
                    TextAnchor::centre);
            }
        }
        put(words_left() + indent,
            second,
            fitted(canvas_, "What stands out, and why we say so", small, words_width()),
            TextAnchor::left);
    }

    void paint_foot(double y) {
        const std::string band =
            "band: within " + fixed(practical_difference) + " points, too small to matter";
        canvas_.text({box_.x + inset, y + 12},
                     fitted(canvas_, band, small, words_left() - box_.x - inset),
                     Ink::muted,
                     small,
                     TextAnchor::left);
        if (!scene_.on_paper) {
            canvas_.text(
                {words_left() + indent, y + 12},
                fitted(canvas_, "Enter shows the ratings behind a row", small, words_width()),
                Ink::muted,
                small,
                TextAnchor::left);
        }
    }

    [[nodiscard]] double words_width() const { return box_.right() - words_left() - indent; }

    /// The grid stands behind each group alone, so that headings stay clear of lines.
    void paint_ground(double top, double height) {
        const double left = axis_.at(-practical_difference);
        const double right = axis_.at(practical_difference);
        canvas_.box({left, top, right - left, height}, {Ink::band});
        for (const double tick : ticks) {
            line(canvas_,
                 {axis_.at(tick * reach_), top},
                 {axis_.at(tick * reach_), top + height},
                 {tick == 0 ? Ink::muted : Ink::rule});
        }
    }

    double paint_group(const SeverityGroup& group, double y) {
        double rows = 0;
        for (const SeverityRow& row : group.rows) {
            rows += row_ + height_below(group, row);
        }
        paint_ground(y, rows + (group.piled.empty() ? 0 : pile_height()));
        for (const SeverityRow& row : group.rows) {
            const double height = row_ + height_below(group, row);
            paint_row(group, row, {box_.x, y, box_.width, height});
            y += height;
        }
        if (!group.piled.empty()) {
            paint_pile(group, y);
            y += pile_height();
        }
        return y;
    }

    void paint_row(const SeverityGroup& group, const SeverityRow& row, const Box& whole) {
        const bool chosen = row.id == scene_.chosen && !scene_.chosen.empty();
        const double middle = whole.y + row_ / 2;
        if (chosen) {
            paint_choice(canvas_, {whole.x, whole.y + 1, whole.width, whole.height - 2});
            line(canvas_,
                 {axis_.at(0), whole.y + 1},
                 {axis_.at(0), whole.y + whole.height - 1},
                 {Ink::muted});
        }
        const bool enough = group.kind != SeverityGroup::Kind::too_few;
        const Type type = chosen ? bold : body;
        const double room = plot_ - 66 - box_.x - inset;
        canvas_.text({box_.x + inset, middle},
                     fitted(canvas_, row.name, type, room),
                     Ink::text,
                     type,
                     TextAnchor::left);
        canvas_.text({plot_ - 24, middle},
                     std::to_string(row.interviews),
                     enough ? Ink::text : Ink::muted,
                     body,
                     TextAnchor::right);
        paint_estimate(group, row, middle, chosen ? Ink::accent : Ink::text);
        paint_words(group, row, middle);
        note_mark(scene_, whole, row.id, severity_sentence(row, view_.lowest, view_.highest));
    }

    void paint_estimate(const SeverityGroup& group, const SeverityRow& row, double y, Ink ink) {
        if (row.extreme) {
            return;
        }
        using Kind = SeverityGroup::Kind;
        const bool sure = group.kind != Kind::too_few;
        IntervalMark mark;
        mark.interval = row.points.interval;
        mark.stroke = {sure ? ink : Ink::muted, sure ? 2.0 : 1.4, !sure};
        mark.cap = 4;
        paint_interval(canvas_, axis_, y, mark);
        if (sure) {
            const bool told = group.kind == Kind::stricter || group.kind == Kind::lenient;
            const double x = axis_.at(row.points.value);
            canvas_.disc({x, y}, 4.6, {told ? ink : Ink::paper, Stroke{ink, 1.8}});
        }
    }

    void paint_words(const SeverityGroup& group, const SeverityRow& row, double y) {
        const double x = words_left() + indent;
        const auto quiet = [&](const std::string& words) {
            canvas_.text({x, y},
                         fitted(canvas_, words, small, words_width()),
                         Ink::muted,
                         small,
                         TextAnchor::left);
        };
        if (row.extreme) {
            quiet("gave one end of the scale alone; no estimate");
        } else if (group.kind == SeverityGroup::Kind::too_few) {
            quiet(what_lacks(row.interviews) + "; the interval is too wide to use");
        } else if (row.flags.empty()) {
            quiet(in_short(row.untold.empty()));
        } else {
            paint_flags(row, lines_below(group, row), {x, y});
        }
    }

    void paint_flags(const SeverityRow& row,
                     const std::vector<std::string>& below,
                     const Point& at) {
        paint_triangle(canvas_, {at.x - indent + 4, at.y});
        const std::string word =
            fitted(canvas_, flag_words(row.flags.front()), bold, words_width());
        canvas_.text(at, word, Ink::text, bold, TextAnchor::left);
        if (below.empty()) {
            const double used = canvas_.text_width(word, bold) + 8;
            canvas_.text(
                {at.x + used, at.y}, evidence_of(row, view_), Ink::text, small, TextAnchor::left);
        }
        double y = at.y;
        for (const std::string& words : below) {
            y += evidence_line;
            canvas_.text({at.x, y},
                         fitted(canvas_, words, small, words_width()),
                         Ink::text,
                         small,
                         TextAnchor::left);
        }
    }

    /// One dot each, piled where they stand.
    void paint_pile(const SeverityGroup& group, double y) {
        constexpr double width = 4;
        const bool few = group.kind == SeverityGroup::Kind::too_few;
        const double middle = y + pile_height() / 2;
        const std::string who = counted(group.piled.size(), few ? "other" : "interviewer");
        canvas_.text({box_.x + inset, middle},
                     fitted(canvas_, who, body, plot_ - 40 - box_.x),
                     Ink::text,
                     body,
                     TextAnchor::left);
        const std::string fewer = "fewer than " + std::to_string(severity_needs) +
                                  " interviews or " + std::to_string(scores_needed) +
                                  " scores each";
        const bool told = std::ranges::all_of(
            group.piled, [](const SeverityRow& row) { return row.untold.empty(); });
        const std::string found = few ? fewer : in_short(told);
        const std::string words = few ? fewer : found + "; one dot each";
        canvas_.text({words_left() + indent, middle},
                     fitted(canvas_, words, small, words_width()),
                     Ink::muted,
                     small,
                     TextAnchor::left);
        if (!few) {
            std::vector<double> places;
            for (const SeverityRow& row : group.piled) {
                places.push_back(axis_.at(row.points.value));
            }
            paint_upright_pile(
                canvas_, {plot_, y + 3, plot_width_, pile_height() - 6}, places, width);
        }
        note_mark(scene_,
                  {box_.x, y, box_.width, pile_height()},
                  "",
                  who + ": " + found + ". The table names them.");
    }

    Canvas& canvas_;
    Box box_;
    const Scene& scene_;
    const SeverityView& view_;
    std::vector<SeverityGroup> groups_;
    double reach_;  ///< Of the axis, to either side.
    Axis axis_;
    double plot_ = 0;
    double plot_width_ = 0;
    double row_ = comfortable_row;
};

}  // namespace

double severity_height(const SeverityView& view, const std::string& chosen, double width) {
    const std::vector<SeverityGroup> groups = severity_groups(view, chosen);
    return fixed_height(groups) + rows_of(groups) * comfortable_row +
           lines_below(groups, view, width) * evidence_line;
}

void paint_severity(Canvas& canvas, const Box& box, const Scene& scene, const SeverityView& view) {
    SeverityPainter(canvas, box, scene, view).paint();
}

}  // namespace evenhand::report::figures
