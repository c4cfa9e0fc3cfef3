#include "app/platform/painted_words.h"

namespace evenhand::app::platform {

void set_colour(cairo_t* cairo, const std::string& colour) {
    GdkRGBA rgba{};
    gdk_rgba_parse(&rgba, colour.c_str());
    gdk_cairo_set_source_rgba(cairo, &rgba);
}

LayoutPtr layout_of(GtkTextView* view, const Words& words) {
    GtkWidget* widget = GTK_WIDGET(view);
    LayoutPtr layout(gtk_widget_create_pango_layout(widget, words.text.c_str()), &g_object_unref);
    PangoContext* context = gtk_widget_get_pango_context(widget);
    PangoFontDescription* font =
        pango_font_description_copy(pango_context_get_font_description(context));
    pango_font_description_set_size(
        font, static_cast<int>(pango_font_description_get_size(font) * words.size));
    pango_font_description_set_weight(font, words.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return layout;
}

int baseline_of(PangoLayout* layout) {
    return PANGO_PIXELS(pango_layout_get_baseline(layout));
}

int width_of(PangoLayout* layout) {
    int width = 0;
    pango_layout_get_pixel_size(layout, &width, nullptr);
    return width;
}

}  // namespace evenhand::app::platform
