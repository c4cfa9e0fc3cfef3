#include "core/internal/edit_parts.h"

#include "core/internal/all_provenance.h"
#include "core/number_text.h"

namespace evenhand::internal {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Higher numbers are no count of parts, and are far from being reached.
constexpr int highest_counted = 999'999;

/// The highest number that follows `prefix` in the text, or 0.
int highest_number(std::string_view text, std::string_view prefix) {
    int highest = 0;
    for (std::size_t at = text.find(prefix); at < text.size(); at = text.find(prefix, at + 1)) {
        const std::string_view rest = text.substr(at + prefix.size());
        const auto end = std::ranges::find_if_not(rest, is_digit) - rest.begin();
        const auto number = to_int(rest.substr(0, static_cast<std::size_t>(end)));
        highest = std::max(highest, number.value_or(0) <= highest_counted ? number.value_or(0) : 0);
    }
    return highest;
}

}  // namespace

void refuse(const std::string& sentence) {
    throw Error(ErrorCode::invalid_value, sentence);
}

void must_know(const Rubric& rubric, const std::optional<Id<Criterion>>& criterion) {
    if (criterion && find_criterion(rubric, *criterion) == nullptr) {
        refuse("There is no criterion '" + criterion->text() + "' in this rubric.");
    }
}

std::string next_id(const Rubric& rubric, std::string_view prefix, int least) {
    int highest = least;
    const auto count = [&](std::string_view text) {
        highest = std::max(highest, highest_number(text, prefix));
    };
    const auto count_ids = [&](const auto& parts) {
        for (const auto& part : parts) {
            count(part.id.text());
        }
    };
    count_ids(rubric.criteria);
    count_ids(rubric.items);
    count_ids(rubric.probes);
    count_ids(rubric.coverage);
    count_ids(rubric.samples);
    each_provenance(rubric, [&](const Provenance& provenance) { count(provenance.basis); });
    return std::string(prefix) + std::to_string(highest + 1);
}

std::string_view item_prefix(ItemKind kind) {
    switch (kind) {
        case ItemKind::strongest:
            return "SA";
        case ItemKind::pitfall:
            return "PF";
        default:
            return "LF";
    }
}

Provenance reworded(Provenance provenance) {
    provenance.open = false;
    if (provenance.origin == Origin::stated) {
        provenance.origin = Origin::derived;
    }
    return provenance;
}

}  // namespace evenhand::internal
