#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "archive/internal/archive_impl.h"
#include "archive/internal/notes.h"
#include "archive/internal/removal.h"
#include "archive/internal/saved_searches.h"
#include "archive/internal/subjects.h"
#include "core/error.h"

namespace evenhand::archive {

namespace {

using internal::KnownSubject;
using internal::refuse;
using internal::Vault;

void need_no_hold(const KnownSubject& subject) {
    if (!subject.known.holds.empty()) {
        refuse(
            "The candidate's cards are on legal hold: nothing of them may be erased until the "
            "hold is lifted.");
    }
}

/// A server knows people by their logins; who was made known by a removal that was cut off signs
/// nothing.
bool several_sign(const Vault& vault) {
    const auto half = internal::half_known(vault);
    std::set<std::string> standing;
    for (const Person& person : vault.store().people()) {
        const bool signs_here = vault.folder() ? person.key != half : !person.login.empty();
        if (!person.revoked && signs_here) {
            standing.insert(vault.folder() ? hex_of(view_of(person.key)) : person.login);
        }
    }
    return standing.size() > 1;
}

/// The request, in its words, when this person may confirm it. `wanted`: which one, "" for any.
SubjectStanding::Request need_request(const Vault& vault,
                                      const SubjectKey& subject,
                                      const std::string& wanted) {
    auto request = internal::standing_of(vault, subject).request;
    if (!request) {
        refuse("Nobody has asked for this candidate's erasure: that is the first step.");
    }
    if (!wanted.empty() && wanted != request->id) {
        refuse(
            "The request for erasure that was to be confirmed was taken back, and another one "
            "stands.");
    }
    if (!request->read) {
        refuse(
            "The request for erasure cannot be read any more: who asked, and why, is not known. "
            "Take it back, and ask again.");
    }
    if (several_sign(vault) && request->key == vault.signer()->person.public_key()) {
        refuse("You have asked for this erasure yourself: another person must confirm it.");
    }
    return std::move(*request);
}

void need_to_go_on(const Progress& progress) {
    if (progress && !progress(1, 2)) {
        throw Error(ErrorCode::cancelled,
                    "The cards are erased, but the archive's files were not yet cleaned of them.");
    }
}

/// The request, when nothing forbids to write the tombstone of a candidate who is not erased yet.
SubjectStanding::Request need_erasable(Vault& vault,
                                       const KnownSubject& subject,
                                       const std::string& wanted) {
    need_no_hold(subject);
    auto request = need_request(vault, subject.known.key, wanted);
    vault.need_to_append();
    vault.store().need_may_erase(subject.known.key);
    return request;
}

/// Searches that were dropped for an erasure which was not done.
void put_back(Vault& vault, const SubjectKey& subject, const std::vector<SavedSearch>& dropped) {
    try {
        const auto known = vault.store().subject(subject);
        for (const SavedSearch& search : dropped) {
            if (known && !known->erased) {
                internal::put_saved_search(vault, search);
            }
        }
    } catch (const Error&) {
        return;  // What kept the erasure from being done is told, and is the reason for this too.
    }
}

void write_tombstone(Vault& vault,
                     const SubjectKey& subject,
                     const SubjectStanding::Request& request,
                     const std::function<void()>& at_last) {
    // Before the tombstone: after it nothing tells any more which searches name the candidate.
    const auto dropped = internal::drop_searches_naming(vault, subject);
    try {
        vault.append(internal::about_subject(EntryKind::erase, subject, request.id),
                     internal::EraseSubject{subject, request.id},
                     vault.words(request.ground),
                     vault.purge_settings(),
                     at_last);
    } catch (...) {
        put_back(vault, subject, dropped);
        throw;
    }
    const auto signer = vault.signer();
    if (signer->archive) {
        vault.store().put_checkpoint(vault.size(), vault.fresh_note());
    }
}

/// The first checkpoint that covers the entry; "" while there is none.
std::string first_note_after(const Vault& vault, std::uint64_t index) {
    for (const NotedCheckpoint& noted : internal::kept_notes(vault)) {
        if (noted.checkpoint.size > index && noted.signature_holds) {
            return noted.note;
        }
    }
    return "";
}

std::optional<Erasure> erasure_of(const Vault& vault, const SubjectKey& subject) {
    const auto known = vault.store().subject(subject);
    if (!known || !known->erased) {
        return std::nullopt;
    }
    const internal::Names names(vault.store().people());
    Erasure erasure;
    erasure.subject = subject;
    std::vector<internal::PlacedEntry> requests;
    for (const internal::StoredEntry& stored : vault.store().entries_of(subject)) {
        const auto entry = read_header(stored.header);
        if (entry && entry->kind == EntryKind::request) {
            requests.push_back({stored, *entry});
        }
        if (entry && entry->kind == EntryKind::erase) {
            erasure.request = entry->reference;
            erasure.confirmed_by = names.of(entry->by);
            erasure.confirmed = entry->at;
            erasure.ground = vault.text_of(stored.index, *entry);
            erasure.index = stored.index;
        }
    }
    for (const internal::PlacedEntry& request : requests) {
        if (request.entry.reference == erasure.request) {
            erasure.asked_by = names.of(request.entry.by);
            erasure.asked = request.entry.at;
        }
    }
    for (const internal::StoredCard& card : vault.store().cards_of(subject)) {
        erasure.cards.push_back(card.key);
        erasure.revisions += card.revisions;
    }
    erasure.note = first_note_after(vault, erasure.index);
    return erasure;
}

}  // namespace

std::string Archive::ask_erasure(const SubjectKey& subject, const std::string& ground) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    const KnownSubject known = internal::need_subject(vault, subject);
    if (known.known.erased) {
        refuse("The candidate's cards were erased before.");
    }
    need_no_hold(known);
    if (ground.empty()) {
        refuse("An erasure needs its ground.");
    }
    if (known.known.request) {
        return *known.known.request;
    }
    std::string id = vault.drawn_name();
    vault.append(internal::about_subject(EntryKind::request, subject, id),
                 internal::AskErasure{subject, id},
                 vault.words(ground));
    return id;
}

void Archive::withdraw_erasure(const SubjectKey& subject, const std::string& reason) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    const KnownSubject known = internal::need_subject(vault, subject);
    if (!known.known.request) {
        refuse("Nobody has asked for this candidate's erasure: there is nothing to take back.");
    }
    if (reason.empty()) {
        refuse("Taking a request back needs its reason.");
    }
    const std::string request = *known.known.request;
    vault.append(internal::about_subject(EntryKind::withdraw, subject, request),
                 internal::WithdrawRequest{subject, request},
                 vault.words(reason));
}

bool Archive::sees_to_retention() const {
    return impl_->vault.store().sees_to_retention();
}

bool Archive::others_sign() const {
    return several_sign(impl_->vault);
}

void Archive::need_may_erase(const SubjectKey& subject, const std::string& request) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    const KnownSubject known = internal::need_subject(vault, subject);
    if (!known.known.erased) {
        (void)need_erasable(vault, known, request);
    }
}

Erasure Archive::confirm_erasure(const SubjectKey& subject,
                                 const Progress& progress,
                                 const ErasureStep& step) {
    Vault& vault = impl_->vault;
    {
        const std::lock_guard lock(vault.changing());
        (void)vault.signer();
        const KnownSubject known = internal::need_subject(vault, subject);
        if (!known.known.erased) {
            write_tombstone(
                vault, subject, need_erasable(vault, known, step.request), step.at_last);
        } else if (step.at_last) {
            step.at_last();
        }
    }
    // A second call ends what was called off, or killed, here.
    need_to_go_on(progress);
    vault.purge();
    if (progress) {
        (void)progress(2, 2);  // All is done: there is nothing to call off.
    }
    auto erasure = erasure_of(vault, subject);
    if (!erasure) {
        throw Error(ErrorCode::unwritable_file, "The candidate's cards could not be erased.");
    }
    return std::move(*erasure);
}

std::optional<Erasure> Archive::erasure(const SubjectKey& subject) const {
    return impl_->vault.purge_pending() ? std::nullopt : erasure_of(impl_->vault, subject);
}

}  // namespace evenhand::archive
