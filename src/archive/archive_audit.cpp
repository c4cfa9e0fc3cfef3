#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <utility>

#include "archive/internal/archive_impl.h"
#include "archive/internal/authorship.h"
#include "archive/internal/vouched.h"

namespace evenhand::archive {

namespace {

using internal::Vault;

/// Of one card by one person: more often would only say that it lay open.
constexpr std::chrono::hours between_views{1};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

LogEntry about_card(const Vault& vault, EntryKind kind, const CardKey& card) {
    const auto known = vault.store().card(card);
    if (!known) {
        internal::refuse("There is no such card in the archive.");
    }
    LogEntry entry;
    entry.kind = kind;
    entry.card = card;
    entry.subject = known->subject;
    return entry;
}

bool seen_lately(const Vault& vault, const CardKey& card) {
    const PublicKey me = vault.signer()->person.public_key();
    const Timestamp now = vault.means().clock();
    const auto entries = vault.store().entries_of(card);
    return std::ranges::any_of(entries, [&](const internal::StoredEntry& stored) {
        const auto entry = read_header(stored.header);
        return entry && entry->kind == EntryKind::viewed && entry->by == me && now >= entry->at &&
               now < entry->at + between_views;
    });
}

LogLine line_of(const Vault& vault,
                const internal::Names& names,
                const internal::StoredEntry& stored) {
    LogLine line;
    line.index = stored.index;
    auto entry = read_header(stored.header);
    line.readable = entry.has_value();
    if (!entry) {
        return line;
    }
    line.entry = std::move(*entry);
    line.by = names.of(line.entry.by);
    line.words = vault.text_of(stored.index, line.entry);
    if (internal::enrols_person(line.entry)) {
        line.words = internal::enrolment_reason(line.words);
    }
    line.taken_over =
        records_revision(line.entry) && internal::foreign_place(line.entry.reference).has_value();
    if (line.taken_over) {
        const auto first = internal::authorship(vault, {stored, line.entry});
        line.sealed_by = first.found ? names.of(first.entry.by) : "";
    }
    return line;
}

std::optional<CardKey> a_card_of(const Vault& vault, const SubjectKey& subject) {
    const auto cards = vault.store().cards_of(subject);
    return cards.empty() ? std::nullopt : std::optional(cards.front().key);
}

std::vector<LogLine> lines_of(const Vault& vault,
                              const std::vector<internal::StoredEntry>& entries) {
    const internal::Names names(vault.store().people());
    std::map<SubjectKey, std::optional<CardKey>> known;  // A server is asked once for each.
    std::vector<LogLine> lines;
    lines.reserve(entries.size());
    for (const internal::StoredEntry& stored : entries) {
        LogLine line = line_of(vault, names, stored);
        if (!line.entry.card && line.entry.subject) {
            const auto [found, fresh] = known.try_emplace(*line.entry.subject);
            if (fresh) {
                found->second = a_card_of(vault, *line.entry.subject);
            }
            line.of_candidate = found->second;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

void Archive::note_viewed(const CardKey& card) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    if (!seen_lately(vault, card)) {
        vault.append(about_card(vault, EntryKind::viewed, card), std::monostate(), std::nullopt);
    }
}

void Archive::note_exported(const CardKey& card, const std::string& what) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    if (what.empty() || !std::ranges::all_of(what, is_letter_or_digit)) {
        internal::refuse("What is exported is named in the log by letters and digits.");
    }
    LogEntry entry = about_card(vault, EntryKind::exported, card);
    entry.reference = what;
    vault.append(std::move(entry), std::monostate(), std::nullopt);
}

std::vector<LogLine> Archive::history(const CardKey& card) const {
    const Vault& vault = impl_->vault;
    std::map<std::uint64_t, internal::StoredEntry> entries;
    for (internal::StoredEntry& stored : vault.store().entries_of(card)) {
        entries.emplace(stored.index, std::move(stored));
    }
    const auto known = vault.store().card(card);
    // Of its candidate only what is about no other card.
    for (internal::StoredEntry& stored :
         known ? vault.store().entries_of(known->subject) : std::vector<internal::StoredEntry>()) {
        const auto entry = read_header(stored.header);
        if (!entry || !entry->card) {
            entries.emplace(stored.index, std::move(stored));
        }
    }
    std::vector<internal::StoredEntry> in_order;
    in_order.reserve(entries.size());
    for (auto& [index, stored] : entries) {
        in_order.push_back(std::move(stored));
    }
    return lines_of(vault, in_order);
}

std::vector<LogLine> Archive::log_lines(std::uint64_t from, std::size_t most) const {
    return lines_of(impl_->vault, impl_->vault.store().entries(from, most));
}

}  // namespace evenhand::archive
