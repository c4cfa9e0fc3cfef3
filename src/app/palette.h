#pragma once

#include <string>

namespace evenhand::app {

/// The colours of one theme, as "#RRGGBB". One hue: `accent` means "where you are" or "what is
/// next", never good or bad.
struct Palette {
    std::string canvas;   ///< Ground of the window.
    std::string surface;  ///< Ground of what is written on.
    std::string ink;
    std::string muted;  ///< Quieter text; at least 5.9 : 1 on canvas.
    std::string line;   ///< Rules; decoration only.
    std::string edge;   ///< Borders of controls; at least 3 : 1.
    std::string accent;
    std::string on_accent;  ///< Text upon accent.
    std::string tint;       ///< Ground of what is chosen.
    std::string on_tint;    ///< Text upon tint.
    int border = 1;         ///< Borders of controls, in pixels.
    bool framed = false;    ///< What is chosen gets a frame in accent: high contrast has no tint.
};

enum class Theme { light, dark, contrast_light, contrast_dark };

[[nodiscard]] const Palette& palette_of(Theme theme);

/// Contrast of two "#RRGGBB" colours, 1 to 21, as WCAG 2.1 defines it.
[[nodiscard]] double contrast(const std::string& one, const std::string& other);

}  // namespace evenhand::app
