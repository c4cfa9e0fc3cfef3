#include "core/internal/draft_name.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

/// The file's name without folder, ending, and number in its set: "missed-bug-to-production".
std::string stem_of(const std::string& source_name) {
    const std::size_t folder = source_name.find_last_of("/\\");
    std::string stem = source_name.substr(folder == std::string::npos ? 0 : folder + 1);
    stem = slug(stem.substr(0, stem.find_last_of('.')));
    const std::size_t dash = stem.find('-');
    const bool numbered = stem.size() > 1 && stem.front() == 'q' && dash != std::string::npos &&
                          stem.find_first_not_of("0123456789", 1) == dash;
    return numbered ? stem.substr(dash + 1) : stem;
}

/// "missed-a-bug" of "Tell me about a time you missed a bug. What did you do?"
std::string question_slug(std::string_view question) {
    constexpr std::array<std::string_view, 8> openings = {"tell me about a time when you",
                                                          "tell me about a time you",
                                                          "tell me about a time",
                                                          "tell me about",
                                                          "describe a time when you",
                                                          "describe a time you",
                                                          "describe",
                                                          "give me an example of"};
    constexpr std::size_t most_words = 6;
    std::string_view rest = question.substr(0, question.find_first_of(".?!"));
    for (const std::string_view opening : openings) {
        rest.remove_prefix(phrase_at_start(rest, opening));
    }
    std::string words;
    const auto all = words_of(rest);
    for (std::size_t i = 0; i < std::min(all.size(), most_words); ++i) {
        words += std::string(words.empty() ? "" : " ") + std::string(all[i]);
    }
    return slug(words);
}

/// Words that tell this question from others: of the file's name if it has any, else of the
/// question.
std::string name_of(const QuestionPage& page) {
    const std::string stem = stem_of(page.source_name);
    const std::string asked = question_slug(page.question.text);
    const bool telling = stem.find('-') != std::string::npos || asked.empty();
    return telling ? stem : asked;
}

}  // namespace

std::string rubric_id(const QuestionPage& page) {
    const std::string name = name_of(page);
    if (!page.number) {
        return name.empty() ? "question" : name;
    }
    const std::string digits = std::to_string(*page.number);
    return (digits.size() < 2 ? "q0" : "q") + digits + (name.empty() ? "" : "-") + name;
}

std::string rubric_title(const QuestionPage& page) {
    std::string title = name_of(page);
    std::ranges::replace(title, '-', ' ');
    return title.empty() ? shorten(page.question.text, longest_title)
                         : shorten(capitalised(title), longest_title);
}

}  // namespace evenhand::internal
