#include "core/internal/clause_cut.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/internal/white_space.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

enum class Joint { none, conjunction_and, conjunction_or };

bool is_mark(char c) {
    return c == ',' || c == ';';
}

/// Whether a word goes on from before the place to behind it.
bool is_inside_word(std::string_view text, std::size_t at) {
    const auto parts = [](char c) { return is_white_space(c) || is_mark(c); };
    return at > 0 && at < text.size() && !parts(text[at - 1]) && !parts(text[at]);
}

Joint joint_of(std::string_view word) {
    return word == "and"  ? Joint::conjunction_and
           : word == "or" ? Joint::conjunction_or
                          : Joint::none;
}

/// The words without what joins them to the next; tells which conjunction it was.
std::string_view without_joint_behind(std::string_view text, Joint& joint) {
    for (text = trimmed(text); !text.empty();) {
        const std::size_t start = text.find_last_of(" \t\n,;") + 1;
        const Joint found = joint_of(text.substr(start));
        if (!is_mark(text.back()) && found == Joint::none) {
            break;
        }
        joint = found == Joint::none ? joint : found;
        text = trimmed(text.substr(0, is_mark(text.back()) ? text.size() - 1 : start));
    }
    return text;
}

std::string_view without_joint_before(std::string_view text, Joint& joint) {
    for (text = trimmed(text); !text.empty();) {
        const std::size_t end = std::min(text.find_first_of(" \t\n,;"), text.size());
        const Joint found = joint_of(text.substr(0, end));
        if (!is_mark(text.front()) && found == Joint::none) {
            break;
        }
        joint = found == Joint::none ? joint : found;
        text = trimmed(text.substr(is_mark(text.front()) ? 1 : end));
    }
    return text;
}

constexpr std::array<std::string_view, 5> directions = {
    "without", "not", "never", "rather than", "instead of"};

/// "not only A but also B" says both.
bool says_more(std::string_view behind_not) {
    constexpr std::array<std::string_view, 3> more = {"only", "just", "merely"};
    return std::ranges::any_of(
        more, [&](std::string_view word) { return phrase_at_start(behind_not, word) > 0; });
}

struct Direction {
    std::string_view words;   ///< As they stand in the text; none when the clause has no direction.
    std::string_view behind;  ///< What it turns.
};

/// The last direction of the clause that the text ends with.
Direction direction_of(std::string_view text) {
    const std::size_t start = text.find_last_of(",;:") + 1;
    Direction last;
    for (const std::string_view words : directions) {
        for (std::size_t at = find_phrase(text, words, start); at < text.size();
             at = find_phrase(text, words, at + 1)) {
            const std::string_view behind = trimmed(text.substr(at + words.size()));
            if (last.words.data() == nullptr || text.data() + at > last.words.data()) {
                last = {text.substr(at, words.size()), behind};
            }
        }
    }
    return says_more(last.behind) ? Direction{} : last;
}

bool begins_with_doing(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    return !words.empty() && words.front().ends_with("ing");
}

/// The direction of the first part that holds for the second too, or none.
std::string_view direction_over(std::string_view first, std::string_view second, Joint joint) {
    const Direction direction = direction_of(first);
    if (direction.words.empty() || joint == Joint::none ||
        std::ranges::any_of(directions, [&](std::string_view words) {
            return phrase_at_start(second, words) > 0;
        })) {
        return {};
    }
    const bool reaches = joint == Joint::conjunction_or ||
                         (begins_with_doing(direction.behind) && begins_with_doing(second));
    return reaches ? direction.words : std::string_view();
}

}  // namespace

std::string_view shared_beginning(std::string_view text) {
    constexpr std::string_view colon = ": ";
    const std::size_t end = text.find(colon);
    return end == std::string_view::npos ? std::string_view() : text.substr(0, end + colon.size());
}

ClauseCut cut_clause(std::string_view text, std::size_t at) {
    while (is_inside_word(text, at)) {
        --at;
    }
    Joint joint = Joint::none;
    const std::string_view first = without_joint_behind(text.substr(0, at), joint);
    const std::string_view second = without_joint_before(text.substr(at), joint);
    if (first.empty() || second.empty()) {
        return {std::string(first), std::string(second)};
    }
    const std::string_view direction = direction_over(first, second, joint);
    std::string taken_up(shared_beginning(first));
    taken_up += direction;
    taken_up += direction.empty() ? "" : " ";
    taken_up += second;
    return {std::string(first), taken_up};
}

}  // namespace evenhand::internal
