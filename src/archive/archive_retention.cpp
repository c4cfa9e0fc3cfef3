#include <algorithm>
#include <mutex>
#include <utility>

#include "archive/internal/archive_impl.h"
#include "archive/internal/sealing.h"
#include "archive/internal/subjects.h"
#include "formats/hash.h"

namespace evenhand::archive {

namespace {

using internal::refuse;
using internal::Vault;

constexpr std::size_t batch = 1000;

using DueOfCards = std::vector<std::pair<CardKey, std::optional<Timestamp>>>;

void set_due_of_all(Vault& vault) {
    const std::string policy = vault.store().policy();
    std::optional<CardKey> after;
    for (auto cards = vault.store().cards(after, batch); !cards.empty();
         cards = vault.store().cards(after, batch)) {
        after = cards.back().key;
        DueOfCards due;
        for (const internal::StoredCard& card : cards) {
            due.emplace_back(card.key, due_of(vault, policy, card.submitted, card.decided));
        }
        vault.store().set_due(due);
    }
}

}  // namespace

std::string Archive::policy() const {
    return impl_->vault.store().policy();
}

void Archive::put_policy(const std::string& bytes, const std::string& rules) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    if (bytes != vault.store().policy()) {
        LogEntry entry;
        entry.kind = EntryKind::policy;
        entry.reference = formats::sha256_hex(bytes);
        vault.append(std::move(entry), internal::PutPolicy{bytes}, vault.words(rules));
    }
    // Also when they are the same: a kill may have come between the two.
    set_due_of_all(vault);
}

void Archive::decide(const SubjectKey& subject, Timestamp decided) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    const auto cards = internal::need_subject(vault, subject).cards;
    internal::record_decision(vault, subject, decided, cards);
}

std::string Archive::hold(const SubjectKey& subject, const std::string& matter) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    if (internal::need_subject(vault, subject).known.erased) {
        refuse("The candidate's cards were erased: there is nothing to hold.");
    }
    std::string id = vault.drawn_name();
    vault.append(internal::about_subject(EntryKind::hold, subject, id),
                 internal::PlaceHold{subject, id},
                 vault.words(matter));
    return id;
}

void Archive::release(const SubjectKey& subject,
                      const std::string& hold,
                      const std::string& reason) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    const auto holds = internal::need_subject(vault, subject).known.holds;
    if (std::ranges::find(holds, hold) == holds.end()) {
        refuse("No such hold stands on the candidate.");
    }
    vault.append(internal::about_subject(EntryKind::release, subject, hold),
                 internal::ReleaseHold{subject, hold},
                 vault.words(reason));
}

SubjectStanding Archive::standing(const SubjectKey& subject) const {
    return internal::standing_of(impl_->vault, subject);
}

std::vector<DueSubject> Archive::due(Timestamp now) const {
    return impl_->vault.store().due(now);
}

std::vector<SubjectStanding> Archive::asked() const {
    std::vector<SubjectStanding> result;
    for (const SubjectKey& subject : impl_->vault.store().asked()) {
        result.push_back(internal::standing_of(impl_->vault, subject));
    }
    return result;
}

}  // namespace evenhand::archive
