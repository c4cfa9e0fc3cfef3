#include "report/style.h"

namespace evenhand::report {

namespace {

constexpr Colour ink{0x1B, 0x27, 0x33};     // 15.2 : 1 on white
constexpr Colour quiet{0x4A, 0x58, 0x66};   // 7.3 : 1
constexpr Colour accent{0x0B, 0x66, 0x64};  // 6.8 : 1
constexpr Colour tint = report_tint;
constexpr Colour track{0xD9, 0xDE, 0xE3};
constexpr Colour rule{0xC7, 0xCF, 0xD6};
constexpr Colour pencil{0x84, 0x92, 0x9F};  // 3.2 : 1: outlives the copier.

constexpr Colour white{0xFF, 0xFF, 0xFF};
constexpr Colour soft{0xD3, 0xE6, 0xE4};  // The accent as a ground.

TextStyle text(Face face, Points size, Points leading, Colour colour, Points tracking = 0) {
    return {face, size, leading, colour, tracking};
}

PanelStyle panel_style() {
    PanelStyle panel;
    panel.score = text(Face::semibold, 42, 46, accent);
    panel.out_of = text(Face::regular, 14, 18, quiet);
    panel.no_score = text(Face::semibold, 20, 25, accent);
    panel.pill = text(Face::semibold, 10, 14, accent);
    panel.caption = text(Face::regular, 8, 11, quiet);
    panel.fact_label_text = text(Face::regular, 8, 11, quiet);
    panel.fact_value = text(Face::semibold, 8, 11, ink);
    panel.explanation = text(Face::regular, 8, 11.5, ink);
    return panel;
}

TableStyle table_style() {
    TableStyle table;
    table.head = text(Face::semibold, 8, 11, quiet);
    table.strong = text(Face::semibold, 9.5, 13, ink);
    table.phrase = text(Face::regular, 9.5, 13, ink);
    table.plain = text(Face::regular, 8.5, 11.5, ink);
    table.quiet = text(Face::regular, 7.5, 10.5, quiet);
    table.number = text(Face::semibold, 9.5, 13, ink);
    return table;
}

BarStyle bar_style() {
    BarStyle bars;
    bars.label = text(Face::regular, 8.5, 12, ink);
    bars.value = text(Face::semibold, 8.5, 12, ink);
    bars.axis = text(Face::regular, 7.5, 10, quiet);
    bars.group = text(Face::semibold, 8.5, 12, ink);
    bars.missing = text(Face::regular, 8, 12, quiet);
    bars.caption = text(Face::regular, 7.5, 10.5, quiet);
    return bars;
}

EntryStyle entry_style() {
    EntryStyle entries;
    entries.time = text(Face::regular, 8, 13.5, quiet);
    entries.label = text(Face::regular, 8, 13.5, quiet);
    entries.text = text(Face::regular, 9.5, 13.5, ink);
    entries.quote = text(Face::italic, 9.5, 13.5, ink);
    entries.item = text(Face::regular, 8.5, 12, ink);
    entries.absent = text(Face::regular, 8.5, 12, quiet);
    return entries;
}

FormStyle form_style() {
    FormStyle form;
    form.field_label = text(Face::regular, 8, 11, quiet);
    form.tick_label = text(Face::regular, 8, 12, quiet);
    form.tick_text = text(Face::regular, 8.5, 12, ink);
    form.hint = text(Face::regular, 7.5, 10, quiet);
    form.mark = text(Face::semibold, 8.5, 11, ink);
    form.choice_label = text(Face::semibold, 8.5, 11, ink);
    form.choice_text = text(Face::regular, 8.5, 11, ink);
    form.edge = {0.8, quiet};
    form.ruled = {0.5, pencil};
    return form;
}

void set_close(Style& style) {
    FormStyle& form = style.form;
    form.gap = 1.5;
    form.choice_gap = 1;
    form.circle = 5.4;
    form.circle_column = 18;
    form.choice_column = 58;
    form.field = 22;
    form.pitch = 20;
    form.tick_text = text(Face::regular, 7.5, 9.5, ink);
    form.tick_label = text(Face::regular, 7.5, 9.5, quiet);
    form.hint = text(Face::regular, 7, 9, quiet);
    form.mark = text(Face::semibold, 7, 9, ink);
    form.choice_label = text(Face::semibold, 7.5, 9, ink);
    form.choice_text = text(Face::regular, 7.5, 9, ink);
    style.body = text(Face::regular, 8.5, 12, ink);
    style.lead = text(Face::regular, 9.5, 13, ink);
    style.secondary = text(Face::regular, 7.5, 10, quiet);
    style.block_gap = 7;
    style.secondary_gap = 2;
    style.heading_2_gap = 12;
    style.heading_3_gap = 9;
    style.heading_4_gap = 6;
}

void set_text(Style& style) {
    style.overline = text(Face::semibold, 7.5, 10, quiet, 0.6);
    style.notice = text(Face::regular, 7.5, 10, quiet);
    style.foot = style.notice;
    style.page_number = text(Face::semibold, 7.5, 10, quiet);
    style.title = text(Face::semibold, 24, 29, ink);
    style.subtitle = text(Face::regular, 11, 15, quiet);
    style.heading_2 = text(Face::semibold, 12.5, 16, accent);
    style.heading_3 = text(Face::semibold, 10.5, 14, accent);
    style.heading_4 = text(Face::semibold, 9.5, 13, ink);
    style.aside = text(Face::regular, 8, 13, quiet);
    style.body = text(Face::regular, 9.5, 14, ink);
    style.lead = text(Face::regular, 10.5, 15, ink);
    style.secondary = text(Face::regular, 8, 11.5, quiet);
}

void set_lines(Style& style) {
    style.accent = accent;
    style.tint = tint;
    style.track = track;
    style.hairline = {0.4, rule};
    style.frame = {0.5, rule};
    style.table_rule = {0.8, ink};
    style.heading_rule = {0.8, accent};
    style.pill_edge = {1.1, accent};
    style.dot_edge = {0.7, quiet};
}

/// Everything that is in the accent takes this colour instead.
void recolour(Style& style, const Colour& wanted) {
    style.accent = wanted;
    for (TextStyle* text : {&style.heading_2,
                            &style.heading_3,
                            &style.panel.score,
                            &style.panel.no_score,
                            &style.panel.pill}) {
        text->colour = wanted;
    }
    style.heading_rule.colour = wanted;
    style.pill_edge.colour = wanted;
    style.pictures.accent = wanted;
    constexpr double as_a_ground = 0.825;
    style.pictures.accent_soft = mixed(wanted, white, as_a_ground);
}

/// The same margins above and below, and the same measure in the middle.
void set_on_letter(PageStyle& page) {
    constexpr Points width = 612;
    constexpr Points height = 792;
    const Points shorter = page.height - height;
    const Points measure = page.measure();
    page.width = width;
    page.height = height;
    page.left = (width - measure) / 2;
    page.right = page.left + measure;
    page.bottom -= shorter;
    page.footer_rule -= shorter;
    page.footer_baseline -= shorter;
}

}  // namespace

Style house_style(Density density, const ReportStyle& wanted) {
    Style style;
    set_text(style);
    set_lines(style);
    style.panel = panel_style();
    style.table = table_style();
    style.bars = bar_style();
    style.entries = entry_style();
    style.facts.label = text(Face::regular, 8, 11.5, quiet);
    style.facts.value = text(Face::regular, 8, 11.5, ink);
    style.form = form_style();
    style.pictures = {0.62, ink, quiet, rule, tint, white, accent, soft, pencil};
    if (density == Density::close) {
        set_close(style);
    }
    if (wanted.accent) {
        recolour(style, *wanted.accent);
    }
    if (wanted.paper == Paper::letter) {
        set_on_letter(style.page);
    }
    return style;
}

}  // namespace evenhand::report
