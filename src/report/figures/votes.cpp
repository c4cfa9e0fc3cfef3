#include "report/figures/votes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/ballot.h"
#include "core/words.h"
#include "report/figures/marks.h"

namespace evenhand::report::figures {

namespace {

constexpr double head_height =
    42;  // In a narrow drawing the outer levels’ names stand above the inner ones’.
constexpr double inner_name = 15;  // Above the rows.
constexpr double outer_name = 32;
constexpr double tall_row = 38;
constexpr double low_row = 24;
constexpr std::size_t most_tall_rows = 8;
constexpr double radius = 4.8;
constexpr double gap = 14;

constexpr std::array levels = {
    Recommendation::strong_no, Recommendation::no, Recommendation::yes, Recommendation::strong_yes};

/// From 0, strong no, to 3; nothing for who abstains.
std::optional<double> place_of(std::optional<Recommendation> vote) {
    const auto found = std::ranges::find(levels, vote.value_or(Recommendation::no_decision));
    return found == levels.end()
               ? std::nullopt
               : std::optional(static_cast<double>(std::distance(levels.begin(), found)));
}

/// Of a round that is opened: who has not voted then never will.
std::string vote_word(const std::optional<Recommendation>& vote) {
    return vote ? uncapitalised(ballot_words(*vote)) : "no vote";
}

std::string change_words(const VoteRow& row, bool again) {
    if (!again || !row.first || !row.second) {
        return "";
    }
    return *row.first == *row.second
               ? "unchanged"
               : "from " + vote_word(row.first) + " to " + vote_word(row.second);
}

/// What stands beside a row: the reason where there is one, else what became of the vote.
std::string aside_of(const VoteRow& row, bool again) {
    return row.reason.empty() ? change_words(row, again) : row.reason;
}

std::string sentence_of(const VoteRow& row, bool again) {
    const std::string change = change_words(row, again);
    return row.name + ": " + vote_word(again ? row.second : row.first) +
           (change.empty() ? "" : ", " + change) + (row.reason.empty() ? "" : ". " + row.reason);
}

double row_height(const VotesView& view) {
    return view.rows.size() > most_tall_rows ? low_row : tall_row;
}

class VotesPainter {
public:
    VotesPainter(Canvas& canvas, const Box& box, const Scene& scene, const VotesView& view)
        : canvas_(canvas), box_(box), scene_(scene), view_(view), row_(row_height(view)) {
        names_ = std::min(widest_name(), std::clamp(box.width * 0.27, 76.0, 180.0));
        asides_ = std::clamp(box.width * 0.24, 80.0, 260.0);
        const double start = box.x + names_ + gap + 30;
        axis_ = {0, 3, start, std::max(90.0, box.right() - asides_ - gap - 32 - start)};
    }

    void paint() {
        const double top = box_.y + head_height;
        const double bottom = top + row_ * static_cast<double>(view_.rows.size());
        const bool staggered = names_meet();
        for (std::size_t level = 0; level < levels.size(); ++level) {
            const double x = axis_.at(static_cast<double>(level));
            line(canvas_, {x, top}, {x, bottom}, {Ink::rule});
            const bool outer = level == 0 || level + 1 == levels.size();
            canvas_.text({x, top - (outer && staggered ? outer_name : inner_name)},
                         uncapitalised(words(levels.at(level))),
                         Ink::muted,
                         small,
                         TextAnchor::centre);
        }
        line(canvas_, {axis_.at(1.5), top}, {axis_.at(1.5), bottom}, {Ink::muted, 1, true});
        for (std::size_t at = 0; at < view_.rows.size(); ++at) {
            paint_row(view_.rows[at], top + row_ * (static_cast<double>(at) + 0.5));
        }
    }

private:
    [[nodiscard]] double widest_name() const {
        double widest = 60;
        for (const VoteRow& row : view_.rows) {
            widest = std::max(widest, canvas_.text_width(row.name, body));
        }
        return widest;
    }
    /// Whether the names of the levels have no room beside each other.
    [[nodiscard]] bool names_meet() const {
        double widest = 0;
        for (std::size_t level = 1; level < levels.size(); ++level) {
            const double both =
                canvas_.text_width(uncapitalised(words(levels.at(level - 1))), small) +
                canvas_.text_width(uncapitalised(words(levels.at(level))), small);
            widest = std::max(widest, both / 2 + gap);
        }
        return axis_.at(1) - axis_.at(0) < widest;
    }
    void paint_row(const VoteRow& row, double y) {
        canvas_.text({box_.x, y},
                     fitted(canvas_, row.name, body, names_),
                     Ink::text,
                     body,
                     TextAnchor::left);
        paint_votes(row, y);
        paint_aside(aside_of(row, view_.again), y);
        note_mark(
            scene_, {box_.x, y - row_ / 2, box_.width, row_}, "", sentence_of(row, view_.again));
    }

    void paint_votes(const VoteRow& row, double y) {
        const auto first = place_of(row.first);
        const auto second = place_of(row.second);
        if (!first && !second) {
            const std::string word = vote_word(view_.again ? row.second : row.first);
            const double half = canvas_.text_width(word, small) / 2 + 3;
            canvas_.box({axis_.at(1.5) - half, y - 8, 2 * half, 16}, {Ink::paper});
            canvas_.text({axis_.at(1.5), y}, word, Ink::muted, small, TextAnchor::centre);
            return;
        }
        if (first && second && *first != *second) {
            const double way = *second > *first ? 1 : -1;
            const double tip = axis_.at(*second) - way * (radius + 5);
            line(canvas_,
                 {axis_.at(*first) + way * radius, y},
                 {tip - way * 3, y},
                 {Ink::text, 1.6});
            paint_arrow(canvas_, {tip, y}, way > 0 ? Toward::right : Toward::left);
        }
        if (first && first != second) {
            canvas_.disc({axis_.at(*first), y}, radius, {Ink::paper, Stroke{Ink::text, 1.8}});
        }
        if (second) {
            canvas_.disc({axis_.at(*second), y}, radius, {Ink::text, Stroke{Ink::text, 1.8}});
        }
    }

    void paint_aside(const std::string& words, double y) {
        const double left = box_.right() - asides_;
        std::vector<std::string> lines = wrapped(canvas_, words, small, asides_);
        const std::size_t most = row_ == tall_row ? 2 : 1;
        if (lines.size() > most) {
            std::string rest;
            for (std::size_t at = most - 1; at < lines.size(); ++at) {
                rest += (rest.empty() ? "" : " ") + lines[at];
            }
            lines.resize(most);
            lines.back() = rest;
        }
        double at = y - 8 * (static_cast<double>(lines.size()) - 1);
        for (const std::string& each : lines) {
            canvas_.text({left, at},
                         fitted(canvas_, each, small, asides_),
                         Ink::muted,
                         small,
                         TextAnchor::left);
            at += 16;
        }
    }

    Canvas& canvas_;
    Box box_;
    const Scene& scene_;
    const VotesView& view_;
    double row_;
    double names_ = 0;
    double asides_ = 0;
    Axis axis_;
};

FigureTable table_of(const VotesView& view) {
    FigureTable table;
    table.head = {"Member", "First vote", "After discussion", "Reason"};
    for (const VoteRow& row : view.rows) {
        table.rows.push_back({row.name,
                              vote_word(row.first),
                              view.again ? vote_word(row.second) : "not yet",
                              row.reason});
    }
    return table;
}

}  // namespace

Figure votes_figure(const VotesView& view) {
    Figure figure;
    figure.question = "How did the committee vote?";
    figure.note = view.again ? "Hollow: first vote, before talking. Filled: vote after discussion. "
                               "Each round was opened at once."
                             : "Hollow: first vote, before talking. All were opened at once.";
    figure.reading = view.reading;
    figure.description =
        "One row for each member, on four levels from strong no to strong yes. " + view.reading;
    figure.table = table_of(view);
    figure.paint = [view](Canvas& canvas, const Box& box, const Scene& scene) {
        VotesPainter(canvas, box, scene, view).paint();
    };
    figure.height = [rows = static_cast<double>(view.rows.size()), row = row_height(view)](
                        double, const std::string&) { return head_height + row * rows + 4; };
    return figure;
}

}  // namespace evenhand::report::figures
