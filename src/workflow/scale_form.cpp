#include "workflow/scale_form.h"

#include <algorithm>
#include <utility>

#include "core/rubric_edit.h"
#include "core/utf8.h"
#include "workflow/internal/counted.h"

namespace evenhand::workflow {

namespace {

std::vector<std::string> labels_of(const Scale& scale) {
    std::vector<std::string> labels;
    for (int level = scale.lowest(); level <= scale.highest(); ++level) {
        labels.push_back(scale.label(*scale.score(level)));
    }
    return labels;
}

Scale own_scale(int levels, const Scale& present) {
    const std::vector<std::string> old = labels_of(present);
    if (static_cast<int>(old.size()) == levels) {
        return present;
    }
    std::vector<std::string> labels;
    for (int level = 1; level <= levels; ++level) {
        labels.push_back("Level " + std::to_string(level));
    }
    labels.front() = old.front();
    labels.back() = old.back();
    return {1, labels};
}

std::size_t written_anchors(const Rubric& rubric) {
    std::size_t count = 0;
    for (const Criterion& criterion : rubric.criteria) {
        count += static_cast<std::size_t>(std::ranges::count_if(
            criterion.anchors, [](const Anchor& anchor) { return !trimmed(anchor.text).empty(); }));
    }
    return count;
}

std::size_t all_anchors(const Rubric& rubric) {
    const auto levels =
        static_cast<std::size_t>(rubric.scale.highest() - rubric.scale.lowest()) + 1;
    return rubric.criteria.size() * levels;
}

/// Found by trying: the same function will make the change.
std::string effect_of(const Rubric& rubric, const Scale& scale) {
    if (scale == rubric.scale) {
        return "";
    }
    const Rubric next = with_scale(rubric, scale);
    const std::size_t moved = next.rater_notes.size() - rubric.rater_notes.size();
    const std::size_t open = all_anchors(next) - written_anchors(next);
    std::string words;
    if (moved > 0) {
        words = "The words of levels that fall together go to the rater notes (" +
                internal::counted(moved, "note") + "). ";
    } else if (written_anchors(rubric) > 0) {
        words = "Every anchor that is written stays. ";
    }
    words += open == 0 ? "No anchor is left to write."
                       : internal::counted(open, "anchor") + " to write.";
    return words;
}

std::string choice_words(ScaleKind kind, int own_levels) {
    switch (kind) {
        case ScaleKind::five:
            return "1 to 5";
        case ScaleKind::four:
            return "1 to 4, without a middle";
        case ScaleKind::seven:
            return "1 to 7";
        case ScaleKind::yes_no:
            return "Yes or no";
        case ScaleKind::own:
            break;
    }
    return "Labels of your own, " + std::to_string(own_levels) + " levels";
}

}  // namespace

RubricPlace label_place(int level) {
    RubricPlace place;
    place.field = RubricField::scale;
    place.level = level;
    return place;
}

Scale scale_of(ScaleKind kind, int own_levels, const Scale& present) {
    switch (kind) {
        case ScaleKind::five:
            return default_scale();
        case ScaleKind::four:
            return {1, {"Well below", "Below", "Meets", "Above"}};
        case ScaleKind::seven:
            return {1,
                    {"Well below",
                     "Below",
                     "Just below",
                     "Meets",
                     "Just above",
                     "Above",
                     "Well above"}};
        case ScaleKind::yes_no:
            return {1, {"No", "Yes"}};
        case ScaleKind::own:
            break;
    }
    return own_scale(own_levels, present);
}

PartTab scale_tab(const Rubric& rubric) {
    const Scale& scale = rubric.scale;
    PartTab tab;
    tab.title = "Scale";
    tab.remark = std::to_string(scale.lowest()) + " to " + std::to_string(scale.highest());
    tab.spoken = "Scale, " + tab.remark;
    return tab;
}

ScaleForm scale_form(const FieldMaker& maker, int own_levels) {
    const Rubric& rubric = maker.rubric();
    const Scale& scale = rubric.scale;
    ScaleForm form;
    const int levels = scale.highest() - scale.lowest() + 1;
    form.summary = std::to_string(levels) + " levels, " + std::to_string(scale.lowest()) + " is " +
                   "the lowest";
    for (int level = scale.highest(); level >= scale.lowest(); --level) {
        form.labels.push_back(maker.plain(label_place(level), std::to_string(level), ""));
        form.labels.back().spoken = "Label of level " + std::to_string(level);
    }
    bool is_known = false;
    for (const ScaleKind kind :
         {ScaleKind::five, ScaleKind::four, ScaleKind::seven, ScaleKind::yes_no, ScaleKind::own}) {
        const Scale wanted = scale_of(kind, own_levels, scale);
        ScaleForm::Choice choice;
        choice.kind = kind;
        choice.words = choice_words(kind, own_levels);
        choice.effect = effect_of(rubric, wanted);
        choice.present = wanted == scale && !is_known;
        is_known = is_known || choice.present;
        form.choices.push_back(std::move(choice));
    }
    return form;
}

}  // namespace evenhand::workflow
