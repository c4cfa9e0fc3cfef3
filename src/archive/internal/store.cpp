#include "archive/internal/store.h"

#include "core/error.h"

namespace evenhand::archive::internal {

void Store::back_up(const std::filesystem::path&, const BackupMeans&) {
    throw Error(ErrorCode::refused,
                "An archive on a server is backed up there, by the tools of PostgreSQL.");
}

std::optional<Timestamp> Store::last_moment() {
    const std::uint64_t size = frontier().size();
    const auto last = size == 0 ? std::vector<StoredEntry>() : entries(size - 1, 1);
    const auto entry = last.empty() ? std::nullopt : read_header(last.front().header);
    return entry ? std::optional(entry->at) : std::nullopt;
}

std::vector<Digest> Store::leaves() {
    return leaves_from(0, frontier().size());
}

std::string Store::writer_of(std::uint64_t) {
    return "";
}

std::optional<FoundCard> Store::found(const CardKey& card) {
    auto cards = found_all({card});
    return cards.empty() ? std::nullopt : std::optional(std::move(cards.front()));
}

void Store::need_may_erase(const SubjectKey&) {}

bool Store::hides(const CardKey&) {
    return false;
}

bool Store::hides_words(std::uint64_t) {
    return false;
}

}  // namespace evenhand::archive::internal
