#include <system_error>

#include "archive/proof.h"
#include "core/error.h"
#include "formats/debrief_file.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "workflow/internal/audit_words.h"
#include "workflow/internal/card_pdf.h"
#include "workflow/internal/desk.h"
#include "workflow/internal/print_target.h"
#include "workflow/print_style.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

/// CARD.proof stands beside CARD.scorecard.xml, or CARD.debrief.xml.
fs::path card_beside(const fs::path& proof, bool decision) {
    return proof.parent_path() /
           (proof.stem().string() +
            std::string(decision ? formats::debrief_ending : formats::scorecard_ending));
}

/// How many entries a checkpoint is of, whoever signed it; 0 when it is none.
std::uint64_t size_in(const std::string& note) {
    const auto read = archive::read_note(note, {});
    return read ? read->checkpoint.size : 0;
}

}  // namespace

fs::path Desk::remembered_checkpoint() {
    return folders_.data / "checkpoints" / (archive::hex_of(open().log()) + ".note");
}

void Desk::remember_checkpoint(const std::string& note) {
    if (note.empty() || folders_.data.empty()) {
        return;
    }
    const auto kept = checkpoints_outside();
    const bool says_more = !kept.empty() && size_in(kept.front()) >= size_in(note);
    if (says_more || !fault_outside().empty()) {
        return;
    }
    const fs::path file = remembered_checkpoint();
    formats::make_folder(file.parent_path());
    formats::write_file(file, note);
}

std::vector<std::string> Desk::checkpoints_outside() {
    const fs::path file = remembered_checkpoint();
    std::error_code none;
    return fs::exists(file, none) ? std::vector{formats::read_file(file)}
                                  : std::vector<std::string>();
}

std::string Desk::fault_outside() {
    const auto kept = checkpoints_outside();
    return kept.empty() ? "" : open().fault_against(kept.front());
}

void Desk::need_to_follow_outside() {
    if (const std::string fault = fault_outside(); !fault.empty()) {
        throw Error(ErrorCode::refused,
                    fault +
                        " Nothing is printed, proved, erased or signed on top of that. Check all "
                        "of it (archive verify). When an older backup was restored on purpose, "
                        "accept it with \u201Cevenhand-cli archive trust " +
                        access_.log() + "\u201D.");
    }
}

void Desk::forget_outside() {
    fs::remove(remembered_checkpoint());
    auto inside = open().checkpoints();
    std::erase_if(inside, [&](const archive::NotedCheckpoint& noted) {
        return !open().fault_against(noted.note).empty();
    });
    remember_checkpoint(inside.empty() ? "" : inside.back().note);
}

std::optional<archive::NotedCheckpoint> Desk::checkpoint_now() {
    archive::Archive& archive = open();
    if (archive.unlocked() && !archive.read_only()) {
        try {
            const std::string note = archive.sign_checkpoint();
            remember_checkpoint(note);
            if (auto read = archive::read_note(note, archive.archive_key())) {
                return read;
            }
        } catch (const Error& error) {
            if (error.code() != ErrorCode::refused) {
                throw;
            }
        }
    }
    auto kept = archive.checkpoints();
    return kept.empty() || !kept.back().signature_holds ? std::nullopt
                                                        : std::optional(std::move(kept.back()));
}

Findings Desk::print(const std::string& card, int revision, const PdfTarget& pdf) {
    const std::lock_guard lock(working_);
    const Parsed<Key> key = key_of(card);
    if (!key.value) {
        return key.findings;
    }
    if (const auto refusal = pdf.refusal()) {
        return {*refusal};
    }
    Parsed<ReportStyle> style = style_of(folders_);
    if (!style.value) {
        return std::move(style.findings);
    }
    archive::Archive& archive = open_to_view();
    need_to_follow_outside();
    const Parsed<formats::SealedCard> content = content_of(*key.value, revision);
    if (!content.value) {
        return content.findings;
    }
    const auto revisions = archive.revisions(*key.value);
    report::ArchiveStamp stamp;
    stamp.card = archive::hex_of(*key.value);
    stamp.revisions = static_cast<int>(revisions.size());
    stamp.revision = revision == 0 ? stamp.revisions : revision;
    const std::vector<Correction> corrections =
        this->corrections(*key.value, revisions, {stamp.revision, &content.value->card});
    stamp.standing = standing_of_revision(corrections, stamp.revision);
    stamp.history = revision_lines(revisions, corrections);
    stamp.key = archive::hex_of(archive::view_of(archive.archive_key()));
    const auto note = [&](const char* what) {
        if (!archive.read_only()) {
            archive.note_exported(*key.value, what);
        }
    };
    if (!pdf.is_open()) {
        note(pdf.is_look() ? pages_shown : "PDF");
    }
    if (const auto noted = checkpoint_now()) {
        stamp.size = noted->checkpoint.size;
        stamp.root = archive::hex_of(noted->checkpoint.root);
        stamp.log = archive::hex_of(noted->checkpoint.log);
    }
    report::PrintedPdf printed =
        card_pdf(content.value->card, content.value->sha256, stamp, *style.value);
    if (pdf.is_open()) {
        // A person is asked about what no font has, and may think better of it.
        const bool asked = std::ranges::find(printed.findings, report::no_glyph, &Finding::code) !=
                           printed.findings.end();
        note(asked ? pages_shown : "PDF");
    }
    pdf.put(printed.bytes);
    append(printed.findings, std::move(style.findings));
    return std::move(printed.findings);
}

Findings Desk::export_file(const std::string& card, int revision, const fs::path& file) {
    const auto output = output_named(file);
    if (output == CardOutput::pdf) {
        return print(card, revision, file);
    }
    const std::lock_guard lock(working_);
    const Parsed<Key> key = key_of(card);
    if (!key.value) {
        return key.findings;
    }
    Findings obstacles = refused_output(file);
    if (!output || !obstacles.empty()) {
        return obstacles;
    }
    archive::Archive& archive = open_to_view();
    const Parsed<OutputText> text = written_of(*key.value, revision, *output);
    if (!text.value) {
        return text.findings;
    }
    if (!archive.read_only()) {
        archive.note_exported(*key.value, words(*output));
    }
    formats::write_file(file, text.value->bytes);
    return text.value->findings;
}

Parsed<OutputText> Desk::written_of(const Key& key, int revision, CardOutput output) {
    if (output == CardOutput::xml) {
        Parsed<std::string> body = body_of(key, revision);
        if (!body.value) {
            return {std::nullopt, std::move(body.findings)};
        }
        return {OutputText{std::move(*body.value), {}}, {}};
    }
    Parsed<formats::SealedCard> content = content_of(key, revision);
    if (!content.value) {
        return {std::nullopt, std::move(content.findings)};
    }
    return {output_text({content.value->card, content.value->sha256}, output), {}};
}

ArchiveWitness Desk::witness(const std::vector<Id<Session>>& interviews) {
    const std::lock_guard lock(working_);
    archive::Archive& archive = open();
    need_to_follow_outside();
    ArchiveWitness witness;
    for (const Id<Session>& interview : interviews) {
        const auto key = archive.card_of_session(interview.text());
        const auto found = key ? archive.found(*key) : std::nullopt;
        witness.cards.push_back(found && !found->erased ? archive::hex_of(*key) : "");
    }
    if (const auto noted = checkpoint_now()) {
        witness.note = noted->note;
        witness.key = archive::hex_of(archive::view_of(archive.archive_key()));
    }
    return witness;
}

Findings Desk::prove(const std::string& card, const fs::path& proof) {
    const std::lock_guard lock(working_);
    const Parsed<Key> key = key_of(card);
    if (!key.value) {
        return key.findings;
    }
    const auto found = open().found(*key.value);
    const fs::path beside = card_beside(proof, found && found->facts.decision);
    for (const fs::path& file : {proof, beside}) {
        if (const auto refusal = refused_record(file)) {
            return {*refusal};
        }
    }
    archive::Archive& archive = open_to_write();
    need_to_follow_outside();
    const Parsed<std::string> body = body_of(*key.value, 0);
    if (!body.value) {
        return body.findings;
    }
    archive.note_exported(*key.value, "proof");
    const archive::Proof proved = archive.prove(*key.value);
    remember_checkpoint(proved.note);
    formats::write_file(beside, *body.value);
    formats::write_file(proof, archive::proof_bytes(proved));
    return {};
}

}  // namespace evenhand::workflow::internal
