#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace evenhand::formats::internal {

/// Gives each id a number as it comes, and puts them in order in the end.
class IdList {
public:
    [[nodiscard]] std::uint32_t number_of(std::string_view id);

    /// All ids in order of their bytes; afterwards final_number() holds.
    [[nodiscard]] std::vector<std::string> sorted();

    /// The place in the sorted list of the id that got this number.
    [[nodiscard]] std::uint32_t final_number(std::uint32_t number) const { return final_[number]; }

private:
    std::deque<std::string> ids_;  ///< A deque: what numbers_ borrow stays in its place.
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
    std::vector<std::uint32_t> final_;
};

}  // namespace evenhand::formats::internal
