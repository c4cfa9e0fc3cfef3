#include "report/scorecard_pdf.h"

#include "report/scorecard_document.h"

namespace evenhand::report {

PrintedPdf scorecard_pdf(const Scorecard& card, const std::string& sha256) {
    return document_pdf(scorecard_document(card, sha256));
}

}  // namespace evenhand::report
