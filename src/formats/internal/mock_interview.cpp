#include "formats/internal/mock_interview.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "formats/internal/mock_rounds.h"

namespace evenhand::formats::internal {

namespace {

using Groups = std::vector<LineGroup>;

/// Each has a page of its own, with all of the lines; and no interview lasts so long.
constexpr std::size_t most_questions = 100;

/// "Round 2" of "Round 2: Screening"; "The interview" for questions without rounds.
std::string name_of(const MockRound& round) {
    const std::string text = round.heading ? round.heading->text : "The interview";
    return text.substr(0, text.find_first_of(":.(|,"));
}

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

/// Each line that begins a paragraph, with those that go on with it.
Groups by_line(const LineGroup& lines) {
    Groups groups;
    for (const SourceLine& line : lines) {
        if (groups.empty() || !continues(groups.back().back(), line)) {
            groups.emplace_back();
        }
        groups.back().push_back(line);
    }
    return groups;
}

/// The paragraphs as they are counted: a page without blank lines has one a line.
Groups paragraphs_of(const AnswerPoints& points, std::size_t questions) {
    const bool dense = points.groups.size() == 1 && questions != 1;
    return dense ? by_line(points.groups.front()) : points.groups;
}

std::vector<PageLine> joined(const LineGroup& lines) {
    std::vector<PageLine> result;
    for (const LineGroup& paragraph : by_line(lines)) {
        PageLine line = paragraph.front().content;
        for (auto next = paragraph.begin() + 1; next != paragraph.end(); ++next) {
            line = join(std::move(line), next->content, " ");
        }
        result.push_back(std::move(line));
    }
    return result;
}

std::size_t count_questions(const std::vector<MockRound>& rounds) {
    std::size_t count = 0;
    for (const MockRound& round : rounds) {
        count += round.questions.size();
    }
    return count;
}

/// Points that stand once, behind all rounds.
bool have_common_points(const std::vector<MockRound>& rounds) {
    const auto answered =
        std::ranges::count_if(rounds, [](const MockRound& round) { return !round.points.empty(); });
    return rounds.size() > 1 && answered == 1 && rounds.back().points.size() == 1;
}

/// Points that stand behind each question alone belong to it, however many paragraphs they are.
bool stand_behind_each_question(const std::vector<MockRound>& rounds) {
    std::size_t sections = 0;
    for (const MockRound& round : rounds) {
        sections += round.points.size();
        for (std::size_t i = 0; i < round.points.size(); ++i) {
            if (round.points[i].questions_before != i + 1) {
                return false;
            }
        }
    }
    return sections == count_questions(rounds);
}

/// Puts questions and points together.
class PagePairing {
public:
    PagePairing(MockRounds rounds,
                const PageSheet& sheet,
                const std::string& source_name,
                const std::string& sha256)
        : rounds_(std::move(rounds.rounds)),
          set_(std::move(rounds.head)),
          minutes_(rounds.minutes),
          findings_(std::move(rounds.findings)) {
        blank_.source_name = source_name;
        blank_.sha256 = sha256;
        blank_.text = sheet.text;
    }

    [[nodiscard]] Parsed<PageSet> result() && {
        if (count_questions(rounds_) > most_questions) {
            refuse_many();
        } else if (have_common_points(rounds_)) {
            spread_common_points();
        }
        one_each_ = stand_behind_each_question(rounds_);
        for (auto round = rounds_.begin(); round != rounds_.end() && !refusal_; ++round) {
            take(*round);
        }
        if (refusal_) {
            return {std::nullopt, {*refusal_}};
        }
        number_pages();
        return {std::move(set_), std::move(findings_)};
    }

private:
    void spread_common_points() {
        const AnswerPoints points = std::move(rounds_.back().points.front());
        const std::size_t questions = count_questions(rounds_);
        const Groups paragraphs = paragraphs_of(points, questions);
        if (paragraphs.size() != questions) {
            refuse("The interview", questions, paragraphs.size(), points.heading);
            return;
        }
        rounds_.back().points.clear();
        auto next = paragraphs.begin();
        for (MockRound& round : rounds_) {
            const auto end = next + static_cast<std::ptrdiff_t>(round.questions.size());
            round.points.push_back({points.heading, round.questions.size(), Groups(next, end)});
            next = end;
        }
    }

    void take(const MockRound& round) {
        if (round.heading) {
            set_.rounds.push_back({round.heading->text, round.minutes, round.questions.size()});
        }
        if (round.points.empty()) {
            const PageLine place = round.heading.value_or(round.questions.front().text);
            refuse(name_of(round), round.questions.size(), 0, place);
        }
        std::size_t first = 0;
        for (const AskedQuestion& question : round.questions) {
            if (question.text.text.empty()) {
                refuse_empty(question.text);
            }
        }
        for (const AnswerPoints& points : round.points) {
            const bool last = &points == &round.points.back();
            const std::size_t end = last ? round.questions.size() : points.questions_before;
            pair(round, first, end, points);
            first = end;
        }
    }

    void pair(const MockRound& round,
              std::size_t first,
              std::size_t end,
              const AnswerPoints& points) {
        Groups paragraphs = paragraphs_of(points, end - first);
        if (one_each_ && paragraphs.size() > 1) {
            for (std::size_t i = 1; i < paragraphs.size(); ++i) {
                std::ranges::copy(paragraphs[i], std::back_inserter(paragraphs.front()));
            }
            paragraphs.resize(1);
        }
        if (paragraphs.size() != end - first) {
            refuse(name_of(round), end - first, paragraphs.size(), points.heading);
            return;
        }
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            QuestionPage page = blank_;
            page.question = round.questions[first + i].text;
            page.minutes = round.questions[first + i].minutes;
            page.sections = {{SectionKind::look_fors, points.heading, joined(paragraphs[i])}};
            set_.pages.push_back(std::move(page));
        }
    }

    void number_pages() {
        const auto count = static_cast<int>(set_.pages.size());
        const bool timed =
            std::ranges::any_of(set_.pages,
                                [](const auto& page) { return page.minutes.has_value(); }) ||
            std::ranges::any_of(set_.rounds,
                                [](const auto& round) { return round.minutes.has_value(); });
        const int around = set_.opening_minutes.value_or(0) + set_.closing_minutes.value_or(0);
        int number = 0;
        for (QuestionPage& page : set_.pages) {
            page.number = ++number;
            page.set_size = count;
            if (!timed && minutes_) {
                page.minutes = std::max((*minutes_ - around) / count, 1);
            }
        }
    }

    void refuse_many() {
        refusal_ = {Severity::error,
                    "page.too-many-questions",
                    "The page has " + std::to_string(count_questions(rounds_)) +
                        " questions; an interview has at most " + std::to_string(most_questions) +
                        ", so save them as several pages.",
                    blank_.source_name};
    }

    void refuse_empty(const PageLine& question) {
        refusal_ = refusal_.value_or(
            Finding{Severity::error,
                    "page.no-question",
                    "Only the number of a question stands here; write its words behind it.",
                    location_on(blank_, question.line)});
    }

    /// Which paragraph belongs to which question cannot be known; the first place that shows it is
    /// told.
    void refuse(const std::string& who,
                std::size_t questions,
                std::size_t paragraphs,
                const PageLine& place) {
        if (refusal_) {
            return;
        }
        refusal_ = {Severity::error,
                    "page.mock-mismatch",
                    who + " has " + counted(questions, "question") + " but " +
                        counted(paragraphs, "paragraph") +
                        " of expected points; write one paragraph, or group of bullets, for each "
                        "question, in the order of the questions and parted by blank lines.",
                    location_on(blank_, place.line)};
    }

    std::vector<MockRound> rounds_;
    bool one_each_ = false;
    QuestionPage blank_;
    PageSet set_;
    std::optional<int> minutes_;
    Findings findings_;
    std::optional<Finding> refusal_;
};

}  // namespace

std::optional<Parsed<PageSet>> read_mock_interview(const PageSheet& sheet,
                                                   const std::string& source_name,
                                                   const std::string& sha256) {
    auto rounds = read_mock_rounds(sheet, source_name);
    if (!rounds) {
        return std::nullopt;
    }
    return PagePairing(*std::move(rounds), sheet, source_name, sha256).result();
}

}  // namespace evenhand::formats::internal
