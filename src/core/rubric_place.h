#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rubric.h"

namespace evenhand {

/// One thing that an author writes: the unit of editing, of a finding's place and of a difference.
enum class RubricField {
    none,  ///< The part as a whole; as a text its main one (an item's words, a key's level).
    // Of the rubric
    title,
    number,  ///< Place in its set: "9", "9 of 32" or nothing.
    category,
    level,
    tags,  ///< Parted by commas.
    competency,
    question,
    construct,
    job_link,
    read_aloud,
    minutes,
    scale,  ///< Its levels; the label of one where RubricPlace::level names it.
    page,
    // Of its parts
    text,
    handle,
    dimension,
    terms,
    weight,
    weight_reason,
    signal,
    tick_when,
    not_when,
    criterion,  ///< Which criterion an item or probe belongs to.
    kind,
    ask_when,
    element,
    probe,  ///< Which probe fills a coverage part.
    speaker,
    answer,  ///< A sample's passages as one text; "Situation: " at the start of a line begins a
             ///< labelled passage, "Candidate: " plain speech after one.
    panel,
    score,
    reason,
    not_neighbour,
    heard
};

enum class RubricPart { rubric, criterion, anchor, item, probe, coverage, sample, key, tick, note };

/// A place in a rubric. The window leads the author to it; text_at() reads it.
struct RubricPlace {
    RubricPart part = RubricPart::rubric;
    std::string id;  ///< Of the criterion (also an anchor's), item, probe, coverage part or sample
                     ///< (also a key's and a tick's). Empty: all parts of the kind, as a list.
    std::string of;  ///< A key's criterion, a tick's item; empty for the key of a whole answer.
    int level = 0;   ///< An anchor's score; with RubricField::scale a level of the scale.
    std::size_t index = 0;  ///< A rater note's place, from 0.
    RubricField field = RubricField::none;

    friend bool operator==(const RubricPlace&, const RubricPlace&) = default;
};

/// The place that a Finding::location names: "criterion 'ownership', level 3", "item 'LF1'",
/// "sample 'S1', item 'PF2'", "job link", "rater note 2". A field may follow: "item 'LF1', tick
/// when". "criteria", "items", "probes", "coverage" and "samples" name the lists. A rubric's
/// id before it ("q09-missed-bug: sample 'A'", as lint_set() writes) is passed over. The whole
/// rubric when the text names no part.
[[nodiscard]] RubricPlace place_in_rubric(std::string_view location);

/// The same the other way round: place_in_rubric() gives the place back.
[[nodiscard]] std::string location_of(const RubricPlace& place);

/// The place for people: "Question", "Anchor 3 of “Owning the gap”", "Look-for 2, tick when",
/// "Key of sample 1 for “Owning the gap”: reason". Parts are named by their title or by their place
/// in their list (items: among those of their kind), never by an id. Lists: "Samples".
[[nodiscard]] std::string spoken_place(const Rubric& rubric, const RubricPlace& place);

/// The text that stands there, numbers and choices in words ("5", "look-for", the title of a
/// criterion, "not observed"); empty when there is no such part.
[[nodiscard]] std::string text_at(const Rubric& rubric, const RubricPlace& place);

/// Where the words of that part come from; null when the part has no provenance or is not there.
/// RubricField::signal names an item's signal, which has its own. Points into `rubric`.
[[nodiscard]] const Provenance* provenance_at(const Rubric& rubric, const RubricPlace& place);

/// The parts of one kind in their order, each as a whole: the criteria, the anchors of the
/// criterion with this id (one for each level of the scale, written or not), the keys or ticks of
/// the sample with this id, the rater notes. None of RubricPart::rubric.
[[nodiscard]] std::vector<RubricPlace> places_of(const Rubric& rubric,
                                                 RubricPart part,
                                                 const std::string& id = "");

/// All parts in the order of the rubric: criteria, each with its anchors, items, probes, coverage,
/// samples, each with its keys and ticks, and rater notes.
[[nodiscard]] std::vector<RubricPlace> all_places(const Rubric& rubric);

/// Whether the rubric has the part. A criterion has an anchor for each level of the scale, written
/// or not; a list is there also when it is empty.
[[nodiscard]] bool is_there(const Rubric& rubric, const RubricPlace& place);

/// The parts that an import made and no author has accepted yet, in the order of the review: the
/// question, the criteria, items as the screen shows them, anchors, probes, coverage, samples, each
/// with its keys. An item is open with its signal; the place names RubricField::signal when that
/// alone is open.
[[nodiscard]] std::vector<RubricPlace> open_places(const Rubric& rubric);

/// The first of them behind `place` in that order, from the top again after the last; nothing when
/// there is none.
[[nodiscard]] std::optional<RubricPlace> next_open_place(const Rubric& rubric,
                                                         const RubricPlace& place);

}  // namespace evenhand
