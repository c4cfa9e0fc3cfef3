#include "workflow/internal/candidate_files.h"

#include "core/error.h"
#include "formats/file.h"
#include "formats/session_journal.h"
#include "formats/shared_folder.h"
#include "workflow/archive_facts.h"
#include "workflow/internal/library_paths.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t summary_bytes = 65536;

/// The id that a file's name begins with, before its first full stop.
std::string id_of(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.substr(0, name.find('.'));
}

bool journal_is_about(const fs::path& journal, const CandidateIds& ids) {
    const auto summary =
        formats::read_journal_summary(formats::read_beginning(journal, summary_bytes));
    return summary && ids.candidates.contains(summary->interview.candidate.id.text());
}

bool card_is_about(const fs::path& card, const CandidateIds& ids) {
    const auto facts = facts_of(formats::read_file(card));
    return facts &&
           (ids.candidates.contains(facts->candidate_id) || ids.sessions.contains(facts->session));
}

template <typename About>
void add(const fs::path& folder,
         const CandidateIds& ids,
         About about,
         std::set<std::string>& sessions,
         std::vector<fs::path>& files) {
    for (const fs::path& file : files_in(folder, "")) {
        if (ids.sessions.contains(id_of(file)) || about(file, ids)) {
            sessions.insert(id_of(file));
            files.push_back(file);
        }
    }
}

}  // namespace

std::vector<fs::path> files_about(const fs::path& data, const CandidateIds& ids) {
    std::set<std::string> sessions = ids.sessions;
    std::vector<fs::path> files;
    add(data / "sessions", ids, journal_is_about, sessions, files);
    add(data / "cards", ids, card_is_about, sessions, files);
    for (const fs::path& file : files_in(data / "private", "")) {
        if (sessions.contains(id_of(file))) {
            files.push_back(file);
        }
    }
    return files;
}

void remove_files(const std::vector<fs::path>& files) {
    std::set<fs::path> folders;
    for (const fs::path& file : files) {
        formats::remove_file(file);
        folders.insert(file.parent_path());
    }
    for (const fs::path& folder : folders) {
        formats::sync_folder(folder);
    }
}

}  // namespace evenhand::workflow::internal
