#include "app/platform/text_view.h"

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

void set_text_margins(wxTextCtrl& text, int above_and_below, int beside) {
    GtkTextView* view = GTK_TEXT_VIEW(inner_widget(text));
    gtk_text_view_set_top_margin(view, above_and_below);
    gtk_text_view_set_bottom_margin(view, above_and_below);
    gtk_text_view_set_left_margin(view, beside);
    gtk_text_view_set_right_margin(view, beside);
}

}  // namespace evenhand::app::platform
