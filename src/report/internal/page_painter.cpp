#include "report/internal/page_painter.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "report/internal/logo_operators.h"
#include "report/internal/pdf_text.h"
#include "report/internal/show_text.h"
#include "report/internal/strip.h"
#include "report/internal/unicode.h"

namespace evenhand::report {

namespace {

/// Whether a reader can make sense of the character by itself: no control, no private use.
bool is_readable(char32_t character) {
    const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    const bool private_use = (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
    const bool no_character = (character & 0xFFFE) == 0xFFFE || character == 0xFFFD ||
                              (character >= 0xFDD0 && character <= 0xFDEF);
    return !control && !private_use && !no_character;
}

class Painter {
public:
    Painter(const Pages& pages, Shaper& shaper, HaruDocument& document)
        : pages_(pages), shaper_(shaper), document_(document) {
        drawing_.bounds.resize(pages.elements.size());
        drawing_.owners.resize(pages.pages.size());
    }

    Drawing paint() {
        for (page_ = 0; page_ < pages_.pages.size(); ++page_) {
            document_.add_page(pages_.width, pages_.height);
            fill_.reset();
            pen_.reset();
            for (const PlacedBox& box : pages_.pages[page_].boxes) {
                mark(box.owner);
                std::visit([&](const auto& shape) { draw(shape); }, box.shape);
            }
            end_mark();
        }
        return std::move(drawing_);
    }

private:
    [[nodiscard]] Points up(Points y) const { return pages_.height - y; }

    void mark(const Owner& owner) {
        if (owner_ == owner) {
            return;
        }
        end_mark();
        owner_ = owner;
        if (const auto* element = std::get_if<std::size_t>(&owner)) {
            std::vector<std::size_t>& ids = drawing_.owners[page_];
            document_.raw("/" + tag_name(pages_.elements[*element].tag) + " <</MCID " +
                          std::to_string(ids.size()) + ">> BDC\n");
            ids.push_back(*element);
            return;
        }
        switch (std::get<Artifact>(owner)) {
            case Artifact::decoration:
                document_.raw("/Artifact BMC\n");
                return;
            case Artifact::header:
                document_.raw("/Artifact <</Type/Pagination/Subtype/Header>> BDC\n");
                return;
            case Artifact::footer:
                document_.raw("/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n");
                return;
        }
    }

    void end_mark() {
        if (owner_) {
            document_.raw("EMC\n");
            owner_.reset();
        }
    }

    void note_bounds(Points left, Points top, Points right, Points bottom) {
        const auto* element = std::get_if<std::size_t>(&*owner_);
        if (element == nullptr) {
            return;
        }
        std::optional<DrawnBounds>& bounds = drawing_.bounds[*element];
        if (!bounds) {
            bounds = DrawnBounds{page_, left, up(bottom), right, up(top)};
        } else if (bounds->page == page_) {
            bounds->left = std::min(bounds->left, left);
            bounds->bottom = std::min(bounds->bottom, up(bottom));
            bounds->right = std::max(bounds->right, right);
            bounds->top = std::max(bounds->top, up(top));
        }
    }

    void use_fill(const Colour& colour) {
        if (fill_ != colour) {
            document_.set_fill(colour);
            fill_ = colour;
        }
    }

    void use_pen(const Pen& pen) {
        if (pen_ != pen) {
            document_.set_pen(pen);
            pen_ = pen;
        }
    }

    HaruDocument::Paint use(const std::optional<Colour>& fill, const std::optional<Pen>& edge) {
        if (fill) {
            use_fill(*fill);
        }
        if (edge) {
            use_pen(*edge);
        }
        if (fill && edge) {
            return HaruDocument::Paint::fill_and_stroke;
        }
        return fill ? HaruDocument::Paint::fill : HaruDocument::Paint::stroke;
    }

    void draw(const RectBox& box) {
        const Points bottom = box.y + box.height;
        note_bounds(box.x, box.y, box.x + box.width, bottom);
        const HaruDocument::Paint how = use(box.fill, box.edge);
        document_.rectangle(box.x, up(bottom), box.width, box.height, box.radius, how);
    }

    void draw(const LineBox& box) {
        note_bounds(std::min(box.x1, box.x2),
                    std::min(box.y1, box.y2),
                    std::max(box.x1, box.x2),
                    std::max(box.y1, box.y2));
        use_pen(box.pen);
        document_.line(box.x1, up(box.y1), box.x2, up(box.y2));
    }

    void draw(const CircleBox& box) {
        note_bounds(box.x - box.radius, box.y - box.radius, box.x + box.radius, box.y + box.radius);
        const HaruDocument::Paint how = use(box.fill, box.edge);
        document_.circle(box.x, up(box.y), box.radius, how);
    }

    void draw(const PathBox& box) {
        const auto [left, right] = std::ranges::minmax(box.corners, {}, &PathBox::Corner::x);
        const auto [top, bottom] = std::ranges::minmax(box.corners, {}, &PathBox::Corner::y);
        note_bounds(left.x, top.y, right.x, bottom.y);
        const HaruDocument::Paint how = use(box.fill, box.edge);
        std::vector<std::pair<Points, Points>> corners;
        for (const PathBox::Corner& corner : box.corners) {
            corners.emplace_back(corner.x, up(corner.y));
        }
        document_.path(corners, box.closed, how);
    }

    void draw(const LogoBox& box) {
        const Logo& logo = *pages_.logo;
        const Points bottom = box.y + box.height;
        note_bounds(box.x, box.y, box.x + box.width, bottom);
        if (const auto* pixels = std::get_if<LogoPixels>(&logo.picture)) {
            document_.image(*pixels, box.x, up(bottom), box.width, box.height);
            return;
        }
        document_.raw(
            logo_operators(std::get<LogoDrawing>(logo.picture),
                           {box.x, up(box.y), box.width, box.height, box.width / logo.width}));
    }

    void draw(const TextBox& box) {
        const Extent ends = extent(box);
        note_bounds(box.x, ends.top, box.x + box.width, ends.bottom);
        const ShapedText& runs = shaper_.shape(box.text, box.style.face, box.right_to_left);
        Points x = box.x;
        if (box.right_to_left) {  // The spaces at the line's end stand at its left, outside.
            x += box.width - advance_of(runs, box.style);
        }
        for (const GlyphRun& run : runs) {
            x = run.missing ? draw_missing(box, run, x) : draw_run(box, run, x);
        }
    }

    /// Notes what the glyphs of one cluster stand for. False when they alone do not give the text
    /// back: the glyph stands for another text elsewhere, or several glyphs stand for one text.
    static bool note_cluster(GlyphTexts& known, std::span<const Glyph> cluster) {
        bool gives_back = cluster.size() == 1;
        for (const Glyph& glyph : cluster) {
            std::u32string& text = known[glyph.id];
            if (text.empty()) {
                text = glyph.text;
            }
            gives_back = gives_back && text == glyph.text;
        }
        return gives_back;
    }

    /// Shows glyphs; returns where the next one stands.
    Points show(const TextBox& box, std::size_t face, std::span<const Glyph> glyphs, Points x) {
        if (glyphs.empty()) {
            return x;
        }
        const TextStyle& style = box.style;
        use_fill(style.colour);
        document_.begin_text(x, up(box.baseline));
        document_.raw("/" + font_name(face) + " " + number(style.size) + " Tf\n");
        document_.raw(show_operators(glyphs, shaper_.typeface(face), style.size, style.tracking));
        document_.end_text();
        for (const Glyph& glyph : glyphs) {
            x += glyph.advance * style.size / 1000 + style.tracking;
        }
        return x;
    }

    /// Clusters that give their text back by themselves are shown together, the others each with
    /// their text beside them.
    Points draw_run(const TextBox& box, const GlyphRun& run, Points x) {
        const std::span<const Glyph> glyphs = run.glyphs;
        GlyphTexts& known = drawing_.glyphs[run.face];
        std::size_t shown = 0;
        for (std::size_t begin = 0; begin < glyphs.size();) {
            std::size_t end = begin + 1;
            while (end < glyphs.size() && glyphs[end].text.empty()) {
                ++end;
            }
            const std::span<const Glyph> cluster = glyphs.subspan(begin, end - begin);
            if (!note_cluster(known, cluster)) {
                x = show(box, run.face, glyphs.subspan(shown, begin - shown), x);
                begin_actual_text(cluster.front().text);
                x = show(box, run.face, cluster, x);
                document_.raw("EMC\n");
                shown = end;
            }
            begin = end;
        }
        return show(box, run.face, glyphs.subspan(shown), x);
    }

    void begin_actual_text(std::u32string_view text) {
        document_.raw("/Span <</ActualText <FEFF" + utf16_hex(text) + ">>> BDC\n");
    }

    /// The number spelled by the run, in a box.
    Points draw_missing(const TextBox& box, const GlyphRun& run, Points x) {
        note_missing(*run.missing);
        const bool readable = is_readable(*run.missing);
        if (readable) {
            begin_actual_text({&*run.missing, 1});
        }
        const Points em = box.style.size;
        const Points margin = missing_margin * em / 1000;
        const Points width =
            run.width * em / 1000 + box.style.tracking * static_cast<double>(run.glyphs.size());
        use_pen({0.6, box.style.colour});
        document_.rectangle(x + margin,
                            up(box.baseline) - 0.2 * em,
                            width - 2 * margin,
                            1.1 * em,
                            0,
                            HaruDocument::Paint::stroke);
        (void)draw_run(box, run, x + margin + missing_padding * em / 1000);
        if (readable) {
            document_.raw("EMC\n");
        }
        return x + width;
    }

    void note_missing(char32_t character) {
        const auto known =
            std::ranges::find(drawing_.missing, character, &MissingCharacter::character);
        if (known == drawing_.missing.end()) {
            drawing_.missing.push_back({character, page_ + 1});
        }
    }

    const Pages& pages_;
    Shaper& shaper_;
    HaruDocument& document_;
    Drawing drawing_;
    std::size_t page_ = 0;
    std::optional<Owner> owner_;  ///< Whose marked content is open.
    std::optional<Colour> fill_;  ///< As set on this page.
    std::optional<Pen> pen_;
};

}  // namespace

std::string font_name(std::size_t face) {
    return "F" + std::to_string(face);
}

std::string tag_name(Tag tag) {
    switch (tag) {
        case Tag::document:
            return "Document";
        case Tag::heading_1:
            return "H1";
        case Tag::heading_2:
            return "H2";
        case Tag::heading_3:
            return "H3";
        case Tag::heading_4:
            return "H4";
        case Tag::paragraph:
            return "P";
        case Tag::quote:
            return "Quote";
        case Tag::list:
            return "L";
        case Tag::list_item:
            return "LI";
        case Tag::list_label:
            return "Lbl";
        case Tag::list_body:
            return "LBody";
        case Tag::table:
            return "Table";
        case Tag::table_row:
            return "TR";
        case Tag::column_head:
        case Tag::row_head:
            return "TH";
        case Tag::table_cell:
            return "TD";
        case Tag::figure:
            break;
    }
    return "Figure";
}

Drawing paint(const Pages& pages, Shaper& shaper, HaruDocument& document) {
    return Painter(pages, shaper, document).paint();
}

}  // namespace evenhand::report
