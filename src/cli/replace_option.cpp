#include "cli/replace_option.h"

#include <CLI/CLI.hpp>

#include "cli/console.h"
#include "workflow/pdf_target.h"

namespace evenhand::cli {

ReplaceOption::ReplaceOption(CLI::App& command, CLI::Option* pdf)
    : replace_(std::make_shared<bool>(false)) {
    command
        .add_flag("--replace",
                  *replace_,
                  "Replace the PDF that is there, though Evenhand could not print it again")
        ->needs(pdf);
}

bool ReplaceOption::refuses(const std::filesystem::path& pdf) const {
    const Findings taken = pdf.empty() ? Findings{} : workflow::taken_pdf(pdf, *replace_);
    print_findings(taken);
    return !taken.empty();
}

}  // namespace evenhand::cli
