#pragma once

#include <vector>

#include "report/internal/page_painter.h"
#include "report/pages.h"

class QPDF;
class QPDFObjectHandle;

namespace evenhand::report {

/// Gives the file its structure tree (PDF 1.7, 14.7): the elements in reading order, each with the
/// marked content that belongs to it, and the way back from content to element.
void add_structure(QPDF& pdf, const std::vector<Element>& elements, const Drawing& drawing);

}  // namespace evenhand::report
