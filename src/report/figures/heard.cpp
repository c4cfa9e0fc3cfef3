#include "report/figures/heard.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"

namespace evenhand::report::figures {

namespace {

constexpr double head_height = 24;
constexpr double row_height = 26;
constexpr double most_column = 72;
constexpr double least_column = 30;
constexpr double least_named_column = 40;
constexpr double least_texts = 90;
constexpr double gap = 8;
constexpr double radius = 4.6;

/// Without the columns of those who listened for nothing of it.
HeardView narrowed(const HeardView& view) {
    HeardView kept;
    for (const HeardItem& item : view.items) {
        kept.items.push_back({item.text, item.pitfall, {}});
    }
    for (std::size_t column = 0; column < view.names.size(); ++column) {
        const bool listened = std::ranges::any_of(view.items, [&](const HeardItem& item) {
            return item.cells[column] != Heard::not_in_kit;
        });
        if (!listened) {
            continue;
        }
        kept.names.push_back(view.names[column]);
        for (std::size_t row = 0; row < view.items.size(); ++row) {
            kept.items[row].cells.push_back(view.items[row].cells[column]);
        }
    }
    return kept;
}

std::string first_word(const std::string& name) {
    return name.substr(0, name.find(' '));
}

/// "Ana Ferreira" gives "AF".
std::string initials(const std::string& name) {
    const auto letter_at = [&](std::size_t from) {
        return name.substr(from, bytes_of(std::string_view(name).substr(from), 1));
    };
    const std::size_t last = name.rfind(' ');
    return last == std::string::npos || last + 1 == name.size()
               ? letter_at(0)
               : letter_at(0) + letter_at(last + 1);
}

/// First names, or whole ones where two would be the same.
std::vector<std::string> brief_names(const HeardView& view) {
    std::vector<std::string> brief;
    for (const std::string& name : view.names) {
        const auto same = std::ranges::count(view.names, first_word(name), first_word);
        brief.push_back(same == 1 ? first_word(name) : name);
    }
    return brief;
}

std::string cell_words(const HeardItem& item, Heard heard) {
    switch (heard) {
        case Heard::not_in_kit:
            return "not in the kit";
        case Heard::no:
            return item.pitfall ? "not hit" : "not heard";
        case Heard::yes:
            break;
    }
    return item.pitfall ? "hit" : "heard";
}

std::vector<std::string> who(const HeardView& view, const HeardItem& item, Heard heard) {
    const std::vector<std::string> brief = brief_names(view);
    std::vector<std::string> names;
    for (std::size_t column = 0; column < brief.size(); ++column) {
        if (item.cells[column] == heard) {
            names.push_back(brief[column]);
        }
    }
    return names;
}

std::string sentence_of(const HeardView& view, const HeardItem& item) {
    const std::vector<std::string> names = who(view, item, Heard::yes);
    const std::string verb = item.pitfall ? "hit with " : "heard by ";
    return (item.pitfall ? "Pitfall, " : "") + item.text + ": " + verb +
           (names.empty() ? "nobody" : listed_briefly(names, names.size()));
}

std::string pitfall_words(const HeardView& view) {
    std::size_t hit = 0;
    for (const HeardItem& item : view.items) {
        hit += item.pitfall && !who(view, item, Heard::yes).empty() ? 1 : 0;
    }
    return hit == 0 ? "" : "; " + counted(hit, "pitfall") + (hit == 1 ? " was hit" : " were hit");
}

/// How many look-fors were heard by whom.
struct HeardCounts {
    std::size_t all = 0;
    std::size_t some = 0;
    std::size_t none = 0;
};

HeardCounts counts_of(const HeardView& view) {
    HeardCounts counts;
    for (const HeardItem& item : view.items) {
        if (item.pitfall) {
            continue;
        }
        if (who(view, item, Heard::yes).empty()) {
            ++counts.none;
        } else if (who(view, item, Heard::no).empty()) {
            ++counts.all;
        } else {
            ++counts.some;
        }
    }
    return counts;
}

std::string reading_of(const HeardView& view) {
    const HeardCounts counts = counts_of(view);
    const std::size_t count = counts.all + counts.some + counts.none;
    if (count == 0) {
        return "No look-for belongs to this criterion" + pitfall_words(view) + ".";
    }
    std::vector<std::string> parts;
    for (const auto& [number, by] : {std::pair(counts.all, " by all"),
                                     {counts.some, " by some"},
                                     {counts.none, " by nobody"}}) {
        if (number > 0) {
            const std::string was = number == 1 ? " was heard" : " were heard";
            parts.push_back((count == 1 ? "" : count_word(number)) + (parts.empty() ? was : "") +
                            by);
        }
    }
    return (count == 1 ? "The only look-for" : "Of " + counted(count, "look-for") + " ") +
           listed_briefly(parts) + pitfall_words(view) + ".";
}

class HeardPainter {
public:
    HeardPainter(Canvas& canvas, const Box& box, const Scene& scene, const HeardView& view)
        : canvas_(canvas), box_(box), scene_(scene), view_(view) {
        const auto columns = static_cast<double>(view.names.size());
        column_ = std::min(std::clamp(box.width * 0.55 / columns, least_column, most_column),
                           (box.width - least_texts - gap) / columns);
        texts_ = box.width - columns * column_ - gap;
    }

    void paint() {
        const std::vector<std::string> brief = head_names();
        for (std::size_t column = 0; column < brief.size(); ++column) {
            canvas_.text({middle(column), box_.y + 11},
                         fitted(canvas_, brief[column], small, column_ - 4),
                         Ink::muted,
                         small,
                         TextAnchor::centre);
        }
        double y = box_.y + head_height;
        for (const HeardItem& item : view_.items) {
            paint_row(item, y);
            y += row_height;
        }
        line(canvas_, {box_.x, y}, {box_.right(), y}, {Ink::rule});
    }

private:
    /// Initials where there is no room for a name.
    [[nodiscard]] std::vector<std::string> head_names() const {
        if (column_ >= least_named_column) {
            return brief_names(view_);
        }
        std::vector<std::string> heads;
        for (const std::string& name : view_.names) {
            heads.push_back(initials(name));
        }
        return heads;
    }

    [[nodiscard]] double middle(std::size_t column) const {
        return box_.x + texts_ + gap + column_ * (static_cast<double>(column) + 0.5);
    }

    void paint_row(const HeardItem& item, double top) {
        line(canvas_, {box_.x, top}, {box_.right(), top}, {Ink::rule});
        const double y = top + row_height / 2;
        const Type type = item.pitfall ? bold : body;
        canvas_.text(
            {box_.x, y},
            fitted(canvas_, item.pitfall ? "Pitfall: " + item.text : item.text, type, texts_),
            Ink::text,
            type,
            TextAnchor::left);
        for (std::size_t column = 0; column < item.cells.size(); ++column) {
            paint_cell(item, item.cells[column], {middle(column), y});
        }
        note_mark(scene_, {box_.x, top, box_.width, row_height}, "", sentence_of(view_, item));
    }

    void paint_cell(const HeardItem& item, Heard heard, const Point& at) {
        if (heard == Heard::not_in_kit) {
            return;
        }
        if (!item.pitfall) {
            canvas_.disc(
                at, radius, {heard == Heard::yes ? Ink::text : Ink::paper, Stroke{Ink::text, 1.5}});
        } else if (heard == Heard::no) {
            line(canvas_, {at.x - 4, at.y}, {at.x + 4, at.y}, {Ink::muted, 1.4});
        } else {
            line(canvas_, {at.x - 5, at.y - 5}, {at.x + 5, at.y + 5}, {Ink::text, 2.2});
            line(canvas_, {at.x - 5, at.y + 5}, {at.x + 5, at.y - 5}, {Ink::text, 2.2});
        }
    }

    Canvas& canvas_;
    Box box_;
    const Scene& scene_;
    const HeardView& view_;
    double column_ = least_column;
    double texts_ = 0;
};

FigureTable table_of(const HeardView& view) {
    FigureTable table;
    table.head = {"What"};
    table.head.insert(table.head.end(), view.names.begin(), view.names.end());
    for (const HeardItem& item : view.items) {
        std::vector<std::string> row = {(item.pitfall ? "Pitfall: " : "") + item.text};
        for (const Heard heard : item.cells) {
            row.push_back(cell_words(item, heard));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Figure heard_figure(const HeardView& whole) {
    const HeardView view = narrowed(whole);
    Figure figure;
    figure.question = "Who heard what?";
    figure.note = "Filled: heard. Hollow: listened for, not heard. Cross: pitfall hit; dash: not.";
    if (view.items.empty() || view.names.empty()) {
        figure.absence = !whole.asked ? "Nobody asked the question: nothing was listened for."
                         : view.items.empty()
                             ? "No look-for and no pitfall belongs to this criterion."
                             : "Nobody listened for anything of this criterion.";
        figure.reading = figure.absence;
        figure.description = figure.absence;
        return figure;
    }
    figure.reading = reading_of(view);
    figure.description =
        "One row for each look-for and pitfall, one column for each interviewer. " + figure.reading;
    figure.table = table_of(view);
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene& scene) {
        HeardPainter(canvas, box, scene, view).paint();
    };
    figure.height = [rows = static_cast<double>(view.items.size())](double, const std::string&) {
        return head_height + row_height * rows + 2;
    };
    return figure;
}

}  // namespace evenhand::report::figures
