#include "report/internal/pdf_attachment.h"

#include "report/internal/pdf_text.h"
#include "report/internal/qpdf.h"

namespace evenhand::report {

namespace {

QPDFObjectHandle attached(QPDF& pdf,
                          const Attachment& file,
                          const std::optional<Timestamp>& dated) {
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, file.bytes);
    stream.setSubtype(file.name.ends_with(".xml") ? "text/xml" : "text/plain");
    if (dated) {
        stream.setCreationDate(pdf_date(*dated));
        stream.setModDate(pdf_date(*dated));
    }
    auto specification = QPDFFileSpecObjectHelper::createFileSpec(pdf, file.name, stream);
    specification.setDescription(file.description);
    QPDFObjectHandle object = specification.getObjectHandle();
    object.replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(file.name, specification);
    return object;
}

}  // namespace

void attach(QPDF& pdf,
            const std::vector<Attachment>& files,
            const std::optional<Timestamp>& dated) {
    if (files.empty()) {
        return;
    }
    QPDFObjectHandle associated = QPDFObjectHandle::newArray();
    for (const Attachment& file : files) {
        associated.appendItem(attached(pdf, file, dated));
    }
    pdf.getRoot().replaceKey("/AF", associated);
}

}  // namespace evenhand::report
