#include "workflow/internal/candidate_files.h"

#include <algorithm>
#include <iterator>
#include <system_error>

#include "core/error.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/session_journal.h"
#include "formats/shared_folder.h"
#include "workflow/archive_facts.h"
#include "workflow/internal/library_paths.h"
#include "workflow/spell_check.h"

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

void add_named(const fs::path& folder,
               const char* ending,
               const std::set<std::string>& sessions,
               std::vector<fs::path>& files) {
    for (const fs::path& file : files_in(folder, ending)) {
        if (sessions.contains(id_of(file))) {
            files.push_back(file);
        }
    }
}

/// As a text has it, and as XML does.
void add_spellings(const std::string& name, std::vector<std::string>& signs) {
    signs.push_back(name);
    std::string xml;
    for (const char c : name) {
        xml += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    if (xml != name) {
        signs.push_back(std::move(xml));
    }
}

std::vector<std::string> signs_of(const CandidateIds& ids) {
    constexpr std::size_t telling = 12;
    std::vector<std::string> signs;
    for (const std::string& name : ids.names) {
        if (!trimmed(name).empty()) {
            add_spellings(std::string(trimmed(name)), signs);
        }
    }
    for (const auto* known : {&ids.candidates, &ids.sessions}) {
        std::ranges::copy_if(*known, std::back_inserter(signs), [](const std::string& id) {
            return id.size() >= telling;
        });
    }
    return signs;
}

bool has_one(const std::string& text, const std::vector<std::string>& signs) {
    return std::ranges::any_of(
        signs, [&](const std::string& sign) { return text.find(sign) != std::string::npos; });
}

constexpr std::size_t telling_part = 3;  // Characters of a part of a name.

/// Words that the person has added to the dictionary stand alone: one of a name's is enough.
bool lists_part_of_name(const std::string& text, const CandidateIds& ids) {
    const std::string lines = "\n" + lowered(text) + "\n";
    return std::ranges::any_of(ids.names, [&](const std::string& name) {
        const std::vector<std::string_view> parts = words_of(name);
        return std::ranges::any_of(parts, [&](std::string_view part) {
            return length(part) >= telling_part &&
                   lines.find("\n" + lowered(part) + "\n") != std::string::npos;
        });
    });
}

bool tells_of(const fs::path& file,
              const std::vector<std::string>& signs,
              const CandidateIds& ids) {
    const std::string text = formats::read_file(file);
    return has_one(file.filename().string(), signs) || has_one(text, signs) ||
           (file.filename() == own_words_in("").filename() && lists_part_of_name(text, ids));
}

void look_into(const fs::path& file,
               const std::vector<std::string>& signs,
               const CandidateIds& ids,
               Traces& traces) {
    try {
        if (tells_of(file, signs, ids)) {
            traces.files.push_back(file);
        }
    } catch (const Error&) {
        traces.unread.push_back(file);
    }
}

}  // namespace

std::vector<fs::path> files_about(const fs::path& data, const CandidateIds& ids) {
    std::set<std::string> sessions = ids.sessions;
    std::vector<fs::path> files;
    const fs::path demo = data / "demo";
    for (const fs::path& folder : {data, demo}) {
        add(folder / "sessions", ids, journal_is_about, sessions, files);
        add(folder / "cards", ids, card_is_about, sessions, files);
        add(folder / "discarded", ids, journal_is_about, sessions, files);
        add_named(folder / "discarded", ".reason.txt", sessions, files);
        add_named(folder / "private", "", sessions, files);
        add_named(folder / "panels", "", sessions, files);
    }
    add_named(demo, ".pdf", sessions, files);
    return files;
}

Traces traces_of(const fs::path& folder,
                 const CandidateIds& ids,
                 const std::function<bool(const fs::path&)>& passed_over) {
    const std::vector<std::string> signs = signs_of(ids);
    Traces traces;
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry(folder, options, error);
         !error && entry != fs::recursive_directory_iterator();
         entry.increment(error)) {
        if (passed_over(entry->path())) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file(error)) {
            look_into(entry->path(), signs, ids, traces);
        }
    }
    if (error) {
        traces.unread.push_back(folder);
    }
    std::ranges::sort(traces.files);
    return traces;
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
