#include "workflow/internal/version_shelf.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

#include "core/error.h"
#include "core/in_parallel.h"
#include "core/rubric_check.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

std::string called(const ShelfVersion& version) {
    return "Version " + std::to_string(version.entry.version) + " of \u201C" + version.id.text() +
           "\u201D";
}

Parsed<PinnedRubric> refusal(const ShelfVersion& version, const char* code, std::string sentence) {
    return {std::nullopt,
            {{Severity::error, code, std::move(sentence), version.entry.path.filename().string()}}};
}

Parsed<PinnedRubric> read_listed(const ShelfVersion& version) {
    const std::string name = version.entry.path.filename().string();
    const std::string bytes = formats::read_file(version.entry.path);
    if (formats::sha256_hex(bytes) == version.entry.sha256) {
        return formats::read_rubric(bytes, name);
    }
    return refusal(version,
                   "library.altered",
                   called(version) + " is not what was published: somebody has changed its file " +
                       name +
                       ". It is not offered for new interviews; put the published file back.");
}

}  // namespace

/// A file that must be read to know what it is.
struct VersionShelf::Found {
    fs::path file;
    ShelfVersion::Source source;
    Parsed<PinnedRubric> read;
};

void VersionShelf::read_file(Found& found) {
    const fs::path& file = found.file;
    try {
        found.read = formats::read_rubric(formats::read_file(file), file.filename().string());
    } catch (const Error& error) {
        found.read = {std::nullopt,
                      {{Severity::error, "rubric.unreadable", error.what(), file.string()}}};
    }
}

VersionShelf::VersionShelf(LibraryPaths paths, const fs::path& shipped) : paths_(std::move(paths)) {
    take_listed();
    std::set<fs::path> listed;
    for (const ShelfVersion& version : versions_) {
        listed.insert(version.entry.path);
    }
    std::vector<Found> files;
    for (const fs::path& file : files_in(paths_.folder(), rubric_ending)) {
        if (!listed.contains(file)) {
            const bool in_doubt = has_error(list_findings_) && is_named_as_version(file);
            files.push_back(
                {file, in_doubt ? ShelfVersion::Source::unproved : ShelfVersion::Source::put, {}});
        }
    }
    for (const fs::path& file : files_in(shipped, rubric_ending)) {
        files.push_back({file, ShelfVersion::Source::shipped, {}});
    }
    in_parallel(files.size(), [&](std::size_t i) { read_file(files[i]); });
    for (Found& found : files) {
        take_file(std::move(found));
    }
    std::ranges::stable_sort(versions_, {}, [](const ShelfVersion& version) {
        return std::tuple(version.id.text(), version.entry.version, version.source);
    });
}

Parsed<std::vector<formats::PublishedLine>> read_list(const LibraryPaths& paths) {
    std::error_code error;
    const std::string name = paths.list().filename().string();
    return formats::read_published_list(
        fs::exists(paths.list(), error) ? formats::read_file(paths.list()) : "", name);
}

void VersionShelf::take_listed() {
    auto list = read_list(paths_);
    list_findings_ = std::move(list.findings);
    if (!list.value) {
        return;
    }
    for (const formats::PublishedLine& line : *list.value) {
        versions_.push_back({line.id,
                             ShelfVersion::Source::listed,
                             {line.version,
                              line.sha256,
                              line.at,
                              line.author,
                              line.note,
                              false,
                              false,
                              "",
                              paths_.version(line.id, line.version)},
                             std::nullopt});
    }
}

void VersionShelf::take_file(Found found) {
    Parsed<PinnedRubric>& read = found.read;
    if (!read.value) {
        unusable_.push_back({std::move(found.file), std::move(read.findings)});
        return;
    }
    if (read.value->rubric.status != RubricStatus::published) {
        return;
    }
    VersionEntry entry;
    entry.version = read.value->rubric.version;
    entry.sha256 = read.value->sha256;
    entry.shipped = found.source == ShelfVersion::Source::shipped;
    entry.path = std::move(found.file);
    if (found.source == ShelfVersion::Source::put) {
        entry.remark = "This file was put here by hand; it was not published here.";
    }
    versions_.push_back(
        {read.value->rubric.id, found.source, std::move(entry), std::move(read.value)});
    if (found.source == ShelfVersion::Source::unproved) {
        versions_.back().faults = {doubt_about(versions_.back())};
    }
}

/// What is wrong with the list, said of a version that it would prove.
Finding VersionShelf::doubt_about(const ShelfVersion& version) const {
    const Finding& fault = *first_error(list_findings_);
    return {Severity::error,
            fault.code,
            "It cannot be told whether " + version.entry.path.filename().string() +
                " is what was published, so it is not offered for new interviews. " +
                paths_.list().filename().string() + ": " + fault.message,
            version.entry.path.filename().string()};
}

const ShelfVersion* VersionShelf::newest(const Id<Rubric>& id) const {
    const auto behind = std::ranges::upper_bound(versions_, id, {}, &ShelfVersion::id);
    return behind == versions_.begin() || std::prev(behind)->id != id ? nullptr
                                                                      : &*std::prev(behind);
}

const ShelfVersion* VersionShelf::at(const Id<Rubric>& id, int version) const {
    const auto number_of = [](const ShelfVersion& candidate) {
        return std::pair(candidate.id, candidate.entry.version);
    };
    const auto behind = std::ranges::upper_bound(versions_, std::pair(id, version), {}, number_of);
    return behind == versions_.begin() || number_of(*std::prev(behind)) != std::pair(id, version)
               ? nullptr
               : &*std::prev(behind);
}

const ShelfVersion* VersionShelf::with_hash(const std::string& sha256) const {
    const auto found =
        std::find_if(versions_.rbegin(), versions_.rend(), [&](const ShelfVersion& candidate) {
            return candidate.entry.sha256 == sha256;
        });
    return found == versions_.rend() ? nullptr : &*found;
}

Parsed<PinnedRubric> VersionShelf::read_at(const Id<Rubric>& id, int version) const {
    if (const ShelfVersion* found = at(id, version)) {
        return read(*found);
    }
    return {std::nullopt,
            {{Severity::error,
              "library.no-version",
              "There is no version " + std::to_string(version) + " of \u201C" + id.text() +
                  "\u201D in the library.",
              id.text()}}};
}

bool VersionShelf::has(const Id<Rubric>& id) const {
    return newest(id) != nullptr || std::ranges::any_of(unusable_, [&](const Unusable& unusable) {
               const std::string name = unusable.file.filename().string();
               return name.starts_with(id.text() + ".");
           });
}

int VersionShelf::next_version(const Id<Rubric>& id) const {
    const ShelfVersion* last = newest(id);
    int next = last == nullptr ? 1 : last->entry.version + 1;
    std::error_code error;
    while (fs::exists(paths_.version(id, next), error)) {
        ++next;
    }
    return next;
}

Parsed<PinnedRubric> VersionShelf::read(const ShelfVersion& version) {
    Findings findings = version.faults;
    if (!findings.empty()) {
        return {std::nullopt, std::move(findings)};
    }
    if (version.source == ShelfVersion::Source::put) {
        findings.push_back({Severity::hint,
                            "library.unlisted",
                            called(version) + " was not published here: somebody has put its file "
                                              "into the folder. It is offered as it is.",
                            version.entry.path.filename().string()});
    }
    if (version.content) {
        return {version.content, std::move(findings)};
    }
    std::error_code error;
    if (!fs::exists(version.entry.path, error)) {
        return refusal(version,
                       "library.missing",
                       called(version) + " was published, but its file " +
                           version.entry.path.filename().string() +
                           " is missing. Put it back; cards that were scored with it hold a copy.");
    }
    try {
        return read_listed(version);
    } catch (const Error& failure) {
        return refusal(version, "rubric.unreadable", failure.what());
    }
}

Parsed<PinnedRubric> VersionShelf::read_fit(const ShelfVersion& version) {
    Parsed<PinnedRubric> read = VersionShelf::read(version);
    std::erase_if(read.findings, [](const Finding& finding) { return !is_error(finding); });
    if (!read.value) {
        return read;
    }
    const Findings faults = check(read.value->rubric);
    if (const Finding* fault = first_error(faults)) {
        return {std::nullopt,
                {{Severity::error,
                  "rubric.unfit",
                  "This rubric is not fit for an interview: " + fault->message,
                  version.entry.path.string()}}};
    }
    return read;
}

}  // namespace evenhand::workflow::internal
