#include "workflow/internal/card_pdf.h"

#include "formats/scorecard_file.h"
#include "report/document_pdf.h"
#include "workflow/internal/file_digest.h"

namespace evenhand::workflow::internal {

bool is_pdf(std::string_view bytes) {
    return bytes.starts_with("%PDF-");
}

report::PrintedPdf card_pdf(const Scorecard& card,
                            const std::string& sha256,
                            const std::optional<report::ArchiveStamp>& stamp,
                            const ReportStyle& style) {
    // The canonical form is one: these are the very bytes that the card was read from.
    return with_file_digest(
        report::scorecard_pdf({card, sha256, formats::scorecard_bytes(card)}, stamp, style));
}

report::PrintedPdf copy_pdf(const report::SealedCardCopy& copy, const ReportStyle& style) {
    ReportStyle own = style;
    if (copy.kind == CopyKind::subject_access) {
        own.confidentiality.clear();  // "For the hiring team only", on what the candidate is given.
        own.left_out.clear();         // Whose data it is has a right to all of it.
    }
    return with_file_digest(report::document_pdf(report::copy_document(copy, own.left_out), own));
}

}  // namespace evenhand::workflow::internal
