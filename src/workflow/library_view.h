#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rubric.h"
#include "core/timestamp.h"
#include "workflow/library_search.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

/// What Enter does to a rubric of the library.
enum class RubricOpening {
    none,         ///< It cannot be read.
    draft,        ///< Its draft is opened.
    next_version  ///< The next version is begun from the newest published one.
};

/// One rubric in the list, in words ready to be drawn.
struct LibraryRow {
    Id<Rubric> id;
    std::string title;     ///< The id when there is none.
    std::string question;  ///< Of an unreadable one: the reason.
    std::string competency;
    std::string level;
    std::string state;    ///< "Published, version 2", "Came with Evenhand", "Draft, 4 to look at"
    std::string pending;  ///< "Draft of version 3" beside a published version; else empty.
    RubricOpening opens = RubricOpening::none;
    bool has_draft = false;
    bool has_versions = false;

    friend bool operator==(const LibraryRow&, const LibraryRow&) = default;
};

/// The library as the list shows it.
struct LibraryView {
    std::vector<LibraryRow> rows;
    std::string count;   ///< "33 rubrics", "4 of 33 rubrics"
    bool empty = false;  ///< The library itself, not only what was found.

    friend bool operator==(const LibraryView&, const LibraryView&) = default;
};

/// Those of the entries that the query finds.
[[nodiscard]] LibraryView library_view(const std::vector<LibraryEntry>& entries,
                                       const LibraryQuery& query);
/// The same of what was typed, as typed_query() reads it.
[[nodiscard]] LibraryView library_view(const std::vector<LibraryEntry>& entries,
                                       const std::string& sought);

/// One version in words.
struct VersionRow {
    int version = 1;
    bool draft = false;           ///< Not published yet.
    std::string title;            ///< "Version 2", "Draft of version 3"
    std::optional<Timestamp> at;  ///< Empty for a draft and for one that came with Evenhand.
    std::string author;           ///< "Came with Evenhand" for such; may be empty.
    std::string note;             ///< May be empty.
    std::string sha256;           ///< In full; the window shortens it.
    bool altered = false;         ///< Interviews do not use it.
    std::string warning;          ///< What is odd about its file; else empty.

    friend bool operator==(const VersionRow&, const VersionRow&) = default;
};

/// Newest first.
[[nodiscard]] std::vector<VersionRow> version_rows(const std::vector<VersionEntry>& versions);

/// One rubric beside the list: what it asks and what it listens for.
struct RubricDetail {
    struct Top {
        std::string title;
        std::string level;   ///< The highest level: "5".
        std::string anchor;  ///< What it looks like; empty while it is not written.

        friend bool operator==(const Top&, const Top&) = default;
    };

    std::string title;
    std::string state;     ///< "Published, version 2 · Draft of version 3"
    std::string facets;    ///< "Q9 · Ownership · Mid · 8 min"
    std::string question;  ///< Empty while it is not written.
    std::vector<Top> criteria;
    std::vector<std::string> look_fors;  ///< "Bonus: …" for a bonus.
    std::vector<std::string> pitfalls;   ///< With what they signal.
    std::vector<VersionRow> versions;    ///< Newest first.
    std::string unreadable;              ///< Why there is nothing to show; else empty.
    RubricOpening opens = RubricOpening::none;
    int next_version = 1;  ///< The version that the step leads to.
    bool has_draft = false;

    friend bool operator==(const RubricDetail&, const RubricDetail&) = default;
};

/// `rubric`: the draft when there is one, else the newest published version; none when it cannot be
/// read.
[[nodiscard]] RubricDetail rubric_detail(const LibraryEntry& entry,
                                         const std::optional<Rubric>& rubric,
                                         const std::vector<VersionEntry>& versions);

/// The same, read from the library. May run on any thread.
[[nodiscard]] RubricDetail read_detail(const RubricLibrary& library, const LibraryEntry& entry);

}  // namespace evenhand::workflow
