#include "report/internal/pdf_font.h"

#include <array>
#include <hb-subset.h>
#include <memory>
#include <string>
#include <vector>

#include "core/error.h"
#include "report/internal/pdf_text.h"
#include "report/internal/qpdf.h"

namespace evenhand::report {

namespace {

struct Destroy {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
template <typename Handle>
using Owned = std::unique_ptr<Handle, Destroy>;

/// What a PDF viewer never reads from an embedded font.
constexpr std::array<const char*, 13> needless_tables = {"GSUB",
                                                         "GPOS",
                                                         "GDEF",
                                                         "kern",
                                                         "name",
                                                         "OS/2",
                                                         "STAT",
                                                         "DSIG",
                                                         "meta",
                                                         "BASE",
                                                         "MATH",
                                                         "post",
                                                         "cmap"};

struct Subset {
    std::string file;
    std::string glyph_map;  ///< Two bytes for each code: the glyph's id in the file.
};

Owned<hb_subset_input_t> subset_input(const GlyphTexts& glyphs) {
    Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    if (!input) {
        return input;
    }
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const auto& [glyph, text] : glyphs) {
        hb_set_add(wanted, glyph);
    }
    hb_subset_input_set_flags(input.get(),
                              HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* table : needless_tables) {
        hb_set_add(dropped, hb_tag_from_string(table, 4));
    }
    return input;
}

std::string glyph_map(const GlyphTexts& glyphs, const hb_map_t* old_to_new) {
    std::string map(2 * (static_cast<std::size_t>(glyphs.rbegin()->first) + 1), '\0');
    for (const auto& [glyph, text] : glyphs) {
        const hb_codepoint_t id = hb_map_get(old_to_new, glyph);
        map[2 * std::size_t{glyph}] = static_cast<char>(id >> 8);
        map[2 * std::size_t{glyph} + 1] = static_cast<char>(id & 0xFF);
    }
    return map;
}

Subset subset(const Typeface& typeface, const GlyphTexts& glyphs) {
    const Owned<hb_subset_input_t> input = subset_input(glyphs);
    const Owned<hb_subset_plan_t> plan(
        input ? hb_subset_plan_create_or_fail(typeface.face(), input.get()) : nullptr);
    const Owned<hb_face_t> face(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!face) {
        throw Error(ErrorCode::unreadable_file,
                    "Cannot cut the font " + typeface.postscript_name() + " down for the PDF.");
    }
    const Owned<hb_blob_t> blob(hb_face_reference_blob(face.get()));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    return {std::string(bytes, length),
            glyph_map(glyphs, hb_subset_plan_old_to_new_glyph_mapping(plan.get()))};
}

/// Six letters that differ for other sets of glyphs (PDF 1.7, 9.6.4): FNV-1a of the ids.
std::string subset_tag(const GlyphTexts& glyphs) {
    std::uint32_t hash = 2166136261;
    for (const auto& [glyph, text] : glyphs) {
        hash = (hash ^ glyph) * 16777619;
    }
    std::string tag;
    for (int letter = 0; letter < 6; ++letter) {
        tag += static_cast<char>('A' + hash % 26);
        hash /= 26;
    }
    return tag;
}

/// "[3[260 267]36[633]]": the widths of the codes from 3 and from 36 on.
std::string widths(const Typeface& typeface, const GlyphTexts& glyphs) {
    std::string array = "[";
    std::optional<std::uint32_t> last;
    for (const auto& [glyph, text] : glyphs) {
        const bool goes_on = last && *last + 1 == glyph;
        if (!goes_on) {
            array += (last ? "]" : "") + std::to_string(glyph) + "[";
        }
        array += (goes_on ? " " : "") + number(typeface.advance(glyph));
        last = glyph;
    }
    return array + "]]";
}

/// "<0024> <0041>": the code, and what it stands for.
std::string to_unicode_line(std::uint32_t glyph, const std::u32string& text) {
    return "<" + hex4(glyph) + "> <" + utf16_hex(text.empty() ? U"\u200B" : text) + ">\n";
}

std::string to_unicode(const GlyphTexts& glyphs) {
    constexpr std::size_t block = 100;  // The most that one beginbfchar may announce.
    std::vector<std::string> lines;
    for (const auto& [glyph, text] : glyphs) {
        lines.push_back(to_unicode_line(glyph, text));
    }
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t begin = 0; begin < lines.size(); begin += block) {
        const std::size_t end = std::min(begin + block, lines.size());
        map += std::to_string(end - begin) + " beginbfchar\n";
        for (std::size_t line = begin; line < end; ++line) {
            map += lines[line];
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QPDFObjectHandle integer(int value) {
    return QPDFObjectHandle::newInteger(value);
}

QPDFObjectHandle descriptor(QPDF& pdf,
                            const Typeface& typeface,
                            const std::string& name,
                            const std::string& file) {
    QPDFObjectHandle program = QPDFObjectHandle::newStream(&pdf, file);
    program.getDict().replaceKey("/Length1",
                                 QPDFObjectHandle::newInteger(static_cast<long long>(file.size())));
    const FaceMeasures measures = typeface.measures();
    QPDFObjectHandle result = QPDFObjectHandle::parse("<</Type/FontDescriptor/Flags 4/StemV 80>>");
    result.replaceKey("/FontName", QPDFObjectHandle::newName(name));
    result.replaceKey("/FontBBox",
                      QPDFObjectHandle::newArray({integer(measures.box_left),
                                                  integer(measures.box_bottom),
                                                  integer(measures.box_right),
                                                  integer(measures.box_top)}));
    result.replaceKey("/ItalicAngle", integer(measures.italic_angle));
    result.replaceKey("/Ascent", integer(measures.ascent));
    result.replaceKey("/Descent", integer(measures.descent));
    result.replaceKey("/CapHeight", integer(measures.cap_height));
    result.replaceKey("/FontFile2", program);
    return pdf.makeIndirectObject(result);
}

}  // namespace

QPDFObjectHandle embed_font(QPDF& pdf, const Typeface& typeface, const GlyphTexts& glyphs) {
    const Subset part = subset(typeface, glyphs);
    const std::string name = "/" + subset_tag(glyphs) + "+" + typeface.postscript_name();

    QPDFObjectHandle descendant = QPDFObjectHandle::parse(
        "<</Type/Font/Subtype/CIDFontType2/DW 1000"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>");
    descendant.replaceKey("/BaseFont", QPDFObjectHandle::newName(name));
    descendant.replaceKey("/FontDescriptor", descriptor(pdf, typeface, name, part.file));
    descendant.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newStream(&pdf, part.glyph_map));
    descendant.replaceKey("/W", QPDFObjectHandle::parse(widths(typeface, glyphs)));

    QPDFObjectHandle font =
        QPDFObjectHandle::parse("<</Type/Font/Subtype/Type0/Encoding/Identity-H>>");
    font.replaceKey("/BaseFont", QPDFObjectHandle::newName(name));
    font.replaceKey("/DescendantFonts",
                    QPDFObjectHandle::newArray({pdf.makeIndirectObject(descendant)}));
    font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, to_unicode(glyphs)));
    return pdf.makeIndirectObject(font);
}

}  // namespace evenhand::report
