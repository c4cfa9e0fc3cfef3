#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "core/rubric.h"

namespace evenhand::formats {

/// Rubrics that were read from cards, by the SHA-256 of their bytes. Most of a card's bytes is a
/// rubric that many cards share: who reads many cards reads each once. Safe from several threads.
class RubricMemo {
public:
    /// Keeps the `most` rubrics that were used last; a rubric takes some 100 kB.
    explicit RubricMemo(std::size_t most = 64) : most_(most) {}

    /// Null when it is not known.
    [[nodiscard]] std::shared_ptr<const PinnedRubric> find(const std::string& sha256);
    /// `rubric.sha256` must be the hash of the bytes that it was read from.
    void keep(const PinnedRubric& rubric);

private:
    struct Kept {
        std::shared_ptr<const PinnedRubric> rubric;
        std::uint64_t used = 0;  ///< When it was asked for last.
    };

    std::size_t most_;
    std::mutex lock_;
    std::map<std::string, Kept> kept_;
    std::uint64_t asked_ = 0;
};

}  // namespace evenhand::formats
