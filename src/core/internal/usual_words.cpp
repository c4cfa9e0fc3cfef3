#include "core/internal/usual_words.h"

#include "core/internal/all_texts.h"

namespace evenhand::internal {

void add_usual_words(const Kit& kit, const WordFinder& words_in, std::set<std::string>& usual) {
    const auto add = [&](const std::string& text, RubricText, const char*) {
        for (const TextWord& word : words_in(text)) {
            if (!word.capital && !word.unspaced) {
                usual.insert(word.forms.begin(), word.forms.end());
            }
        }
    };
    for (const PinnedRubric& pinned : kit) {
        each_shown_text(pinned.rubric, add);
    }
}

}  // namespace evenhand::internal
