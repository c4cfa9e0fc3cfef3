#include "app/platform/accessible.h"

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

bool says(const gchar* text, const std::string& wanted) {
    return text != nullptr && wanted == text;
}

/// wxWidgets ties the static text made before a control to it as its label; where that says
/// something else than the control's name it is chance.
void drop_chance_label(GtkWidget* widget, const std::string& name) {
    GList* labels = gtk_widget_list_mnemonic_labels(widget);
    for (GList* entry = labels; entry != nullptr; entry = entry->next) {
        GtkLabel* label = GTK_LABEL(entry->data);
        if (!says(gtk_label_get_text(label), name)) {
            gtk_label_set_mnemonic_widget(label, nullptr);
        }
    }
    g_list_free(labels);
}

struct Words {
    const std::string& name;
    const std::string& description;
};

void put(GtkWidget* widget, const Words& words) {
    AtkObject* accessible = gtk_widget_get_accessible(widget);
    if (!says(atk_object_get_name(accessible), words.name)) {
        drop_chance_label(widget, words.name);
        atk_object_set_name(accessible, words.name.c_str());
    }
    if (!says(atk_object_get_description(accessible), words.description)) {
        atk_object_set_description(accessible, words.description.c_str());
    }
}

/// The keyboard is given to a part of a combo box, its button or its entry.
void put_inside(GtkWidget* widget, gpointer words) {
    if (gtk_widget_get_can_focus(widget) == TRUE) {
        put(widget, *static_cast<const Words*>(words));
    }
    if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), put_inside, words);
    }
}

}  // namespace

void describe(wxWindow& window, const std::string& name, const std::string& description) {
    GtkWidget* widget = inner_widget(window);
    Words words{name, description};
    put(widget, words);
    if (GTK_IS_SCROLLED_WINDOW(widget)) {
        put(gtk_bin_get_child(GTK_BIN(widget)), words);  // The keyboard is given to what scrolls.
    }
    if (GTK_IS_COMBO_BOX(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), put_inside, &words);
    }
}

void announce(wxWindow& window, const std::string& text) {
    AtkObject* accessible = gtk_widget_get_accessible(inner_widget(window));
    g_signal_emit_by_name(accessible, "announcement", text.c_str());
}

void make_heading(wxWindow& text) {
    atk_object_set_role(gtk_widget_get_accessible(inner_widget(text)), ATK_ROLE_HEADING);
}

void make_picture(wxWindow& window) {
    atk_object_set_role(gtk_widget_get_accessible(inner_widget(window)), ATK_ROLE_IMAGE);
}

void make_alert(wxWindow& text) {
    atk_object_set_role(gtk_widget_get_accessible(inner_widget(text)), ATK_ROLE_ALERT);
}

}  // namespace evenhand::app::platform
