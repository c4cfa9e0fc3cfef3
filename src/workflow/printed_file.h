#pragma once

#include <filesystem>

#include "core/finding.h"
#include "workflow/pdf_target.h"

namespace evenhand::workflow {

/// Puts a PDF that holds a redacted copy or a packet, to be looked at page by page: the very file,
/// when check_pdf() finds that it is what it says. What was found is a hint ("pdf.intact"), or a
/// warning when only the pages say something else than the data ("pdf.pages-differ"), or the file
/// is not as it was made ("pdf.file-changed"). Errors, and nothing put, for a PDF that was altered
/// ("pdf.altered") or holds neither ("pdf.no-card"), and when the target refuses. Throws Error
/// (unreadable_file).
[[nodiscard]] Findings show_printed(const std::filesystem::path& file, const PdfTarget& pdf);

/// What is to be told of a file whose card is shown: that it is a PDF whose pages are not those of
/// the card in it ("pdf.pages-differ", "pdf.altered"), or one that was changed
/// ("pdf.file-changed"). Empty for any other file, and for one that
/// cannot be read. Takes as long as printing; may be called from another thread.
[[nodiscard]] Findings doubts_of_pages(const std::filesystem::path& file);

}  // namespace evenhand::workflow
