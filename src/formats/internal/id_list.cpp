#include "formats/internal/id_list.h"

#include <algorithm>
#include <numeric>

namespace evenhand::formats::internal {

std::uint32_t IdList::number_of(std::string_view id) {
    const auto found = numbers_.find(id);
    if (found != numbers_.end()) {
        return found->second;
    }
    const auto number = static_cast<std::uint32_t>(ids_.size());
    numbers_.emplace(ids_.emplace_back(id), number);
    return number;
}

std::vector<std::string> IdList::sorted() {
    std::vector<std::uint32_t> order(ids_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) -> const std::string& { return ids_[i]; });
    final_.resize(order.size());
    std::vector<std::string> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t number : order) {
        final_[number] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(ids_[number]);
    }
    return sorted;
}

}  // namespace evenhand::formats::internal
