#include "app/platform/style.h"

#include <cstdlib>
#include <memory>

#include "app/platform/native_widget.h"
#include "core/error.h"

namespace evenhand::app::platform {

namespace {

void set_widget_class(GtkWidget* widget, const char* name, bool on) {
    GtkStyleContext* context = gtk_widget_get_style_context(widget);
    if (on) {
        gtk_style_context_add_class(context, name);
    } else {
        gtk_style_context_remove_class(context, name);
    }
}

/// Keeps the first fault in the string behind `reason`. That GTK 3 calls a property deprecated is
/// none: it has no other for the least width of a bar.
void note_fault(GtkCssProvider* /*provider*/,
                GtkCssSection* /*section*/,
                const GError* error,
                gpointer reason) {
    auto& kept = *static_cast<std::string*>(reason);
    const bool deprecated =
        g_error_matches(error, GTK_CSS_PROVIDER_ERROR, GTK_CSS_PROVIDER_ERROR_DEPRECATED) == TRUE;
    if (kept.empty() && !deprecated) {
        kept = error->message;
    }
}

GtkCssProvider* screen_provider() {
    GtkCssProvider* provider = gtk_css_provider_new();
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(),
                                              GTK_STYLE_PROVIDER(provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
    return provider;
}

/// GTK_THEME in the environment outweighs the desktop's setting, as in GTK itself.
std::string theme_name() {
    if (const char* forced = std::getenv("GTK_THEME"); forced != nullptr) {
        return forced;
    }
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    std::string text = name == nullptr ? "" : name;
    g_free(name);
    return text;
}

bool has_dark_ground(const std::string& name) {
    const std::unique_ptr<GtkWidget, decltype(&gtk_widget_destroy)> probe(
        gtk_window_new(GTK_WINDOW_POPUP), &gtk_widget_destroy);
    GdkRGBA ground{};
    GtkStyleContext* context = gtk_widget_get_style_context(probe.get());
    if (gtk_style_context_lookup_color(context, "theme_bg_color", &ground) == FALSE) {
        return name.find("dark") != std::string::npos || name.find("Inverse") != std::string::npos;
    }
    return ground.red + ground.green + ground.blue < 1.5;
}

void restyle_widget(GtkWidget* widget, gpointer /*unused*/) {
    g_signal_emit_by_name(widget, "style-updated");
    if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), restyle_widget, nullptr);
    }
}

}  // namespace

void use_style_sheet(const std::string& css) {
    static GtkCssProvider* const provider = screen_provider();
    std::string reason;
    const gulong handler =
        g_signal_connect(provider, "parsing-error", G_CALLBACK(note_fault), &reason);
    (void)gtk_css_provider_load_from_data(provider, css.c_str(), -1, nullptr);
    g_signal_handler_disconnect(provider, handler);
    if (!reason.empty()) {
        throw Error(ErrorCode::invalid_value, "The style sheet cannot be read: " + reason);
    }
}

Theme desktop_theme() {
    const std::string name = theme_name();
    const bool dark = has_dark_ground(name);
    if (name.find("HighContrast") != std::string::npos) {
        return dark ? Theme::contrast_dark : Theme::contrast_light;
    }
    return dark ? Theme::dark : Theme::light;
}

void set_class(wxWindow& window, const char* name, bool on) {
    GtkWidget* outer = outer_widget(window);
    set_widget_class(outer, name, on);
    if (GtkWidget* inner = inner_widget(window); inner != outer) {
        set_widget_class(inner, name, on);
    }
}

void restyle(wxWindow& window) {
    restyle_widget(outer_widget(window), nullptr);
}

void keep_focus_on_click(wxWindow& control) {
    gtk_widget_set_focus_on_click(outer_widget(control), FALSE);
}

}  // namespace evenhand::app::platform
