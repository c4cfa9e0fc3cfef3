#include "workflow/internal/library_importer.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "formats/kit_file.h"
#include "formats/shared_folder.h"
#include "workflow/internal/draft_file.h"
#include "workflow/internal/import_words.h"
#include "workflow/internal/kit_files.h"
#include "workflow/internal/page_drafts.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;
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

void tell_known(PageReport& report, const DraftIntake::Known& known) {
    remark(report,
           Severity::hint,
           "import.known",
           "It is in the library already, as " + known.spoken() + ".");
}

}  // namespace

LibraryImporter::LibraryImporter(const RubricLibrary& library)
    : paths_(library.folder()),
      shipped_(library.shipped()),
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
    page.sha256 = made.value->drafts.front().source_sha256;
    page.kit = std::move(made.value->kit);
    page.report.outcome = Outcome::unchanged;
    const auto kind =
        made.value->drafts.size() > 1 ? DraftIntake::Page::of_several : DraftIntake::Page::of_one;
    if (std::ranges::all_of(made.value->drafts, [&](const Rubric& draft) {
            return intake_.known(draft, kind).has_value();
        })) {
        page.report.findings.clear();  // They are of drafts that are not made.
    }
    intake_.take_page(page.sha256, bytes);
    for (Rubric& draft : made.value->drafts) {
        take_draft(std::move(draft), kind, page);
    }
}

void LibraryImporter::take_draft(Rubric draft, DraftIntake::Page kind, Page& page) {
    const Id<Rubric> drafted = draft.id;
    if (const auto known = intake_.known(draft, kind)) {
        page.became.insert_or_assign(drafted, *known);
        tell_known(page.report, *known);
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
    const auto placement = intake_.place();
    for (std::size_t i = 0; i < placement.drafts.size(); ++i) {
        settle(placement.drafts[i], waiting[i]);
    }
    for (; written_ < pages_.size(); ++written_) {
        settle(pages_[written_], placement.lost_pages);
    }
}

void LibraryImporter::settle(const DraftIntake::Placed& placed, const Waiting& waiting) {
    Page& page = pages_[waiting.page];
    if (!placed.failure.empty()) {
        refuse(page.report, placed.failure);
        return;
    }
    const DraftIntake::Known became{placed.draft.id, 0, ""};
    page.became.insert_or_assign(waiting.drafted, became);
    if (placed.was_there) {
        tell_known(page.report, became);
    } else {
        page.made = true;
    }
}

/// Once it is known what became of the page's drafts.
void LibraryImporter::settle(Page& page, const std::vector<DraftIntake::LostPage>& lost) const {
    const auto failed = std::ranges::find(lost, page.sha256, &DraftIntake::LostPage::sha256);
    if (failed != lost.end()) {
        refuse(page.report,
               failed->failure + " The draft is without its page; import the page again.");
    }
    if (page.report.outcome == Outcome::drafted && !page.made) {
        // Another program was faster with all of them: what is said of these drafts is not of
        // theirs.
        page.report.outcome = Outcome::unchanged;
        std::erase_if(page.report.findings,
                      [](const Finding& finding) { return finding.code != "import.known"; });
    }
    const bool new_kit = page.kit && page.report.outcome != Outcome::refused;
    if (new_kit && (page.made || !has_kit_of(page))) {
        write_kit(page);
    }
}

/// A kit that names one of the page's drafts: its author may have changed the rest since.
bool LibraryImporter::has_kit_of(const Page& page) const {
    const auto names_one = [&](const fs::path& file) {
        const auto bytes = bytes_if_readable(file);
        const auto read = formats::read_kit(bytes.value_or(""), file.filename().string());
        return read.value && std::ranges::any_of(read.value->entries, [&](const KitEntry& entry) {
                   return std::ranges::any_of(page.became, [&](const auto& became) {
                       return became.second.id == entry.rubric;
                   });
               });
    };
    return std::ranges::any_of(files_in(paths_.kits(), kit_ending), names_one);
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
        const KitPlan placed = put_kit(paths_, shipped_, std::move(kit));
        page.report.kit = paths_.kit(placed.id).filename().string();
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
