#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/colour.h"

namespace evenhand {

enum class Paper { a4, letter };

/// A part of a printed scorecard that a style may leave out. Scores, recommendation, reasons,
/// corrections and the record are no such parts. Nothing is left out of a committee's packet: what
/// is decided on must be in it.
enum class CardSection {
    profile,          ///< The chart of the scores; the tables have them, too.
    evidence,         ///< Notes, quotes and what was heard.
    next_interviewer  ///< Notes for the next interviewer.
};

/// Every section that may be left out, in the order of the page.
inline constexpr std::array<CardSection, 3> card_sections = {
    CardSection::next_interviewer, CardSection::profile, CardSection::evidence};

/// A picture of opaque points.
struct LogoPixels {
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::string bytes;  ///< Red, green and blue of each, from the top left, row by row.

    friend bool operator==(const LogoPixels&, const LogoPixels&) = default;
};

struct LogoPoint {
    double x = 0;
    double y = 0;  ///< Downwards.

    friend bool operator==(const LogoPoint&, const LogoPoint&) = default;
};

/// One step of an outline: to a place, perhaps by a curve.
struct LogoStep {
    enum class Kind { move, line, curve, close };
    Kind kind = Kind::move;
    LogoPoint to = {};
    LogoPoint first = {};  ///< Control points of a curve.
    LogoPoint second = {};

    friend bool operator==(const LogoStep&, const LogoStep&) = default;
};

/// An area of one colour.
struct LogoArea {
    Colour fill;
    bool even_odd = false;  ///< How what lies inside is told; else by winding.
    std::vector<LogoStep> outline;
};

/// Areas, the later ones over the earlier ones.
struct LogoDrawing {
    std::vector<LogoArea> areas;
};

struct Logo {
    double width = 1;  ///< In any unit: only the proportion counts.
    double height = 1;
    std::variant<LogoPixels, LogoDrawing> picture;
};

/// How an organisation wants its documents to look. As it stands: the program's own look.
struct ReportStyle {
    std::string organisation;  ///< Stands at the head of each page; may be empty.
    std::optional<Logo> logo;  ///< With an organisation only, which names it.
    std::optional<Colour> accent;
    Paper paper = Paper::a4;
    std::string language;         ///< BCP 47; empty: what each document says of itself.
    std::string confidentiality;  ///< At the head of each page; empty: what each document says.
    std::vector<CardSection> left_out = {};
};

/// The ground that text in the accent may stand on: the tint of a panel.
inline constexpr Colour report_tint{0xEE, 0xF3, 0xF6};

/// The contrast of text to its ground that WCAG 2 asks for.
inline constexpr double least_contrast = 4.5;

}  // namespace evenhand
