#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/internal/lint_text.h"

namespace evenhand::internal {

/// Finds runs of words that a text shares with texts given before.
class SharedRuns {
public:
    struct Hit {
        std::string_view source;  ///< The name given to add().
        std::string words;        ///< The whole run that is shared, as the text writes it.
    };

    /// Runs of at least `length` words count, 2 or more.
    explicit SharedRuns(std::size_t length) : length_(length) {}

    void add(const LintText& text, std::string source);
    /// The first run shared with each source, in the order of the text; of two sources with the
    /// same words the one added first.
    [[nodiscard]] std::vector<Hit> in(const LintText& text) const;

private:
    struct Place {
        std::size_t source = 0;
        std::size_t word = 0;
    };
    struct Source {
        std::string name;
        std::vector<std::string> words;
    };

    [[nodiscard]] std::size_t shared_from(const std::vector<std::string>& words,
                                          std::size_t from,
                                          const Place& place) const;
    [[nodiscard]] std::optional<Place> place_of(const std::vector<std::string>& words,
                                                std::size_t from) const;

    std::size_t length_;
    std::vector<Source> sources_;
    std::unordered_map<std::uint64_t, Place> places_;
};

}  // namespace evenhand::internal
