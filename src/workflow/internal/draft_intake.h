#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/rubric.h"
#include "formats/shared_folder.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/version_shelf.h"

namespace evenhand::workflow::internal {

/// Takes many new drafts into a library. Knows what was there when it was made and what it has
/// taken itself; should another program be faster with a name, the next free one is taken.
class DraftIntake {
public:
    DraftIntake(LibraryPaths paths, const std::filesystem::path& shipped);

    /// What the library has already.
    struct Known {
        Id<Rubric> id;
        int version = 0;     ///< 0 of a draft.
        std::string sha256;  ///< Of a published version; else empty.

        /// "the draft “q09-x”", "version 2 of “q09-x”"
        [[nodiscard]] std::string spoken() const;
    };
    /// How many drafts a page gives.
    enum class Page { of_one, of_several };
    /// A draft or version made of the same page, whatever its name, or a draft with the same words;
    /// or nothing. Of a page of several drafts only one with the name of `draft`, or a number
    /// behind it, is the same.
    [[nodiscard]] std::optional<Known> known(const Rubric& draft, Page page) const;
    /// The same of what came with the program.
    [[nodiscard]] bool is_shipped(const Rubric& draft) const;

    /// The id, or with "-2", "-3" ... behind it when it is taken.
    [[nodiscard]] Id<Rubric> free_id(const Id<Rubric>& id) const;

    /// Will write the page, once, unless the library has it. Throws Error (unwritable_file).
    void take_page(const std::string& sha256, const std::string& bytes);
    /// Will write the draft under its id, which must be free. Throws Error (unwritable_file).
    void take(const Rubric& draft);

    /// How many files wait to be written.
    [[nodiscard]] std::size_t waiting() const noexcept { return files_.size(); }

    /// What became of a draft.
    struct Placed {
        Rubric draft;  ///< Under the id that it got.
        std::filesystem::path file;
        std::string failure;     ///< Why it could not be written; else empty.
        bool was_there = false;  ///< Another program had made it of the same page or words.
    };
    /// A page that could not be written.
    struct LostPage {
        std::string sha256;
        std::string failure;  ///< A sentence.
    };
    struct Placement {
        std::vector<Placed> drafts;  ///< In the order in which they were taken.
        std::vector<LostPage> lost_pages;
    };
    /// Writes all that waits.
    [[nodiscard]] Placement place();

private:
    void know_drafts();
    void know_versions(const VersionShelf& shelf);
    [[nodiscard]] std::optional<std::string> content_of(const Id<Rubric>& id) const;
    [[nodiscard]] bool is_there(const Rubric& draft) const;
    [[nodiscard]] Placed placed_elsewhere(Rubric draft);

    LibraryPaths paths_;
    std::set<Id<Rubric>> taken_;
    std::set<std::string> shipped_pages_;
    std::set<std::string> pages_;                ///< Written, or waiting to be.
    std::multimap<std::string, Known> made_of_;  ///< By the page's hash.
    std::map<Id<Rubric>, std::string> contents_;
    formats::NewFiles files_;
    /// What waits, in the order of files_.
    struct Waiting {
        std::optional<Rubric> draft;  ///< Nothing for a page.
        std::string page_sha256;
    };
    std::vector<Waiting> waiting_;
};

}  // namespace evenhand::workflow::internal
