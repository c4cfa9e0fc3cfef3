#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <hpdf.h>

#include "core/report_style.h"
#include "report/style.h"

namespace evenhand::report {

/// A libharu document. libharu sees paths, colours and text positions; the operators that show
/// glyphs are written raw, and it never opens a font file. Coordinates are PDF's: y upwards.
///
/// libharu keeps its first error and refuses everything after it, so errors show in bytes().
class HaruDocument {
public:
    /// Throws Error (unwritable_file) when libharu has no memory.
    HaruDocument();

    /// What follows is drawn on this page.
    void add_page(Points width, Points height);

    /// Operators of a content stream, as they are.
    void raw(const std::string& operators);

    void set_fill(const Colour& colour);
    void set_pen(const Pen& pen);

    enum class Paint { fill, stroke, fill_and_stroke };
    void rectangle(Points x, Points y, Points width, Points height, Points radius, Paint how);
    void line(Points x1, Points y1, Points x2, Points y2);
    void circle(Points x, Points y, Points radius, Paint how);
    /// Straight lines through the corners, each x and y; at least two.
    void path(const std::vector<std::pair<Points, Points>>& corners, bool closed, Paint how);

    /// A picture that fills the rectangle.
    void image(const LogoPixels& pixels, Points x, Points y, Points width, Points height);

    /// Text operators follow, from this place on, until end_text().
    void begin_text(Points x, Points y);
    void end_text();

    /// The document as libharu writes it. Throws Error (unwritable_file) when anything failed.
    [[nodiscard]] std::string bytes();

private:
    struct Free {
        void operator()(HPDF_Doc document) const;
    };
    using DocumentHandle = std::unique_ptr<_HPDF_Doc_Rec, Free>;

    void paint(Paint how);
    void rounded_path(Points x, Points y, Points width, Points height, Points radius);

    DocumentHandle document_;
    HPDF_Page page_ = nullptr;
    bool dashed_ = false;  ///< As set on this page.
};

}  // namespace evenhand::report
