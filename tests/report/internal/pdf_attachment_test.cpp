#include "report/internal/pdf_attachment.h"

#include <doctest/doctest.h>

#include "report/internal/qpdf.h"

using namespace evenhand;
using namespace evenhand::report;

TEST_CASE("an attachment is in the list of files, and associated with the document as its data") {
    QPDF pdf;
    pdf.emptyPDF();
    attach(pdf, {{"a.xml", "What it is", "<a/>"}}, from_iso("2026-11-22T09:30:05Z"));
    const auto listed = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFile("a.xml");
    REQUIRE(listed);
    CHECK(listed->getDescription() == "What it is");
    CHECK(listed->getFilename() == "a.xml");
    QPDFObjectHandle associated = pdf.getRoot().getKey("/AF").getArrayItem(0);
    CHECK(associated.getObjGen() == listed->getObjectHandle().getObjGen());
    CHECK(associated.getKey("/AFRelationship").getName() == "/Data");
    QPDFEFStreamObjectHelper file(listed->getEmbeddedFileStream());
    CHECK(file.getSubtype() == "text/xml");
    CHECK(file.getModDate() == "D:20261122093005Z");
    CHECK(file.getCreationDate() == "D:20261122093005Z");
    CHECK(file.getSize() == 4);
}

TEST_CASE("an attachment of a document without a date has none") {
    QPDF pdf;
    pdf.emptyPDF();
    attach(pdf, {{"a.xml", "What it is", "<a/>"}}, std::nullopt);
    const auto listed = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFile("a.xml");
    REQUIRE(listed);
    CHECK(QPDFEFStreamObjectHelper(listed->getEmbeddedFileStream()).getModDate().empty());
}

TEST_CASE("several attachments are all associated with the document, and none is no association") {
    QPDF pdf;
    pdf.emptyPDF();
    attach(pdf, {}, std::nullopt);
    CHECK_FALSE(pdf.getRoot().hasKey("/AF"));
    attach(pdf, {{"a.xml", "One", "<a/>"}, {"b.xml", "Other", "<b/>"}}, std::nullopt);
    CHECK(pdf.getRoot().getKey("/AF").getArrayNItems() == 2);
    CHECK(QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles().size() == 2);
}

TEST_CASE("what is no XML is attached as text") {
    QPDF pdf;
    pdf.emptyPDF();
    attach(pdf, {{"lock.txt", "Lines", "a b\n"}}, std::nullopt);
    const auto listed = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFile("lock.txt");
    REQUIRE(listed);
    CHECK(QPDFEFStreamObjectHelper(listed->getEmbeddedFileStream()).getSubtype() == "text/plain");
}
