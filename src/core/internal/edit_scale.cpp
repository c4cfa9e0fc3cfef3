#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "core/rubric_edit.h"
#include "core/utf8.h"

namespace evenhand {

namespace {

/// Where the levels of one scale come to lie on another, by their rank. In whole numbers: what lies
/// half-way must do so exactly.
class Rescaling {
public:
    Rescaling(const Scale& from, const Scale& to) : from_(from), to_(to) {}

    [[nodiscard]] Score level(Score old) const { return *to_.score(to_.lowest() + rank(old)); }

    /// How far the old level lies from the one that it comes to, in parts that are the same for
    /// all.
    [[nodiscard]] int distance(Score old) const {
        return std::abs(old_rank(old) * steps(to_) - rank(old) * steps(from_));
    }

private:
    static int steps(const Scale& scale) { return scale.highest() - scale.lowest(); }

    /// From 0; a score off the old scale counts as its nearest.
    [[nodiscard]] int old_rank(Score old) const {
        return std::clamp(old.value(), from_.lowest(), from_.highest()) - from_.lowest();
    }

    /// From 0, rounded half up.
    [[nodiscard]] int rank(Score old) const {
        return (2 * old_rank(old) * steps(to_) + steps(from_)) / (2 * steps(from_));
    }

    const Scale& from_;
    const Scale& to_;
};

bool is_written(const Anchor& anchor) {
    return !trimmed(anchor.text).empty() || !trimmed(anchor.handle).empty();
}

/// "Anchor 2 of “Owning the gap” before the scale was changed: names a part (own part)".
std::string note_of(const Rubric& rubric, const Criterion& criterion, const Anchor& anchor) {
    RubricPlace place;
    place.part = RubricPart::anchor;
    place.id = criterion.id.text();
    place.level = anchor.score.value();
    const bool has_both = !anchor.text.empty() && !anchor.handle.empty();
    return spoken_place(rubric, place) + " before the scale was changed: " + anchor.text +
           (has_both ? " (" + anchor.handle + ")" : anchor.handle);
}

/// The anchors that come to lie on a level, the one that it takes first.
std::vector<Anchor> coming_to(Score level, const Criterion& criterion, const Rescaling& rescaling) {
    std::vector<Anchor> coming;
    std::ranges::copy_if(criterion.anchors, std::back_inserter(coming), [&](const Anchor& anchor) {
        return rescaling.level(anchor.score) == level;
    });
    std::ranges::stable_sort(coming, {}, [&](const Anchor& anchor) {
        return std::pair(!is_written(anchor), rescaling.distance(anchor.score));
    });
    return coming;
}

/// The criterion's anchors on the new scale, one for each level. Written ones that find no level
/// become rater notes.
std::vector<Anchor> rescaled(Rubric& rubric,
                             const Criterion& criterion,
                             const Rescaling& rescaling,
                             const Scale& scale) {
    std::vector<Anchor> anchors;
    for (int level = scale.lowest(); level <= scale.highest(); ++level) {
        const std::vector<Anchor> coming = coming_to(*scale.score(level), criterion, rescaling);
        anchors.push_back(coming.empty() ? Anchor{*scale.score(level), "", "", {}}
                                         : coming.front());
        anchors.back().score = *scale.score(level);
        for (std::size_t i = 1; i < coming.size() && is_written(coming[i]); ++i) {
            rubric.rater_notes.push_back(note_of(rubric, criterion, coming[i]));
        }
    }
    return anchors;
}

}  // namespace

Rubric with_scale(Rubric rubric, const Scale& scale) {
    const Rescaling rescaling(rubric.scale, scale);
    for (Criterion& criterion : rubric.criteria) {
        criterion.anchors = rescaled(rubric, criterion, rescaling, scale);
    }
    for (SampleAnswer& sample : rubric.samples) {
        for (Key& key : sample.keys) {
            key.score = key.score ? std::optional(rescaling.level(*key.score)) : std::nullopt;
        }
    }
    rubric.scale = scale;
    return rubric;
}

}  // namespace evenhand
