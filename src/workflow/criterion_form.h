#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "workflow/form_view.h"

namespace evenhand::workflow {

/// The form of one criterion.
struct CriterionForm {
    /// One level: its label, its anchor, its handle.
    struct AnchorRow {
        int level = 0;
        std::string label;  ///< "Meets"
        FieldView text;     ///< Labelled by the level: "3   Meets"
        FieldView handle;
    };
    /// A look-for or pitfall as a reminder of what the anchors are made of.
    struct ItemRow {
        std::string id;
        std::string text;
        std::string kind;    ///< "Bonus", "Strongest", "Pitfall"; empty for a plain look-for.
        std::string owner;   ///< "of this criterion", "of Repairing the harm", "of no criterion"
        std::string spoken;  ///< "Look-for: …"
        bool tied = false;   ///< To this criterion.
    };

    std::string heading;  ///< "Criterion 1 of 3"
    std::string origin;
    FieldView title;
    FieldView handle;
    FieldView dimension;
    FieldView terms;
    FieldView weight;
    FieldView weight_reason;
    bool weights_differ = false;     ///< Then the reason is asked for.
    std::string writing_order;       ///< "Write 3, 5, 1, 4, 2"
    std::vector<AnchorRow> anchors;  ///< Highest first.
    std::vector<ItemRow> items;      ///< In the order of the screen.
    Remark evidence;                 ///< Of the items and probes that it has.
};

[[nodiscard]] std::vector<PartTab> criterion_tabs(const Rubric& rubric);

/// `index` is below the number of criteria.
[[nodiscard]] CriterionForm criterion_form(const FieldMaker& maker, std::size_t index);

/// The order in which anchors are written best: what a capable person does, the two ends, what lies
/// between.
[[nodiscard]] std::vector<int> writing_order(const Scale& scale);

}  // namespace evenhand::workflow
