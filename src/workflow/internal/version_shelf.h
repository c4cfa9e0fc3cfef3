#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "formats/published_list.h"
#include "workflow/internal/library_paths.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow::internal {

/// A published version as it was found.
struct ShelfVersion {
    enum class Source {
        shipped,   ///< Came with the program.
        put,       ///< A file that somebody put into the library's folder.
        unproved,  ///< Named as if published here, while published.txt cannot be read.
        listed     ///< Published here: published.txt has its line.
    };
    Id<Rubric> id;
    Source source = Source::listed;
    VersionEntry entry;  ///< `altered` of a listed one is not known before it is read.
    std::optional<PinnedRubric> content;  ///< Of those that must be read to know what they are.
    Findings faults = {};                 ///< Of `unproved`: the error for which it is refused.
};

/// The library's list of what was published; empty when there is none yet. Throws Error
/// (unreadable_file).
[[nodiscard]] Parsed<std::vector<formats::PublishedLine>> read_list(const LibraryPaths& paths);

/// All published versions of a library and of the program, as they were when it was made.
class VersionShelf {
public:
    VersionShelf(LibraryPaths paths, const std::filesystem::path& shipped);

    /// By id, then version; of two with one number the one that counts comes last: published here
    /// before put here before shipped.
    [[nodiscard]] const std::vector<ShelfVersion>& versions() const noexcept { return versions_; }
    /// Null when there is none. Points into the shelf, as at() does.
    [[nodiscard]] const ShelfVersion* newest(const Id<Rubric>& id) const;
    [[nodiscard]] const ShelfVersion* at(const Id<Rubric>& id, int version) const;
    [[nodiscard]] const ShelfVersion* with_hash(const std::string& sha256) const;
    /// The same of that version, or "library.no-version".
    [[nodiscard]] Parsed<PinnedRubric> read_at(const Id<Rubric>& id, int version) const;
    /// Whether a version, of whatever number, has the id or a name made of it.
    [[nodiscard]] bool has(const Id<Rubric>& id) const;
    /// The version that the next draft will be: behind the newest one, and behind any file of the
    /// folder that is named as a version.
    [[nodiscard]] int next_version(const Id<Rubric>& id) const;

    /// A file that cannot be used, and why.
    struct Unusable {
        std::filesystem::path file;
        Findings errors;
    };
    [[nodiscard]] const std::vector<Unusable>& unusable() const noexcept { return unusable_; }
    /// What is wrong with the list of what was published.
    [[nodiscard]] const Findings& list_findings() const noexcept { return list_findings_; }

    /// Reads the version, and whether it still is what was published. No value, and one error
    /// ("library.altered", "library.missing", "rubric.unreadable", or what is wrong with the list
    /// that would prove it), when not; a hint ("library.unlisted") when the file was put into the
    /// folder by hand.
    [[nodiscard]] static Parsed<PinnedRubric> read(const ShelfVersion& version);
    /// The same if an interview can be held with it, else why not ("rubric.unfit"). Errors only.
    [[nodiscard]] static Parsed<PinnedRubric> read_fit(const ShelfVersion& version);

private:
    void take_listed();
    struct Found;
    static void read_file(Found& found);
    void take_file(Found found);
    [[nodiscard]] Finding doubt_about(const ShelfVersion& version) const;

    LibraryPaths paths_;
    std::vector<ShelfVersion> versions_;
    std::vector<Unusable> unusable_;
    Findings list_findings_;
};

}  // namespace evenhand::workflow::internal
