#include "formats/internal/panel_pin.h"

#include <doctest/doctest.h>

#include "formats/internal/xml_output.h"

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

const DocumentKind kind{"thing", 1};

std::string with(const std::string& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<thing xmlns=\"urn:evenhand:thing:1\">" +
           inside + "</thing>\n";
}

Findings faults_of(const std::string& inside) {
    XmlDocument document(with(inside), "t", kind);
    check_grammar(
        document,
        {"thing", once, {required("xmlns", exactly(kind.name_space()))}, {panel_rule()}, {}});
    return document.findings();
}

}  // namespace

TEST_CASE("the panel that a document is for is read back, and none leaves no trace") {
    const PanelPin pin{Id<Panel>("p-014"), std::string(64, 'a')};
    const pugi::xml_document written = new_document(kind.root.c_str(), kind.name_space());
    add_panel(written.document_element(), pin);
    const XmlDocument document(canonical_bytes(written), "t", kind);
    CHECK(panel_of(*document.root()) == pin);
    const XmlDocument without(with("<other />"), "t", kind);
    CHECK_FALSE(panel_of(*without.root()));
}

TEST_CASE("a panel has an id that is a file's name, and a whole hash") {
    const std::string hash(64, 'a');
    CHECK(faults_of("<panel id=\"p-1\" sha256=\"" + hash + "\" />").empty());
    for (const std::string& bad : {"<panel id=\"P 1\" sha256=\"" + hash + "\" />",
                                   std::string("<panel id=\"p-1\" sha256=\"ab\" />"),
                                   std::string("<panel id=\"p-1\" />")}) {
        CAPTURE(bad);
        CHECK(faults_of(bad).size() == 1);
    }
}
