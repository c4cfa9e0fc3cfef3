#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/debrief.h"
#include "core/scorecard.h"
#include "core/timestamp.h"

namespace evenhand::archive {

/// A rubric that a card was scored with.
struct FactRubric {
    std::string id;
    int version = 1;
    std::string title;

    friend bool operator==(const FactRubric&, const FactRubric&) = default;
};

/// What is listed and searched of a card. Personal data: it goes when the card is erased.
struct CardFacts {
    std::string session;  ///< The interview's id: one card for each.
    std::string candidate_id;
    std::string candidate;  ///< The name.
    std::string role;
    std::string interviewer_id;
    std::string interviewer;
    Timestamp interviewed;  ///< When the interview was opened.
    Timestamp submitted;
    Recommendation recommendation = Recommendation::no_decision;
    std::optional<int> score;  ///< The weighted mean in hundredths of a point.
    std::vector<FactRubric> rubrics;
    /// What full text finds, a passage each: take-aways, then note lines in their order.
    std::vector<std::string> passages;
    /// What a decision record decides, which is kept as a card is beside those that it is about:
    /// `interviewer` is then the chair, `interviewed` and `submitted` when it was decided, and
    /// there is no recommendation. Nothing: a scorecard.
    std::optional<Decision> decision = {};

    friend bool operator==(const CardFacts&, const CardFacts&) = default;
};

/// Reads a card's facts from its bytes; nothing when they are no card. The archive itself reads
/// no document.
using FactsReader = std::function<std::optional<CardFacts>(std::string_view body)>;

/// A part of a card's bytes. The parts put together are the card.
struct Piece {
    std::string bytes;
    bool shared = false;  ///< The same in many cards and about nobody: a rubric. Kept once.

    friend bool operator==(const Piece&, const Piece&) = default;
};

}  // namespace evenhand::archive
