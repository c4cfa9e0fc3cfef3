#include "archive/internal/postgres_words.h"

#include "core/error.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::size_t longest_vector = 900'000;  ///< Bytes; the server's own limit is 2^20.
constexpr std::size_t longest_word = 1'000;      ///< Bytes; the server's own limit is 2046.

/// A word in the quotes of a tsvector or tsquery.
std::string quoted(const std::string& word) {
    std::string text = "'";
    for (const char letter : word) {
        if (letter == '\'' || letter == '\\') {
            text += letter;
        }
        text += letter;
    }
    return text + "'";
}

class VectorWriter {
public:
    explicit VectorWriter(const Tokenizer& tokenizer) : tokenizer_(tokenizer) {}

    void add(const std::string& passage) {
        for (const TextToken& token : tokenizer_.tokens(passage)) {
            ++place_;
            if (token.word.size() <= longest_word && text_.size() < longest_vector) {
                text_ += quoted(token.word) + ":" + std::to_string(place_) + " ";
            }
        }
        // The next passage's first word does not follow this one's last.
        ++place_;
    }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    const Tokenizer& tokenizer_;
    std::size_t place_ = 0;
    std::string text_;
};

/// A term's words, one after the other; empty when there are none, or one that no card can have.
std::string words_of(const Term& term, const Tokenizer& tokenizer) {
    if (term.text.find('\0') != std::string::npos) {
        throw Error(ErrorCode::invalid_value, "A word to search for has a zero byte.");
    }
    std::string words;
    for (const TextToken& token : tokenizer.tokens(term.text)) {
        if (token.word.size() > longest_word) {
            return {};
        }
        words += (words.empty() ? "" : " <-> ") + quoted(token.word);
    }
    const bool is_prefix = term.kind == Term::Kind::prefix && !words.empty();
    return is_prefix ? words + ":*" : words;
}

}  // namespace

std::string vector_text(const CardFacts& facts, const Tokenizer& tokenizer) {
    VectorWriter writer(tokenizer);
    for (const std::string& passage : facts.passages) {
        writer.add(passage);
    }
    writer.add(facts.candidate);
    writer.add(facts.role);
    writer.add(facts.interviewer);
    return writer.text();
}

std::optional<std::string> query_text(const std::vector<Term>& terms, const Tokenizer& tokenizer) {
    std::string text;
    for (const Term& term : terms) {
        const std::string words = words_of(term, tokenizer);
        if (words.empty()) {
            return std::nullopt;
        }
        text += (text.empty() ? "( " : " & ( ") + words + " )";
    }
    return text;
}

}  // namespace evenhand::archive::internal
