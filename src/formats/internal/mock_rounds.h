#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/page_set.h"
#include "formats/internal/page_lines.h"

namespace evenhand::formats::internal {

/// Lines that no blank line parts.
using LineGroup = std::vector<SourceLine>;

/// A section of expected answer points.
struct AnswerPoints {
    PageLine heading;
    std::size_t questions_before = 0;  ///< How many questions of the round stand before it.
    std::vector<LineGroup> groups;
};

struct AskedQuestion {
    PageLine text;
    std::optional<int> minutes;
};

/// A round of a mock interview as it is written.
struct MockRound {
    std::optional<PageLine> heading;  ///< Empty for questions outside of rounds.
    std::optional<int> number;
    std::optional<int> minutes;
    std::vector<AskedQuestion> questions;
    std::vector<AnswerPoints> points;
};

/// What a mock-interview page holds, its questions and points not yet put together.
struct MockRounds {
    PageSet head;                ///< Title, role, level, minutes; no pages and no rounds.
    std::optional<int> minutes;  ///< Planned for the whole interview.
    std::vector<MockRound> rounds;
    Findings findings;  ///< What was left out.
};

/// Nothing when the lines are no mock-interview page.
[[nodiscard]] std::optional<MockRounds> read_mock_rounds(const PageSheet& sheet,
                                                         const std::string& source_name);

}  // namespace evenhand::formats::internal
