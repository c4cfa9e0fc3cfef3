#include "report/internal/pdf_metadata.h"

#include <doctest/doctest.h>

#include "report/internal/qpdf.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

DocumentInfo info_of(const std::string& title) {
    return {title,
            "Siân <O'Neill>",
            "Subject & more",
            "en-GB",
            *from_iso("2026-11-22T09:30:05Z"),
            "00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef"};
}

}  // namespace

TEST_CASE("the packet says what the document is, with its dates and ids") {
    const std::string packet = xmp_packet(info_of("Title"));
    const auto has = [&](const std::string& part) {
        return packet.find(part) != std::string::npos;
    };
    CHECK(has("<pdfaid:part>3</pdfaid:part>"));
    CHECK(has("<pdfaid:conformance>A</pdfaid:conformance>"));
    CHECK(has("<pdfuaid:part>1</pdfuaid:part>"));
    CHECK(has("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</"));
    CHECK(has("<rdf:li xml:lang=\"x-default\">Title</rdf:li>"));
    CHECK(has("<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>"));
    CHECK(has("<xmp:CreateDate>2026-11-22T09:30:05Z</xmp:CreateDate>"));
    CHECK(has("uuid:00112233-4455-6677-8899-aabbccddeeff"));
    CHECK(has("uuid:01234567-89ab-cdef-0123-456789abcdef"));
}

TEST_CASE("what XML gives a meaning to is escaped, what it cannot hold is left out") {
    const std::string packet = xmp_packet(info_of("a<b>&\x01\"c\nd"));
    CHECK(packet.find("a&lt;b&gt;&amp;\"c d</rdf:li>") != std::string::npos);
    CHECK(packet.find('\x01') == std::string::npos);
}

TEST_CASE("an identity that is too short is filled up") {
    DocumentInfo info = info_of("Title");
    info.identity = "abc";
    CHECK(xmp_packet(info).find("uuid:abc00000-0000-0000-0000-000000000000") != std::string::npos);
}

TEST_CASE("the file's dictionary, language and colours agree with the packet") {
    QPDF pdf;
    pdf.emptyPDF();
    add_metadata(pdf, info_of("Ελένη\x01"), "profile");
    QPDFObjectHandle information = pdf.getTrailer().getKey("/Info");
    CHECK(information.getKey("/Title").getUTF8Value() == "Ελένη");
    CHECK(information.getKey("/Author").getUTF8Value() == "Siân <O'Neill>");
    CHECK(information.getKey("/CreationDate").getUTF8Value() == "D:20261122093005Z");
    CHECK(information.getKey("/ModDate").getUTF8Value() == "D:20261122093005Z");
    QPDFObjectHandle catalog = pdf.getRoot();
    CHECK(catalog.getKey("/Lang").getUTF8Value() == "en-GB");
    CHECK(catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    QPDFObjectHandle intent = catalog.getKey("/OutputIntents").getArrayItem(0);
    CHECK(intent.getKey("/S").getName() == "/GTS_PDFA1");
    CHECK(intent.getKey("/DestOutputProfile").getDict().getKey("/N").getIntValue() == 3);
    CHECK(catalog.getKey("/Metadata").getDict().getKey("/Subtype").getName() == "/XML");
}
