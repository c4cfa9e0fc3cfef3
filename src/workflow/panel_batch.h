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

/// What is to be printed of many panels.
struct PacketBatch {
    std::filesystem::path from;  ///< As panels_in() takes it.
    std::filesystem::path into;  ///< A folder, which is made.
    bool replace = false;        ///< What lies there already is printed anew.
    std::string role = {};       ///< Of the panels that are meant, in either case; empty: all.
    std::optional<CopyWish> copies = {};  ///< Redacted ones instead.
};

/// What printing the packets of many panels came to.
struct PrintedPackets : BatchView {
    std::size_t waiting = 0;  ///< Panels whose cards are not opened yet: each with a warning.
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

/// Whether the person means this role; an empty one means all.
[[nodiscard]] bool is_role(const std::string& wanted, const std::string& role);

/// Prints the packet of every panel that is meant by packet_file_name(); redacted ones each under
/// its copy_name(), for a panel's id may tell whose it is. A panel that has none stops none of the
/// others, and is told by its findings, which name it: a warning where its cards are not opened
/// yet. Two panels of one id are never printed over each other ("packet.same-name"). Errors and no
/// value ("packet.no-panel") when there is no panel, or none for the role. Throws Error when a
/// place cannot be read or a folder made, or the disk is full; what was written until then stays.
[[nodiscard]] Parsed<PrintedPackets> print_packets(const Folders& folders,
                                                   const Services& services,
                                                   const PacketBatch& wish,
                                                   const BatchProgress& progress,
                                                   const ReportStyle& style = {});

}  // namespace evenhand::workflow
