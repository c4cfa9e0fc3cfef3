#include "archive/internal/known_roots.h"

#include <span>
#include <utility>

namespace evenhand::archive::internal {

namespace {

/// More checkpoints than that are not asked about again and again.
constexpr std::size_t most_known = 100;

/// The chain over the first `size` entries; nothing when the last of them is not there.
std::optional<Digest> chain_at(Store& store, std::uint64_t size) {
    const auto last = store.entries(size - 1, 1);
    return last.empty() || last.front().index != size - 1 ? std::nullopt
                                                          : std::optional(last.front().chain);
}

}  // namespace

/// What is known of them and leads there.
Frontier KnownRoots::beginning(Store& store, std::uint64_t size) const {
    const bool leads = longest_.size() > 0 && longest_.size() <= size &&
                       chain_at(store, longest_.size()) == longest_chain_;
    return leads ? longest_ : Frontier();
}

std::optional<Digest> KnownRoots::at(Store& store, std::uint64_t size) {
    const std::lock_guard lock(lock_);
    if (size == 0) {
        return root_of(std::span<const Digest>());
    }
    const auto chain = chain_at(store, size);
    if (!chain) {
        return std::nullopt;
    }
    if (const auto found = known_.find(size); found != known_.end()) {
        if (found->second.chain == *chain) {
            return found->second.root;
        }
    }
    Frontier grown = beginning(store, size);
    for (const Digest& leaf : store.leaves_from(grown.size(), size - grown.size())) {
        grown.append(leaf);
    }
    if (grown.size() != size) {
        return std::nullopt;
    }
    if (known_.size() >= most_known) {
        known_.clear();
    }
    const Digest root = grown.root();
    known_[size] = {*chain, root};
    if (size >= longest_.size()) {
        longest_ = std::move(grown);
        longest_chain_ = *chain;
    }
    return root;
}

}  // namespace evenhand::archive::internal
