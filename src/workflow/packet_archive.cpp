#include "workflow/packet_archive.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/error.h"
#include "workflow/internal/archive_access.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow {

namespace {

Findings without(const std::string& why) {
    return {{Severity::warning,
             "packet.no-checkpoint",
             "The packet has no checkpoint of the archive. " + why,
             ""}};
}

std::vector<PacketEntry*> entries_of(Packet& packet) {
    std::vector<PacketEntry*> entries;
    for (std::vector<PacketEntry>* list : {&packet.cards, &packet.earlier}) {
        for (PacketEntry& entry : *list) {
            entries.push_back(&entry);
        }
    }
    return entries;
}

}  // namespace

PacketWitness::PacketWitness(const Folders& folders, const Services& services)
    : folders_(folders),
      services_(services),
      asks_(internal::archive_is_there(internal::archive_address(folders, ""))) {}

PacketWitness::~PacketWitness() = default;

ArchiveWitness PacketWitness::asked(const std::vector<PacketEntry*>& entries) {
    if (desk_ == nullptr) {
        ArchiveDesk::Options options;
        options.create = false;
        desk_ = ArchiveDesk::open(folders_, services_, options);
    }
    std::vector<Id<Session>> interviews;
    interviews.reserve(entries.size());
    for (const PacketEntry* entry : entries) {
        interviews.push_back(entry->interview);
    }
    ArchiveWitness witness = desk_->witness(interviews);
    desk_->rest();
    return witness;
}

Findings PacketWitness::add_to(CommitteeCards& cards, const std::filesystem::path& place) {
    if (!asks_) {
        return {};
    }
    const std::vector<PacketEntry*> entries = entries_of(cards.packet);
    ArchiveWitness witness;
    try {
        witness = asked(entries);
    } catch (const Error& error) {
        asks_ = false;
        return without(error.what());
    }
    const bool has_any =
        std::ranges::any_of(witness.cards, [](const std::string& id) { return !id.empty(); });
    if (!has_any && !is_in_archive(place)) {
        return {};
    }
    if (witness.note.empty()) {
        return without("None is signed yet; sign one first: evenhand-cli archive checkpoint");
    }
    cards.packet.checkpoint = {std::move(witness.key), std::move(witness.note)};
    for (std::size_t number = 0; number < entries.size(); ++number) {
        entries[number]->archived = std::move(witness.cards[number]);
    }
    return {};
}

}  // namespace evenhand::workflow
