#include "formats/internal/debrief_entry.h"

#include <doctest/doctest.h>

#include "formats/debrief_record.h"
#include "formats/internal/xml_output.h"

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

const DocumentKind kind{"thing", 1};

std::string with(const std::string& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<thing xmlns=\"urn:evenhand:thing:1\">" +
           inside + "</thing>\n";
}

std::string code_of(const std::string& inside) {
    XmlDocument document(with(inside), "t", kind);
    check_grammar(document,
                  {"thing",
                   once,
                   {required("xmlns", exactly(kind.name_space()))},
                   {debrief_entry_rule(once)},
                   {}});
    if (!document.has_errors()) {
        (void)debrief_entry_of(*document.root()->child("entry"), document);
    }
    return document.findings().empty() ? "" : document.findings().front().code;
}

}  // namespace

TEST_CASE("an entry is read back the same from whatever document holds it") {
    for (const DebriefEntry& entry : testing::example_record().debrief.entries) {
        const pugi::xml_document written = new_document(kind.root.c_str(), kind.name_space());
        add_debrief_entry(written.document_element(), entry);
        XmlDocument document(canonical_bytes(written), "t", kind);
        CHECK(debrief_entry_of(*document.root()->child("entry"), document) == entry);
        CHECK(document.findings().empty());
    }
}

TEST_CASE("an entry says exactly one thing, at a moment") {
    const std::string at = "<entry at=\"2026-11-22T09:30:05Z\">";
    CHECK(code_of(at + "<reading-ended /></entry>").empty());
    CHECK(code_of(at + "</entry>") == "debrief.entry");
    CHECK(code_of(at + "<reading-ended /><discussion-ended /></entry>") == "debrief.entry");
    CHECK(code_of("<entry><reading-ended /></entry>") == "xml.missing-attribute");
    CHECK(code_of(at + "<note rubric=\"q01\">said so</note></entry>") == "debrief.focus");
    CHECK(code_of(at + "<note> </note></entry>") == "xml.text");
}
