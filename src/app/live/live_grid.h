#pragma once

#include "app/look.h"

namespace evenhand::app {

/// A place on the page, in pixels.
struct GridBox {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] int right() const noexcept { return x + width; }
    [[nodiscard]] int bottom() const noexcept { return y + height; }
};

/// Heights that the live page's panes want, in pixels.
struct Wishes {
    int question = 0;     ///< At the width of the middle column.
    int notes = 0;        ///< The least that the notes can do with.
    int listen = 0;       ///< In a narrow window only.
    int criteria = 0;     ///< In a narrow window only.
    int above_notes = 0;  ///< Of `notes`, what stands above them and is not to be cut.
    int words = 0;        ///< Of `question`, the question's own words.
};

/// Where the live page's panes and the rules between them stand.
struct LiveGrid {
    GridBox header;
    GridBox timeline;
    GridBox listen;
    GridBox question;
    GridBox notes;
    GridBox criteria;
    GridBox footer;
    GridBox rules[4];
};

/// The width of the column that holds question and notes.
[[nodiscard]] int middle_width(const Look& look);

/// Three columns side by side, or, in a narrow window, everything in one.
[[nodiscard]] LiveGrid live_grid(const Look& look, const Wishes& wishes);

}  // namespace evenhand::app
