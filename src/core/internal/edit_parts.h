#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/internal/find_in.h"
#include "core/rubric.h"

// What the edits of core/rubric_edit.h share.
namespace evenhand::internal {

[[noreturn]] void refuse(const std::string& sentence);

/// The part with this id; `what` names its kind in the Error for one that is not there.
template <typename Part>
Part& part_in(std::vector<Part>& parts, const Id<Part>& id, const char* what) {
    Part* const part = find_in(parts, id, &Part::id);
    if (part == nullptr) {
        refuse("There is no " + std::string(what) + " '" + id.text() + "' in this rubric.");
    }
    return *part;
}

/// Throws Error (invalid_value) unless the criterion, when one is named, is there.
void must_know(const Rubric& rubric, const std::optional<Id<Criterion>>& criterion);

/// By value: the id may stand in the part that goes.
template <typename Part>
void take_out(std::vector<Part>& parts, Id<Part> id, const char* what) {
    (void)part_in(parts, id, what);
    std::erase_if(parts, [&](const Part& part) { return part.id == id; });
}

/// The element at `from` goes `by` places down, or up when negative, as far as the list goes.
template <typename Value>
void move_by(std::vector<Value>& values, std::size_t from, int by) {
    const auto last = static_cast<std::ptrdiff_t>(values.size()) - 1;
    const auto start = static_cast<std::ptrdiff_t>(from);
    const auto to = std::clamp(start + by, std::ptrdiff_t{0}, last);
    const auto begin = values.begin();
    if (to > start) {
        std::rotate(begin + start, begin + start + 1, begin + to + 1);
    } else {
        std::rotate(begin + to, begin + start, begin + start + 1);
    }
}

template <typename Part>
void move_part(std::vector<Part>& parts, const Id<Part>& id, int by, const char* what) {
    const Part& part = part_in(parts, id, what);
    move_by(parts, static_cast<std::size_t>(&part - parts.data()), by);
}

/// "LF5" for the prefix "LF": a number above `least` and above all that follow this prefix in an id
/// or in a basis of the rubric.
[[nodiscard]] std::string next_id(const Rubric& rubric, std::string_view prefix, int least = 0);

/// "LF", "SA" or "PF"; a bonus is a look-for.
[[nodiscard]] std::string_view item_prefix(ItemKind kind);

/// What a provenance becomes when its words are written anew: accepted, and no longer stated.
[[nodiscard]] Provenance reworded(Provenance provenance);

}  // namespace evenhand::internal
