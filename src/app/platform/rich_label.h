#pragma once

#include <string>

#include <wx/control.h>

namespace evenhand::app::platform {

/// Words inside a native button, check box or radio button: `lead body meta trail` in a row, the
/// same with meta as a quiet line under the body (a part of a rubric), the two lines and the bar of
/// a time line's segment, or its two lines alone (a card). The control keeps its role, state, keys
/// and focus; only its child is ours. Its wxWidgets label is not to be set any more.
///
/// Lives no longer than the control. Each call gives whether anything on the screen changed.
class RichLabel {
public:
    enum class Shape { row, part, segment, card };
    enum class Room { as_needed, kept };  ///< kept: for a time stamp, so that nothing moves.

    RichLabel(wxControl& control, Shape shape);

    bool lead(const std::string& text);
    bool body(const std::string& text);
    bool meta(const std::string& text);  ///< Rows and parts: a quiet remark.
    bool trail(const std::string& text, Room room = Room::as_needed);
    void fraction(double share);  ///< Segments only: 0 to 1 of the bar.
    bool one_line(bool on);       ///< Cut with an ellipsis instead of broken into lines.
    bool narrow(bool on);         ///< Segments only: the lead alone.

private:
    void build_row(GtkWidget* box);
    void build_part(GtkWidget* box);
    void build_segment(GtkWidget* box, Shape shape);

    GtkWidget* lead_;
    GtkWidget* body_;
    GtkWidget* meta_ = nullptr;
    GtkWidget* trail_;
    GtkWidget* bar_ = nullptr;
    double shown_fraction_ = 0;
    bool narrow_ = false;
};

}  // namespace evenhand::app::platform
