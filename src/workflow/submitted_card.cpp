#include "workflow/submitted_card.h"

#include "workflow/archive_desk.h"
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
