#include "workflow/pdf_target.h"

#include "formats/file.h"
#include "workflow/internal/print_target.h"

namespace evenhand::workflow {

PdfTarget PdfTarget::memory(std::string& bytes, Use use) {
    PdfTarget target;
    target.memory_ = &bytes;
    target.use_ = use;
    return target;
}

std::optional<Finding> PdfTarget::refusal() const {
    return memory_ != nullptr ? std::nullopt : internal::refused_pdf(file_);
}

void PdfTarget::put(std::string_view pdf) const {
    if (memory_ != nullptr) {
        *memory_ = pdf;
    } else {
        formats::write_file(file_, pdf);
    }
}

}  // namespace evenhand::workflow
