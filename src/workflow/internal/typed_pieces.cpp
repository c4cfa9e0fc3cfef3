#include "workflow/internal/typed_pieces.h"

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::workflow::internal {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// Typed by a keyboard or pasted from a text.
std::string plain_quotes(std::string_view typed) {
    std::string text = clean_text(typed);
    for (const std::string_view quote : {"\u201C", "\u201D", "\u201E"}) {
        for (auto at = text.find(quote); at != std::string::npos; at = text.find(quote, at)) {
            text.replace(at, quote.size(), "\"");
        }
    }
    return text;
}

/// The end of a piece that begins at `at`; a quotation mark that nothing closes reaches to the end.
std::size_t end_of(std::string_view text, std::size_t at) {
    bool quoted = false;
    for (; at < text.size() && (quoted || !is_blank(text[at])); ++at) {
        quoted = quoted != (text[at] == '"');
    }
    return at;
}

TypedPiece piece_of(std::string_view whole) {
    TypedPiece piece{"", std::string(whole), false, false, std::string(whole)};
    const std::size_t colon = piece.text.find(':');
    const std::size_t quote = piece.text.find('"');
    if (colon != std::string::npos && colon > 0 && colon < quote) {
        piece.field = lowered(piece.text.substr(0, colon));
        piece.text.erase(0, colon + 1);
    }
    piece.quoted = piece.text.starts_with('"');
    std::erase(piece.text, '"');
    piece.text = trimmed(piece.text);
    return piece;
}

}  // namespace

std::vector<TypedPiece> typed_pieces(std::string_view typed) {
    const std::string text = plain_quotes(typed);
    std::vector<TypedPiece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        const std::size_t end = end_of(text, at);
        pieces.push_back(piece_of(std::string_view(text).substr(at, end - at)));
        pieces.back().ended = end < text.size();
        at = end;
    }
    return pieces;
}

}  // namespace evenhand::workflow::internal
