#include "workflow/pdf_target.h"

#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

#include "core/words.h"
#include "formats/file.h"
#include "report/pdf_reading.h"
#include "workflow/internal/print_target.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

Finding taken(const fs::path& file, std::string sentence) {
    return {Severity::error, "export.target", std::move(sentence), file.string()};
}

/// What stays there whatever the person says.
std::optional<Finding> never_replaced(const fs::path& file) {
    const std::string ending = lowered(file.extension().string());
    return ending == ".pdf"   ? internal::refused_pdf(file)
           : ending == ".xml" ? internal::refused_record(file)
                              : std::nullopt;
}

/// An empty file is none's loss.
bool could_be_printed_again(const fs::path& file) {
    constexpr std::uintmax_t most = std::uintmax_t{1} << 26U;  // No print of ours is as large.
    std::error_code none;
    if (!fs::is_regular_file(fs::symlink_status(file, none)) || fs::file_size(file, none) > most) {
        return false;
    }
    const std::string bytes = formats::read_file(file);
    return bytes.empty() || report::is_plain_print(bytes);
}

}  // namespace

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

Findings taken_target(const fs::path& file, bool replace) {
    std::error_code none;
    if (replace || !fs::exists(fs::symlink_status(file, none))) {
        return {};
    }
    if (auto refusal = never_replaced(file)) {
        return {std::move(*refusal)};
    }
    return {
        taken(file, "There is a file of this name already: give another name, or say --replace.")};
}

Findings taken_document(const fs::path& pdf, bool replace) {
    if (auto refusal = internal::refused_pdf(pdf)) {
        return {std::move(*refusal)};
    }
    return taken_target(pdf, replace);
}

Findings taken_pdf(const fs::path& file, bool replace) {
    if (auto refusal = internal::refused_pdf(file)) {
        return {std::move(*refusal)};
    }
    if (taken_target(file, replace).empty() || could_be_printed_again(file)) {
        return {};
    }
    return {taken(file,
                  "There is a file of this name already, which Evenhand could not print again: "
                  "give another name, or say --replace.")};
}

}  // namespace evenhand::workflow
