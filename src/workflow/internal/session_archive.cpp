#include "workflow/internal/session_archive.h"

#include <algorithm>

#include "core/error.h"
#include "core/utf8.h"
#include "formats/scorecard_file.h"
#include "workflow/archive_facts.h"
#include "workflow/internal/archive_access.h"

namespace evenhand::workflow::internal {

namespace {

/// What the seal is, of bytes that were checked before.
std::string seal_of(const std::string& bytes) {
    const auto read = formats::read_scorecard(bytes, "");
    return read.value ? read.value->sha256 : "";
}

std::optional<KeptInterview> card_in(const archive::Archive& archive, const Id<Session>& id) {
    const auto key = archive.card_of_session(id.text());
    const auto body = key ? archive.body(*key) : std::nullopt;
    if (!body) {
        return std::nullopt;
    }
    KeptInterview kept{{{}, "", archive::hex_of(*key)}, {}};
    const auto revisions = archive.revisions(*key);
    for (std::size_t at = 0; at < revisions.size(); ++at) {
        const bool newest = at + 1 == revisions.size();
        const auto bytes = newest ? body : archive.body(*key, revisions[at].number);
        auto read = formats::read_scorecard(bytes.value_or(""), "");
        if (read.value) {
            kept.revisions.push_back(std::move(read.value->card));
            kept.card.sha256 = newest ? read.value->sha256 : "";
        }
    }
    return kept;
}

/// A submission that was tried again stops the clocks at another moment.
Session without_clocks(Session session) {
    for (QuestionRecord& record : session.questions) {
        record.spans.clear();
    }
    return session;
}

bool says_the_same(const KeptInterview& kept, const Scorecard& card) {
    return !kept.revisions.empty() && kept.revisions.back().verdict() == card.verdict() &&
           kept.tells(card.session());
}

/// Nothing when the card was changed, or cannot be read now.
std::optional<KeptInterview> sound_card_in(const archive::Archive& archive, const Id<Session>& id) {
    try {
        const auto key = archive.card_of_session(id.text());
        return key && archive.check(*key).faults.empty() ? card_in(archive, id) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

SessionEntry entry_of(const archive::FoundCard& card) {
    SessionEntry entry{Id<Session>(card.facts.session),
                       card.facts.candidate,
                       card.facts.role,
                       card.facts.interviewed,
                       SessionEntry::State::submitted,
                       "",
                       {{}, archive::hex_of(card.key)}};
    for (const archive::FactRubric& rubric : card.facts.rubrics) {
        entry.detail += (entry.detail.empty() ? "" : " \u00B7 ") + rubric.title;
    }
    return entry;
}

}  // namespace

bool KeptInterview::tells(const Session& session) const {
    return std::ranges::any_of(revisions, [&](const Scorecard& one) {
        const auto again =
            finish(session, one.kit(), one.verdict(), one.salt(), one.submitted_at());
        return again.value &&
               without_clocks(again.value->session()) == without_clocks(one.session());
    });
}

SessionArchive::SessionArchive(const Folders& folders, const Services& services)
    : folders_(folders), services_(services) {}

SubmittedCard SessionArchive::keep(const Scorecard& card) const {
    ArchiveAccess access(folders_, services_, {});
    const InterviewHead& head = card.session().head;
    archive::Archive& archive = access.open_to_write(
        trimmed(head.interviewer.name).empty() ? "Interviewer" : head.interviewer.name);
    // A run that was killed after keeping it, with another salt; or one that could not read it
    // back, after which the interview went on.
    const auto before = card_in(archive, head.id);
    if (before && says_the_same(*before, card)) {
        return before->card;
    }
    const std::string bytes = formats::scorecard_bytes(card);
    const archive::KeptCard kept = before ? archive.revise(*archive.card_of_session(head.id.text()),
                                                           card_pieces(bytes),
                                                           "submitted again after an interruption")
                                          : archive.keep(card_pieces(bytes));
    if (archive.body(kept.key, kept.revision) != bytes) {
        throw Error(ErrorCode::unwritable_file,
                    "The card read back from the archive " + access.address().name() +
                        " is not the one written; the interview stays open.");
    }
    return {{}, seal_of(bytes), archive::hex_of(kept.key)};
}

std::optional<KeptInterview> SessionArchive::kept(const Id<Session>& id) const {
    const ArchiveAddress address = archive_address(folders_, "");
    if (!used() || !archive_is_there(address)) {
        return std::nullopt;
    }
    try {
        ArchiveAccess access(folders_, services_, {});
        return card_in(access.open(), id);
    } catch (const Error&) {
        return std::nullopt;  // It is asked again before anything is kept.
    }
}

bool SessionArchive::holds(const Id<Session>& id) const {
    if (!used() || !archive_is_there(archive_address(folders_, ""))) {
        return false;
    }
    ArchiveAccess access(folders_, services_, {});
    return access.open().card_of_session(id.text()).has_value();
}

bool SessionArchive::is_dark() const {
    if (!used() || !archive_is_there(archive_address(folders_, ""))) {
        return false;
    }
    try {
        ArchiveAccess access(folders_, services_, {});
        const archive::Archive& archive = access.open();
        return archive.encrypted() && !archive.unlocked();
    } catch (const Error&) {
        return false;  // Whoever asks it for a card is told why.
    }
}

SessionArchive::Known SessionArchive::known(const std::vector<Id<Session>>& asked,
                                            std::size_t most) const {
    Known known;
    const ArchiveAddress address = archive_address(folders_, "");
    if (!used() || address.server || !archive_is_there(address)) {
        return known;
    }
    try {
        ArchiveAccess access(folders_, services_, {});
        const archive::Archive& archive = access.open();
        for (const Id<Session>& id : asked) {
            if (auto kept = sound_card_in(archive, id)) {
                known.submitted.emplace_back(id, std::move(*kept));
            }
        }
        for (const archive::FoundCard& card : archive.newest({}, most)) {
            if (!card.erased && !card.facts.decision) {
                known.newest.push_back(entry_of(card));
            }
        }
    } catch (const Error&) {
        return known;  // A list that lacks them is better than none; the Archive place says why.
    }
    return known;
}

std::string SessionArchive::bytes_of(const SubmittedCard& card) const {
    ArchiveAccess access(folders_, services_, {});
    const auto key = archive::token_of<archive::ArchivedCard>(card.archived);
    auto bytes = key ? access.open().body(*key) : std::nullopt;
    if (!bytes) {
        throw Error(ErrorCode::unreadable_file,
                    "The archive " + access.address().name() + " has no such scorecard any more.");
    }
    return *bytes;
}

}  // namespace evenhand::workflow::internal
