#include "archive/merkle.h"

#include <array>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/log_entry.h"
#include "archive/made_up_keys.h"
#include "core/error.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::unhex;

namespace {

// The tree of the Certificate Transparency test suite: its leaves, its roots of 0 to 8 leaves, and
// its paths and proofs.
std::vector<Digest> ct_leaves() {
    std::vector<Digest> leaves;
    for (const char* hex : {"",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f"}) {
        leaves.push_back(leaf_of(unhex(hex)));
    }
    return leaves;
}

constexpr std::array<const char*, 9> ct_roots = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::vector<std::string> hexes(const std::vector<Digest>& digests) {
    std::vector<std::string> result;
    for (const Digest& digest : digests) {
        result.push_back(hex_of(digest));
    }
    return result;
}

std::vector<Digest> numbered_leaves(std::size_t count) {
    std::vector<Digest> leaves;
    for (std::size_t i = 0; i < count; ++i) {
        leaves.push_back(leaf_of(std::to_string(i)));
    }
    return leaves;
}

std::span<const Digest> first(const std::vector<Digest>& leaves, std::size_t count) {
    return std::span<const Digest>(leaves).first(count);
}

}  // namespace

TEST_CASE("roots are those of the Certificate Transparency tests") {
    const std::vector<Digest> leaves = ct_leaves();
    Frontier tree;
    CHECK(hex_of(tree.root()) == ct_roots[0]);
    for (std::size_t size = 1; size <= leaves.size(); ++size) {
        tree.append(leaves[size - 1]);
        CHECK(tree.size() == size);
        CHECK(hex_of(tree.root()) == ct_roots.at(size));
        CHECK(hex_of(root_of(first(leaves, size))) == ct_roots.at(size));
    }
}

TEST_CASE("paths are those of the Certificate Transparency tests") {
    const std::vector<Digest> leaves = ct_leaves();
    using Path = std::vector<std::string>;
    CHECK(hexes(inclusion_path(first(leaves, 1), 0)).empty());
    CHECK(hexes(inclusion_path(leaves, 0)) ==
          Path{"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
               "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
               "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"});
    CHECK(hexes(inclusion_path(leaves, 5)) ==
          Path{"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
               "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
               "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"});
    CHECK(hexes(inclusion_path(first(leaves, 3), 2)) ==
          Path{"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"});
    CHECK(hexes(inclusion_path(first(leaves, 5), 1)) ==
          Path{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
               "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
               "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"});
}

TEST_CASE("every leaf of every tree is proven, and no other one") {
    const std::vector<Digest> leaves = numbered_leaves(33);
    const Digest stranger = leaf_of("stranger");
    for (std::size_t size = 1; size <= leaves.size(); ++size) {
        const Digest root = root_of(first(leaves, size));
        for (std::size_t index = 0; index < size; ++index) {
            std::vector<Digest> path = inclusion_path(first(leaves, size), index);
            CHECK(inclusion_holds(leaves[index], index, size, path, root));
            CHECK_FALSE(inclusion_holds(stranger, index, size, path, root));
            CHECK_FALSE(inclusion_holds(leaves[index], index, size, path, stranger));
            CHECK_FALSE(inclusion_holds(leaves[index], index + size, size, path, root));
            path.push_back(stranger);
            CHECK_FALSE(inclusion_holds(leaves[index], index, size, path, root));
            path.pop_back();
            if (!path.empty()) {
                CHECK_FALSE(inclusion_holds(leaves[index], index ^ 1U, size, path, root));
                path.pop_back();
                CHECK_FALSE(inclusion_holds(leaves[index], index, size, path, root));
            }
        }
    }
}

TEST_CASE("a frontier is taken up again where it was left") {
    const std::vector<Digest> leaves = numbered_leaves(21);
    Frontier tree;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        tree = Frontier(tree.size(), tree.roots());
        tree.append(leaves[i]);
        CHECK(tree.root() == root_of(first(leaves, i + 1)));
    }
    CHECK(tree.roots().size() == 3);
    CHECK_THROWS_AS(Frontier(4, tree.roots()), Error);
    CHECK_THROWS_AS(Frontier(1, {}), Error);
}
