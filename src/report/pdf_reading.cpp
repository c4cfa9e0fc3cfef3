#include "report/pdf_reading.h"

#include <exception>

#include "report/erasure_document.h"
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

std::string info_of(QPDF& pdf, const char* key) {
    QPDFObjectHandle value = pdf.getTrailer().getKey("/Info").getKeyIfDict(key);
    return value.isString() ? value.getUTF8Value() : "";
}

std::string program_of(QPDF& pdf) {
    return info_of(pdf, "/Creator");
}

/// Whoever saves a PDF anew gives the second half of its /ID another value (PDF 1.7, 14.4), or adds
/// to its end.
bool is_first_version(QPDF& pdf, const std::string& bytes) {
    QPDFObjectHandle id = pdf.getTrailer().getKey("/ID");
    const bool one_id = id.isArray() && id.getArrayNItems() == 2 &&
                        id.getArrayItem(0).unparse() == id.getArrayItem(1).unparse();
    constexpr std::string_view end = "startxref";
    return one_id && bytes.find(end) == bytes.rfind(end);
}

using Files = std::map<std::string, std::string>;

}  // namespace

bool is_plain_print(const std::string& bytes) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("a PDF", bytes.data(), bytes.size());
        return program_of(pdf) == program_name && is_first_version(pdf, bytes) &&
               !info_of(pdf, "/Title").starts_with(certificate_title) &&
               QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles().empty();
    } catch (const std::exception&) {
        return false;
    }
}

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
        read.program = program_of(pdf);
        for (const QPDFObjectHandle& page : pdf.getAllPages()) {
            read.text += page_text(pdf, page);
        }
        return read;
    } catch (const std::exception&) {
        return std::nullopt;  // Whatever qpdf says of it: it is no document of ours.
    }
}

}  // namespace evenhand::report
