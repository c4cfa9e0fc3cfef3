#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "workflow/form_view.h"

namespace evenhand::workflow {

/// The form of what a rubric says of itself.
struct AboutForm {
    /// What is shown and not written here.
    struct Fact {
        std::string label;
        std::string text;
    };

    FieldView title;
    FieldView category;
    FieldView level;
    FieldView competency;
    FieldView minutes;
    FieldView number;  ///< Its place in a set.
    FieldView tags;
    FieldView question;
    FieldView construct;
    FieldView job_link;
    FieldView read_aloud;
    std::vector<FieldView> notes;  ///< For raters, in their order.
    std::vector<Fact> facts;       ///< Name, version, page.
};

[[nodiscard]] AboutForm about_form(const FieldMaker& maker);

/// The place of a note for raters.
[[nodiscard]] RubricPlace note_place(std::size_t index);

/// The levels that questions are written for; others may be typed.
[[nodiscard]] const std::vector<std::string>& usual_levels();

}  // namespace evenhand::workflow
