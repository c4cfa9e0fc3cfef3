#pragma once

#include <map>
#include <string>
#include <vector>

#include "archive/query.h"
#include "workflow/archive_view.h"

namespace evenhand::workflow::internal {

[[nodiscard]] ArchiveRowView row_view(const archive::FoundCard& card, Timestamp now);

/// The facets with what is ticked. `titles`: of rubrics, by id.
[[nodiscard]] std::vector<FacetView> facet_views(const archive::FacetCounts& counts,
                                                 const ArchiveRequest& request,
                                                 const std::map<std::string, std::string>& titles);

/// What a search found and how to go on when it found nothing. `without`: for each facet with a
/// ticked value its title, and how many cards there are without it.
struct SearchOutcome {
    std::size_t found = 0;
    std::size_t all = 0;        ///< In the archive.
    std::size_t decisions = 0;  ///< How many of all are decision records.
    std::string remark;         ///< What could not be read.
    bool asked = false;         ///< Something was typed or ticked.
    std::vector<std::pair<std::string, std::size_t>> without;
    std::chrono::milliseconds took{0};
};
/// Without its rows.
[[nodiscard]] ArchiveFound found_view(const SearchOutcome& outcome);
/// Instead of "empty", where the database shows each person only some of the cards: a title and a
/// sentence.
void say_none_for_you(ArchiveFound& found);

/// "Role"
[[nodiscard]] std::string facet_title(const std::string& id);

}  // namespace evenhand::workflow::internal
