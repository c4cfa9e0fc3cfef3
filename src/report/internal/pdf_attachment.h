#pragma once

#include <optional>
#include <vector>

#include "core/timestamp.h"
#include "report/document.h"

class QPDF;

namespace evenhand::report {

/// Puts the files into the PDF as the data that its pages were made of (ISO 19005-3, 6.8): listed
/// among the attachments, and associated with the document. Their names differ. `dated`: when they
/// last changed.
void attach(QPDF& pdf, const std::vector<Attachment>& files, const std::optional<Timestamp>& dated);

}  // namespace evenhand::report
