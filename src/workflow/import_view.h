#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "workflow/page_import.h"

namespace evenhand::workflow {

/// What an import gave, in words ready to be drawn.
struct ImportView {
    struct Page {
        std::string name;
        std::string sentence;
        std::string outcome;  ///< "Draft", "3 drafts", "Here already", "Refused"
        bool refused = false;
        std::vector<Id<Rubric>> drafts;  ///< Several for a mock interview.
        Findings findings;

        friend bool operator==(const Page&, const Page&) = default;
    };

    std::vector<Page> pages;
    std::string sentence;
    std::size_t refused = 0;  ///< So many pages.

    friend bool operator==(const ImportView&, const ImportView&) = default;
};

[[nodiscard]] ImportView import_view(const ImportReport& report);

/// One page of them, to be looked at.
struct PageDetail {
    struct Remark {
        std::string text;   ///< The finding's sentence.
        std::string where;  ///< "Line 33", "Anchor 2 of Ownership"; empty for the whole page.
        Severity severity = Severity::error;

        friend bool operator==(const Remark&, const Remark&) = default;
    };
    struct Draft {
        Id<Rubric> id;
        std::string title;

        friend bool operator==(const Draft&, const Draft&) = default;
    };

    std::vector<Remark> remarks;  ///< Most severe first; without what the page's sentence says.
    std::vector<Draft> drafts;

    friend bool operator==(const PageDetail&, const PageDetail&) = default;
};

/// Reads the page's drafts: they know how their parts are called. May run on any thread.
[[nodiscard]] PageDetail read_page_detail(const RubricLibrary& library,
                                          const ImportView::Page& page);

/// Imports files and folders, as sources_of() takes them; a path that cannot be read is a page that
/// was refused, and stops none of the others. May run on any thread.
[[nodiscard]] ImportView import_paths(const std::vector<std::filesystem::path>& paths,
                                      RubricLibrary& library,
                                      const ImportProgress& progress);

/// Imports a text that was pasted; `name` is what people call it.
[[nodiscard]] ImportView import_text(const std::string& text,
                                     const std::string& name,
                                     RubricLibrary& library,
                                     const ImportProgress& progress);

}  // namespace evenhand::workflow
