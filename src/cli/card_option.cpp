#include "cli/card_option.h"

#include <memory>
#include <optional>
#include <utility>

namespace evenhand::cli {

Parsed<TypedCards> typed_cards(const std::vector<std::string>& typed, const ArchiveOption& option) {
    TypedCards cards;
    Findings findings;
    std::unique_ptr<workflow::ArchiveDesk> desk;
    for (const std::string& each : typed) {
        const workflow::CardPlace place = card_place(each);
        if (place.archived.empty()) {
            cards.paths.push_back(place.path);
            continue;
        }
        if (!desk) {
            desk = option.desk();
        }
        auto card = desk->read(place.archived, 0);
        append(findings, std::move(card.findings));
        if (card.value) {
            cards.archived.push_back({std::move(*card.value), place.archived});
        }
    }
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    return {std::move(cards), std::move(findings)};
}

}  // namespace evenhand::cli
