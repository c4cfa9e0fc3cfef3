#include "workflow/internal/library_entries.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/error.h"
#include "core/rubric_place.h"
#include "workflow/internal/draft_file.h"
#include "workflow/internal/in_parallel.h"
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

/// A version or a draft that is to be read: the slow part, apart from the others of its kind.
struct Reading {
    Id<Rubric> id;
    const ShelfVersion* version = nullptr;  ///< Null for a draft.
    fs::path file;                          ///< Of a draft.
    std::optional<Rubric> rubric;
    std::string words;
    std::string fault;
};

Parsed<Rubric> read_version(const ShelfVersion& version) {
    auto read = VersionShelf::read(version);
    return {read.value ? std::optional(std::move(read.value->rubric)) : std::nullopt,
            std::move(read.findings)};
}

void read(Reading& reading) {
    try {
        auto read = reading.version != nullptr
                        ? read_version(*reading.version)
                        : read_draft(bytes_of(reading.file).value_or(""), reading.id);
        reading.rubric = std::move(read.value);
        reading.fault = reading.rubric ? "" : first_fault(read.findings);
    } catch (const Error& error) {
        reading.fault = error.what();
    }
    if (reading.rubric) {
        reading.words = search_words(*reading.rubric);
    }
}

/// The newest versions, then the drafts.
std::vector<Reading> readings_of(const LibraryPaths& paths, const VersionShelf& shelf) {
    std::vector<Reading> readings;
    for (const ShelfVersion& version : shelf.versions()) {
        if (shelf.newest(version.id) == &version) {
            readings.push_back({version.id, &version, {}, {}, "", ""});
        }
    }
    for (const fs::path& file : files_in(paths.drafts(), rubric_ending)) {
        if (const auto id = draft_of(file)) {
            readings.push_back({*id, nullptr, file, {}, "", ""});
        }
    }
    return readings;
}

void add(Entries& entries, const Reading& reading, const VersionShelf& shelf) {
    LibraryEntry& entry = entry_of(entries, reading.id);
    if (reading.version != nullptr) {
        entry.published = reading.version->entry.version;
        entry.shipped = reading.version->entry.shipped;
    } else {
        entry.draft = shelf.next_version(reading.id);
    }
    if (reading.rubric) {
        describe(entry, *reading.rubric);
        entry.found_in += reading.words;
        entry.open_parts = reading.version == nullptr ? open_places(*reading.rubric).size() : 0;
    } else {
        entry.unreadable = reading.fault;
    }
}

/// A file that somebody has put into the folder and that is no rubric.
void add_unusable(Entries& entries, const VersionShelf::Unusable& unusable) {
    const std::string name = unusable.file.filename().string();
    const Id<Rubric> id(name.substr(0, name.size() - rubric_ending.size()));
    LibraryEntry& entry = entry_of(entries, id);
    if (entry.unreadable.empty()) {
        entry.unreadable = name + ": " + first_fault(unusable.errors);
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
