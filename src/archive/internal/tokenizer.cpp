#include "archive/internal/tokenizer.h"

#include <array>
#include <memory>
#include <new>

#include "archive/internal/sqlite_connection.h"

namespace evenhand::archive::internal {

namespace {

fts5_api* full_text_of(Connection& connection) {
    fts5_api* api = nullptr;
    Statement asked = connection.fresh("SELECT fts5(?1)");
    asked.bind_pointer(1, &api, "fts5_api_ptr");
    (void)asked.step();
    return api;
}

int take(void* tokens, int, const char* word, int count, int first, int end) {
    try {
        static_cast<std::vector<TextToken>*>(tokens)->push_back(
            {std::string(word, static_cast<std::size_t>(count)),
             static_cast<std::size_t>(first),
             static_cast<std::size_t>(end - first)});
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }
    return SQLITE_OK;
}

}  // namespace

struct Tokenizer::Parts {
    Connection connection{{}, "The search", {}};
    fts5_tokenizer calls{};
    Fts5Tokenizer* tokenizer = nullptr;
};

Tokenizer::Tokenizer() : parts_(std::make_unique<Parts>()) {
    std::array<const char*, 2> options = {"remove_diacritics", "2"};
    void* context = nullptr;
    fts5_api* api = full_text_of(parts_->connection);
    const bool made =
        api != nullptr &&
        api->xFindTokenizer(api, "unicode61", &context, &parts_->calls) == SQLITE_OK &&
        parts_->calls.xCreate(context, options.data(), 2, &parts_->tokenizer) == SQLITE_OK;
    if (!made) {
        throw Error(ErrorCode::refused, "This SQLite has no full-text search (FTS5).");
    }
}

Tokenizer::~Tokenizer() {
    parts_->calls.xDelete(parts_->tokenizer);
}

std::vector<TextToken> Tokenizer::tokens(std::string_view text) const {
    std::vector<TextToken> tokens;
    const int code = parts_->calls.xTokenize(parts_->tokenizer,
                                             &tokens,
                                             FTS5_TOKENIZE_DOCUMENT,
                                             text.data(),
                                             static_cast<int>(text.size()),
                                             take);
    if (code != SQLITE_OK) {
        throw std::bad_alloc();
    }
    return tokens;
}

}  // namespace evenhand::archive::internal
