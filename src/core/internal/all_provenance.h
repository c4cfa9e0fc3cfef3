#pragma once

#include "core/rubric.h"

namespace evenhand::internal {

/// Gives `visit` each provenance of the rubric in the order of its file. The rubric may be const.
template <typename AnyRubric, typename Visit>
void each_provenance(AnyRubric& rubric, const Visit& visit) {
    visit(rubric.question_provenance);
    for (auto& criterion : rubric.criteria) {
        visit(criterion.provenance);
        for (auto& anchor : criterion.anchors) {
            visit(anchor.provenance);
        }
    }
    for (auto& item : rubric.items) {
        visit(item.provenance);
        visit(item.signal_provenance);
    }
    for (auto& probe : rubric.probes) {
        visit(probe.provenance);
    }
    for (auto& part : rubric.coverage) {
        visit(part.provenance);
    }
    for (auto& sample : rubric.samples) {
        visit(sample.provenance);
        for (auto& key : sample.keys) {
            visit(key.provenance);
        }
    }
}

}  // namespace evenhand::internal
