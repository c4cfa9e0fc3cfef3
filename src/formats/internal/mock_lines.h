#pragma once

#include <optional>
#include <vector>

#include "core/question_page.h"
#include "formats/internal/page_lines.h"

namespace evenhand::formats::internal {

/// What a line of a mock-interview page begins or says.
enum class MockKind {
    round,      ///< "Round 1: Screening (15 min)", "## Part 2"
    points,     ///< "Expected answer points", "Answer key for round 2"
    questions,  ///< "Interview questions"
    question,   ///< "1. Tell me about ...", "Question 2: ...", "Q3."
    opening,    ///< "Introduction (5 minutes)"
    closing,    ///< "Candidate's questions: 5 min"
    role,       ///< "Role: QA engineer"
    level,      ///< "Level: Mid"
    total,      ///< "Duration: 45 minutes"
    section,    ///< Another marked heading.
    text        ///< Anything else.
};

/// A line with what it says taken apart.
struct MockLine {
    MockKind kind = MockKind::text;
    SourceLine source;
    PageLine content;            ///< Without label and minutes: the question, the round, the role.
    PageLine rest;               ///< Of MockKind::points: what stands behind the colon.
    std::optional<int> number;   ///< Of the question, or of the round of a round or points heading.
    std::optional<int> minutes;  ///< 1 to 240.
    bool labelled = false;       ///< "Question 2: ...", and not "2. ...".
    bool asks = false;           ///< Ends with a question mark, or opens as a prompt does.
};

/// The lines of a page, each taken for itself. A numbered line is MockKind::question, although it
/// may as well be a point of an answer: what stands around it decides.
[[nodiscard]] std::vector<MockLine> mock_lines(const PageSheet& sheet);

}  // namespace evenhand::formats::internal
