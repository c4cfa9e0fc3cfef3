#include "core/rubric.h"

#include "core/internal/find_in.h"

namespace evenhand {

using internal::find_in;

const std::string& scoring_rule() {
    static const std::string rule =
        "Start at 3. Take the highest anchor whose every act you heard. What is said in reply to a "
        "planned probe counts in full. Give 1 or 2 for something missing only when its planned "
        "probe was asked.";
    return rule;
}

Scale default_scale() {
    return {1, {"Well below", "Below", "Meets", "Above", "Well above"}};
}

const Criterion* find_criterion(const Rubric& rubric, const Id<Criterion>& id) {
    return find_in(rubric.criteria, id, &Criterion::id);
}

const Item* find_item(const Rubric& rubric, const Id<Item>& id) {
    return find_in(rubric.items, id, &Item::id);
}

const Probe* find_probe(const Rubric& rubric, const Id<Probe>& id) {
    return find_in(rubric.probes, id, &Probe::id);
}

std::string words(ItemKind kind) {
    switch (kind) {
        case ItemKind::look_for:
            break;
        case ItemKind::bonus:
            return "Bonus";
        case ItemKind::strongest:
            return "Strongest";
        case ItemKind::pitfall:
            return "Pitfall";
    }
    return "Look-for";
}

int planned_minutes(const PinnedRubric& question) {
    return question.minutes > 0 ? question.minutes : question.rubric.minutes;
}

const Anchor* find_anchor(const Criterion& criterion, Score score) {
    return find_in(criterion.anchors, score, &Anchor::score);
}

}  // namespace evenhand
