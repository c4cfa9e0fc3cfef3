#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/rubric.h"
#include "core/rubric_place.h"

namespace evenhand {

// Each function gives the rubric after one edit by its author and leaves nothing else changed. What
// names a part, criterion, probe or level that is not there throws Error (invalid_value). Writing a
// text of a part accepts what an import has left open there (Provenance::open) and keeps the places
// that the part came from; when it changes the words that were stated, the part is derived from
// then on. Moving, tying and ticking accept nothing. New parts are Origin::added and get the next
// free id of their kind ("LF5", "PF3", "SA2", "P7", "CV6", "S4", "criterion-4"): a number above all
// that are used, also in a Provenance::basis, so that no basis names another part than it meant.

/// Writes a text, cleaned (clean_text()) but not trimmed: text_at() gives it back. An anchor that a
/// level of the scale lacks is made.
///
/// Numbers and words in a list are read, so that text_at() gives them in their usual form: minutes
/// (1 to 240), weight (above 0), panel (0 to 999), number ("", "9", "9 of 32"), tags (parted by
/// commas). Any other text there throws Error (invalid_value) with a sentence for the author. So do
/// an empty label of a level, choices (kind, criterion, probe, scale, page, score, heard), and the
/// reason of a key or tick that is not there: with_key() and with_tick() come first.
[[nodiscard]] Rubric with_text_at(Rubric rubric, const RubricPlace& place, const std::string& text);

/// The author has looked at a part that was imported and takes it as it is. An item is taken with
/// its signal, unless the place names one of the two by RubricField::text or signal.
[[nodiscard]] Rubric with_accepted(Rubric rubric, const RubricPlace& place);
[[nodiscard]] Rubric with_all_accepted(Rubric rubric);

/// Levels and labels. Anchors and keys follow by their rank: the lowest stays lowest, the highest
/// highest, the others go to the nearest level, the upper one half-way between two. A level that
/// several written anchors come to takes the one nearest to it (the lower of two), and the words of
/// the others go to the rater notes, so that none are lost.
[[nodiscard]] Rubric with_scale(Rubric rubric, const Scale& scale);

[[nodiscard]] Rubric with_new_criterion(Rubric rubric);
/// Its items and probes stay, tied to no criterion (the probes become general ones). Its keys go.
[[nodiscard]] Rubric without_criterion(Rubric rubric, const Id<Criterion>& id);
/// `by` places down, or up when negative; stays within the list.
[[nodiscard]] Rubric with_criterion_moved(Rubric rubric, const Id<Criterion>& id, int by);

/// At the end of its kind.
[[nodiscard]] Rubric with_new_item(Rubric rubric,
                                   ItemKind kind,
                                   const std::optional<Id<Criterion>>& criterion);
/// Also takes it out of the samples' ticks.
[[nodiscard]] Rubric without_item(Rubric rubric, const Id<Item>& id);
/// To another kind and to the place before `before`, an item of that kind (the end of the kind when
/// empty). The order of kinds stays that of the screen. What is no pitfall keeps its signal: moving
/// back loses nothing.
[[nodiscard]] Rubric with_item_moved(Rubric rubric,
                                     const Id<Item>& id,
                                     ItemKind kind,
                                     const std::optional<Id<Item>>& before);
/// An empty criterion unties it.
[[nodiscard]] Rubric with_item_tied(Rubric rubric,
                                    const Id<Item>& id,
                                    const std::optional<Id<Criterion>>& criterion);
/// The words from byte `at` on become an item of their own right behind it, of the same kind and
/// criterion, with the same places and signal. Inside a word the cut is before the word. A joining
/// "and", "or", comma or semicolon at the cut goes. The second part takes up what the first says of
/// both: the words before a ": ", and a "without", "not", "never", "rather than" or "instead of"
/// that reaches over the joining word, for without it the meaning would turn. A part whose words
/// still stand in a quote of the page stays stated. Error when one of the two would be empty or
/// `at` is inside a character or behind the end.
[[nodiscard]] Rubric with_item_split(Rubric rubric, const Id<Item>& id, std::size_t at);
/// `second` joins `first`: the texts with "; " between them (a beginning up to ": " that both have
/// only once), the places of both; ticks of a sample are heard when one was.
[[nodiscard]] Rubric with_items_merged(Rubric rubric,
                                       const Id<Item>& first,
                                       const Id<Item>& second);

/// A criterion makes it ProbeKind::criterion.
[[nodiscard]] Rubric with_new_probe(Rubric rubric,
                                    ProbeKind kind,
                                    const std::optional<Id<Criterion>>& criterion);
/// The story parts that it filled have none then.
[[nodiscard]] Rubric without_probe(Rubric rubric, const Id<Probe>& id);
[[nodiscard]] Rubric with_probe_moved(Rubric rubric, const Id<Probe>& id, int by);
/// A criterion makes it ProbeKind::criterion, none the kind that is given.
[[nodiscard]] Rubric with_probe_tied(Rubric rubric,
                                     const Id<Probe>& id,
                                     ProbeKind kind,
                                     const std::optional<Id<Criterion>>& criterion);

[[nodiscard]] Rubric with_new_coverage(Rubric rubric);
[[nodiscard]] Rubric without_coverage(Rubric rubric, const Id<CoverageItem>& id);
[[nodiscard]] Rubric with_coverage_moved(Rubric rubric, const Id<CoverageItem>& id, int by);
/// Which probe fills the part when it is missing.
[[nodiscard]] Rubric with_coverage_probe(Rubric rubric,
                                         const Id<CoverageItem>& id,
                                         const std::optional<Id<Probe>>& probe);

[[nodiscard]] Rubric with_new_sample(Rubric rubric);
[[nodiscard]] Rubric without_sample(Rubric rubric, const Id<SampleAnswer>& id);
[[nodiscard]] Rubric with_sample_moved(Rubric rubric, const Id<SampleAnswer>& id, int by);
/// The key of a sample for a criterion, or for the answer as a whole when there is none; no level
/// means "not observed". The reason stays, and the key is accepted.
[[nodiscard]] Rubric with_key(Rubric rubric,
                              const Id<SampleAnswer>& sample,
                              const std::optional<Id<Criterion>>& criterion,
                              std::optional<int> level);
[[nodiscard]] Rubric without_key(Rubric rubric,
                                 const Id<SampleAnswer>& sample,
                                 const std::optional<Id<Criterion>>& criterion);
/// Whether the item is heard in the sample. The reason stays.
[[nodiscard]] Rubric with_tick(Rubric rubric,
                               const Id<SampleAnswer>& sample,
                               const Id<Item>& item,
                               bool heard);

[[nodiscard]] Rubric with_new_note(Rubric rubric);
[[nodiscard]] Rubric without_note(Rubric rubric, std::size_t index);
[[nodiscard]] Rubric with_note_moved(Rubric rubric, std::size_t index, int by);

}  // namespace evenhand
