#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "workflow/rubric_library.h"

namespace evenhand::workflow {

/// What a person looks for in a library. What is empty asks nothing; names are compared without
/// regard to case.
struct LibraryQuery {
    std::string text;  ///< All its words, each as the beginning of a word of the rubric.
    std::string competency;
    std::string level;
    std::string tag;

    friend bool operator==(const LibraryQuery&, const LibraryQuery&) = default;
};

/// Reads what was typed into a search field: "level:mid", "tag:incident" and "competency:quality"
/// ask for that level, tag and competency (in quotation marks when it has several words), all else
/// is text. Of two for the same thing the last one counts.
[[nodiscard]] LibraryQuery typed_query(const std::string& typed);

/// The same of the arguments of a command, each of which is one value as it stands:
/// "competency:Problem solving".
[[nodiscard]] LibraryQuery typed_query(const std::vector<std::string>& arguments);

/// The same with what was chosen beside the field, which counts before what was typed.
[[nodiscard]] LibraryQuery joined(LibraryQuery typed, const LibraryQuery& chosen);

/// Those that the query finds: first those with all its words in the title, then in title and
/// question, then the others; within each by number.
[[nodiscard]] std::vector<LibraryEntry> search(const std::vector<LibraryEntry>& entries,
                                               const LibraryQuery& query);

/// One value that can be chosen, and how many would be found with it.
struct LibraryFacet {
    std::string value;
    std::size_t count = 0;

    friend bool operator==(const LibraryFacet&, const LibraryFacet&) = default;
};

/// What can be chosen beside a query. Values that would find nothing are left out, but for the one
/// that is chosen.
struct LibraryFacets {
    std::vector<LibraryFacet> competencies;  ///< By name.
    std::vector<LibraryFacet> levels;        ///< Junior, Mid, Senior, Lead, then others by name.
    std::vector<LibraryFacet> tags;          ///< Most used first, then by name.

    friend bool operator==(const LibraryFacets&, const LibraryFacets&) = default;
};

/// Each count keeps the rest of the query: choosing another level than the one that is chosen
/// replaces it.
[[nodiscard]] LibraryFacets facets_of(const std::vector<LibraryEntry>& entries,
                                      const LibraryQuery& query);

}  // namespace evenhand::workflow
