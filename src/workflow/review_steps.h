#pragma once

#include <cstddef>
#include <optional>

#include "core/rubric.h"
#include "core/rubric_place.h"
#include "workflow/rubric_editor.h"

namespace evenhand::workflow {

// What an author does in the review, each as one edit that can be undone. Each gives the part to
// choose afterwards; what does not apply to the part, or would leave the list, changes nothing and
// gives the part itself.

/// Accepts the part if it is open; gives the next open one, or the part itself when none is left.
RubricPlace accept_and_go_on(RubricEditor& editor, const RubricPlace& place);

/// Accepts every open part whose words are stated on the page.
void accept_all_stated(RubricEditor& editor);

/// The open part that follows `place` in the order of the review, from the top again after the
/// last; parts that the review does not show come last. Nothing when no part is open.
[[nodiscard]] std::optional<RubricPlace> next_open_part(const RubricEditor& editor,
                                                        const RubricPlace& place);

/// One row up (-1) or down (1); an item at the end of its group goes on into the next kind.
RubricPlace move_by(RubricEditor& editor, const RubricPlace& place, int by);
/// An item to the end of the kind before (-1) or after (1) its own.
RubricPlace move_to_kind(RubricEditor& editor, const RubricPlace& place, int by);
/// An item to this kind, before that item there, or to its end.
RubricPlace drop(RubricEditor& editor,
                 const RubricPlace& place,
                 ItemKind kind,
                 const std::optional<Id<Item>>& before);

/// The words from this character on become the next item; gives that one.
RubricPlace split(RubricEditor& editor, const RubricPlace& place, std::size_t characters);
/// Joins the next item of the same kind to this one.
RubricPlace join_next(RubricEditor& editor, const RubricPlace& place);

/// Gives the part that follows, else the one before.
RubricPlace remove(RubricEditor& editor, const RubricPlace& place);
/// A new part of the same kind, at the end of its group; a look-for when there is no such kind
/// here.
RubricPlace add_like(RubricEditor& editor, const RubricPlace& place);
/// A new item of this kind.
RubricPlace add_item(RubricEditor& editor, ItemKind kind);

/// `criterion` counts as in ChosenView::criteria: 0 unties the item.
void tie(RubricEditor& editor, const RubricPlace& place, std::size_t criterion);

}  // namespace evenhand::workflow
