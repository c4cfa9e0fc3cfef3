#include "app/committee/grid_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <string>
#include <vector>

#include "app/committee/brief_name.h"
#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::Box;
using workflow::Canvas;
using workflow::CommitteeCellView;
using workflow::CommitteeRowView;
using workflow::Ink;
using workflow::Point;
using workflow::Stroke;
using workflow::TextAnchor;
using workflow::Type;

constexpr Type number{18, true};
constexpr Type low_number{16, true};
constexpr double low_row = 40;  // Below this height of a row everything in it is closer.
constexpr Type body{13, false};
constexpr Type bold{13, true};
constexpr Type small{12, false};
constexpr Type small_bold{12, true};
constexpr double shape_room = 26;
constexpr double pad = 10;

class GridPainter {
public:
    GridPainter(Canvas& canvas,
                wxGraphicsContext& context,
                const workflow::CommitteeView& view,
                const GridLayout& layout,
                const GridChoice& choice)
        : canvas_(canvas), context_(context), view_(view), layout_(layout), choice_(choice) {}

    void paint() {
        paint_head();
        paint_foot();
        within({0, layout_.head, layout_.width, layout_.rows_room()}, [&] {
            for (std::size_t row = 0; row < view_.rows.size(); ++row) {
                const Box box = layout_.row_box(row);
                if (box.bottom() > layout_.head && box.y < layout_.height - layout_.foot) {
                    paint_row(row, box);
                }
            }
        });
    }

private:
    template <typename Draw>
    void within(const Box& box, Draw draw) {
        context_.Clip(box.x, box.y, box.width, box.height);
        draw();
        context_.ResetClip();
    }
    void words(
        const Point& at, const std::string& text, Ink ink, const Type& type, TextAnchor anchor) {
        canvas_.text(at, text, ink, type, anchor);
    }
    void quiet(const Point& at, const std::string& text, TextAnchor anchor) {
        words(at, text, Ink::muted, small, anchor);
    }
    [[nodiscard]] std::string cut(const std::string& text, const Type& type, double width) {
        return fitted(canvas_, text, type, std::max(8.0, width));
    }
    [[nodiscard]] double strip_at() const { return layout_.titles + layout_.columns_room(); }
    [[nodiscard]] double verdict_at() const { return strip_at() + layout_.strip; }
    /// Where a score stands in the strip.
    [[nodiscard]] double level_at(int level) const {
        const double from = strip_at() + 16;
        const double room = layout_.strip - 32;
        return from + room * (level - view_.lowest) / std::max(1, view_.highest - view_.lowest);
    }
    [[nodiscard]] double column_middle(std::size_t column) const {
        return layout_.cell_box(0, column).x + layout_.column / 2;
    }

    [[nodiscard]] std::string order_head() {
        const bool contested = choice_.order == workflow::RowOrder::contested_first;
        std::string whole = said(contested ? texts::contested_head : texts::as_asked_head);
        const double room = layout_.verdict - 2 * pad;
        if (canvas_.text_width(whole, small) <= room) {
            return whole;
        }
        return cut(said(contested ? texts::contested_head_short : texts::as_asked_head_short),
                   small,
                   room);
    }

    void paint_head() {
        const double y = layout_.head - 17;
        quiet({pad, y}, said(texts::criterion_head), TextAnchor::left);
        paint_strip_head(y);
        quiet({verdict_at() + pad, y}, order_head(), TextAnchor::left);
        within({layout_.titles, 0, layout_.columns_room(), layout_.head}, [&] {
            for (std::size_t column = 0; column < view_.columns.size(); ++column) {
                paint_column_head(column, y);
            }
        });
        line(canvas_, {0, layout_.head - 1}, {layout_.width, layout_.head - 1}, {Ink::muted, 1.6});
    }

    void paint_strip_head(double y) {
        if (layout_.strip <= 0) {
            return;
        }
        for (int level = view_.lowest; level <= view_.highest; ++level) {
            quiet({level_at(level), y}, std::to_string(level), TextAnchor::centre);
        }
        quiet({strip_at() + layout_.strip / 2, y - 19},
              cut(said(texts::spread_head), small, layout_.strip),
              TextAnchor::centre);
    }

    void paint_column_head(std::size_t column, double y) {
        const workflow::CommitteeColumnView& head = view_.columns[column];
        const double room = layout_.column - 6;
        const bool whole = canvas_.text_width(head.name, small_bold) <= room;
        const bool dated = canvas_.text_width(head.met, small) <= room;
        const Ink ink = column == choice_.column ? Ink::accent : Ink::text;
        if (view_.tells_severity) {
            const bool fits = canvas_.text_width(head.severity, small) <= room;
            words({column_middle(column), y},
                  cut(fits ? head.severity : head.severity_short, small, room),
                  Ink::text,
                  small,
                  TextAnchor::centre);
            y -= 18;
        }
        const auto line_of = [&](double at, const std::string& text) {
            words({column_middle(column), at},
                  cut(text, small_bold, room),
                  ink,
                  small_bold,
                  TextAnchor::centre);
        };
        if (dated) {
            line_of(y - 19, whole ? head.name : brief_name(head.name));
            quiet({column_middle(column), y}, head.met, TextAnchor::centre);
            return;
        }
        const std::size_t first = head.name.find(' ');
        line_of(y - 19, head.name.substr(0, first));
        if (first != std::string::npos) {
            line_of(y - 2, head.name.substr(head.name.rfind(' ') + 1));
        }
    }

    void paint_foot() {
        const double top = layout_.height - layout_.foot;
        const double y = top + layout_.foot / 2;
        line(canvas_, {0, top}, {layout_.width, top}, {Ink::muted, 1.6});
        quiet({pad, y}, said(texts::recommends_row), TextAnchor::left);
        within({layout_.titles, top, layout_.columns_room(), layout_.foot}, [&] {
            for (std::size_t column = 0; column < view_.columns.size(); ++column) {
                const std::string& recommends = view_.columns[column].recommends;
                const double room = layout_.column - 4;
                const std::vector<std::string> lines =
                    wrapped(canvas_, recommends, small_bold, room);
                double at =
                    y - 8 * (static_cast<double>(std::min<std::size_t>(2, lines.size())) - 1);
                for (std::size_t each = 0; each < std::min<std::size_t>(2, lines.size()); ++each) {
                    words({column_middle(column), at},
                          cut(lines[each], small_bold, room),
                          Ink::text,
                          small_bold,
                          TextAnchor::centre);
                    at += 15;
                }
            }
        });
    }

    struct Written {
        Ink ink;
        Type type;
        TextAnchor anchor = TextAnchor::left;
    };
    /// On one line where it fits, else on two, of which the second is cut.
    void paint_lines(const Point& at, const std::string& text, double room, const Written& how) {
        std::vector<std::string> lines = wrapped(canvas_, text, how.type, std::max(8.0, room));
        if (lines.size() > 2) {
            for (std::size_t more = 2; more < lines.size(); ++more) {
                lines[1] += " " + lines[more];
            }
            lines.resize(2);
        }
        const double step = how.type.size + 2;
        double y = at.y - step * (static_cast<double>(lines.size()) - 1) / 2;
        for (const std::string& each : lines) {
            words({at.x, y}, cut(each, how.type, room), how.ink, how.type, how.anchor);
            y += step;
        }
    }

    void paint_row(std::size_t number_of_row, const Box& box) {
        const CommitteeRowView& row = view_.rows[number_of_row];
        const bool here = number_of_row == choice_.row;
        const double y = box.y + box.height / 2;
        if (here) {
            canvas_.box(box, {Ink::accent_soft});
            canvas_.box({box.x, box.y, 3, box.height}, {Ink::accent});
        } else if (number_of_row > 0) {
            line(canvas_, {box.x, box.y}, {box.right(), box.y}, {Ink::rule});
        }
        const Type type = row.contested ? bold : body;
        paint_lines({pad, y}, row.title, layout_.titles - pad - 6, {Ink::text, type});
        paint_strip(row, box);
        paint_verdict(row, y);
        context_.Clip(layout_.titles, layout_.head, layout_.columns_room(), layout_.rows_room());
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const Box cell = layout_.cell_box(number_of_row, column);
            if (cell.right() > layout_.titles && cell.x < strip_at()) {
                paint_cell(row.cells[column], cell, here && column == choice_.column);
            }
        }
        context_.ResetClip();
        context_.Clip(0, layout_.head, layout_.width, layout_.rows_room());
    }

    void paint_cell(const CommitteeCellView& cell, const Box& box, bool here) {
        const Point middle{box.x + box.width / 2, box.y + box.height / 2};
        const bool low = box.height < low_row;
        if (here) {
            const double in = low ? 1.5 : 2;
            canvas_.box({box.x + in, box.y + in, box.width - 2 * in, box.height - 2 * in},
                        {Ink::paper, Stroke{Ink::accent, 2}});
        }
        if (cell.state == CellState::not_in_kit) {
            canvas_.disc(middle, 1.6, {Ink::muted});
            return;
        }
        if (cell.state != CellState::scored) {
            paint_lines(middle, cell.words, box.width - 8, {Ink::muted, small, TextAnchor::centre});
            return;
        }
        // Score and quotes keep clear of each other and of the frame of the chosen cell.
        const double y = middle.y - (low ? 7.5 : 8.5);
        words({middle.x, y},
              cell.words,
              here ? Ink::accent : Ink::text,
              low ? low_number : number,
              TextAnchor::centre);
        if (cell.mixed) {
            paint_half({middle.x + 16, y}, 5);
        }
        paint_quotes(cell, {middle.x, middle.y + (low ? 7.5 : 9)}, box.width);
    }

    /// A tick for each quote; words where there is none.
    void paint_quotes(const CommitteeCellView& cell, const Point& at, double width) {
        if (cell.quotes == 0) {
            const bool fits = canvas_.text_width(cell.below, small) <= width - 8;
            quiet(at, fits ? cell.below : cell.below_in_brief, TextAnchor::centre);
            return;
        }
        const int ticks = std::min(cell.quotes, 9);
        double x = at.x - 4.0 * (ticks - 1) / 2;
        for (int tick = 0; tick < ticks; ++tick) {
            line(canvas_, {x, at.y - 3}, {x, at.y + 4}, {Ink::muted, 1.4});
            x += 4;
        }
    }

    void paint_strip(const CommitteeRowView& row, const Box& box) {
        if (layout_.strip <= 0) {
            return;
        }
        for (int level = view_.lowest; level <= view_.highest; ++level) {
            line(canvas_,
                 {level_at(level), box.y + 5},
                 {level_at(level), box.bottom() - 5},
                 {Ink::rule});
        }
        const double y = box.y + box.height / 2;
        const int all = std::accumulate(row.counts.begin(), row.counts.end(), 0);
        const bool same_scale =
            static_cast<int>(row.counts.size()) == view_.highest - view_.lowest + 1;
        if (all == 0 || !same_scale) {
            const std::string none = said(texts::no_score);
            const double half = canvas_.text_width(none, small) / 2 + 3;
            const double x = strip_at() + layout_.strip / 2;
            if (all == 0) {
                canvas_.box({x - half, y - 8, 2 * half, 16},
                            {&row == &view_.rows[choice_.row] ? Ink::accent_soft : Ink::paper});
                quiet({x, y}, none, TextAnchor::centre);
            }
            return;
        }
        paint_dots(row, y, box.height - 8);
    }

    void paint_dots(const CommitteeRowView& row, double y, double room) {
        const auto given = [](int count) { return count > 0; };
        const auto first = std::ranges::find_if(row.counts, given);
        const auto last = std::find_if(row.counts.rbegin(), row.counts.rend(), given);
        const int low = view_.lowest + static_cast<int>(first - row.counts.begin());
        const int high = view_.highest - static_cast<int>(last - row.counts.rbegin());
        if (row.standing == Standing::split) {
            line(canvas_, {level_at(low), y}, {level_at(high), y}, {Ink::text, 1.6});
        }
        const double most = *std::ranges::max_element(row.counts);
        const double step = std::min(8.0, room / std::max(1.0, most));
        const double radius = std::clamp(step / 2 - 0.2, 1.4, 3.4);
        for (std::size_t level = 0; level < row.counts.size(); ++level) {
            const double x = level_at(view_.lowest + static_cast<int>(level));
            double at = y - step * (row.counts[level] - 1) / 2.0;
            for (int dot = 0; dot < row.counts[level]; ++dot) {
                canvas_.disc({x, at}, radius, {Ink::text});
                at += step;
            }
        }
    }

    void paint_verdict(const CommitteeRowView& row, double y) {
        const double left = verdict_at() + pad;
        paint_shape(row.standing, {left + 6, y});
        const Type type = row.contested ? bold : body;
        paint_lines({left + shape_room - 6, y},
                    row.words,
                    layout_.verdict - pad - shape_room,
                    {row.contested ? Ink::text : Ink::muted, type});
    }

    /// A shape for each standing, which also holds in grey.
    void paint_shape(Standing standing, const Point& at) {
        switch (standing) {
            case Standing::split: {
                const std::array corners = {Point{at.x, at.y - 6},
                                            Point{at.x + 6, at.y},
                                            Point{at.x, at.y + 6},
                                            Point{at.x - 6, at.y}};
                canvas_.polygon(corners, {Ink::text});
                return;
            }
            case Standing::gap:
                canvas_.box({at.x - 5, at.y - 5, 10, 10}, {std::nullopt, Stroke{Ink::text, 1.8}});
                return;
            case Standing::mixed:
                paint_half(at, 5.4);
                return;
            case Standing::single:
                line(canvas_, {at.x, at.y - 5}, {at.x, at.y + 5}, {Ink::text, 1.8});
                return;
            case Standing::close:
                canvas_.disc({at.x - 4, at.y}, 2.6, {Ink::muted});
                canvas_.disc({at.x + 4, at.y}, 2.6, {Ink::muted});
                return;
            case Standing::agree:
                canvas_.disc(at, 3.4, {Ink::muted});
        }
    }

    /// A disc of which the left half is filled.
    void paint_half(const Point& at, double radius) {
        canvas_.disc(at, radius, {Ink::paper, Stroke{Ink::text, 1.4}});
        std::vector<Point> half;
        constexpr int steps = 12;
        for (int step = 0; step <= steps; ++step) {
            const double angle = std::numbers::pi * (0.5 + static_cast<double>(step) / steps);
            half.push_back({at.x + radius * std::cos(angle), at.y - radius * std::sin(angle)});
        }
        canvas_.polygon(half, {Ink::text});
    }

    static std::string said(std::string_view text) { return app::words(text); }

    Canvas& canvas_;
    wxGraphicsContext& context_;
    const workflow::CommitteeView& view_;
    const GridLayout& layout_;
    const GridChoice& choice_;
};

}  // namespace

void paint_grid(Canvas& canvas,
                wxGraphicsContext& context,
                const workflow::CommitteeView& view,
                const GridLayout& layout,
                const GridChoice& choice) {
    GridPainter(canvas, context, view, layout, choice).paint();
}

}  // namespace evenhand::app
