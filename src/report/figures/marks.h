#pragma once

#include <string>
#include <vector>

#include "report/figures/axis.h"
#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

// Shapes and type that the charts share.

inline constexpr Type body{13, false};
inline constexpr Type bold{13, true};
inline constexpr Type small{12, false};
inline constexpr Type small_bold{12, true};

/// Ground and bar of the row that is chosen.
void paint_choice(Canvas& canvas, const Box& row);

/// A filled triangle, for something that stands out; also in grey.
void paint_triangle(Canvas& canvas, const Point& centre);

enum class Toward { left, right, up, down };

/// The head of an arrow, 8 pixels wide and high around its centre: fonts draw arrows too unlike.
void paint_arrow(Canvas& canvas, const Point& centre, Toward toward);

struct IntervalMark {
    Interval interval;
    Stroke stroke;
    double cap = 4;  ///< Half the height of the lines at its ends.
};

/// A line from end to end. Where it goes on beyond the axis it runs to the edge, without a cap.
void paint_interval(Canvas& canvas, const Axis& axis, double y, const IntervalMark& mark);

/// Dots piled upwards from the box's lower edge, in bins of this width; dots get flatter where a
/// pile would be too high. `places`: x.
void paint_upright_pile(Canvas& canvas,
                        const Box& box,
                        const std::vector<double>& places,
                        double width);

/// Dots piled to the right from `left` on, in bins along y. `places`: y. Returns how far right the
/// longest pile reaches; none passes `right`.
double paint_sideways_pile(
    Canvas& canvas, double left, double right, const std::vector<double>& places, double radius);

/// Tells the scene, if it wants to know, what can be chosen there.
void note_mark(const Scene& scene, const Box& box, const std::string& id, const std::string& says);

}  // namespace evenhand::report::figures
