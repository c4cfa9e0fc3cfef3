#pragma once

#include <optional>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "core/session.h"
#include "formats/internal/xml_grammar.h"

namespace evenhand::formats::internal {

// What a rater recorded, as every document of ours writes it: <note>, <tick> and <rating>.

[[nodiscard]] ElementRule note_rule();
[[nodiscard]] ElementRule tick_rule();
[[nodiscard]] ElementRule rating_rule();

// Each throws Error (invalid_value) for a text that XML cannot hold.
void add_notes(pugi::xml_node parent, const std::vector<NoteLine>& notes);
void add_ticks(pugi::xml_node parent, const std::vector<Tick>& ticks);
void add_ratings(pugi::xml_node parent, const std::vector<Rating>& ratings);

/// A score as documents write it, "not-observed" when there is none.
[[nodiscard]] std::string score_text(const std::optional<Score>& score);

/// The moment in an attribute that must hold one.
[[nodiscard]] Timestamp moment_of(const XmlElement& element, const char* attribute);

}  // namespace evenhand::formats::internal
