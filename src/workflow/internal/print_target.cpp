#include "workflow/internal/print_target.h"

#include <string>
#include <system_error>

#include "core/error.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/shared_folder.h"

namespace evenhand::workflow::internal {

namespace fs = std::filesystem;

std::optional<Finding> refused_pdf(const fs::path& pdf) {
    if (lowered(pdf.extension().string()) != ".pdf") {
        return Finding{Severity::error,
                       "export.target",
                       "A PDF is written to a file whose name ends in .pdf.",
                       pdf.string()};
    }
    std::error_code none;
    if (fs::is_regular_file(pdf, none) && fs::file_size(pdf, none) > 0 &&
        !formats::read_file(pdf).starts_with("%PDF-")) {
        return Finding{Severity::error,
                       "export.target",
                       "There is a file of this name already, which is no PDF; give the PDF "
                       "another name.",
                       pdf.string()};
    }
    return std::nullopt;
}

std::optional<Finding> unwritable(const fs::path& file) {
    constexpr std::size_t size_of_a_page = std::size_t{1} << 17U;
    const std::string bytes(size_of_a_page, ' ');
    std::error_code none;
    if (fs::exists(file, none) && !fs::is_regular_file(file, none)) {
        return Finding{Severity::error,
                       "export.target",
                       "Nothing can be written there: it is no file.",
                       file.string()};
    }
    fs::path trial;
    try {
        int number = 0;
        do {
            trial = file;
            trial += ".trial-" + std::to_string(++number);
        } while (!formats::create_file(trial, bytes, formats::Permanence::changeable));
        formats::remove_file(trial);
    } catch (const Error& error) {
        std::string sentence = error.what();  // With the name that was asked for.
        if (const auto at = sentence.find(trial.string()); at != std::string::npos) {
            sentence.replace(at, trial.string().size(), file.string());
        }
        return Finding{Severity::error, "export.target", sentence, file.string()};
    }
    return std::nullopt;
}

std::optional<Finding> refused_record(const fs::path& file) {
    std::error_code none;
    if (fs::exists(fs::symlink_status(file, none))) {
        return Finding{Severity::error,
                       "export.target",
                       "There is a file of this name already; give another name.",
                       file.string()};
    }
    return std::nullopt;
}

}  // namespace evenhand::workflow::internal
