#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace evenhand::workflow::internal {

/// Whose files are meant.
struct CandidateIds {
    std::set<std::string> candidates;
    std::set<std::string> sessions;
    std::set<std::string> names = {};  ///< Of the candidates, as their cards have them.
};

/// The files in a data folder that hold words about a candidate: journals, cards, private notes,
/// drafts of take-aways and notes of a panel's folder of the interviews named, and of any other
/// interview with the candidate; the same, and PDFs, in the folder of the demo.
[[nodiscard]] std::vector<std::filesystem::path> files_about(const std::filesystem::path& data,
                                                             const CandidateIds& ids);

/// What looking through a folder found.
struct Traces {
    std::vector<std::filesystem::path> files;   ///< In which a name or an id stands.
    std::vector<std::filesystem::path> unread;  ///< Which could not be looked through.
};
/// Looks through every file below the folder for the candidates' names and ids, and for the
/// interviews' ids, in what a file holds and in what it is called. An id of fewer than 12
/// characters could be anything and is not looked for. Words in a PDF or an archive are packed and
/// not found. `passed_over`: folders and files that are left out.
[[nodiscard]] Traces traces_of(
    const std::filesystem::path& folder,
    const CandidateIds& ids,
    const std::function<bool(const std::filesystem::path&)>& passed_over);

/// Removes them for good; throws Error (unwritable_file) for the first that stays.
void remove_files(const std::vector<std::filesystem::path>& files);

}  // namespace evenhand::workflow::internal
