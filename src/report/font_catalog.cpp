#include "report/font_catalog.h"

#include <array>
#include <string>
#include <string_view>

#include "core/error.h"

namespace evenhand::report {

namespace {

namespace fs = std::filesystem;

/// Scripts in use that Open Sans and Noto Sans do not have, as the files of fonts-noto-core are
/// named. Symbols come last: they hold letters of their own design. Some of these files have
/// ideographic punctuation that does not fit ideographs, so those fonts come before them.
constexpr std::array<std::string_view, 44> noto_scripts = {"SansArabic",
                                                           "SansHebrew",
                                                           "SansDevanagari",
                                                           "SansBengali",
                                                           "SansGurmukhi",
                                                           "SansGujarati",
                                                           "SansOriya",
                                                           "SansTamil",
                                                           "SansTelugu",
                                                           "SansKannada",
                                                           "SansMalayalam",
                                                           "SansSinhala",
                                                           "SansThai",
                                                           "SansLao",
                                                           "SansMyanmar",
                                                           "SansKhmer",
                                                           "SerifTibetan",
                                                           "SansEthiopic",
                                                           "SansGeorgian",
                                                           "SansArmenian",
                                                           "SansCherokee",
                                                           "SansMongolian",
                                                           "SansSyriac",
                                                           "SansThaana",
                                                           "SansNKo",
                                                           "SansTifinagh",
                                                           "SansVai",
                                                           "SansYi",
                                                           "SansJavanese",
                                                           "SansBalinese",
                                                           "SansSundanese",
                                                           "SansCham",
                                                           "SansTaiTham",
                                                           "SansOlChiki",
                                                           "SansMeeteiMayek",
                                                           "SansAdlam",
                                                           "SansOsage",
                                                           "SansLisu",
                                                           "SansChakma",
                                                           "SansNewa",
                                                           "SansCanadianAboriginal",
                                                           "SansMath",
                                                           "SansSymbols",
                                                           "SansSymbols2"};

fs::path required(const fs::path& file, std::string_view package) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        throw Error(ErrorCode::unreadable_file,
                    "Printing needs " + file.string() + ", which is missing: install the package " +
                        std::string(package) + ".");
    }
    return file;
}

/// Collects the three lists side by side.
class CatalogBuilder {
public:
    explicit CatalogBuilder(const fs::path& share) : fonts_(share / "fonts" / "truetype") {
        catalog_.colour_profile =
            required(share / "color" / "icc" / "sRGB.icc", "icc-profiles-free");
    }

    void add_family(std::string_view prefix, std::string_view bold, std::string_view package) {
        const auto file = [&](std::string_view face) {
            return required(fonts_ / (std::string(prefix) + "-" + std::string(face) + ".ttf"),
                            package);
        };
        catalog_.regular.push_back(file("Regular"));
        catalog_.semibold.push_back(file(bold));
        catalog_.italic.push_back(file("Italic"));
    }

    /// One upright design for all three lists, bold in the second where there is a bold file.
    void add_script(const fs::path& regular, const fs::path& bold) {
        std::error_code ignored;
        if (!fs::is_regular_file(fonts_ / regular, ignored)) {
            return;
        }
        const bool has_bold = fs::is_regular_file(fonts_ / bold, ignored);
        catalog_.regular.push_back(fonts_ / regular);
        catalog_.semibold.push_back(fonts_ / (has_bold ? bold : regular));
        catalog_.italic.push_back(fonts_ / regular);
    }

    [[nodiscard]] const fs::path& fonts() const { return fonts_; }
    FontCatalog take() { return std::move(catalog_); }

private:
    fs::path fonts_;
    FontCatalog catalog_;
};

}  // namespace

FontCatalog find_fonts(const fs::path& share) {
    CatalogBuilder builder(share);
    builder.add_family("open-sans/OpenSans", "Semibold", "fonts-open-sans");
    builder.add_family("noto/NotoSans", "Bold", "fonts-noto-core");
    const fs::path han = "droid/DroidSansFallbackFull.ttf";
    (void)required(builder.fonts() / han, "fonts-droid-fallback");
    builder.add_script(han, han);
    builder.add_script("nanum/NanumGothic.ttf", "nanum/NanumGothicBold.ttf");
    for (const std::string_view script : noto_scripts) {
        const std::string file = "noto/Noto" + std::string(script);
        builder.add_script(file + "-Regular.ttf", file + "-Bold.ttf");
    }
    return builder.take();
}

}  // namespace evenhand::report
