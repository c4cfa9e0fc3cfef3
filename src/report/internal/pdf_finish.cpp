#include "report/internal/pdf_finish.h"

#include <fstream>
#include <iterator>
#include <set>

#include "core/error.h"
#include "report/internal/pdf_attachment.h"
#include "report/internal/pdf_font.h"
#include "report/internal/pdf_metadata.h"
#include "report/internal/pdf_structure.h"
#include "report/internal/qpdf.h"

namespace evenhand::report {

namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream || bytes.empty()) {
        throw Error(ErrorCode::unreadable_file, "Cannot read " + file.string() + ".");
    }
    return bytes;
}

/// The pictures that libharu has put on the pages, by their names; null when there are none.
QPDFObjectHandle drawn_pictures(QPDF& pdf) {
    QPDFObjectHandle all = QPDFObjectHandle::newNull();
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        QPDFObjectHandle resources = page.getKey("/Resources");
        QPDFObjectHandle own =
            resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
        if (own.isDictionary() && all.isNull()) {
            all = QPDFObjectHandle::newDictionary();
        }
        for (const std::string& name :
             own.isDictionary() ? own.getKeys() : std::set<std::string>()) {
            all.replaceKey(name, own.getKey(name));
        }
    }
    return all;
}

/// All pages share one dictionary of fonts and pictures.
void add_resources(QPDF& pdf, const Finish& finish) {
    QPDFObjectHandle fonts = QPDFObjectHandle::newDictionary();
    for (const auto& [face, glyphs] : finish.drawing.glyphs) {
        fonts.replaceKey("/" + font_name(face),
                         embed_font(pdf, finish.shaper.typeface(face), glyphs));
    }
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/Font", fonts);
    if (QPDFObjectHandle pictures = drawn_pictures(pdf); pictures.isDictionary()) {
        resources.replaceKey("/XObject", pictures);
    }
    const QPDFObjectHandle shared = pdf.makeIndirectObject(resources);
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        page.replaceKey("/Resources", shared);
    }
}

/// For all that qpdf packs from now on: a document is made a tenth faster than at zlib's usual
/// level, and is a fortieth larger.
void pack_quickly() {
    constexpr int level = 4;
    static const bool once = [] {
        Pl_Flate::setCompressionLevel(level);
        return true;
    }();
    (void)once;
}

std::string written(QPDF& pdf) {
    pack_quickly();
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.forcePDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.setNewlineBeforeEndstream(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string finish_pdf(const std::string& drawn, const Finish& finish) {
    const std::string profile = bytes_of(finish.colour_profile);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("drawn pages", drawn.data(), drawn.size());
        add_resources(pdf, finish);
        add_structure(pdf, finish.elements, finish.drawing);
        add_metadata(pdf, finish.info, profile);
        attach(pdf, finish.info.attached, finish.info.dated);
        return written(pdf);
    } catch (const QPDFExc& failure) {
        throw Error(ErrorCode::unwritable_file,
                    std::string("Cannot make the PDF: ") + failure.what() + ".");
    }
}

}  // namespace evenhand::report
