#include "report/scorecard_pdf.h"

namespace evenhand::report {

PrintedPdf scorecard_pdf(const Scorecard& card,
                         const std::string& sha256,
                         const std::optional<ArchiveStamp>& stamp) {
    return document_pdf(scorecard_document(card, sha256, stamp));
}

}  // namespace evenhand::report
