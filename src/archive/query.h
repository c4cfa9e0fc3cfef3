#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/card_facts.h"
#include "archive/digest.h"

namespace evenhand::archive {

/// One thing that a card's passages or names must hold. Capitals and accents do not count.
struct Term {
    enum class Kind { word, prefix, phrase };
    std::string text;
    Kind kind = Kind::word;

    friend bool operator==(const Term&, const Term&) = default;
};

/// How a card stands: the last of these that is true of it, but a hold comes before a due date.
enum class CardState { sealed, revised, on_hold, due_soon, erased };

/// A card to be erased within this time, or overdue, is due soon.
constexpr std::chrono::hours soon_is{24 * 30};

/// What cards are asked for: all terms, and one value of each facet that names any. Of a card that
/// was erased only its state is known: nothing else finds it.
struct Query {
    std::vector<Term> terms;
    std::vector<std::string> candidates;  ///< Names.
    std::vector<std::string> roles;
    std::vector<std::string> interviewers;  ///< Names.
    std::vector<std::string> rubrics;       ///< Ids.
    std::vector<Recommendation> recommendations;
    std::vector<Decision> decisions;  ///< One facet with the recommendations.
    std::vector<CardState> states;
    std::vector<int> years;           ///< Of the interview, UTC.
    std::vector<int> scores;          ///< Whole numbers that the score is rounded to.
    std::optional<Timestamp> from;    ///< Interviewed at or after.
    std::optional<Timestamp> before;  ///< Interviewed before.
    std::optional<int> lowest;        ///< Score in hundredths, inclusive.
    std::optional<int> highest;
    /// From when "due soon" counts; the archive sets it. Without it no card is due soon.
    std::optional<Timestamp> now;

    friend bool operator==(const Query&, const Query&) = default;
};

/// A place in the list: newest interview first. Of an engine and a moment; not to be kept.
using RowId = std::int64_t;

/// The passage with the most hits, shortened; the beginning of the first passage when no term was
/// asked for, or it was found in a name.
struct Snippet {
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> hits;  ///< First byte and length of each.
};

/// A row of the list.
struct FoundCard {
    RowId row = 0;
    CardKey key;
    CardFacts facts;  ///< Without passages; empty when the card was erased.
    int revisions = 1;
    bool held = false;
    std::optional<Timestamp> due;     ///< When it is to be erased, if that is known.
    std::optional<Timestamp> erased;  ///< When it was.
    std::string certificate;          ///< Of its erasure: the request's id.
    Snippet snippet;                  ///< Empty when the card was erased.
};

/// Of so many cards found their candidates are counted.
constexpr std::size_t most_for_candidates = 5000;

/// How many of the cards found have each value, most first.
struct FacetCounts {
    using Counts = std::vector<std::pair<std::string, std::size_t>>;
    Counts roles;
    Counts interviewers;
    Counts rubrics;  ///< By id.
    /// By name. Empty when more than `most_for_candidates` cards were found: a list of all
    /// candidates narrows nothing.
    Counts candidates;
    std::map<Recommendation, std::size_t> recommendations;
    std::map<Decision, std::size_t> decisions;
    std::map<CardState, std::size_t> states;
    std::map<int, std::size_t> years;   ///< Of the interview.
    std::map<int, std::size_t> scores;  ///< Rounded to whole numbers, halves up.
    std::size_t all = 0;                ///< Cards found.
};

}  // namespace evenhand::archive
