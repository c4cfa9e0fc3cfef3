#include "report/internal/typeface.h"

#include <array>
#include <cmath>
#include <hb-ot.h>
#include <hb.h>

#include "core/error.h"

namespace evenhand::report {

namespace {

/// A signed 16-bit number of a font table, high byte first; 0 outside the table.
int number_at(hb_blob_t* table, unsigned offset) {
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(table, &length);
    if (offset + 2 > length) {
        return 0;
    }
    const auto high = static_cast<unsigned char>(bytes[offset]);
    const auto low = static_cast<unsigned char>(bytes[offset + 1]);
    return static_cast<std::int16_t>((high << 8) | low);
}

}  // namespace

void Typeface::Close::operator()(hb_face_t* face) const {
    hb_face_destroy(face);
}
void Typeface::Close::operator()(hb_font_t* font) const {
    hb_font_destroy(font);
}

Typeface::Typeface(const std::filesystem::path& file) {
    hb_blob_t* blob = hb_blob_create_from_file(file.c_str());
    face_.reset(hb_face_create(blob, 0));
    hb_blob_destroy(blob);
    if (hb_face_get_glyph_count(face_.get()) == 0) {
        throw Error(ErrorCode::unreadable_file, "Cannot read the font " + file.string() + ".");
    }
    font_.reset(hb_font_create(face_.get()));
    const unsigned units = hb_face_get_upem(face_.get());
    hb_font_set_scale(font_.get(), static_cast<int>(units), static_cast<int>(units));
    per_thousand_ = 1000.0 / units;
}

bool Typeface::has(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0;
}

double Typeface::advance(std::uint32_t glyph) const {
    return hb_font_get_glyph_h_advance(font_.get(), glyph) * per_thousand_;
}

Typeface::GlyphInk Typeface::ink(std::uint32_t glyph) const {
    hb_glyph_extents_t box{};
    if (hb_font_get_glyph_extents(font_.get(), glyph, &box) == 0) {
        return {};
    }
    return {box.y_bearing * per_thousand_, (box.y_bearing + box.height) * per_thousand_};
}

FaceMeasures Typeface::measures() const {
    const auto scaled = [&](int units) {
        return static_cast<int>(std::lround(units * per_thousand_));
    };
    hb_font_extents_t lines{};
    hb_font_get_h_extents(font_.get(), &lines);
    FaceMeasures result;
    result.ascent = scaled(lines.ascender);
    result.descent = scaled(lines.descender);
    result.italic_angle =
        static_cast<int>(std::lround(hb_style_get_value(font_.get(), HB_STYLE_TAG_SLANT_ANGLE)));

    hb_codepoint_t capital = 0;
    hb_glyph_extents_t ink{};
    const bool measured = hb_font_get_nominal_glyph(font_.get(), 'H', &capital) != 0 &&
                          hb_font_get_glyph_extents(font_.get(), capital, &ink) != 0;
    result.cap_height = measured ? scaled(ink.y_bearing) : scaled(lines.ascender) * 7 / 10;

    hb_blob_t* head = hb_face_reference_table(face_.get(), HB_TAG('h', 'e', 'a', 'd'));
    constexpr unsigned box = 36;  // Of xMin in the table "head"; yMin, xMax and yMax follow.
    result.box_left = scaled(number_at(head, box));
    result.box_bottom = scaled(number_at(head, box + 2));
    result.box_right = scaled(number_at(head, box + 4));
    result.box_top = scaled(number_at(head, box + 6));
    hb_blob_destroy(head);
    return result;
}

std::string Typeface::postscript_name() const {
    std::array<char, 128> name{};
    auto length = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(
        face_.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name.data());
    return {name.data(), length};
}

}  // namespace evenhand::report
