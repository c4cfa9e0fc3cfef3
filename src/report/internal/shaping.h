#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/font_catalog.h"
#include "report/font_metrics.h"
#include "report/internal/typeface.h"
#include "report/style.h"

namespace evenhand::report {

/// Lengths in thousandths of the type size.
struct Glyph {
    std::uint32_t id = 0;
    double advance = 0;
    double x_offset = 0;
    double y_offset = 0;
    std::u32string text;  ///< What it stands for; empty for a further glyph of the same cluster.
};

/// Glyphs of one face, from left to right.
struct GlyphRun {
    std::size_t face = 0;  ///< Index for Shaper::typeface().
    double width = 0;      ///< In thousandths of the type size.
    std::vector<Glyph> glyphs;
    std::u32string text;  ///< In reading order.

    /// A character that no font has. The glyphs then spell its number, to be drawn in a box.
    std::optional<char32_t> missing;
};

/// From left to right.
using ShapedText = std::vector<GlyphRun>;

/// From the first glyph's origin to where the next would stand, spaces at the end included.
[[nodiscard]] Points advance_of(const ShapedText& text, const TextStyle& style);

/// Room between the number of a missing character and its box, and between the box and its
/// neighbours, in thousandths of the type size.
constexpr double missing_padding = 200;
constexpr double missing_margin = 60;

/// Turns text into glyphs: normalised, in visual order, each cluster in the first font of its list
/// that has all of it. Remembers what it has shaped.
class Shaper {
public:
    explicit Shaper(const FontCatalog& catalog);

    /// One line. The reference holds until the Shaper's end.
    /// Throws Error (unreadable_file) for a font file that cannot be read.
    const ShapedText& shape(std::string_view utf8, Face face, bool right_to_left);

    /// As layout measures: from left to right, with tracking.
    [[nodiscard]] Points width(std::string_view utf8, const TextStyle& style);

    /// How far the letters of a line really reach, whatever their fonts say of themselves.
    [[nodiscard]] InkExtent ink(std::string_view utf8, const TextStyle& style);

    [[nodiscard]] const Typeface& typeface(std::size_t face) const { return *files_[face].opened; }

private:
    struct FontFile {
        std::filesystem::path path;
        std::unique_ptr<Typeface> opened;
    };
    /// Characters from `begin` up to `end` that are shaped together.
    struct Item {
        std::size_t begin;
        std::size_t end;
        std::optional<std::size_t> face;  ///< Empty for a character that no font has.
        std::uint32_t script;
        std::int8_t level;  ///< Odd: from right to left.
    };

    [[nodiscard]] std::size_t file_index(const std::filesystem::path& path);
    [[nodiscard]] const Typeface& opened(std::size_t file);
    [[nodiscard]] std::vector<std::size_t>& chain(Face face) {
        return chains_.at(static_cast<std::size_t>(face));
    }
    [[nodiscard]] std::optional<std::size_t> face_for(std::u32string_view cluster, Face face);
    [[nodiscard]] std::vector<std::optional<std::size_t>> faces_for(const std::u32string& text,
                                                                    Face face);
    [[nodiscard]] std::vector<Item> itemize(const std::u32string& text,
                                            Face face,
                                            bool right_to_left);
    [[nodiscard]] GlyphRun shape_item(const std::u32string& text, const Item& item) const;
    [[nodiscard]] std::optional<GlyphRun> joined_words(const std::u32string& text, Face face);
    [[nodiscard]] GlyphRun spell_missing(char32_t character, Face face);

    std::vector<FontFile> files_;
    std::array<std::vector<std::size_t>, 3> chains_;  ///< By Face.
    std::unordered_map<std::string, ShapedText> shaped_;
};

}  // namespace evenhand::report
