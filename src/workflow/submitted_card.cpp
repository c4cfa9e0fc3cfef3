#include "workflow/submitted_card.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "core/error.h"
#include "workflow/archive_desk.h"
#include "workflow/internal/session_archive.h"
#include "workflow/print_style.h"

namespace evenhand::workflow {

Parsed<ReadCard> read_submitted(const Folders& folders,
                                const Services& services,
                                const CardPlace& card) {
    if (card.archived.empty()) {
        return read_card(card.path);
    }
    return ArchiveDesk::open(folders, services, {"", false})->read(card.archived, 0);
}

Findings doubts_by_archive(const Folders& folders,
                           const Services& services,
                           const std::filesystem::path& file) {
    try {
        const auto read = read_card(file);
        const auto kept = read.value ? internal::SessionArchive(folders, services)
                                           .kept(read.value->card.session().head.id)
                                     : std::nullopt;
        if (!kept || kept->revisions.empty()) {
            return {};
        }
        const auto& revisions = kept->revisions;
        const auto same = std::ranges::find(revisions, read.value->card);
        // One that is not there may be one that cannot be read there.
        if (same == revisions.end() || std::next(same) == revisions.end()) {
            return {};
        }
        return {{Severity::warning,
                 "card.corrected-since",
                 "This card was corrected since: the archive has " +
                     (revisions.end() - same == 2
                          ? std::string("a later revision")
                          : std::to_string(revisions.end() - same - 1) + " later revisions") +
                     " of it.",
                 file.string()}};
    } catch (const Error&) {
        return {};
    }
}

Findings print_submitted(const Folders& folders,
                         const Services& services,
                         const CardPlace& card,
                         const PdfTarget& pdf) {
    if (card.archived.empty()) {
        return in_style(
            folders, [&](const ReportStyle& style) { return print_card(card.path, pdf, style); });
    }
    return ArchiveDesk::open(folders, services, {"", false})->print(card.archived, 0, pdf);
}

}  // namespace evenhand::workflow
