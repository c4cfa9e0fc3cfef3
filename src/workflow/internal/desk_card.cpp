#include <algorithm>
#include <chrono>
#include <iterator>

#include "core/error.h"
#include "workflow/archive_search.h"
#include "workflow/internal/audit_words.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow::internal {

Powers Desk::powers(const archive::SubjectStanding& subject) {
    const archive::Archive& archive = open();
    Powers powers;
    powers.read_only = archive.read_only();
    powers.retention = archive.sees_to_retention();
    powers.others_sign = archive.others_sign();
    powers.asked_myself = subject.request && access_.keys().public_key() == subject.request->key;
    return powers;
}

std::vector<Correction> Desk::corrections(const Key& key,
                                          const std::vector<archive::Revision>& revisions,
                                          const std::pair<int, const Scorecard*>& read) {
    return corrections_of(revisions, [&](int revision) -> std::optional<Scorecard> {
        if (revision == read.first && read.second != nullptr) {
            return *read.second;
        }
        try {
            Parsed<formats::SealedCard> content = content_of(key, revision);
            return content.value ? std::optional(std::move(content.value->card)) : std::nullopt;
        } catch (const Error& error) {
            if (error.code() != ErrorCode::unreadable_file) {
                throw;
            }
            return std::nullopt;  // A damaged earlier revision hides no newer one.
        }
    });
}

Findings Desk::read_content(const Key& key, CardParts& parts) {
    try {
        if (parts.found.facts.decision) {
            auto read = formats::read_debrief(body_of(key, 0).value.value_or(""), "");
            parts.decision = std::move(read.value);
            return std::move(read.findings);
        }
        Parsed<formats::SealedCard> content = content_of(key, 0);
        parts.card = std::move(content.value);
        if (!parts.revisions.empty()) {
            parts.corrections = corrections(
                key,
                parts.revisions,
                {parts.revisions.back().number, parts.card ? &parts.card->card : nullptr});
        }
        return std::move(content.findings);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable_file) {
            throw;
        }
        return {};
    }
}

Parsed<ArchiveCardView> Desk::card(const std::string& card, const ArchiveRequest& request) {
    const std::lock_guard lock(working_);
    const Parsed<Named> named = this->named(card);
    if (!named.value) {
        return {std::nullopt, named.findings};
    }
    const archive::Archive& archive = open();
    const Key& key = named.value->key;
    CardParts parts;
    parts.found = *archive.found(key);
    parts.revisions = archive.revisions(key);
    const auto begin = std::chrono::steady_clock::now();
    parts.check = archive.check(key, checkpoints_outside());
    parts.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    parts.stranger = access_.stranger();
    mark_changed(key, !parts.found.erased && parts.check.changed());
    Findings findings;
    // What cannot be read is among the faults of the check, which the panel shows.
    if (!parts.found.erased && parts.check.text) {
        findings = read_content(key, parts);
    }
    parts.rules = rules_of(archive.policy());
    parts.subject = archive.standing(named.value->subject);
    parts.history = archive.history(key);
    parts.terms = typed_search(request).query.terms;
    parts.powers = powers(parts.subject);
    return {card_view(parts, services_.clock()), std::move(findings)};
}

Parsed<ReadCard> Desk::read(const std::string& card, int revision) {
    const std::lock_guard lock(working_);
    const Parsed<Key> key = key_of(card);
    if (!key.value) {
        return {std::nullopt, key.findings};
    }
    archive::Archive& archive = open_to_view();
    Parsed<formats::SealedCard> content = content_of(*key.value, revision);
    if (!content.value) {
        return {std::nullopt, std::move(content.findings)};
    }
    if (!archive.read_only()) {
        archive.note_viewed(*key.value);
    }
    ReadCard read{std::move(content.value->card), std::move(content.value->sha256)};
    if (const auto revisions = archive.revisions(*key.value); revisions.size() > 1) {
        const int shown = revision == 0 ? revisions.back().number : revision;
        read.standing =
            standing_of_revision(corrections(*key.value, revisions, {shown, &read.card}), shown);
    }
    return {std::move(read), std::move(content.findings)};
}

Parsed<std::vector<AuditLine>> Desk::history(const std::string& card) {
    const std::lock_guard lock(working_);
    const Parsed<Key> key = key_of(card);
    if (!key.value) {
        return {std::nullopt, key.findings};
    }
    std::vector<AuditLine> lines;
    std::ranges::transform(open().history(*key.value), std::back_inserter(lines), audit_line);
    return {std::move(lines), {}};
}

}  // namespace evenhand::workflow::internal
