#pragma once

#include <string>

#include "report/document.h"

class QPDF;

namespace evenhand::report {

/// The XMP packet of the document. It claims PDF/A-3a and PDF/UA-1, which every document keeps
/// (tests/report holds them to it).
[[nodiscard]] std::string xmp_packet(const DocumentInfo& info);

/// Gives the file its information dictionary, the XMP packet with the very same values, its
/// language, and `colour_profile` (the bytes of an ICC profile for RGB) as what its colours mean.
void add_metadata(QPDF& pdf, const DocumentInfo& info, const std::string& colour_profile);

}  // namespace evenhand::report
