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
    auto kept = words_of(rest);
    kept.resize(std::min(kept.size(), most_words));
    while (kept.size() > 1 && is_function_word(kept.back())) {
        kept.pop_back();
    }
    std::string words;
    for (const std::string_view word : kept) {
        words += std::string(words.empty() ? "" : " ") + std::string(word);
    }
    return slug(words);
}

/// Words that tell this question from others.
std::string name_of(const QuestionPage& page, Naming naming) {
    std::string asked = question_slug(page.question.text);
    if (naming == Naming::by_question) {
        return asked;
    }
    const std::string stem = stem_of(page.source_name);
    const bool telling = stem.find('-') != std::string::npos || asked.empty();
    return telling ? stem : asked;
}

/// An id that is also a file's name, cut between words where it would be too long.
std::string fitting(const std::string& id) {
    constexpr std::size_t longest_id = 64;
    return id.size() <= longest_id ? id
                                   : id.substr(0, id.rfind('-', longest_id)).substr(0, longest_id);
}

}  // namespace

std::string rubric_id(const QuestionPage& page, Naming naming) {
    const std::string name = name_of(page, naming);
    if (!page.number) {
        return name.empty() ? "question" : fitting(name);
    }
    const std::string digits = std::to_string(*page.number);
    return fitting((digits.size() < 2 ? "q0" : "q") + digits + (name.empty() ? "" : "-") + name);
}

std::string kit_id(const std::string& title, const std::string& source_name) {
    const std::string titled = fitting(slug(title));
    const std::string named = titled.empty() ? fitting(stem_of(source_name)) : titled;
    return named.empty() ? "interview" : named;
}

std::string rubric_title(const QuestionPage& page, Naming naming) {
    std::string title = name_of(page, naming);
    std::ranges::replace(title, '-', ' ');
    return title.empty() ? shorten(page.question.text, longest_title)
                         : shorten(capitalised(title), longest_title);
}

}  // namespace evenhand::internal
