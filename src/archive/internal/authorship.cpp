#include "archive/internal/authorship.h"

#include "core/number_text.h"

namespace evenhand::archive::internal {

Authorship authorship(const Vault& vault, const PlacedEntry& placed) {
    Authorship author{placed.stored, placed.entry, true};
    const auto place = foreign_place(placed.entry.reference);
    if (!place) {
        return author;
    }
    const auto first = vault.store().foreign_entries(place->log, place->index, 1);
    const auto entry = first.empty() || first.front().index != place->index
                           ? std::nullopt
                           : read_header(first.front().header);
    author.found = entry && entry->card == placed.entry.card &&
                   entry->revision == placed.entry.revision && entry->body == placed.entry.body;
    if (author.found) {
        author.stored = first.front();
        author.entry = *entry;
    }
    return author;
}

std::string reference_to(const ForeignPlace& place) {
    return hex_of(place.log) + ":" + std::to_string(place.index);
}

std::optional<ForeignPlace> foreign_place(std::string_view reference) {
    const std::size_t colon = reference.find(':');
    const auto log = token_of<LogIdentity>(reference.substr(0, colon));
    if (colon == std::string_view::npos || !log) {
        return std::nullopt;
    }
    const auto index = to_unsigned(reference.substr(colon + 1));
    const ForeignPlace place{*log, index.value_or(0)};
    return index && reference_to(place) == reference ? std::optional(place) : std::nullopt;
}

}  // namespace evenhand::archive::internal
