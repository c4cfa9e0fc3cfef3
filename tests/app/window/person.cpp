#include "app/window/person.h"

#include <algorithm>
#include <gtk/gtk.h>
#include <set>

#include <doctest/doctest.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/stopwatch.h>
#include <wx/utils.h>

namespace evenhand::testing {

namespace {

constexpr long patience_ms = 8000;

void collect(GtkWidget* widget, gpointer data) {
    if (gtk_widget_get_mapped(widget) == FALSE) {
        return;
    }
    static_cast<std::vector<GtkWidget*>*>(data)->push_back(widget);
    if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), collect, data);
    }
}

std::vector<GtkWidget*> visible_widgets(const wxWindow& window) {
    std::vector<GtkWidget*> widgets;
    collect(static_cast<GtkWidget*>(window.GetHandle()), &widgets);
    return widgets;
}

std::string text_of(const gchar* text) {
    return text == nullptr ? "" : text;
}

std::string name_of(GtkWidget* widget) {
    return text_of(atk_object_get_name(gtk_widget_get_accessible(widget)));
}

/// Controls first: a pane or a label may have the same name.
GtkWidget* find(const wxWindow& window, std::string_view name) {
    const std::vector<GtkWidget*> widgets = visible_widgets(window);
    const auto named = [&](GtkWidget* widget) { return name_of(widget) == name; };
    const auto control = std::ranges::find_if(widgets, [&](GtkWidget* widget) {
        return (GTK_IS_BUTTON(widget) || GTK_IS_TEXT_VIEW(widget) || GTK_IS_ENTRY(widget)) &&
               named(widget);
    });
    if (control != widgets.end()) {
        return *control;
    }
    const auto any = std::ranges::find_if(widgets, named);
    return any == widgets.end() ? nullptr : *any;
}

GtkWidget* focused_widget(const wxWindow& window) {
    return gtk_window_get_focus(GTK_WINDOW(window.GetHandle()));
}

wxRect rect_in(GtkWidget* top, GtkWidget* widget) {
    int x = 0;
    int y = 0;
    gtk_widget_translate_coordinates(widget, top, 0, 0, &x, &y);
    return {x, y, gtk_widget_get_allocated_width(widget), gtk_widget_get_allocated_height(widget)};
}

/// Whether most of it is seen: what scrolls around it may hide it.
bool is_seen(GtkWidget* widget) {
    GtkWidget* top = gtk_widget_get_toplevel(widget);
    const wxRect own = rect_in(top, widget);
    wxRect seen = own;
    for (GtkWidget* around = gtk_widget_get_parent(widget); around != nullptr;
         around = gtk_widget_get_parent(around)) {
        if (GTK_IS_SCROLLED_WINDOW(around) == TRUE || around == top) {
            seen.Intersect(rect_in(top, around));
        }
    }
    constexpr int enough = 60;  // Of a text that is higher than its pane.
    return seen.height >= std::min(own.height * 2 / 3, enough);
}

bool takes_keyboard(GtkWidget* widget) {
    const bool other_choice = GTK_IS_RADIO_BUTTON(widget) &&
                              gtk_toggle_button_get_active(GTK_TOGGLE_BUTTON(widget)) == FALSE;
    const bool column_head = GTK_IS_TREE_VIEW(gtk_widget_get_parent(widget)) == TRUE;  // By arrows.
    return gtk_widget_get_can_focus(widget) == TRUE && gtk_widget_is_sensitive(widget) == TRUE &&
           !other_choice && !GTK_IS_WINDOW(widget) && !column_head && !name_of(widget).empty();
}

}  // namespace

bool wait_for(const std::function<bool()>& condition) {
    const wxStopWatch watch;
    do {
        wxYield();
        wxTheApp->ProcessIdle();
        if (condition()) {
            return true;
        }
        wxMilliSleep(5);
    } while (watch.Time() < patience_ms);
    return false;
}

void Person::type(std::string_view text) {
    for (const char sign : text) {
        simulator_.Text(std::string(1, sign).c_str());
        wxYield();
    }
}

void Person::press(int key, int modifiers) {
    simulator_.Char(key, modifiers);
    for (int i = 0; i < 5; ++i) {
        wxYield();
        wxTheApp->ProcessIdle();
        wxMilliSleep(2);
    }
}

/// In steps, as a hand does: GTK takes a press and a far release for a click.
void Person::drag(const wxPoint& from, const wxPoint& to) {
    constexpr int steps = 12;
    const auto work = [] {
        for (int i = 0; i < 6; ++i) {
            wxYield();
            wxMilliSleep(4);
        }
    };
    simulator_.MouseMove(from);
    work();
    simulator_.MouseDown();
    work();
    for (int i = 1; i <= steps; ++i) {
        simulator_.MouseMove(from + (to - from) * i / steps);
        work();
    }
    simulator_.MouseUp();
    work();
}

std::string Person::focus() const {
    GtkWidget* widget = focused_widget(window());
    return widget == nullptr ? "" : name_of(widget);
}

std::string Person::focused_text() const {
    GtkWidget* widget = focused_widget(window());
    if (widget != nullptr && GTK_IS_ENTRY(widget)) {
        return text_of(gtk_entry_get_text(GTK_ENTRY(widget)));
    }
    if (widget == nullptr || !GTK_IS_TEXT_VIEW(widget)) {
        return "";
    }
    GtkTextBuffer* buffer = gtk_text_view_get_buffer(GTK_TEXT_VIEW(widget));
    GtkTextIter first;
    GtkTextIter end;
    gtk_text_buffer_get_bounds(buffer, &first, &end);
    gchar* bytes = gtk_text_buffer_get_text(buffer, &first, &end, FALSE);
    std::string text = text_of(bytes);
    g_free(bytes);
    return text;
}

int Person::caret() const {
    GtkWidget* widget = focused_widget(window());
    if (widget == nullptr || !GTK_IS_TEXT_VIEW(widget)) {
        return -1;
    }
    gint position = 0;
    g_object_get(
        gtk_text_view_get_buffer(GTK_TEXT_VIEW(widget)), "cursor-position", &position, nullptr);
    return position;
}

bool Person::shows(std::string_view name) const {
    return find(window(), name) != nullptr;
}

std::string Person::description(std::string_view name) const {
    GtkWidget* widget = find(window(), name);
    return widget == nullptr
               ? ""
               : text_of(atk_object_get_description(gtk_widget_get_accessible(widget)));
}

bool Person::is_on(std::string_view name) const {
    GtkWidget* widget = find(window(), name);
    return widget != nullptr && GTK_IS_TOGGLE_BUTTON(widget) &&
           gtk_toggle_button_get_active(GTK_TOGGLE_BUTTON(widget)) == TRUE;
}

wxRect Person::place_of(std::string_view name) const {
    GtkWidget* widget = find(window(), name);
    REQUIRE(widget != nullptr);
    GtkAllocation place;
    gtk_widget_get_allocation(widget, &place);
    gint x = 0;
    gint y = 0;
    GdkWindow* ground = gtk_widget_get_window(widget);
    gdk_window_get_origin(ground, &x, &y);
    const bool own = gtk_widget_get_has_window(widget) == TRUE;
    return {x + (own ? 0 : place.x), y + (own ? 0 : place.y), place.width, place.height};
}

std::vector<std::string> Person::texts() const {
    std::vector<std::string> texts;
    for (GtkWidget* widget : visible_widgets(window())) {
        if (GTK_IS_LABEL(widget)) {
            texts.push_back(text_of(gtk_label_get_text(GTK_LABEL(widget))));
        }
    }
    return texts;
}

bool Person::says(std::string_view text) const {
    return std::ranges::any_of(
        texts(), [&](const std::string& shown) { return shown.find(text) != std::string::npos; });
}

std::vector<std::string> Person::cut_buttons() const {
    std::vector<std::string> cut;
    for (GtkWidget* widget : visible_widgets(window())) {
        if (GTK_IS_LABEL(widget) && gtk_widget_get_ancestor(widget, GTK_TYPE_BUTTON) != nullptr &&
            pango_layout_is_ellipsized(gtk_label_get_layout(GTK_LABEL(widget))) == TRUE) {
            cut.push_back(text_of(gtk_label_get_text(GTK_LABEL(widget))));
        }
    }
    return cut;
}

std::vector<std::string> Person::sliced_buttons() const {
    std::vector<std::string> sliced;
    for (GtkWidget* widget : visible_widgets(window())) {
        GtkWidget* button = gtk_widget_get_ancestor(widget, GTK_TYPE_BUTTON);
        if (!GTK_IS_LABEL(widget) || button == nullptr) {
            continue;
        }
        int height = 0;
        pango_layout_get_pixel_size(gtk_label_get_layout(GTK_LABEL(widget)), nullptr, &height);
        if (height > gtk_widget_get_allocated_height(button)) {
            sliced.push_back(text_of(gtk_label_get_text(GTK_LABEL(widget))));
        }
    }
    return sliced;
}

std::vector<std::string> Person::out_of_tabs_reach() {
    constexpr int most = 400;
    std::set<GtkWidget*> reached;
    std::set<std::string> names;
    std::vector<std::string> missed;
    GtkWidget* first = focused_widget(window());
    for (int step = 0; step < most; ++step) {
        GtkWidget* here = focused_widget(window());
        names.insert(here == nullptr ? "" : name_of(here));
        if (here != nullptr && !is_seen(here)) {
            missed.push_back(name_of(here) + " (out of sight)");
        }
        // A pane around it is no stop of its own.
        for (GtkWidget* around = here; around != nullptr; around = gtk_widget_get_parent(around)) {
            reached.insert(around);
        }
        press(WXK_TAB);
        if (focused_widget(window()) == first) {
            break;
        }
    }
    for (GtkWidget* widget : visible_widgets(window())) {
        // A pane is the same one inside and out.
        if (takes_keyboard(widget) && !reached.contains(widget) &&
            !names.contains(name_of(widget))) {
            missed.push_back(name_of(widget));
        }
    }
    return missed;
}

}  // namespace evenhand::testing
