#include "core/rubric_diff.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/internal/common_sequence.h"
#include "core/internal/part_fields.h"
#include "core/internal/part_words.h"

namespace evenhand {

namespace {

using internal::fields_of;
using internal::held_by;
using internal::with_field;
using Kind = RubricDifference::Kind;
using Places = std::vector<RubricPlace>;

bool has(const Places& places, const RubricPlace& place) {
    return std::ranges::find(places, place) != places.end();
}

/// The text by which two rubrics are compared: choices by what they choose, not by its words.
std::string compared_text(const Rubric& rubric, const RubricPlace& place) {
    return internal::text_at(rubric, place, internal::Choices::by_id);
}

RubricPlace note_at(std::size_t index) {
    RubricPlace place;
    place.part = RubricPart::note;
    place.index = index;
    return place;
}

/// Compares two rubrics list by list.
class Comparison {
public:
    Comparison(const Rubric& older, const Rubric& newer) : older_(older), newer_(newer) {}

    [[nodiscard]] std::vector<RubricDifference> result() && {
        compare_fields({});
        for (const RubricPart part : {RubricPart::criterion,
                                      RubricPart::item,
                                      RubricPart::probe,
                                      RubricPart::coverage,
                                      RubricPart::sample}) {
            compare_list(part, "");
        }
        compare_notes();
        return std::move(result_);
    }

private:
    void compare_list(RubricPart part, const std::string& id) {
        const Places before = places_of(older_, part, id);
        const Places after = places_of(newer_, part, id);
        const Places moved = id.empty() ? moved_among(before, after) : Places{};
        tell_removed(before.begin(), before, after);
        for (const RubricPlace& place : after) {
            const auto found = std::ranges::find(before, place);
            if (found == before.end()) {
                tell_added(place);
                continue;
            }
            if (has(moved, place)) {
                tell_moved(place, before, after);
            }
            compare_part(place);
            tell_removed(found + 1, before, after);
        }
    }

    void compare_part(const RubricPlace& place) {
        compare_fields(place);
        for (const RubricPart held : held_by(place.part)) {
            compare_list(held, place.id);
        }
    }

    void compare_fields(const RubricPlace& part) {
        for (const RubricField field : fields_of(part.part)) {
            const RubricPlace place = with_field(part, field);
            if (compared_text(older_, place) != compared_text(newer_, place)) {
                tell_changed(place, place);
            }
        }
    }

    /// Notes have no ids: those with the same words are the same, and what stands between two such
    /// in both rubrics was changed.
    void compare_notes() {
        const auto& before = older_.rater_notes;
        const auto& after = newer_.rater_notes;
        auto same = internal::common_sequence(
            before.size(), after.size(), [&](auto i, auto j) { return before[i] == after[j]; });
        same.emplace_back(before.size(), after.size());
        std::size_t i = 0;
        std::size_t j = 0;
        for (const auto& [old_end, new_end] : same) {
            while (i < old_end && j < new_end) {
                tell_changed(note_at(i++), note_at(j++));
            }
            while (i < old_end) {
                tell_removed(note_at(i++));
            }
            while (j < new_end) {
                tell_added(note_at(j++));
            }
            ++i;
            ++j;
        }
    }

    /// What stood behind a part that stayed, up to the next such part.
    void tell_removed(Places::const_iterator from, const Places& before, const Places& after) {
        for (; from != before.end() && !has(after, *from); ++from) {
            tell_removed(*from);
        }
    }

    /// Parts of both lists, less a longest run of them that kept its order.
    [[nodiscard]] Places moved_among(const Places& before, const Places& after) const {
        const Places old_order = kept_in(before, after);
        const Places new_order = kept_in(after, before);
        Places moved = new_order;
        for (const auto& [i, j] :
             internal::common_sequence(old_order.size(), new_order.size(), [&](auto a, auto b) {
                 return old_order[a] == new_order[b];
             })) {
            std::erase(moved, new_order[j]);
        }
        return moved;
    }

    /// The parts of `places` that are in `others` too, items only when they kept their kind.
    [[nodiscard]] Places kept_in(const Places& places, const Places& others) const {
        Places kept;
        std::ranges::copy_if(places, std::back_inserter(kept), [&](const RubricPlace& place) {
            return has(others, place) && group_of(older_, place) == group_of(newer_, place);
        });
        return kept;
    }

    /// The kind of an item: each kind is a list of its own.
    static std::string group_of(const Rubric& rubric, const RubricPlace& place) {
        return place.part == RubricPart::item
                   ? text_at(rubric, with_field(place, RubricField::kind))
                   : "";
    }

    /// "place 3"
    static std::string place_in_list(const Rubric& rubric,
                                     const Places& places,
                                     const RubricPlace& place) {
        std::size_t number = 1;
        for (auto at = places.begin(); *at != place; ++at) {
            number += group_of(rubric, *at) == group_of(rubric, place) ? 1U : 0U;
        }
        return "place " + std::to_string(number);
    }

    void tell_changed(const RubricPlace& old_place, const RubricPlace& place) {
        result_.push_back({Kind::changed,
                           place,
                           spoken_place(newer_, place),
                           text_at(older_, old_place),
                           text_at(newer_, place)});
    }

    void tell_moved(const RubricPlace& place, const Places& before, const Places& after) {
        result_.push_back({Kind::moved,
                           place,
                           spoken_place(newer_, place),
                           place_in_list(older_, before, place),
                           place_in_list(newer_, after, place)});
    }

    void tell_added(const RubricPlace& place) {
        std::string words = internal::words_of_part(newer_, place);
        if (place.part != RubricPart::anchor || !words.empty()) {
            result_.push_back(
                {Kind::added, place, spoken_place(newer_, place), "", std::move(words)});
        }
    }

    void tell_removed(const RubricPlace& place) {
        std::string words = internal::words_of_part(older_, place);
        if (place.part != RubricPart::anchor || !words.empty()) {
            result_.push_back(
                {Kind::removed, place, spoken_place(older_, place), std::move(words), ""});
        }
    }

    const Rubric& older_;
    const Rubric& newer_;
    std::vector<RubricDifference> result_;
};

}  // namespace

std::vector<RubricDifference> differences(const Rubric& older, const Rubric& newer) {
    return Comparison(older, newer).result();
}

}  // namespace evenhand
