#include <cstddef>
#include <string>
#include <utility>

#include "report/internal/compose.h"

namespace evenhand::report {

namespace {

constexpr Points line_drop = 3;  // From a field's baseline to its line.

double shares_of(const std::vector<BlankField>& row) {
    double shares = 0;
    for (const BlankField& field : row) {
        shares += field.share;
    }
    return shares;
}

/// One field: the label, and the line from there to `right`.
void put_field(Desk& desk, Strip& strip, const std::string& label, Points left, Points right) {
    const FormStyle& look = desk.style().form;
    const std::string shown = desk.fit(label, look.field_label, (right - left) / 2);
    const Points baseline = look.field - line_drop - 2;
    const Points width = desk.width(shown, look.field_label);
    strip.boxes.push_back({desk.element(Tag::paragraph),
                           TextBox{left, baseline, width, shown + " ", look.field_label, false}});
    const Points y = baseline + line_drop;
    strip.boxes.push_back(
        {Artifact::decoration, LineBox{left + width + 5, y, right, y, look.ruled}});
}

Strip field_row(Desk& desk, const std::vector<BlankField>& row) {
    const Style& style = desk.style();
    Strip strip;
    strip.height = style.form.field;
    strip.keep_with_next = true;
    const Points gaps = style.form.field_gap * static_cast<double>(row.size() - 1);
    const Points room = style.page.measure() - gaps;
    Points left = style.page.left;
    for (const BlankField& field : row) {
        const Points right = left + room * field.share / shares_of(row);
        put_field(desk, strip, field.label, left, right);
        left = right + style.form.field_gap;
    }
    return strip;
}

/// A line at the lower end of a slot that is one pitch high.
LineBox ruled_line(const Style& style, Points slot_top) {
    const Points y = slot_top + style.form.pitch - style.form.ruled.width;
    return {style.page.left, y, style.page.right, y, style.form.ruled};
}

}  // namespace

void compose(Desk& desk, const PageBreak& page_break) {
    Strip strip;
    strip.opens = page_break.opens;
    desk.add(std::move(strip));
}

void compose(Desk& desk, const BlankFields& fields) {
    constexpr Points room_below = 6;
    for (std::size_t row = 0; row < fields.rows.size(); ++row) {
        if (!fields.rows[row].empty()) {
            Strip strip = field_row(desk, fields.rows[row]);
            strip.space_before = row == 0 ? desk.style().secondary_gap : 0;
            strip.height += row + 1 == fields.rows.size() ? room_below : 0;
            desk.add(std::move(strip));
        }
    }
}

void compose(Desk& desk, const RuledLines& ruled) {
    const Style& style = desk.style();
    Strip strip;
    strip.space_before = style.block_gap;
    if (!ruled.label.empty()) {
        const SetText label = desk.set(ruled.label, style.form.field_label, style.page.measure());
        strip.height = put(strip, label, style.page.left, 0, desk.element(Tag::paragraph));
    }
    const std::size_t figure = desk.element(Tag::figure, 0, "Lines to write on");
    for (int line = 0; line < ruled.lines; ++line) {
        strip.boxes.push_back({figure, ruled_line(style, strip.height)});
        strip.height += style.form.pitch;
    }
    if (ruled.extent != RuledLines::Extent::fixed) {
        strip.growth = Growth{{figure, ruled_line(style, 0)}, style.form.pitch};
    }
    strip.optional = ruled.extent == RuledLines::Extent::fills_if_any_room;
    desk.add(std::move(strip));
}

}  // namespace evenhand::report
