#include "workflow/print_style.h"

#include <string>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/logo_file.h"
#include "formats/style_file.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

Parsed<Logo> logo_in(const fs::path& file) {
    try {
        return formats::read_logo(formats::read_file(file), file.filename().string());
    } catch (const Error& error) {
        return {std::nullopt,
                {{Severity::error, "logo.unreadable", error.what(), file.filename().string()}}};
    }
}

}  // namespace

Parsed<ReportStyle> read_print_style(const fs::path& file) {
    const std::string name = file.filename().string();
    auto read = formats::read_style(formats::read_file(file), name);
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    ReportStyle style = std::move(read.value->style);
    if (!read.value->logo.empty()) {
        Parsed<Logo> logo = logo_in(file.parent_path() / read.value->logo);
        style.logo = std::move(logo.value);
        for (Finding& finding : logo.findings) {
            finding.severity = Severity::warning;
            finding.message += " Documents are printed without the logo (" + name + ":" +
                               std::to_string(read.value->logo_line) + ").";
        }
        append(read.findings, std::move(logo.findings));
    }
    return {std::move(style), std::move(read.findings)};
}

fs::path style_file(const Folders& folders) {
    if (!folders.style.empty() || folders.data.empty()) {
        return folders.style;
    }
    fs::path own = folders.data / formats::style_name;
    std::error_code none;
    return fs::exists(own, none) ? own : fs::path();
}

Parsed<ReportStyle> style_of(const Folders& folders) {
    const fs::path file = style_file(folders);
    if (file.empty()) {
        return {ReportStyle(), {}};
    }
    Parsed<ReportStyle> style = read_print_style(file);
    std::erase_if(style.findings,
                  [](const Finding& finding) { return finding.severity == Severity::hint; });
    return style;
}

Findings in_style(const Folders& folders,
                  const std::function<Findings(const ReportStyle&)>& print) {
    Parsed<ReportStyle> style = style_of(folders);
    if (!style.value) {
        return std::move(style.findings);
    }
    append(style.findings, print(*style.value));
    return std::move(style.findings);
}

}  // namespace evenhand::workflow
