#pragma once

namespace evenhand::app {

/// The width, in pixels at zoom 1, below which a page has one column.
constexpr int narrow_below = 760;

/// How much room a page has; larger text needs as much more of it.
struct Look {
    int width = 0;  ///< Of the page, in pixels.
    int height = 0;
    double zoom = 1;  ///< Of all text, 0.8 to 2.

    /// Beside a video call: one column.
    [[nodiscard]] bool compact() const noexcept { return width < narrow_below * zoom; }
    /// Room for everything in full.
    [[nodiscard]] bool roomy() const noexcept { return width >= 1200 * zoom; }
    /// A length that grows with the text, in pixels.
    [[nodiscard]] int px(int length) const noexcept { return static_cast<int>(length * zoom); }

    friend bool operator==(const Look&, const Look&) = default;
};

}  // namespace evenhand::app
