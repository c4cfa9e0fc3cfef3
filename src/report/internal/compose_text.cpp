#include <algorithm>
#include <utility>
#include <vector>

#include "report/internal/compose.h"

namespace evenhand::report {

namespace {

struct HeadingLook {
    TextStyle text;
    Points space_before;
};

HeadingLook look_of(const Style& style, int level) {
    switch (level) {
        case 2:
            return {style.heading_2, style.heading_2_gap};
        case 3:
            return {style.heading_3, style.heading_3_gap};
        default:
            return {style.heading_4, style.heading_4_gap};
    }
}

const TextStyle& text_of(const Style& style, ParagraphKind kind) {
    switch (kind) {
        case ParagraphKind::body:
            return style.body;
        case ParagraphKind::lead:
            return style.lead;
        case ParagraphKind::secondary:
            break;
    }
    return style.secondary;
}

Points gap_before(const Style& style, ParagraphKind kind) {
    switch (kind) {
        case ParagraphKind::body:
            return style.block_gap;
        case ParagraphKind::lead:
            return style.lead_gap;
        case ParagraphKind::secondary:
            break;
    }
    return style.secondary_gap;
}

void add_all(Desk& desk, std::vector<Strip> strips) {
    for (Strip& strip : strips) {
        desk.add(std::move(strip));
    }
}

/// The rule under a heading of the second level, with the room below it.
void add_rule(Desk& desk, Strip& strip) {
    const PageStyle& page = desk.style().page;
    const Points y = strip.height + 4;
    strip.boxes.push_back(
        {Artifact::decoration, LineBox{page.left, y, page.right, y, desk.style().heading_rule}});
    strip.height = y + 6;
}

}  // namespace

void compose(Desk& desk, const Title& title) {
    const Style& style = desk.style();
    const Points measure = style.page.measure();
    Strip strip;
    strip.keep_with_next = true;
    strip.height = put(strip,
                       desk.set(title.text, style.title, measure),
                       style.page.left,
                       0,
                       desk.element(Tag::heading_1));
    if (!title.subtitle.empty()) {
        strip.height = put(strip,
                           desk.set(title.subtitle, style.subtitle, measure),
                           style.page.left,
                           strip.height + 1,
                           desk.element(Tag::paragraph));
    }
    desk.add(std::move(strip));
}

void compose(Desk& desk, const Heading& heading) {
    const Style& style = desk.style();
    const HeadingLook look = look_of(style, heading.level);
    Strip strip;
    strip.space_before = look.space_before;
    strip.keep_with_next = true;

    const Points measure = style.page.measure();
    const Points aside_room =
        heading.aside.empty() ? 0 : desk.width(heading.aside, style.aside) + style.table.gap;
    // A long one would leave the heading no room.
    const bool below =
        aside_room > measure / 3 && desk.width(heading.text, look.text) + aside_room > measure;
    const SetText text = desk.set(heading.text, look.text, measure - (below ? 0 : aside_room));
    strip.height =
        put(strip, text, style.page.left, 0, desk.element(desk.heading_tag(heading.level)));
    if (!heading.aside.empty()) {
        const SetText aside = desk.set(heading.aside, style.aside, measure);
        if (below) {
            strip.height =
                put(strip, aside, style.page.left, strip.height + 1, desk.element(Tag::paragraph));
        } else {
            const Points y = baseline_of(text) - baseline_of(aside);
            put_right(strip, aside, style.page.right, y, desk.element(Tag::paragraph));
        }
    }
    if (heading.level == 2) {
        add_rule(desk, strip);
    } else {
        strip.height += 2;
    }
    desk.add(std::move(strip));
}

void compose(Desk& desk, const Paragraph& paragraph) {
    const Style& style = desk.style();
    const SetText text =
        desk.set(paragraph.text, text_of(style, paragraph.kind), style.page.measure());
    if (text.lines.empty()) {
        return;
    }
    const Points gap = gap_before(style, paragraph.kind);
    add_all(desk, line_strips(text, style.page.left, gap, desk.element(Tag::paragraph)));
    if (paragraph.introduces_next) {
        desk.keep_last_with_next();
    }
}

void compose(Desk& desk, const Facts& facts) {
    const Style& style = desk.style();
    const Points value_x = style.page.left + style.facts.label_column;
    for (const Fact& fact : facts.facts) {
        const std::size_t owner = desk.element(Tag::paragraph);
        const SetText label =
            desk.set(fact.label + " ", style.facts.label, style.facts.label_column);
        const SetText value = desk.set(fact.value, style.facts.value, style.page.right - value_x);
        Strip strip;
        strip.space_before = style.facts.gap;
        const Points above = std::max(label.above, value.above);
        const Points label_end = put(strip, label, style.page.left, above - label.above, owner);
        const Points value_end = put(strip, value, value_x, above - value.above, owner);
        strip.height = std::max(label_end, value_end);
        strip.keep_with_next = facts.whole;
        desk.add(std::move(strip));
    }
}

}  // namespace evenhand::report
