#include "report/internal/pdf_metadata.h"

#include <algorithm>
#include <string_view>

#include "core/utf8.h"
#include "report/internal/pdf_text.h"
#include "report/internal/qpdf.h"
#include "report/pdf_reading.h"

namespace evenhand::report {

namespace {

constexpr std::string_view producer = "Evenhand with libharu and qpdf";

/// Characters that XML cannot hold are left out, here and in the information dictionary alike.
std::string plain(const std::string& text) {
    std::string cleaned = clean_text(text);
    std::ranges::replace(cleaned, '\n', ' ');
    return cleaned;
}

std::string escaped(const std::string& text) {
    std::string result;
    for (const char byte : plain(text)) {
        switch (byte) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            default:
                result += byte;
        }
    }
    return result;
}

std::string element(std::string_view name, const std::string& content) {
    const std::string tag(name);
    return "<" + tag + ">" + content + "</" + tag + ">\n";
}

std::string one_of(std::string_view name, std::string_view list, const std::string& item) {
    const std::string kind(list);
    const std::string language = kind == "Alt" ? " xml:lang=\"x-default\"" : "";
    return element(
        name, "<rdf:" + kind + "><rdf:li" + language + ">" + item + "</rdf:li></rdf:" + kind + ">");
}

/// 32 hex digits in the form of a UUID, taken from the identity from `offset` on.
std::string uuid(const std::string& identity, std::size_t offset) {
    std::string digits = identity.size() >= offset + 32 ? identity.substr(offset, 32) : identity;
    digits.resize(32, '0');
    for (const std::size_t dash : {20U, 16U, 12U, 8U}) {
        digits.insert(dash, "-");
    }
    return "uuid:" + digits;
}

constexpr std::string_view packet_begin =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    R"(<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
)";

/// PDF/A knows no property of PDF/UA: it asks for a description of it (ISO 19005-3, 6.6.2.3).
constexpr std::string_view pdfua_schema = R"(<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

constexpr std::string_view packet_end = "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

QPDFObjectHandle information(QPDF& pdf, const DocumentInfo& info) {
    const auto text = [](const std::string& value) {
        return QPDFObjectHandle::newUnicodeString(plain(value));
    };
    QPDFObjectHandle result = QPDFObjectHandle::newDictionary();
    result.replaceKey("/Title", text(info.title));
    result.replaceKey("/Author", text(info.author));
    result.replaceKey("/Subject", text(info.subject));
    result.replaceKey("/Creator", text(std::string(program_name)));
    result.replaceKey("/Producer", text(std::string(producer)));
    if (info.dated) {
        result.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdf_date(*info.dated)));
        result.replaceKey("/ModDate", QPDFObjectHandle::newString(pdf_date(*info.dated)));
    }
    return pdf.makeIndirectObject(result);
}

QPDFObjectHandle output_intent(QPDF& pdf, const std::string& colour_profile) {
    QPDFObjectHandle profile = QPDFObjectHandle::newStream(&pdf, colour_profile);
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent = QPDFObjectHandle::parse(
        "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
        "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)>>");
    intent.replaceKey("/DestOutputProfile", profile);
    return pdf.makeIndirectObject(intent);
}

}  // namespace

std::string xmp_packet(const DocumentInfo& info) {
    std::string packet(packet_begin);
    packet += one_of("dc:title", "Alt", escaped(info.title));
    packet += one_of("dc:creator", "Seq", escaped(info.author));
    packet += one_of("dc:description", "Alt", escaped(info.subject));
    packet += one_of("dc:language", "Bag", escaped(info.language));
    packet += element("pdf:Producer", std::string(producer));
    packet += element("xmp:CreatorTool", std::string(program_name));
    if (info.dated) {
        const std::string date = to_iso(*info.dated);
        packet += element("xmp:CreateDate", date);
        packet += element("xmp:ModifyDate", date);
        packet += element("xmp:MetadataDate", date);
    }
    packet += element("xmpMM:DocumentID", uuid(info.identity, 0));
    packet += element("xmpMM:InstanceID", uuid(info.identity, 32));
    packet += "</rdf:Description>\n";
    packet += pdfua_schema;
    packet += packet_end;
    return packet;
}

void add_metadata(QPDF& pdf, const DocumentInfo& info, const std::string& colour_profile) {
    QPDFObjectHandle catalog = pdf.getRoot();
    QPDFObjectHandle packet = QPDFObjectHandle::newStream(&pdf, xmp_packet(info));
    packet.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    packet.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    catalog.replaceKey("/Metadata", packet);
    catalog.replaceKey("/Lang", QPDFObjectHandle::newString(info.language));
    catalog.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<</DisplayDocTitle true>>"));
    catalog.replaceKey("/OutputIntents",
                       QPDFObjectHandle::newArray({output_intent(pdf, colour_profile)}));
    pdf.getTrailer().replaceKey("/Info", information(pdf, info));
}

}  // namespace evenhand::report
