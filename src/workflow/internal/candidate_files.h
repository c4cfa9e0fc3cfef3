#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace evenhand::workflow::internal {

/// Whose files are meant.
struct CandidateIds {
    std::set<std::string> candidates;
    std::set<std::string> sessions;
};

/// The files in a data folder that hold words about a candidate: journals, cards, private notes and
/// drafts of take-aways of the interviews named, and of any other interview with the candidate.
[[nodiscard]] std::vector<std::filesystem::path> files_about(const std::filesystem::path& data,
                                                             const CandidateIds& ids);

/// Removes them for good; throws Error (unwritable_file) for the first that stays.
void remove_files(const std::vector<std::filesystem::path>& files);

}  // namespace evenhand::workflow::internal
