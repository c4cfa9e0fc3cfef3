#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "workflow/pdf_check.h"

namespace evenhand::workflow {

/// Whether the file is the XML of a redacted copy, by how it begins. False when it cannot be read.
[[nodiscard]] bool is_copy_file(const std::filesystem::path& file);

/// Checks the XML of a redacted copy against its own seal. Throws Error (unreadable_file).
[[nodiscard]] PdfCheck check_copy(const std::filesystem::path& file);

/// Checks a PDF that holds a redacted copy as check_pdf() does one with a card: the copy against
/// its own seal, the printed seal against that, and the pages against what the copy prints. Nothing
/// when none is in it. `name`: what findings call the file. Throws Error for a missing font.
[[nodiscard]] std::optional<PdfCheck> check_copy_pdf(const std::string& pdf,
                                                     const std::string& name);

}  // namespace evenhand::workflow
