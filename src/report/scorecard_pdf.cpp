#include "report/scorecard_pdf.h"

#include <utility>

namespace evenhand::report {

PrintedPdf scorecard_pdf(const SealedScorecard& sealed,
                         const std::optional<ArchiveStamp>& stamp,
                         const ReportStyle& style) {
    Document document = scorecard_document(sealed.card, sealed.sha256, stamp, style.left_out);
    document.info.attached = {{std::string(attached_scorecard),
                               "The scorecard that these pages were made of, under its seal",
                               sealed.bytes}};
    return document_pdf(document, style);
}

}  // namespace evenhand::report
