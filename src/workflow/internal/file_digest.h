#pragma once

#include <string>
#include <string_view>

#include "report/document_pdf.h"

namespace evenhand::workflow::internal {

/// A PDF with the digest of its own bytes in the second half of its /ID, which PDF keeps for the
/// identity of a version: the first half of the SHA-256 of the file with zeros in that place. It
/// tells damage and what other programs saved anew; it is no signature. Bytes that have another
/// /ID than a PDF that was just made, where both halves are the same, stay as they are.
[[nodiscard]] std::string with_file_digest(std::string_view pdf);

[[nodiscard]] report::PrintedPdf with_file_digest(report::PrintedPdf printed);

/// Whether the file is, byte for byte, as with_file_digest() gave it. Another program that saves a
/// PDF anew writes an /ID of its own, or in its own way.
[[nodiscard]] bool is_as_made(std::string_view pdf);

}  // namespace evenhand::workflow::internal
