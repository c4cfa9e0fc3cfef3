#pragma once

#include <optional>
#include <string>

#include "workflow/pdf_check.h"

namespace evenhand::workflow {

/// Checks the PDF of a committee packet without anything else: its record against its seal, every
/// scorecard that the record names against the seal that it states, and the pages against what they
/// print now. Nothing when the PDF holds no packet. `name` is what the file is called.
[[nodiscard]] std::optional<PdfCheck> check_packet_pdf(const std::string& bytes,
                                                       const std::string& name);

}  // namespace evenhand::workflow
