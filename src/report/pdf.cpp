#include "report/pdf.h"

#include <exception>
#include <utility>

#include "core/error.h"
#include "report/internal/haru.h"
#include "report/internal/page_painter.h"
#include "report/internal/pdf_finish.h"
#include "report/internal/shaping.h"

namespace evenhand::report {

WrittenPdf write_pdf(const Pages& pages,
                     const DocumentInfo& info,
                     Shaper& fonts,
                     const std::filesystem::path& colour_profile) {
    HaruDocument document;
    Drawing drawing = paint(pages, fonts, document);
    std::string bytes =
        finish_pdf(document.bytes(), {pages.elements, drawing, info, fonts, colour_profile});
    return {std::move(bytes), std::move(drawing.missing)};
}

}  // namespace evenhand::report
