#include "workflow/rubric_library.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/question_page_file.h"
#include "formats/rubric_file.h"
#include "workflow/document_check.h"
#include "workflow/internal/draft_file.h"
#include "workflow/internal/library_entries.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/publish_draft.h"
#include "workflow/internal/publishing.h"
#include "workflow/internal/rubric_words.h"
#include "workflow/internal/stored_draft.h"
#include "workflow/internal/version_shelf.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using internal::DraftFile;
using internal::LibraryPaths;
using internal::ShelfVersion;
using internal::StoredDraft;
using internal::VersionShelf;
const std::string word_list = "lint.txt";

/// Of a rubric's id.
constexpr std::size_t longest_id = 64;

using Opened = Parsed<std::unique_ptr<OpenDraft>>;

Finding error_about(std::string place, const char* code, std::string sentence) {
    return {Severity::error, code, std::move(sentence), std::move(place)};
}

/// Copies that a conflict has left, for the author to look through.
Findings kept_copies(const LibraryPaths& paths, const Id<Rubric>& id) {
    Findings findings;
    for (const fs::path& file : internal::files_in(paths.drafts(), internal::rubric_ending)) {
        if (internal::is_copy_of(id, file)) {
            findings.push_back({Severity::hint,
                                "draft.copy",
                                "When two authors had saved this draft, the words of one were kept "
                                "in the file " +
                                    file.string() +
                                    ": import it, or delete it once nothing in it is needed.",
                                file.filename().string()});
        }
    }
    return findings;
}

/// The newest published version, from which the next one starts.
Parsed<Rubric> newest_of(const VersionShelf& shelf, const Id<Rubric>& id) {
    const ShelfVersion* newest = shelf.newest(id);
    if (newest == nullptr) {
        return {std::nullopt,
                {error_about(
                    id.text(), "library.no-rubric", "There is no such rubric in the library.")}};
    }
    auto read = VersionShelf::read(*newest);
    return {read.value ? std::optional(std::move(read.value->rubric)) : std::nullopt,
            std::move(read.findings)};
}

VersionEntry checked(const ShelfVersion& version) {
    VersionEntry entry = version.entry;
    const auto read = VersionShelf::read(version);
    entry.altered = !read.value;
    if (const Finding* error = first_error(read.findings)) {
        entry.remark = error->message;
    }
    return entry;
}

Rubric blank_rubric(Id<Rubric> id) {
    return {.id = std::move(id),
            .version = 1,
            .status = RubricStatus::draft,
            .title = "",
            .number = {},
            .set_size = {},
            .category = "",
            .level = "",
            .tags = {},
            .competency = "",
            .question = "",
            .question_provenance = {},
            .construct = "",
            .job_link = "",
            .read_aloud = "",
            .scale = default_scale(),
            .criteria = {},
            .items = {},
            .probes = {},
            .coverage = {},
            .samples = {},
            .rater_notes = {},
            .source_name = "",
            .source_sha256 = ""};
}

/// Writes the draft of a new rubric; false, and nothing, when another has its id.
bool is_made(const Rubric& draft, const LibraryPaths& paths, const VersionShelf& shelf) {
    return !shelf.has(draft.id) && formats::create_file(paths.draft(draft.id),
                                                        formats::rubric_bytes(draft),
                                                        formats::Permanence::changeable);
}

}  // namespace

RubricLibrary::RubricLibrary(fs::path folder, fs::path shipped, Services services)
    : folder_(std::move(folder)), shipped_(std::move(shipped)), services_(std::move(services)) {}

Findings RubricLibrary::findings() const {
    const LibraryPaths paths(folder_);
    internal::try_to_finish_publishing(paths);
    const VersionShelf shelf(paths, shipped_);
    Findings findings = shelf.list_findings();
    for (const VersionShelf::Unusable& unusable : shelf.unusable()) {
        std::ranges::copy_if(unusable.errors, std::back_inserter(findings), is_error);
    }
    for (const ShelfVersion& version : shelf.versions()) {
        // That the list cannot be read is told once, not again of each version.
        if (version.source != ShelfVersion::Source::unproved) {
            append(findings, VersionShelf::read(version).findings);
        }
    }
    return findings;
}

Findings RubricLibrary::list_findings() const {
    return internal::read_list(LibraryPaths(folder_)).findings;
}

Parsed<LintWords> RubricLibrary::words() const {
    std::error_code error;
    const fs::path shipped = shipped_ / word_list;
    if (!fs::exists(folder_ / word_list, error)) {
        return lint_words(shipped, std::nullopt);
    }
    auto joined = lint_words(shipped, folder_ / word_list);
    for (Finding& finding : joined.findings) {
        // Rubrics can be written without the library's own list, which others may be mending.
        finding.severity = std::min(finding.severity, Severity::warning);
    }
    return {joined.value ? std::move(joined.value) : lint_words(shipped, std::nullopt).value,
            std::move(joined.findings)};
}

std::vector<LibraryEntry> RubricLibrary::entries() const {
    const LibraryPaths paths(folder_);
    internal::try_to_finish_publishing(paths);
    return internal::library_entries(paths, VersionShelf(paths, shipped_));
}

std::vector<LibraryEntry> RubricLibrary::matching(const std::vector<LibraryEntry>& entries,
                                                  const std::string& text) {
    const std::string wanted = internal::search_words(text);
    std::vector<LibraryEntry> found;
    std::ranges::copy_if(entries, std::back_inserter(found), [&](const LibraryEntry& entry) {
        return internal::has_all_words(entry.found_in, wanted);
    });
    return found;
}

std::unique_ptr<OpenDraft> RubricLibrary::opened(Rubric draft,
                                                 std::optional<std::string> bytes,
                                                 const Rubric& saved,
                                                 LintWords words) const {
    const LibraryPaths paths(folder_);
    const Id<Rubric> id = draft.id;
    std::optional<SourcePage> source = page(draft);
    return std::make_unique<StoredDraft>(
        DraftFile(paths, id, std::move(bytes)),
        paths,
        services_,
        RubricEditor(std::move(draft), std::move(source), std::move(words), services_.clock),
        saved,
        [paths, id, shipped = shipped_] { return VersionShelf(paths, shipped).next_version(id); });
}

Opened RubricLibrary::open(const Id<Rubric>& id) {
    const LibraryPaths paths(folder_);
    internal::try_to_finish_publishing(paths);
    auto lists = words();
    if (!lists.value) {
        return {std::nullopt, std::move(lists.findings)};
    }
    const VersionShelf shelf(paths, shipped_);
    std::optional<std::string> bytes = internal::bytes_of(paths.draft(id));
    auto read = bytes ? internal::read_draft(*bytes, id) : newest_of(shelf, id);
    append(lists.findings, std::move(read.findings));
    if (!read.value) {
        return {std::nullopt, std::move(lists.findings)};
    }
    append(lists.findings, kept_copies(paths, id));
    Rubric draft = *read.value;
    draft.version = shelf.next_version(id);
    draft.status = RubricStatus::draft;
    const Rubric saved = bytes ? std::move(*read.value) : draft;
    return {opened(std::move(draft), std::move(bytes), saved, std::move(*lists.value)),
            std::move(lists.findings)};
}

Parsed<Rubric> RubricLibrary::draft(const Id<Rubric>& id) const {
    return internal::read_draft_of(LibraryPaths(folder_), id);
}

Opened RubricLibrary::create(const std::string& title) {
    auto lists = words();
    if (!lists.value) {
        return {std::nullopt, std::move(lists.findings)};
    }
    const std::string name = slug(title);
    const Id<Rubric> wanted(name.empty() ? "rubric" : name.substr(0, longest_id));
    Rubric draft = blank_rubric(wanted);
    draft.title = std::string(trimmed(clean_text(title)));
    const LibraryPaths paths(folder_);
    formats::make_shared_folder(paths.folder());
    formats::make_shared_folder(paths.drafts());
    const VersionShelf shelf(paths, shipped_);
    for (int number = 2; !is_made(draft, paths, shelf); ++number) {
        draft.id = internal::numbered(wanted, number);
    }
    return {opened(draft, formats::rubric_bytes(draft), draft, std::move(*lists.value)),
            std::move(lists.findings)};
}

Findings RubricLibrary::add_draft(const Rubric& draft) {
    const LibraryPaths paths(folder_);
    formats::make_shared_folder(paths.folder());
    formats::make_shared_folder(paths.drafts());
    const std::string bytes = formats::rubric_bytes(draft);
    const fs::path file = paths.draft(draft.id);
    if (formats::create_file(file, bytes, formats::Permanence::changeable) ||
        internal::bytes_of(file) == bytes) {
        return {};
    }
    return {error_about(file.string(),
                        "import.exists",
                        "Another draft is already there and was left as it is; discard that one "
                        "or give this one another id.")};
}

fs::path RubricLibrary::discard_draft(const Id<Rubric>& id) {
    const LibraryPaths paths(folder_);
    const formats::FolderLock lock = internal::lock_library(paths);
    fs::path to = paths.discarded(id, services_.clock());
    formats::make_shared_folder(to.parent_path());
    if (formats::move_file(paths.draft(id), to)) {
        return to;
    }
    // A second one within the same second.
    fs::path other = to.parent_path() /
                     (id.text() + "." + services_.new_id() + std::string(internal::rubric_ending));
    (void)formats::move_file(paths.draft(id), other);
    return other;
}

std::vector<VersionEntry> RubricLibrary::versions(const Id<Rubric>& id) const {
    const LibraryPaths paths(folder_);
    internal::try_to_finish_publishing(paths);
    const VersionShelf shelf(paths, shipped_);
    std::vector<VersionEntry> found;
    for (const ShelfVersion& version : shelf.versions()) {
        if (version.id == id) {
            found.push_back(checked(version));
        }
    }
    return found;
}

Parsed<PinnedRubric> RubricLibrary::version(const Id<Rubric>& id, int version) const {
    return VersionShelf(LibraryPaths(folder_), shipped_).read_at(id, version);
}

std::optional<SourcePage> RubricLibrary::page(const Rubric& rubric) const {
    if (!internal::is_sha256(rubric.source_sha256)) {
        return std::nullopt;
    }
    const auto bytes =
        internal::bytes_if_readable(LibraryPaths(folder_).page(rubric.source_sha256));
    if (!bytes || formats::sha256_hex(*bytes) != rubric.source_sha256) {
        return std::nullopt;
    }
    return SourcePage{rubric.source_name, formats::page_text_lines(*bytes, rubric.source_name)};
}

Parsed<PublishedRubric> RubricLibrary::publish(OpenDraft& draft,
                                               const std::string& author,
                                               const std::string& note) {
    return internal::publish_draft(
        LibraryPaths(folder_), shipped_, draft, {services_.clock(), author, note});
}

RubricLibrary usual_library(const Folders& folders, const Services& services) {
    return {rubrics_folder(folders), folders.shipped, services};
}

bool library_is_there(const Folders& folders) {
    std::error_code ignored;
    return folders.rubrics.empty() || std::filesystem::is_directory(folders.rubrics, ignored);
}

LintWords words_for_hints(const Folders& folders, const Services& services) {
    try {
        return RubricLibrary(rubrics_folder(folders), folders.shipped, services)
            .words()
            .value.value_or(LintWords());
    } catch (const Error&) {
        return {};
    }
}

}  // namespace evenhand::workflow
