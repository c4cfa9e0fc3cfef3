#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/figures/canvas.h"

namespace evenhand::report::figures {

/// The numbers of a figure in words, for who cannot or will not look at it.
struct FigureTable {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;  ///< Each as long as `head`.
    std::vector<std::string> ids = {};           ///< Whom a row is about; as many as rows, or none.
};

/// Something drawn that can be chosen.
struct Mark {
    Box box;
    std::string id;        ///< Of the interviewer; empty for a mark that stands for several.
    std::string sentence;  ///< What a screen reader says there.
};

/// What a drawing is to show beside its numbers, and what it tells of itself.
struct Scene {
    std::string chosen;                  ///< Id of an interviewer, or empty.
    std::vector<Mark>* marks = nullptr;  ///< Filled in the order in which keys walk them.
    bool on_paper = false;               ///< Nothing can be chosen or opened there.
};

/// One set of numbers in six forms.
struct Figure {
    std::string question;     ///< The heading.
    std::string note;         ///< How to read the drawing: what is encoded, and how.
    std::string reading;      ///< What it says, in one sentence that is computed from the numbers.
    std::string description;  ///< The drawing in words.
    FigureTable table;
    /// Stands in place of the drawing when there is none; else empty.
    std::string absence;
    /// Draws within the box. Not to be called when there is an absence.
    std::function<void(Canvas&, const Box&, const Scene&)> paint;
    /// The height at which the drawing is at its best, in pixels, for the one who is chosen.
    std::function<double(double width, const std::string& chosen)> height;
};

}  // namespace evenhand::report::figures
