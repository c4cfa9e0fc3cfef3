#include "workflow/internal/archive_words.h"

#include <chrono>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::workflow::internal {

std::string thousands(std::uint64_t number) {
    std::string digits = std::to_string(number);
    constexpr std::size_t group = 3;
    for (std::size_t left = digits.size(); left > group; left -= group) {
        digits.insert(left - group, ",");
    }
    return digits;
}

std::string counted_thousands(std::uint64_t count, const std::string& thing) {
    const bool entry = thing.ends_with("y");
    const std::string many = entry ? thing.substr(0, thing.size() - 1) + "ies" : thing + "s";
    if (count == 0) {
        return "no " + many;
    }
    return thousands(count) + " " + (count == 1 ? thing : many);
}

KeptCounts kept_counts(const archive::FacetCounts& counts) {
    KeptCounts kept{counts.all, 0};
    for (const auto& [decision, count] : counts.decisions) {
        kept.decisions += count;
    }
    const auto erased = counts.states.find(archive::CardState::erased);
    kept.cards -= kept.decisions + (erased == counts.states.end() ? 0 : erased->second);
    return kept;
}

std::string kept_words(const KeptCounts& kept) {
    std::string decisions = counted_thousands(kept.decisions, "decision");
    if (kept.decisions > 0 && kept.cards == 0) {
        return decisions;
    }
    return counted_thousands(kept.cards, "scorecard") +
           (kept.decisions == 0 ? "" : " and " + decisions);
}

std::string times_words(int times) {
    switch (times) {
        case 1:
            return "once";
        case 2:
            return "twice";
        default:
            return std::to_string(times) + " times";
    }
}

std::string says_words(Recommendation recommendation) {
    return lowered(words(recommendation));
}

std::string says_words(Decision decision) {
    return "decided: " + lowered(words(decision));
}

std::string says_words(const archive::CardFacts& facts) {
    return facts.decision ? says_words(*facts.decision) : says_words(facts.recommendation);
}

std::string state_of(const archive::FoundCard& card, Timestamp now) {
    if (card.erased) {
        return "erased";
    }
    if (card.held) {
        return "on hold";
    }
    if (card.due && *card.due - archive::soon_is <= now) {
        const auto days = std::chrono::floor<std::chrono::days>(*card.due) -
                          std::chrono::floor<std::chrono::days>(now);
        if (days.count() <= 0) {
            return *card.due <= now ? "due now" : "due today";
        }
        return days.count() == 1 ? "due tomorrow"
                                 : "due in " + std::to_string(days.count()) + " days";
    }
    return card.revisions > 1 ? "revised " + times_words(card.revisions - 1) : "sealed";
}

bool is_unread(const archive::FoundCard& card) {
    return !card.erased && card.facts.session.empty() && card.facts.candidate_id.empty();
}

std::string candidate_of(const archive::FoundCard& card) {
    if (card.erased) {
        constexpr std::size_t digits = 4;
        return "Erased candidate " + archive::hex_of(card.key).substr(0, digits);
    }
    if (is_unread(card)) {
        return "A card that cannot be read";
    }
    return trimmed(card.facts.candidate).empty() ? "Candidate without a name"
                                                 : card.facts.candidate;
}

std::string short_seal(const std::string& sha256) {
    constexpr std::size_t whole = 64;
    if (sha256.size() != whole) {
        return sha256;
    }
    return sha256.substr(0, 4) + " " + sha256.substr(4, 4) + " \u2026 " + sha256.substr(60, 4);
}

std::string listed_words(const std::vector<std::string>& words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        list += i == 0 ? "" : i + 1 == words.size() ? " and " : ", ";
        list += words[i];
    }
    return list;
}

std::string as_sentence(const std::string& text) {
    const std::string_view words = trimmed(text);
    if (words.empty() || words.ends_with(".") || words.ends_with("!") || words.ends_with("?")) {
        return std::string(words);
    }
    return std::string(words) + ".";
}

}  // namespace evenhand::workflow::internal
