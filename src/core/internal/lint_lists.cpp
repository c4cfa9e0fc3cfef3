#include "core/internal/lint_lists.h"

#include <algorithm>
#include <array>

namespace evenhand::internal {

namespace {

struct Against {
    std::string_view section;
    const char* sentence;
};

constexpr std::array<Against, 10> against = {{
    {"quality", "judges what was done and does not say it"},
    {"degree", "says how much, which nobody can hear"},
    {"frequency", "leaves open how often"},
    {"quantity", "leaves open how many"},
    {"mind", "is in the mind, where nobody can hear it"},
    {"display", "announces an act and does not say it"},
    {"trait", "is a trait, not an act"},
    {"office", "is office talk that says neither who nor what"},
    {"open-end", "leaves the list open"},
    {"delivery", "is about how it is said, which is not scored"},
}};

}  // namespace

LintLists::LintLists(const LintWords& words)
    : question_opening(words, {"question-opening"}),
      question_hypothetical(words, {"question-hypothetical"}),
      question_joined(words, {"question-joined"}),
      question_second(words, {"question-second"}),
      question_loaded(words, {"question-loaded"}),
      title_joined(words, {"title-joined"}),
      title_trait(words, {"trait", "title-trait"}),
      vague(words,
            {"quality",
             "degree",
             "frequency",
             "quantity",
             "trait",
             "office",
             "open-end",
             "delivery"}),
      inward(words, {"mind", "display"}),
      opening(words, {"opening"}),
      alone(words, {"alone"}),
      pronoun(words, {"pronoun"}),
      verdict(words, {"verdict"}),
      unasked(words, {"unasked"}),
      alternative(words, {"alternative"}),
      count(words, {"count"}),
      signal(words, {"signal"}),
      probe_opening(words, {"probe-opening"}),
      probe_why(words, {"probe-why"}),
      probe_loaded(words, {"probe-loaded"}),
      fairness(words, {"protected", "gendered", "american", "idiom"}),
      industry(words, {"industry"}) {}

std::string word_remark(const LintText& text,
                        const PhraseMatch& match,
                        const std::string& against_it) {
    std::string remark =
        "\u201C" + std::string(text.written(match.begin, match.end)) + "\u201D " + against_it;
    remark += match.word->advice.empty() ? "" : "; better: " + match.word->advice;
    return remark + ".";
}

const char* against_vague(std::string_view section) {
    return std::ranges::find(against, section, &Against::section)->sentence;
}

}  // namespace evenhand::internal
