#include "workflow/internal/print_target.h"

#include <string>
#include <system_error>

#include "formats/file.h"

namespace evenhand::workflow::internal {

namespace fs = std::filesystem;

std::optional<Finding> refused_pdf(const fs::path& pdf) {
    const std::string name = pdf.filename().string();
    for (const char* ending :
         {".scorecard.xml", ".journal", ".rubric.xml", ".invitation.xml", ".kit.xml", ".proof"}) {
        if (name.ends_with(ending)) {
            return Finding{Severity::error,
                           "export.target",
                           "A PDF is not written to a file that ends in " + std::string(ending) +
                               "; give it a name that ends in .pdf.",
                           pdf.string()};
        }
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
