#pragma once

#include <filesystem>

#include "core/finding.h"
#include "workflow/live_interview.h"
#include "workflow/pdf_target.h"
#include "workflow/report_desk.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// Reads a submitted card where it lies, in the archive of `folders` or in a file. Of one in the
/// archive the newest revision is read, and the log records that it was opened. No value, and
/// errors, when it is not there, was erased, or is not what was sealed. Throws Error.
[[nodiscard]] Parsed<ReadCard> read_submitted(const Folders& folders,
                                              const Services& services,
                                              const CardPlace& card);

/// What the archive of `folders` knows of the interview of a card in a file or a PDF: a warning
/// when it was corrected since ("card.corrected-since"). Empty for any other file, and when there
/// is no such card there or nobody can tell now. Does not throw; takes as long as the archive does.
[[nodiscard]] Findings doubts_by_archive(const Folders& folders,
                                         const Services& services,
                                         const std::filesystem::path& file);

/// Prints it as print_card() does; one from the archive with the archive's checkpoint.
[[nodiscard]] Findings print_submitted(const Folders& folders,
                                       const Services& services,
                                       const CardPlace& card,
                                       const PdfTarget& pdf);

}  // namespace evenhand::workflow
