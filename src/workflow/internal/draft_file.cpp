#include "workflow/internal/draft_file.h"

#include <utility>

#include "core/error.h"
#include "formats/rubric_file.h"

namespace evenhand::workflow::internal {

DraftFile::DraftFile(const LibraryPaths& paths, Id<Rubric> id, std::optional<std::string> known)
    : KeptFile(paths, paths.draft(id), std::move(known)), id_(std::move(id)) {}

Parsed<Rubric> read_draft(const std::string& bytes, const Id<Rubric>& id) {
    const std::string name = id.text() + std::string(rubric_ending);
    auto read = formats::read_rubric(bytes, name);
    if (read.value && read.value->rubric.id != id) {
        read.findings.push_back({Severity::error,
                                 "draft.other-id",
                                 "The file is named after \u201C" + id.text() +
                                     "\u201D but holds \u201C" + read.value->rubric.id.text() +
                                     "\u201D; name the file as its rubric.",
                                 name});
        return {std::nullopt, std::move(read.findings)};
    }
    return {read.value ? std::optional(std::move(read.value->rubric)) : std::nullopt,
            std::move(read.findings)};
}

Parsed<Rubric> read_draft_of(const LibraryPaths& paths, const Id<Rubric>& id) {
    const std::filesystem::path file = paths.draft(id);
    try {
        if (const auto bytes = bytes_of(file)) {
            return read_draft(*bytes, id);
        }
    } catch (const Error& error) {
        return {std::nullopt,
                {{Severity::error, "rubric.unreadable", error.what(), file.filename().string()}}};
    }
    return {std::nullopt,
            {{Severity::error,
              "library.no-draft",
              "There is no draft of \u201C" + id.text() + "\u201D in the library.",
              id.text()}}};
}

}  // namespace evenhand::workflow::internal
