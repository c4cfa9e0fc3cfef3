#include "archive/merkle.h"

#include <bit>
#include <string>
#include <utility>

#include "core/error.h"

namespace evenhand::archive {

namespace {

Digest node(const Digest& left, const Digest& right) {
    formats::Sha256 hash;
    hash.add({"\x01", 1});
    hash.add(view_of(left));
    hash.add(view_of(right));
    return hash.finish();
}

/// The largest power of two below `count`, which is 2 or more: where RFC 6962 parts a tree.
std::size_t parting(std::size_t count) {
    return std::bit_floor(count - 1);
}

void add_path(std::span<const Digest> leaves, std::size_t index, std::vector<Digest>& path) {
    if (leaves.size() < 2) {
        return;
    }
    const std::size_t left = parting(leaves.size());
    if (index < left) {
        add_path(leaves.first(left), index, path);
        path.push_back(root_of(leaves.subspan(left)));
    } else {
        add_path(leaves.subspan(left), index - left, path);
        path.push_back(root_of(leaves.first(left)));
    }
}

/// Where a walk from a node to the root stands: the node's place in its row, and the row's last.
struct Walk {
    std::uint64_t place = 0;
    std::uint64_t last = 0;

    [[nodiscard]] bool from_the_left() const { return (place & 1U) == 1 || place == last; }
    void up() {
        place >>= 1U;
        last >>= 1U;
    }
    /// Rows in which the node has no neighbour at its right.
    void skip_lone_rows() {
        while ((place & 1U) == 0 && place != 0) {
            up();
        }
    }
};

}  // namespace

Frontier::Frontier(std::uint64_t size, std::vector<Digest> roots)
    : size_(size), roots_(std::move(roots)) {
    if (roots_.size() != static_cast<std::size_t>(std::popcount(size))) {
        throw Error(ErrorCode::invalid_value,
                    "A log of " + std::to_string(size) + " entries has not " +
                        std::to_string(roots_.size()) + " complete subtrees.");
    }
}

void Frontier::append(const Digest& leaf) {
    Digest merged = leaf;
    for (std::uint64_t rest = size_; (rest & 1U) == 1; rest >>= 1U) {
        merged = node(roots_.back(), merged);
        roots_.pop_back();
    }
    roots_.push_back(merged);
    ++size_;
}

Digest Frontier::root() const {
    if (roots_.empty()) {
        return formats::sha256({});
    }
    Digest root = roots_.back();
    for (auto left = roots_.rbegin() + 1; left != roots_.rend(); ++left) {
        root = node(*left, root);
    }
    return root;
}

Digest root_of(std::span<const Digest> leaves) {
    Frontier tree;
    for (const Digest& leaf : leaves) {
        tree.append(leaf);
    }
    return tree.root();
}

std::vector<Digest> inclusion_path(std::span<const Digest> leaves, std::uint64_t index) {
    std::vector<Digest> path;
    add_path(leaves, static_cast<std::size_t>(index), path);
    return path;
}

bool inclusion_holds(const Digest& leaf,
                     std::uint64_t index,
                     std::uint64_t size,
                     std::span<const Digest> path,
                     const Digest& root) {
    if (index >= size) {
        return false;
    }
    Walk walk{index, size - 1};
    Digest reached = leaf;
    for (const Digest& beside : path) {
        if (walk.last == 0) {
            return false;
        }
        if (walk.from_the_left()) {
            reached = node(beside, reached);
            walk.skip_lone_rows();
        } else {
            reached = node(reached, beside);
        }
        walk.up();
    }
    return walk.last == 0 && reached == root;
}

}  // namespace evenhand::archive
