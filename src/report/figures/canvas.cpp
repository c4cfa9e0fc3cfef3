#include "report/figures/canvas.h"

#include <array>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::report::figures {

void line(Canvas& canvas, const Point& from, const Point& to, const Stroke& stroke) {
    const std::array<Point, 2> ends = {from, to};
    canvas.line(ends, stroke);
}

std::string fitted(Canvas& canvas, std::string_view utf8, const Type& type, double width) {
    if (canvas.text_width(utf8, type) <= width) {
        return std::string(utf8);
    }
    std::size_t shorter = 0;  // Fits; `longer` does not.
    std::size_t longer = length(utf8);
    while (longer - shorter > 1) {
        const std::size_t middle = (shorter + longer) / 2;
        const std::string text = std::string(utf8.substr(0, bytes_of(utf8, middle))) + "…";
        (canvas.text_width(text, type) <= width ? shorter : longer) = middle;
    }
    const std::string_view kept = trimmed(utf8.substr(0, bytes_of(utf8, shorter)));
    return std::string(kept) + "…";
}

std::vector<std::string> wrapped(Canvas& canvas,
                                 std::string_view utf8,
                                 const Type& type,
                                 double width) {
    std::vector<std::string> lines;
    for (const std::string_view word : words_of(utf8)) {
        const std::string longer =
            lines.empty() ? std::string() : lines.back() + " " + std::string(word);
        if (!lines.empty() && canvas.text_width(longer, type) <= width) {
            lines.back() = longer;
        } else {
            lines.emplace_back(word);
        }
    }
    return lines;
}

double paragraph(Canvas& canvas, const Box& box, std::string_view utf8, Ink ink, const Type& type) {
    const double leading = 1.35 * type.size;
    double y = box.y;
    for (const std::string& each : wrapped(canvas, utf8, type, box.width)) {
        canvas.text({box.x, y + leading / 2}, each, ink, type, TextAnchor::left);
        y += leading;
    }
    return y;
}

}  // namespace evenhand::report::figures
