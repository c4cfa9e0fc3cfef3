#include "workflow/internal/library_entries.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/error.h"
#include "core/in_parallel.h"
#include "core/rubric_place.h"
#include "workflow/internal/draft_file.h"
#include "workflow/internal/rubric_words.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;
using Entries = std::map<Id<Rubric>, LibraryEntry>;

LibraryEntry& entry_of(Entries& entries, const Id<Rubric>& id) {
    return entries.try_emplace(id, LibraryEntry{id, "", "", "", "", {}, {}, 0, {}, false, "", ""})
        .first->second;
}

void describe(LibraryEntry& entry, const Rubric& rubric) {
    entry.title = rubric.title;
    entry.question = rubric.question;
    entry.competency = rubric.competency;
    entry.level = rubric.level;
    entry.tags = rubric.tags;
    entry.number = rubric.number;
}

/// A rubric's versions or its draft that are to be read: the slow part, apart from the others of
/// its kind.
struct Reading {
    Id<Rubric> id;
    std::vector<const ShelfVersion*> versions;  ///< Newest first; none for a draft.
    fs::path file;                              ///< Of a draft.
    std::optional<Rubric> rubric = {};          ///< Of the newest that can be read.
    std::string words = {};
    std::string fault = {};  ///< Of the newest.
};

Parsed<Rubric> read_version(const ShelfVersion& version) {
    auto read = VersionShelf::read(version);
    return {read.value ? std::optional(std::move(read.value->rubric)) : std::nullopt,
            std::move(read.findings)};
}

void read_versions(Reading& reading) {
    for (const ShelfVersion* version : reading.versions) {
        auto read = read_version(*version);
        if (reading.versions.front() == version) {
            reading.fault = first_fault(read.findings);
        }
        if (read.value) {
            reading.rubric = std::move(read.value);
            return;
        }
    }
}

void read_draft_of(Reading& reading) {
    try {
        auto read = read_draft(bytes_of(reading.file).value_or(""), reading.id);
        reading.rubric = std::move(read.value);
        reading.fault = reading.rubric ? "" : first_fault(read.findings);
    } catch (const Error& error) {
        reading.fault = error.what();
    }
}

void read(Reading& reading) {
    if (reading.versions.empty()) {
        read_draft_of(reading);
    } else {
        read_versions(reading);
    }
    if (reading.rubric) {
        reading.words = search_words(*reading.rubric);
    }
}

/// Those of each rubric's versions, then the drafts.
std::vector<Reading> readings_of(const LibraryPaths& paths, const VersionShelf& shelf) {
    std::vector<Reading> readings;
    for (const ShelfVersion& version : shelf.versions()) {
        if (readings.empty() || readings.back().id != version.id) {
            readings.push_back({version.id, {}, {}});
        }
        readings.back().versions.insert(readings.back().versions.begin(), &version);
    }
    for (const fs::path& file : files_in(paths.drafts(), rubric_ending)) {
        if (const auto id = draft_of(file)) {
            readings.push_back({*id, {}, file});
        }
    }
    return readings;
}

/// What is known of the versions goes first: a draft that can be read stands before it.
void add(Entries& entries, const Reading& reading, const VersionShelf& shelf) {
    LibraryEntry& entry = entry_of(entries, reading.id);
    const bool is_draft = reading.versions.empty();
    if (is_draft) {
        entry.draft = shelf.next_version(reading.id);
    } else {
        entry.published = reading.versions.front()->entry.version;
        entry.shipped = reading.versions.front()->entry.shipped;
        entry.version_fault = reading.fault;
    }
    entry.unreadable = reading.fault;
    if (reading.rubric) {
        describe(entry, *reading.rubric);
        entry.found_in += reading.words;
        entry.open_parts = is_draft ? open_places(*reading.rubric).size() : 0;
    }
}

/// A file that somebody has put into the folder and that is no rubric.
void add_unusable(Entries& entries, const VersionShelf::Unusable& unusable) {
    const std::string name = unusable.file.filename().string();
    const Id<Rubric> id(name.substr(0, name.size() - rubric_ending.size()));
    // Beside a draft or a version of that id it keeps nobody from them.
    if (!entries.contains(id)) {
        entry_of(entries, id).unreadable = name + ": " + first_fault(unusable.errors);
    }
}

}  // namespace

std::vector<LibraryEntry> library_entries(const LibraryPaths& paths, const VersionShelf& shelf) {
    std::vector<Reading> readings = readings_of(paths, shelf);
    in_parallel(readings.size(), [&](std::size_t i) { read(readings[i]); });
    Entries entries;
    for (const Reading& reading : readings) {
        add(entries, reading, shelf);
    }
    for (const VersionShelf::Unusable& unusable : shelf.unusable()) {
        add_unusable(entries, unusable);
    }
    std::vector<LibraryEntry> sorted;
    for (auto& [id, entry] : entries) {
        entry.title = entry.title.empty() ? id.text() : entry.title;
        entry.found_in += search_words(id.text());
        sorted.push_back(std::move(entry));
    }
    std::ranges::sort(sorted, {}, [](const LibraryEntry& entry) {
        return std::tuple(
            !entry.number.has_value(), entry.number.value_or(0), entry.title, entry.id.text());
    });
    return sorted;
}

}  // namespace evenhand::workflow::internal
