#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/report_style.h"
#include "workflow/card_batch.h"
#include "workflow/live_interview.h"
#include "workflow/redacted_copy.h"

namespace evenhand::workflow {

/// What printing the packets of many panels came to.
struct PrintedPackets : BatchView {
    std::vector<std::filesystem::path> files;  ///< Those written, in the order of their panels.
};

/// The locked panels of a folder and of those below it, by the file of each; or of the folders'
/// team's archive: "archive:" is all that the person may see there, "archive:ID" one. By name.
/// Throws Error (unreadable_file; of the archive also refused, unreachable).
[[nodiscard]] std::vector<std::filesystem::path> panels_in(const Folders& folders,
                                                           const std::filesystem::path& place);

/// The findings of one panel among many, each saying by its location of which one it is. `panel`:
/// its file, a folder in which it alone lies, or "archive:ID".
[[nodiscard]] Findings about_panel(const std::filesystem::path& panel, Findings findings);

/// "p-014.packet.pdf": how the packet of a panel is called where nobody chose a name.
[[nodiscard]] std::string packet_file_name(const std::string& panel);

/// Prints the packet of every panel of a place, as panels_in() finds them, by packet_file_name()
/// into a folder; with `copies` redacted ones, each under its copy_name(), for a panel's id may
/// tell whose it is. A panel that has none, because its cards are not opened for instance, stops
/// none of the others, and is told by its findings, which name it. `replace`: what lies there
/// already is printed anew; two panels of one id are never printed over each other
/// ("packet.same-name"). Errors and no value
/// ("packet.no-panel") when there is no panel. Throws Error when a place cannot be read or a folder
/// made, or the disk is full; what was written until then stays.
[[nodiscard]] Parsed<PrintedPackets> print_packets(const Folders& folders,
                                                   const std::filesystem::path& from,
                                                   const std::filesystem::path& into,
                                                   bool replace,
                                                   const Services& services,
                                                   const BatchProgress& progress,
                                                   const ReportStyle& style = {},
                                                   const std::optional<CopyWish>& copies = {});

}  // namespace evenhand::workflow
