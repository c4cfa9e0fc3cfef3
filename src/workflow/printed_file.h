#pragma once

#include <filesystem>

#include "core/finding.h"
#include "workflow/pdf_target.h"

namespace evenhand::workflow {

/// Puts a PDF that holds a redacted copy or a packet, to be looked at page by page: the very file,
/// when check_pdf() finds that it is what it says. What was found is a hint ("pdf.intact"), or a
/// warning when only the pages say something else than the data ("pdf.pages-differ"). Errors, and
/// nothing put, for a PDF that was altered ("pdf.altered") or holds neither ("pdf.no-card"), and
/// when the target refuses. Throws Error (unreadable_file).
[[nodiscard]] Findings show_printed(const std::filesystem::path& file, const PdfTarget& pdf);

}  // namespace evenhand::workflow
