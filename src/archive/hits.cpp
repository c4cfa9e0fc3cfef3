#include "archive/hits.h"

#include <algorithm>

#include "archive/internal/snippet.h"
#include "archive/internal/tokenizer.h"

namespace evenhand::archive {

std::vector<Hits> hits_of(const std::vector<std::string>& texts, const std::vector<Term>& terms) {
    std::vector<Hits> hits(texts.size());
    if (texts.empty() || terms.empty()) {
        return hits;
    }
    const internal::Tokenizer tokenizer;  // Opens a database of its own: one for all texts.
    std::ranges::transform(texts, hits.begin(), [&](const std::string& text) {
        return internal::hits_in(text, terms, tokenizer);
    });
    return hits;
}

}  // namespace evenhand::archive
