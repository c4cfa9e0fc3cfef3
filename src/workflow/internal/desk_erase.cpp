#include <algorithm>
#include <iterator>

#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "report/document_pdf.h"
#include "report/erasure_document.h"
#include "workflow/archive_facts.h"
#include "workflow/card_files.h"
#include "workflow/internal/candidate_files.h"
#include "workflow/internal/desk.h"
#include "workflow/internal/other_places.h"
#include "workflow/internal/print_target.h"
#include "workflow/internal/shared_panels.h"
#include "workflow/print_style.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

report::ErasureRecord record_of(const archive::Erasure& erasure,
                                const archive::Archive& archive,
                                std::optional<std::size_t> files,
                                std::size_t files_left,
                                std::size_t unread,
                                std::size_t panel_folders) {
    report::ErasureRecord record;
    record.certificate = erasure.request;
    record.candidate = archive::hex_of(erasure.subject);
    record.cards = erasure.cards.size();
    record.revisions = static_cast<std::size_t>(erasure.revisions);
    record.files = files;
    record.files_left = files_left;
    record.unread = unread;
    record.panel_folders = panel_folders;
    record.asked_by = erasure.asked_by;
    record.asked = erasure.asked;
    record.confirmed_by = erasure.confirmed_by;
    record.confirmed = erasure.confirmed;
    record.ground = erasure.ground;
    record.entry = erasure.index + 1;
    record.log = archive::hex_of(archive.log());
    record.key = archive::hex_of(archive::view_of(archive.archive_key()));
    if (const auto note = archive::read_note(erasure.note, archive.archive_key())) {
        record.size = note->checkpoint.size;
        record.root = archive::hex_of(note->checkpoint.root);
    }
    return record;
}

void add_ids(const std::optional<std::string>& body, CandidateIds& ids) {
    if (const auto facts = body ? facts_of(*body) : std::nullopt) {
        ids.candidates.insert(facts->candidate_id);
        ids.sessions.insert(facts->session);
        ids.names.insert(facts->candidate);
    }
}

/// The newest one (0), and those before it, which may spell the name otherwise.
std::vector<int> revisions_of(const archive::Archive& archive, const archive::CardKey& card) {
    std::vector<int> numbers{0};
    const auto revisions = archive.revisions(card);
    for (std::size_t at = 0; at + 1 < revisions.size(); ++at) {
        numbers.push_back(revisions[at].number);
    }
    return numbers;
}

/// Adds what one revision tells of its candidate; a warning when it cannot be read.
std::optional<Finding> read_ids(const archive::Archive& archive,
                                const archive::CardKey& card,
                                int revision,
                                CandidateIds& ids) {
    try {
        add_ids(archive.body(card, revision), ids);
        return std::nullopt;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable_file) {
            throw;
        }
        return Finding{
            Severity::warning,
            "archive.files-unknown",
            std::string(error.what()) +
                (revision == 0 ? " So the journal, notes and card of its interview in the data "
                                 "folder could not be looked for: look for them yourself."
                               : " It is revision " + std::to_string(revision) +
                                     ": a name that only that one spells could not be looked "
                                     "for in the data folder."),
            archive::hex_of(card)};
    }
}

/// Whose files lie outside the archive, as far as its cards can still be read; a warning for each
/// revision that cannot.
Parsed<CandidateIds> ids_of(const archive::Archive& archive,
                            const archive::SubjectStanding& subject) {
    Parsed<CandidateIds> ids{CandidateIds(), {}};
    for (const archive::CardKey& card : subject.cards) {
        for (const int revision : revisions_of(archive, card)) {
            if (auto unread = read_ids(archive, card, revision, *ids.value)) {
                ids.findings.push_back(std::move(*unread));
            }
        }
    }
    return ids;
}

std::optional<Finding> no_certificate(const fs::path& pdf) {
    const auto refusal = refused_pdf(pdf);
    return refusal ? refusal : unwritable(pdf);
}

/// All is erased by then: what keeps the certificate from being written is a finding.
Findings written_certificate(const report::ErasureRecord& record,
                             const std::string& card,
                             const fs::path& file,
                             const ReportStyle& style) {
    try {
        report::PrintedPdf printed = report::document_pdf(report::erasure_document(record), style);
        formats::write_file(file, printed.bytes);
        return std::move(printed.findings);
    } catch (const Error& error) {
        return {{Severity::error,
                 "archive.certificate",
                 "The candidate's scorecards are erased, but the certificate is not written: " +
                     std::string(error.what()) +
                     " Write it again: evenhand-cli archive certificate " + card + " -o FILE.pdf",
                 file.string()}};
    }
}

}  // namespace

Findings Desk::ask_erasure(const std::string& card, const std::string& ground) {
    const std::lock_guard lock(working_);
    if (trimmed(ground).empty()) {
        return {card_error(card,
                           "archive.reason",
                           "An erasure needs its ground: \u201Cthe candidate's wish\u201D.")};
    }
    const Parsed<Named> named = this->named(card);
    if (!named.value) {
        return named.findings;
    }
    archive::Archive& archive = open_to_write();
    const auto standing = archive.standing(named.value->subject);
    const std::string reason = keep_reason(rules_of(archive.policy()), standing, services_.clock());
    if (!reason.empty()) {
        return {card_error(card, "archive.must-keep", reason)};
    }
    if (standing.request) {
        return {card_error(card, "archive.asked", request_words(*standing.request))};
    }
    (void)archive.ask_erasure(named.value->subject, std::string(trimmed(clean_text(ground))));
    return {};
}

Findings Desk::withdraw_erasure(const std::string& card, const std::string& reason) {
    const std::lock_guard lock(working_);
    if (trimmed(reason).empty()) {
        return {card_error(card,
                           "archive.reason",
                           "Say why the request is taken back: \u201Cthe wrong candidate\u201D.")};
    }
    const Parsed<Named> named = this->named(card);
    if (!named.value) {
        return named.findings;
    }
    archive::Archive& archive = open_to_write();
    if (!archive.standing(named.value->subject).request) {
        return {
            card_error(card,
                       "archive.not-asked",
                       "Nobody asked for this candidate\u2019s erasure, or it is done: there is "
                       "nothing to take back.")};
    }
    archive.withdraw_erasure(named.value->subject, std::string(trimmed(clean_text(reason))));
    return {};
}

/// What a rule, a hold or the second person forbids, before anything is removed.
std::optional<Finding> Desk::may_not_confirm(const std::string& card,
                                             const archive::SubjectStanding& standing,
                                             const std::string& request) {
    if (standing.erased) {
        return std::nullopt;
    }
    if (!standing.request) {
        return card_error(card,
                          "archive.not-asked",
                          "Nobody asked for the erasure yet: ask for it first, with its ground.");
    }
    if (!request.empty() && request != standing.request->id) {
        return card_error(card,
                          "archive.other-request",
                          "Nothing was erased: the request was taken back meanwhile, and another "
                          "one stands. " +
                              request_words(*standing.request) +
                              " Read it, then confirm it or take it back.");
    }
    if (!standing.request->read) {
        return card_error(card, "archive.request-unread", request_words(*standing.request));
    }
    const std::string reason = keep_reason(rules_of(open().policy()), standing, services_.clock());
    if (!reason.empty()) {
        return card_error(card, "archive.must-keep", reason);
    }
    const Powers powers = this->powers(standing);
    if (powers.others_sign && powers.asked_myself) {
        return card_error(
            card, "archive.second-person", "You asked for it: somebody else must confirm it.");
    }
    return std::nullopt;
}

Findings Desk::confirm_erasure(const std::string& card,
                               const ErasureWish& wish,
                               const Progress& progress) {
    const std::lock_guard lock(working_);
    const fs::path& certificate = wish.certificate;
    const Parsed<Named> named = this->named(card);
    if (!named.value) {
        return named.findings;
    }
    if (const auto refusal = certificate.empty() ? std::nullopt : no_certificate(certificate)) {
        return {*refusal};
    }
    archive::Archive& archive = open_to_write();
    const auto standing = archive.standing(named.value->subject);
    if (const auto refusal = may_not_confirm(card, standing, wish.request)) {
        return {*refusal};
    }
    // Read while all is there still: what is wrong with it is mended before, not after.
    const Parsed<ReportStyle> style =
        certificate.empty() ? Parsed<ReportStyle>{ReportStyle(), {}} : style_of(folders_);
    if (!style.value) {
        return style.findings;
    }
    need_to_follow_outside();
    const std::string request = standing.request ? standing.request->id : "";
    archive.need_may_erase(named.value->subject, request);
    const Parsed<CandidateIds> ids = ids_of(archive, standing);
    Findings findings = ids.findings;
    append(findings, style.findings);
    // Before the tombstone: after it nothing tells any more whose they are.
    auto files = files_about(folders_.data, *ids.value);
    Findings away;
    for (const fs::path& place : other_places(folders_)) {
        std::error_code none;
        if (!fs::is_directory(place, none)) {
            away.push_back({Severity::warning,
                            "archive.file-remains",
                            "Interviews were held in this folder, which is not there now; what it "
                            "has of the candidate stays. Bring it back, and delete it there.",
                            place.string()});
        } else if (place != folders_.data) {
            std::ranges::copy(files_about(place, *ids.value), std::back_inserter(files));
        }
    }
    // Looking took its time, and on a server a hold or a withdrawal may come at any moment: the
    // files go when it has let the erasure through. One that was broken off is ended here.
    const archive::Erasure done = archive.confirm_erasure(
        named.value->subject, progress, {request, [&, gone = false]() mutable {
                                             if (!gone) {
                                                 remove_files(files);
                                                 gone = true;
                                             }
                                         }});
    known_.reset();
    try {
        remember_checkpoint(done.note);
    } catch (const Error& error) {
        findings.push_back({Severity::warning,
                            "archive.checkpoint-not-kept",
                            std::string("The candidate is erased, but the checkpoint could not be "
                                        "kept outside the archive: ") +
                                error.what(),
                            card});
    }
    Findings panels = shared_panels(folders_, *ids.value);
    const std::size_t panel_folders = panels.size();
    append(findings, std::move(panels));
    Findings left = remaining(*ids.value);
    append(left, std::move(away));
    const std::size_t files_left = left.size();
    // Of one that was broken off nothing tells any more whose files there were.
    const auto removed = ids.value->names.empty() ? std::nullopt : std::optional(files.size());
    std::ranges::move(left, std::back_inserter(findings));
    if (!certificate.empty()) {
        std::ranges::move(
            written_certificate(
                record_of(done, archive, removed, files_left, ids.findings.size(), panel_folders),
                archive::hex_of(named.value->key),
                certificate,
                *style.value),
            std::back_inserter(findings));
    }
    return findings;
}

Findings Desk::remaining(const CandidateIds& ids) const {
    std::error_code none;
    const fs::path data = fs::weakly_canonical(folders_.data, none);
    const std::set<fs::path> ours = {data / "rubrics",
                                     data / "keys",
                                     data / "checkpoints",
                                     data / "known-archives",
                                     data / "known-archives.lock",
                                     fs::path(access_.address().place())};
    Findings findings;
    const Traces traces = traces_of(data, ids, [&](const fs::path& file) {
        if (ours.contains(file)) {
            return true;
        }
        if (!is_archive(file.string())) {
            return false;
        }
        findings.push_back({Severity::warning,
                            "archive.file-remains",
                            "Another archive lies here: when the candidate is in it too, erase the "
                            "candidate there with \u201Cevenhand-cli archive erase --archive " +
                                file.string() + "\u201D.",
                            file.string()});
        return true;
    });
    for (const fs::path& file : traces.files) {
        findings.push_back({Severity::warning,
                            "archive.file-remains",
                            "The candidate's name or an id of it still stands in this file: look "
                            "at it, and remove it yourself.",
                            file.string()});
    }
    for (const fs::path& file : traces.unread) {
        findings.push_back({Severity::warning,
                            "archive.file-remains",
                            "This file could not be looked through: look at it yourself.",
                            file.string()});
    }
    return findings;
}

Findings Desk::certificate(const std::string& card, const fs::path& pdf) {
    const std::lock_guard lock(working_);
    const Parsed<Named> named = this->named(card);
    if (!named.value) {
        return named.findings;
    }
    if (const auto refusal = no_certificate(pdf)) {
        return {*refusal};
    }
    const archive::Archive& archive = is_dark() ? open_to_write() : open();
    const auto done = archive.erasure(named.value->subject);
    if (!done) {
        return {card_error(card,
                           "archive.not-erased",
                           archive.standing(named.value->subject).erased
                               ? "The erasure was broken off: confirm it once more, which ends it."
                               : "It was not erased: there is nothing to certify.")};
    }
    Parsed<ReportStyle> style = style_of(folders_);
    if (!style.value) {
        return std::move(style.findings);
    }
    report::PrintedPdf printed = report::document_pdf(
        report::erasure_document(record_of(*done, archive, std::nullopt, 0, 0, 0)), *style.value);
    append(printed.findings, std::move(style.findings));
    formats::write_file(pdf, printed.bytes);
    return std::move(printed.findings);
}

}  // namespace evenhand::workflow::internal
