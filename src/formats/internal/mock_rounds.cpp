#include "formats/internal/mock_rounds.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/line_minutes.h"
#include "formats/internal/mock_lines.h"
#include "formats/internal/page_parts.h"

namespace evenhand::formats::internal {

namespace {

bool is_of_a_question_page(const MockLine& line) {
    const auto start = read_section_start(line.source);
    return start &&
           (start->kind == SectionKind::short_answer || start->kind == SectionKind::detail);
}

bool names_itself(const MockLine& line) {
    const std::string_view text = line.content.text;
    const bool round = line.kind == MockKind::round && phrase_at_start(text, "round") > 0;
    return round || find_phrase(text, "mock interview") != std::string_view::npos;
}

/// Whether the lines are those of a mock interview, and of no question page.
bool is_mock_interview(const std::vector<MockLine>& lines) {
    const auto count = [&](MockKind kind) {
        return std::ranges::count(lines, kind, &MockLine::kind);
    };
    const bool asks = std::ranges::any_of(lines, [](const MockLine& line) {
        return line.kind == MockKind::question && (line.asks || line.labelled);
    });
    const auto rounds = count(MockKind::round);
    const bool answered = count(MockKind::points) > 0 && count(MockKind::question) + rounds > 1;
    const bool named = rounds > 0 && std::ranges::any_of(lines, names_itself);
    return asks && (answered || named) && std::ranges::none_of(lines, is_of_a_question_page);
}

/// Reads the lines top to bottom into rounds.
class RoundReader {
public:
    explicit RoundReader(std::string source_name) : source_name_(std::move(source_name)) {}

    [[nodiscard]] MockRounds read(const std::vector<MockLine>& lines) {
        behind_ = lines;
        for (const MockLine& line : lines) {
            behind_ = behind_.subspan(1);
            take(line);
            before_ = line.source;
        }
        leave_out_empty_rounds();
        return std::move(read_);
    }

private:
    enum class Where { front, questions, points, left_out };

    void take(const MockLine& line) {
        switch (line.kind) {
            case MockKind::round:
                return take_round_heading(line);
            case MockKind::points:
                return begin_points(line.number, line.content, line.rest);
            case MockKind::questions:
                where_ = Where::questions;
                return;
            case MockKind::question:
                return take_numbered(line);
            case MockKind::opening:
                read_.head.opening_minutes = line.minutes;
                return;
            case MockKind::closing:
                read_.head.closing_minutes = line.minutes;
                return;
            case MockKind::role:
            case MockKind::level:
            case MockKind::total:
                return where_ == Where::front ? take_facet(line) : take_text(line);
            case MockKind::section:
                return take_section(line);
            case MockKind::text:
                return take_text(line);
        }
    }

    /// "Round 2" once more, behind its questions and points of others, begins its points.
    void take_round_heading(const MockLine& line) {
        const auto known = std::ranges::find_if(read_.rounds, [&](const MockRound& round) {
            return round.number == line.number && !round.questions.empty();
        });
        if (where_ == Where::points && known != read_.rounds.end()) {
            begin_points(line.number, line.content, {});
            return;
        }
        read_.rounds.push_back({line.content, line.number, line.minutes, {}, {}});
        where_ = Where::questions;
        last_number_ = 0;
    }

    [[nodiscard]] MockRound& last_round() {
        if (read_.rounds.empty()) {
            read_.rounds.emplace_back();
        }
        return read_.rounds.back();
    }

    /// The round of that number, else the last one.
    [[nodiscard]] MockRound& round_for(std::optional<int> number) {
        MockRound& last = last_round();
        const auto numbered = std::ranges::find(read_.rounds, number, &MockRound::number);
        return number && numbered != read_.rounds.end() ? *numbered : last;
    }

    void begin_points(std::optional<int> number, const PageLine& heading, const PageLine& rest) {
        MockRound& round = round_for(number);
        target_ = static_cast<std::size_t>(&round - read_.rounds.data());
        round.points.push_back({heading, round.questions.size(), {}});
        where_ = Where::points;
        last_point_ = 0;
        if (!rest.text.empty()) {
            round.points.back().groups.push_back({{rest, false, true}});
        }
    }

    /// In a list of questions a number is a question; among points it is one when it goes on with
    /// the count of the questions.
    void take_numbered(const MockLine& line) {
        const bool expected = where_ == Where::questions || (where_ == Where::front && line.asks);
        const bool may_ask = line.asks || (line.labelled && line.content.text.empty());
        const bool counts_on = may_ask && line.number == last_number_ + 1 && !is_next_point(line);
        if (expected || counts_on) {
            last_round().questions.push_back({line.content, line.minutes});
            last_number_ = line.number.value_or(last_number_ + 1);
            where_ = Where::questions;
        } else if (where_ == Where::points) {
            last_point_ = line.number.value_or(last_point_);
            take_point(line, line.labelled ? Begin::group : Begin::by_blank_line);
        } else {
            take_text(line);
        }
    }

    /// "2. Did they stop?" behind the point "1. Names A.": the points count on, unless the line
    /// asks as only questions do.
    [[nodiscard]] bool is_next_point(const MockLine& line) const {
        return last_point_ > 0 && line.number == last_point_ + 1 && !line.labelled &&
               !is_prompt(line.content.text) && !leads_to_points(*line.number);
    }

    /// Whether the numbers behind the line count on from it up to points of their own.
    [[nodiscard]] bool leads_to_points(int number) const {
        for (const MockLine& later : behind_) {
            if (later.kind == MockKind::points || later.kind == MockKind::round) {
                return later.kind == MockKind::points;
            }
            if (later.kind == MockKind::question && later.number && *later.number != ++number) {
                return false;
            }
        }
        return false;
    }

    enum class Begin { group, by_blank_line };

    void take_point(const MockLine& line, Begin begin) {
        std::vector<LineGroup>& groups = read_.rounds[target_].points.back().groups;
        if (groups.empty() || line.source.after_blank || begin == Begin::group) {
            groups.emplace_back();
        }
        SourceLine source = line.source;
        source.content = begin == Begin::group ? line.content : source.content;
        if (!source.content.text.empty()) {
            groups.back().push_back(std::move(source));
        }
    }

    void take_text(const MockLine& line) {
        if (where_ == Where::points) {
            take_point(line, Begin::by_blank_line);
        } else if (goes_on(line.source)) {
            PageLine& question = read_.rounds.back().questions.back().text;
            question = question.text.empty() ? line.source.content
                                             : join(std::move(question), line.source.content, " ");
        } else if (where_ == Where::front && read_.head.title.empty()) {
            PageLine title = line.source.content;
            read_.minutes = take_minutes(title);
            read_.head.title = title.text;
        } else if (where_ != Where::left_out) {
            remark_unread(line.source.content);
        }
    }

    /// Whether a line belongs to the question before it: "Question 2:" stands on a line of its own,
    /// or the sentence was broken.
    [[nodiscard]] bool goes_on(const SourceLine& source) const {
        if (where_ != Where::questions || read_.rounds.empty() ||
            read_.rounds.back().questions.empty()) {
            return false;
        }
        return read_.rounds.back().questions.back().text.text.empty() || continues(before_, source);
    }

    void take_section(const MockLine& line) {
        if (where_ == Where::front || goes_on(line.source)) {
            take_text(line);
            return;
        }
        where_ = Where::left_out;
        remark("page.unknown-section",
               "The section \u201C" + line.content.text +
                   "\u201D is left out: it is not one that mock interviews have.",
               line.content.line);
    }

    void take_facet(const MockLine& line) {
        if (line.kind == MockKind::role) {
            read_.head.role = line.content.text;
        } else if (line.kind == MockKind::level) {
            read_.head.level = line.content.text;
        } else {
            read_.minutes = line.minutes;
        }
    }

    /// "Round 3: Coding exercise", with nothing to ask in it.
    void leave_out_empty_rounds() {
        const auto is_empty = [](const MockRound& round) {
            return round.questions.empty() && round.points.empty();
        };
        for (MockRound& round : read_.rounds) {
            std::erase_if(round.points,
                          [](const AnswerPoints& points) { return points.groups.empty(); });
            if (is_empty(round) && round.heading) {
                remark("page.empty-round",
                       "\u201C" + round.heading->text +
                           "\u201D is left out: it has no questions and no expected points.",
                       round.heading->line);
            }
        }
        std::erase_if(read_.rounds, is_empty);
    }

    void remark_unread(const PageLine& line) {
        constexpr std::size_t longest_quote = 60;
        remark("page.unread-line",
               "This line is left out, as it is neither a round, a question nor an expected point: "
               "\u201C" +
                   shorten(line.text, longest_quote) + "\u201D.",
               line.line);
    }

    void remark(std::string code, std::string message, int line) {
        read_.findings.push_back({Severity::warning,
                                  std::move(code),
                                  std::move(message),
                                  source_name_ + ":" + std::to_string(line)});
    }

    std::string source_name_;
    Where where_ = Where::front;
    SourceLine before_;
    std::size_t target_ = 0;            ///< The round that points are read for.
    std::span<const MockLine> behind_;  ///< The lines behind the one that is read.
    int last_number_ = 0;               ///< Of the questions in the round.
    int last_point_ = 0;                ///< Of the points in the section; 0 when they have none.
    MockRounds read_;
};

}  // namespace

std::optional<MockRounds> read_mock_rounds(const PageSheet& sheet, const std::string& source_name) {
    const std::vector<MockLine> lines = mock_lines(sheet);
    if (!is_mock_interview(lines)) {
        return std::nullopt;
    }
    return RoundReader(source_name).read(lines);
}

}  // namespace evenhand::formats::internal
