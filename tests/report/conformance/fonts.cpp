#include <algorithm>
#include <cmath>
#include <sstream>

#include "core/error.h"
#include "report/conformance/parts.h"
#include "report/internal/pdf_content.h"
#include "report/internal/typeface.h"
#include "report/pdf_tools.h"

namespace evenhand::report {

namespace {

/// The font's name: six letters for the subset, a plus sign, its own.
bool is_subset_name(const std::string& name) {
    constexpr std::size_t plus = 7;
    return name.size() > plus && name[plus] == '+' &&
           std::all_of(name.begin() + 1, name.begin() + plus, [](char letter) {
               return letter >= 'A' && letter <= 'Z';
           });
}

/// "<0024> <0041>" lines of a ToUnicode map: code to UTF-16 in hex.
std::map<unsigned, std::string> unicode_of(const std::string& map) {
    std::map<unsigned, std::string> texts;
    std::istringstream lines(map);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t second = line.find("> <");
        if (line.starts_with('<') && second == 5) {
            texts[static_cast<unsigned>(std::stoul(line.substr(1, 4), nullptr, 16))] =
                line.substr(second + 3, line.size() - second - 4);
        }
    }
    return texts;
}

/// What a text may not have: PDF/A forbids these as what a glyph stands for.
bool is_forbidden(const std::string& utf16) {
    for (std::size_t at = 0; at + 4 <= utf16.size(); at += 4) {
        const std::string unit = utf16.substr(at, 4);
        if (unit == "0000" || unit == "FEFF" || unit == "FFFE" || unit == "FFFD") {
            return true;
        }
    }
    return utf16.empty();
}

/// Code to width, of "[3[260 267]36[633]]".
std::map<unsigned, double> widths_of(QPDFObjectHandle array) {
    std::map<unsigned, double> widths;
    for (int at = 0; array.isArray() && at + 1 < array.getArrayNItems(); at += 2) {
        auto code = static_cast<unsigned>(array.getArrayItem(at).getIntValueAsInt());
        for (QPDFObjectHandle width : array.getArrayItem(at + 1).getArrayAsVector()) {
            widths[code++] = width.getNumericValue();
        }
    }
    return widths;
}

class FontCheck {
public:
    FontCheck(const QPDFObjectHandle& font, const std::set<unsigned>& used, Breaches& breaches)
        : font_(font), used_(used), breaches_(breaches) {}

    void check() {
        if (font_.getKey("/Subtype").unparse() != "/Type0" ||
            font_.getKey("/Encoding").unparse() != "/Identity-H") {
            breaches_.add("font.kind", "a font is not shown by its glyphs");
            return;
        }
        part_ = font_.getKey("/DescendantFonts").getArrayItem(0);
        check_names();
        check_unicode();
        QPDFObjectHandle file = part_.getKey("/FontDescriptor").getKey("/FontFile2");
        if (!file.isStream()) {
            breaches_.add("font.embedded", "a font is not in the file");
            return;
        }
        check_program(stream_content(file));
    }

private:
    void check_names() {
        const std::string name = font_.getKey("/BaseFont").unparse();
        breaches_.unless(is_subset_name(name), "font.subset", name + " is not cut down");
        QPDFObjectHandle described = part_.getKey("/FontDescriptor");
        breaches_.unless(part_.getKey("/BaseFont").unparse() == name &&
                             described.getKey("/FontName").unparse() == name,
                         "font.name",
                         "a font has two names");
        for (const char* key : {"/Flags",
                                "/FontBBox",
                                "/ItalicAngle",
                                "/Ascent",
                                "/Descent",
                                "/CapHeight",
                                "/StemV"}) {
            breaches_.unless(described.hasKey(key), "font.described", std::string("no ") + key);
        }
    }

    void check_unicode() {
        QPDFObjectHandle map = font_.getKey("/ToUnicode");
        const auto texts =
            map.isStream() ? unicode_of(stream_content(map)) : std::map<unsigned, std::string>();
        for (const unsigned code : used_) {
            const auto text = texts.find(code);
            breaches_.unless(text != texts.end(), "font.unicode", "a glyph stands for no text");
            breaches_.unless(text == texts.end() || !is_forbidden(text->second),
                             "font.unicode-value",
                             "a glyph stands for what is no character");
        }
    }

    void check_program(const std::string& program) {
        QPDFObjectHandle map = part_.getKey("/CIDToGIDMap");
        if (!map.isStream()) {
            breaches_.add("font.glyph-map", "codes are not led to glyphs");
            return;
        }
        const std::string glyphs = stream_content(map);
        const std::map<unsigned, double> widths = widths_of(part_.getKey("/W"));
        try {
            const ScratchFile file(program);
            const Typeface typeface(file.path());
            for (const unsigned code : used_) {
                check_glyph(code, glyph_of(code, glyphs), typeface, widths);
            }
        } catch (const Error& unreadable) {
            breaches_.add("font.program", unreadable.what());
        }
    }

    static unsigned glyph_of(unsigned code, const std::string& map) {
        const std::size_t at = 2 * std::size_t{code};
        return at + 1 < map.size() ? static_cast<unsigned char>(map[at]) * 256U +
                                         static_cast<unsigned char>(map[at + 1])
                                   : 0;
    }

    void check_glyph(unsigned code,
                     unsigned glyph,
                     const Typeface& typeface,
                     const std::map<unsigned, double>& widths) {
        breaches_.unless(glyph != 0, "font.notdef", "a code shows the glyph for what is missing");
        const auto width = widths.find(code);
        breaches_.unless(
            width != widths.end() && std::abs(width->second - typeface.advance(glyph)) <= 1,
            "font.width",
            "a glyph is as wide as its font says, not as the PDF says");
    }

    QPDFObjectHandle font_;
    QPDFObjectHandle part_;
    const std::set<unsigned>& used_;
    Breaches& breaches_;
};

}  // namespace

void check_fonts(QPDF& pdf, const UsedCodes& used, Breaches& breaches) {
    for (const auto& [number, codes] : used) {
        QPDFObjectHandle font = pdf.getObjectByID(number, 0);
        if (!font.isDictionary()) {
            breaches.add("font.there", "text is shown without a font");
            continue;
        }
        FontCheck(font, codes, breaches).check();
    }
}

}  // namespace evenhand::report
