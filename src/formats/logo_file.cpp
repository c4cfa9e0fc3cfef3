#include "formats/logo_file.h"

#include <memory>
#include <optional>
#include <png.h>
#include <turbojpeg.h>
#include <utility>

#include "formats/internal/svg.h"

namespace evenhand::formats {

namespace {

Parsed<Logo> refused(const std::string& name, std::string code, std::string sentence) {
    return {std::nullopt, {{Severity::error, std::move(code), std::move(sentence), name}}};
}

Parsed<Logo> damaged(const std::string& name, const std::string& kind, const std::string& reason) {
    return refused(
        name, "logo.damaged", "This " + kind + " is damaged (" + reason + "); save the logo anew.");
}

bool is_too_large(std::size_t columns, std::size_t rows) {
    return columns > most_logo_pixels / rows;
}

Parsed<Logo> too_many_pixels(const std::string& name, std::size_t columns, std::size_t rows) {
    return refused(name,
                   "logo.too-large",
                   "The logo has " + std::to_string(columns) + " × " + std::to_string(rows) +
                       " pixels; at most a million are printed. 800 × 200 are enough for the "
                       "place that it has.");
}

Logo logo_of(LogoPixels pixels) {
    return {
        static_cast<double>(pixels.columns), static_cast<double>(pixels.rows), std::move(pixels)};
}

/// Ends what libpng keeps for an image.
struct PngImage {
    png_image image{};

    PngImage() { image.version = PNG_IMAGE_VERSION; }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;
    ~PngImage() { png_image_free(&image); }
};

Parsed<Logo> read_png(std::string_view bytes, const std::string& name) {
    PngImage png;
    if (png_image_begin_read_from_memory(&png.image, bytes.data(), bytes.size()) == 0) {
        return damaged(name, "PNG", &png.image.message[0]);
    }
    if (is_too_large(png.image.width, png.image.height)) {
        return too_many_pixels(name, png.image.width, png.image.height);
    }
    png.image.format = PNG_FORMAT_RGB;
    LogoPixels pixels{png.image.width, png.image.height, {}};
    pixels.bytes.resize(PNG_IMAGE_SIZE(png.image));
    constexpr png_color white{255, 255, 255};
    if (png_image_finish_read(&png.image, &white, pixels.bytes.data(), 0, nullptr) == 0) {
        return damaged(name, "PNG", &png.image.message[0]);
    }
    return {logo_of(std::move(pixels)), {}};
}

struct EndJpeg {
    void operator()(void* handle) const { tjDestroy(handle); }
};

Parsed<Logo> read_jpeg(std::string_view bytes, const std::string& name) {
    const std::unique_ptr<void, EndJpeg> jpeg(tjInitDecompress());
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    int width = 0;
    int height = 0;
    int sampling = 0;
    int space = 0;
    if (!jpeg ||
        tjDecompressHeader3(jpeg.get(), data, bytes.size(), &width, &height, &sampling, &space) !=
            0 ||
        width < 1 || height < 1) {
        return damaged(name, "JPEG", tjGetErrorStr2(jpeg.get()));
    }
    if (space == TJCS_CMYK || space == TJCS_YCCK) {
        return refused(name,
                       "logo.inks",
                       "This JPEG is in the four inks of a press (CMYK); save the logo in RGB.");
    }
    const auto columns = static_cast<std::size_t>(width);
    const auto rows = static_cast<std::size_t>(height);
    if (is_too_large(columns, rows)) {
        return too_many_pixels(name, columns, rows);
    }
    LogoPixels pixels{columns, rows, std::string(columns * rows * 3, '\0')};
    if (tjDecompress2(jpeg.get(),
                      data,
                      bytes.size(),
                      reinterpret_cast<unsigned char*>(pixels.bytes.data()),
                      width,
                      0,
                      height,
                      TJPF_RGB,
                      TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS) != 0) {
        return damaged(name, "JPEG", tjGetErrorStr2(jpeg.get()));
    }
    return {logo_of(std::move(pixels)), {}};
}

}  // namespace

Parsed<Logo> read_logo(std::string_view bytes, const std::string& name) {
    if (bytes.size() > largest_logo) {
        return refused(
            name, "logo.too-large", "The logo's file has more than a megabyte; save it smaller.");
    }
    if (bytes.starts_with("\x89PNG")) {
        return read_png(bytes, name);
    }
    if (bytes.starts_with("\xFF\xD8")) {
        return read_jpeg(bytes, name);
    }
    if (bytes.find("<svg") != std::string_view::npos) {
        return internal::read_svg(bytes, name);
    }
    return refused(
        name, "logo.unknown", "This is no PNG, JPEG or SVG; a logo is one of the three.");
}

}  // namespace evenhand::formats
