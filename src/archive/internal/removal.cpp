#include "archive/internal/removal.h"

#include <algorithm>
#include <utility>

#include "archive/internal/foreign_logs.h"
#include "archive/internal/log_walk.h"
#include "archive/internal/subjects.h"
#include "archive/internal/vouched.h"
#include "core/error.h"
#include "core/in_parallel.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::size_t page = 500;

bool recorded_before(const Vault& vault, const SubjectKey& subject, const std::string& hold) {
    const auto entries = vault.store().entries_of(subject);
    return std::ranges::any_of(entries, [&](const StoredEntry& stored) {
        const LogEntry entry = entry_of(stored);
        return entry.kind == EntryKind::hold && entry.reference == hold;
    });
}

std::uint64_t count_of(const Vault& vault, const LogId& log) {
    std::uint64_t count = 0;
    for (auto some = vault.store().foreign_entries(log, 0, page); !some.empty();
         some = vault.store().foreign_entries(log, count, page)) {
        count = some.back().index + 1;
    }
    return count;
}

/// The name of a setting: the key that is being made known and is not yet revoked.
const std::string taking_over = "taking-over";

/// Throws Error (refused) when the log, or one that it was bound to, is not whole: what is damaged
/// would be damaged here for ever, for evidence is never changed.
void need_whole_log(const Vault& vault, const Frontier& head) {
    Faults faults;
    Links links;
    LogWalk walk(faults, "");
    while (walk.next() < head.size()) {
        auto entries = vault.store().entries(walk.next(), page);
        std::erase_if(entries, [&](const StoredEntry& one) { return one.index >= head.size(); });
        if (entries.empty()) {
            break;
        }
        std::vector<LoneEntry> some(entries.size());
        in_parallel(entries.size(), [&](std::size_t i) { some[i] = lone(std::move(entries[i])); });
        for (const LoneEntry& one : some) {
            walk.take(one);
            if (one.entry) {
                note_link(links, *one.entry);
            }
        }
    }
    walk.end(head.size());
    if (walk.whole() && walk.frontier().root() != head.root()) {
        faults.add("archive.head", "Its end does not fit its entries.");
    }
    check_foreign_logs(vault.store(), std::move(links), faults);
    if (!faults.found().empty()) {
        refuse("Nothing was taken over: the other archive's log is damaged. " +
               faults.found().front().sentence);
    }
}

/// Throws Error (refused) unless what was kept of the log earlier is its beginning.
void need_same_beginning(const Vault& to, const Vault& from, std::uint64_t kept) {
    if (kept == 0) {
        return;
    }
    const auto here = to.store().foreign_entries(from.log(), kept - 1, 1);
    const auto there = from.store().entries(kept - 1, 1);
    if (here.empty() || there.empty() || here.front().chain != there.front().chain) {
        refuse(
            "Nothing was taken over: the other archive's log is not the one that was taken over "
            "before.");
    }
}

}  // namespace

std::optional<PublicKey> half_known(const Vault& vault) {
    const auto bytes = bytes_of_hex(vault.store().setting(taking_over));
    return bytes ? array_of<32>(*bytes) : std::nullopt;
}

Removal::Removal(Vault& to, const Vault& from, const Progress& progress)
    : to_(&to), from_(&from), progress_(&progress) {
    for (const Vault* vault : {&from, static_cast<const Vault*>(&to)}) {
        if (vault->encrypted()) {
            (void)vault->bodies_key();
        }
    }
}

Archive::MoveReport Removal::run() {
    link();
    finish_person();
    move_people();
    std::uint64_t done = 0;
    const std::uint64_t all = from_->store().rows(Query()).size();
    std::optional<CardKey> after;
    for (auto some = from_->store().cards(after, page); !some.empty();
         some = from_->store().cards(after, page)) {
        for (const StoredCard& card : some) {
            if (*progress_ && !(*progress_)(done, std::max(all, done))) {
                throw Error(ErrorCode::cancelled,
                            "Taking over was called off; what was taken over until then stays.");
            }
            try_card(card);
            ++done;
        }
        after = some.back().key;
    }
    for (const auto& [there, here] : subjects_) {
        move_standing(there, here);
    }
    return std::move(report_);
}

/// First the link, then what it names: a removal that was cut off between the two is seen by a
/// check, and ended by the next one.
void Removal::link() {
    const LogId log = from_->log();
    const Frontier head = from_->store().frontier();
    const std::uint64_t kept = count_of(*to_, log);
    need_same_beginning(*to_, *from_, std::min(kept, head.size()));
    need_whole_log(*from_, head);
    if (kept < head.size()) {
        LogEntry entry;
        entry.kind = EntryKind::link;
        entry.reference = reference_to({log, head.size()}) + ":" + hex_of(head.root());
        to_->append(std::move(entry), std::monostate(), std::nullopt);
        copy_log(log, head.size(), true);
    }
    for (const LogId& foreign : from_->store().foreign_logs()) {
        if (foreign != to_->log()) {
            copy_log(foreign, count_of(*from_, foreign), false);
        }
    }
}

void Removal::copy_log(const LogId& log, std::uint64_t size, bool own) {
    for (std::uint64_t next = count_of(*to_, log); next < size;) {
        auto some = own ? from_->store().entries(next, page)
                        : from_->store().foreign_entries(log, next, page);
        std::erase_if(some, [size](const StoredEntry& one) { return one.index >= size; });
        if (some.empty()) {
            return;
        }
        to_->store().put_foreign(log, some);
        next = some.back().index + 1;
    }
}

/// So that the cards tell who wrote them. Whoever is not known here signs nothing here.
void Removal::move_people() {
    const auto known = to_->store().people();
    for (const Person& person : from_->store().people()) {
        if (std::ranges::find(known, person.key, &Person::key) != known.end()) {
            continue;
        }
        try {
            move_person(person);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::refused) {
                throw;
            }
            report_.faults.push_back("The name of " + person.name +
                                     " was not taken over: " + error.what());
        }
    }
}

void Removal::move_person(const Person& person) {
    if (to_->folder()) {
        to_->store().set_setting(taking_over, hex_of(person.key));
    }
    LogEntry entry;
    entry.kind = EntryKind::key;
    entry.reference = hex_of(person.key);
    to_->append(
        entry, PutPerson{{person.name, "", person.key, to_->means().clock(), {}}}, std::nullopt);
    revoke(person.key);
}

void Removal::revoke(const PublicKey& key) {
    LogEntry entry;
    entry.kind = EntryKind::revoke;
    entry.reference = hex_of(key);
    to_->append(entry, RevokePerson{key}, std::nullopt);
    if (to_->folder()) {
        to_->store().set_setting(taking_over, "");
    }
}

/// Whoever was made known when a removal was cut off is revoked now. On a server it is told by the
/// login that is lacking.
void Removal::finish_person() {
    const auto half = half_known(*to_);
    for (const Person& person : to_->store().people()) {
        const bool unfinished = to_->folder() ? person.key == half : person.login.empty();
        if (unfinished && !person.revoked) {
            revoke(person.key);
        }
    }
    if (half) {
        to_->store().set_setting(taking_over, "");
    }
}

std::optional<std::string> Removal::sound_body(const PlacedEntry& one, const CardKey& card) {
    const auto body = opened_body(*from_, card, one.entry.revision);
    if (!body || !body->opened) {
        return std::nullopt;
    }
    std::string bytes = joined(body->pieces);
    return one.entry.body == commitment(body->salt, bytes) ? std::optional(std::move(bytes))
                                                           : std::nullopt;
}

bool Removal::known_otherwise(const CardKey& card, const std::string& bytes) {
    const auto other = to_->store().card_tagged(session_tag(*to_, facts_of(*to_, bytes)));
    if (!other || *other == card) {
        return false;
    }
    const auto here = to_->store().card(*other);
    if (here && readable_body(*to_, *other, here->revisions) == bytes) {
        ++report_.kept_before;
    } else {
        report_.faults.push_back("The interview of " + card_name(card) +
                                 " is here already, with another card: " + card_name(*other) + ".");
    }
    return true;
}

std::optional<std::vector<std::string>> Removal::sound_bodies(
    const CardKey& card, const std::vector<PlacedEntry>& revisions) {
    std::vector<std::string> bodies;
    const auto known = from_->store().card(card);
    if (known && static_cast<std::size_t>(known->revisions) != revisions.size()) {
        report_.faults.push_back("The log's entry of a revision of " + card_name(card) +
                                 " cannot be read: the card was not taken over.");
        return std::nullopt;
    }
    for (const PlacedEntry& one : revisions) {
        auto bytes = sound_body(one, card);
        if (!bytes) {
            report_.faults.push_back("The text of " + card_name(card) + ", revision " +
                                     std::to_string(one.entry.revision) +
                                     ", is missing or was changed: the card was not taken over.");
            return std::nullopt;
        }
        bodies.push_back(std::move(*bytes));
    }
    return bodies.empty() ? std::nullopt : std::optional(std::move(bodies));
}

bool Removal::moved_before(const StoredCard& card, const std::optional<StoredCard>& here) {
    if (!card.erased && (!here || (!here->erased && here->revisions < card.revisions))) {
        return false;
    }
    report_.kept_before += here ? 1 : 0;
    if (here && !here->erased) {
        subjects_.emplace(card.subject, here->subject);
    }
    return true;
}

/// One card that cannot come here keeps no other from coming.
void Removal::try_card(const StoredCard& card) {
    try {
        move_card(card);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::refused) {
            throw;
        }
        report_.faults.push_back("The " + card_name(card.key) +
                                 " was not taken over: " + error.what());
    }
}

void Removal::move_card(const StoredCard& card) {
    const auto here = to_->store().card(card.key);
    if (moved_before(card, here)) {
        return;
    }
    const auto revisions = revision_entries(*from_, card.key);
    const auto bodies = sound_bodies(card.key, revisions);
    if (!bodies || known_otherwise(card.key, bodies->back())) {
        return;
    }
    if (here) {
        subjects_.emplace(card.subject, here->subject);
    }
    const SubjectKey subject =
        here ? here->subject : subject_here(card, facts_of(*from_, bodies->back()));
    const auto known = to_->store().subject(subject);
    if (known && known->erased) {
        refuse("Its candidate was erased here.");
    }
    for (const PlacedEntry& one : revisions) {
        if (!here || one.entry.revision > here->revisions) {
            move_revision(card, subject, one);
        }
    }
    report_.cards += here ? 0 : 1;
}

SubjectKey Removal::subject_here(const StoredCard& card, const CardFacts& facts) {
    const auto known = to_->store().subject_tagged(candidate_tag(*to_, facts.candidate_id));
    const SubjectKey here = known ? *known : card.subject;
    return subjects_.emplace(card.subject, here).first->second;
}

void Removal::move_revision(const StoredCard& card,
                            const SubjectKey& subject,
                            const PlacedEntry& one) {
    auto body = opened_body(*from_, card.key, one.entry.revision);
    NewRevision revision;
    revision.card = card.key;
    revision.subject = subject;
    revision.revision = one.entry.revision;
    revision.pieces = std::move(body->pieces);
    revision.salt = body->salt;
    revision.facts = facts_of(*to_, joined(revision.pieces));
    revision.submitted = card.submitted;
    const auto known = to_->store().subject(subject);
    revision.decided = known ? known->decided : std::nullopt;
    if (one.entry.revision > 1) {
        const auto before = revision_entries(*to_, card.key);
        need_newest(*to_, card.key, before);
        revision.previous = before.empty() ? Digest() : before.back().stored.leaf;
        revision.reason = from_->opened_words(one.stored.index, one.entry);
    }
    // A card that had moved before keeps pointing to where it was first sealed.
    revision.reference = foreign_place(one.entry.reference)
                             ? one.entry.reference
                             : reference_to({from_->log(), one.stored.index});
    (void)put(*to_, revision);
    ++report_.revisions;
}

void Removal::move_standing(const SubjectKey& there, const SubjectKey& here) {
    const auto from = from_->store().subject(there);
    auto to = to_->store().subject(here);
    if (!from || !to || to->erased) {
        return;
    }
    if (from->decided && !to->decided) {
        record_decision(*to_, here, *from->decided, to_->store().cards_of(here));
    }
    const auto standing = standing_of(*from_, there);
    for (const SubjectStanding::Hold& hold : standing.holds) {
        // One that was lifted here since stays lifted.
        if (!recorded_before(*to_, here, hold.id)) {
            to_->append(about_subject(EntryKind::hold, here, hold.id),
                        PlaceHold{here, hold.id},
                        to_->words(hold.matter));
        }
    }
}

}  // namespace evenhand::archive::internal
