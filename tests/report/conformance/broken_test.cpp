#include <functional>
#include <set>
#include <stdexcept>

#include <doctest/doctest.h>

#include "report/conformance/profile.h"
#include "report/document_pdf.h"
#include "report/internal/pdf_content.h"
#include "report/internal/qpdf.h"
#include "report/pdf_tools.h"
#include "report/sample_cards.h"
#include "report/scorecard_pdf.h"

// Each rule of the profile is seen to fail: what holds nothing back would also pass everything.

using namespace evenhand;
using namespace evenhand::report;

namespace {

using Object = QPDFObjectHandle;

Object dictionary(const char* text) {
    return Object::parse(text);
}

Object first_page(QPDF& pdf) {
    return pdf.getAllPages().front();
}

/// One of the fonts, and the part of it that holds the glyphs.
Object font_of(QPDF& pdf) {
    return first_page(pdf).getKey("/Resources").getKey("/Font").getKey("/F0");
}
Object glyphs_of(QPDF& pdf) {
    return font_of(pdf).getKey("/DescendantFonts").getArrayItem(0);
}

Object attached_of(QPDF& pdf) {
    return pdf.getRoot().getKey("/AF").getArrayItem(0);
}

/// The first element of this type, in reading order.
Object find_element(Object from, const std::string& tag) {
    if (from.isDictionary() && from.getKey("/S").unparse() == tag) {
        return from;
    }
    Object parts = from.isDictionary() ? from.getKey("/K") : Object::newNull();
    for (int at = 0; parts.isArray() && at < parts.getArrayNItems(); ++at) {
        Object found = find_element(parts.getArrayItem(at), tag);
        if (!found.isNull()) {
            return found;
        }
    }
    return Object::newNull();
}

Object element(QPDF& pdf, const std::string& tag) {
    Object found = find_element(pdf.getRoot().getKey("/StructTreeRoot"), tag);
    if (found.isNull()) {
        throw std::logic_error("there is no " + tag);
    }
    return found;
}

void replace(std::string& text, const std::string& part, const std::string& by) {
    const std::size_t at = text.find(part);
    if (at == std::string::npos) {
        throw std::logic_error("there is no " + part);
    }
    text.replace(at, part.size(), by);
}

/// Changes the content of a stream.
void edit(Object stream, const std::function<void(std::string&)>& change) {
    std::string content = stream_content(stream);
    change(content);
    stream.replaceStreamData(content, Object::newNull(), Object::newNull());
}

void edit_page(QPDF& pdf, const std::string& part, const std::string& by) {
    edit(first_page(pdf).getKey("/Contents"), [&](std::string& text) { replace(text, part, by); });
}

void edit_xmp(QPDF& pdf, const std::string& part, const std::string& by) {
    edit(pdf.getRoot().getKey("/Metadata"), [&](std::string& text) { replace(text, part, by); });
}

void add_to_page(QPDF& pdf, const std::string& operators) {
    edit(first_page(pdf).getKey("/Contents"), [&](std::string& text) { text += operators; });
}

const std::string& sound_pdf() {
    static const std::string bytes =
        scorecard_pdf({sample_card(), sample_seal, "<scorecard/>\n"}).bytes;
    return bytes;
}

std::string broken_by(const std::function<void(QPDF&)>& change, const char* version = "1.7") {
    QPDF pdf;
    pdf.processMemoryFile("sound", sound_pdf().data(), sound_pdf().size());
    change(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.forcePDFVersion(version);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::set<std::string> rules_broken(const std::string& pdf) {
    std::set<std::string> rules;
    for (const Breach& breach : breaches_of(pdf, "scorecard.xml")) {
        rules.insert(breach.rule);
    }
    return rules;
}

struct Broken {
    const char* rule;
    std::function<void(QPDF&)> change;
};

void check_each(const std::vector<Broken>& variants) {
    for (const Broken& variant : variants) {
        CAPTURE(variant.rule);
        const std::string pdf = broken_by(variant.change);
        CAPTURE(told(breaches_of(pdf, "scorecard.xml")));
        CHECK(rules_broken(pdf).contains(variant.rule));
    }
}

}  // namespace

TEST_CASE("the sound file breaks no rule, written anew or not") {
    CHECK(told(breaches_of(sound_pdf(), "scorecard.xml")).empty());
    CHECK(told(breaches_of(broken_by([](QPDF&) {}), "scorecard.xml")).empty());
}

TEST_CASE("a file that is broken as a whole is caught") {
    CHECK(rules_broken(broken_by([](QPDF&) {}, "1.4")).contains("file.version"));
    std::string loose = unpacked(sound_pdf());
    replace(loose, "/ID [", "/No [");
    CHECK(rules_broken(loose).contains("file.id"));
    CHECK(told(breaches_of(sound_pdf())).starts_with("attachment.none: "));
    CHECK(rules_broken(sound_pdf() + "more").contains("file.end"));
    CHECK(rules_broken(sound_pdf().substr(0, sound_pdf().size() / 2)).contains("file.sound"));
    CHECK(rules_broken(run_on(sound_pdf(), "qpdf --encrypt '' b 256 -- FILE -").output)
              .contains("file.encrypted"));
}

TEST_CASE("metadata that is not what it must be is caught") {
    check_each({
        {"meta.packet", [](QPDF& pdf) { pdf.getRoot().removeKey("/Metadata"); }},
        {"meta.packet", [](QPDF& pdf) { edit_xmp(pdf, "<?xpacket end=\"r\"?>", ""); }},
        {"meta.pdfa", [](QPDF& pdf) { edit_xmp(pdf, "conformance>A</", "conformance>B</"); }},
        {"meta.pdfua", [](QPDF& pdf) { edit_xmp(pdf, "<pdfuaid:part>1</pdfuaid:part>", ""); }},
        {"meta.pdfua-schema",
         [](QPDF& pdf) {
             edit_xmp(pdf, "namespaceURI>http://www.aiim.org/pdfua", "namespaceURI>");
         }},
        {"meta.title", [](QPDF& pdf) { edit_xmp(pdf, "dc:title", "dc:nothing"); }},
        {"meta.info",
         [](QPDF& pdf) {
             pdf.getTrailer().getKey("/Info").replaceKey("/Title", Object::newString("Other"));
         }},
        {"meta.info",
         [](QPDF& pdf) {
             pdf.getTrailer().getKey("/Info").replaceKey("/ModDate",
                                                         Object::newString("D:20200101000000Z"));
         }},
        {"catalog.language", [](QPDF& pdf) { pdf.getRoot().removeKey("/Lang"); }},
        {"catalog.marked", [](QPDF& pdf) { pdf.getRoot().removeKey("/MarkInfo"); }},
        {"catalog.title", [](QPDF& pdf) { pdf.getRoot().removeKey("/ViewerPreferences"); }},
        {"catalog.action",
         [](QPDF& pdf) {
             pdf.getRoot().replaceKey("/OpenAction", dictionary("<</S/JavaScript/JS(x)>>"));
         }},
        {"colour.intent", [](QPDF& pdf) { pdf.getRoot().removeKey("/OutputIntents"); }},
        {"colour.profile",
         [](QPDF& pdf) {
             edit(pdf.getRoot()
                      .getKey("/OutputIntents")
                      .getArrayItem(0)
                      .getKey("/DestOutputProfile"),
                  [](std::string& icc) { replace(icc, "acsp", "xxxx"); });
         }},
    });
}

TEST_CASE("an attachment that is not as it must be is caught") {
    check_each({
        {"attachment.associated", [](QPDF& pdf) { pdf.getRoot().removeKey("/AF"); }},
        {"attachment.listed", [](QPDF& pdf) { pdf.getRoot().removeKey("/Names"); }},
        {"attachment.relationship",
         [](QPDF& pdf) { attached_of(pdf).removeKey("/AFRelationship"); }},
        {"attachment.named", [](QPDF& pdf) { attached_of(pdf).removeKey("/Desc"); }},
        {"attachment.type",
         [](QPDF& pdf) {
             attached_of(pdf).getKey("/EF").getKey("/F").getDict().removeKey("/Subtype");
         }},
        {"attachment.date",
         [](QPDF& pdf) {
             attached_of(pdf).getKey("/EF").getKey("/F").getDict().getKey("/Params").removeKey(
                 "/ModDate");
         }},
        {"attachment.size",
         [](QPDF& pdf) {
             edit(attached_of(pdf).getKey("/EF").getKey("/F"),
                  [](std::string& bytes) { bytes += "more"; });
         }},
    });
}

TEST_CASE("a font that is not as it must be is caught") {
    check_each({
        {"font.there",
         [](QPDF& pdf) { first_page(pdf).getKey("/Resources").getKey("/Font").removeKey("/F0"); }},
        {"font.kind",
         [](QPDF& pdf) { font_of(pdf).replaceKey("/Subtype", Object::newName("/TrueType")); }},
        {"font.embedded",
         [](QPDF& pdf) { glyphs_of(pdf).getKey("/FontDescriptor").removeKey("/FontFile2"); }},
        {"font.program",
         [](QPDF& pdf) {
             edit(glyphs_of(pdf).getKey("/FontDescriptor").getKey("/FontFile2"),
                  [](std::string& program) { program = "no font"; });
         }},
        {"font.subset",
         [](QPDF& pdf) { font_of(pdf).replaceKey("/BaseFont", Object::newName("/OpenSans")); }},
        {"font.name",
         [](QPDF& pdf) { glyphs_of(pdf).replaceKey("/BaseFont", Object::newName("/Other")); }},
        {"font.described",
         [](QPDF& pdf) { glyphs_of(pdf).getKey("/FontDescriptor").removeKey("/CapHeight"); }},
        {"font.unicode", [](QPDF& pdf) { font_of(pdf).removeKey("/ToUnicode"); }},
        {"font.unicode-value",
         [](QPDF& pdf) {
             edit(font_of(pdf).getKey("/ToUnicode"),
                  [](std::string& map) { replace(map, "> <0061>", "> <FEFF>"); });
         }},
        {"font.glyph-map", [](QPDF& pdf) { glyphs_of(pdf).removeKey("/CIDToGIDMap"); }},
        {"font.notdef",
         [](QPDF& pdf) {
             edit(glyphs_of(pdf).getKey("/CIDToGIDMap"),
                  [](std::string& map) { map.assign(map.size(), '\0'); });
         }},
        {"font.width", [](QPDF& pdf) { glyphs_of(pdf).removeKey("/W"); }},
    });
}

TEST_CASE("tags that are not as they must be are caught") {
    check_each({
        {"tags.tree", [](QPDF& pdf) { pdf.getRoot().removeKey("/StructTreeRoot"); }},
        {"tags.document",
         [](QPDF& pdf) { element(pdf, "/Document").replaceKey("/S", Object::newName("/P")); }},
        {"tags.parent-tree",
         [](QPDF& pdf) { pdf.getRoot().getKey("/StructTreeRoot").removeKey("/ParentTree"); }},
        {"tags.parent-tree", [](QPDF& pdf) { first_page(pdf).removeKey("/StructParents"); }},
        {"tags.name",
         [](QPDF& pdf) { element(pdf, "/P").replaceKey("/S", Object::newName("/Text")); }},
        {"tags.parent",
         [](QPDF& pdf) { element(pdf, "/P").replaceKey("/P", element(pdf, "/H1")); }},
        {"tags.place",
         [](QPDF& pdf) { element(pdf, "/TR").replaceKey("/S", Object::newName("/P")); }},
        {"tags.title",
         [](QPDF& pdf) { element(pdf, "/H1").replaceKey("/S", Object::newName("/P")); }},
        {"tags.title",
         [](QPDF& pdf) { element(pdf, "/H2").replaceKey("/S", Object::newName("/H1")); }},
        {"tags.heading",
         [](QPDF& pdf) { element(pdf, "/H2").replaceKey("/S", Object::newName("/H3")); }},
        {"tags.figure", [](QPDF& pdf) { element(pdf, "/Figure").removeKey("/Alt"); }},
        {"tags.figure-box", [](QPDF& pdf) { element(pdf, "/Figure").removeKey("/A"); }},
        {"tags.table-scope", [](QPDF& pdf) { element(pdf, "/TH").removeKey("/A"); }},
        {"tags.table-head",
         [](QPDF& pdf) {
             for (Object row : element(pdf, "/Table").getKey("/K").getArrayAsVector()) {
                 for (Object cell : row.getKey("/K").getArrayAsVector()) {
                     cell.replaceKey("/S", Object::newName("/TD"));
                 }
             }
         }},
        {"tags.table-rows", [](QPDF& pdf) { element(pdf, "/TR").getKey("/K").eraseItem(0); }},
        {"tags.content",
         [](QPDF& pdf) { element(pdf, "/H1").getKey("/K").appendItem(Object::newInteger(1)); }},
        {"page.tabs", [](QPDF& pdf) { first_page(pdf).removeKey("/Tabs"); }},
        {"page.annotations",
         [](QPDF& pdf) { first_page(pdf).replaceKey("/Annots", dictionary("[<</F 0>>]")); }},
    });
}

TEST_CASE("content that is not as it must be is caught") {
    check_each({
        {"content.tagged", [](QPDF& pdf) { add_to_page(pdf, "0 0 9 9 re f\n"); }},
        {"content.balance", [](QPDF& pdf) { add_to_page(pdf, "EMC\n"); }},
        {"content.balance", [](QPDF& pdf) { add_to_page(pdf, "/Artifact BMC\n"); }},
        {"content.balance", [](QPDF& pdf) { add_to_page(pdf, "q\n"); }},
        {"content.nested",
         [](QPDF& pdf) { add_to_page(pdf, "/Artifact BMC /P <</MCID 0>> BDC EMC EMC\n"); }},
        {"content.nested",
         [](QPDF& pdf) {
             edit_page(pdf, "/H1 <</MCID 0>> BDC", "/H1 <</MCID 0>> BDC /Artifact BMC EMC");
         }},
        {"content.once", [](QPDF& pdf) { add_to_page(pdf, "/P <</MCID 0>> BDC EMC\n"); }},
        {"content.in-tree", [](QPDF& pdf) { add_to_page(pdf, "/P <</MCID 9999>> BDC EMC\n"); }},
        {"content.named",
         [](QPDF& pdf) { edit_page(pdf, "/H1 <</MCID 0>> BDC", "/Artifact BMC"); }},
        {"content.size", [](QPDF& pdf) { add_to_page(pdf, "/Artifact BMC BT /F0 6 Tf ET EMC\n"); }},
        {"colour.device", [](QPDF& pdf) { add_to_page(pdf, "0 0 0 1 k\n"); }},
    });
}
