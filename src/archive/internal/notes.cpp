#include "archive/internal/notes.h"

#include <algorithm>

namespace evenhand::archive::internal {

std::optional<NotedCheckpoint> noted_by(
    const std::vector<std::pair<std::uint64_t, PublicKey>>& keys, const std::string& note) {
    std::optional<NotedCheckpoint> noted;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        noted = read_note(note, keys[i].second);
        if (!noted) {
            break;
        }
        // A key counts from its own entry up to the one that gives the next.
        const std::uint64_t size = noted->checkpoint.size;
        const bool counts =
            size > keys[i].first && (i + 1 == keys.size() || size <= keys[i + 1].first);
        if (noted->signature_holds && counts) {
            break;
        }
        noted->signature_holds = false;
    }
    return noted;
}

std::vector<std::string> kept_note_bytes(const Vault& vault) {
    std::vector<std::string> notes = vault.store().checkpoints();
    if (std::string newest = vault.newest_note(); !newest.empty()) {
        notes.push_back(std::move(newest));
    }
    return notes;
}

std::vector<NotedCheckpoint> kept_notes(const Vault& vault) {
    const auto keys = vault.archive_keys();
    std::vector<NotedCheckpoint> result;
    for (const std::string& note : kept_note_bytes(vault)) {
        if (auto noted = noted_by(keys, note)) {
            result.push_back(std::move(*noted));
        }
    }
    std::ranges::stable_sort(
        result, {}, [](const NotedCheckpoint& noted) { return noted.checkpoint.size; });
    return result;
}

}  // namespace evenhand::archive::internal
