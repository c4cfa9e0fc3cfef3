#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

struct hb_face_t;
struct hb_font_t;

namespace evenhand::report {

/// Lengths in thousandths of the type size, y upwards: the unit of a PDF font.
struct FaceMeasures {
    int ascent = 0;
    int descent = 0;  ///< Below 0.
    int cap_height = 0;
    int italic_angle = 0;  ///< Degrees, below 0 for letters that lean to the right.
    int box_left = 0;
    int box_bottom = 0;
    int box_right = 0;
    int box_top = 0;
};

/// One font file, opened.
class Typeface {
public:
    /// Throws Error (unreadable_file) for a file that is no font.
    explicit Typeface(const std::filesystem::path& file);

    [[nodiscard]] bool has(char32_t character) const;

    /// Of the glyph by itself, in thousandths of the type size.
    [[nodiscard]] double advance(std::uint32_t glyph) const;

    /// How far what is drawn of the glyph reaches up and down; {0, 0} for one that is blank.
    struct GlyphInk {
        double top = 0;
        double bottom = 0;  ///< Below 0 for what hangs under the baseline.
    };
    [[nodiscard]] GlyphInk ink(std::uint32_t glyph) const;

    [[nodiscard]] FaceMeasures measures() const;
    [[nodiscard]] std::string postscript_name() const;

    [[nodiscard]] hb_face_t* face() const { return face_.get(); }
    [[nodiscard]] hb_font_t* font() const { return font_.get(); }
    [[nodiscard]] double per_thousand() const { return per_thousand_; }

private:
    struct Close {
        void operator()(hb_face_t* face) const;
        void operator()(hb_font_t* font) const;
    };

    std::unique_ptr<hb_face_t, Close> face_;
    std::unique_ptr<hb_font_t, Close> font_;
    double per_thousand_ = 1;  ///< Font units to thousandths of the size.
};

}  // namespace evenhand::report
