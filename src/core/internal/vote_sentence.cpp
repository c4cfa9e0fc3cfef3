#include "core/internal/vote_sentence.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/words.h"

namespace evenhand::internal {

namespace {

std::string number_word(std::size_t number) {
    constexpr std::array<std::string_view, 10> small{
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    return number < small.size() ? std::string(small.at(number)) : std::to_string(number);
}

bool says_yes(const MemberVote& vote) {
    return vote.vote == Recommendation::yes || vote.vote == Recommendation::strong_yes;
}

/// What the votes of one round come to.
struct Tally {
    std::size_t yes = 0;
    std::size_t abstain = 0;
    std::size_t missing = 0;
};

Tally tally_of(const std::vector<VoteLine>& lines, std::optional<MemberVote> VoteLine::*round) {
    Tally tally;
    for (const VoteLine& line : lines) {
        const std::optional<MemberVote>& vote = line.*round;
        if (!vote) {
            ++tally.missing;
        } else if (vote->vote == Recommendation::no_decision) {
            ++tally.abstain;
        } else if (says_yes(*vote)) {
            ++tally.yes;
        }
    }
    return tally;
}

std::string yes_words(std::size_t yes, std::size_t members) {
    const std::string of = number_word(members);
    if (members == 1) {
        return yes == 1 ? "The only member says yes" : "The only member does not say yes";
    }
    if (yes == members) {
        return (members == 2 ? "Both" : "All " + of) + std::string(" say yes");
    }
    return capitalised(number_word(yes)) + " of " + of + (yes < 2 ? " says yes" : " say yes");
}

/// "; two changed their vote, one in each direction".
std::string change_words(const std::vector<VoteLine>& lines) {
    std::size_t up = 0;
    std::size_t down = 0;
    std::size_t changed = 0;
    for (const VoteLine& line : lines) {
        if (!line.first || !line.second || line.first->vote == line.second->vote) {
            continue;
        }
        ++changed;
        if (line.first->vote != Recommendation::no_decision &&
            line.second->vote != Recommendation::no_decision) {
            ++(line.second->vote > line.first->vote ? up : down);
        }
    }
    if (changed == 0) {
        return "; nobody changed their vote";
    }
    const std::string text = "; " + number_word(changed) + " changed their vote";
    if (up == 1 && down == 1 && changed == 2) {
        return text + ", one in each direction";
    }
    if (up == changed || down == changed) {
        return text +
               (changed == 1   ? ", "
                : changed == 2 ? ", both "
                               : ", all ") +
               (up == changed ? "towards yes" : "towards no");
    }
    std::string directions;
    const auto add = [&](std::size_t number, const char* direction) {
        if (number > 0) {
            directions += ", " + number_word(number) + " " + direction;
        }
    };
    add(up, "towards yes");
    add(down, "towards no");
    add(changed - up - down, "to or from no decision");
    return text + directions;
}

}  // namespace

std::string vote_sentence(const std::vector<VoteLine>& lines, int round) {
    const bool second = round == 2;
    const Tally tally = tally_of(lines, second ? &VoteLine::second : &VoteLine::first);
    std::string text =
        yes_words(tally.yes, lines.size()) + (second ? " after discussion" : " before discussion");
    if (tally.abstain > 0) {
        text += ", " + number_word(tally.abstain) + (tally.abstain == 1 ? " abstains" : " abstain");
    }
    if (tally.missing > 0) {
        text += ", " + number_word(tally.missing) +
                (tally.missing == 1 ? " has not voted" : " have not voted");
    }
    return text + (second ? change_words(lines) : "") + ".";
}

}  // namespace evenhand::internal
