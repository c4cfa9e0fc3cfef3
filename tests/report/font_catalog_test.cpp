#include "report/font_catalog.h"

#include <algorithm>
#include <fstream>
#include <stdlib.h>
#include <string>

#include <doctest/doctest.h>

#include "core/error.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

/// A folder that looks like /usr/share, with empty files.
class Share {
public:
    Share() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "report-fonts-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        root_ = pattern;
    }
    ~Share() {
        std::error_code ignored;
        std::filesystem::remove_all(root_, ignored);
    }
    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;

    void add(const std::string& file) const {
        std::filesystem::create_directories((root_ / file).parent_path());
        std::ofstream(root_ / file) << "";
    }
    void add_family(const std::string& stem, const std::string& bold) const {
        for (const std::string& face : {std::string("Regular"), bold, std::string("Italic")}) {
            add("fonts/truetype/" + stem + "-" + face + ".ttf");
        }
    }
    void add_all_required() const {
        add("color/icc/sRGB.icc");
        add_family("open-sans/OpenSans", "Semibold");
        add_family("noto/NotoSans", "Bold");
        add("fonts/truetype/droid/DroidSansFallbackFull.ttf");
    }

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }

    [[nodiscard]] std::string complaint() const {
        try {
            (void)find_fonts(root_);
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::unreadable_file);
            return error.what();
        }
        return {};
    }

private:
    std::filesystem::path root_;
};

}  // namespace

TEST_CASE("each missing package is named, with the file that was looked for") {
    const Share share;
    const std::string fonts = (share.root() / "fonts/truetype").string();
    CHECK(share.complaint() == "Printing needs " + (share.root() / "color/icc/sRGB.icc").string() +
                                   ", which is missing: install the package icc-profiles-free.");
    share.add("color/icc/sRGB.icc");
    CHECK(share.complaint() == "Printing needs " + fonts +
                                   "/open-sans/OpenSans-Regular.ttf, which is missing: install the "
                                   "package fonts-open-sans.");
    share.add_family("open-sans/OpenSans", "Semibold");
    CHECK(share.complaint() == "Printing needs " + fonts +
                                   "/noto/NotoSans-Regular.ttf, which is missing: install the "
                                   "package fonts-noto-core.");
    share.add_family("noto/NotoSans", "Bold");
    CHECK(share.complaint() == "Printing needs " + fonts +
                                   "/droid/DroidSansFallbackFull.ttf, which is missing: install "
                                   "the package fonts-droid-fallback.");
    share.add("fonts/truetype/droid/DroidSansFallbackFull.ttf");
    CHECK(share.complaint().empty());
}

TEST_CASE("a script has its bold file among the semibold ones, else the regular one") {
    const Share share;
    share.add_all_required();
    share.add("fonts/truetype/noto/NotoSansThai-Regular.ttf");
    share.add("fonts/truetype/noto/NotoSansThai-Bold.ttf");
    share.add("fonts/truetype/noto/NotoSansYi-Regular.ttf");
    const FontCatalog catalog = find_fonts(share.root());
    const auto has = [](const std::vector<std::filesystem::path>& list, const std::string& name) {
        return std::ranges::any_of(list, [&](const auto& path) { return path.filename() == name; });
    };
    CHECK(has(catalog.regular, "NotoSansThai-Regular.ttf"));
    CHECK(has(catalog.semibold, "NotoSansThai-Bold.ttf"));
    CHECK_FALSE(has(catalog.semibold, "NotoSansThai-Regular.ttf"));
    CHECK(has(catalog.italic, "NotoSansThai-Regular.ttf"));
    CHECK(has(catalog.semibold, "NotoSansYi-Regular.ttf"));
}

TEST_CASE("the fonts for Hangul are used when they are installed") {
    const Share share;
    share.add_all_required();
    const std::size_t without = find_fonts(share.root()).regular.size();
    share.add("fonts/truetype/nanum/NanumGothic.ttf");
    CHECK(find_fonts(share.root()).regular.size() == without + 1);
}

TEST_CASE("Open Sans comes first in each list, in its own cut") {
    const FontCatalog catalog = find_fonts();
    CHECK(catalog.regular.front().filename() == "OpenSans-Regular.ttf");
    CHECK(catalog.semibold.front().filename() == "OpenSans-Semibold.ttf");
    CHECK(catalog.italic.front().filename() == "OpenSans-Italic.ttf");
    CHECK(catalog.colour_profile.filename() == "sRGB.icc");
}
