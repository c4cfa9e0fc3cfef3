#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>

#include "core/error.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "workflow/archive_facts.h"
#include "workflow/card_files.h"
#include "workflow/internal/archive_checks.h"
#include "workflow/internal/archive_words.h"
#include "workflow/internal/audit_words.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

std::string moved_sentence(const MoveView& view) {
    std::string text = counted_thousands(view.cards, "scorecard") + " taken over";
    if (view.revisions > view.cards) {
        text += " with " + counted_thousands(view.revisions, "revision");
    }
    if (view.kept_before > 0) {
        text += ", " + thousands(view.kept_before) + (view.kept_before == 1 ? " was" : " were") +
                " there already";
    }
    if (view.refused > 0) {
        text += ", " + thousands(view.refused) + " refused";
    }
    return text + ".";
}

/// Nothing where it cannot be read: what is wrong then is told by the check itself.
std::optional<KeptCounts> kept_in(const archive::Archive& archive) {
    try {
        return kept_counts(archive.facets({}));
    } catch (const Error&) {
        return std::nullopt;
    }
}

}  // namespace

VerifyView Desk::verify(const Progress& progress) {
    const std::lock_guard lock(working_);
    const archive::Archive& archive = open();
    const auto kept = checkpoints_outside();
    archive::VerifyReport report = archive.verify(kept, progress);
    if (!report.faults.empty()) {
        try {
            look_for_changed();
        } catch (const Error&) {
            // The faults are told all the same; what was found changed before stays so.
        }
    } else if (access_.stranger().empty()) {
        const auto notes = archive.checkpoints();
        remember_checkpoint(notes.empty() ? "" : notes.back().note);
    }
    if (!access_.stranger().empty()) {
        report.faults.insert(report.faults.begin(), {"archive.replaced", access_.stranger()});
    }
    return verify_view(report, kept.size(), is_dark() ? std::nullopt : kept_in(archive));
}

std::vector<AuditLine> Desk::audit(std::uint64_t from, std::size_t most) {
    const std::lock_guard lock(working_);
    std::vector<AuditLine> lines;
    std::ranges::transform(
        open().log_lines(from == 0 ? 0 : from - 1, most), std::back_inserter(lines), audit_line);
    return lines;
}

std::string Desk::sign_checkpoint() {
    const std::lock_guard lock(working_);
    archive::Archive& archive = open_to_write();
    need_to_follow_outside();
    std::string note = archive.sign_checkpoint();
    remember_checkpoint(note);
    return note;
}

void Desk::take_over(const fs::path& file, Parsed<MoveView>& moved) {
    MoveView& view = *moved.value;
    const std::string bytes = formats::read_file(file);
    Parsed<std::string> read = seal_of_record(bytes, file.filename().string());
    if (!read.value) {
        ++view.refused;
        append(moved.findings, std::move(read.findings));
        return;
    }
    try {
        const archive::KeptCard kept = access_.open_to_write(person_).keep(card_pieces(bytes));
        note_decision(kept.key);
        ++(kept.kept_before ? view.kept_before : view.cards);
    } catch (const Error& error) {
        // Other bytes for an interview that has its card: the others are taken over.
        if (error.code() != ErrorCode::refused) {
            throw;
        }
        ++view.refused;
        moved.findings.push_back({Severity::error, "archive.refused", error.what(), file.string()});
    }
}

Parsed<MoveView> Desk::import_folder(const fs::path& folder, const Progress& progress) {
    const std::lock_guard lock(working_);
    Parsed<MoveView> moved{MoveView(), {}};
    const std::vector<fs::path> files = records_in(folder);
    access_.need_to_write(person_);
    for (std::size_t at = 0; at < files.size(); ++at) {
        if (progress && !progress(at, files.size())) {
            throw Error(ErrorCode::cancelled, moved_sentence(*moved.value));
        }
        take_over(files[at], moved);
    }
    moved.value->revisions = moved.value->cards;
    moved.value->sentence = moved_sentence(*moved.value);
    return moved;
}

Parsed<MoveView> Desk::import_archive(const std::string& address, const Progress& progress) {
    const std::lock_guard lock(working_);
    ArchiveAccess other(folders_, services_, {address, false, true, false});
    if (other.address().place() == access_.address().place()) {
        throw Error(ErrorCode::invalid_value, "An archive is not imported into itself.");
    }
    const archive::Archive& from = other.open();
    if (from.encrypted() && !from.unlocked()) {
        throw Error(ErrorCode::locked,
                    "The archive " + other.address().name() +
                        " is encrypted and locked: unlock it first (evenhand-cli archive unlock "
                        "--archive ...).");
    }
    const archive::Archive::MoveReport report =
        access_.open_to_write(person_).take_over(from, progress);
    MoveView view{report.cards, report.revisions, report.kept_before, report.faults.size(), ""};
    view.sentence = moved_sentence(view);
    Findings findings;
    for (const std::string& fault : report.faults) {
        findings.push_back({Severity::error, "archive.refused", fault, address});
    }
    return {std::move(view), std::move(findings)};
}

void Desk::backup(const fs::path& file, const std::string& passphrase) {
    const std::lock_guard lock(working_);
    if (passphrase.empty()) {
        throw Error(ErrorCode::invalid_value,
                    "A backup is sealed with a passphrase, for it holds everything.");
    }
    open().backup(file, passphrase);
}

}  // namespace evenhand::workflow::internal
