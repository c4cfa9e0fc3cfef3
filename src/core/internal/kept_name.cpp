#include "core/internal/kept_name.h"

#include <algorithm>
#include <vector>

namespace evenhand::internal {

namespace {

std::size_t longest(const std::vector<TextRedactor::Person>& people,
                    const WordedText& text,
                    std::size_t word) {
    std::size_t most = 0;
    for (const TextRedactor::Person& person : people) {
        if (const auto found = person.names.at(text, word)) {
            most = std::max(most, found->words);
        }
    }
    return most;
}

}  // namespace

std::size_t kept_name(const TextRedactor::Rules& rules, const WordedText& text, std::size_t word) {
    const std::size_t stays = longest(rules.stay, text, word);
    const std::size_t goes = longest(rules.out, text, word);
    if (stays < 2 || goes == 0 || goes >= stays) {
        return 0;
    }
    for (std::size_t inside = word; inside < word + stays; ++inside) {
        const bool asked_for = std::ranges::any_of(rules.out, [&](const auto& person) {
            return person.certain && person.names.at(text, inside);
        });
        if (asked_for) {
            return 0;
        }
    }
    return stays;
}

}  // namespace evenhand::internal
