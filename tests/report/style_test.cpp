#include "report/style.h"

#include <vector>

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::report;

namespace {

constexpr Colour white{255, 255, 255};

std::vector<TextStyle> panel_texts(const Style& style) {
    const PanelStyle& panel = style.panel;
    return {panel.score,
            panel.out_of,
            panel.no_score,
            panel.pill,
            panel.caption,
            panel.fact_label_text,
            panel.fact_value,
            panel.explanation};
}

std::vector<TextStyle> texts_on_white(const Style& style) {
    return {style.overline,
            style.notice,
            style.foot,
            style.page_number,
            style.title,
            style.subtitle,
            style.heading_2,
            style.heading_3,
            style.heading_4,
            style.aside,
            style.body,
            style.lead,
            style.secondary,
            style.table.head,
            style.table.strong,
            style.table.phrase,
            style.table.plain,
            style.table.quiet,
            style.table.number,
            style.bars.label,
            style.bars.value,
            style.bars.axis,
            style.bars.group,
            style.bars.missing,
            style.bars.caption,
            style.entries.time,
            style.entries.label,
            style.entries.text,
            style.entries.quote,
            style.entries.item,
            style.entries.absent,
            style.facts.label,
            style.facts.value,
            style.form.field_label,
            style.form.tick_label,
            style.form.tick_text,
            style.form.hint,
            style.form.mark,
            style.form.choice_label,
            style.form.choice_text};
}

}  // namespace

TEST_CASE("no text is smaller than 7 pt, and lines do not touch") {
    for (const Style& style : {house_style(), house_style(Density::close)}) {
        std::vector<TextStyle> all = texts_on_white(style);
        const std::vector<TextStyle> panel = panel_texts(style);
        all.insert(all.end(), panel.begin(), panel.end());
        for (const TextStyle& text : all) {
            CAPTURE(text.size);
            CHECK(text.size >= 7);
            CHECK(text.leading >= text.size * 1.09);
        }
    }
}

TEST_CASE("every text stands out from its ground by at least 4.5 to 1") {
    const Style style = house_style();
    for (const TextStyle& text : texts_on_white(style)) {
        CHECK(contrast(text.colour, white) >= 4.5);
    }
    for (const TextStyle& text : panel_texts(style)) {
        CHECK(contrast(text.colour, style.tint) >= 4.5);
    }
}

TEST_CASE("a filled part of a graphic stands out from an empty one by at least 3 to 1") {
    const Style style = house_style();
    CHECK(contrast(style.accent, style.track) >= 3);
    CHECK(contrast(style.dot_edge.colour, white) >= 3);
    CHECK(contrast(style.form.edge.colour, white) >= 3);
    CHECK(contrast(style.form.ruled.colour, white) >= 3);
}

TEST_CASE("the body of the page lies between header and footer") {
    const PageStyle page = house_style().page;
    CHECK(page.overline_baseline < page.top);
    CHECK(page.bottom < page.footer_rule);
    CHECK(page.footer_baseline < page.height - 28);
    CHECK(page.left >= 28);
    CHECK(page.right <= page.width - 28);
}

TEST_CASE("an organisation's accent is everywhere where the house's is") {
    ReportStyle wanted;
    wanted.accent = Colour{0x8A, 0x2F, 0x5B};
    const Style style = house_style(Density::usual, wanted);
    for (const Colour& colour : {style.accent,
                                 style.heading_2.colour,
                                 style.heading_3.colour,
                                 style.heading_rule.colour,
                                 style.pill_edge.colour,
                                 style.panel.score.colour,
                                 style.panel.no_score.colour,
                                 style.panel.pill.colour,
                                 style.pictures.accent}) {
        CHECK(colour == *wanted.accent);
    }
    CHECK(contrast(style.pictures.accent_soft, white) < 1.6);
    CHECK(style.title.colour == house_style().title.colour);
}

TEST_CASE("on Letter the lines are as wide as on A4, and the margins as high") {
    const PageStyle a4 = house_style().page;
    ReportStyle on_letter;
    on_letter.paper = Paper::letter;
    const PageStyle letter = house_style(Density::close, on_letter).page;
    CHECK(letter.width == 612);
    CHECK(letter.height == 792);
    CHECK(letter.measure() == doctest::Approx(a4.measure()));
    CHECK(letter.left == doctest::Approx(letter.width - letter.right));
    CHECK(letter.height - letter.footer_baseline ==
          doctest::Approx(a4.height - a4.footer_baseline));
    CHECK(letter.height - letter.bottom == doctest::Approx(a4.height - a4.bottom));
}
