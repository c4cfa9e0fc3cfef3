#pragma once

#include <string>
#include <vector>

#include "workflow/form_view.h"

namespace evenhand::workflow {

/// How many levels an own scale may get.
inline constexpr int fewest_levels = 2;
inline constexpr int most_levels = 7;

enum class ScaleKind { five, four, seven, yes_no, own };

/// The form of the scale: the labels of the present one, and what it can be changed to.
struct ScaleForm {
    struct Choice {
        ScaleKind kind = ScaleKind::five;
        std::string words;   ///< "1 to 4, without a middle"
        std::string effect;  ///< What changing to it does; said before it is done.
        bool present = false;
    };

    std::string summary;            ///< "5 levels: 1 Well below to 5 Well above"
    std::vector<FieldView> labels;  ///< Highest level first.
    std::vector<Choice> choices;
};

/// What the tab of the scale is called among those of the criteria.
[[nodiscard]] PartTab scale_tab(const Rubric& rubric);

/// `own_levels`: how many levels an own scale would get.
[[nodiscard]] ScaleForm scale_form(const FieldMaker& maker, int own_levels);

/// The scale of that kind. An own one keeps the labels at both ends of the present scale.
[[nodiscard]] Scale scale_of(ScaleKind kind, int own_levels, const Scale& present);

/// The place of a level's label.
[[nodiscard]] RubricPlace label_place(int level);

}  // namespace evenhand::workflow
