#pragma once

#include <string>

#include "check_of.h"
#include "core/rubric_place.h"

namespace evenhand::testing {

inline RubricPlace place(RubricPart part,
                         const std::string& id,
                         RubricField field = RubricField::none) {
    RubricPlace place;
    place.part = part;
    place.id = id;
    place.field = field;
    return place;
}

inline RubricPlace item_place(const std::string& id, RubricField field = RubricField::none) {
    return place(RubricPart::item, id, field);
}

inline RubricPlace rubric_place(RubricField field) {
    return place(RubricPart::rubric, "", field);
}

inline RubricPlace anchor_place(const std::string& criterion,
                                int level,
                                RubricField field = RubricField::none) {
    RubricPlace anchor = place(RubricPart::anchor, criterion, field);
    anchor.level = level;
    return anchor;
}

inline RubricPlace key_place(const std::string& sample,
                             const std::string& criterion,
                             RubricField field = RubricField::none) {
    RubricPlace key = place(RubricPart::key, sample, field);
    key.of = criterion;
    return key;
}

inline RubricPlace tick_place(const std::string& sample,
                              const std::string& item,
                              RubricField field = RubricField::none) {
    RubricPlace tick = place(RubricPart::tick, sample, field);
    tick.of = item;
    return tick;
}

inline RubricPlace note_place(std::size_t index, RubricField field = RubricField::none) {
    RubricPlace note = place(RubricPart::note, "", field);
    note.index = index;
    return note;
}

template <typename Part>
void keep_first(std::vector<Part>& parts, std::ptrdiff_t count) {
    parts.erase(parts.begin() + count, parts.end());
}

/// A draft with a part of each kind: criteria owning and repair, items LF1, LF2, a bonus LF3, SA1,
/// PF1 and PF2, probes P1, P2 and F1, coverage CV1 and CV2, samples A, B and C, two rater notes.
inline Rubric example_draft() {
    Rubric rubric = complete_rubric();
    rubric.status = RubricStatus::draft;
    const Provenance stated{
        Origin::stated, {{33, 5, "the immediate fix and the lesson"}}, "", true};
    rubric.items[1].text = "the immediate fix and the lesson";
    rubric.items[1].provenance = stated;
    const Id<Criterion> owning("owning");
    rubric.items.insert(
        rubric.items.begin() + 2,
        {{Id<Item>("LF3"), ItemKind::bonus, "shares it", "", "", "", "", owning, {}, {}},
         {Id<Item>("SA1"),
          ItemKind::strongest,
          "says it plainly",
          "",
          "",
          "",
          "",
          owning,
          {},
          {}}});
    rubric.items.push_back(
        {Id<Item>("PF2"), ItemKind::pitfall, "waits", "", "", "", "", std::nullopt, {}, {}});
    rubric.coverage.push_back(
        {Id<CoverageItem>("CV2"), "Result", "what came of it", std::nullopt, {}});
    rubric.rater_notes = {"Wait for the end.", "Log each probe."};
    return rubric;
}

}  // namespace evenhand::testing
