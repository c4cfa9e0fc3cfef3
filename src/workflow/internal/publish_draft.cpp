#include "workflow/internal/publish_draft.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "workflow/internal/draft_file.h"
#include "workflow/internal/publishing.h"
#include "workflow/internal/version_shelf.h"

namespace evenhand::workflow::internal {

namespace {

Finding refusal(const Rubric& draft, const char* code, std::string sentence) {
    return {Severity::error, code, std::move(sentence), draft.id.text()};
}

/// Nothing when the version is taken already.
std::optional<PublishedRubric> put(const LibraryPaths& paths,
                                   const formats::FolderLock& lock,
                                   const Rubric& draft,
                                   const Imprint& imprint) {
    Rubric rubric = published_form(draft, draft.version);
    const std::string bytes = formats::rubric_bytes(rubric);
    const formats::PublishedLine line{formats::sha256_hex(bytes),
                                      rubric.id,
                                      rubric.version,
                                      imprint.at,
                                      imprint.author,
                                      imprint.note};
    if (put_version(paths, lock, line, bytes) == Publication::taken) {
        return std::nullopt;
    }
    PinnedRubric pinned{std::move(rubric), line.sha256};
    return PublishedRubric{std::move(pinned), paths.version(line.id, line.version)};
}

/// The draft becomes the version behind the one that another has published.
Parsed<PublishedRubric> overtaken(OpenDraft& draft, const VersionShelf& shelf) {
    const int was = draft.editor().rubric().version;
    const int next = shelf.next_version(draft.editor().rubric().id);
    draft.editor().renumber(next);
    Parsed<PublishedRubric> result{
        std::nullopt,
        {refusal(draft.editor().rubric(),
                 "publish.exists",
                 "Someone else has published version " + std::to_string(was) +
                     " meanwhile. Your draft is kept, as the draft of version " +
                     std::to_string(next) + "; see what differs, then publish it.")}};
    std::ranges::move(draft.save(), std::back_inserter(result.findings));
    return result;
}

/// Why the draft is not published, now that nobody else can write to the library.
Findings standing_in_the_way(const VersionShelf& shelf, OpenDraft& draft) {
    if (Findings same = same_as_published(shelf, draft.editor().rubric()); !same.empty()) {
        return same;
    }
    if (draft.editor().read_only()) {
        return {refusal(draft.editor().rubric(),
                        "library.no-draft",
                        "This draft was given up, and there is nothing to publish.")};
    }
    return draft.confirm();
}

}  // namespace

Findings publishing_errors(const RubricEditor& draft) {
    Findings errors;
    std::ranges::copy_if(draft.publishing_findings(), std::back_inserter(errors), is_error);
    return errors;
}

Findings same_as_published(const VersionShelf& shelf, const Rubric& draft) {
    const ShelfVersion* newest = shelf.newest(draft.id);
    const auto read = newest != nullptr ? VersionShelf::read(*newest) : Parsed<PinnedRubric>();
    if (!read.value || read.value->rubric != published_form(draft, read.value->rubric.version)) {
        return {};
    }
    return {refusal(draft,
                    "publish.unchanged",
                    "The draft says what version " + std::to_string(newest->entry.version) +
                        " says; there is nothing to publish.")};
}

Parsed<PublishedRubric> publish_draft(const LibraryPaths& paths,
                                      const std::filesystem::path& shipped,
                                      OpenDraft& draft,
                                      const Imprint& imprint) {
    Findings blocking = draft.save();
    std::ranges::move(publishing_errors(draft.editor()), std::back_inserter(blocking));
    if (has_error(blocking)) {
        return {std::nullopt, std::move(blocking)};
    }
    std::optional<PublishedRubric> published;
    {
        const formats::FolderLock lock = lock_library(paths);
        finish_publishing(paths, lock);
        const Rubric& rubric = draft.editor().rubric();
        const VersionShelf shelf(paths, shipped);
        if (Findings hindrance = standing_in_the_way(shelf, draft); !hindrance.empty()) {
            return {std::nullopt, std::move(hindrance)};
        }
        if (rubric.version >= shelf.next_version(rubric.id)) {
            published = put(paths, lock, rubric, imprint);
        }
    }
    if (!published) {
        return overtaken(draft, VersionShelf(paths, shipped));
    }
    draft.retire();
    return {std::move(published), {}};
}

}  // namespace evenhand::workflow::internal
