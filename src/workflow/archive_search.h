#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/query.h"
#include "workflow/archive_view.h"

namespace evenhand::workflow {

/// What was typed into the search field of the archive, read.
struct TypedSearch {
    archive::Query query;  ///< Without names, which depend on what the archive has.
    /// What was typed behind role:, candidate:, interviewer: and rubric:, by those words.
    std::map<std::string, std::vector<std::string>> names;
    std::string remark;  ///< A sentence about what could not be read; empty when all was.
};

/// Reads words, "phrases", beginnings* and role:, candidate:, interviewer:, rubric:, says:, state:,
/// before:, from:, year: and score:. What cannot be read is searched as words; never fails. While
/// somebody is still typing (`unfinished`), a last word of two letters or more without quotes is
/// the beginning of one.
[[nodiscard]] TypedSearch typed_search(std::string_view words, bool unfinished = false);
[[nodiscard]] TypedSearch typed_search(const ArchiveRequest& request);

/// Whether a text that came as one is a search of several parts, and no phrase: behind its first
/// word stands a field whose value can be read ("gap interviewer:Bo", "role:qa year:2026").
[[nodiscard]] bool is_typed_search(std::string_view words);

/// What is asked of the archive: what was typed, with what was ticked beside it. A name that was
/// typed stands for all names that hold it, whatever their capitals, among those that the archive
/// has; one that none holds finds nothing. Candidates are too many for that: theirs are words.
[[nodiscard]] archive::Query archive_query(const TypedSearch& typed,
                                           const ArchiveRequest& request,
                                           const archive::FacetCounts& known);

/// "strong yes" or "strong-yes", in any capitals; nothing when it is no recommendation.
[[nodiscard]] std::optional<Recommendation> typed_recommendation(const std::string& words);

/// "strong-yes" and the other words of says: and its facet.
[[nodiscard]] std::string says_word(Recommendation recommendation);
[[nodiscard]] std::string says_word(Decision decision);
/// "hold" and the other words of state: and its facet.
[[nodiscard]] std::string state_word(archive::CardState state);

}  // namespace evenhand::workflow
