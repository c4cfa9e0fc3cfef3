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
    if (yes == members) {
        return (members == 2 ? "Both" : "All " + of) + std::string(" say yes");
    }
    return capitalised(number_word(yes)) + " of " + of + (yes < 2 ? " says yes" : " say yes");
}

/// Who voted otherwise the second time.
struct Changes {
    std::size_t all = 0;
    std::size_t up = 0;    ///< Towards yes.
    std::size_t down = 0;  ///< Towards no.
};

Changes changes_in(const std::vector<VoteLine>& lines) {
    Changes changes;
    for (const VoteLine& line : lines) {
        if (!line.first || !line.second || line.first->vote == line.second->vote) {
            continue;
        }
        ++changes.all;
        if (line.first->vote != Recommendation::no_decision &&
            line.second->vote != Recommendation::no_decision) {
            ++(line.second->vote > line.first->vote ? changes.up : changes.down);
        }
    }
    return changes;
}

/// ", both towards yes", for one and the same direction.
std::string same_direction_words(const Changes& changes) {
    const char* who = changes.all == 1 ? ", " : (changes.all == 2 ? ", both " : ", all ");
    return std::string(who) + (changes.up > 0 ? "towards yes" : "towards no");
}

std::string part_words(std::size_t number, const char* direction) {
    return number == 0 ? "" : ", " + number_word(number) + " " + direction;
}

/// "; two changed their vote, one in each direction".
std::string change_words(const std::vector<VoteLine>& lines) {
    const Changes changes = changes_in(lines);
    if (changes.all == 0) {
        return "; nobody changed their vote";
    }
    const std::string text = "; " + number_word(changes.all) + " changed their vote";
    if (changes.all == 2 && changes.up == 1 && changes.down == 1) {
        return text + ", one in each direction";
    }
    if (changes.up == changes.all || changes.down == changes.all) {
        return text + same_direction_words(changes);
    }
    return text + part_words(changes.up, "towards yes") + part_words(changes.down, "towards no") +
           part_words(changes.all - changes.up - changes.down, "to or from abstaining");
}

std::string lone_words(const MemberVote& vote) {
    return vote.vote == Recommendation::no_decision ? "abstains"
           : says_yes(vote)                         ? "says yes"
                                                    : "says no";
}

/// Of one member numbers say nothing.
std::string lone_sentence(const VoteLine& line, bool second) {
    const std::optional<MemberVote>& vote = second ? line.second : line.first;
    const std::string when = second ? " after discussion" : " before discussion";
    std::string text =
        "The only member " + (vote ? lone_words(*vote) : std::string("has not voted")) + when;
    if (second && vote && line.first) {
        const std::string before = lone_words(*line.first);
        const std::string past = before == "abstains"   ? "abstained"
                                 : before == "says yes" ? "said yes"
                                                        : "said no";
        text += vote->vote == line.first->vote ? "; the vote did not change"
                : before == lone_words(*vote)  ? "; the vote changed in its strength"
                                               : "; before it the member " + past;
    }
    return text + ".";
}

}  // namespace

std::string vote_sentence(const std::vector<VoteLine>& lines, int round) {
    const bool second = round == 2;
    if (lines.size() == 1) {
        return lone_sentence(lines.front(), second);
    }
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
