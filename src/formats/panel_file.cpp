#include "formats/panel_file.h"

#include "formats/hash.h"
#include "formats/internal/panel_element.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

std::string panel_bytes(const Panel& panel) {
    return internal::canonical_bytes(internal::panel_document(panel));
}

std::string panel_hash(const Panel& panel) {
    return sha256_hex(panel_bytes(panel));
}

Parsed<Panel> read_panel(std::string_view bytes, const std::string& name) {
    internal::XmlDocument document(bytes, name, internal::whole_panel_kind());
    internal::check_grammar(document, internal::whole_panel_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    Panel panel = internal::whole_panel_of(*document.root());
    if (panel_bytes(panel) != bytes) {
        document.add(Severity::hint,
                     "panel.not-canonical",
                     "The panel can be used as it is, but the file is not laid out as Evenhand "
                     "writes it.");
    }
    return {std::move(panel), document.findings()};
}

}  // namespace evenhand::formats
