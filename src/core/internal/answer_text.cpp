#include "core/internal/answer_text.h"

#include <algorithm>
#include <array>

namespace evenhand::internal {

namespace {

constexpr std::string_view candidate = "Candidate";
constexpr std::string_view behind_label = ": ";

constexpr std::array<std::string_view, 9> known_labels = {"Situation",
                                                          "Task",
                                                          "Action",
                                                          "Result",
                                                          "Change",
                                                          "Sharing",
                                                          "Learned",
                                                          "Interviewer",
                                                          candidate};

using Labels = std::vector<std::string_view>;

/// The longest first, so that "Result: later" is found before "Result".
Labels labels_for(const std::vector<Passage>& before) {
    Labels labels(known_labels.begin(), known_labels.end());
    for (const Passage& passage : before) {
        if (!passage.label.empty()) {
            labels.emplace_back(passage.label);
        }
    }
    std::ranges::stable_sort(labels, std::ranges::greater{}, &std::string_view::size);
    return labels;
}

/// The label that the text begins with, or an empty one.
std::string_view label_at_start(std::string_view text, const Labels& labels) {
    const auto begins = [text](std::string_view label) {
        return text.starts_with(label) && text.substr(label.size()).starts_with(behind_label);
    };
    const auto found = std::ranges::find_if(labels, begins);
    return found == labels.end() ? std::string_view() : *found;
}

}  // namespace

std::string answer_text(const std::vector<Passage>& passages) {
    std::string text;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i];
        const std::string_view label =
            passage.label.empty() && i > 0 ? candidate : std::string_view(passage.label);
        text += i == 0 ? "" : "\n";
        text += label;
        text += label.empty() ? "" : behind_label;
        text += passage.text;
    }
    return text;
}

std::vector<Passage> passages_of(std::string_view text, const std::vector<Passage>& before) {
    std::vector<Passage> passages;
    if (text.empty()) {
        return passages;
    }
    const Labels labels = labels_for(before);
    for (std::size_t at = 0; at <= text.size();) {
        const std::string_view label = label_at_start(text.substr(at), labels);
        const std::size_t start = at + (label.empty() ? 0 : label.size() + behind_label.size());
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view words = text.substr(start, end - start);
        if (passages.empty() || !label.empty()) {
            const bool plain = label == candidate && !passages.empty();
            passages.push_back({std::string(plain ? "" : label), std::string(words)});
        } else {
            passages.back().text += '\n';
            passages.back().text += words;
        }
        at = end + 1;
    }
    return passages;
}

}  // namespace evenhand::internal
