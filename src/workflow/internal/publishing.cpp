#include "workflow/internal/publishing.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/rubric_edit.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "workflow/internal/draft_file.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

/// The line that a program has left beside the list, as a list of its own.
std::optional<formats::PublishedLine> left_line(const fs::path& file) {
    const auto list =
        formats::read_published_list(formats::read_file(file), file.filename().string());
    return list.value && list.value->size() == 1 ? std::optional(list.value->front())
                                                 : std::nullopt;
}

bool is_listed(const fs::path& list, const formats::PublishedLine& line) {
    const auto bytes = bytes_if_readable(list);
    const auto read = formats::read_published_list(bytes.value_or(""), list.filename().string());
    return read.value &&
           std::ranges::any_of(*read.value, [&](const formats::PublishedLine& listed) {
               return listed.id == line.id && listed.version == line.version;
           });
}

bool holds(const fs::path& file, const std::string& sha256) {
    const auto bytes = bytes_if_readable(file);
    return bytes && formats::sha256_hex(*bytes) == sha256;
}

/// Whether the draft says nothing that the published version does not say.
bool is_draft_of(const fs::path& file, const formats::PublishedLine& line) {
    const auto bytes = bytes_if_readable(file);
    const auto read = bytes ? read_draft(*bytes, line.id).value : std::nullopt;
    return read && formats::sha256_hex(
                       formats::rubric_bytes(published_form(*read, line.version))) == line.sha256;
}

void finish_one(const LibraryPaths& paths, const fs::path& left) {
    const auto line = left_line(left);
    if (line && holds(paths.version(line->id, line->version), line->sha256)) {
        if (!is_listed(paths.list(), *line)) {
            formats::append_to_published_list(paths.list(), *line);
        }
        if (is_draft_of(paths.draft(line->id), *line)) {
            formats::remove_file(paths.draft(line->id));
        }
    }
    formats::remove_file(left);
}

}  // namespace

Rubric published_form(Rubric draft, int version) {
    Rubric rubric = with_all_accepted(std::move(draft));
    rubric.status = RubricStatus::published;
    rubric.version = version;
    return rubric;
}

Publication put_version(const LibraryPaths& paths,
                        const formats::FolderLock& /*lock*/,
                        const formats::PublishedLine& line,
                        const std::string& bytes) {
    const fs::path file = paths.version(line.id, line.version);
    const fs::path left = paths.publishing(line.id, line.version);
    formats::replace_file(left, formats::list_of(line));
    try {
        if (!formats::create_file(file, bytes, formats::Permanence::read_only)) {
            formats::remove_file(left);
            return Publication::taken;
        }
        finish_one(paths, left);
    } catch (const Error&) {
        if (is_listed(paths.list(), line)) {
            return Publication::done;  // What failed behind that is done by the next one.
        }
        // The file may have got its name before the disk failed: it must not stay without a line.
        if (holds(file, line.sha256)) {
            formats::remove_file(file);
        }
        formats::remove_file(left);
        throw;
    }
    return Publication::done;
}

void finish_publishing(const LibraryPaths& paths, const formats::FolderLock& /*lock*/) {
    for (const fs::path& left : files_in(paths.folder(), publishing_ending)) {
        finish_one(paths, left);
    }
}

void try_to_finish_publishing(const LibraryPaths& paths) {
    if (files_in(paths.folder(), publishing_ending).empty()) {
        return;
    }
    try {
        const formats::FolderLock lock = lock_library(paths, std::chrono::milliseconds(0));
        finish_publishing(paths, lock);
    } catch (const Error&) {
        return;  // Another reader, with the right to write, will end it.
    }
}

}  // namespace evenhand::workflow::internal
