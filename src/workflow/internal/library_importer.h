#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/kit_plan.h"
#include "core/rubric_draft.h"
#include "workflow/internal/draft_intake.h"
#include "workflow/page_import.h"

namespace evenhand::workflow::internal {

/// Imports page after page into a library; writes what it has made in batches.
class LibraryImporter {
public:
    /// Throws Error when the library cannot be written to or the word list cannot be read.
    explicit LibraryImporter(const RubricLibrary& library);

    void take(const PageSource& source);

    /// Writes what still waits. In the order in which the pages were taken.
    [[nodiscard]] std::vector<PageReport> reports() &&;

private:
    /// A page, and what its drafts became: each by the id that it was drafted with.
    struct Page {
        PageReport report;
        std::string title;
        std::string sha256;
        std::map<Id<Rubric>, DraftIntake::Known> became;
        std::optional<KitPlan> kit;
        bool made = false;  ///< One of its drafts was written.
    };
    /// A draft that waits to be written.
    struct Waiting {
        std::size_t page = 0;
        Id<Rubric> drafted;
    };
    void make_drafts(const PageSource& source, Page& page);
    void take_draft(Rubric draft, DraftIntake::Page kind, Page& page);
    void write();
    void settle(const DraftIntake::Placed& placed, const Waiting& waiting);
    void settle(Page& page, const std::vector<DraftIntake::LostPage>& lost) const;
    void write_kit(Page& page) const;
    [[nodiscard]] bool has_kit_of(const Page& page) const;

    LibraryPaths paths_;
    std::filesystem::path shipped_;
    TagVocabulary vocabulary_;
    DraftIntake intake_;
    std::vector<Page> pages_;
    std::vector<Waiting> waiting_;
    std::size_t written_ = 0;  ///< Pages whose drafts do not wait any more.
};

}  // namespace evenhand::workflow::internal
