#include <algorithm>
#include <utility>

#include "report/internal/compose.h"

namespace evenhand::report {

namespace {

/// The panel while it is drawn: what is inside, and how far down it reaches.
class PanelSetter {
public:
    PanelSetter(Desk& desk, const Panel& panel)
        : desk_(desk),
          panel_(panel),
          look_(desk.style().panel),
          inner_left_(desk.style().page.left + look_.padding),
          inner_right_(desk.style().page.right - look_.padding) {}

    Strip set() {
        strip_.space_before = desk_.style().block_gap + 2;
        set_score();
        set_verdict();
        set_explanation();
        set_facts();
        set_remark();
        strip_.height += look_.padding - 3;
        const PageStyle& page = desk_.style().page;
        const RectBox ground{
            page.left, 0, page.measure(), strip_.height, look_.radius, desk_.style().tint, {}};
        strip_.boxes.insert(strip_.boxes.begin(), PlacedBox{Artifact::decoration, ground});
        return std::move(strip_);
    }

private:
    /// Digits of the score stand with their upper edge at the panel's padding.
    [[nodiscard]] Points digit_height() const { return 0.714 * look_.score.size; }
    [[nodiscard]] Points score_baseline() const { return look_.padding + digit_height(); }
    [[nodiscard]] Points facts_left() const {
        return inner_left_ + look_.score_column + look_.gap + look_.pill_column + look_.facts_gap;
    }
    [[nodiscard]] Points caption_top() const { return score_baseline() + 6; }

    void reach(Points y) { strip_.height = std::max(strip_.height, y); }

    void set_score() {
        const std::size_t owner = desk_.element(Tag::paragraph);
        if (panel_.out_of.empty()) {
            const SetText words = desk_.set(panel_.score, look_.no_score, look_.score_column);
            reach(put(strip_, words, inner_left_, look_.padding - 5, owner));
            return;
        }
        const Points baseline = score_baseline();
        const SetText number = desk_.set(panel_.score, look_.score, look_.score_column);
        const SetText scale = desk_.set(panel_.out_of, look_.out_of, look_.score_column);
        put(strip_, number, inner_left_ - 1, baseline - baseline_of(look_.score), owner);
        put(strip_,
            scale,
            inner_left_ + number.lines.front().width + 5,
            baseline - baseline_of(look_.out_of),
            owner);
        const SetText caption = desk_.set(panel_.score_caption, look_.caption, look_.score_column);
        reach(put(strip_, caption, inner_left_, caption_top(), desk_.element(Tag::paragraph)));
    }

    /// Long words get less room beside them, so that they stay on one line as far as they can.
    [[nodiscard]] SetText set_pill_words() const {
        return desk_.set(
            panel_.verdict, look_.pill, look_.pill_column - 2 * look_.pill_least_padding);
    }

    static Points width_of(const SetText& text) {
        Points widest = 0;
        for (const auto& line : text.lines) {
            widest = std::max(widest, line.width);
        }
        return widest;
    }

    void set_verdict() {
        const Points left = inner_left_ + look_.score_column + look_.gap;
        const SetText words = set_pill_words();
        const Points inside = width_of(words);
        const Points padding = std::min(look_.pill_padding, (look_.pill_column - inside) / 2);
        const Points width = inside + 2 * padding;
        const Points height = look_.pill_height + words.height() - look_.pill.leading;
        const Points top = look_.padding + (digit_height() - height) / 2;
        const RectBox edge{
            left, top, width, height, look_.pill_height / 2, {}, desk_.style().pill_edge};
        strip_.boxes.push_back({Artifact::decoration, edge});
        put(strip_,
            words,
            left + padding,
            top + (height - words.height()) / 2,
            desk_.element(Tag::paragraph));
        const SetText caption = desk_.set(panel_.verdict_caption, look_.caption, look_.pill_column);
        const Points below = std::max(caption_top(), top + height + 2);
        reach(put(strip_, caption, left, below, desk_.element(Tag::paragraph)));
    }

    /// As wide as the style says, and wider where a label would touch its value.
    [[nodiscard]] Points label_column() const {
        Points widest = look_.fact_label;
        for (const Fact& fact : panel_.facts) {
            const SetText label =
                desk_.set(fact.label, look_.fact_label_text, look_.widest_fact_label);
            widest = std::max(widest, width_of(label) + look_.fact_label_gap);
        }
        return std::min(widest, look_.widest_fact_label);
    }

    void set_facts() {
        const Points left = facts_left();
        const Points column = label_column();
        const Points value_left = left + column;
        Points y = look_.padding - 2;
        for (const Fact& fact : panel_.facts) {
            const std::size_t owner = desk_.element(Tag::paragraph);
            const SetText label = desk_.set(fact.label + " ", look_.fact_label_text, column);
            const SetText value =
                desk_.set(fact.value, look_.fact_value, inner_right_ - value_left);
            const Points top = y + std::max(label.above, value.above);
            const Points label_end = put(strip_, label, left, top - label.above, owner);
            const Points value_end = put(strip_, value, value_left, top - value.above, owner);
            y = std::max(label_end, value_end) + look_.fact_gap;
        }
        reach(y - look_.fact_gap);
    }

    /// Below the score and the recommendation, beside the facts.
    void set_explanation() {
        const SetText text = desk_.set(
            panel_.explanation, look_.explanation, facts_left() - look_.facts_gap - inner_left_);
        strip_.height =
            put(strip_, text, inner_left_, strip_.height + 7, desk_.element(Tag::paragraph));
    }

    void set_remark() {
        if (panel_.remark.empty()) {
            return;
        }
        const SetText text = desk_.set(panel_.remark, look_.fact_value, inner_right_ - inner_left_);
        strip_.height =
            put(strip_, text, inner_left_, strip_.height + 9, desk_.element(Tag::paragraph));
    }

    Desk& desk_;
    const Panel& panel_;
    const PanelStyle& look_;
    Points inner_left_;
    Points inner_right_;
    Strip strip_;
};

}  // namespace

void compose(Desk& desk, const Panel& panel) {
    desk.add(PanelSetter(desk, panel).set());
}

}  // namespace evenhand::report
