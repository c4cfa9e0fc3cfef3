#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/internal/compose.h"

namespace evenhand::report {

namespace {

/// An entry of more lines may be parted by a page's end.
constexpr std::size_t lines_kept_together = 14;

/// In quotation marks, if it does not bring its own.
std::string quoted(const std::string& text) {
    const bool has_own = text.starts_with("“") || text.starts_with("\"") || text.starts_with("«") ||
                         text.starts_with("„");
    return has_own ? text : "“" + text + "”";
}

class EntrySetter {
public:
    EntrySetter(Desk& desk, const std::string& continued)
        : desk_(desk), look_(desk.style().entries), list_(desk.element(Tag::list)) {
        if (!continued.empty()) {
            add_head(continued);
        }
    }

    /// `stays` keeps the entry's end on the page of the next entry's beginning.
    void set(const Entry& entry, bool stays) {
        const std::size_t item = desk_.element(Tag::list_item, list_);
        const std::size_t label = desk_.element(Tag::list_label, item);
        const std::size_t body = desk_.element(Tag::list_body, item);
        const bool is_quote = entry.kind == EntryKind::quote;
        const std::size_t owner = is_quote ? desk_.element(Tag::quote, body) : body;
        const PageStyle& page = desk_.style().page;
        const Points left = page.left + look_.text_offset;

        const SetText text = desk_.set(
            is_quote ? quoted(entry.text) : entry.text, style_of(entry.kind), page.right - left);
        const Points gap = is_item(entry.kind) ? look_.item_gap : look_.gap;
        std::vector<Strip> strips = line_strips(text, left, gap, owner);
        if (strips.empty()) {
            strips.push_back(Strip{gap, text.line_height(), false, {}, {}});
        }
        put_label(strips.front(), entry, baseline_of(text), label);
        if (is_quote) {
            put_bar(strips);
        }
        add(std::move(strips), stays);
    }

private:
    void add_head(const std::string& text) {
        const Style& style = desk_.style();
        Strip head;
        head.height = put(head,
                          desk_.set(text, style.heading_4, style.page.measure()),
                          style.page.left,
                          0,
                          Artifact::decoration);
        head.height += 2 + look_.item_gap;
        head_ = desk_.add_head(std::move(head));
    }

    [[nodiscard]] const TextStyle& style_of(EntryKind kind) const {
        switch (kind) {
            case EntryKind::note:
                return look_.text;
            case EntryKind::quote:
                return look_.quote;
            case EntryKind::item:
                return look_.item;
            case EntryKind::absent:
                break;
        }
        return look_.absent;
    }

    [[nodiscard]] static bool is_item(EntryKind kind) {
        return kind == EntryKind::item || kind == EntryKind::absent;
    }

    /// Time and label are read before the text, so they are painted before it.
    void put_label(Strip& first, const Entry& entry, Points baseline, std::size_t owner) {
        const Points left = desk_.style().page.left;
        const Points y = baseline - baseline_of(look_.label);
        Strip label;
        if (!entry.time.empty()) {
            put_right(label,
                      desk_.set(entry.time + " ", look_.time, look_.time_column),
                      left + look_.time_column,
                      y,
                      owner);
        }
        const Points room = look_.text_offset - look_.label_offset - look_.quote_bar_gap;
        put(label,
            desk_.set(entry.label + " ", look_.label, room),
            left + look_.label_offset,
            y,
            owner);
        first.boxes.insert(first.boxes.begin(), label.boxes.begin(), label.boxes.end());
    }

    void put_bar(std::vector<Strip>& strips) const {
        const Points x = desk_.style().page.left + look_.text_offset - look_.quote_bar_gap;
        for (std::size_t line = 0; line < strips.size(); ++line) {
            const Points top = line == 0 ? 1.5 : 0;
            const Points bottom = strips[line].height - (line + 1 == strips.size() ? 1.5 : 0);
            const RectBox bar{x, top, look_.quote_bar, bottom - top, 0, desk_.style().accent, {}};
            strips[line].boxes.insert(strips[line].boxes.begin(),
                                      PlacedBox{Artifact::decoration, bar});
        }
    }

    void add(std::vector<Strip> strips, bool stays) {
        strips.back().keep_with_next = stays;
        const bool whole = strips.size() <= lines_kept_together;
        for (std::size_t line = 0; line < strips.size(); ++line) {
            if (whole && line + 1 < strips.size()) {
                strips[line].keep_with_next = true;
            }
            strips[line].head = head_;
            desk_.add(std::move(strips[line]));
        }
    }

    Desk& desk_;
    const EntryStyle& look_;
    std::size_t list_;
    std::optional<std::size_t> head_;
};

}  // namespace

void compose(Desk& desk, const Entries& entries) {
    if (entries.entries.empty()) {
        return;
    }
    EntrySetter setter(desk, entries.continued);
    for (std::size_t entry = 0; entry < entries.entries.size(); ++entry) {
        setter.set(entries.entries[entry], has_lone_neighbour(entry, entries.entries.size()));
    }
}

}  // namespace evenhand::report
