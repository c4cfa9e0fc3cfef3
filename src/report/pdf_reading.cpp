#include "report/pdf_reading.h"

#include <exception>

#include "report/internal/pdf_content.h"
#include "report/internal/qpdf.h"

namespace evenhand::report {

namespace {

/// What cannot be unpacked is given as it lies: a file that was damaged is not one that was never
/// attached, and no reader takes it for what it was.
std::string unpacked(QPDFObjectHandle stream) {
    try {
        return stream_content(stream);
    } catch (const std::exception&) {
        const auto packed = stream.getRawStreamData();
        const unsigned char* const begin = packed->getBuffer();
        return {begin, begin + packed->getSize()};
    }
}

std::string attached_file(QPDF& pdf, const std::string& name) {
    const auto specification = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFile(name);
    if (!specification) {
        return "";
    }
    QPDFObjectHandle stream = specification->getEmbeddedFileStream();
    return stream.isStream() ? unpacked(stream) : "";
}

using Files = std::map<std::string, std::string>;

}  // namespace

std::optional<Files> attached_files(const std::string& bytes) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("a PDF", bytes.data(), bytes.size());
        Files files;
        for (const auto& [name, specification] :
             QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles()) {
            files[name] = attached_file(pdf, name);
        }
        return files;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::optional<ReadPdf> read_pdf(const std::string& bytes, const std::string& attachment) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("a PDF", bytes.data(), bytes.size());
        ReadPdf read;
        read.attached = attached_file(pdf, attachment);
        if (QPDFObjectHandle creator = pdf.getTrailer().getKey("/Info").getKeyIfDict("/Creator");
            creator.isString()) {
            read.program = creator.getUTF8Value();
        }
        for (const QPDFObjectHandle& page : pdf.getAllPages()) {
            read.text += page_text(pdf, page);
        }
        return read;
    } catch (const std::exception&) {
        return std::nullopt;  // Whatever qpdf says of it: it is no document of ours.
    }
}

}  // namespace evenhand::report
