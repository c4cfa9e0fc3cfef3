#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "archive/digest.h"

namespace evenhand::archive {

/// The Merkle tree of RFC 6962, section 2.1, as far as appending needs it: the roots of the
/// complete subtrees, largest first. At most 64 digests, whatever the size.
class Frontier {
public:
    Frontier() = default;
    /// Of a tree that had `size` leaves. Throws Error (invalid_value) when the number of roots is
    /// not the number of ones in `size`.
    Frontier(std::uint64_t size, std::vector<Digest> roots);

    void append(const Digest& leaf);
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    [[nodiscard]] const std::vector<Digest>& roots() const noexcept { return roots_; }
    /// The root of the whole tree; of an empty one SHA-256 of nothing.
    [[nodiscard]] Digest root() const;

private:
    std::uint64_t size_ = 0;
    std::vector<Digest> roots_;
};

/// The root of these leaves.
[[nodiscard]] Digest root_of(std::span<const Digest> leaves);

/// PATH(index, leaves) of RFC 6962, section 2.1.1. index < leaves.size().
[[nodiscard]] std::vector<Digest> inclusion_path(std::span<const Digest> leaves,
                                                 std::uint64_t index);

/// Whether the path leads from the leaf at `index` to the root of a tree of `size` leaves
/// (RFC 9162, section 2.1.3.2).
[[nodiscard]] bool inclusion_holds(const Digest& leaf,
                                   std::uint64_t index,
                                   std::uint64_t size,
                                   std::span<const Digest> path,
                                   const Digest& root);

}  // namespace evenhand::archive
