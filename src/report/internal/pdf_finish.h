#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/internal/page_painter.h"
#include "report/internal/shaping.h"
#include "report/pages.h"

namespace evenhand::report {

/// What a drawn document lacks. All borrowed for the call.
struct Finish {
    const std::vector<Element>& elements;
    const Drawing& drawing;
    const DocumentInfo& info;
    const Shaper& shaper;
    const std::filesystem::path& colour_profile;
};

/// Adds fonts, structure and metadata to what libharu wrote, and writes it anew, compressed.
/// Throws Error: unreadable_file for the colour profile, unwritable_file when qpdf fails.
[[nodiscard]] std::string finish_pdf(const std::string& drawn, const Finish& finish);

}  // namespace evenhand::report
