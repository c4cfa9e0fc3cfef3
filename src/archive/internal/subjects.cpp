#include "archive/internal/subjects.h"

#include <algorithm>
#include <utility>

namespace evenhand::archive::internal {

namespace {

/// The entry of this kind with this reference among a candidate's.
std::optional<PlacedEntry> entry_with(const std::vector<StoredEntry>& entries,
                                      EntryKind kind,
                                      const std::string& reference) {
    for (const StoredEntry& stored : entries) {
        auto entry = read_header(stored.header);
        if (entry && entry->kind == kind && entry->reference == reference) {
            return PlacedEntry{stored, std::move(*entry)};
        }
    }
    return std::nullopt;
}

/// It stands, and can be taken back, although its entry cannot be read any more.
SubjectStanding::Request request_in(const Vault& vault,
                                    const Names& names,
                                    const std::vector<StoredEntry>& entries,
                                    const std::string& id) {
    SubjectStanding::Request request;
    request.id = id;
    const auto asked = entry_with(entries, EntryKind::request, id);
    request.read = asked.has_value();
    if (asked) {
        request.ground = vault.text_of(asked->stored.index, asked->entry);
        request.by = names.of(asked->entry.by);
        request.key = asked->entry.by;
        request.at = asked->entry.at;
    }
    return request;
}

std::string candidate_name(const Vault& vault, const std::vector<StoredCard>& cards) {
    const auto newest = std::ranges::max_element(cards, {}, &StoredCard::submitted);
    if (newest == cards.end() || newest->erased) {
        return "";
    }
    const auto body = readable_body(vault, newest->key, newest->revisions);
    const auto facts = body ? vault.means().facts(*body) : std::nullopt;
    return facts ? facts->candidate : "";
}

}  // namespace

KnownSubject need_subject(const Vault& vault, const SubjectKey& subject) {
    auto known = vault.store().subject(subject);
    if (!known) {
        refuse("There is no such candidate in the archive.");
    }
    return {std::move(*known), vault.store().cards_of(subject)};
}

LogEntry about_subject(EntryKind kind, const SubjectKey& subject, const std::string& reference) {
    LogEntry entry;
    entry.kind = kind;
    entry.subject = subject;
    entry.reference = reference;
    return entry;
}

SubjectStanding standing_of(const Vault& vault, const SubjectKey& subject) {
    const auto [known, cards] = need_subject(vault, subject);
    const auto entries = vault.store().entries_of(subject);
    const Names names(vault.store().people());
    SubjectStanding standing;
    standing.key = subject;
    standing.candidate = candidate_name(vault, cards);
    standing.decided = known.decided;
    standing.erased = known.erased;
    for (const StoredCard& card : cards) {
        standing.cards.push_back(card.key);
        standing.submitted = std::max(standing.submitted.value_or(card.submitted), card.submitted);
    }
    for (const std::string& hold : known.holds) {
        const auto placed = entry_with(entries, EntryKind::hold, hold);
        // A hold stands although its entry cannot be read any more.
        standing.holds.push_back(
            placed ? SubjectStanding::Hold{hold,
                                           vault.text_of(placed->stored.index, placed->entry),
                                           names.of(placed->entry.by),
                                           placed->entry.at}
                   : SubjectStanding::Hold{hold, "", "", standing.submitted.value_or(Timestamp())});
    }
    if (known.request) {
        standing.request = request_in(vault, names, entries, *known.request);
    }
    return standing;
}

void record_decision(Vault& vault,
                     const SubjectKey& subject,
                     Timestamp decided,
                     const std::vector<StoredCard>& cards) {
    const std::string policy = vault.store().policy();
    std::vector<std::pair<CardKey, std::optional<Timestamp>>> due;
    std::optional<Timestamp> last;
    for (const StoredCard& card : cards) {
        due.emplace_back(card.key, due_of(vault, policy, card.submitted, decided));
        last = std::max(last, due.back().second);
    }
    vault.append(about_subject(EntryKind::decide, subject, to_iso(decided)),
                 SetDecision{subject, decided, last},
                 std::nullopt);
    vault.store().set_due(due);
}

}  // namespace evenhand::archive::internal
