#include "core/utf8.h"
#include "workflow/archive_facts.h"
#include "workflow/internal/decision_record.h"
#include "workflow/internal/desk.h"
#include "workflow/internal/score_corrections.h"

namespace evenhand::workflow::internal {

namespace {

ArchivedCard view_of(const archive::KeptCard& kept, const std::string& seal) {
    return {archive::hex_of(kept.key), kept.revision, seal, kept.index + 1, kept.kept_before};
}

std::optional<Finding> lacks_reason(const std::string& card, const std::string& reason) {
    if (!trimmed(reason).empty()) {
        return std::nullopt;
    }
    return card_error(card,
                      "archive.reason",
                      "A correction needs its reason, which stays beside the earlier revision.");
}

/// The other texts stay as they were.
Verdict corrected_verdict(const Scorecard& old, const Session& session, const Verdict& verdict) {
    Verdict corrected = verdict;
    if (corrected.next_interviewer.empty()) {
        corrected.next_interviewer = old.verdict().next_interviewer;
    }
    if (corrected.departure.empty() && verdict.recommendation == old.verdict().recommendation) {
        corrected.departure = old.verdict().departure;
    }
    return cleaned(session, old.kit(), corrected);
}

}  // namespace

Parsed<std::string> seal_of_record(std::string_view bytes, const std::string& name) {
    if (is_decision_record(bytes)) {
        auto read = formats::read_debrief(bytes, name);
        return {read.value ? std::optional(std::move(read.value->sha256)) : std::nullopt,
                std::move(read.findings)};
    }
    auto read = formats::read_scorecard(bytes, name);
    return {read.value ? std::optional(std::move(read.value->sha256)) : std::nullopt,
            std::move(read.findings)};
}

Parsed<ArchivedCard> Desk::kept(const std::function<archive::KeptCard()>& keep,
                                const std::string& card_bytes,
                                const std::string& seal) {
    const archive::KeptCard kept = keep();
    Parsed<std::string> body = body_of(kept.key, kept.revision);
    if (!body.value || *body.value != card_bytes) {
        return {std::nullopt,
                {card_error(archive::hex_of(kept.key),
                            "archive.read-back",
                            "What was read back from the archive is not what was kept.")}};
    }
    return {view_of(kept, seal), {}};
}

Parsed<ArchivedCard> Desk::keep(const std::string& card_bytes, const std::string& name) {
    const std::lock_guard lock(working_);
    const Parsed<std::string> seal = seal_of_record(card_bytes, name);
    if (!seal.value) {
        return {std::nullopt, seal.findings};
    }
    archive::Archive& archive = access_.open_to_write(person_);
    Parsed<ArchivedCard> done =
        kept([&] { return archive.keep(card_pieces(card_bytes)); }, card_bytes, *seal.value);
    if (done.value) {
        note_decision(*archive::token_of<archive::ArchivedCard>(done.value->card));
    }
    return done;
}

/// A hire or none is where the clocks of retention start, unless somebody noted another day.
void Desk::note_decision(const Key& key) {
    archive::Archive& archive = open();
    const auto found = archive.found(key);
    const auto subject = archive.subject_of(key);
    if (found && subject && found->facts.decision &&
        found->facts.decision != Decision::another_interview &&
        !archive.standing(*subject).decided) {
        archive.decide(*subject, found->facts.submitted);
    }
}

Parsed<ArchivedCard> Desk::revise(const std::string& card,
                                  const std::string& card_bytes,
                                  const std::string& name,
                                  const std::string& reason) {
    std::unique_lock lock(working_);
    const auto read = formats::read_scorecard(card_bytes, name);
    if (!read.value) {
        return {std::nullopt, read.findings};
    }
    if (const auto refusal = lacks_reason(card, reason)) {
        return {std::nullopt, {*refusal}};
    }
    const Parsed<Key> key = key_of(card);
    if (!key.value) {
        return {std::nullopt, key.findings};
    }
    const Parsed<formats::SealedCard> earlier = content_of(*key.value, 0);
    if (!earlier.value) {
        return {std::nullopt, earlier.findings};
    }
    if (earlier.value->card.session().head.id != read.value->card.session().head.id) {
        return {std::nullopt,
                {card_error(name,
                            "archive.other-interview",
                            "This is the scorecard of another interview; a revision is of the same "
                            "one.")}};
    }
    auto kept = revised(*key.value, card_bytes, *read.value, reason);
    lock.unlock();
    return told_of_panel(std::move(kept), read.value->card.session().head);
}

Parsed<ArchivedCard> Desk::correct(const std::string& card,
                                   const CardCorrection& correction,
                                   const std::string& reason) {
    std::unique_lock lock(working_);
    if (const auto refusal = lacks_reason(card, reason)) {
        return {std::nullopt, {*refusal}};
    }
    const Parsed<Key> key = key_of(card);
    if (!key.value) {
        return {std::nullopt, key.findings};
    }
    const Parsed<formats::SealedCard> earlier = content_of(*key.value, 0);
    if (!earlier.value) {
        return {std::nullopt, earlier.findings};
    }
    const Scorecard& old = earlier.value->card;
    const Parsed<Session> session = corrected_scores(old, correction.scores);
    if (!session.value) {
        return {std::nullopt, session.findings};
    }
    const Verdict clean = corrected_verdict(old, *session.value, correction.verdict);
    if (const auto fault = lacks_departure(*session.value, old.kit(), clean)) {
        return {std::nullopt, {*fault}};
    }
    const Parsed<Scorecard> corrected =
        finish(*session.value, old.kit(), clean, services_.new_salt(), old.submitted_at());
    if (!corrected.value) {
        return {std::nullopt, corrected.findings};
    }
    const std::string bytes = formats::scorecard_bytes(*corrected.value);
    const auto read = formats::read_scorecard(bytes, card);
    if (!read.value) {
        return {std::nullopt, read.findings};
    }
    auto kept = revised(*key.value, bytes, *read.value, reason);
    lock.unlock();
    return told_of_panel(std::move(kept), read.value->card.session().head);
}

Parsed<ArchivedCard> Desk::revised(const Key& key,
                                   const std::string& bytes,
                                   const formats::SealedCard& card,
                                   const std::string& reason) {
    archive::Archive& archive = open_to_write();
    auto result = kept(
        [&] {
            return archive.revise(
                key, card_pieces(bytes), std::string(trimmed(clean_text(reason))));
        },
        bytes,
        card.sha256);
    return result;
}

}  // namespace evenhand::workflow::internal
