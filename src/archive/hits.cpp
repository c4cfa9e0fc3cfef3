#include "archive/hits.h"

#include "archive/internal/snippet.h"
#include "archive/internal/tokenizer.h"

namespace evenhand::archive {

std::vector<std::pair<std::size_t, std::size_t>> hits_of(const std::string& text,
                                                         const std::vector<Term>& terms) {
    const internal::Tokenizer tokenizer;
    return internal::hits_in(text, terms, tokenizer);
}

}  // namespace evenhand::archive
