#include "archive/internal/saved_searches.h"

#include <algorithm>
#include <optional>
#include <set>

#include "archive/internal/sealing.h"
#include "archive/internal/tokenizer.h"
#include "core/error.h"

namespace evenhand::archive::internal {

namespace {

/// Finds a search again by its name, and tells nothing of it.
std::string tag_of_search(const Vault& vault, const std::string& name) {
    return tag_of(vault.bodies_key(), "search", name);
}

CipherKey searches_key(const Vault& vault) {
    return derived(vault.bodies_key(), "searches");
}

std::string about_search(const std::string& tag) {
    return "evenhand-search-1 " + tag;
}

std::optional<SavedSearch> opened_search(const CipherKey& key, const SavedSearch& stored) {
    const auto bytes = bytes_of_hex(stored.words);
    const auto text = bytes ? opened(key, about_search(stored.name), *bytes) : std::nullopt;
    // No text of an archive has a zero byte: it parts the two.
    const auto end = text ? text->find('\0') : std::string::npos;
    return end == std::string::npos
               ? std::nullopt
               : std::optional(SavedSearch{text->substr(0, end), text->substr(end + 1)});
}

std::set<std::string> words_in(const Tokenizer& tokenizer, const std::string& text) {
    std::set<std::string> words;
    for (const TextToken& token : tokenizer.tokens(text)) {
        words.insert(token.word);
    }
    return words;
}

/// Nothing when a card was damaged: it must not keep its candidate from being erased.
std::optional<CardFacts> readable_facts(const Vault& vault, const StoredCard& card, int revision) {
    try {
        const auto body = readable_body(vault, card.key, revision);
        return body ? vault.means().facts(*body) : std::nullopt;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable_file) {
            throw;
        }
        return std::nullopt;
    }
}

}  // namespace

std::vector<SavedSearch> saved_searches(const Vault& vault) {
    std::vector<SavedSearch> stored = vault.store().searches();
    if (!vault.encrypted()) {
        return stored;
    }
    std::vector<SavedSearch> searches;
    if (vault.signer_or_none()) {
        const CipherKey key = searches_key(vault);
        for (const SavedSearch& search : stored) {
            if (auto open = opened_search(key, search)) {
                searches.push_back(std::move(*open));
            }
        }
    }
    std::ranges::sort(searches, {}, &SavedSearch::name);
    return searches;
}

void put_saved_search(Vault& vault, const SavedSearch& search) {
    if (!vault.encrypted()) {
        vault.store().put_search(search);
        return;
    }
    const std::string text = search.name + '\0' + search.words;
    if (std::ranges::count(text, '\0') != 1) {
        throw Error(ErrorCode::invalid_value, "A text of the archive cannot have a zero byte.");
    }
    const std::string tag = tag_of_search(vault, search.name);
    vault.store().put_search(
        {tag, hex_of(sealed(searches_key(vault), vault.drawn<24>(), about_search(tag), text))});
}

void drop_saved_search(Vault& vault, const std::string& name) {
    vault.store().drop_search(vault.encrypted() ? tag_of_search(vault, name) : name);
}

std::vector<SavedSearch> drop_searches_naming(Vault& vault, const SubjectKey& subject) {
    const Tokenizer tokenizer;
    std::set<std::string> names;
    std::set<std::string> ids;
    for (const StoredCard& card : vault.store().cards_of(subject)) {
        for (int revision = 1; revision <= card.revisions; ++revision) {
            if (const auto facts = readable_facts(vault, card, revision)) {
                names.merge(words_in(tokenizer, facts->candidate));
                ids.insert(facts->candidate_id);
            }
        }
    }
    ids.erase("");
    std::vector<SavedSearch> dropped;
    for (const SavedSearch& search : saved_searches(vault)) {
        const std::string text = search.name + " " + search.words;
        const auto words = words_in(tokenizer, text);
        const bool named =
            std::ranges::any_of(names, [&](const auto& name) { return words.contains(name); });
        const bool told = std::ranges::any_of(
            ids, [&](const auto& id) { return text.find(id) != std::string::npos; });
        if (named || told) {
            drop_saved_search(vault, search.name);
            dropped.push_back(search);
        }
    }
    return dropped;
}

}  // namespace evenhand::archive::internal
