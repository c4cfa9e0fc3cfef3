#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/question_page.h"

namespace evenhand {

/// A round of a mock interview: some of its questions, one behind the other.
struct PageRound {
    std::string title;           ///< "Round 1: Screening", as it stands on the page.
    std::optional<int> minutes;  ///< Planned for the round, where the page says so.
    std::size_t questions = 0;   ///< How many; the rounds share the set's pages in order.

    friend bool operator==(const PageRound&, const PageRound&) = default;
};

/// What one file of questions holds: a question page, or a mock interview with several questions.
struct PageSet {
    std::vector<QuestionPage> pages;  ///< One for each question, in their order; at least one.
    std::vector<PageRound> rounds;    ///< Empty where the page names none.

    // Of a mock interview; empty for a plain question page.
    std::string title;  ///< "Mock interview: QA engineer"
    std::string role;
    std::string level;
    std::optional<int> opening_minutes;
    std::optional<int> closing_minutes;

    friend bool operator==(const PageSet&, const PageSet&) = default;
};

}  // namespace evenhand
