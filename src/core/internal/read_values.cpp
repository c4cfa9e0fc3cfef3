#include "core/internal/read_values.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/internal/edit_parts.h"
#include "core/number_text.h"
#include "core/utf8.h"

namespace evenhand::internal {

namespace {

constexpr int longest_minutes = 240;
constexpr int largest_panel = 999;
constexpr int largest_set = 9999;

std::optional<int> number_in(std::string_view text, int least, int most) {
    const auto number = to_int(trimmed(text));
    return number && *number >= least && *number <= most ? number : std::nullopt;
}

}  // namespace

int minutes_in(const std::string& text) {
    const auto minutes = number_in(text, 1, longest_minutes);
    if (!minutes) {
        refuse("The planned time must be a whole number of minutes from 1 to 240.");
    }
    return *minutes;
}

double weight_in(const std::string& text) {
    const auto weight = to_double(trimmed(text));
    if (!weight || *weight <= 0) {
        refuse("The weight must be a number above 0, such as 1 or 0.5.");
    }
    return *weight;
}

int panel_in(const std::string& text) {
    const auto raters = number_in(text, 0, largest_panel);
    if (!raters) {
        refuse("The panel must be a whole number of raters from 0 to 999.");
    }
    return *raters;
}

std::vector<std::string> tags_in(const std::string& text) {
    std::vector<std::string> tags;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view tag = trimmed(std::string_view(text).substr(at, end - at));
        if (!tag.empty()) {
            tags.emplace_back(tag);
        }
        at = end + 1;
    }
    return tags;
}

void read_number_in_set(const std::string& text, Rubric& rubric) {
    constexpr std::string_view of = " of ";
    const std::string_view words = trimmed(text);
    const std::size_t middle = std::min(words.find(of), words.size());
    const std::string_view size = words.substr(std::min(middle + of.size(), words.size()));
    const auto number = number_in(words.substr(0, middle), 1, largest_set);
    const auto set_size = number_in(size, 1, largest_set);
    if (!words.empty() && (!number || (middle < words.size() && !set_size))) {
        refuse("The number in the set must be such as \"9\" or \"9 of 32\".");
    }
    rubric.number = number;
    rubric.set_size = set_size;
}

}  // namespace evenhand::internal
