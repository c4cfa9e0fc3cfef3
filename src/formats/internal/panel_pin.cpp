#include "formats/internal/panel_pin.h"

#include "formats/internal/xml_output.h"

namespace evenhand::formats::internal {

ElementRule panel_rule() {
    constexpr std::size_t sha256_digits = 64;
    return {"panel",
            at_most_once,
            {required("id", file_id()), required("sha256", hexadecimal(sha256_digits))},
            {},
            {}};
}

std::optional<PanelPin> panel_of(const XmlElement& parent) {
    const auto element = parent.child("panel");
    return element ? std::optional(PanelPin{Id<Panel>(element->attribute("id")),
                                            element->attribute("sha256")})
                   : std::nullopt;
}

pugi::xml_node add_panel(pugi::xml_node parent, const PanelPin& panel) {
    pugi::xml_node element = parent.append_child("panel");
    set(element, "id", panel.id.text());
    set(element, "sha256", panel.sha256);
    return element;
}

}  // namespace evenhand::formats::internal
