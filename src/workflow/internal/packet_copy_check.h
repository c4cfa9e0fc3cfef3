#pragma once

#include <map>
#include <string>

#include "formats/packet_file.h"
#include "workflow/internal/page_words.h"
#include "workflow/pdf_check.h"

namespace evenhand::workflow::internal {

/// Checks a packet of redacted copies: each copy against the seal that the record states, that
/// nothing else is in the file, and the pages against what they would print now. `files`: all that
/// is attached; `found`: the words of the pages.
[[nodiscard]] PdfCheck check_packet_copies(const formats::SealedPacketRecord& record,
                                           const std::map<std::string, std::string>& files,
                                           const Words& found);

}  // namespace evenhand::workflow::internal
