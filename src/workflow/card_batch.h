#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>

#include "core/finding.h"
#include "workflow/card_output.h"

namespace evenhand::workflow {

/// What exporting a folder of cards came to.
struct BatchView {
    std::size_t written = 0;
    std::size_t refused = 0;  ///< Each with an error of its own.
    std::size_t all = 0;      ///< How many there are.
    bool stopped = false;     ///< Before the last one; each that was written is whole.
};

/// Called before each card with the number done and of all; false stops after it.
using BatchProgress = std::function<bool(std::size_t done, std::size_t all)>;

/// Has `write` write each *.scorecard.xml of a folder and those below it, and counts by what it
/// finds. Errors and no value ("export.none") when there is no scorecard. Throws what `write` does,
/// and Error (unreadable_file).
[[nodiscard]] Parsed<BatchView> each_card(
    const std::filesystem::path& from,
    const BatchProgress& progress,
    const std::function<Findings(const std::filesystem::path& card)>& write);

/// Writes every *.scorecard.xml of a folder and those below it into another one, in the same
/// arrangement: NAME.scorecard.xml as NAME.pdf, for instance. Folders are made. One that cannot be
/// read, or whose place is taken, stops none of the others; `replace`: what lies there already is
/// written anew. Errors and no value ("export.none") when there is no scorecard. May run on any
/// thread. Throws Error when a folder cannot be read or made, or the disk is full; what was written
/// until then stays.
[[nodiscard]] Parsed<BatchView> export_folder(const std::filesystem::path& from,
                                              const std::filesystem::path& into,
                                              CardOutput output,
                                              bool replace,
                                              const BatchProgress& progress,
                                              const ReportStyle& style = {});

}  // namespace evenhand::workflow
