#include "report/internal/page_head.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace evenhand::report {

namespace {

/// Row 0 stands beside the kind; those above and below it have the whole width.
class HeadRows {
public:
    HeadRows(const Desk& desk, std::string_view kind, Points right)
        : desk_(desk), look_(desk.style().notice) {
        constexpr Points gap = 24;
        constexpr Points accent_bar = 28;
        const Points left = desk.style().page.left;
        beside_ = right - left - desk.width(kind, desk.style().overline) - gap;
        whole_ = right - left - accent_bar - gap;
    }

    [[nodiscard]] bool fits_beside(const std::string& text) const {
        return desk_.width(text, look_) <= beside_;
    }

    void add_beside(const std::string& text) {
        rows_.push_back({{text, desk_.width(text, look_), 0, false}, 0, 0, 0});
    }

    /// One text alone: it ends beside the kind if two lines there are enough.
    void add_alone(const std::string& text) {
        const SetText narrow = desk_.set(text, look_, beside_);
        if (narrow.lines.size() <= 2) {
            add(narrow, -1);
        } else {
            add_above(text);
        }
    }

    void add_above(const std::string& text) {
        const SetText wide = desk_.set(text, look_, whole_);
        add(wide, wide.lines.size() == 1 ? -1 : -2);
    }

    void add_below(const std::string& text) {
        const SetText narrow = desk_.set(text, look_, beside_);
        if (free_row_ <= 0 && narrow.lines.size() <= 2) {
            add(narrow, 0);
        } else {
            add(desk_.set(text, look_, whole_), std::max(free_row_, 1));
        }
    }

    /// Each line as far below the one before as their letters need; row 0 stays beside the kind.
    [[nodiscard]] std::vector<HeadLine> take() {
        const Row kind{};
        Points down = 0;   // From the first line to this one.
        Points level = 0;  // Of row 0.
        bool levelled = false;
        std::vector<HeadLine> lines;
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            if (at > 0) {
                down += apart(rows_[at - 1], rows_[at]);
            }
            if (!levelled && rows_[at].row >= 0) {
                level = down - (rows_[at].row == 0 ? 0 : apart(kind, rows_[at]));
                levelled = true;
            }
            lines.push_back(std::move(rows_[at].line));
            lines.back().baseline = down;
        }
        if (!levelled) {
            level = down + apart(rows_.back(), kind);
        }
        for (HeadLine& line : lines) {
            line.baseline += desk_.style().page.overline_baseline - level;
        }
        return lines;
    }

private:
    struct Row {
        HeadLine line;
        int row = 0;
        Points above = 0;  ///< As SetText has them.
        Points below = 0;
    };

    [[nodiscard]] Points apart(const Row& upper, const Row& lower) const {
        return upper.below + (lower.row - upper.row) * look_.leading + lower.above;
    }

    /// From `row` down. What is broken to the whole width has no room in row 0.
    void add(const SetText& text, int row) {
        for (const Line& line : text.lines) {
            row = row == 0 && text.room > beside_ ? 1 : row;
            rows_.push_back(
                {{line.text, line.width, 0, text.right_to_left}, row, text.above, text.below});
            ++row;
        }
        free_row_ = row;
    }

    const Desk& desk_;
    const TextStyle& look_;
    Points beside_ = 0;
    Points whole_ = 0;
    int free_row_ = 0;
    std::vector<Row> rows_;
};

}  // namespace

std::vector<HeadLine> head_lines(const Desk& desk,
                                 std::string_view kind,
                                 const HeadWords& words,
                                 Points right) {
    const bool both = !words.organisation.empty() && !words.notice.empty();
    const std::string all =
        words.organisation + (both ? std::string(head_separator) : "") + words.notice;
    HeadRows rows(desk, kind, right);
    if (all.empty()) {
        return {};
    }
    if (rows.fits_beside(all)) {
        rows.add_beside(all);
    } else if (!both) {
        rows.add_alone(all);
    } else {
        rows.add_above(words.organisation);
        rows.add_below(words.notice);
    }
    return rows.take();
}

Points top_below(const std::vector<HeadLine>& lines, const PageStyle& page) {
    constexpr Points apart = 14;  // From the last baseline.
    return lines.empty() ? page.top : std::max(page.top, lines.back().baseline + apart);
}

}  // namespace evenhand::report
