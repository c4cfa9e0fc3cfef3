#include "workflow/page_import.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/kit_file.h"
#include "formats/rubric_file.h"
#include "formats/shared_folder.h"
#include "workflow/internal/import_words.h"
#include "workflow/internal/library_importer.h"
#include "workflow/internal/page_drafts.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using Outcome = PageReport::Outcome;

bool is_page(const fs::path& file) {
    constexpr std::array<std::string_view, 6> endings = {
        ".txt", ".text", ".md", ".markdown", ".html", ".htm"};
    return std::ranges::find(endings, lowered(file.extension().string())) != endings.end();
}

/// Finds the pages of folders; a folder or file that is met again, by a link, counts once.
class PageSearch {
public:
    void take(const fs::path& path) {
        std::error_code error;
        if (!fs::exists(path, error)) {
            throw Error(ErrorCode::unreadable_file,
                        "Cannot read " + path.string() + ": no such file or directory.");
        }
        if (fs::is_directory(path, error)) {
            take_folder(path);
        } else {
            take_file(path);
        }
    }

    [[nodiscard]] std::vector<PageSource> found() && { return std::move(found_); }

private:
    bool is_new(const fs::path& path) {
        std::error_code error;
        const fs::path real = fs::weakly_canonical(path, error);
        return met_.insert(error ? path : real).second;
    }

    void take_file(const fs::path& file) {
        if (is_new(file)) {
            found_.push_back({file, "", file.filename().string()});
        }
    }

    void take_folder(const fs::path& folder) {
        if (!is_new(folder)) {
            return;
        }
        std::error_code error;
        std::vector<fs::path> inside;
        for (fs::directory_iterator entry(folder, error);
             !error && entry != fs::directory_iterator();
             entry.increment(error)) {
            inside.push_back(entry->path());
        }
        if (error) {
            // It is refused as a page, with the reason, instead of being passed over.
            found_.push_back({folder, "", folder.filename().string()});
            return;
        }
        std::ranges::sort(inside);
        for (const fs::path& path : inside) {
            take_inside(path);
        }
    }

    void take_inside(const fs::path& path) {
        std::error_code error;
        if (path.filename().string().starts_with('.')) {
            return;
        }
        if (fs::is_directory(path, error)) {
            take_folder(path);
        } else if (is_page(path)) {
            take_file(path);
        }
    }

    std::set<fs::path> met_;
    std::vector<PageSource> found_;
};

/// Runs through the pages until the caller has enough of it.
template <typename Take>
bool run_through(const std::vector<PageSource>& sources,
                 const ImportProgress& progress,
                 const Take& take) {
    for (std::size_t done = 0; done < sources.size(); ++done) {
        if (progress && !progress(done, sources.size())) {
            return false;
        }
        take(sources[done]);
    }
    return true;
}

/// The file, new or with the same bytes; an error when another is there.
void put(const fs::path& file, const std::string& bytes, PageReport& report) {
    if (formats::create_file(file, bytes, formats::Permanence::changeable)) {
        report.outcome = Outcome::drafted;
    } else if (formats::read_file(file) != bytes) {
        report.findings.push_back({Severity::error,
                                   "import.exists",
                                   "Another rubric is already there and was left as it is; move it "
                                   "away, or import into another folder.",
                                   file.string()});
        return;
    }
    report.files.push_back(file);
}

void put_drafts(const DraftSet& made, const fs::path& folder, PageReport& report) {
    formats::make_folder(folder);
    report.outcome = Outcome::unchanged;
    for (const Rubric& draft : made.drafts) {
        report.drafts.push_back(draft.id);
        put(folder / (draft.id.text() + ".rubric.xml"), formats::rubric_bytes(draft), report);
    }
    if (made.kit) {
        const fs::path file = folder / (made.kit->id + ".kit.xml");
        put(file, formats::kit_bytes(*made.kit), report);
        report.kit = file.filename().string();
    }
}

PageReport import_into(const PageSource& source,
                       const fs::path& folder,
                       const TagVocabulary& vocabulary) {
    PageReport report;
    report.name = source.name;
    std::string title;
    try {
        auto made = internal::drafts_of(source, internal::bytes_of(source), vocabulary);
        report.findings = std::move(made.findings);
        if (made.value) {
            title = made.value->drafts.front().title;
            put_drafts(*made.value, folder, report);
        }
    } catch (const Error& error) {
        report.findings.push_back({Severity::error, "import.failed", error.what(), report.name});
    }
    if (has_error(report.findings)) {
        report.outcome = Outcome::refused;
    }
    internal::say(report, title);
    return report;
}

}  // namespace

std::vector<PageSource> sources_of(const std::vector<fs::path>& paths) {
    PageSearch search;
    for (const fs::path& path : paths) {
        search.take(path);
    }
    return std::move(search).found();
}

ImportReport import_pages(const std::vector<PageSource>& sources,
                          RubricLibrary& library,
                          const ImportProgress& progress) {
    internal::LibraryImporter importer(library);
    ImportReport report;
    report.stopped =
        !run_through(sources, progress, [&](const PageSource& source) { importer.take(source); });
    report.pages = std::move(importer).reports();
    internal::sum_up(report, sources.size());
    return report;
}

ImportReport import_pages_into(const std::vector<PageSource>& sources,
                               const fs::path& folder,
                               const fs::path& vocabulary,
                               const ImportProgress& progress) {
    const TagVocabulary words = internal::read_vocabulary(vocabulary);
    ImportReport report;
    report.stopped = !run_through(sources, progress, [&](const PageSource& source) {
        report.pages.push_back(import_into(source, folder, words));
    });
    internal::sum_up(report, sources.size());
    return report;
}

}  // namespace evenhand::workflow
