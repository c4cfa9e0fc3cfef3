#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "workflow/archive_desk.h"
#include "workflow/packet_desk.h"

namespace evenhand::workflow {

/// The archive of the folders as it bears witness to packets that are being made.
class PacketWitness {
public:
    PacketWitness(const Folders& folders, const Services& services);
    ~PacketWitness();
    PacketWitness(const PacketWitness&) = delete;
    PacketWitness& operator=(const PacketWitness&) = delete;

    /// Adds to the packet where the archive stands, and which of its scorecards lie there. Nothing
    /// is added, or said, when there is no archive, or it has none of them and the place that they
    /// were gathered from is not in it. A warning ("packet.no-checkpoint"), and nothing added, when
    /// no checkpoint is signed yet, or the archive cannot be asked or does not lead on from where
    /// it was; the latter is said of the first packet alone.
    [[nodiscard]] Findings add_to(CommitteeCards& cards, const std::filesystem::path& place = {});

private:
    [[nodiscard]] ArchiveWitness asked(const std::vector<PacketEntry*>& entries);

    Folders folders_;
    Services services_;
    bool asks_ = true;                   ///< There is one, and it has not failed to answer.
    std::unique_ptr<ArchiveDesk> desk_;  ///< Once it was asked.
};

}  // namespace evenhand::workflow
