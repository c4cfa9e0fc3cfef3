#pragma once

#include <optional>
#include <string>

#include "workflow/pdf_check.h"

namespace evenhand::workflow {

/// Whether the bytes are a PDF that holds the record of a committee packet.
[[nodiscard]] bool holds_packet(const std::string& pdf);

/// Checks the PDF of a committee packet without anything else: its record against its seal, every
/// scorecard that the record names against the seal that it states, and the pages against what they
/// print now. Nothing when the PDF holds no packet. `name` is what the file is called.
[[nodiscard]] std::optional<PdfCheck> check_packet_pdf(const std::string& bytes,
                                                       const std::string& name);

}  // namespace evenhand::workflow
