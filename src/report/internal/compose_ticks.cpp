#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "report/internal/compose.h"

namespace evenhand::report {

namespace {

constexpr const char* box_in_words = "Box to tick";

/// An empty box whose middle is that of the capitals of a line of `text` at `top`.
void put_box(
    Desk& desk, Strip& strip, Points left, Points top, const TextStyle& text, std::size_t parent) {
    const FormStyle& look = desk.style().form;
    const Points inset = look.edge.width / 2;
    const Points side = look.box - look.edge.width;
    const Points y = top + (text.leading - look.box) / 2 + inset;
    strip.boxes.push_back({desk.element(Tag::figure, parent, box_in_words),
                           RectBox{left + inset, y, side, side, 0.8, {}, look.edge}});
}

/// Boxes below one another, their labels, texts and hints in columns.
class TickSetter {
public:
    TickSetter(Desk& desk, const TickBoxes& ticks)
        : desk_(desk),
          look_(desk.style().form),
          mark_(ticks.mark),
          text_style_(mark_ == TickBoxes::Mark::box ? look_.tick_text : desk.style().secondary),
          list_(desk.element(Tag::list)),
          label_(desk.style().page.left + look_.box_column),
          text_(label_ +
                (widest(ticks, &TickBox::label, look_.tick_label) > 0 ? look_.label_column : 0)),
          text_end_(desk.style().page.right),
          hint_(desk.style().page.right) {
        const Points hints = widest(ticks, &TickBox::hint, look_.hint);
        if (hints > 0) {
            hint_ -= std::min(hints + grain, look_.hint_share * (text_end_ - text_));
            text_end_ = hint_ - look_.column_gap;
        }
    }

    /// The first stands somewhat apart from what is above the list.
    void set(const TickBox& tick, bool first, bool stays) {
        const std::size_t item = desk_.element(Tag::list_item, list_);
        const std::size_t label = desk_.element(Tag::list_label, item);
        const std::size_t body = desk_.element(Tag::list_body, item);
        Strip strip;
        strip.space_before = look_.gap + (first ? room_above : 0);
        strip.keep_with_next = stays;
        const SetText words = set_part(tick.label + " ", look_.tick_label, label_, text_ - 6);
        const SetText text = set_part(tick.text + " ", text_style_, text_, text_end_);
        const SetText hint = set_part(tick.hint, look_.hint, hint_, desk_.style().page.right);
        const Points above = std::max({words.above, text.above, hint.above});
        put_mark(strip, above, label);
        const Points baseline = above + baseline_of(text_style_);
        reach(strip, words, label_, baseline, label);
        reach(strip, text, text_, baseline, body);
        reach(strip, hint, hint_, baseline, body);
        desk_.add(std::move(strip));
    }

private:
    static constexpr Points room_above = 1.5;
    static constexpr Points grain = 0.01;  // Against rounding: what is as wide as its column fits.

    /// The width that the longest line of one part would like to have.
    [[nodiscard]] Points widest(const TickBoxes& ticks,
                                std::string TickBox::*part,
                                const TextStyle& style) const {
        constexpr Points no_limit = 10000;
        Points width = 0;
        for (const TickBox& tick : ticks.ticks) {
            for (const Line& line : desk_.set(tick.*part, style, no_limit).lines) {
                width = std::max(width, line.width);
            }
        }
        return width;
    }

    void put_mark(Strip& strip, Points top, std::size_t label) {
        const Points left = desk_.style().page.left;
        if (mark_ == TickBoxes::Mark::box) {
            put_box(desk_, strip, left, top, text_style_, label);
            return;
        }
        constexpr Points radius = 1.3;
        const Points x = left + look_.box_column - 7;
        strip.boxes.push_back(
            {Artifact::decoration,
             CircleBox{x, top + text_style_.leading / 2, radius, text_style_.colour, {}}});
    }

    /// No lines for a blank text: its column may have no width at all.
    [[nodiscard]] SetText set_part(const std::string& text,
                                   const TextStyle& style,
                                   Points left,
                                   Points right) const {
        return text.empty() || text == " " ? SetText{} : desk_.set(text, style, right - left);
    }

    /// Puts a text whose first line stands on the baseline of the tick's, unless it is empty.
    static void reach(
        Strip& strip, const SetText& text, Points left, Points baseline, std::size_t owner) {
        if (text.lines.empty()) {
            return;
        }
        const Points end = put(strip, text, left, baseline - baseline_of(text), owner);
        strip.height = std::max(strip.height, end);
    }

    Desk& desk_;
    const FormStyle& look_;
    TickBoxes::Mark mark_;
    TextStyle text_style_;
    std::size_t list_;
    Points label_;
    Points text_;
    Points text_end_;
    Points hint_;
};

/// Circles below one another, with what each means beside it.
class ChoiceSetter {
public:
    explicit ChoiceSetter(Desk& desk)
        : desk_(desk), look_(desk.style().form), list_(desk.element(Tag::list)) {}

    void set(const Choice& choice, bool first, bool last) {
        const PageStyle& page = desk_.style().page;
        const std::size_t item = desk_.element(Tag::list_item, list_);
        const Points label_left = page.left + look_.circle_column;
        const Points text_left = label_left + look_.choice_column;
        Strip strip;
        strip.space_before = first ? desk_.style().secondary_gap : 0;
        strip.keep_with_next = !last;
        if (!first) {
            strip.boxes.push_back({Artifact::decoration,
                                   LineBox{label_left, 0, page.right, 0, desk_.style().hairline}});
        }
        const Points label_right =
            choice.text.empty() ? page.right : text_left - look_.column_gap / 2;
        const SetText label =
            desk_.set(choice.label + " ", look_.choice_label, label_right - label_left);
        const SetText text = desk_.set(choice.text, look_.choice_text, page.right - text_left);
        const Points top = look_.choice_gap + std::max(label.above, text.above);
        put_circle(strip, choice.mark, top, item);
        const std::size_t body = desk_.element(Tag::list_body, item);
        Points end = put(strip, label, label_left, top - label.above, body);
        if (!choice.hint.empty()) {
            const SetText hint = desk_.set(choice.hint + " ", look_.hint, label_right - label_left);
            end = put(strip, hint, label_left, end - 1, body);
        }
        end = std::max(end, put(strip, text, text_left, top - text.above, body));
        strip.height = std::max(end + look_.choice_gap, 2 * look_.circle + 2);
        desk_.add(std::move(strip));
    }

private:
    void put_circle(Strip& strip, const std::string& mark, Points top, std::size_t item) {
        const Points x = desk_.style().page.left + look_.circle;
        const Points y = top + look_.choice_label.leading / 2;
        const std::size_t label = desk_.element(Tag::list_label, item);
        const Owner owner = desk_.element(Tag::figure, label, "Circle to mark");
        strip.boxes.push_back(
            {owner, CircleBox{x, y, look_.circle - look_.edge.width / 2, {}, look_.edge}});
        const Points width = desk_.width(mark, look_.mark);
        const SetText text = desk_.set(mark + " ", look_.mark, 4 * look_.circle);
        put(strip, text, x - width / 2, y - look_.mark.leading / 2, label);
    }

    Desk& desk_;
    const FormStyle& look_;
    std::size_t list_;
};

}  // namespace

void compose(Desk& desk, const TickBoxes& ticks) {
    if (ticks.ticks.empty()) {
        return;
    }
    TickSetter setter(desk, ticks);
    for (std::size_t tick = 0; tick < ticks.ticks.size(); ++tick) {
        setter.set(ticks.ticks[tick], tick == 0, has_lone_neighbour(tick, ticks.ticks.size()));
    }
}

void compose(Desk& desk, const TickRow& row) {
    if (row.words.empty()) {
        return;
    }
    const Style& style = desk.style();
    const FormStyle& look = style.form;
    const std::size_t list = desk.element(Tag::list);
    Strip strip;
    strip.space_before = style.secondary_gap;
    Points left = style.page.left;
    Points top = 0;
    for (const std::string& words : row.words) {
        const SetText text =
            desk.set(words + " ", look.tick_text, style.page.measure() - look.box_column);
        Points width = 0;
        for (const Line& line : text.lines) {
            width = std::max(width, line.width);
        }
        if (left > style.page.left && left + look.box_column + width > style.page.right) {
            left = style.page.left;
            top = strip.height + look.gap;
        }
        const std::size_t item = desk.element(Tag::list_item, list);
        put_box(desk,
                strip,
                left,
                top + text.above,
                look.tick_text,
                desk.element(Tag::list_label, item));
        const Points end =
            put(strip, text, left + look.box_column, top, desk.element(Tag::list_body, item));
        strip.height = std::max(strip.height, end);
        left += look.box_column + width + look.word_gap;
    }
    desk.add(std::move(strip));
}

void compose(Desk& desk, const Choices& choices) {
    if (choices.choices.empty()) {
        return;
    }
    ChoiceSetter setter(desk);
    for (std::size_t choice = 0; choice < choices.choices.size(); ++choice) {
        setter.set(choices.choices[choice], choice == 0, choice + 1 == choices.choices.size());
    }
    if (choices.introduces_next) {
        desk.keep_last_with_next();
    }
}

}  // namespace evenhand::report
