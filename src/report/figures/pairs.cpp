#include "report/figures/pairs.h"

#include <algorithm>
#include <utility>

#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr std::size_t most_in_matrix = 16;
constexpr std::size_t most_in_list = 12;
constexpr double natural_cell = 26;
constexpr double list_row = 24;
constexpr double head_height = 44;

struct Pair {
    std::size_t one = 0;
    std::size_t other = 0;
    PairCell cell;
};

bool has_enough(const PairCell& cell) {
    return cell.pairs >= pairs_needed;
}

std::vector<Pair> all_pairs(const PairsView& view) {
    std::vector<Pair> pairs;
    for (std::size_t one = 0; one < view.cells.size(); ++one) {
        for (std::size_t other = one + 1; other < view.cells[one].size(); ++other) {
            if (const auto& cell = view.cells[one][other]) {
                pairs.push_back({one, other, *cell});
            }
        }
    }
    return pairs;
}

/// Those that agree least first; pairs with too few answers are left out.
std::vector<Pair> least_agreeing(const PairsView& view) {
    std::vector<Pair> pairs = all_pairs(view);
    std::erase_if(pairs, [](const Pair& pair) { return !has_enough(pair.cell); });
    std::ranges::stable_sort(pairs, {}, [](const Pair& pair) { return pair.cell.within; });
    return pairs;
}

std::string names_of(const PairsView& view, const Pair& pair) {
    return view.names[pair.one] + " and " + view.names[pair.other];
}

std::string sentence_on(const PairsView& view, const Pair& pair) {
    return names_of(view, pair) + ", " +
           counted(static_cast<std::size_t>(pair.cell.pairs), "shared answer") + ": same score " +
           fixed(100 * pair.cell.same, 0) + " times out of 100, within one point " +
           fixed(100 * pair.cell.within, 0);
}

std::string reading_of(const PairsView& view) {
    const std::vector<Pair> pairs = least_agreeing(view);
    const std::size_t all = all_pairs(view).size();
    if (pairs.empty()) {
        return "No two interviewers have scored " + std::to_string(pairs_needed) +
               " answers together, so no pair can be told.";
    }
    const Pair& least = pairs.front();
    const Pair& most = pairs.back();
    std::string text =
        "Within one point of each other: " + std::string(pairs.size() == 1 ? "" : "least often ") +
        names_of(view, least) + ", " + fixed(100 * least.cell.within, 0) + " times out of 100";
    text += pairs.size() == 1 ? ""
                              : ", most often " + names_of(view, most) + ", " +
                                    fixed(100 * most.cell.within, 0) + " times";
    return text + (pairs.size() < all ? "; for " + counted(all - pairs.size(), "pair") +
                                            " there are too few shared answers."
                                      : ".");
}

class MatrixPainter {
public:
    MatrixPainter(Canvas& canvas, const Box& box, const Scene& scene, const PairsView& view)
        : canvas_(canvas), box_(box), scene_(scene), view_(view) {
        const double count = static_cast<double>(view.names.size());
        names_ = std::clamp(box.width * 0.22, 90.0, 190.0);
        width_ = std::min(64.0, (box.width - names_) / count);
        height_ = std::min(natural_cell, (box.height - head_height) / count);
    }

    void paint() {
        numbered_ = std::ranges::any_of(view_.names, [&](const std::string& name) {
            return canvas_.text_width(initials(name), small_bold) > width_ - 2;
        });
        canvas_.text(
            {box_.x, box_.y + 10},
            fitted(canvas_,
                   "above the diagonal: within one point; below: the same score; times out of 100",
                   small,
                   box_.width),
            Ink::muted,
            small,
            TextAnchor::left);
        for (std::size_t at = 0; at < view_.names.size(); ++at) {
            paint_names(at);
        }
        for (const Pair& pair : all_pairs(view_)) {
            paint_cell(cell(pair.one, pair.other), pair.cell, pair.cell.within);
            paint_cell(cell(pair.other, pair.one), pair.cell, pair.cell.same);
            note_mark(
                scene_, cell(pair.one, pair.other), view_.ids[pair.one], sentence_on(view_, pair));
        }
    }

private:
    [[nodiscard]] Box cell(std::size_t row, std::size_t column) const {
        return {box_.x + names_ + width_ * static_cast<double>(column),
                box_.y + head_height + height_ * static_cast<double>(row),
                width_,
                height_};
    }

    void paint_names(std::size_t at) {
        const Box own = cell(at, at);
        const bool chosen = view_.ids[at] == scene_.chosen && !scene_.chosen.empty();
        const Type type = chosen ? small_bold : small;
        if (chosen) {
            paint_choice(canvas_, {box_.x, own.y + 1, box_.width, own.height - 2});
        }
        canvas_.text({box_.x + 6, own.y + own.height / 2},
                     fitted(canvas_, row_name(at), type, names_ - 12),
                     Ink::text,
                     type,
                     TextAnchor::left);
        canvas_.text({own.x + own.width / 2, box_.y + head_height - 10},
                     numbered_ ? std::to_string(at + 1) : initials(view_.names[at]),
                     Ink::muted,
                     type,
                     TextAnchor::centre);
        canvas_.box({own.x + 2, own.y + 2, own.width - 4, own.height - 4}, {Ink::band});
    }

    /// Where columns are too narrow for names, both heads are numbered.
    [[nodiscard]] std::string row_name(std::size_t at) const {
        return (numbered_ ? std::to_string(at + 1) + "  " : "") + view_.names[at];
    }

    /// "Chidi Okonkwo" is "Chidi O." where columns are narrow.
    [[nodiscard]] static std::string initials(const std::string& name) {
        const std::size_t space = name.find(' ');
        if (space == std::string::npos || space + 1 >= name.size()) {
            return name;
        }
        const auto lead = static_cast<unsigned char>(name[space + 1]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        return name.substr(0, space + 1 + bytes) + ".";
    }

    /// The number, over a bar as long as it is large.
    void paint_cell(const Box& box, const PairCell& pair, double share) {
        const Point middle{box.x + box.width / 2, box.y + box.height / 2 - 2};
        if (!has_enough(pair)) {
            canvas_.text(middle, "–", Ink::muted, small, TextAnchor::centre);
            return;
        }
        canvas_.text(middle, fixed(100 * share, 0), Ink::text, small, TextAnchor::centre);
        const double whole = box.width - 12;
        canvas_.box({box.x + 6, box.bottom() - 5, whole * share, 2}, {Ink::fill});
    }

    Canvas& canvas_;
    Box box_;
    const Scene& scene_;
    const PairsView& view_;
    double names_ = 0;
    double width_ = 0;
    double height_ = natural_cell;
    bool numbered_ = false;
};

std::vector<Pair> listed_pairs(const PairsView& view) {
    std::vector<Pair> pairs = least_agreeing(view);
    pairs.resize(std::min(most_in_list, pairs.size()));
    return pairs;
}

void paint_list(Canvas& canvas, const Box& box, const Scene& scene, const PairsView& view) {
    const double names = std::clamp(box.width * 0.5, 160.0, 380.0);
    const Axis axis{0, 100, box.x + names + 10, box.width - names - 80};
    double y = box.y + head_height / 2;
    canvas.text({box.x, box.y + 10},
                fitted(canvas,
                       "the pairs that agree least; within one point, times out of 100",
                       small,
                       box.width),
                Ink::muted,
                small,
                TextAnchor::left);
    for (const Pair& pair : listed_pairs(view)) {
        const double middle = y + list_row / 2;
        canvas.text({box.x, middle},
                    fitted(canvas, names_of(view, pair), body, names),
                    Ink::text,
                    body,
                    TextAnchor::left);
        canvas.box({axis.start, middle - 4, axis.at(100 * pair.cell.within) - axis.start, 8},
                   {Ink::fill});
        canvas.text({axis.at(100) + 10, middle},
                    fixed(100 * pair.cell.within, 0),
                    Ink::text,
                    body,
                    TextAnchor::left);
        note_mark(
            scene, {box.x, y, box.width, list_row}, view.ids[pair.one], sentence_on(view, pair));
        y += list_row;
    }
}

FigureTable table_of(const PairsView& view) {
    FigureTable table;
    table.head = {"Interviewers", "Shared answers", "Same score", "Within one point"};
    for (const Pair& pair : all_pairs(view)) {
        const bool enough = has_enough(pair.cell);
        table.rows.push_back({names_of(view, pair),
                              std::to_string(pair.cell.pairs),
                              enough ? percent(pair.cell.same) : "not enough",
                              enough ? percent(pair.cell.within) : "not enough"});
    }
    return table;
}

double height_of(const PairsView& view) {
    return view.names.size() <= most_in_matrix
               ? head_height + natural_cell * static_cast<double>(view.names.size())
               : head_height / 2 + list_row * static_cast<double>(listed_pairs(view).size()) + 6;
}

}  // namespace

Figure pairs_figure(const PairsView& view) {
    Figure figure;
    figure.question = "Who agrees with whom?";
    figure.note = "Answers that both scored. A dash: fewer than " + std::to_string(pairs_needed) +
                  " of them. Interviewers stand in order of name.";
    if (all_pairs(view).empty()) {
        figure.absence = obstacle_sentence({Undefined::no_pairable_units});
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    figure.table = table_of(view);
    figure.reading = reading_of(view);
    figure.description = "A field for each two interviewers. " + figure.reading;
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene& scene) {
        if (view.names.size() <= most_in_matrix) {
            MatrixPainter(canvas, box, scene, view).paint();
        } else {
            paint_list(canvas, box, scene, view);
        }
    };
    figure.height = [height = height_of(view)](double, const std::string&) { return height; };
    return figure;
}

}  // namespace evenhand::report::figures
