#include "report/internal/haru.h"

#include <array>

#include <hpdf_pages.h>

#include "core/error.h"
#include "report/internal/pdf_text.h"

namespace evenhand::report {

namespace {

HPDF_REAL real(double value) {
    return static_cast<HPDF_REAL>(value);
}

HPDF_REAL channel(std::uint8_t value) {
    return static_cast<HPDF_REAL>(value) / 255;
}

Error failure(HPDF_STATUS status) {
    return {ErrorCode::unwritable_file,
            "Cannot make the PDF: libharu reports error " + std::to_string(status) + "."};
}

}  // namespace

void HaruDocument::Free::operator()(HPDF_Doc document) const {
    HPDF_Free(document);
}

HaruDocument::HaruDocument() : document_(HPDF_New(nullptr, nullptr)) {
    if (!document_) {
        throw failure(HPDF_FAILD_TO_ALLOC_MEM);
    }
    HPDF_SetCompressionMode(document_.get(), HPDF_COMP_NONE);
}

void HaruDocument::add_page(Points width, Points height) {
    page_ = HPDF_AddPage(document_.get());
    HPDF_Page_SetWidth(page_, real(width));
    HPDF_Page_SetHeight(page_, real(height));
    dashed_ = false;
}

void HaruDocument::raw(const std::string& operators) {
    if (page_ != nullptr) {
        const auto* attributes = static_cast<HPDF_PageAttr>(page_->attr);
        HPDF_Stream_Write(attributes->stream,
                          reinterpret_cast<const HPDF_BYTE*>(operators.data()),
                          static_cast<HPDF_UINT>(operators.size()));
    }
}

void HaruDocument::set_fill(const Colour& colour) {
    HPDF_Page_SetRGBFill(page_, channel(colour.red), channel(colour.green), channel(colour.blue));
}

void HaruDocument::set_pen(const Pen& pen) {
    const Colour& colour = pen.colour;
    HPDF_Page_SetRGBStroke(page_, channel(colour.red), channel(colour.green), channel(colour.blue));
    HPDF_Page_SetLineWidth(page_, real(pen.width));
    if (pen.dashed != dashed_) {
        constexpr std::array<HPDF_UINT16, 2> dash = {3, 2};
        HPDF_Page_SetDash(page_, pen.dashed ? dash.data() : nullptr, pen.dashed ? 2 : 0, 0);
        dashed_ = pen.dashed;
    }
}

void HaruDocument::paint(Paint how) {
    switch (how) {
        case Paint::fill:
            HPDF_Page_Fill(page_);
            return;
        case Paint::stroke:
            HPDF_Page_Stroke(page_);
            return;
        case Paint::fill_and_stroke:
            HPDF_Page_FillStroke(page_);
            return;
    }
}

void HaruDocument::rounded_path(Points x, Points y, Points width, Points height, Points radius) {
    constexpr double circle_by_curves = 0.5522847;  // Where the control points of a quarter lie.
    const HPDF_REAL left = real(x);
    const HPDF_REAL right = real(x + width);
    const HPDF_REAL low = real(y);
    const HPDF_REAL high = real(y + height);
    const HPDF_REAL r = real(radius);
    const HPDF_REAL c = real(radius * (1 - circle_by_curves));
    HPDF_Page_MoveTo(page_, left + r, low);
    HPDF_Page_LineTo(page_, right - r, low);
    HPDF_Page_CurveTo(page_, right - c, low, right, low + c, right, low + r);
    HPDF_Page_LineTo(page_, right, high - r);
    HPDF_Page_CurveTo(page_, right, high - c, right - c, high, right - r, high);
    HPDF_Page_LineTo(page_, left + r, high);
    HPDF_Page_CurveTo(page_, left + c, high, left, high - c, left, high - r);
    HPDF_Page_LineTo(page_, left, low + r);
    HPDF_Page_CurveTo(page_, left, low + c, left + c, low, left + r, low);
    HPDF_Page_ClosePath(page_);
}

void HaruDocument::rectangle(
    Points x, Points y, Points width, Points height, Points radius, Paint how) {
    if (radius > 0) {
        rounded_path(x, y, width, height, radius);
    } else {
        HPDF_Page_Rectangle(page_, real(x), real(y), real(width), real(height));
    }
    paint(how);
}

void HaruDocument::line(Points x1, Points y1, Points x2, Points y2) {
    HPDF_Page_MoveTo(page_, real(x1), real(y1));
    HPDF_Page_LineTo(page_, real(x2), real(y2));
    HPDF_Page_Stroke(page_);
}

void HaruDocument::circle(Points x, Points y, Points radius, Paint how) {
    HPDF_Page_Circle(page_, real(x), real(y), real(radius));
    paint(how);
}

void HaruDocument::path(const std::vector<std::pair<Points, Points>>& corners,
                        bool closed,
                        Paint how) {
    HPDF_Page_MoveTo(page_, real(corners.front().first), real(corners.front().second));
    for (std::size_t at = 1; at < corners.size(); ++at) {
        HPDF_Page_LineTo(page_, real(corners[at].first), real(corners[at].second));
    }
    if (closed) {
        HPDF_Page_ClosePath(page_);
    }
    paint(how);
}

void HaruDocument::image(
    const LogoPixels& pixels, Points x, Points y, Points width, Points height) {
    constexpr HPDF_UINT bits = 8;
    const HPDF_Image image =
        HPDF_LoadRawImageFromMem(document_.get(),
                                 reinterpret_cast<const HPDF_BYTE*>(pixels.bytes.data()),
                                 static_cast<HPDF_UINT>(pixels.columns),
                                 static_cast<HPDF_UINT>(pixels.rows),
                                 HPDF_CS_DEVICE_RGB,
                                 bits);
    HPDF_Page_DrawImage(page_, image, real(x), real(y), real(width), real(height));
}

void HaruDocument::begin_text(Points x, Points y) {
    HPDF_Page_BeginText(page_);
    HPDF_Page_MoveTextPos(page_, real(x), real(y));
}

void HaruDocument::end_text() {
    HPDF_Page_EndText(page_);
}

std::string HaruDocument::bytes() {
    const auto check = [&] {
        if (const HPDF_STATUS status = HPDF_GetError(document_.get()); status != HPDF_OK) {
            throw failure(status);
        }
    };
    check();
    HPDF_SaveToStream(document_.get());
    check();
    HPDF_UINT32 size = HPDF_GetStreamSize(document_.get());
    std::string content(size, '\0');
    HPDF_ResetStream(document_.get());
    HPDF_ReadFromStream(document_.get(), reinterpret_cast<HPDF_BYTE*>(content.data()), &size);
    content.resize(size);
    return content;
}

}  // namespace evenhand::report
