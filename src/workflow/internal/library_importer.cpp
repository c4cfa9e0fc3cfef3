#include "workflow/internal/library_importer.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "formats/kit_file.h"
#include "formats/shared_folder.h"
#include "workflow/internal/import_words.h"
#include "workflow/internal/page_drafts.h"

namespace evenhand::workflow::internal {

namespace {

using Outcome = PageReport::Outcome;

/// Files that are brought to disk together: few enough to tell soon what became of them.
constexpr std::size_t batch = 500;

std::string quoted(const Id<Rubric>& id) {
    return "\u201C" + id.text() + "\u201D";
}

void remark(PageReport& report, Severity severity, const char* code, std::string sentence) {
    report.findings.push_back({severity, code, std::move(sentence), report.name});
}

void refuse(PageReport& report, std::string sentence) {
    report.outcome = Outcome::refused;
    remark(report, Severity::error, "import.failed", std::move(sentence));
}

}  // namespace

LibraryImporter::LibraryImporter(const RubricLibrary& library)
    : paths_(library.folder()),
      vocabulary_(read_vocabulary(library.shipped() / "tags.txt")),
      intake_(paths_, library.shipped()) {}

void LibraryImporter::take(const PageSource& source) {
    Page& page = pages_.emplace_back();
    page.report.name = source.name;
    try {
        make_drafts(source, page);
    } catch (const Error& error) {
        refuse(page.report, error.what());
    }
    if (intake_.waiting() >= batch) {
        write();
    }
}

void LibraryImporter::make_drafts(const PageSource& source, Page& page) {
    const std::string bytes = bytes_of(source);
    auto made = drafts_of(source, bytes, vocabulary_);
    page.report.findings = std::move(made.findings);
    if (!made.value) {
        return;
    }
    page.title = made.value->drafts.front().title;
    page.kit = std::move(made.value->kit);
    page.report.outcome = Outcome::unchanged;
    const bool all_known = std::ranges::all_of(
        made.value->drafts, [&](const Rubric& draft) { return intake_.known(draft).has_value(); });
    if (all_known) {
        page.report.findings.clear();  // They are of drafts that are not made.
    } else {
        intake_.take_page(made.value->drafts.front().source_sha256, bytes);
    }
    for (Rubric& draft : made.value->drafts) {
        take_draft(std::move(draft), page);
    }
}

void LibraryImporter::take_draft(Rubric draft, Page& page) {
    const Id<Rubric> drafted = draft.id;
    if (const auto known = intake_.known(draft)) {
        page.became.insert_or_assign(drafted, *known);
        remark(page.report,
               Severity::hint,
               "import.known",
               "It is in the library already, as " + known->spoken() + ".");
        return;
    }
    draft.id = intake_.free_id(drafted);
    if (draft.id != drafted) {
        remark(page.report,
               Severity::hint,
               "import.renamed",
               (intake_.is_shipped(draft) ? "A rubric of this page came with Evenhand, called "
                                          : "Another rubric is called ") +
                   quoted(drafted) + "; this draft is " + quoted(draft.id) + ".");
    }
    intake_.take(draft);
    page.report.outcome = Outcome::drafted;
    page.became.insert_or_assign(drafted, DraftIntake::Known{draft.id, 0, ""});
    waiting_.push_back({pages_.size() - 1, drafted});
}

void LibraryImporter::write() {
    const std::vector<Waiting> waiting = std::exchange(waiting_, {});
    const auto placed = intake_.place();
    for (std::size_t i = 0; i < placed.size(); ++i) {
        settle(placed[i], waiting[i]);
    }
    for (; written_ < pages_.size(); ++written_) {
        Page& page = pages_[written_];
        if (page.kit && page.report.outcome == Outcome::drafted) {
            write_kit(page);
        }
    }
}

void LibraryImporter::settle(const DraftIntake::Placed& placed, const Waiting& waiting) {
    Page& page = pages_[waiting.page];
    if (!placed.failure.empty()) {
        refuse(page.report, placed.failure);
        return;
    }
    page.became.insert_or_assign(waiting.drafted, DraftIntake::Known{placed.draft.id, 0, ""});
}

void LibraryImporter::write_kit(Page& page) const {
    KitPlan kit = *page.kit;
    for (KitEntry& entry : kit.entries) {
        const DraftIntake::Known& became = page.became.at(entry.rubric);
        entry.rubric = became.id;
        entry.version = became.version;
        entry.sha256 = became.sha256;
    }
    try {
        formats::make_shared_folder(paths_.kits());
        const std::string id = kit.id;
        for (int number = 2; !formats::create_file(
                 paths_.kit(kit.id), formats::kit_bytes(kit), formats::Permanence::changeable);
             ++number) {
            kit.id = numbered(Id<Rubric>(id), number).text();
        }
        page.report.kit = paths_.kit(kit.id).filename().string();
    } catch (const Error& error) {
        refuse(page.report, error.what());
    }
}

std::vector<PageReport> LibraryImporter::reports() && {
    write();
    std::vector<PageReport> reports;
    for (Page& page : pages_) {
        for (const auto& [drafted, became] : page.became) {
            page.report.drafts.push_back(became.id);
            if (became.version == 0) {
                page.report.files.push_back(paths_.draft(became.id));
            }
        }
        say(page.report, page.title);
        reports.push_back(std::move(page.report));
    }
    return reports;
}

}  // namespace evenhand::workflow::internal
