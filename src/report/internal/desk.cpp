#include "report/internal/desk.h"

#include <algorithm>
#include <utility>

#include "report/internal/unicode.h"

namespace evenhand::report {

namespace {

/// Lines whose letters would reach into their neighbours stand further apart, each as far as the
/// tallest asks for. The leading of the house's own letters is enough, so it stays as it is.
void make_room_for_ink(SetText& text, const FontMetrics& metrics) {
    const TextStyle& style = text.style;
    const Points rise = baseline_of(style);
    const Points fall = style.leading - rise;
    const Points apart = 0.04 * style.size;
    for (const Line& line : text.lines) {
        const InkExtent ink = metrics.ink(line.text, style);
        text.above = std::max(text.above, ink.above > rise ? ink.above + apart - rise : 0);
        text.below = std::max(text.below, ink.below > fall ? ink.below + apart - fall : 0);
    }
}

}  // namespace

SetText Desk::set(std::string_view text, const TextStyle& style, Points width) const {
    SetText set{style, wrap(text, style, width, metrics_), is_right_to_left(to_utf32(text)), width};
    if (metrics_.ink) {
        make_room_for_ink(set, metrics_);
    }
    return set;
}

std::string Desk::fit(std::string_view text, const TextStyle& style, Points width) const {
    return report::fit(text, style, width, metrics_);
}

std::size_t Desk::element(Tag tag, std::size_t parent, std::string alternative) {
    flow_.elements.push_back({tag, parent, std::move(alternative)});
    return flow_.elements.size() - 1;
}

Tag Desk::heading_tag(int level) {
    while (open_headings_.size() > 1 && open_headings_.back() >= level) {
        open_headings_.pop_back();
    }
    open_headings_.push_back(level);
    switch (open_headings_.size()) {
        case 2:
            return Tag::heading_2;
        case 3:
            return Tag::heading_3;
        default:
            return Tag::heading_4;
    }
}

std::size_t Desk::add_head(Strip strip) {
    flow_.heads.push_back(std::move(strip));
    return flow_.heads.size() - 1;
}

void Desk::keep_last_with_next() {
    if (!flow_.strips.empty()) {
        flow_.strips.back().keep_with_next = true;
    }
}

Points baseline_of(const TextStyle& style) {
    constexpr double half_cap_height = 0.357;  // Of the size; Open Sans: 1462 / 2048 / 2.
    return style.leading / 2 + half_cap_height * style.size;
}

Points baseline_of(const SetText& text) {
    return text.above + baseline_of(text.style);
}

TextBox line_box(const SetText& text, std::size_t line, Points x, Points y) {
    const Line& content = text.lines[line];
    return {x, y + baseline_of(text), content.width, content.text, text.style, text.right_to_left};
}

Points put(Strip& strip, const SetText& text, Points x, Points y, Owner owner) {
    for (std::size_t line = 0; line < text.lines.size(); ++line) {
        strip.boxes.push_back({owner, line_box(text, line, x, y)});
        y += text.line_height();
    }
    return y;
}

Points put_right(Strip& strip, const SetText& text, Points right, Points y, Owner owner) {
    for (std::size_t line = 0; line < text.lines.size(); ++line) {
        const Points x = right - text.lines[line].width;
        strip.boxes.push_back({owner, line_box(text, line, x, y)});
        y += text.line_height();
    }
    return y;
}

bool has_lone_neighbour(std::size_t index, std::size_t count) {
    return index + 1 < count && (index == 0 || index + 2 == count);
}

std::vector<Strip> line_strips(const SetText& text, Points x, Points space_before, Owner owner) {
    std::vector<Strip> strips;
    for (std::size_t line = 0; line < text.lines.size(); ++line) {
        Strip strip;
        strip.space_before = line == 0 ? space_before : 0;
        strip.height = text.line_height();
        strip.keep_with_next = has_lone_neighbour(line, text.lines.size());
        const Points indent = text.right_to_left ? text.room - text.lines[line].width : 0;
        strip.boxes.push_back({owner, line_box(text, line, x + indent, 0)});
        strips.push_back(std::move(strip));
    }
    return strips;
}

}  // namespace evenhand::report
