#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

/// Where a page comes from.
struct PageSource {
    std::filesystem::path file;  ///< Empty for a pasted text.
    std::string text;            ///< The pasted text.
    std::string name;            ///< For people and as source_name: "q09.html", "Pasted text".
};

/// The files that a person means: files as they are, folders with all the pages in them and below
/// (*.txt *.md *.markdown *.html *.htm *.text, no hidden ones), each once, in order of their names.
/// Throws Error (unreadable_file) for what is not there.
[[nodiscard]] std::vector<PageSource> sources_of(const std::vector<std::filesystem::path>& paths);

/// What became of one page.
struct PageReport {
    enum class Outcome {
        drafted,    ///< One or more drafts were made, each new in the library.
        unchanged,  ///< The same drafts were there already.
        refused     ///< An error says why.
    };
    std::string name;
    Outcome outcome = Outcome::refused;
    std::vector<Id<Rubric>> drafts;            ///< Several for a mock interview; made or there.
    std::vector<std::filesystem::path> files;  ///< Of those that are drafts, made or there.
    std::optional<std::string> kit;            ///< File name of the kit made of them.
    Findings findings;                         ///< Of the page and of its drafts.
    std::string sentence;  ///< "Draft “Missed bug in production”, 4 things to look at."
};

struct ImportReport {
    std::vector<PageReport> pages;
    std::size_t drafted = 0;
    std::size_t unchanged = 0;
    std::size_t refused = 0;
    bool stopped = false;
    std::string sentence;  ///< "998 of 1,000 pages became drafts; 2 are no question pages."
};

/// Called before each page with the number done and of all; false stops after it.
using ImportProgress = std::function<bool(std::size_t done, std::size_t all)>;

/// Makes drafts of the pages in the library. One page that cannot be read or written stops none of
/// the others: it is refused with the reason. May run on any thread. Throws Error when the library
/// or the shipped word list cannot be used at all.
///
/// A page of which the library has a draft or a version already, or a draft with the same words,
/// gives nothing new ("import.known"), so that what an author has written since stays; what is
/// missing of it beside the drafts, the page itself or the kit, is put back. A page whose id
/// another rubric has gets the next free one, "…-2" ("import.renamed").
[[nodiscard]] ImportReport import_pages(const std::vector<PageSource>& sources,
                                        RubricLibrary& library,
                                        const ImportProgress& progress);

/// Makes drafts of the pages in a plain folder, each in a file of its own under its id. A file that
/// is there stays: when it holds the same, that is fine; when it differs the page is refused
/// ("import.exists"). `vocabulary` is a file like rubrics/tags.txt.
[[nodiscard]] ImportReport import_pages_into(const std::vector<PageSource>& sources,
                                             const std::filesystem::path& folder,
                                             const std::filesystem::path& vocabulary,
                                             const ImportProgress& progress);

}  // namespace evenhand::workflow
