#include "archive/internal/gathered.h"

#include <map>
#include <utility>

#include "archive/internal/authorship.h"
#include "core/error.h"

namespace evenhand::archive::internal {

namespace {

void gather_words(const Vault& vault, Gathered& one) {
    const std::uint64_t index = one.lone.stored.index;
    one.words_there = vault.store().words_of(index).has_value();
    if (one.words_there) {
        one.words = vault.opened_words(index, *one.lone.entry);
    } else {
        one.words_hidden = vault.store().hides_words(index);
    }
}

void gather_body(const Vault& vault, Gathered& one) {
    const LogEntry& entry = *one.lone.entry;
    one.card = vault.store().card(*entry.card);
    one.evidence = authorship(vault, {one.lone.stored, entry}).found;
    try {
        one.body = opened_body(vault, *entry.card, entry.revision);
        one.body_hidden = !one.body && vault.store().hides(*entry.card);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable_file) {
            throw;
        }
        one.unreadable = error.what();
    }
}

bool is_newest(const Gathered& one) {
    return one.card && !one.body_hidden && one.card->revisions == one.lone.entry->revision;
}

Gathered gather(const Vault& vault, StoredEntry stored) {
    Gathered one;
    one.lone = read(std::move(stored));
    const auto& entry = one.lone.entry;
    if (entry && entry->words) {
        gather_words(vault, one);
    }
    if (entry && entry->body && records_revision(*entry)) {
        gather_body(vault, one);
    }
    return one;
}

/// Asks the search once for all.
void gather_found(const Vault& vault, std::vector<Gathered>& all) {
    std::vector<CardKey> newest;
    for (const Gathered& one : all) {
        if (is_newest(one)) {
            newest.push_back(one.card->key);
        }
    }
    std::map<CardKey, FoundCard> found;
    for (FoundCard& card : vault.store().found_all(newest)) {
        found.emplace(card.key, std::move(card));
    }
    for (Gathered& one : all) {
        const auto shown = is_newest(one) ? found.find(one.card->key) : found.end();
        if (shown != found.end()) {
            one.found = std::move(shown->second);
            found.erase(shown);
        }
    }
}

}  // namespace

std::vector<Gathered> gathered(const Vault& vault, std::vector<StoredEntry> entries) {
    std::vector<Gathered> all;
    all.reserve(entries.size());
    for (StoredEntry& stored : entries) {
        all.push_back(gather(vault, std::move(stored)));
    }
    gather_found(vault, all);
    return all;
}

}  // namespace evenhand::archive::internal
