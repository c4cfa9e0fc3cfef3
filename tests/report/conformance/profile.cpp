#include "report/conformance/profile.h"

#include <array>
#include <exception>

#include "report/conformance/parts.h"
#include "report/internal/pdf_content.h"

namespace evenhand::report {

namespace {

std::string unescaped(std::string text) {
    using Pair = std::pair<const char*, const char*>;
    for (const auto& [name, sign] : {Pair{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}}) {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
            text.replace(at++, std::string(name).size(), sign);
        }
    }
    return text;
}

/// What stands in the element, or in the first item of its list.
std::string xmp_value(const std::string& xmp, const std::string& name) {
    const std::size_t begin = xmp.find("<" + name + ">");
    const std::size_t end = xmp.find("</" + name + ">");
    if (begin == std::string::npos || end == std::string::npos) {
        return "";
    }
    std::string value = xmp.substr(begin + name.size() + 2, end - begin - name.size() - 2);
    if (const std::size_t item = value.find("<rdf:li"); item != std::string::npos) {
        const std::size_t from = value.find('>', item) + 1;
        value = value.substr(from, value.find("</rdf:li>") - from);
    }
    return unescaped(value);
}

/// "D:20261122093005Z" to "2026-11-22T09:30:05Z"
std::string iso_of(const std::string& date) {
    constexpr std::size_t whole = 17;
    return date.size() != whole
               ? date
               : date.substr(2, 4) + "-" + date.substr(6, 2) + "-" + date.substr(8, 2) + "T" +
                     date.substr(10, 2) + ":" + date.substr(12, 2) + ":" + date.substr(14);
}

void check_identification(const std::string& xmp, Breaches& breaches) {
    breaches.unless(xmp.starts_with("<?xpacket begin=") && xmp.ends_with("<?xpacket end=\"r\"?>"),
                    "meta.packet",
                    "the XMP has no packet around it");
    breaches.unless(
        xmp_value(xmp, "pdfaid:part") == "3" && xmp_value(xmp, "pdfaid:conformance") == "A",
        "meta.pdfa",
        "no claim of PDF/A-3a");
    breaches.unless(xmp_value(xmp, "pdfuaid:part") == "1", "meta.pdfua", "no claim of PDF/UA-1");
    breaches.unless(
        xmp.find("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<") != std::string::npos,
        "meta.pdfua-schema",
        "PDF/UA's property is not described");
    breaches.unless(!xmp_value(xmp, "dc:title").empty(), "meta.title", "no title");
}

void check_info(QPDF& pdf, const std::string& xmp, Breaches& breaches) {
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    const std::array<std::pair<const char*, const char*>, 7> same = {
        {{"/Title", "dc:title"},
         {"/Author", "dc:creator"},
         {"/Subject", "dc:description"},
         {"/Creator", "xmp:CreatorTool"},
         {"/Producer", "pdf:Producer"},
         {"/CreationDate", "xmp:CreateDate"},
         {"/ModDate", "xmp:ModifyDate"}}};
    for (const auto& [key, property] : same) {
        QPDFObjectHandle value = info.getKey(key);
        const std::string said = value.isString() ? value.getUTF8Value() : "";
        breaches.unless(iso_of(said) == xmp_value(xmp, property),
                        "meta.info",
                        std::string(key) + " is not what " + property + " says");
    }
}

void check_intent(QPDFObjectHandle intents, Breaches& breaches) {
    if (!intents.isArray() || intents.getArrayNItems() != 1) {
        breaches.add("colour.intent", "there is not one output intent");
        return;
    }
    QPDFObjectHandle profile = intents.getArrayItem(0).getKey("/DestOutputProfile");
    breaches.unless(
        intents.getArrayItem(0).getKey("/S").unparse() == "/GTS_PDFA1" && profile.isStream(),
        "colour.intent",
        "the output intent is not PDF/A's");
    if (profile.isStream()) {
        const std::string icc = stream_content(profile);
        breaches.unless(icc.size() > 40 && icc.substr(36, 4) == "acsp" &&
                            icc.substr(16, 4) == "RGB " &&
                            profile.getDict().getKey("/N").unparse() == "3",
                        "colour.profile",
                        "the colour profile is not one for RGB");
    }
}

}  // namespace

void check_metadata(QPDF& pdf, Breaches& breaches) {
    breaches.unless(pdf.getPDFVersion() == "1.7", "file.version", "it is not PDF 1.7");
    breaches.unless(!pdf.isEncrypted(), "file.encrypted", "it is encrypted");
    QPDFObjectHandle catalog = pdf.getRoot();
    QPDFObjectHandle language = catalog.getKey("/Lang");
    breaches.unless(language.isString() && !language.getUTF8Value().empty(),
                    "catalog.language",
                    "the document has no language");
    breaches.unless(catalog.getKey("/MarkInfo").unparseResolved() == "<< /Marked true >>",
                    "catalog.marked",
                    "it does not say that it is tagged");
    breaches.unless(
        catalog.getKey("/ViewerPreferences").unparseResolved() == "<< /DisplayDocTitle true >>",
        "catalog.title",
        "viewers are not told to show the title");
    for (const char* key : {"/OpenAction", "/AA", "/AcroForm"}) {
        breaches.unless(!catalog.hasKey(key), "catalog.action", std::string("it has ") + key);
    }
    check_intent(catalog.getKey("/OutputIntents"), breaches);
    QPDFObjectHandle metadata = catalog.getKey("/Metadata");
    if (!metadata.isStream() || metadata.getDict().getKey("/Subtype").unparse() != "/XML") {
        breaches.add("meta.packet", "there is no XMP");
        return;
    }
    const std::string xmp = stream_content(metadata);
    check_identification(xmp, breaches);
    check_info(pdf, xmp, breaches);
}

void check_attached_file(QPDFObjectHandle file, Breaches& breaches) {
    breaches.unless(file.getKey("/AFRelationship").unparse() == "/Data",
                    "attachment.relationship",
                    "it is not said to be the data");
    for (const char* key : {"/F", "/UF", "/Desc"}) {
        breaches.unless(file.getKey(key).isString(), "attachment.named", std::string("no ") + key);
    }
    QPDFEFStreamObjectHelper stream(file.getKey("/EF").getKey("/F"));
    breaches.unless(stream.getSubtype() == "text/xml" || stream.getSubtype() == "text/plain",
                    "attachment.type",
                    "no media type");
    breaches.unless(!stream.getModDate().empty(), "attachment.date", "no date of change");
    breaches.unless(stream.getSize() == stream_content(stream.getObjectHandle()).size(),
                    "attachment.size",
                    "another size than it says");
}

/// All that is listed must be associated, the file of this name first, and nothing else.
void check_attachment(QPDF& pdf, const std::string& name, Breaches& breaches) {
    QPDFObjectHandle associated = pdf.getRoot().getKey("/AF");
    if (name.empty()) {
        breaches.unless(!associated.isArray(), "attachment.none", "it has an attachment");
        return;
    }
    QPDFEmbeddedFileDocumentHelper files(pdf);
    const auto listed = files.getEmbeddedFile(name);
    breaches.unless(listed != nullptr, "attachment.listed", name + " is not among the files");
    if (!associated.isArray() || associated.getArrayNItems() == 0) {
        breaches.add("attachment.associated", "no file is associated with the document");
        return;
    }
    breaches.unless(
        !listed || listed->getObjectHandle().getObjGen() == associated.getArrayItem(0).getObjGen(),
        "attachment.associated",
        "another file is associated than is listed");
    std::set<QPDFObjGen> known;
    for (const auto& [own_name, file] : files.getEmbeddedFiles()) {
        known.insert(file->getObjectHandle().getObjGen());
    }
    std::set<QPDFObjGen> met;
    for (QPDFObjectHandle file : associated.getArrayAsVector()) {
        met.insert(file.getObjGen());
        check_attached_file(file, breaches);
    }
    breaches.unless(!listed || met == known,
                    "attachment.associated",
                    "not all files that are listed are associated");
}

std::vector<Breach> breaches_of(const std::string& bytes, const std::string& attachment) {
    Breaches breaches;
    breaches.unless(bytes.starts_with("%PDF-1.7\n%"), "file.version", "it begins otherwise");
    breaches.unless(bytes.ends_with("%%EOF\n"), "file.end", "something stands behind its end");
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("a PDF", bytes.data(), bytes.size());
        breaches.unless(pdf.getTrailer().getKey("/ID").isArray(), "file.id", "it has no ID");
        check_metadata(pdf, breaches);
        check_attachment(pdf, attachment, breaches);
        const std::set<Content> named = check_structure(pdf, breaches);
        check_fonts(pdf, check_content(pdf, named, breaches), breaches);
        breaches.unless(!pdf.anyWarnings(), "file.sound", "qpdf has mended it");
    } catch (const std::exception& failure) {
        breaches.add("file.sound", failure.what());
    }
    return breaches.take();
}

std::string told(const std::vector<Breach>& breaches) {
    std::string lines;
    for (const Breach& breach : breaches) {
        lines += breach.rule + ": " + breach.what + "\n";
    }
    return lines;
}

}  // namespace evenhand::report
