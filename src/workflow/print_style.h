#pragma once

#include <filesystem>
#include <functional>

#include "core/finding.h"
#include "core/report_style.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow {

/// Reads how an organisation's documents look, with its logo, from a style's file (docs/formats.md,
/// "Report style"). A logo that cannot be printed is a warning: documents are printed without it.
/// No value, and errors, for anything else that is wrong. Throws Error (unreadable_file).
[[nodiscard]] Parsed<ReportStyle> read_print_style(const std::filesystem::path& file);

/// The style's file that holds for these folders: the one that they name, else style.xml of the
/// data folder; empty when there is none.
[[nodiscard]] std::filesystem::path style_file(const Folders& folders);

/// The same, read, without hints; the program's own look when there is none.
[[nodiscard]] Parsed<ReportStyle> style_of(const Folders& folders);

/// Prints in a style, which is read now. What is wrong with the style comes first; when it has
/// errors, nothing is printed: a line that an organisation wants on every page is never silently
/// left out.
[[nodiscard]] Findings in_style(const Folders& folders,
                                const std::function<Findings(const ReportStyle&)>& print);

}  // namespace evenhand::workflow
