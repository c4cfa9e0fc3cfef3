#pragma once

#include <optional>

#include "core/timestamp.h"
#include "report/document.h"

class QPDF;

namespace evenhand::report {

/// Puts the file into the PDF as the data that its pages were made of (ISO 19005-3, 6.8): listed
/// among the attachments, and associated with the document. `dated`: when it last changed.
void attach(QPDF& pdf, const Attachment& file, const std::optional<Timestamp>& dated);

}  // namespace evenhand::report
