#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/rubric.h"
#include "core/rubric_place.h"
#include "workflow/form_view.h"
#include "workflow/rubric_editor.h"

namespace evenhand::workflow {

/// What the review of a draft shows, in words ready to draw: every part that can come from a page,
/// in the order in which it is reviewed.
struct ReviewView {
    struct Row {
        RubricPlace place;   ///< Of the text that is edited in this row.
        std::string badge;   ///< "2": its number in its group, or an anchor's level; else a blank.
        std::string text;    ///< As it stands; empty when nothing is written yet.
        std::string brief;   ///< What the row shows: the text, or the beginning of a long one.
        std::string source;  ///< "Stated, line 33"; empty in a rubric without a page.
        std::string tie;     ///< The criterion's title, or that there is none; items only.
        bool open = false;   ///< Imported, and not accepted yet.
        std::string spoken;  ///< "Look-for 2: names a check. Stated, line 33. Open"
    };
    struct Group {
        std::string title;
        std::string state;             ///< "2 open"; empty when none is.
        std::optional<ItemKind> kind;  ///< Of the items; other parts cannot be moved here.
        std::vector<Row> rows;
    };
    std::vector<Group> groups;
};

[[nodiscard]] ReviewView review_view(const RubricEditor& editor);

/// The part that is chosen in the review, and what else of it is edited there.
struct ChosenView {
    std::string title;                  ///< "Look-for 2"
    std::vector<std::string> criteria;  ///< What an item can be tied to, "No criterion" first.
    std::size_t criterion = 0;          ///< Which of them it is tied to.
    RubricPlace tie;                    ///< The place of that choice.
    std::string spoken_tie;             ///< "Look-for 2, criterion"
    Remark tie_remark;
    std::vector<FieldView> short_fields;  ///< A few words each.
    std::vector<FieldView> long_fields;   ///< A sentence each.
    bool item = false;                    ///< Can be split, joined, and given another kind.
    bool removable = false;
};

/// An empty title when there is no such part.
[[nodiscard]] ChosenView chosen_view(const RubricEditor& editor,
                                     const FieldRemarks& remarks,
                                     const RubricPlace& place);

/// Whether an import made the part, or what it signals, and no author has accepted it yet.
[[nodiscard]] bool is_open_part(const Rubric& rubric, const RubricPlace& place);

/// Whether both places are in the same row of the review, whatever their fields.
[[nodiscard]] bool same_part(const RubricPlace& one, const RubricPlace& other);

}  // namespace evenhand::workflow
