#include "app/platform/rich_label.h"

#include <algorithm>
#include <cmath>

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

constexpr int row_gap = 9;  // Badge to text, in pixels.
constexpr int part_line_gap = 1;
constexpr int segment_gap = 6;  // Number to title.
constexpr int segment_line_gap = 2;
constexpr int time_characters = 4;  // "7:24"
constexpr double bar_step = 0.001;  // Less cannot be seen.

GtkWidget* new_label(const char* style_class) {
    GtkWidget* label = gtk_label_new("");
    gtk_style_context_add_class(gtk_widget_get_style_context(label), style_class);
    gtk_label_set_xalign(GTK_LABEL(label), 0);
    gtk_label_set_yalign(GTK_LABEL(label), 0);
    return label;
}

bool put(GtkWidget* label, const std::string& text, bool hidden = false) {
    if (text == gtk_label_get_text(GTK_LABEL(label))) {
        return false;
    }
    gtk_label_set_text(GTK_LABEL(label), text.c_str());
    gtk_widget_set_visible(label, text.empty() || hidden ? FALSE : TRUE);
    return true;
}

void centre(GtkWidget* badge) {
    gtk_label_set_xalign(GTK_LABEL(badge), 0.5F);
    gtk_label_set_yalign(GTK_LABEL(badge), 0.5F);
    gtk_widget_set_valign(badge, GTK_ALIGN_START);  // BASELINE would stretch its frame.
}

void break_lines(GtkWidget* label) {
    gtk_label_set_line_wrap(GTK_LABEL(label), TRUE);
    gtk_label_set_line_wrap_mode(GTK_LABEL(label), PANGO_WRAP_WORD_CHAR);
}

/// GTK asks a child that is to be measured anew whether its height goes by its width, and takes the
/// answer that it kept: a control around it would keep the height of a line. So each is measured
/// before the one around it.
void measure_up(GtkWidget* label) {
    for (GtkWidget* widget = label; widget != nullptr; widget = gtk_widget_get_parent(widget)) {
        int natural = 0;
        gtk_widget_get_preferred_height(widget, nullptr, &natural);
        if (GTK_IS_BUTTON(widget)) {
            return;
        }
    }
}

void pack(GtkWidget* box, GtkWidget* child, bool grows) {
    gtk_box_pack_start(GTK_BOX(box), child, grows ? TRUE : FALSE, grows ? TRUE : FALSE, 0);
}

}  // namespace

RichLabel::RichLabel(wxControl& control, Shape shape)
    : lead_(new_label("lead")), body_(new_label("body")), trail_(new_label("trail")) {
    GtkWidget* button = outer_widget(control);
    if (GtkWidget* old = gtk_bin_get_child(GTK_BIN(button)); old != nullptr) {
        gtk_container_remove(GTK_CONTAINER(button), old);
    }
    if (GTK_IS_CHECK_BUTTON(button)) {
        gtk_toggle_button_set_mode(GTK_TOGGLE_BUTTON(button), FALSE);
    }
    GtkWidget* box = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, row_gap);
    if (shape == Shape::row) {
        build_row(box);
    } else if (shape == Shape::part) {
        build_part(box);
    } else {
        build_segment(box, shape);
    }
    gtk_container_add(GTK_CONTAINER(button), box);
    gtk_widget_show_all(box);
    for (GtkWidget* label : {lead_, body_, meta_, trail_}) {
        if (label != nullptr) {
            gtk_widget_hide(label);
        }
    }
}

void RichLabel::build_row(GtkWidget* box) {
    meta_ = new_label("meta");
    centre(lead_);
    break_lines(body_);
    gtk_widget_set_hexpand(body_, TRUE);
    gtk_label_set_xalign(GTK_LABEL(trail_), 1);
    for (GtkWidget* label : {body_, meta_, trail_}) {
        gtk_widget_set_valign(label, GTK_ALIGN_BASELINE);
    }
    pack(box, lead_, false);
    pack(box, body_, true);
    pack(box, meta_, false);
    pack(box, trail_, false);
}

void RichLabel::build_part(GtkWidget* box) {
    meta_ = new_label("meta");
    centre(lead_);
    GtkWidget* words = gtk_box_new(GTK_ORIENTATION_VERTICAL, part_line_gap);
    for (GtkWidget* label : {body_, meta_}) {
        break_lines(label);
        pack(words, label, false);
    }
    gtk_widget_set_hexpand(words, TRUE);
    gtk_widget_set_valign(trail_, GTK_ALIGN_START);
    pack(box, lead_, false);
    pack(box, words, true);
    pack(box, trail_, false);
}

void RichLabel::build_segment(GtkWidget* box, Shape shape) {
    GtkWidget* words = gtk_box_new(GTK_ORIENTATION_VERTICAL, segment_line_gap);
    GtkWidget* top = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, segment_gap);
    gtk_label_set_ellipsize(GTK_LABEL(body_), PANGO_ELLIPSIZE_END);
    gtk_label_set_ellipsize(GTK_LABEL(trail_), PANGO_ELLIPSIZE_END);
    pack(top, lead_, false);
    pack(top, body_, true);
    pack(words, top, false);
    pack(words, trail_, false);
    if (shape == Shape::segment) {
        bar_ = gtk_progress_bar_new();
        pack(words, bar_, false);
    }
    pack(box, words, true);
}

bool RichLabel::lead(const std::string& text) {
    return put(lead_, text);
}

bool RichLabel::body(const std::string& text) {
    return put(body_, text, narrow_);
}

bool RichLabel::meta(const std::string& text) {
    return put(meta_, text);
}

bool RichLabel::trail(const std::string& text, Room room) {
    const bool changed = put(trail_, text, narrow_);
    const int characters = room == Room::kept ? time_characters : -1;
    const bool resized = gtk_label_get_width_chars(GTK_LABEL(trail_)) != characters;
    gtk_label_set_width_chars(GTK_LABEL(trail_), characters);
    if (room == Room::kept) {
        gtk_widget_show(trail_);
        return resized;
    }
    gtk_widget_set_visible(trail_, text.empty() || narrow_ ? FALSE : TRUE);
    return changed || resized;
}

void RichLabel::fraction(double share) {
    const double shown = std::clamp(share, 0.0, 1.0);
    if (std::abs(shown - shown_fraction_) >= bar_step || shown == 0) {
        shown_fraction_ = shown;
        gtk_progress_bar_set_fraction(GTK_PROGRESS_BAR(bar_), shown);
    }
}

bool RichLabel::one_line(bool on) {
    const PangoEllipsizeMode mode = on ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE;
    if (gtk_label_get_ellipsize(GTK_LABEL(body_)) == mode) {
        return false;
    }
    // In this order: GTK measures by the layout that it has, which wrapping makes anew and an
    // ellipsis does not.
    gtk_label_set_ellipsize(GTK_LABEL(body_), mode);
    gtk_label_set_line_wrap(GTK_LABEL(body_), on ? FALSE : TRUE);
    measure_up(body_);
    return true;
}

bool RichLabel::narrow(bool on) {
    if (narrow_ == on) {
        return false;
    }
    narrow_ = on;
    const gboolean shown = on ? FALSE : TRUE;
    gtk_widget_set_visible(body_, shown);
    gtk_widget_set_visible(trail_, shown);
    return true;
}

}  // namespace evenhand::app::platform
