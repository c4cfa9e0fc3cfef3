#pragma once

#include <vector>

#include "app/keys.h"

// What the two halves of the key table are written with.

namespace evenhand::app::key_table {

inline constexpr unsigned start = static_cast<unsigned>(Place::start);
inline constexpr unsigned interview = static_cast<unsigned>(Place::live);
inline constexpr unsigned trial = static_cast<unsigned>(Place::trial);
inline constexpr unsigned live = interview | trial;
inline constexpr unsigned end = static_cast<unsigned>(Place::finish);
inline constexpr unsigned card = static_cast<unsigned>(Place::card);
inline constexpr unsigned rubrics = static_cast<unsigned>(Place::rubrics);
inline constexpr unsigned imported = static_cast<unsigned>(Place::imported);
inline constexpr unsigned versions = static_cast<unsigned>(Place::versions);
inline constexpr unsigned rubric = static_cast<unsigned>(Place::rubric);
inline constexpr unsigned kits = static_cast<unsigned>(Place::kits);
inline constexpr unsigned kit = static_cast<unsigned>(Place::kit);
inline constexpr unsigned archive = static_cast<unsigned>(Place::archive);
inline constexpr unsigned calibration = static_cast<unsigned>(Place::calibration);
inline constexpr unsigned practice = static_cast<unsigned>(Place::practice);
inline constexpr unsigned rate = static_cast<unsigned>(Place::rate);
inline constexpr unsigned comparison = static_cast<unsigned>(Place::comparison);
inline constexpr unsigned new_round_place = static_cast<unsigned>(Place::new_round);
inline constexpr unsigned trials = static_cast<unsigned>(Place::trials);
inline constexpr unsigned panels = static_cast<unsigned>(Place::panels);
inline constexpr unsigned committee = static_cast<unsigned>(Place::committee);
inline constexpr unsigned of_committee = panels | committee;
inline constexpr unsigned of_practice = practice | comparison | new_round_place | trials;
inline constexpr unsigned with_places = start | card | rubrics | imported | versions | kits |
                                        archive | calibration | of_practice | of_committee;
inline constexpr unsigned everywhere = with_places | live | end | rubric | kit | rate;
inline constexpr unsigned review = static_cast<unsigned>(DraftSide::review);
inline constexpr unsigned criteria = static_cast<unsigned>(DraftSide::criteria);
inline constexpr unsigned probes = static_cast<unsigned>(DraftSide::probes);
inline constexpr unsigned samples = static_cast<unsigned>(DraftSide::samples);

constexpr Chord plain(Key key) {
    return {.key = key};
}
constexpr Chord plain(char sign) {
    return plain(key(sign));
}
constexpr Chord ctrl(Key key) {
    return {.key = key, .ctrl = true};
}
constexpr Chord ctrl(char sign) {
    return ctrl(key(sign));
}
constexpr Chord alt(Key key) {
    return {.key = key, .alt = true};
}
constexpr Chord alt(char sign) {
    return alt(key(sign));
}
constexpr Chord ctrl_shift(Key key) {
    return {.key = key, .ctrl = true, .shift = true};
}

/// Libraries, kits and what works everywhere.
[[nodiscard]] std::vector<Binding> of_library();
/// Panels, and what their committees look at.
[[nodiscard]] std::vector<Binding> of_panels();

}  // namespace evenhand::app::key_table
