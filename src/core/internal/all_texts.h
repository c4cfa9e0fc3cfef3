#pragma once

#include "core/rubric.h"

namespace evenhand::internal {

/// What a rubric's text is.
enum class RubricText {
    prose,    ///< Sentences, or a part of one.
    heading,  ///< A few words, which may all have capitals.
};

/// Gives `visit` each text of a rubric that is shown to raters, with its RubricText and what a
/// person calls it: not its samples, notes for raters and signals. The rubric may be const.
template <typename AnyRubric, typename Visit>
void each_shown_text(AnyRubric& rubric, const Visit& visit) {
    visit(rubric.title, RubricText::heading, "the rubric’s title");
    visit(rubric.category, RubricText::heading, "the rubric’s category");
    visit(rubric.competency, RubricText::heading, "the rubric’s competency");
    visit(rubric.question, RubricText::prose, "the question asked");
    visit(rubric.construct, RubricText::prose, "what the question is to show");
    visit(rubric.job_link, RubricText::prose, "the rubric’s link to the job");
    visit(rubric.read_aloud, RubricText::prose, "what is read aloud");
    for (auto& criterion : rubric.criteria) {
        visit(criterion.title, RubricText::heading, "a criterion");
        visit(criterion.handle, RubricText::heading, "a criterion");
        visit(criterion.dimension, RubricText::prose, "a criterion");
        visit(criterion.terms, RubricText::prose, "a criterion");
        visit(criterion.weight_reason, RubricText::prose, "a criterion");
        for (auto& anchor : criterion.anchors) {
            visit(anchor.text, RubricText::prose, "an anchor");
            visit(anchor.handle, RubricText::heading, "an anchor");
        }
    }
    for (auto& item : rubric.items) {
        visit(item.text, RubricText::prose, "a look-for or pitfall");
        visit(item.handle, RubricText::heading, "a look-for or pitfall");
        visit(item.tick_when, RubricText::prose, "a look-for or pitfall");
        visit(item.not_when, RubricText::prose, "a look-for or pitfall");
    }
    for (auto& probe : rubric.probes) {
        visit(probe.text, RubricText::prose, "a probe");
        visit(probe.ask_when, RubricText::prose, "a probe");
    }
    for (auto& part : rubric.coverage) {
        visit(part.text, RubricText::prose, "a part of the story");
    }
}

}  // namespace evenhand::internal
