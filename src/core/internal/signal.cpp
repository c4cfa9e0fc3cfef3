#include "core/internal/signal.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/words.h"

namespace evenhand::internal {

namespace {

constexpr std::array<std::string_view, 6> signal_words = {
    "signals", "signalling", "signaling", "signal", "a sign of", "a signal of"};

/// What stands between an act and its signal: "..., which signals". A longer one stands before the
/// one that it ends with.
constexpr std::array<std::string_view, 11> signal_links = {
    "which is", "that is", "this is", "it is", "which", "that", "this", "it", "and", "is", "are"};

/// What follows "signals" where that is a noun: "ignoring signals from users".
constexpr std::array<std::string_view, 10> noun_followers = {
    "from", "of", "in", "to", "for", "that", "and", "or", "are", "were"};

/// What follows "signal" where that is a verb: "Excuses signal a lack of ownership".
constexpr std::array<std::string_view, 6> verb_followers = {
    "a", "an", "the", "no", "their", "poor"};

template <std::size_t n>
bool begins_with_any(std::string_view text, const std::array<std::string_view, n>& phrases) {
    return std::ranges::any_of(
        phrases, [&](std::string_view phrase) { return phrase_at_start(text, phrase) > 0; });
}

/// "..., which" without what leads to the signal.
Stretch without_link(const Stretch& act) {
    for (const std::string_view link : signal_links) {
        const std::size_t size = act.text().size();
        const std::size_t at = size - std::min(size, link.size());
        if (find_phrase(act.text(), link, at) == at) {
            return act.part(0, at).trimmed();
        }
    }
    return act;
}

/// Whether the word at `at` says what an act signals, and is no noun.
bool is_signal_at(std::string_view text, std::size_t at, std::string_view word) {
    const std::size_t begin = text.find_first_not_of(' ', at + word.size());
    const std::string_view behind = begin == std::string_view::npos ? "" : text.substr(begin);
    const bool bracketed = at > 0 && text[at - 1] == '(';
    if (word == "signal") {
        return bracketed || begins_with_any(behind, verb_followers);
    }
    return bracketed || word.starts_with("a ") || !begins_with_any(behind, noun_followers);
}

struct Place {
    std::size_t at;
    std::size_t size;
};

std::vector<Place> places_in(std::string_view text) {
    std::vector<Place> places;
    for (const std::string_view word : signal_words) {
        for (std::size_t at = find_phrase(text, word); at != std::string_view::npos;
             at = find_phrase(text, word, at + 1)) {
            if (is_signal_at(text, at, word)) {
                places.push_back({at, word.size()});
            }
        }
    }
    return places;
}

std::optional<Signal> signal_at(const Stretch& act, const Place& place) {
    const std::string_view text = act.text();
    const std::size_t bracket = text.rfind('(', place.at);
    const std::size_t close = text.find(')', place.at);
    const bool bracketed = bracket != std::string_view::npos && close != std::string_view::npos &&
                           text.find(')', bracket) == close;
    const std::size_t end = bracketed ? close : text.size();
    const Stretch what = act.part(place.at + place.size, end).trimmed();
    if (what.empty()) {
        return std::nullopt;
    }
    // Words in the bracket before the signal belong to neither; the bracket stays as it is.
    if (bracketed && !without_link(act.part(bracket + 1, place.at).trimmed()).empty()) {
        return std::nullopt;
    }
    const Stretch before = without_link(act.part(0, bracketed ? bracket : place.at).trimmed());
    const Stretch behind = act.part(bracketed ? close + 1 : end).trimmed();
    const Stretch whole = act.part(place.at, end).trimmed();
    return before.empty() ? Signal{behind, before, whole, what}
                          : Signal{before, behind, whole, what};
}

}  // namespace

std::optional<Signal> signal_in(const Stretch& act) {
    const std::vector<Place> places = places_in(act.text());
    return places.size() == 1 ? signal_at(act, places.front()) : std::nullopt;
}

}  // namespace evenhand::internal
