#include "core/internal/rubric_sizes.h"

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

std::string bounds(std::size_t least, std::size_t most) {
    if (most == unbounded) {
        return "at least " + std::to_string(least);
    }
    return least <= 1 ? "at most " + std::to_string(most)
                      : std::to_string(least) + " to " + std::to_string(most);
}

}  // namespace

std::vector<SizeRemark> size_remarks(const SizeRule& rule, std::string_view text) {
    const std::size_t words = words_of(text).size();
    const std::size_t characters = length(text);
    std::vector<SizeRemark> remarks;
    if (words == 0) {
        return remarks;
    }
    if (words < rule.least_words || words > rule.most_words) {
        remarks.push_back({words > rule.most_words && words - rule.most_words > rule.most_words,
                           std::string(rule.what) + " has " + std::to_string(words) +
                               (words == 1 ? " word; " : " words; ") +
                               bounds(rule.least_words, rule.most_words) + " are right."});
    }
    if (characters > rule.most_characters) {
        remarks.push_back({characters > 2 * rule.most_characters,
                           std::string(rule.what) + " has " + std::to_string(characters) +
                               " characters; " + bounds(1, rule.most_characters) + " fit."});
    }
    return remarks;
}

}  // namespace evenhand::internal
